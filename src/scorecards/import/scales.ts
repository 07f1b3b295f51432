/** Thousands and the like in a heading, and what they stand for. */
const powers: readonly (readonly [RegExp, number])[] = [
  [/百[万萬]|\b(?:millions?|mln|mn)\b/i, 1_000_000],
  [/[亿億]/, 100_000_000],
  [/[万萬]/, 10_000],
  [/千|\bk\b|'000|\b000s?\b|\bthousands?\b/i, 1_000],
];

/** By what amounts below a heading are multiplied: 10,000 below "(万元)"; null where it does not say. */
export function scaleOf(heading: string): number | null {
  if (/‰|‱|千分|[万萬]分|per mille|bps?\b/i.test(heading)) return null;
  return powers.find(([word]) => word.test(heading))?.[1] ?? null;
}

/** What a heading says of full marks. */
export interface FullMarks {
  readonly marks: number;
  /**
   * Whether it says nothing else: "(50分)" may be what an item is worth, and a mean "out of 5" is a survey's, in which the worst
   * grade is 1.
   */
  readonly isCertain: boolean;
}

const fullMarks =
  /(?:[满滿][分值]|总分|總分|out of|max(?:imum)?(?: score)?|\/)\s*[:：=]?\s*(\d{1,4})\s*(?:分|points?|pts)?\s*[)）\]】]?\s*$/i;
const namedScale = /(\d{1,4}|[五十百])分制/;
const worth = /[(（[【]\s*(\d{1,4})\s*(?:分|points?|pts)\s*[)）\]】]\s*$/i;
const hanMarks: Readonly<Record<string, number>> = { 五: 5, 十: 10, 百: 100 };

interface FullMarked {
  readonly name: string;
  readonly fullMarks?: number;
}

/** Up to so many marks, they may be grades of a survey. */
const mostGrades = 10;

/** The full marks that a heading names, or a row below it: 50 in "(满分50)", 10 in "十分制"; null where there are none. */
export function fullMarksOf({ name: heading, fullMarks: below }: FullMarked): FullMarks | null {
  const [, named] = fullMarks.exec(heading) ?? namedScale.exec(heading) ?? [];
  const said = named ?? (below === undefined ? undefined : String(below));
  const [, may] = said === undefined ? (worth.exec(heading) ?? []) : [];
  const digits = said ?? may;
  if (digits === undefined) return null;
  const marks = hanMarks[digits] ?? Number(digits);
  if (marks < 2 || marks > 1_000) return null;
  return { marks, isCertain: said !== undefined && marks > mostGrades };
}
