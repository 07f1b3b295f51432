import {
  readScorecards,
  type CellGrid,
  type IdentifiedSheet,
  type ScorecardReading,
} from "../scorecards/reading";
import type { SheetRole } from "../scorecards/plan/plan";
import { areaOf } from "../scorecards/calc/a1";
import { inExcel } from "./excel-run";
import { scorecardsOf } from "./find-scorecards";
import type { ScorecardReference } from "./scorecard-reference";
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

/** Reads every scorecard of the workbook in three requests, whatever the number of people. */
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
      ? { ...asked(), activeSheet: active.id }
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

/** The same within work that has more to do. */
export async function readInto(
  context: Excel.RequestContext,
  formulas: boolean,
): Promise<WorkbookReading> {
  const asked = askScorecards(context, await readWorkbook(context), formulas);
  await context.sync();
  return asked();
}

/** Asks for every scorecard; the function returned reads the answer after the next sync. */
export function askScorecards(
  context: Excel.RequestContext,
  state: WorkbookState,
  formulas: boolean,
): () => WorkbookReading {
  const references = scorecardsOf(state);
  const wanted = references.map((reference) => sheetsOf(state, reference));
  const asked = wanted.map((sheets) =>
    sheets.map((sheet) => askSheet(context, state, sheet, formulas)),
  );
  return () => ({
    references,
    state,
    activeSheet: state.activeSheet,
    readings: readScorecards(asked.map((sheets) => sheets.flatMap((read) => read() ?? []))),
  });
}

/** Asks for a sheet of a scorecard; the function returned reads it after the next sync. null: it is blank. */
export function askSheet(
  context: Excel.RequestContext,
  state: WorkbookState,
  sheet: SheetState,
  formulas: boolean,
): () => IdentifiedSheet | null {
  const range = ask(context, state, sheet, formulas);
  return () => {
    const { id, name, identity } = sheet;
    const grid = gridOf(range, formulas);
    return identity === null || grid === null ? null : { id, name, identity, grid };
  };
}

/** All cards together, and charts, show what stands elsewhere; copies are read by nothing. */
const shows: readonly SheetRole[] = ["cards", "chart"];

function sheetsOf(state: WorkbookState, { sheets }: ScorecardReference): SheetState[] {
  const ids = sheets.filter(({ role }) => !shows.includes(role)).map(({ id }) => id);
  return state.sheets.filter(({ id }) => ids.includes(id));
}

function ask(
  context: Excel.RequestContext,
  state: WorkbookState,
  { id, identity }: SheetState,
  formulas: boolean,
): Excel.Range {
  const what = formulas ? "address,values,formulas" : "address,values";
  const table = `KpiData${identity?.scorecard ?? ""}`.toUpperCase();
  const isData = identity?.role === "data";
  const named = isData && state.tables.find((name) => name.toUpperCase() === table);
  return named
    ? context.workbook.tables.getItem(named).getRange().load(what)
    : context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(what);
}

function gridOf(range: Excel.Range, formulas: boolean): CellGrid | null {
  if (range.isNullObject) return null;
  const { row, column } = areaOf(range.address);
  return {
    row,
    column,
    values: range.values as unknown[][],
    ...(formulas ? { formulas: range.formulas as unknown[][] } : {}),
  };
}
