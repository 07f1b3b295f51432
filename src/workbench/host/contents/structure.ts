/** Inserting and deleting cells, rows and columns; everything that refers to them moves along. */
import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import {
  type Area,
  contains,
  isEntireColumn,
  isEntireRow,
  type RangeRef,
  wholeSheet,
} from "../addresses";
import { invalidArgument, invalidOperation } from "../wire/errors";
import { formulaMover } from "./formula-moves";
import { type Axis, inLane, shifted } from "./shifting";
import { toGridRange } from "./tables";
import type { ChangeType, Parts, ShiftDirection } from "../parts";

/** What is told of one way of inserting or deleting. */
interface Way {
  axis: Axis;
  direction: 1 | -1;
  /** The grid's command. */
  command: string;
  changeType: ChangeType;
  shiftDirection: ShiftDirection;
  /** On a protected sheet: the option that allows it. */
  option?: string;
}

const WAYS = {
  insertRows: {
    axis: "rows",
    direction: 1,
    command: InsertRowByRangeCommand.id,
    changeType: "RowInserted",
    shiftDirection: "None",
    option: "allowInsertRows",
  },
  insertColumns: {
    axis: "columns",
    direction: 1,
    command: InsertColByRangeCommand.id,
    changeType: "ColumnInserted",
    shiftDirection: "None",
    option: "allowInsertColumns",
  },
  deleteRows: {
    axis: "rows",
    direction: -1,
    command: RemoveRowByRangeCommand.id,
    changeType: "RowDeleted",
    shiftDirection: "None",
    option: "allowDeleteRows",
  },
  deleteColumns: {
    axis: "columns",
    direction: -1,
    command: RemoveColByRangeCommand.id,
    changeType: "ColumnDeleted",
    shiftDirection: "None",
    option: "allowDeleteColumns",
  },
  insertDown: {
    axis: "rows",
    direction: 1,
    command: InsertRangeMoveDownCommand.id,
    changeType: "CellInserted",
    shiftDirection: "ShiftCellDown",
  },
  insertRight: {
    axis: "columns",
    direction: 1,
    command: InsertRangeMoveRightCommand.id,
    changeType: "CellInserted",
    shiftDirection: "ShiftCellRight",
  },
  deleteUp: {
    axis: "rows",
    direction: -1,
    command: DeleteRangeMoveUpCommand.id,
    changeType: "CellDeleted",
    shiftDirection: "ShiftCellUp",
  },
  deleteLeft: {
    axis: "columns",
    direction: -1,
    command: DeleteRangeMoveLeftCommand.id,
    changeType: "CellDeleted",
    shiftDirection: "ShiftCellLeft",
  },
} satisfies Record<string, Way>;

export class Structure {
  constructor(private readonly book: Parts) {}

  /** Gives back the room that was made. */
  async insert(place: RangeRef, shift: unknown): Promise<RangeRef> {
    // The range that asks may be a kept one, which moves with its cells.
    const range: RangeRef = { sheetId: place.sheetId, area: { ...place.area } };
    if (isEntireRow(range.area)) await this.move(range, WAYS.insertRows);
    else if (isEntireColumn(range.area)) await this.move(range, WAYS.insertColumns);
    else if (shift === "Down") await this.move(range, WAYS.insertDown);
    else if (shift === "Right") await this.move(range, WAYS.insertRight);
    else throw invalidArgument();
    return range;
  }

  async delete(place: RangeRef, shift: unknown): Promise<void> {
    const range: RangeRef = { sheetId: place.sheetId, area: { ...place.area } };
    if (isEntireRow(range.area)) await this.move(range, WAYS.deleteRows);
    else if (isEntireColumn(range.area)) await this.move(range, WAYS.deleteColumns);
    else if (shift === "Up") await this.move(range, WAYS.deleteUp);
    else if (shift === "Left") await this.move(range, WAYS.deleteLeft);
    else throw invalidArgument();
  }

  private async move(range: RangeRef, way: Way): Promise<void> {
    const { book } = this;
    const { sheetId, area } = range;
    book.protection.requireUnprotected(sheetId, way.option);
    if (way.direction === -1 && book.protection.isProtected(sheetId)) {
      book.protection.requireEditable(range);
    }
    if (way.option === undefined) this.requireMovable(range, way.axis);
    const shift = (moved: Area) =>
      inLane(moved, area, way.axis) ? shifted(moved, area, way.axis, way.direction) : moved;
    const tables = new Map(book.tables.ids(sheetId).map((id) => [id, shift(book.tables.area(id))]));
    const moveFormula = formulaMover(book, sheetId, shift);
    const rules = [
      book.conditionalFormats.moving(sheetId, shift, moveFormula),
      book.validations.moving(sheetId, shift, moveFormula),
    ];
    await this.command(range, way);
    for (const kept of book.references.on(sheetId)) kept.area = shift(kept.area);
    for (const [id, expected] of tables) {
      if (book.tables.exists(id)) book.tables.settle(id, expected);
    }
    for (const settle of rules) settle();
    book.sheets.shiftState(sheetId, shift);
    book.filters.shift(sheetId, shift);
    book.events.changed(range, way.changeType, way.shiftDirection);
  }

  private async command(range: RangeRef, way: Way): Promise<void> {
    const { grid } = this.book;
    const area = this.onGrid(range);
    this.book.cells.grow(range.sheetId, area.bottom, area.right);
    // These commands of the grid look at the active sheet, whatever sheet they are given.
    await grid.withActive(range.sheetId, () =>
      grid.command(way.command, {
        unitId: grid.unitId,
        subUnitId: range.sheetId,
        range: toGridRange(area),
        direction: way.axis === "columns" ? Direction.LEFT : Direction.UP,
      }),
    );
  }

  /** Whole rows and columns, as far as the grid has them. */
  private onGrid({ sheetId, area }: RangeRef): Area {
    const sheet = this.book.grid.sheet(sheetId);
    return {
      ...area,
      bottom: isEntireColumn(area) ? sheet.getRowCount() - 1 : area.bottom,
      right: isEntireRow(area) ? sheet.getColumnCount() - 1 : area.right,
    };
  }

  /** Excel does not tear tables or merged cells apart. */
  private requireMovable({ sheetId, area }: RangeRef, axis: Axis): void {
    const moved: Area =
      axis === "rows"
        ? { ...area, bottom: wholeSheet.bottom }
        : { ...area, right: wholeSheet.right };
    for (const id of this.book.tables.touching(sheetId, moved)) {
      const table = this.book.tables.area(id);
      if (!contains(moved, table) && !inLane(table, area, axis)) {
        throw invalidOperation("This operation is not allowed: it would shift cells in a table.");
      }
    }
    for (const merge of this.book.layout.merged({ sheetId, area: moved })) {
      if (!contains(moved, merge)) {
        throw invalidOperation("This operation is not allowed on merged cells.");
      }
    }
  }
}
