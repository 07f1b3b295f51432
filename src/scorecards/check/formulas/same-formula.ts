/**
 * Whether a formula is the planned one, or holds it: Excel writes numbers, quotes round sheets' names and letters its own
 * way, and a form that reads its team from a roster has the plain reading within a choice.
 */
export const holdsFormula = (content: string, planned: string): boolean =>
  skeleton(content).includes(skeleton(planned.replace(/^=/, "")));

const PIECES =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)|(?<![\p{L}\p{N}_$.])\d+(?:\.\d+)?(?:E[+-]?\d+)?|[@\s]+/giu;

function skeleton(formula: string): string {
  return formula
    .replace(PIECES, (piece: string, sheet: string | undefined) => {
      if (piece.startsWith('"')) return piece;
      if (sheet !== undefined) return sheet.replaceAll("''", "'");
      return /^\d/.test(piece) ? String(Number(piece)) : "";
    })
    .toUpperCase();
}
