/** Yuan, half up. Rounded in two moves: engines differ in the last bit of ROUND(x,2), and in none this way (Excel fact). */
export const toCents = (amount: string): string => `ROUND(ROUND((${amount})*100,8),0)/100`;
