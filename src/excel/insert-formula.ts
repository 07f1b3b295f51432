import { areaOf, cellAddress, holds, type Area } from "../scorecards/calc/a1";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { withoutSheet } from "./formula-cell";
import { write } from "./journal/journal";
import { statesIn, TEXT_FORMAT } from "./journal/kinds/cells";
import { type CellState, placeKey, placeName, type PlaceOf } from "./journal/place";
import { takeBack } from "./journal/take-back";
import type { Ticket } from "./journal/ticket";
import { asOwnWriting } from "./own-writing";

/** Where a formula goes, and how far its result reaches. */
export interface Insertion {
  readonly sheetId: string;
  /** One cell: "C5". */
  readonly address: string;
  /** With its "=". */
  readonly formula: string;
  /** Of the result; more than one cell spills. */
  readonly rows: number;
  readonly columns: number;
  /** HR has agreed that what stands in the cell goes: this, and nothing that came since. */
  readonly replaces?: string;
}

export type InsertionOutcome =
  | { readonly kind: "inserted"; readonly undo: Ticket }
  /** Nothing was done: the cell holds this. Ask HR, then call again with `replaces`. */
  | { readonly kind: "occupied"; readonly holds: string }
  /** The sheet is protected and the cell locked. */
  | { readonly kind: "locked" }
  /** The cell shows a part of what spills from there. */
  | { readonly kind: "in-spill"; readonly from: string }
  /** The result would spill, and there the first cell is not blank. */
  | { readonly kind: "blocked"; readonly address: string }
  /** The result would spill into or inside a table, where nothing spills. */
  | { readonly kind: "in-table"; readonly table: string }
  /** Excel cannot read the formula. */
  | { readonly kind: "unreadable" };

export type UndoOutcome =
  | { readonly kind: "undone" }
  /** The cell no longer holds what was inserted, and was left alone. */
  | { readonly kind: "changed" };

/** Writes a formula into a cell, over what is there only where HR has agreed. Three requests. */
export function insertFormula(insertion: Insertion): Promise<InsertionOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const { cell, seen } = await lookAt(context, insertion);
      const refused = refusal(insertion, seen);
      if (refused) return refused;
      const place = placeOf(insertion);
      const watched = await kept(context, insertion.sheetId, cell, seen.table);
      const before = new Map(watched.map(({ place: each, state }) => [placeKey(each), state]));
      const numberFormat = watched[0]?.state.numberFormat ?? "General";
      const formula: CellState = {
        content: insertion.formula,
        isText: false,
        // In a cell formatted as text, a formula would stay text.
        numberFormat: numberFormat === TEXT_FORMAT ? "General" : numberFormat,
      };
      try {
        const writing = { steps: [{ place, state: formula }], watched };
        return { kind: "inserted", undo: await write(context, writing, before) };
      } catch (error) {
        if (isUnreadable(error)) return { kind: "unreadable" };
        throw error;
      }
    }),
  );
}

/** Brings back what was in the cell, unless somebody has changed it since. Two requests. */
export function undoInsertion(ticket: Ticket): Promise<UndoOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const [first] = ticket.entries;
      if (first?.place.kind === "cell") await sheetOf(context, first.place.sheet);
      try {
        await takeBack(context, ticket);
      } catch (error) {
        const { fault } = asFaultError(error);
        if (fault.kind !== "written-changed") throw error;
        if (first === undefined || fault.first === placeName(first.place))
          return { kind: "changed" };
        // The cell is as it was left; what is kept is another one of its table's column, which Excel had filled.
        await takeBack(context, ticket, { keep: true });
      }
      return { kind: "undone" };
    }),
  );
}

interface Seen {
  readonly locked: boolean;
  /** What the cell holds, as the formula bar shows it. */
  readonly holds: string;
  readonly spillsFrom: string | null;
  readonly table: string | null;
  /** The first cell that is not blank where the result would spill. */
  readonly blockedAt: string | null;
}

const placeOf = ({ sheetId, address }: Insertion): PlaceOf<"cell"> => {
  const { row, column } = areaOf(address);
  return { kind: "cell", sheet: sheetId, row, column };
};

async function sheetOf(context: Excel.RequestContext, sheetId: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new ExcelFaultError({ kind: "sheet-gone", id: sheetId });
  return sheet;
}

async function lookAt(context: Excel.RequestContext, insertion: Insertion) {
  const { address, rows, columns } = insertion;
  const sheet = await sheetOf(context, insertion.sheetId);
  const cell = sheet.getRange(address).load("address,formulas,values,numberFormat");
  const area = cell.getAbsoluteResizedRange(rows, columns).load("formulas");
  const tables = area.getTables(false).load("items/name");
  const parent = cell.getSpillParentOrNullObject().load("address");
  const spill = cell.getSpillingToRangeOrNullObject().load("address");
  const protection = sheet.protection.load("protected");
  const cellProtection = cell.format.protection.load("locked");
  await context.sync();
  const from = parent.isNullObject ? null : withoutSheet(parent.address);
  const seen: Seen = {
    locked: protection.protected && cellProtection.locked,
    holds: String((cell.formulas as (string | number | boolean)[][])[0]?.[0] ?? ""),
    spillsFrom: from === address ? null : from,
    table: tables.items[0]?.name ?? null,
    blockedAt: firstFilled(
      area.formulas as unknown[][],
      address,
      areaOf(spill.isNullObject ? address : spill.address),
    ),
  };
  return { cell, seen };
}

/** What stands in the cell, and in the column of a table, which Excel may fill with the formula by itself. */
async function kept(
  context: Excel.RequestContext,
  sheet: string,
  cell: Excel.Range,
  table: string | null,
): Promise<readonly { readonly place: PlaceOf<"cell">; readonly state: CellState }[]> {
  const cells = statesIn(sheet, cell);
  if (table === null) return cells;
  const column = context.workbook.tables
    .getItem(table)
    .getDataBodyRange()
    .getIntersectionOrNullObject(cell.getEntireColumn())
    .load("address,formulas,values,numberFormat");
  await context.sync();
  return column.isNullObject ? cells : [...cells, ...statesIn(sheet, column)];
}

function refusal(insertion: Insertion, state: Seen): InsertionOutcome | null {
  if (state.locked) return { kind: "locked" };
  if (state.spillsFrom !== null) return { kind: "in-spill", from: state.spillsFrom };
  if (insertion.rows > 1 || insertion.columns > 1) {
    if (state.table !== null) return { kind: "in-table", table: state.table };
    if (state.blockedAt !== null) return { kind: "blocked", address: state.blockedAt };
  }
  if (state.holds !== "" && state.holds !== insertion.replaces) {
    return { kind: "occupied", holds: state.holds };
  }
  return null;
}

/** The first cell, row by row, that is not blank; what the corner itself spills now goes with it. */
function firstFilled(
  cells: readonly (readonly unknown[])[],
  corner: string,
  goes: Area,
): string | null {
  const { row: top, column: left } = areaOf(corner);
  for (const [down, line] of cells.entries()) {
    for (const [right, held] of line.entries()) {
      const place = { row: top + down, column: left + right };
      if (held !== "" && !holds(goes, place)) return cellAddress(place);
    }
  }
  return null;
}

/** Excel says InvalidArgument to a formula that it cannot read. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof ExcelFaultError &&
  error.fault.kind === "unexpected" &&
  error.fault.code === "InvalidArgument";
