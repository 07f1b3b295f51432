import { areaOf, type Area } from "../../scorecards/calc/a1";
import {
  type Addition,
  historyLedger,
  type Ledger,
  type LedgerOwner,
  type LedgerState,
  ownersIn,
  rulesLedger,
  type Shrinking,
} from "../../scorecards/closing";
import { ExcelFaultError } from "../faults";
import type { Step, Writing } from "../journal/journal";
import { TEXT_FORMAT } from "../journal/kinds/cells";
import { cell, type CellState, type Look, type Place, placeKey, placeName } from "../journal/place";
import { sameName } from "../mentions";

export const LEDGERS: readonly Ledger[] = [historyLedger, rulesLedger];

/** A ledger as it stands in the workbook. */
export interface LedgerReading extends LedgerState {
  readonly ledger: Ledger;
  /** As Excel calls it. */
  readonly table: string;
  readonly sheet: string;
  /** The rows below its header. */
  readonly body: Area;
  readonly owners: readonly LedgerOwner[];
  /** Of the columns that say whose its rows are: what stands in them, from the first row on. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Asks for the ledgers that are among these tables: whose their rows are, not what stands in them. The function returned gives
 * them after the next sync.
 */
export function askLedgers(
  context: Excel.RequestContext,
  tables: readonly string[],
  ledgers: readonly Ledger[] = LEDGERS,
): () => readonly LedgerReading[] {
  const asked = ledgers.flatMap((ledger) => {
    const name = tables.find((each) => sameName(each, ledger.table));
    return name === undefined ? [] : [askLedger(context, ledger, name)];
  });
  return () => asked.map((read) => read());
}

function askLedger(
  context: Excel.RequestContext,
  ledger: Ledger,
  name: string,
): () => LedgerReading {
  const table = context.workbook.tables.getItem(name);
  const sheet = table.worksheet.load("id");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("address");
  const columns = ledger.columns.map((column) => {
    const found = table.columns.getItemOrNullObject(column).load("name");
    const cells = found.getDataBodyRange().load("values");
    return { column, found, cells };
  });
  return () => {
    const area = areaOf(body.address);
    const values = Object.fromEntries(
      columns
        .filter(({ found }) => !found.isNullObject)
        .map(({ column, cells }) => [
          column,
          (cells.values as unknown[][]).map(([value]) => value),
        ]),
    );
    const isBlank =
      area.rows === 1 && Object.values(values).every(([value]) => value === "" || value === null);
    return {
      ledger,
      table: name,
      sheet: sheet.id,
      body: area,
      owners: ownersIn(values, area.rows),
      values,
      headers: ((header.values as unknown[][])[0] ?? []).map(String),
      rows: area.rows,
      isBlank,
    };
  };
}

/** Every cell that an addition writes, and the rest of its rows: all of them are looked at, and must be blank. */
export function placesOfAddition(
  { sheet, body, table, headers }: LedgerReading,
  addition: Addition,
): readonly Place[] {
  const width = headers.length + addition.headers.length;
  const added = Array.from({ length: addition.rows - addition.firstRow }, (_, index) =>
    Array.from({ length: width }, (_each, column) =>
      cell({ sheet, row: body.row + addition.firstRow + index, column: body.column + column }),
    ),
  ).flat();
  const headings = addition.headers.map((_, index) =>
    cell({ sheet, row: body.row - 1, column: body.column + headers.length + index }),
  );
  return [...added, ...headings, { kind: "rows", table }, { kind: "columns", table }];
}

/**
 * Refuses where something stands below a table or beside it that would become part of it.
 *
 * @param sheet What its sheet is called.
 */
export function requireRoom(
  reading: LedgerReading,
  addition: Addition,
  before: Look,
  sheet: string,
): void {
  const { body, headers, rows } = reading;
  for (const place of placesOfAddition(reading, addition)) {
    if (place.kind !== "cell") continue;
    const isWithin = place.row < body.row + rows && place.column < body.column + headers.length;
    const state = before.get(placeKey(place)) as CellState | undefined;
    if (isWithin || state === undefined || state.content === "") continue;
    throw new ExcelFaultError({ kind: "beside-history", sheet, address: placeName(place) });
  }
}

/** Rows below the last one, columns right of it. */
export function stepsOfAddition(
  { sheet, body, table, headers, rows }: LedgerReading,
  addition: Addition,
  before: Look,
): readonly Step[] {
  const width = headers.length + addition.headers.length;
  const text = (row: number, column: number, content: string): Step => ({
    place: cell({ sheet, row, column }),
    state: { content, isText: true, numberFormat: TEXT_FORMAT },
  });
  const headings = addition.headers.map((content, index): Step => ({
    place: cell({ sheet, row: body.row - 1, column: body.column + headers.length + index }),
    state: { content, isText: true, numberFormat: "General" },
  }));
  const cells = addition.cells.map(({ row, column, content }): Step => {
    const at = { sheet, row: body.row + row, column: body.column + column };
    if (typeof content === "string") return text(at.row, at.column, content);
    const there = before.get(placeKey(cell(at))) as CellState | undefined;
    const format = there?.numberFormat ?? "General";
    const numberFormat = format === TEXT_FORMAT ? "General" : format;
    return { place: cell(at), state: { content, isText: false, numberFormat } };
  });
  return [
    ...headings,
    ...cells,
    ...(width > headers.length
      ? [{ place: { kind: "columns", table }, state: width } as const]
      : []),
    ...(addition.rows > rows
      ? [{ place: { kind: "rows", table }, state: addition.rows } as const]
      : []),
  ];
}

/** Rows that go, and those that take their places. */
export function placesOfShrinking(
  { sheet, body, table, headers }: LedgerReading,
  { moves, blank }: Shrinking,
): readonly Place[] {
  const rows = [...blank, ...moves.map(({ to }) => to)];
  return [
    ...rows.flatMap((row) =>
      headers.map((_, column) =>
        cell({ sheet, row: body.row + row, column: body.column + column }),
      ),
    ),
    { kind: "rows", table },
  ];
}

export function writingOfShrinking(
  { sheet, body, table, headers, rows }: LedgerReading,
  shrinking: Shrinking,
  before: Look,
): Writing {
  const at = (row: number, column: number) =>
    cell({ sheet, row: body.row + row, column: body.column + column });
  const across = (act: (column: number) => Step) => headers.map((_, column) => act(column));
  const stateAt = (row: number, column: number) =>
    before.get(placeKey(at(row, column))) as CellState;
  const moved = shrinking.moves.flatMap(({ from, to }) =>
    across((column) => ({ place: at(to, column), state: stateAt(from, column) })),
  );
  const blanked = shrinking.blank.flatMap((row) =>
    across((column) => ({
      place: at(row, column),
      state: { ...stateAt(row, column), content: "", isText: false },
    })),
  );
  return {
    steps: [
      ...moved,
      ...blanked,
      ...(shrinking.rows < rows
        ? [{ place: { kind: "rows", table }, state: shrinking.rows } as const]
        : []),
    ],
  };
}
