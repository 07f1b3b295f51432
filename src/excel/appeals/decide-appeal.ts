import { sheetTexts } from "../../i18n/sheets";
import {
  APPEAL_COLUMNS,
  type AppealPlan,
  type AppealRefusal,
  appealsLedger,
  COMPLETE,
  decidedCells,
  type Edited,
  type Finding,
  planAppeal,
} from "../../scorecards/appeals";
import { historyLedger, type LedgerCell, type LedgerOwner } from "../../scorecards/closing";
import { resultColumn } from "../../scorecards/history/table";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import { findSystem } from "../../scorecards/systems";
import {
  type LedgerReading,
  placesOfAddition,
  requireRoom,
  stepsOfAddition,
} from "../closing/ledgers";
import { requireResizing } from "../closing/write-rows";
import { inExcel } from "../excel-run";
import { look, type Step, write } from "../journal/journal";
import { TEXT_FORMAT } from "../journal/kinds/cells";
import { cell, type CellState, type Look, type Place, placeKey } from "../journal/place";
import type { Ticket } from "../journal/ticket";
import { asOwnWriting } from "../own-writing";
import { type AppealsState, readInto } from "./read-appeals";

export interface Decision {
  /** The scorecard from which HR decides; its sheets say the words. */
  readonly scorecard: string;
  readonly number: string;
  readonly system: string;
  /** As a code. */
  readonly period: string;
  /** The day on which it was decided: "2026-02-10". */
  readonly decided: string;
  readonly remark: string;
  /** What is corrected; null: the appeal is rejected. */
  readonly corrected: { readonly input: string; readonly value: number } | null;
  /** Cells that somebody has written over, as far as HR has decided to reckon them anew. */
  readonly despite?: readonly Edited[];
}

export type DecisionOutcome =
  | {
      readonly kind: "decided";
      readonly finding: Finding;
      /** null: rejected. */
      readonly plan: AppealPlan | null;
      /** By which everything is taken back. */
      readonly ticket: Ticket;
    }
  /** Nothing was done: closed rows were written over by hand, and HR has not decided on that. */
  | { readonly kind: "edited"; readonly edited: readonly Edited[] }
  /** Nothing was done: it has been decided before, or is not there any more. */
  | { readonly kind: "not-pending" }
  /** Nothing was done: several closed rows are of this person. */
  | { readonly kind: "ambiguous" }
  | AppealRefusal;

/**
 * Decides an appeal. Where it is justified, the closed row is worked out again by the rules that were kept with it, and what took
 * over from it follows: later closed rows, everybody's places, the scorecards that stand in the workbook. Eight requests at most;
 * wholly, or the workbook is as it was. `takeBackWritten` undoes it.
 */
export const decideAppeal = (decision: Decision): Promise<DecisionOutcome> =>
  asOwnWriting(() => inExcel((context) => decide(context, decision)));

async function decide(context: Excel.RequestContext, decision: Decision): Promise<DecisionOutcome> {
  const state = await readInto(context, [decision.system], decision.period);
  const appeals = state.ledgers.find(({ ledger }) => ledger === appealsLedger);
  const appeal = state.appeals.find(({ number }) => number === decision.number);
  if (appeals === undefined || appeal?.finding !== "pending") return { kind: "not-pending" };
  const { corrected, despite = [] } = decision;
  const own = new Map<string, LedgerCell>([
    [APPEAL_COLUMNS.finding, corrected === null ? "rejected" : "accepted"],
    [APPEAL_COLUMNS.decided, decision.decided],
  ]);
  if (decision.remark !== "") own.set(APPEAL_COLUMNS.remark, decision.remark);
  const writer = new LedgerWriter(state);
  let plan: AppealPlan | null = null;
  if (corrected !== null) {
    const history = state.ledgers.find(({ ledger }) => ledger === historyLedger);
    const rows = history === undefined ? [] : rowsOfSame(history.owners, appeal);
    const [row] = rows;
    if (history === undefined || row === undefined) return { kind: "row-gone" };
    if (rows.length > 1) return { kind: "ambiguous" };
    const planned = planAppeal(
      findSystem(decision.system),
      state.closed,
      { row, item: appeal.item, ...corrected },
      state.readings,
    );
    if (planned.kind !== "planned") return planned;
    const { edited } = planned;
    if (edited.length > 0 && !isSame(edited, despite)) return { kind: "edited", edited };
    plan = planned;
    const reading = state.readings.find(({ scorecard }) => scorecard === decision.scorecard);
    writePlan(writer, history, planned, reading);
    for (const [column, content] of decidedCells(planned, appeal.item, reading?.locale ?? "en")) {
      own.set(column, content);
    }
  }
  writer.put(appeals, appeal.row, own);
  const ticket = await writer.write(context);
  return { kind: "decided", finding: corrected === null ? "rejected" : "accepted", plan, ticket };
}

const isSame = (one: readonly Edited[], other: readonly Edited[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Rows of the person appealing in the period appealed against. */
const rowsOfSame = (
  owners: readonly LedgerOwner[],
  appeal: Omit<LedgerOwner, "closed">,
): readonly number[] =>
  owners.flatMap((owner, row) => {
    const isClosing =
      owner.period === appeal.period &&
      owner.system === appeal.system &&
      owner.scorecard === appeal.scorecard;
    return isClosing && isSamePerson(owner, appeal) ? [row] : [];
  });

function writePlan(
  writer: LedgerWriter,
  history: LedgerReading,
  { rows, ranks, shared, sheets }: AppealPlan,
  reading: ScorecardReading | undefined,
): void {
  const status = resultColumn("status");
  for (const { row, cells } of rows) {
    const words = sheetTexts[reading?.locale ?? "en"];
    const complete = reading?.layout === "form" ? words.form.complete : words.results.complete;
    const said = new Map(cells);
    if (said.get(status) === COMPLETE) said.set(status, complete);
    writer.put(history, row, said);
  }
  for (const { row, rank } of ranks)
    writer.put(history, row, new Map([[resultColumn("rank"), rank]]));
  for (const { row, column, content } of shared)
    writer.put(history, row, new Map([[column, content]]));
  for (const { cell: place, after } of sheets) writer.putFigure(cell(place), after);
}

/** Cells of ledgers, found by their columns, and figures of scorecards: looked at, then written together. */
class LedgerWriter {
  private readonly cells: {
    readonly ledger: LedgerReading;
    readonly row: number;
    readonly column: string;
    readonly content: LedgerCell | null;
  }[] = [];
  private readonly figures: { readonly place: Place & { kind: "cell" }; content: number | null }[] =
    [];

  constructor(private readonly state: AppealsState) {}

  put(ledger: LedgerReading, row: number, cells: ReadonlyMap<string, LedgerCell | null>): void {
    for (const [column, content] of cells) {
      // What nothing stands in is not made in order to be blank.
      if (content === null && !ledger.headers.includes(column)) continue;
      this.cells.push({ ledger, row, column, content });
    }
  }

  putFigure(place: Place & { kind: "cell" }, content: number | null): void {
    this.figures.push({ place, content });
  }

  async write(context: Excel.RequestContext): Promise<Ticket> {
    const wider = this.wider();
    if (wider.length > 0) requireResizing();
    const before = await look(context, [
      ...this.cells.map((each) => this.placeOf(each, wider)),
      ...this.figures.map(({ place }) => place),
      ...wider.flatMap(({ ledger, addition }) => placesOfAddition(ledger, addition)),
    ]);
    for (const { ledger, addition } of wider) {
      const name = this.state.before.sheets.find(({ id }) => id === ledger.sheet)?.name ?? "";
      requireRoom(ledger, addition, before, name);
    }
    const steps: Step[] = [
      ...wider.flatMap(({ ledger, addition }) => stepsOfAddition(ledger, addition, before)),
      ...this.cells.map((each) => stepOf(this.placeOf(each, wider), each.content, before)),
      // A figure that comes by a formula of HR's own follows what it reads.
      ...this.figures.flatMap(({ place, content }) =>
        isFormula(before, place) ? [] : [stepOf(place, content, before)],
      ),
    ];
    return write(context, { steps }, before);
  }

  /** Columns that a table lacks, at its right end. */
  private wider() {
    const ledgers = [...new Set(this.cells.map(({ ledger }) => ledger))];
    return ledgers.flatMap((ledger) => {
      const headers = [
        ...new Set(
          this.cells
            .filter((each) => each.ledger === ledger && !ledger.headers.includes(each.column))
            .map(({ column }) => column),
        ),
      ];
      const { rows } = ledger;
      return headers.length === 0
        ? []
        : [{ ledger, addition: { headers, firstRow: rows, cells: [], rows } }];
    });
  }

  private placeOf(
    { ledger, row, column }: LedgerWriter["cells"][number],
    wider: ReturnType<LedgerWriter["wider"]>,
  ): Place & { kind: "cell" } {
    const added = wider.find((each) => each.ledger === ledger)?.addition.headers ?? [];
    const index = [...ledger.headers, ...added].indexOf(column);
    const { body, sheet } = ledger;
    return cell({ sheet, row: body.row + row, column: body.column + index });
  }
}

const isFormula = (before: Look, place: Place): boolean => {
  const state = before.get(placeKey(place)) as CellState | undefined;
  return typeof state?.content === "string" && state.content.startsWith("=") && !state.isText;
};

function stepOf(place: Place & { kind: "cell" }, content: LedgerCell | null, before: Look): Step {
  const there = before.get(placeKey(place)) as CellState | undefined;
  const format = there?.numberFormat ?? "General";
  if (typeof content === "string") {
    return { place, state: { content, isText: true, numberFormat: TEXT_FORMAT } };
  }
  const numberFormat = content !== null && format === TEXT_FORMAT ? "General" : format;
  return { place, state: { content: content ?? "", isText: false, numberFormat } };
}
