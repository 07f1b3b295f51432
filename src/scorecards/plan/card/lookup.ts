import { call, quote } from "../../calc/text";
import type { Wording } from "../../calc/entered";
import type { Spelling } from "../../calc/spelling";

/**
 * The number of the person chosen, counted from the first row of the roster. HR chooses a name; where several people bear
 * it, an ID tells them apart, and an ID is taken first. "—" for nobody and for more than one.
 */
export function personNumber(
  place: { readonly choice: string; readonly ids: string; readonly names: string },
  { spelling, words }: Wording,
): string {
  const { choice, ids, names } = place;
  const found = (column: string, otherwise: string) =>
    call("IF", `${times(column, choice)}=1`, rowOf(column, choice, spelling), otherwise);
  const none = quote(words.none);
  return call("IF", `${choice}=""`, none, found(ids, found(names, none)));
}

/** What is wrong with the choice, "" when it is somebody. */
export function choiceMessage(
  place: { readonly choice: string; readonly names: string; readonly number: string },
  says: { readonly choose: string; readonly several: string; readonly nobody: string },
): string {
  const { choice, names, number } = place;
  const wrong = call("IF", `${times(names, choice)}>1`, quote(says.several), quote(says.nobody));
  return call(
    "IF",
    `ISNUMBER(${number})`,
    quote(""),
    call("IF", `${choice}=""`, quote(says.choose), wrong),
  );
}

/** A person's cell of a column; a blank one shows the word given, and never a 0. */
export function lookUp(column: string, number: string, blank: string): string {
  const found = `INDEX(${column},${number})`;
  const shown = call("IF", `${found}=""`, quote(blank), found);
  return call("IF", `ISNUMBER(${number})`, shown, quote(""));
}

// MATCH and COUNTIF would take "*" in a name for a wildcard and "007" for the number 7; a comparison does neither.
const times = (column: string, choice: string): string => `SUMPRODUCT((${column}=${choice})*1)`;

/**
 * The only row that says so. Of a table's column by its rows' numbers, since a table of one person is one cell, in which MATCH
 * does not look; not every spreadsheet knows ROW of a range, so that the plain spelling looks one blank row further.
 */
const rowOf = (column: string, choice: string, spelling: Spelling): string =>
  spelling === "hr"
    ? `SUMPRODUCT((${column}=${choice})*(ROW(${column})-MIN(ROW(${column}))+1))`
    : `MATCH(TRUE,INDEX(${column}=${choice},0),0)`;
