import { asText } from "./apply/cell-text";
import { areaOf, cellAddress, holds, type Area } from "../scorecards/calc/a1";
import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { withoutSheet } from "./formula-cell";
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
  | { readonly kind: "inserted"; readonly undo: InsertionTicket }
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

/** What was there before, so that it can be brought back. Plain data. */
export interface InsertionTicket {
  readonly sheetId: string;
  readonly address: string;
  /** As it is to be written again; "" where the cell was blank. */
  readonly before: string;
  readonly formatBefore: string;
  /** As Excel spells it. */
  readonly written: string;
}

export type UndoOutcome =
  | { readonly kind: "undone" }
  /** The cell no longer holds what was inserted, and was left alone. */
  | { readonly kind: "changed" };

/** Writes a formula into a cell, over what is there only where HR has agreed. Three requests. */
export function insertFormula(insertion: Insertion): Promise<InsertionOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const { cell, state } = await look(context, insertion);
      const refused = refusal(insertion, state);
      if (refused) return refused;
      const { before, format } = state;
      // In a cell formatted as text, a formula would stay text.
      if (format === textFormat) cell.numberFormat = [["General"]];
      cell.formulas = [[insertion.formula]];
      cell.load("formulas");
      try {
        await context.sync();
      } catch (error) {
        if (isUnreadable(error)) return { kind: "unreadable" };
        throw error;
      }
      const { sheetId, address } = insertion;
      const written = String((cell.formulas as unknown[][])[0]?.[0]);
      return {
        kind: "inserted",
        undo: { sheetId, address, before, formatBefore: format, written },
      };
    }),
  );
}

/** Brings back what was in the cell, unless somebody has changed it since. Two requests. */
export function undoInsertion(ticket: InsertionTicket): Promise<UndoOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const cell = (await sheetOf(context, ticket.sheetId)).getRange(ticket.address);
      cell.load("formulas");
      await context.sync();
      if ((cell.formulas as unknown[][])[0]?.[0] !== ticket.written) return { kind: "changed" };
      cell.formulas = [[ticket.before]];
      cell.numberFormat = [[ticket.formatBefore]];
      await context.sync();
      return { kind: "undone" };
    }),
  );
}

const textFormat = "@";

interface CellState {
  readonly locked: boolean;
  /** What the cell holds, as the formula bar shows it. */
  readonly holds: string;
  readonly before: string;
  readonly format: string;
  readonly spillsFrom: string | null;
  readonly table: string | null;
  /** The first cell that is not blank where the result would spill. */
  readonly blockedAt: string | null;
}

async function sheetOf(context: Excel.RequestContext, sheetId: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new ExcelFaultError({ kind: "sheet-gone", id: sheetId });
  return sheet;
}

async function look(context: Excel.RequestContext, insertion: Insertion) {
  const { address, rows, columns } = insertion;
  const sheet = await sheetOf(context, insertion.sheetId);
  const cell = sheet.getRange(address).load("formulas,values,numberFormat");
  const area = cell.getAbsoluteResizedRange(rows, columns).load("formulas");
  const tables = area.getTables(false).load("items/name");
  const parent = cell.getSpillParentOrNullObject().load("address");
  const spill = cell.getSpillingToRangeOrNullObject().load("address");
  const protection = sheet.protection.load("protected");
  const cellProtection = cell.format.protection.load("locked");
  await context.sync();
  const held: unknown = (cell.formulas as unknown[][])[0]?.[0] ?? "";
  const value: unknown = (cell.values as unknown[][])[0]?.[0];
  const from = parent.isNullObject ? null : withoutSheet(parent.address);
  const state: CellState = {
    locked: protection.protected && cellProtection.locked,
    holds: String(held),
    // A constant text would be read anew as if typed.
    before: typeof held === "string" && held === value ? asText(held) : String(held),
    format: String((cell.numberFormat as unknown[][])[0]?.[0]),
    spillsFrom: from === address ? null : from,
    table: tables.items[0]?.name ?? null,
    blockedAt: firstFilled(
      area.formulas as unknown[][],
      address,
      areaOf(spill.isNullObject ? address : spill.address),
    ),
  };
  return { cell, state };
}

function refusal(insertion: Insertion, state: CellState): InsertionOutcome | null {
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
  (error as { readonly code?: unknown }).code === "InvalidArgument";
