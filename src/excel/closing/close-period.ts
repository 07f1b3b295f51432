import {
  type ClosingState,
  closingStateOf,
  historyLedger,
  historyRowsOf,
  type Ledger,
  type Missing,
  missingOf,
  rowsOfClosing,
  rulesRowsOf,
  shrinkingOf,
} from "../../scorecards/closing";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { inSpellingOfExcel } from "../apply/areas";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { look, write } from "../journal/journal";
import { asOwnWriting } from "../own-writing";
import { askScorecards, isCalculating } from "../read-scorecards";
import type { SheetReference } from "../scorecard-reference";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import {
  askLedgers,
  LEDGERS,
  type LedgerReading,
  placesOfShrinking,
  writingOfShrinking,
} from "./ledgers";
import { ownersOf } from "./read-closing";
import { findSpare, removeSpare } from "./spare-ledgers";
import { makingSheets, requireResizing, writeRows } from "./write-rows";

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

const close = ({ scorecard, when, despite = [] }: ClosingOrder): Promise<ClosingOutcome> =>
  makingSheets((making) =>
    inExcel(async (context): Promise<ClosingOutcome> => {
      const { before, ledgers, reading, isBusy } = await readFor(context, scorecard);
      if (!reading.people.some(isSomebody)) return { kind: "nobody" };
      const state = closingStateOf(reading, ownersOf(ledgers));
      if (state.closed !== null) return { kind: "closed-before", state };
      if (isBusy) return { kind: "calculating" };
      const missing = missingOf(reading);
      if (missing.length > 0 && !isSame(missing, despite)) return { kind: "missing", missing };
      const entries = LEDGERS.map((ledger) => ({ ledger, rows: rowsFor(ledger, reading, when) }));
      const { sheets } = await writeRows(context, { before, ledgers, reading }, entries, making);
      return { kind: "closed", people: reading.people.filter(isSomebody).length, sheets };
    }),
  );

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
