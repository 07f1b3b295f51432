import { findSystem, type DataTable, type Memory } from "../../scorecards/import";
import { isDataTable } from "../../scorecards/plan/free-names";
import { readStoredMemory } from "../../scorecards/stored/memory";
import { ownFiguresOn } from "../../scorecards/reading";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { scorecardsOf } from "../find-scorecards";
import { originalSheet } from "../originals";
import { askSheet } from "../read-scorecards";
import type { ScorecardReference } from "../scorecard-reference";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import { readFormsOf, type FormsPlace } from "./forms-place";
import { queueTable, type TablePlace } from "./table-place";
import { askSetting } from "../ask-setting";

/** The scorecard that an import goes to, with its Data table, or its forms as a table, as they stand. */
export interface ImportTarget {
  readonly scorecard: ScorecardReference;
  readonly place: TablePlace | FormsPlace;
  readonly table: DataTable;
}

export interface ImportTargets {
  /** Every roster, and all forms made together, in the order in which they were made. */
  readonly rosters: readonly ScorecardReference[];
  /** The one asked for; else the one whose sheet is active, else the latest roster, else the latest forms. null: there is none. */
  readonly target: ImportTarget | null;
  /** How exports were mapped in this workbook before. */
  readonly memory: Memory;
}

/** What an import needs to know of the workbook. Three requests; four where HR has renamed the Data table. */
export function openImport(wanted?: string): Promise<ImportTargets> {
  return inExcel(async (context) => {
    const kept = askSetting(context, "import", readStoredMemory);
    const state = await readWorkbook(context);
    const { memory } = kept();
    const rosters = scorecardsOf(state).filter(
      ({ scorecard, layout, system }) =>
        findSystem(system) !== undefined &&
        (layout === "form" || originalSheet(state, scorecard, "data") !== null),
    );
    const scorecard = chosen(rosters, state, wanted);
    if (scorecard === undefined) return { rosters, target: null, memory };
    if (scorecard.layout === "form") {
      const { place, table } = await readFormsOf(context, state, scorecard.scorecard);
      return { rosters, target: { scorecard, place, table }, memory };
    }
    const found = await placeOf(context, state, scorecard);
    const rules = originalSheet(state, scorecard.scorecard, "rules");
    const readRules = rules && askSheet(context, rules);
    const read = queueTable(context, found.table);
    await context.sync();
    const onRules = readRules?.() ?? null;
    const place = { ...found, own: onRules === null ? [] : ownFiguresOn(onRules) };
    return { rosters, target: { scorecard, place, table: read(place).table }, memory };
  });
}

function chosen(
  rosters: readonly ScorecardReference[],
  state: WorkbookState,
  wanted: string | undefined,
): ScorecardReference | undefined {
  return (
    rosters.find(({ scorecard }) => scorecard === wanted) ??
    rosters.find(({ sheets }) => sheets.some(({ id }) => id === state.activeSheet)) ??
    rosters.filter(({ layout }) => layout === "roster").at(-1) ??
    rosters.at(-1)
  );
}

async function placeOf(
  context: Excel.RequestContext,
  state: WorkbookState,
  { scorecard, system: id, locale }: ScorecardReference,
): Promise<Omit<TablePlace, "own">> {
  const system = findSystem(id);
  const sheet = originalSheet(state, scorecard, "data");
  if (system === undefined || sheet === null) throw new ExcelFaultError({ kind: "table-gone" });
  const named = state.tables.find((table) => isDataTable(table, scorecard));
  if (named !== undefined) return { table: named, system, locale };
  const tables = context.workbook.worksheets.getItem(sheet.id).tables.load("items/name");
  await context.sync();
  const [renamed] = tables.items;
  if (renamed === undefined) throw new ExcelFaultError({ kind: "table-gone" });
  return { table: renamed.name, system, locale };
}
