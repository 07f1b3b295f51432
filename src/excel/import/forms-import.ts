import { ExcelFaultError } from "../faults";
import { look, placesOf, type Step, write } from "../journal/journal";
import { takeBack, type TakingBack } from "../journal/take-back";
import { cell, cellKey, type CellState, placeKey } from "../journal/place";
import type { Ticket } from "../journal/ticket";
import { readWorkbook } from "../workbook-state";
import { readFormsOf, type FormsPlace } from "./forms-place";
import { isAsSeen } from "./as-seen";
import { keptMemory, memoryPlace } from "./kept-memory";
import type { ImportOrder } from "./write-import";

/** What was written on forms, so that it can be taken back. */
export interface FormsTicket {
  readonly written: Ticket;
  readonly figures: number;
  readonly place: FormsPlace;
  /** Nobody is added to forms. */
  readonly added: readonly [];
  /** Which figure a cell held, by its key: rows of a form may be moved. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Writes the figures that HR has agreed to, each on its person's form. */
export async function writeForms(
  context: Excel.RequestContext,
  { table, changes, memory }: Pick<ImportOrder, "table" | "changes" | "memory">,
  place: FormsPlace,
): Promise<FormsTicket> {
  const now = await readFormsOf(context, await readWorkbook(context), place.forms);
  const found = changes.map(({ row, column, value }) => {
    const at = now.placeOf(row, column);
    return at === null ? null : { place: cell(at), value, id: table.columns[column]?.input.id };
  });
  const cells = found.filter((each) => each !== null);
  if (!isAsSeen(now.table, table, changes) || cells.length < found.length) {
    throw new ExcelFaultError({ kind: "table-changed" });
  }
  const places = [...cells.map((each) => ({ place: each.place })), { place: memoryPlace }];
  const before = await look(context, placesOf({ steps: [], watched: places, lifts: true }));
  const steps = cells.map((each): Step => ({
    place: each.place,
    state: {
      content: each.value,
      isText: false,
      numberFormat: (before.get(placeKey(each.place)) as CellState).numberFormat,
    },
  }));
  // Between the cells that are written stand some that are locked.
  const all = [...steps, keptMemory(memory)];
  const written = await write(context, { steps: all, lifts: true }, before);
  return {
    ...{ written, figures: changes.length, place, added: [] },
    inputs: Object.fromEntries(cells.map((each) => [cellKey(each.place), each.id ?? ""])),
  };
}

/** Puts back what stood in the cells that an import wrote, wherever they have been moved to on their forms. */
export async function takeBackForms(
  context: Excel.RequestContext,
  { written, place, inputs }: FormsTicket,
  { keep = false }: Pick<TakingBack, "keep">,
): Promise<void> {
  const { table, placeOf } = await readFormsOf(context, await readWorkbook(context), place.forms);
  const now = new Map(
    table.people.flatMap((_, row) =>
      table.columns.flatMap(({ input, column }) => {
        const at = placeOf(row, column);
        return at === null ? [] : [[`${at.sheet} ${input.id}`, at] as const];
      }),
    ),
  );
  await takeBack(context, written, {
    keep,
    where: (at) => now.get(`${at.sheet} ${inputs[cellKey(at)] ?? ""}`) ?? null,
  });
}
