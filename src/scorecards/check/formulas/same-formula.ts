import { sheetTexts } from "../../../i18n/sheets";
import { endOfPiece, splitAtCommas } from "../../hr-call/scan";

/**
 * Whether a formula is the planned one, or holds it: Excel writes numbers, quotes round sheets' names and letters its own
 * way, and a form that reads its team from a roster has the plain reading within a choice.
 */
export const holdsFormula = (content: string, planned: string): boolean =>
  skeleton(withTypedTeam(content)).includes(skeleton(planned.replace(/^=/, "")));

const FROM_ROSTER = Object.values(sheetTexts).map(({ form }) => `"${form.fromRoster}",`);

/** A form's formula as it reads where the team's figures are typed: without the choice of the roster. */
function withTypedTeam(formula: string): string {
  for (const choice of FROM_ROSTER) {
    const at = formula.indexOf(choice);
    if (at < 0) continue;
    const start = formula.lastIndexOf("IF(", at);
    const end = endOfPiece(formula, start + 2);
    const [, , typed] = splitAtCommas(formula.slice(start + 3, end - 1)) ?? [];
    if (start < 0 || end < 0 || typed === undefined) return formula;
    return withTypedTeam(formula.slice(0, start) + typed + formula.slice(end));
  }
  return formula;
}

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
