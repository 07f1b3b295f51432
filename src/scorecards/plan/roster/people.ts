import { sheetPrefix, tableHeader } from "../../calc/text";
import { cell, columnLetters, fixed, fixedRange } from "../address";
import { lineWidth } from "../text-size";
import { DATA, dataColumns, dataHeaders, plainEnd, RESULTS, type Roster } from "./roster";

/** How a figure of one person, or of all, is written: the spilled column in the HR spelling, a cell in the plain one. */
export interface People {
  readonly spilled: boolean;
  /** A column of the Data table, or several neighbouring ones. */
  data(header: string, last?: string): string;
  /** A column of this sheet, or a block of neighbouring columns. */
  own(firstColumn: number, lastColumn?: number): string;
}

export const everybody = (roster: Roster): People => ({
  spilled: true,
  data: (header, last) => dataColumns(roster, header, last),
  own: (first, last = first) => {
    const spilled = (column: number) => `${cell(RESULTS.firstRow, column)}#`;
    return first === last ? spilled(first) : `${spilled(first)}:${spilled(last)}`;
  },
});

export function oneRow(roster: Roster, index: number): People {
  const row = RESULTS.firstRow + index;
  const headers = dataHeaders(roster);
  const dataCell = (header: string) =>
    `$${columnLetters(headers.indexOf(tableHeader(header)) + 1)}${DATA.firstRow + index}`;
  return {
    spilled: false,
    data: (header, last = header) =>
      sheetPrefix(roster.sheets.data) +
      (last === header ? dataCell(header) : `${dataCell(header)}:${dataCell(last)}`),
    own: (first, last = first) =>
      first === last
        ? `$${columnLetters(first)}${row}`
        : `$${columnLetters(first)}${row}:$${columnLetters(last)}${row}`,
  };
}

/** The last row of the Data table as it is planned. */
const lastDataRow = (roster: Roster): number =>
  DATA.firstRow + Math.max(roster.request.people.length, 1) - 1;

/** A whole column of Data; the plain spelling does without the table's name, which not every spreadsheet knows. */
export function wholeColumn(roster: Roster, header: string): string {
  if (roster.request.spelling === "hr") return dataColumns(roster, header);
  const column = dataHeaders(roster).indexOf(tableHeader(header)) + 1;
  return (
    sheetPrefix(roster.sheets.data) + fixedRange(DATA.firstRow, column, lastDataRow(roster), column)
  );
}

/** Wider than this no column becomes: what is longer is cut by what stands beside it. */
const WIDEST = 24;

/** Characters of a column in which people's ids, names or departments stand. */
export function personWidth(
  { request }: Roster,
  field: "id" | "name" | "department",
  least: number,
): number {
  const longest = Math.max(0, ...request.people.map((person) => lineWidth(person[field])));
  return Math.max(least, Math.min(WIDEST, longest));
}

/** A column of Data to look for somebody in: the table's, or as planned with one blank row below it. */
export function searchedColumn(roster: Roster, column: number): string {
  const prefix = sheetPrefix(roster.sheets.data);
  if (roster.request.spelling === "plain") {
    return prefix + fixedRange(DATA.firstRow, column, lastDataRow(roster) + 1, column);
  }
  return dataColumns(roster, dataHeaders(roster)[column - 1] ?? "");
}

const endOf = ({ request }: Roster): number => plainEnd(request.people.length);

/** A column of Data down to whoever is added: the table's; without it, with room for more. */
export function openData(roster: Roster, column: number): string {
  if (roster.request.spelling === "hr") {
    return dataColumns(roster, dataHeaders(roster)[column - 1] ?? "");
  }
  const prefix = sheetPrefix(roster.sheets.data);
  return prefix + fixedRange(DATA.firstRow, column, endOf(roster), column);
}

/** A column of Results on its own sheet, down to whoever is added: what its formula fills; without it, with room for more. */
export const openResults = (roster: Roster, column: number): string =>
  roster.request.spelling === "hr"
    ? `${fixed(RESULTS.firstRow, column)}#`
    : fixedRange(RESULTS.firstRow, column, endOf(roster), column);
