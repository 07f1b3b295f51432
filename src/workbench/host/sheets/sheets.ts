/** The sheets of the workbook: their order, names and what Excel keeps of each beside its cells. */
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import {
  BooleanNumber,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import { type Area, wholeSheet } from "../addresses";
import { nameForGrid, nameFromGrid } from "../contents/spelling";
import {
  accessDenied,
  HostError,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
} from "../wire/errors";
import { readColor } from "../looks/looks";
import { cloneState, newState, type SheetState } from "./sheet-state";
import type { Parts } from "../parts";

export class Sheets {
  private readonly states = new Map<string, SheetState>();
  private lastId = 0;
  /** Structure protected: sheets cannot be added, removed, renamed or moved. */
  structure: { password: string | null } | null = null;

  constructor(private readonly book: Parts) {
    // The user names a sheet in the grid itself.
    book.grid.commands.beforeCommandExecuted(({ id, params }) => {
      const named: { name?: string } | undefined = params;
      if (id === SetWorksheetNameCommand.id && typeof named?.name === "string") {
        named.name = nameForGrid(named.name);
      }
    });
  }

  ids(): string[] {
    return this.book.grid.workbook.getSheetOrders().slice();
  }

  exists(id: string): boolean {
    return this.book.grid.workbook.getSheetBySheetId(id) !== null && this.ids().includes(id);
  }

  state(id: string): SheetState {
    if (!this.exists(id)) throw itemNotFound();
    const state = this.states.get(id) ?? newState();
    this.states.set(id, state);
    return state;
  }

  name(id: string): string {
    if (!this.exists(id)) throw itemNotFound();
    return nameFromGrid(this.book.grid.sheet(id).getName());
  }

  /** A sheet by its name (in any case, as Excel compares) or by its id. */
  find(key: unknown): string | null {
    if (typeof key !== "string") return null;
    if (this.exists(key)) return key;
    const wanted = nameFromGrid(key).toLowerCase();
    return this.ids().find((id) => this.name(id).toLowerCase() === wanted) ?? null;
  }

  require(key: unknown): string {
    const id = this.find(key);
    if (id === null) throw itemNotFound();
    return id;
  }

  position(id: string): number {
    return this.ids().indexOf(id);
  }

  activeId(): string {
    return this.book.grid.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    if (this.state(id).visibility !== "Visible") throw invalidOperationOnHidden();
    const before = this.activeId();
    if (before === id) return;
    this.book.grid.run(SetWorksheetActiveOperation.id, {
      unitId: this.book.grid.unitId,
      subUnitId: id,
    });
    this.book.events.sheetActivated(before, id);
  }

  add(name: string | null): string {
    this.requireStructure();
    const chosen = name ?? this.freeName("Sheet");
    this.requireName(chosen);
    return this.insert(chosen, this.ids().length, {});
  }

  /** A copy with cells, looks, rules, tables, names and properties, placed at the given position. */
  copy(id: string, position: number): string {
    this.requireStructure();
    const { grid, tables, names, conditionalFormats } = this.book;
    const before = new Set(this.ids());
    const name = this.copyName(this.name(id));
    const ownTables = tables.ids(id);
    this.stayingHere(() => grid.run(CopySheetCommand.id, { unitId: grid.unitId, subUnitId: id }));
    const copied = this.ids().find((one) => !before.has(one));
    if (copied === undefined) throw new Error("The grid did not copy the sheet.");
    grid.mutate(SetWorksheetNameMutation.id, copied, { name: nameForGrid(name) });
    this.place(copied, Math.min(position, this.ids().length - 1));
    this.states.set(copied, cloneState(this.state(id)));
    conditionalFormats.follow(id, copied);
    tables.copy(ownTables, copied);
    names.copy(id, copied);
    this.book.events.sheetAdded(copied);
    return copied;
  }

  private insert(name: string, index: number, data: Partial<IWorksheetData>): string {
    const { grid } = this.book;
    do this.lastId += 1;
    while (grid.workbook.getSheetBySheetId(`sheet-${this.lastId}`));
    const id = `sheet-${this.lastId}`;
    const sheet = mergeWorksheetSnapshotWithDefault({
      rowCount: grid.size.rows,
      columnCount: grid.size.columns,
      ...data,
      id,
      name: nameForGrid(name),
    });
    this.stayingHere(() => grid.run(InsertSheetMutation.id, { unitId: grid.unitId, index, sheet }));
    this.book.events.sheetAdded(id);
    return id;
  }

  /** The grid opens each new sheet; Excel's API does not. */
  private stayingHere(insert: () => void): void {
    const { grid } = this.book;
    const active = this.activeId();
    insert();
    if (this.activeId() === active) return;
    grid.run(SetWorksheetActiveOperation.id, { unitId: grid.unitId, subUnitId: active });
  }

  rename(id: string, name: unknown): void {
    this.requireStructure();
    if (typeof name !== "string") throw invalidArgument();
    if (name === this.name(id)) return;
    this.requireName(name, id);
    const { grid } = this.book;
    // The command, not the mutation: formulas that speak of the sheet follow its name.
    grid.run(SetWorksheetNameCommand.id, {
      unitId: grid.unitId,
      subUnitId: id,
      name: nameForGrid(name),
    });
  }

  move(id: string, position: unknown): void {
    this.requireStructure();
    const count = this.ids().length;
    if (typeof position !== "number" || position < 0 || position >= count) throw invalidArgument();
    this.place(id, position);
  }

  private place(id: string, position: number): void {
    const { grid } = this.book;
    grid.run(SetWorksheetOrderMutation.id, {
      unitId: grid.unitId,
      subUnitId: id,
      fromOrder: this.position(id),
      toOrder: position,
    });
  }

  delete(id: string): void {
    this.requireStructure();
    const visible = this.ids().filter((one) => this.state(one).visibility === "Visible");
    if (visible.length === 1 && visible[0] === id) throw lastVisibleSheet();
    if (this.state(id).visibility === "VeryHidden") {
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    }
    const { grid } = this.book;
    if (this.activeId() === id) {
      const next = visible.find((one) => one !== id);
      if (next !== undefined) this.activate(next);
    }
    this.book.tables.forgetSheet(id);
    this.book.filters.forget(id);
    this.book.names.forgetSheet(id);
    this.dropFormulas(id);
    grid.run(RemoveSheetCommand.id, { unitId: grid.unitId, subUnitId: id });
    this.states.delete(id);
    this.book.events.sheetDeleted(id);
  }

  /** The grid would write #REF! into formulas in which a sheet names itself, and give up as the sheet is gone. */
  private dropFormulas(id: string): void {
    const { grid } = this.book;
    const cellValue: Record<number, Record<number, { f: null; si: null }>> = {};
    grid
      .sheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f ?? cell?.si) (cellValue[row] ??= {})[column] = { f: null, si: null };
      });
    if (Object.keys(cellValue).length > 0) {
      grid.mutate(SetRangeValuesMutation.id, id, { cellValue });
    }
  }

  setVisibility(id: string, value: unknown): void {
    this.requireStructure();
    if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
      throw invalidArgument();
    const visible = this.ids().filter((one) => this.state(one).visibility === "Visible");
    if (value !== "Visible" && visible.length === 1 && visible[0] === id) throw lastVisibleSheet();
    if (value !== "Visible" && this.activeId() === id) {
      const next = visible.find((one) => one !== id);
      if (next !== undefined) this.activate(next);
    }
    this.state(id).visibility = value;
    this.book.grid.mutate(SetWorksheetHideMutation.id, id, {
      hidden: value === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    });
  }

  setTabColor(id: string, value: unknown): void {
    const color = value === "" ? "" : readColor(value);
    this.state(id).tabColor = color;
    this.book.grid.mutate(SetTabColorMutation.id, id, { color });
  }

  /** Cells moved: what is kept beside them moves along. */
  shiftState(sheetId: string, shift: (area: Area) => Area): void {
    const { comments, pageLayout } = this.state(sheetId);
    for (const comment of comments) {
      const { row, column } = comment;
      const cell = shift({ top: row, left: column, bottom: row, right: column });
      Object.assign(comment, { row: cell.top, column: cell.left });
    }
    pageLayout.printArea = pageLayout.printArea?.map(shift) ?? null;
    if (pageLayout.titleRows) pageLayout.titleRows = shift(pageLayout.titleRows);
    if (pageLayout.titleColumns) pageLayout.titleColumns = shift(pageLayout.titleColumns);
    const before = (line: Partial<Area>) => shift({ ...wholeSheet, ...line });
    pageLayout.horizontalBreaks = pageLayout.horizontalBreaks.map(
      (at) => before({ top: at, bottom: at }).top,
    );
    pageLayout.verticalBreaks = pageLayout.verticalBreaks.map(
      (at) => before({ left: at, right: at }).left,
    );
    for (const id of this.ids()) {
      for (const chart of this.state(id).charts) {
        if (chart.source.sheetId === sheetId) chart.source.area = shift(chart.source.area);
      }
    }
  }

  private requireStructure(): void {
    if (this.structure) throw accessDenied("The workbook's structure is protected.");
  }

  /** Excel's rules for a sheet's name. */
  private requireName(name: string, ownId?: string): void {
    if (
      name === "" ||
      name.length > 31 ||
      /[\\/?*[\]:]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      name.toLowerCase() === "history"
    ) {
      throw invalidArgument(
        "The name of a sheet has 1 to 31 characters, none of \\ / ? * [ ] : and no apostrophe at its ends.",
      );
    }
    const taken = this.find(name);
    if (taken !== null && taken !== ownId) {
      throw itemAlreadyExists("A resource with the same name or identifier already exists.");
    }
  }

  private freeName(stem: string): string {
    for (let number = this.ids().length + 1; ; number += 1) {
      if (this.find(`${stem}${number}`) === null) return `${stem}${number}`;
    }
  }

  private copyName(name: string): string {
    const stem = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; ; number += 1) {
      const suffix = ` (${number})`;
      const candidate = stem.slice(0, 31 - suffix.length) + suffix;
      if (this.find(candidate) === null) return candidate;
    }
  }
}

const lastVisibleSheet = () =>
  new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
const invalidOperationOnHidden = () =>
  new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
