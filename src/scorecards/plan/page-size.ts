import type { PagePlan } from "./plan";

/** A4, and the margins that Excel gives a new sheet, in points. */
const PAPER = { short: 595, long: 842 };
const MARGINS = { across: 2 * 50.4, down: 2 * 54 };

type Orientation = PagePlan["orientation"];

/** At least so much is left over: fonts, and so columns and rows, are a little larger in one Excel than in another. */
const SPARE = 0.03;

/** How tall what is printed on one page may be, in points on the paper. */
export const pageHeight = (orientation: Orientation): number =>
  ((orientation === "landscape" ? PAPER.short : PAPER.long) - MARGINS.down) * (1 - SPARE);

/** The part of their size at which columns fit on the width of a page, at most 1. */
export function scaleTo(orientation: Orientation, characters: readonly number[]): number {
  const across = (orientation === "landscape" ? PAPER.long : PAPER.short) - MARGINS.across;
  const points = characters.reduce((sum, each) => sum + pointsOf(each), 0);
  return Math.min(1, (across * (1 - SPARE)) / points);
}

/** A column of so many digits: 7 pixels each and 5 around them, of 0.75 points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
