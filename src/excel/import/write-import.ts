import type { Person } from "../../scorecards";
import { areaOf, cellAddress, type Area } from "../../scorecards/calc/a1";
import type { Change, DataTable, Memory } from "../../scorecards/import";
import { firstFreeRow } from "../../scorecards/import/preview";
import { inExcel, supportsExcelApi } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { type Step, write, type Writing } from "../journal/journal";
import { ask } from "../journal/kinds";
import { statesIn, TEXT_FORMAT } from "../journal/kinds/cells";
import { type CellState, type Look, placeKey, type PlaceOf } from "../journal/place";
import type { Bonds, Ticket } from "../journal/ticket";
import { asOwnWriting } from "../own-writing";
import { isAsSeen } from "./as-seen";
import { writeForms, type FormsTicket } from "./forms-import";
import type { FormsPlace } from "./forms-place";
import { keptMemory, memoryPlace } from "./kept-memory";
import { queueTable, type TablePlace, type TableReading } from "./table-place";

/** What HR has agreed to. */
export interface ImportOrder {
  readonly place: TablePlace | FormsPlace;
  /** The table as HR saw it. */
  readonly table: DataTable;
  readonly changes: readonly Pick<Change, "row" | "column" | "before" | "value">[];
  /** Written below the last person. */
  readonly added: readonly Person[];
  /** To be kept in the workbook with it. */
  readonly memory: Memory;
}

/** What was written, so that it can be taken back. Plain data; hold it as long as Undo is on offer. */
export type ImportTicket = TableTicket | FormsTicket;

/** What was written into a Data table. */
export interface TableTicket {
  readonly written: Ticket;
  readonly figures: number;
  readonly place: TablePlace;
  /** Where the rows below the header were, and who was in them: moved or sorted since, they are found again. */
  readonly body: Area;
  readonly people: readonly Person[];
  readonly added: readonly Person[];
  /** Of each input, and of who somebody is, the column in the table. */
  readonly columns: Readonly<Record<string, number>>;
}

/**
 * Writes the figures that HR has agreed to and nothing else: two requests into a table, whatever the number of people.
 * Refuses with `table-changed` where table or forms are no longer what HR saw, before anything is written.
 */
export function writeImport(order: ImportOrder): Promise<ImportTicket> {
  const { place } = order;
  return asOwnWriting(() =>
    inExcel((context): Promise<ImportTicket> =>
      "forms" in place
        ? writeForms(context, order, place)
        : writeTable(context, { ...order, place }),
    ),
  );
}

interface TableOrder extends ImportOrder {
  readonly place: TablePlace;
}

async function writeTable(context: Excel.RequestContext, order: TableOrder): Promise<TableTicket> {
  const rowsBefore = order.table.people.length;
  const firstAdded = firstFreeRow(order.table);
  const extra = Math.max(0, firstAdded + order.added.length - rowsBefore);
  const { reading, before } = await readUnchanged(context, order, extra);
  const writing = plan(order, reading, before, { firstAdded, extra });
  const written = await write(context, writing, before);
  const { body, table } = reading;
  const people = [...table.people.slice(0, firstAdded), ...order.added];
  return {
    ...{ written, figures: order.changes.length, place: order.place, body },
    ...{ people, added: order.added, columns: columnsOf(table) },
  };
}

export const columnsOf = ({ columns, person }: DataTable): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(
    Object.entries(person).map(([field, column]) => [`person ${field}`, column]),
  ),
  ...Object.fromEntries(columns.map(({ input, column }) => [input.id, column])),
});

/** The table as it is, with what stands in its cells and below it. */
async function readUnchanged(
  context: Excel.RequestContext,
  { place, table, changes }: TableOrder,
  extra: number,
): Promise<{ readonly reading: TableReading; readonly before: Look }> {
  const read = queueTable(context, place.table, "numberFormat");
  const rest = ask(context, [memoryPlace, { kind: "rows", table: place.table }]);
  const whole = context.workbook.tables.getItemOrNullObject(place.table).getRange();
  const below =
    extra === 0 ? null : whole.getRowsBelow(extra).load("address,values,formulas,numberFormat");
  await context.sync();
  const reading = read(place);
  if (!isAsSeen(reading.table, table, changes))
    throw new ExcelFaultError({ kind: "table-changed" });
  const before = new Map(rest());
  const keep = (range: Excel.Range) => {
    for (const { place, state } of statesIn(reading.sheet, range))
      before.set(placeKey(place), state);
  };
  keep(reading.range);
  if (below !== null) {
    requireBlank(below);
    keep(below);
    // Rows that have looks of their own keep them: those that are formatted for people to come, or by HR.
    if (isPlain(below)) before.set(placeKey(looksBelow(reading, extra)), "own");
  }
  return { reading, before };
}

const isPlain = ({ numberFormat }: Excel.Range): boolean =>
  (numberFormat as unknown[][]).every((line) => line.every((format) => format === "General"));

function requireBlank({ address, formulas }: Excel.Range): void {
  const { row: top, column: left } = areaOf(address);
  (formulas as unknown[][]).forEach((line, down) =>
    line.forEach((content, right) => {
      if (content === "" || content === null) return;
      const sheet = address.slice(0, address.lastIndexOf("!") + 1);
      const cell = cellAddress({ row: top + down, column: left + right });
      throw new ExcelFaultError({ kind: "below-table", address: sheet + cell });
    }),
  );
}

interface Extent {
  /** Row of the table of the first person added. */
  readonly firstAdded: number;
  /** Rows by which the table grows. */
  readonly extra: number;
}

/**
 * Figures where HR has agreed to them; people below, in rows that look like the row above. Somebody added goes with all
 * that stands in their row, or stays with it.
 */
function plan(
  { place, changes, added, memory }: TableOrder,
  { sheet, body, table }: TableReading,
  before: Look,
  { firstAdded, extra }: Extent,
): Writing {
  const at = (row: number, column: number) =>
    ({ kind: "cell", sheet, row: body.row + row, column: body.column + column }) as const;
  const bondsOf = (row: number): Bonds => (row < firstAdded ? {} : { group: `row ${row}` });
  const looks = looksBelow({ sheet, body }, extra);
  const copies = before.has(placeKey(looks));
  /** Of a new row that is to look like the last one, the formats are the last one's. */
  const formatAt = (row: number, column: number): string => {
    const from = copies && row >= body.rows ? body.rows - 1 : row;
    return (before.get(placeKey(at(from, column))) as CellState).numberFormat;
  };
  const rows = added.map((_, index) => firstAdded + index);
  const people = rows.flatMap((row, index) =>
    (["id", "name", "department"] as const).flatMap((field): Step[] => {
      const column = table.person[field];
      const content = added[index]?.[field] ?? "";
      if (column === undefined || content === "") return [];
      // Ids and names are text, whatever they look like.
      const state = { content, isText: true, numberFormat: TEXT_FORMAT };
      return [{ place: at(row, column), state, ...bondsOf(row) }];
    }),
  );
  const figures = changes.map(({ row, column, value }): Step => {
    const isText = typeof value === "string" && value !== "";
    const state = { content: value, isText, numberFormat: formatAt(row, column) };
    return { place: at(row, column), state, ...bondsOf(row) };
  });
  const size: PlaceOf<"rows"> = { kind: "rows", table: place.table };
  const needs = rows.map((row) => `row ${row}`);
  const growing: Step[] =
    extra > 0 && supportsExcelApi("1.13") ? [{ place: size, state: body.rows + extra, needs }] : [];
  return {
    steps: [
      ...(copies ? [{ place: looks, state: "copied", needs } as const] : []),
      ...people,
      ...figures,
      ...growing,
      keptMemory(memory),
    ],
    watched: rows.flatMap((row) =>
      Array.from({ length: body.columns }, (_, column) => ({
        ...{ place: at(row, column), ...bondsOf(row) },
      })),
    ),
  };
}

const looksBelow = (
  { sheet, body }: Pick<TableReading, "sheet" | "body">,
  rows: number,
): PlaceOf<"looks"> => {
  const { column, columns } = body;
  return { kind: "looks", sheet, row: body.row + body.rows, column, rows, columns };
};
