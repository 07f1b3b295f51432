import type { Content } from "../../scorecards/import";
import { cellAddress } from "../../scorecards/calc/a1";
import { asText } from "../apply/cell-text";
import { withCells } from "../apply/ranges";
import { inExcel, supportsExcelApi } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { asOwnWriting } from "../own-writing";
import { queueTable, type TableReading } from "./table-place";
import { writeFigures, type ImportTicket } from "./write-import";

/**
 * Puts back what stood in the cells that an import wrote, and takes out the people whom it added. Refuses with
 * `cells-changed` where any of these cells holds something else by now. Two requests.
 */
export function undoImport(ticket: ImportTicket): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const read = queueTable(context, ticket.place.table);
      await context.sync();
      const reading = read(ticket.place);
      requireUntouched(reading, ticket);
      const sheet = context.workbook.worksheets.getItem(reading.sheet);
      const old = ticket.changes.filter(({ row }) => !isAdded(row, ticket));
      writeFigures(
        sheet,
        reading,
        old.map(({ row, column, before }) => ({ row, column, content: contentToWrite(before) })),
      );
      if (ticket.added.length > 0) takeOut(context, sheet, reading, ticket);
      await context.sync();
    }),
  );
}

const isAdded = (row: number, { firstAdded, added }: ImportTicket): boolean =>
  row >= firstAdded && row < firstAdded + added.length;

function contentToWrite(before: Content): string | number | boolean {
  switch (before.kind) {
    case "blank":
      return "";
    case "formula":
      return before.formula;
    case "constant":
      return typeof before.value === "string" ? asText(before.value) : before.value;
  }
}

function requireUntouched({ body, table }: TableReading, ticket: ImportTicket): void {
  const written = new Map(ticket.changes.map((each) => [`${each.row},${each.column}`, each.value]));
  const changed: { row: number; column: number }[] = ticket.changes.filter(
    ({ row, column, value }) => {
      const now = table.cells[row]?.[column];
      return now?.kind !== "constant" || now.value !== value;
    },
  );
  const people = new Set(Object.values(table.person));
  ticket.added.forEach((person, index) => {
    const row = ticket.firstAdded + index;
    const now = table.people[row];
    if (now?.id !== person.id || now.name !== person.name) changed.push({ row, column: 0 });
    // Whatever else was entered for them since would be lost with their row.
    (table.cells[row] ?? []).forEach((content, column) => {
      const ours = people.has(column) || written.has(`${row},${column}`);
      if (!ours && content.kind === "constant") changed.push({ row, column });
    });
  });
  const [first] = changed;
  if (first === undefined) return;
  throw new ExcelFaultError({
    kind: "cells-changed",
    cells: changed.length,
    address: cellAddress({ row: body.row + first.row, column: body.column + first.column }),
  });
}

/**
 * Empties the rows of those who were added, and lets the table shrink again. Rows are never deleted: whatever reads down to
 * row 6000 would end higher then. An Excel that cannot resize tables keeps blank rows, which the next people added fill.
 */
function takeOut(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { body }: TableReading,
  { place, firstAdded, added, rowsBefore }: ImportTicket,
): void {
  const { row, column, columns } = body;
  withCells(sheet, [row + firstAdded, column, added.length, columns], (range) => {
    range.clear(Excel.ClearApplyTo.contents);
  });
  if (firstAdded + added.length <= rowsBefore || !supportsExcelApi("1.13")) return;
  withCells(sheet, [row - 1, column, rowsBefore + 1, columns], (range) => {
    context.workbook.tables.getItem(place.table).resize(range);
  });
}
