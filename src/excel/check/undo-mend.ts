import { cellAddress } from "../../scorecards/calc/a1";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { asOwnWriting } from "../own-writing";
import { askCells, type CellState, isSame, keyOf } from "./cell-state";
import { type MendTicket, resize } from "./mend";
import { askProtection, unprotected } from "./protection";
import { textIn, writeCells } from "./write-cells";

/**
 * Puts back exactly what stood there before a mend. Refuses with `mended-changed`, before anything is written, where one of
 * its cells holds something else by now. Three requests at most.
 */
export function undoMend(ticket: MendTicket): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const places = ticket.cells.map(({ before }) => before.cell);
      const cells = askCells(context, places);
      const protections = askProtection(
        context,
        places.map(({ sheet }) => sheet),
      );
      const names = ticket.names.map((name) =>
        context.workbook.names.getItemOrNullObject(name).load("name"),
      );
      await context.sync();
      requireUntouched(ticket, cells());
      await unprotected(context, protections(), () => {
        writeCells(
          context,
          ticket.cells.map(({ before: { cell, content, numberFormat } }) => ({
            cell,
            content: contentOf(content, numberFormat),
            numberFormat,
          })),
        );
        for (const name of names) if (!name.isNullObject) name.delete();
        takeBackTheRest(context, ticket);
      });
    }),
  );
}

/** A text that was there is text again, whatever it looks like; formulas and numbers are as they were. */
const contentOf = (content: unknown, numberFormat: unknown): unknown =>
  typeof content === "string" && content !== "" && !content.startsWith("=")
    ? textIn(content, numberFormat)
    : content;

function requireUntouched({ cells }: MendTicket, now: ReadonlyMap<string, CellState>): void {
  const changed = cells.filter(
    ({ before, after }) => !isSame(now.get(keyOf(before.cell))?.content, after),
  );
  const [first] = changed;
  if (first === undefined) return;
  throw new ExcelFaultError({
    kind: "mended-changed",
    cells: changed.length,
    address: cellAddress(first.before.cell),
  });
}

function takeBackTheRest({ workbook }: Excel.RequestContext, ticket: MendTicket): void {
  for (const id of ticket.protected) workbook.worksheets.getItem(id).protection.unprotect();
  for (const { table, rows } of ticket.grown) resize(workbook.tables.getItem(table), -rows);
  if (ticket.calculation !== null) {
    workbook.application.calculationMode = Excel.CalculationMode.manual;
  }
}
