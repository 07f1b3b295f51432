/**
 * Everything in a formula that could hold or be a reference to a row: text, quoted sheet names and structured references
 * first, as what looks like a reference in there is none; then whole rows ("5:5"); then cells ("$B5"), but not the start of
 * a name or a function ("LOG10(").
 */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<rows>(?<![\p{L}\p{N}_.$])\$?\d+:\$?\d+)|(?<![\p{L}\p{N}_.$])(?<column>\$?[A-Z]{1,3})(?<row>\d+)(?![\p{L}\p{N}_.(!])/giu;

/**
 * A formula as seen from its row: two cells below one another whose formulas look the same from there can be filled down,
 * one from the other. null for a formula that had better be written out.
 *
 * @param row Of the cell that holds the formula, counted from 1 as in the addresses.
 * @example seenFromRow("=A5*$B$2", 5) //=> "=A[0]*$B$2"
 */
export function seenFromRow(formula: string, row: number): string | null {
  const matches = [...formula.matchAll(tokens)];
  if (matches.some(({ groups }) => groups?.rows !== undefined)) return null;
  return formula.replace(tokens, (token, ...rest) => {
    const groups = rest.at(-1) as { column?: string; row?: string };
    return groups.row === undefined ? token : `${groups.column ?? ""}[${Number(groups.row) - row}]`;
  });
}
