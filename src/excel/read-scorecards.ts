import { isDataTable } from "../scorecards/plan/free-names";
import {
  readScorecards,
  type CellGrid,
  type IdentifiedSheet,
  type ScorecardReading,
} from "../scorecards/reading";
import type { SheetRole } from "../scorecards/plan/plan";
import { areaOf } from "../scorecards/calc/a1";
import { holdsBusy, sameGrid } from "./busy";
import { inExcel } from "./excel-run";
import { scorecardsOf } from "./find-scorecards";
import type { ScorecardReference } from "./scorecard-reference";
import { SlicedReading } from "./sliced-reading";
import { readWorkbook, type SheetState, type WorkbookState } from "./workbook-state";

/** The workbook's scorecards with everything on them. */
export interface WorkbookReading {
  readonly references: readonly ScorecardReference[];
  /** Those that could be read; what keeps the others from it is told by the references. */
  readonly readings: readonly ScorecardReading[];
  readonly activeSheet: string;
  /** The sheets, tables and names among which the scorecards were found. */
  readonly state: WorkbookState;
}

export interface ReadingOptions {
  /** Formulas too, as Check needs them: twice the bytes. */
  readonly formulas?: boolean;
}

/** Reads every scorecard of the workbook in three requests, and one more for each 3 MB above the first. */
export function readScorecardSheets({
  formulas = false,
}: ReadingOptions = {}): Promise<WorkbookReading> {
  return inExcel(async (context) => readInto(context, formulas));
}

/**
 * Reads them again in one request, where figures have changed and sheets have not; where sheets have, as if for the first time.
 *
 * @param before The reading before this one, with the same options.
 */
export async function rereadScorecardSheets(
  before: WorkbookReading,
  { formulas = false }: ReadingOptions = {},
): Promise<WorkbookReading> {
  const again = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    const asked = askScorecards(context, before.state, formulas);
    await context.sync();
    return sameSheets(before.state.sheets, sheets.items)
      ? { ...(await asked()), activeSheet: active.id }
      : undefined;
    // A sheet or a table of a scorecard is gone.
  }).catch(() => undefined);
  return again ?? readScorecardSheets({ formulas });
}

const sameSheets = (before: readonly SheetState[], now: readonly Excel.Worksheet[]): boolean =>
  before.length === now.length &&
  before.every(({ id, name }, index) => {
    const sheet = now[index];
    return sheet?.id === id && sheet.name === name;
  });

/** Whether a cell of a scorecard is still being calculated. */
export const isCalculating = ({ readings }: WorkbookReading): boolean =>
  readings.some(({ sheets }) => sheets.some(({ grid }) => holdsBusy(grid)));

/** Whether two readings say the same of the same sheets. */
export function sameReading(one: WorkbookReading, other: WorkbookReading): boolean {
  if (one === other) return true;
  const [sheets, others] = [one, other].map(({ readings }) =>
    readings.flatMap((each) => each.sheets),
  );
  return (
    one.activeSheet === other.activeSheet &&
    sheets?.length === others?.length &&
    (sheets ?? []).every(({ id, name, grid }, index) => {
      const against = others?.[index];
      return id === against?.id && name === against.name && sameGrid(grid, against.grid);
    })
  );
}

/** The same within work that has more to do. */
export async function readInto(
  context: Excel.RequestContext,
  formulas: boolean,
): Promise<WorkbookReading> {
  const asked = askScorecards(context, await readWorkbook(context), formulas);
  await context.sync();
  return await asked();
}

/**
 * Asks for every scorecard; the function returned, called after the next sync, asks for what one answer does not hold and
 * gives them all.
 *
 * @param only The number of one scorecard: then it alone.
 */
export function askScorecards(
  context: Excel.RequestContext,
  state: WorkbookState,
  formulas: boolean,
  only?: string,
): () => Promise<WorkbookReading> {
  const references = scorecardsOf(state).filter(
    ({ scorecard }) => only === undefined || scorecard === only,
  );
  const wanted = references.map((reference) => sheetsOf(state, reference));
  const reading = new SlicedReading(context, formulas, wanted.flat().length);
  const asked = wanted.map((sheets) =>
    sheets.map((sheet) => {
      const table = tableOf(state, sheet);
      const grid = askGrid(context, reading, sheet, table);
      return identified(sheet, grid, sheet.identity?.role === "data" && table === undefined);
    }),
  );
  return async () => {
    await reading.finish();
    return {
      references,
      state,
      activeSheet: state.activeSheet,
      readings: readScorecards(asked.map((sheets) => sheets.flatMap((read) => read() ?? []))),
    };
  };
}

/** Asks for values of a sheet that is not long; the function returned reads it after the next sync. null: it is blank. */
export function askSheet(
  context: Excel.RequestContext,
  sheet: SheetState,
): () => IdentifiedSheet | null {
  const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
  used.load("address,values");
  return identified(sheet, () => {
    if (used.isNullObject) return null;
    const { row, column } = areaOf(used.address);
    return { row, column, values: used.values as unknown[][] };
  });
}

const identified =
  ({ id, name, identity }: SheetState, read: () => CellGrid | null, isWithoutTable = false) =>
  (): IdentifiedSheet | null => {
    const grid = read();
    if (identity === null || grid === null) return null;
    return { id, name, identity, grid, ...(isWithoutTable ? { isWithoutTable } : {}) };
  };

/** All cards together, charts, interviews and what is still to be filled in show what stands elsewhere; copies are read by nothing. */
const shows: readonly SheetRole[] = ["cards", "chart", "departments", "owed", "interview"];

function sheetsOf(state: WorkbookState, { sheets }: ScorecardReference): SheetState[] {
  const ids = sheets.filter(({ role }) => !shows.includes(role)).map(({ id }) => id);
  return state.sheets.filter(({ id }) => ids.includes(id));
}

const tableOf = ({ tables }: WorkbookState, { identity }: SheetState): string | undefined =>
  identity?.role === "data"
    ? tables.find((name) => isDataTable(name, identity.scorecard))
    : undefined;

const askGrid = (
  { workbook }: Excel.RequestContext,
  reading: SlicedReading,
  { id }: SheetState,
  table: string | undefined,
): (() => CellGrid | null) =>
  table === undefined
    ? reading.sheet(workbook.worksheets.getItem(id))
    : reading.table(workbook.tables.getItem(table));
