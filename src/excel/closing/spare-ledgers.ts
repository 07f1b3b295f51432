import { sheetTexts } from "../../i18n/sheets";
import { isOwnColumn } from "../../scorecards/closing";
import type { SheetIdentity } from "../../scorecards";
import { asFaultError } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { mentions } from "../mentions";
import { remove } from "../remove";
import { SlicedReading } from "../sliced-reading";
import type { Planned } from "../take-back-sheets";
import { readWorkbook, type SheetState, type WorkbookState } from "../workbook-state";
import type { LedgerReading } from "./ledgers";

/*
 * When the first closing is taken back, nothing is left in the ledgers: then their sheets go as well, so that the workbook is as
 * it was. They stay where HR has written anything on them, or where anything in the workbook speaks of them.
 */

/** Of more cells than this it is not asked whether their formulas speak of a ledger; the sheets stay. */
const MOST_CELLS = 100_000;

interface Spare {
  readonly state: SheetState & { readonly identity: SheetIdentity };
  readonly table: string;
}

/** Which of these ledgers' sheets hold nothing but what a closing has made. Two requests; none where there are no ledgers. */
export async function findSpare(
  context: Excel.RequestContext,
  before: WorkbookState,
  ledgers: readonly LedgerReading[],
): Promise<readonly SheetState[]> {
  const spare = ledgers.flatMap((reading): (Spare & { readonly reading: LedgerReading })[] => {
    const state = before.sheets.find(({ id }) => id === reading.sheet);
    if (state?.identity?.role !== reading.ledger.role) return [];
    return reading.headers.every((header) => isOwnColumn(reading.ledger, header))
      ? [{ state: { ...state, identity: state.identity }, table: reading.table, reading }]
      : [];
  });
  const others = before.sheets.filter(({ id }) => spare.every(({ state }) => state.id !== id));
  const [first] = spare;
  if (first === undefined || before.structureProtected) return [];
  if (!others.some(({ visible }) => visible)) return [];
  const isOfOne = spare.every(
    ({ state }) => state.identity.scorecard === first.state.identity.scorecard,
  );
  const isNamed = before.names.some(({ formula }) => speaksOf(spare, formula));
  if (!isOfOne || isNamed) return [];

  const { worksheets } = context.workbook;
  const asked = spare.map(({ state, reading }) => askWhetherOurs(context, state, reading));
  const sizes = others.map(({ id }) =>
    worksheets.getItem(id).getUsedRangeOrNullObject(true).load("cellCount"),
  );
  await context.sync();
  const cells = sizes.reduce((sum, used) => sum + (used.isNullObject ? 0 : used.cellCount), 0);
  if (cells > MOST_CELLS || !asked.every((isOurs) => isOurs())) return [];

  const reading = new SlicedReading(context, true, others.length);
  const grids = others.map(({ id }) => reading.sheet(worksheets.getItem(id)));
  await context.sync();
  await reading.finish();
  const isSpokenOf = grids.some((grid) =>
    grid()?.formulas?.some((row) => row.some((formula) => speaksOf(spare, formula))),
  );
  return isSpokenOf ? [] : spare.map(({ state }) => state);
}

const speaksOf = (spare: readonly Spare[], formula: unknown): boolean =>
  typeof formula === "string" &&
  formula.startsWith("=") &&
  spare.some(({ state, table }) => mentions(formula, state.name) || mentions(formula, table));

/** Beside the table there are its title and its hint alone. */
function askWhetherOurs(
  context: Excel.RequestContext,
  { id, identity }: Spare["state"],
  { ledger, body }: LedgerReading,
): () => boolean {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  const tables = sheet.tables.load("items/name");
  const charts = sheet.charts.getCount();
  const comments = sheet.comments.getCount();
  const { title, hint } = sheetTexts[identity.locale].ledgers[ledger.role];
  return () => {
    if (tables.items.length !== 1 || charts.value + comments.value > 0) return false;
    if (used.isNullObject) return true;
    return (used.values as unknown[][]).every((cells, down) =>
      cells.every((value, right) => {
        const row = used.rowIndex + down;
        const column = used.columnIndex + right;
        const isInTable =
          row >= body.row - 1 &&
          row < body.row + body.rows &&
          column >= body.column &&
          column < body.column + body.columns;
        return value === "" || value === null || isInTable || value === title || value === hint;
      }),
    );
  };
}

/** Takes the sheets out of the workbook. One request. Where it fails, it is said which are left, and they can be taken back later. */
export async function removeSpare(
  context: Excel.RequestContext,
  before: WorkbookState,
  spare: readonly SheetState[],
): Promise<void> {
  const isSpare = ({ id }: SheetState) => spare.some((each) => each.id === id);
  const rest = before.sheets.filter((sheet) => !isSpare(sheet));
  const shown = rest.find(({ visible, identity }) => visible && identity !== null);
  const show = (shown ?? rest.find(({ visible }) => visible))?.id ?? "";
  try {
    await remove(context, before, { sheets: spare.map(({ id }) => id), names: [], show });
  } catch (error) {
    const { fault } = asFaultError(error);
    // Where nobody can look, all of them may still be there.
    const now = await readWorkbook(context).catch(() => before);
    const left = now.sheets.filter(isSpare);
    if (left.length === 0) return;
    const planned: Planned = {
      scorecard: left[0]?.identity?.scorecard ?? "",
      sheets: left.map(({ name }) => ({ name })),
      names: [],
    };
    throw new ExcelFaultError(
      { kind: "left-behind", sheets: left.map(({ name }) => name), names: [], cause: fault },
      { cause: error, rest: { kind: "sheets", before: { ...before, sheets: rest }, planned } },
    );
  }
}
