/** "hr": short formulas that need the add-in. "plain": the twins, which calculate in any spreadsheet. */
export type Spelling = "hr" | "plain";
