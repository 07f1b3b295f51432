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

const fullMarks =
  /(?:[满滿][分值]|总分|總分|out of|max(?:imum)?(?: score)?|\/)\s*[:：=]?\s*(\d{1,4})\s*(?:分|points?|pts)?\s*[)）\]】]?\s*$/i;

/** The full marks that a heading names: 50 in "(满分50)"; null where it names none. */
export function fullMarksIn(heading: string): number | null {
  const [, digits] = fullMarks.exec(heading) ?? [];
  const marks = Number(digits);
  return digits === undefined || marks < 2 || marks > 1_000 ? null : marks;
}
