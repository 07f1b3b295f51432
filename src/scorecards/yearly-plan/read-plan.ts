import { sheetTexts } from "../../i18n/sheets";
import { yearlyPlanTexts } from "../../i18n/sheets/yearly-plan";
import type { Person } from "../generation-request";
import { cleanField, sameWord } from "../people/clean-field";
import { type CellGrid, isBlank } from "../reading/grid";
import { periodHeaders, type PlanOrigin } from "./origin";

/** Of a person on the sheet. */
export interface PlanRow {
  /** Counts from 0, on the sheet. */
  readonly row: number;
  readonly person: Person;
  /** As they stand in the cells. */
  readonly year: unknown;
  readonly periods: readonly unknown[];
}

/** A sheet with a year's plan as it stands. */
export type YearPlan =
  | { readonly kind: "read"; readonly rows: readonly PlanRow[] }
  /** The shares of the periods, which come to something else than the whole. */
  | { readonly kind: "shares"; readonly sum: number }
  /** Columns that HR has deleted or renamed; or no header at all, and then all of them. */
  | { readonly kind: "no-columns"; readonly columns: readonly string[] };

/** Shares are compared to so many places. */
const SAME = 1e-6;

/** Reads it by its headers, wherever HR has moved its columns and rows. */
export function readPlan(grid: CellGrid, origin: PlanOrigin): YearPlan {
  const { locale } = origin;
  const words = yearlyPlanTexts[locale];
  const { id, name, department } = sheetTexts[locale].person;
  const periods = periodHeaders(origin);
  const lines = grid.values.map((line) => line.map((value) => sameWord(textOf(value))));
  const wanted = [name, ...periods];
  const headerRow = lines.findIndex(
    (line) =>
      line.includes(sameWord(name)) && line.some((each) => each === sameWord(periods[0] ?? "")),
  );
  const header = lines[headerRow] ?? [];
  const columnOf = (word: string) => header.indexOf(sameWord(word));
  // Its unit stands behind it.
  const yearColumn = header.findIndex((word) => word.startsWith(sameWord(words.year)));
  const missing = [
    ...wanted.filter((word) => columnOf(word) < 0),
    ...(yearColumn < 0 ? [words.year] : []),
  ];
  if (missing.length > 0) return { kind: "no-columns", columns: missing };

  const columns = periods.map(columnOf);
  const firstOf = (line: readonly string[]) => line.find((word) => word !== "") ?? "";
  const sharesRow = lines.findIndex((line) => firstOf(line) === sameWord(words.shares));
  if (sharesRow < 0) return { kind: "no-columns", columns: [words.shares] };
  const at = (row: number, column: number): unknown => grid.values[row]?.[column] ?? "";
  const shares = columns.map((column) => at(sharesRow, column));
  const sum = shares.reduce<number>(
    (before, share) => before + (typeof share === "number" ? share : 0),
    0,
  );
  if (Math.abs(sum - 1) > SAME) return { kind: "shares", sum };

  const sumWord = sameWord(words.sum);
  const field = (row: number, column: number) =>
    column < 0 ? "" : cleanField(textOf(at(row, column)));
  const rows = lines.flatMap((line, row): PlanRow[] => {
    if (row <= headerRow || row === sharesRow) return [];
    const person: Person = {
      id: field(row, columnOf(id)),
      name: field(row, columnOf(name)),
      department: field(row, columnOf(department)),
    };
    const isSum = person.name === "" && firstOf(line) === sumWord;
    if (isSum || (person.id === "" && person.name === "")) return [];
    const year = at(row, yearColumn);
    return [
      {
        row: grid.row + row,
        person,
        year: isBlank(year) ? null : year,
        periods: columns.map((column) => at(row, column)),
      },
    ];
  });
  return { kind: "read", rows };
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
