import { additionTo, type Ledger, type LedgerRow, planLedgers } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import { PlanApplication } from "../apply/apply-plan";
import { asFaultError, supportsExcelApi } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { look, write } from "../journal/journal";
import type { Ticket } from "../journal/ticket";
import type { SheetReference } from "../scorecard-reference";
import { takeBackSheets } from "../take-back-sheets";
import type { WorkbookState } from "../workbook-state";
import { type LedgerReading, placesOfAddition, requireRoom, stepsOfAddition } from "./ledgers";

/** Sheets that are being made: should anything fail, they go again. */
export interface Making {
  underWay?: Parameters<typeof takeBackSheets>;
}

/** Runs what makes sheets; where it fails, what it has made is taken back. */
export async function makingSheets<T>(work: (making: Making) => Promise<T>): Promise<T> {
  const making: Making = {};
  try {
    return await work(making);
  } catch (error) {
    const fault = asFaultError(error);
    if (making.underWay === undefined) throw fault;
    const [before, plan] = making.underWay;
    throw await takeBackSheets(before, plan, fault);
  }
}

export interface RowsToWrite {
  readonly ledger: Ledger;
  readonly rows: readonly LedgerRow[];
}

/** Rows below those that are there, and sheets for the ledgers that a workbook lacks. At most five requests. */
export async function writeRows(
  context: Excel.RequestContext,
  {
    before,
    ledgers,
    reading,
  }: {
    readonly before: WorkbookState;
    readonly ledgers: readonly LedgerReading[];
    readonly reading: ScorecardReading;
  },
  entries: readonly RowsToWrite[],
  making: Making,
): Promise<{ readonly sheets: readonly SheetReference[]; readonly ticket: Ticket | null }> {
  const there = ledgers.flatMap((each) => {
    const entry = entries.find(({ ledger }) => ledger === each.ledger);
    return entry === undefined ? [] : [{ reading: each, rows: entry.rows }];
  });
  const lacking = entries.filter(({ ledger }) => ledgers.every((each) => each.ledger !== ledger));
  const made: SheetReference[] = [];
  if (lacking.length > 0) {
    if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
    const taken = before.sheets.map(({ name }) => name);
    const plan = planLedgers(reading, lacking, taken);
    const cause = new ExcelFaultError({ kind: "cancelled" });
    making.underWay = [before, plan, cause];
    const application = new PlanApplication(context, plan);
    application.addSheets();
    await context.sync();
    application.writeContents();
    await context.sync();
    application.applyLooks();
    // HR stays where the work is.
    context.workbook.worksheets.getItem(before.activeSheet).activate();
    await context.sync();
    const ids = application.sheetIds;
    plan.sheets.forEach(({ role, name }, index) => {
      made.push({ role, name, id: ids[index] ?? "" });
    });
  }
  const ticket = await append(context, before, there);
  const rest = there.flatMap(({ reading: { sheet, ledger } }) => {
    const name = before.sheets.find(({ id }) => id === sheet)?.name;
    return name === undefined ? [] : [{ role: ledger.role, name, id: sheet }];
  });
  return { sheets: [...made, ...rest], ticket };
}

async function append(
  context: Excel.RequestContext,
  { sheets }: WorkbookState,
  entries: readonly {
    readonly reading: LedgerReading;
    readonly rows: Parameters<typeof additionTo>[2];
  }[],
): Promise<Ticket | null> {
  const additions = entries.map(({ reading, rows }) => ({
    reading,
    addition: additionTo(reading, reading.ledger, rows),
  }));
  if (additions.length === 0) return null;
  requireResizing();
  const places = additions.flatMap(({ reading, addition }) => placesOfAddition(reading, addition));
  const before = await look(context, places);
  for (const { reading, addition } of additions) {
    const name = sheets.find(({ id }) => id === reading.sheet)?.name ?? "";
    requireRoom(reading, addition, before, name);
  }
  const steps = additions.flatMap(({ reading, addition }) =>
    stepsOfAddition(reading, addition, before),
  );
  return write(context, { steps }, before);
}

export function requireResizing(): void {
  if (supportsExcelApi("1.13")) return;
  throw new ExcelFaultError({ kind: "not-supported", set: "ExcelApi 1.13" });
}
