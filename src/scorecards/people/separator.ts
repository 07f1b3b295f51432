/**
 * From the surest to the least sure: tabs come from spreadsheets; a stroke, a 、 or a comma may also stand within a field or part
 * the names of a list.
 */
const separators = ["\t", ";", "；", ",", "，", "|", "、"] as const;

/** How much of the text shows what parts its fields. */
const sample = 20_000;

/** "|---|:--:|", "+-----+": a line that is drawn between the rows of a table. */
export const isBorder = (line: string): boolean =>
  line.length < 5_000 && /^[\s|+:=\-─━┼]+$/.test(line) && /[-=─━]/.test(line);

const isFramed = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

/** The separator of pasted text: the surest one that at least half of the lines hold; undefined for one name a line. */
export function separatorOf(text: string): string | undefined {
  const lines = text
    .slice(0, sample)
    .replace(/"[^"]*"/g, "quoted")
    .split(/[\r\n\u2028]+/)
    .filter((line) => line.trim() !== "" && !isBorder(line));
  if (lines.length > 1 && lines.every(isFramed)) return "|";
  return separators.find(
    (separator) =>
      lines.filter((line) => line.includes(separator)).length * 2 >= lines.length &&
      lines.length > 0,
  );
}
