import type { Person } from "../../scorecards";
import type { Change, Content, DataTable, Memory } from "../../scorecards/import";
import { firstFreeRow } from "../../scorecards/import/preview";
import { MEMORY_KEY, writeMemory } from "../../scorecards/import/memory";
import { asText } from "../apply/cell-text";
import { withCells } from "../apply/ranges";
import { inExcel, supportsExcelApi } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { asOwnWriting } from "../own-writing";
import { queueTable, type TablePlace, type TableReading } from "./table-place";

/** What HR has agreed to. */
export interface ImportOrder {
  readonly place: TablePlace;
  /** The table as HR saw it. */
  readonly table: DataTable;
  readonly changes: readonly Pick<Change, "row" | "column" | "before" | "value">[];
  /** Written below the last person. */
  readonly added: readonly Person[];
  /** To be kept in the workbook with it. */
  readonly memory: Memory;
}

/** What was written, so that it can be taken back. Plain data; hold it as long as Undo is on offer. */
export interface ImportTicket {
  readonly place: TablePlace;
  readonly changes: ImportOrder["changes"];
  readonly added: readonly Person[];
  /** Row of the table of the first person added. */
  readonly firstAdded: number;
  /** How many rows the table had before. */
  readonly rowsBefore: number;
}

/**
 * Writes the figures that HR has agreed to and nothing else: three requests at most, whatever the number of people.
 * Refuses with `table-changed` where the table is no longer what HR saw, before anything is written.
 */
export function writeImport(order: ImportOrder): Promise<ImportTicket> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const { place, changes, added } = order;
      const firstAdded = firstFreeRow(order.table);
      const rowsBefore = order.table.people.length;
      const extra = Math.max(0, firstAdded + added.length - rowsBefore);
      const reading = await readUnchanged(context, order, extra);
      const sheet = context.workbook.worksheets.getItem(reading.sheet);
      if (added.length > 0) writePeople(sheet, reading, added, firstAdded, extra);
      writeFigures(
        sheet,
        reading,
        changes.map(({ row, column, value }) => ({ row, column, content: value })),
      );
      context.workbook.settings.add(MEMORY_KEY, writeMemory(order.memory));
      const table = context.workbook.tables.getItem(place.table);
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      if (body.rowCount < rowsBefore + extra && supportsExcelApi("1.13")) {
        const { row, column, columns } = reading.body;
        table.resize(sheet.getRangeByIndexes(row - 1, column, rowsBefore + extra + 1, columns));
        await context.sync();
      }
      return { place, changes, added, firstAdded, rowsBefore };
    }),
  );
}

async function readUnchanged(
  context: Excel.RequestContext,
  { place, table, changes }: ImportOrder,
  extra: number,
): Promise<TableReading> {
  const read = queueTable(context, place.table);
  const below =
    extra === 0
      ? undefined
      : context.workbook.tables
          .getItemOrNullObject(place.table)
          .getRange()
          .getRowsBelow(extra)
          .getUsedRangeOrNullObject(true)
          .load("address");
  await context.sync();
  const reading = read(place);
  const same =
    samePeople(reading.table, table) &&
    changes.every(
      ({ row, column, before }) =>
        row >= table.people.length ||
        sameContent(reading.table.cells[row]?.[column] ?? { kind: "blank" }, before),
    );
  if (!same) throw new ExcelFaultError({ kind: "table-changed" });
  if (below !== undefined && !below.isNullObject) {
    throw new ExcelFaultError({ kind: "below-table", address: below.address });
  }
  return reading;
}

/** Whether rows and columns are still who and what they were. */
function samePeople(one: DataTable, other: DataTable): boolean {
  return (
    one.people.length === other.people.length &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ input, column }, index) => {
      const there = other.columns[index];
      return there?.input.id === input.id && there.column === column;
    }) &&
    one.people.every(({ id, name }, row) => {
      const there = other.people[row];
      return there?.id === id && there.name === name;
    })
  );
}

export function sameContent(one: Content, other: Content): boolean {
  switch (one.kind) {
    case "blank":
      return other.kind === "blank";
    case "constant":
      return other.kind === "constant" && other.value === one.value;
    case "formula":
      return other.kind === "formula" && other.formula === one.formula;
  }
}

/** Ids and names as text, whatever they look like, in rows that look like the row above them. */
function writePeople(
  sheet: Excel.Worksheet,
  { body, table }: TableReading,
  added: readonly Person[],
  first: number,
  extra: number,
): void {
  const bottom = body.row + body.rows;
  if (extra > 0) {
    const last = sheet.getRangeByIndexes(bottom - 1, body.column, 1, body.columns);
    withCells(sheet, [bottom, body.column, extra, body.columns], (range) => {
      range.copyFrom(last, Excel.RangeCopyType.formats);
    });
    last.untrack();
  }
  for (const field of ["id", "name", "department"] as const) {
    const column = table.person[field];
    if (column === undefined) continue;
    withCells(sheet, [body.row + first, body.column + column, added.length, 1], (range) => {
      // An apostrophe makes text of anything in a cell that is not formatted as text yet.
      range.numberFormat = added.map(() => ["General"]);
      range.formulas = added.map((person) => [asText(person[field])]);
      range.numberFormat = added.map(() => ["@"]);
    });
  }
}

/** In one block, in which null leaves a cell as it is. */
export function writeFigures(
  sheet: Excel.Worksheet,
  { body }: Pick<TableReading, "body">,
  cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: string | number | boolean;
  }[],
): void {
  if (cells.length === 0) return;
  const rows = extentOf(cells.map(({ row }) => row));
  const columns = extentOf(cells.map(({ column }) => column));
  const block = Array.from({ length: rows.count }, () =>
    Array.from({ length: columns.count }, (): string | number | boolean | null => null),
  );
  for (const { row, column, content } of cells) {
    const line = block[row - rows.first];
    if (line) line[column - columns.first] = content;
  }
  withCells(
    sheet,
    [body.row + rows.first, body.column + columns.first, rows.count, columns.count],
    (range) => {
      range.formulas = block;
    },
  );
}

function extentOf(places: readonly number[]): { readonly first: number; readonly count: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const place of places) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return { first, count: last - first + 1 };
}
