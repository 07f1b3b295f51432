import { sheetTexts } from "../../../i18n/sheets";
import { endOfPiece, splitAtCommas } from "../../hr-call/scan";
import { SHEET_ROWS } from "../../plan/address";
import { LEAST_END } from "../../plan/roster/roster";
import { mapReferences } from "../../calc/references";

/**
 * Whether a formula is the planned one, or holds it: Excel writes numbers, quotes round sheets' names and letters its own
 * way, moves the open end of a column where rows are deleted or inserted above it, and a form that reads its team from a
 * roster has the plain reading within a choice.
 *
 * @param lastPerson The last row on which somebody stands: a column that ends before it is not open any more, and leaves people out.
 */
export const holdsFormula = (content: string, planned: string, lastPerson: number): boolean =>
  skeleton(withTypedTeam(withOpenEnds(content, lastPerson))).includes(
    skeleton(withOpenEnds(planned, lastPerson).replace(/^=/, "")),
  );

/** Whether two formulas are alike but for the rows that they read. */
export const sameButForRows = (content: string, planned: string): boolean =>
  withoutRows(skeleton(content)) === withoutRows(skeleton(planned));

const withoutRows = (formula: string): string =>
  formula.replace(/(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)[1-9]\d*(?![\p{L}\p{N}_.(])/gu, "$1");

/** An end so far down has at most been moved by people who came and went. */
const STILL_OPEN = LEAST_END / 2;

const withOpenEnds = (formula: string, lastPerson: number): string =>
  mapReferences(formula, ({ from, to }) => {
    if (to === undefined) return [from];
    const row = Number(/\d+$/.exec(to)?.[0]);
    const isOpen = row >= Math.max(STILL_OPEN, lastPerson);
    return [from, isOpen ? to.replace(/\d+$/, String(SHEET_ROWS)) : to];
  }) ?? formula;

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
