import {
  type ChangeSince,
  changesSince,
  type ClosingState,
  closingStateOf,
  historyLedger,
  type LedgerCell,
  type LedgerOwner,
  type LedgerRow,
} from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import { inExcel } from "../excel-run";
import type { SheetReference } from "../scorecard-reference";
import { SlicedReading } from "../sliced-reading";
import { askLedgers, type LedgerReading } from "./ledgers";

/** Where a scorecard stands with History, and where that is. */
export interface ClosingReading {
  readonly state: ClosingState;
  /** What is no longer as it was closed. */
  readonly changes: readonly ChangeSince[];
  /** The sheets on which closed periods stand. */
  readonly ledgers: readonly SheetReference[];
}

/** Whose the rows of History are; none where there is no History. Two requests. */
export function readClosings(): Promise<readonly LedgerOwner[]> {
  return inExcel(async (context) => ownersOf((await readLedgers(context)).map(({ read }) => read)));
}

export const ownersOf = (ledgers: readonly LedgerReading[]): readonly LedgerOwner[] =>
  ledgers.find(({ ledger }) => ledger === historyLedger)?.owners ?? [];

/** Three requests; more for thousands of people only. */
export function readClosing(reading: ScorecardReading): Promise<ClosingReading> {
  return inExcel(async (context) => {
    const found = await readLedgers(context);
    const ledgers = found.map(({ read }) => read);
    const state = closingStateOf(reading, ownersOf(ledgers));
    const history = ledgers.find(({ ledger }) => ledger === historyLedger);
    const rows = state.closed?.rows ?? [];
    const changes =
      history === undefined || rows.length === 0
        ? []
        : changesSince(reading, history.headers, await readRows(context, history, rows));
    return {
      state,
      changes,
      ledgers: found.map(({ read: { ledger, sheet }, name }) => ({
        ...{ role: ledger.role, id: sheet, name },
      })),
    };
  });
}

async function readLedgers(
  context: Excel.RequestContext,
): Promise<readonly { readonly read: LedgerReading; readonly name: string }[]> {
  const tables = context.workbook.tables.load("items/name");
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const read = askLedgers(
    context,
    tables.items.map(({ name }) => name),
  );
  await context.sync();
  const nameOf = (sheet: string) => sheets.items.find(({ id }) => id === sheet)?.name ?? "";
  return read().map((ledger) => ({ read: ledger, name: nameOf(ledger.sheet) }));
}

/** Rows of a ledger in full, by their numbers from 0: those of one closing stand together unless HR has sorted them. */
export async function readRows(
  context: Excel.RequestContext,
  { sheet, body, headers }: LedgerReading,
  rows: readonly number[],
): Promise<readonly LedgerRow[]> {
  const runs = runsOf(rows);
  const reading = new SlicedReading(context, false, runs.length);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const { column } = body;
  const columns = headers.length;
  const asked = runs.map(({ from, count }) =>
    reading.cells(worksheet, { row: body.row + from, column, rows: count, columns }),
  );
  await reading.finish();
  return asked.flatMap((read) => (read()?.values ?? []).map((cells) => rowOf(headers, cells)));
}

function runsOf(rows: readonly number[]): { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.from !== undefined && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

const rowOf = (headers: readonly string[], cells: readonly unknown[]): LedgerRow =>
  new Map(
    headers.flatMap((header, index): [string, LedgerCell][] => {
      const value = cells[index];
      const isThere = typeof value === "number" || (typeof value === "string" && value !== "");
      return isThere ? [[header, value]] : [];
    }),
  );
