/** The year before the first of the Republic, as Taiwan counts. */
const BEFORE_REPUBLIC = 1_911;

/** "民國113", "中華民國 113": as part of a pattern. */
export const REPUBLIC = "(?:中[華华]?)?民[國国]\\s*\\d{1,3}";

/** A whole year: 2024, or 113 of the Republic, which three digits can only be. As part of a pattern. */
export const YEAR = `(?:19|20)\\d\\d|${REPUBLIC}|(?<!\\d)1[0-4]\\d`;

/** The year that is written: "2024", "'24", "113", "民國113". */
export function yearOf(written: string): number {
  const digits = written.replace(/\D/g, "");
  const isRepublic = written.includes("民") || digits.length === 3;
  if (isRepublic) return BEFORE_REPUBLIC + Number(digits);
  return digits.length === 2 ? 2_000 + Number(digits) : Number(digits);
}
