import { inExcel } from "../excel-run";
import { takeBack, type TakingBack } from "../journal/take-back";
import { asOwnWriting } from "../own-writing";
import { saysSamePerson } from "./as-seen";
import { takeBackForms } from "./forms-import";
import { queueTable, type TableReading } from "./table-place";
import { columnsOf, type ImportTicket, type TableTicket } from "./write-import";

/**
 * Puts back what stood in the cells that an import wrote, and takes out the people whom it added, wherever the table and its
 * rows, or the rows of forms, have been moved or sorted to. Asks with `written-changed` before it keeps what was changed since. Three requests.
 */
export function undoImport(
  ticket: ImportTicket,
  { keep = false }: Pick<TakingBack, "keep"> = {},
): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      if ("inputs" in ticket) return takeBackForms(context, ticket, { keep });
      const read = queueTable(context, ticket.place.table);
      await context.sync();
      await takeBack(context, ticket.written, {
        keep,
        where: placesNow(ticket, read(ticket.place)),
      });
    }),
  );
}

function placesNow(
  { body, people, added, columns }: TableTicket,
  { sheet, body: now, table }: TableReading,
): NonNullable<TakingBack["where"]> {
  const old = people.slice(0, people.length - added.length);
  const isInOrder = old.every((person, row) => saysSamePerson(person, table.people[row]));
  const rowOf = (row: number): number | null => {
    if (isInOrder) return row;
    const who = people[row];
    if (who === undefined) return null;
    const rows = table.people.flatMap((person, at) => (saysSamePerson(who, person) ? [at] : []));
    // Of two who are called alike, nobody knows whose figure it was.
    return rows.length === 1 ? (rows[0] ?? null) : null;
  };
  const columnsNow = columnsOf(table);
  const columnOf = new Map(Object.entries(columns).map(([id, at]) => [at, columnsNow[id] ?? null]));
  const isUnmoved =
    now.columns === body.columns && [...columnOf].every(([before, after]) => before === after);
  return (place) => {
    const row = rowOf(place.row - body.row);
    const at = place.column - body.column;
    const column = isUnmoved ? at : (columnOf.get(at) ?? null);
    if (row === null || column === null) return null;
    return { sheet, row: now.row + row, column: now.column + column };
  };
}
