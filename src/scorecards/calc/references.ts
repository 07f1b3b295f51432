/**
 * References in the text of a formula: cells and ranges with the sheet they are on. What stands in quotes and in the brackets
 * of tables is passed over, and so are names and functions that look like cells (LOG10, KPI_1).
 */
const PIECES =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_.(])/giu;

export interface FormulaReference {
  /** As Excel shows it on the tab; null: the formula's own sheet. */
  readonly sheet: string | null;
  /** Its corners as they are written, "$B$3"; `to` is undefined for a single cell. */
  readonly from: string;
  readonly to: string | undefined;
}

/** The formula with each reference's corners written anew; null where one of them has nothing to be written as. */
export function mapReferences(
  formula: string,
  write: (reference: FormulaReference) => readonly [from: string, to?: string] | null,
): string | null {
  const gone: string[] = [];
  const text = formula.replace(
    PIECES,
    (piece: string, quoted: string | undefined, from: string | undefined, to?: string) => {
      if (from === undefined) return piece;
      const sheet =
        quoted === undefined ? null : quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
      const written = write({ sheet, from, to });
      if (written === null) {
        gone.push(piece);
        return piece;
      }
      const prefix = quoted === undefined ? "" : `${quoted}!`;
      return `${prefix}${written[1] === undefined ? written[0] : `${written[0]}:${written[1]}`}`;
    },
  );
  return gone.length === 0 ? text : null;
}
