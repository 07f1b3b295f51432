import { isAnyDataTable } from "../../scorecards/plan/free-names";
import {
  type Accepted,
  acceptedBy,
  checkAndAccept,
  type CheckedSheet,
  type CheckedTable,
  type CheckedWorkbook,
  clockKey,
  concernsPay,
  type Finding,
  isTimeFormat,
  mayBeClocks,
  type PayLimits,
} from "../../scorecards/check";
import type { Period } from "../../scorecards";
import type { CellGrid, CellPlace } from "../../scorecards/reading";
import { areaOf } from "../../scorecards/calc/a1";
import { inExcel, supportsExcelApi } from "../excel-run";
import { askScorecards } from "../read-scorecards";
import { askAccepted } from "./accepted";
import { askPayLimits } from "./pay-limits";
import { askPayrolls } from "./payrolls";
import { BusyCells, withoutCalculating } from "./busy-cells";
import { SlicedReading } from "../sliced-reading";
import { look } from "../journal/journal";
import { cell, type CellState, placeKey } from "../journal/place";
import { readWorkbook, type WorkbookState } from "../workbook-state";

/** What the check found, and the names of the sheets for its words. */
export interface WorkbookCheck {
  readonly findings: readonly Finding[];
  /** What HR has accepted, and is not told again, each with what takes that back. */
  readonly accepted: readonly Acceptance[];
  /** Sheets' names by their ids. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly scorecards: readonly CheckedTitle[];
  /** The limits of pay that HR has typed; null where no scorecard says anything of money. */
  readonly payLimits: PayLimits | null;
  /** Cells of it are still being calculated: they are no findings yet, and more may come of them. */
  readonly isCalculating: boolean;
}

export interface Acceptance {
  readonly finding: Finding;
  readonly accepted: readonly Accepted[];
}

/** What a scorecard is called, so that several can be told apart. */
export interface CheckedTitle {
  readonly scorecard: string;
  readonly system: string;
  readonly period: Period;
}

/** The same for as long as the pane lives: each check knows what the one before it saw calculating. */
const sinceThePaneOpened = new BusyCells();

/**
 * Everything that is wrong in the workbook's scorecards, worst first. Four requests, one more for each 3 MB above the first,
 * one where a figure may be a clock time, and two where there is a payroll sheet.
 *
 * @param busy What earlier checks saw calculating.
 */
export async function checkScorecards(busy = sinceThePaneOpened): Promise<WorkbookCheck> {
  const { workbook, kept } = await inExcel(readForCheck);
  const calculating = busy.calculating(workbook);
  const { findings, accepted } = checkAndAccept(workbook, kept);
  return {
    findings: withoutCalculating(findings, calculating),
    accepted: accepted.map((finding) => ({
      finding,
      accepted: acceptedBy(finding, workbook.scorecards),
    })),
    sheetNames: new Map(workbook.sheets.map(({ id, name }) => [id, name])),
    scorecards: workbook.scorecards.map(({ scorecard, system, period }) => ({
      ...{ scorecard, system, period },
    })),
    payLimits: workbook.readings.some(concernsPay) ? (workbook.payLimits ?? null) : null,
    isCalculating: calculating.size > 0,
  };
}

/** On sheets of HR's own, this many cells are looked at. */
const mostCells = 60_000;
/** Rows below a Data table that are looked at: those of a paste that did not make it longer. */
const rowsBelow = 5_000;

interface ReadForCheck {
  readonly workbook: CheckedWorkbook;
  /** What HR has accepted, now or once. */
  readonly kept: readonly Accepted[];
}

async function readForCheck(context: Excel.RequestContext): Promise<ReadForCheck> {
  const state = await readWorkbook(context);
  const { application, worksheets } = context.workbook;
  application.load("calculationMode");
  const read = askScorecards(context, state, true);
  const protections = state.sheets.map(({ id }) =>
    worksheets.getItem(id).protection.load("protected"),
  );
  const tables = askTables(context, state);
  const kept = askAccepted(context);
  const payLimits = askPayLimits(context);
  // What belongs to a scorecard says so, and is no payroll sheet.
  const payrolls = askPayrolls(
    context,
    state.sheets.filter(({ identity }) => identity === null).map(({ id }) => id),
  );
  const used = state.sheets.map(({ id }) =>
    worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address,cellCount"),
  );
  await context.sync();

  const { readings, references } = await read();
  const known = new Set(readings.flatMap(({ sheets }) => sheets.map(({ id }) => id)));
  const reading = new SlicedReading(context, true, state.sheets.length);
  let left = mostCells;
  const others = state.sheets.map(({ id }, index) => {
    const range = used[index];
    if (known.has(id) || range === undefined || range.isNullObject) return null;
    const isTooLarge = range.cellCount < 0 || range.cellCount > left;
    if (isTooLarge) return "too large" as const;
    left -= range.cellCount;
    return reading.cells(worksheets.getItem(id), areaOf(range.address));
  });
  await reading.finish();
  const clocks = await clocksAmong(context, readings.flatMap(mayBeClocks));

  const unclaimed = state.sheets.flatMap(({ id, identity }, index) => {
    const grid = others[index] ?? null;
    const there = grid === null || grid === "too large" ? null : grid();
    return identity === null && there !== null ? [{ id, grid: there }] : [];
  });
  const workbook: CheckedWorkbook = {
    readings,
    payrolls: await payrolls(unclaimed, readings),
    payLimits: payLimits(),
    clocks,
    scorecards: references,
    names: state.names,
    tables: tables(),
    calculatesAutomatically: application.calculationMode !== Excel.CalculationMode.manual,
    resizesTables: supportsExcelApi("1.13"),
    sheets: state.sheets.map(({ id, name, identity }, index): CheckedSheet => {
      const grid = others[index] ?? null;
      return {
        id,
        name,
        isProtected: protections[index]?.protected ?? false,
        grid: grid === null || grid === "too large" ? null : grid(),
        isTooLarge: grid === "too large",
        role: identity?.role ?? null,
        scorecard: identity?.scorecard ?? null,
      };
    }),
  };
  return { workbook, kept: kept() };
}

/** Which of these cells are shown as times. One more request where there are any. */
async function clocksAmong(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): Promise<ReadonlySet<string>> {
  if (cells.length === 0) return new Set();
  const states = await look(context, cells.map(cell));
  const isClock = (at: CellPlace) => {
    const state = states.get(placeKey(cell(at))) as CellState | undefined;
    return state !== undefined && isTimeFormat(state.numberFormat);
  };
  return new Set(cells.filter(isClock).map(clockKey));
}

function askTables(context: Excel.RequestContext, { tables }: WorkbookState): () => CheckedTable[] {
  const asked = tables.map((name) => {
    const table = context.workbook.tables.getItem(name);
    const sheet = table.worksheet.load("id");
    const range = table.getRange().load("address");
    // Only a roster's own table is meant to grow.
    const below = isAnyDataTable(name)
      ? range.getRowsBelow(rowsBelow).getUsedRangeOrNullObject(true).load("address,values")
      : null;
    return { name, sheet, range, below };
  });
  return () =>
    asked.map(({ name, sheet, range, below }) => ({
      name,
      sheet: sheet.id,
      area: areaOf(range.address),
      below: below === null || below.isNullObject ? null : belowOf(below),
    }));
}

const belowOf = (range: Excel.Range): CellGrid => {
  const { row, column } = areaOf(range.address);
  return { row, column, values: range.values as unknown[][] };
};
