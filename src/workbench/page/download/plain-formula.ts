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

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}
