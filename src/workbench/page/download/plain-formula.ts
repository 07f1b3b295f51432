/** Which formulas a file can carry to someone who does not have the add-in. */

/** A formula of ordinary functions that gives the same result as one with HR functions, if known. */
export type PlainTwin = (formula: string, sheet: string, cell: string) => string | undefined;

/** Until the add-in's own twins can be asked for: none is known, so values are written. */
export const noTwins: PlainTwin = () => undefined;

export function callsAddIn(formula: string): boolean {
  return /(^|[^\w.])(_xldudf_)?HR[._][A-Z_]+\s*\(/i.test(withoutTexts(formula));
}

/** Whether a formula names something in `names`, which the file will not have. */
export function mentions(formula: string, names: readonly string[]): boolean {
  const bare = withoutTexts(formula).toLowerCase();
  return names.some((name) => bare.includes(name.toLowerCase()));
}

/** Texts, then the cell of a spill with its sheet: `T5#`, `Results!$T$5#`. */
const SPILL =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})#/giu;

/**
 * A formula with the cells of spills in place of `T5#`, which a file cannot say of its array formulas. `areaOf` tells where
 * the formula of a cell spills.
 */
export function spellOutSpills(
  formula: string,
  areaOf: (sheet: string | null, cell: string) => string,
): string {
  return formula.replace(SPILL, (all, sheet?: string, column?: string, row?: string) => {
    if (column === undefined || row === undefined) return all;
    const name =
      sheet
        ?.slice(0, -1)
        .replace(/^'(.*)'$/, "$1")
        .replaceAll("''", "'") ?? null;
    return `${sheet ?? ""}${areaOf(name, `${column}${row}`)}`;
  });
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}
