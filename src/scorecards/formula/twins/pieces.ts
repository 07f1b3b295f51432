/** Pieces that the twins share. A twin gives the same number as its function for valid input; whoever places it guards the rest. */

/** left − right to the 15 significant digits of the larger one (docs/functions.md, Exactness). */
export const difference = (left: string, right: string): string =>
  `ROUND(${left}-${right},14-INT(LOG10(MAX(ABS(${left}),ABS(${right}),1))))`;

/** A raw score within its bounds, to ten decimals; floor, then cap. "" is no bound. */
export function bounded(raw: string, floor: string, cap: string): string {
  const floored = floor === "" ? raw : `MAX(${raw},${floor})`;
  return `ROUND(${cap === "" ? floored : `MIN(${floored},${cap})`},10)`;
}

/** Yuan, half up. In two moves: engines differ in the last bit of ROUND(x,2), and in none this way. */
export const toCents = (amount: string): string => `ROUND(ROUND((${amount})*100,8),0)/100`;
