import {
  additionTo,
  type ClosingState,
  closingStateOf,
  historyLedger,
  historyRowsOf,
  type Ledger,
  type Missing,
  missingOf,
  planLedgers,
  rowsOfClosing,
  rulesRowsOf,
  shrinkingOf,
} from "../../scorecards/closing";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { PlanApplication } from "../apply/apply-plan";
import { inSpellingOfExcel } from "../apply/areas";
import { asFaultError, inExcel, supportsExcelApi } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { look, write } from "../journal/journal";
import { asOwnWriting } from "../own-writing";
import { askScorecards, isCalculating } from "../read-scorecards";
import type { SheetReference } from "../scorecard-reference";
import { takeBackSheets } from "../take-back-sheets";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import {
  askLedgers,
  LEDGERS,
  type LedgerReading,
  placesOfAddition,
  placesOfShrinking,
  requireRoom,
  stepsOfAddition,
  writingOfShrinking,
} from "./ledgers";
import { ownersOf } from "./read-closing";
import { findSpare, removeSpare } from "./spare-ledgers";

export interface ClosingOrder {
  readonly scorecard: string;
  /** When it is closed, as HR's clock says: "2026-02-03 14:05". */
  readonly when: string;
  /** What is missing, as far as HR has decided to close all the same. */
  readonly despite?: readonly Missing[];
}

export type ClosingOutcome =
  | {
      readonly kind: "closed";
      /** How many people there are rows of. */
      readonly people: number;
      readonly sheets: readonly SheetReference[];
    }
  /** Nothing was done: something is missing on which HR has not decided. */
  | { readonly kind: "missing"; readonly missing: readonly Missing[] }
  /** Nothing was done: it has been closed before. */
  | { readonly kind: "closed-before"; readonly state: ClosingState }
  /** Nothing was done: Excel is still at work on it. */
  | { readonly kind: "calculating" }
  /** Nothing was done: nobody is on it. */
  | { readonly kind: "nobody" };

export type ReopeningOutcome =
  | { readonly kind: "reopened"; readonly people: number }
  /** Nothing was done: it is not closed. */
  | { readonly kind: "not-closed" }
  /** Nothing was done: a later period of the same people has been closed since. */
  | { readonly kind: "later-closed"; readonly period: string };

/**
 * Keeps a scorecard's figures, scores and rules as they stand: a row a person in History, a row a line in Rules history. Eight
 * requests at most, whatever the number of people and of periods before. It is done wholly, or the workbook is as it was.
 */
export function closePeriod(order: ClosingOrder): Promise<ClosingOutcome> {
  return asOwnWriting(() => inSpellingOfExcel(() => close(order)));
}

async function close({ scorecard, when, despite = [] }: ClosingOrder): Promise<ClosingOutcome> {
  let underWay: Parameters<typeof takeBackSheets> | undefined;
  try {
    return await inExcel(async (context) => {
      const { before, ledgers, reading, isBusy } = await readFor(context, scorecard);
      if (!reading.people.some(isSomebody)) return { kind: "nobody" };
      const state = closingStateOf(reading, ownersOf(ledgers));
      if (state.closed !== null) return { kind: "closed-before", state };
      if (isBusy) return { kind: "calculating" };
      const missing = missingOf(reading);
      if (missing.length > 0 && !isSame(missing, despite)) return { kind: "missing", missing };

      const entries = LEDGERS.map((ledger) => ({ ledger, rows: rowsFor(ledger, reading, when) }));
      const there = ledgers.flatMap((each) => {
        const entry = entries.find(({ ledger }) => ledger === each.ledger);
        return entry === undefined ? [] : [{ reading: each, rows: entry.rows }];
      });
      const lacking = entries.filter(({ ledger }) =>
        ledgers.every((each) => each.ledger !== ledger),
      );
      const made: SheetReference[] = [];
      if (lacking.length > 0) {
        if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
        const taken = before.sheets.map(({ name }) => name);
        const plan = planLedgers(reading, lacking, taken);
        const cause = new ExcelFaultError({ kind: "cancelled" });
        underWay = [before, plan, cause];
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
      await append(context, before, there);
      const rest = there.flatMap(({ reading: { sheet, ledger } }) => {
        const name = before.sheets.find(({ id }) => id === sheet)?.name;
        return name === undefined ? [] : [{ role: ledger.role, name, id: sheet }];
      });
      return {
        kind: "closed",
        people: reading.people.filter(isSomebody).length,
        sheets: [...made, ...rest],
      };
    });
  } catch (error) {
    const fault = asFaultError(error);
    if (underWay === undefined) throw fault;
    const [before, plan] = underWay;
    throw await takeBackSheets(before, plan, fault);
  }
}

/** What HR has decided on is what is missing now. */
const isSame = (one: readonly Missing[], other: readonly Missing[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const rowsFor = (ledger: Ledger, reading: ScorecardReading, when: string) =>
  ledger === historyLedger ? historyRowsOf(reading, when) : rulesRowsOf(reading);

/** The workbook with one of its scorecards and the ledgers: three requests, and one for each 3 MB above the first. */
async function readFor(
  context: Excel.RequestContext,
  scorecard: string,
): Promise<{
  readonly before: WorkbookState;
  readonly ledgers: readonly LedgerReading[];
  readonly reading: ScorecardReading;
  readonly isBusy: boolean;
}> {
  let readLedgers: () => readonly LedgerReading[] = () => [];
  const before = await readWorkbook(context, (tables) => {
    readLedgers = askLedgers(context, tables);
  });
  const ledgers = readLedgers();
  const asked = askScorecards(context, before, false);
  await context.sync();
  const workbook = await asked();
  const reading = workbook.readings.find((each) => each.scorecard === scorecard);
  if (reading === undefined) throw new ExcelFaultError({ kind: "table-gone" });
  const isBusy = isCalculating({ ...workbook, readings: [reading] });
  return { before, ledgers, reading, isBusy };
}

async function append(
  context: Excel.RequestContext,
  { sheets }: WorkbookState,
  entries: readonly {
    readonly reading: LedgerReading;
    readonly rows: Parameters<typeof additionTo>[2];
  }[],
): Promise<void> {
  const additions = entries.map(({ reading, rows }) => ({
    reading,
    addition: additionTo(reading, reading.ledger, rows),
  }));
  if (additions.length === 0) return;
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
  await write(context, { steps }, before);
}

function requireResizing(): void {
  if (supportsExcelApi("1.13")) return;
  throw new ExcelFaultError({ kind: "not-supported", set: "ExcelApi 1.13" });
}

/**
 * Takes a closing back: the rows that it wrote go, and nothing else. Six requests at most, nine where it was the only one and
 * the sheets that it made go with it. Refuses where a later period of the same people has been closed, as that took over what
 * would be gone.
 */
export function reopenPeriod(scorecard: string): Promise<ReopeningOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const { before: workbook, ledgers, reading } = await readFor(context, scorecard);
      const { closed } = closingStateOf(reading, ownersOf(ledgers));
      if (closed === null) return { kind: "not-closed" };
      if (closed.later !== null) return { kind: "later-closed", period: closed.later };
      requireResizing();
      const { standard, period } = reading;
      const shrinkings = ledgers.map((ledger) => ({
        ledger,
        shrinking: shrinkingOf(
          ledger.rows,
          rowsOfClosing(ledger.owners, standard, period, closed.scorecards),
        ),
      }));
      const isLast = shrinkings.every(
        ({ ledger, shrinking }) => shrinking.blank.length === ledger.rows,
      );
      const spare = isLast ? await findSpare(context, workbook, ledgers) : [];
      const places = shrinkings.flatMap(({ ledger, shrinking }) =>
        placesOfShrinking(ledger, shrinking),
      );
      const before = await look(context, places);
      const steps = shrinkings.flatMap(
        ({ ledger, shrinking }) => writingOfShrinking(ledger, shrinking, before).steps,
      );
      await write(context, { steps }, before);
      if (spare.length > 0) await removeSpare(context, workbook, spare);
      return { kind: "reopened", people: closed.people };
    }),
  );
}
