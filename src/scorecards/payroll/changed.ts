import { sheetTexts } from "../../i18n/sheets";
import { payrollTexts } from "../../i18n/sheets/payroll";
import { isSamePerson } from "../people/same-person";
import type { CellPlace } from "../calc/place";
import type { MendStep, NewContent } from "../check/mend";
import { type LedgerRow, saysSame } from "../closing/ledger";
import { periodInCell } from "../history/period-cell";
import { fixed } from "../plan/address";
import { asText } from "../reading/as-text";
import { type CellGrid, formulaAt, isBlank, valueAt } from "../reading/grid";
import type { ScorecardSystem } from "../system/description";
import { type PayrollColumn, payrollColumns, type TermPlaces } from "./columns";
import { markOf, type PayrollOrigin } from "./origin";
import { type PayrollLine, payrollOf, quarterTerms } from "./payroll";

/*
 * A payroll sheet that stands, held against what is closed now: an appeal or a month that was opened again may have changed
 * what somebody is paid since it was made.
 */

/** What somebody would be paid now, beside what the sheet says. */
export interface ChangedPay {
  readonly name: string;
  /** null: nothing. */
  readonly was: number | null;
  readonly now: number | null;
  /** HR has typed into the line since it was made. */
  readonly isTyped: boolean;
  /** Where the sheet says what is paid; null: nowhere any more. */
  readonly cell: CellPlace | null;
  /** What it takes to have the line say what is closed; blank where the sheet lacks a column for it. */
  readonly steps: readonly MendStep[];
}

export interface ChangedPayroll {
  readonly changed: readonly ChangedPay[];
  /** Paid by what is closed now, and not on the sheet. */
  readonly added: readonly string[];
  /** On the sheet, and closed no more; each with where its line begins. */
  readonly gone: readonly { readonly name: string; readonly cell: CellPlace }[];
}

export interface PayrollOnSheet {
  readonly sheet: string;
  readonly grid: CellGrid;
  readonly origin: PayrollOrigin;
}

/** null where the sheet's columns cannot be found any more: it has become HR's own. */
export function changedPayroll(
  { sheet, grid, origin }: PayrollOnSheet,
  rows: readonly LedgerRow[],
  system: ScorecardSystem,
): ChangedPayroll | null {
  const { locale } = origin;
  const period = periodInCell(origin.period);
  const found = headersIn(grid, origin);
  if (period === null || found === null) return null;
  const terms = termsOn(grid, origin);
  const paid = new Set(origin.paid);
  const payroll = payrollOf(rows, system, period, {
    isPaid: (key) => paid.has(key),
    terms: { ...quarterTerms(system), ...terms.values },
  });
  const columns = payrollColumns(payroll, locale, terms.places);
  const lines = linesOn(grid, found, origin);
  const left = [...payroll.lines];
  const changed: ChangedPay[] = [];
  const gone: { name: string; cell: CellPlace }[] = [];
  const firstColumn = Math.min(...found.columns.values());
  const payHeader = sheetTexts[locale].columns.pay;
  for (const row of lines) {
    const at = (header: string) => {
      const column = found.columns.get(header);
      return column === undefined ? null : { sheet, row, column };
    };
    const person = personAt(grid, at, origin);
    const index = left.findIndex((line) => isSamePerson(person, line));
    const [line] = index < 0 ? [] : left.splice(index, 1);
    const name = person.name || person.id;
    if (line === undefined) {
      gone.push({ name, cell: { sheet, row, column: firstColumn } });
      continue;
    }
    const steps = stepsFor(line, columns, grid, at);
    const pay = at(payHeader);
    const was = pay === null ? null : valueAt(grid, pay);
    const cells = origin.columns.map((header) => {
      const cell = at(header);
      return cell === null ? "" : valueAt(grid, cell);
    });
    const now = line.amounts?.pay ?? null;
    const isOther = !saysSame(typeof was === "number" ? was : null, now);
    if (steps.every((step) => step === null) && !isOther) continue;
    changed.push({
      ...{ name, now, was: typeof was === "number" ? was : null },
      cell: pay,
      isTyped: markOf(cells) !== origin.marks[line.key] || pay === null || isTypedOver(grid, pay),
      steps: steps.includes("no-column")
        ? []
        : steps.filter((step) => step !== null && step !== "no-column"),
    });
  }
  const added = left.filter(({ amounts }) => amounts !== null).map(({ name, id }) => name || id);
  return { changed, added, gone };
}

type At = (header: string) => { sheet: string; row: number; column: number } | null;

/** A step for each cell that says otherwise; null where it says the same. */
function stepsFor(
  line: PayrollLine,
  columns: readonly PayrollColumn[],
  grid: CellGrid,
  at: At,
): readonly (MendStep | null | "no-column")[] {
  const address = (column: PayrollColumn) => {
    const cell = at(column.header);
    return cell === null ? "#REF!" : fixed(cell.row + 1, cell.column + 1);
  };
  return columns.map((column) => {
    const cell = at(column.header);
    const value = column.value(line);
    if (cell === null) return value === null ? null : "no-column";
    const there = formulaAt(grid, cell);
    const write = (content: NewContent): MendStep => ({ kind: "write", cell, was: there, content });
    if (column.formula !== undefined) {
      // Formulas follow by themselves; where there was nothing to reckon none was written.
      if (value === null) return isBlank(there) ? null : write({ kind: "blank" });
      return isBlank(there) ? write({ kind: "formula", formula: column.formula(address) }) : null;
    }
    if (saysSame(ledgerCell(valueAt(grid, cell)), value)) return null;
    return write(
      value === null
        ? { kind: "blank" }
        : typeof value === "number"
          ? { kind: "number", number: value }
          : { kind: "text", text: value },
    );
  });
}

const ledgerCell = (value: unknown): string | number | null =>
  typeof value === "string" || typeof value === "number" ? value : null;

/** A number where the sheet had a formula. */
const isTypedOver = (grid: CellGrid, cell: { row: number; column: number }): boolean => {
  const content = formulaAt(grid, cell);
  return !isBlank(content) && !(typeof content === "string" && content.startsWith("="));
};

interface Headers {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The row that names most of the columns, pay among them, wherever HR has moved it. */
function headersIn(grid: CellGrid, { columns: wanted, locale }: PayrollOrigin): Headers | null {
  const pay = sheetTexts[locale].columns.pay;
  const headers = grid.values.map((cells, index) => ({
    row: grid.row + index,
    columns: new Map(
      cells.flatMap((cell, place): [string, number][] =>
        asText(cell) === "" ? [] : [[asText(cell), grid.column + place]],
      ),
    ),
  }));
  const { name, id } = sheetTexts[locale].person;
  return (
    headers.find(
      ({ columns }) =>
        columns.has(pay) &&
        (columns.has(name) || columns.has(id)) &&
        wanted.filter((header) => columns.has(header)).length * 2 > wanted.length,
    ) ?? null
  );
}

/** From the header to the sum, which stands in the first column. */
function linesOn(grid: CellGrid, { row, columns }: Headers, { locale }: PayrollOrigin): number[] {
  const { sum } = payrollTexts[locale];
  const first = Math.min(...columns.values());
  const lines: number[] = [];
  for (let at = row + 1; at < grid.row + grid.values.length; at++) {
    const cells = grid.values[at - grid.row] ?? [];
    if (asText(valueAt(grid, { row: at, column: first })) === sum) break;
    if (!cells.every(isBlank)) lines.push(at);
  }
  return lines;
}

function personAt(grid: CellGrid, at: At, { locale }: PayrollOrigin) {
  const { id, name } = sheetTexts[locale].person;
  const text = (header: string) => {
    const cell = at(header);
    return cell === null ? "" : asText(valueAt(grid, cell));
  };
  return { id: text(id), name: text(name) };
}

const TERMS = ["excellentFrom", "excellentShare", "unqualifiedBelow", "unqualifiedShare"] as const;

/** What months of a quarter add and take, as the sheet says it now: each stands right of its words. */
function termsOn(grid: CellGrid, { locale }: PayrollOrigin) {
  const values: Partial<Record<(typeof TERMS)[number], number>> = {};
  const places: Record<(typeof TERMS)[number], string> = {
    ...{ excellentFrom: "", excellentShare: "", unqualifiedBelow: "", unqualifiedShare: "" },
  };
  grid.values.forEach((cells, index) => {
    cells.forEach((cell, place) => {
      const term = TERMS.find((each) => asText(cell) === sheetTexts[locale].rules[each]);
      const value = cells[place + 1];
      if (term === undefined || typeof value !== "number") return;
      values[term] = value;
      places[term] = fixed(grid.row + index + 1, grid.column + place + 2);
    });
  });
  return { values, places: places satisfies TermPlaces };
}
