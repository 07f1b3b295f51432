import { call, quote } from "../../calc/text";
import type { TotalPlace } from "../../formula/totals";
import type { People } from "./people";
import type { ResultColumns } from "./result-columns";
import type { Roster } from "./roster";

/** "complete", "2 / 5 metrics missing", "1 / 5 to correct"; nothing beside a row with nobody in it. */
export function statusFormula(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  { block, scores, shares, shareCells }: TotalPlace,
): string {
  const { results } = roster.texts;
  const perPerson = (test: (score: string) => string) =>
    people.spilled
      ? `MMULT(${test(block)}*(${shares}<>0),TRANSPOSE(COLUMN(${shares})^0))`
      : scores.map((score, index) => `${test(score)}*(${shareCells[index] ?? "0"}<>0)`).join("+");
  const word = quote(roster.texts.status.missing);
  const isMissing = (score: string) =>
    `IF(ISERROR(${score}),0,(${score}=${word})+ISBLANK(${score}))`;
  const missing = `(${perPerson(isMissing)})`;
  const faulty = `(${perPerson((score) => `(1-ISNUMBER(${score})-${isMissing(score)})`)})`;
  const all = `SUMPRODUCT(1*(${shares}<>0))`;
  const says = (before: string, number: string, after: string) =>
    `${quote(before)}&${number}&" / "&${all}&${quote(after)}`;
  const nobody = `(${people.own(columns.id)}="")*(${people.own(columns.name)}="")=1`;
  return call(
    "IF",
    nobody,
    quote(""),
    call(
      "IF",
      `${faulty}>0`,
      says(results.faultyBefore, faulty, results.faultyAfter),
      call(
        "IF",
        `${missing}>0`,
        says(results.missingBefore, missing, results.missingAfter),
        quote(results.complete),
      ),
    ),
  );
}
