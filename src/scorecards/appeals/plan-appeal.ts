import type { CellPlace } from "../calc/place";
import type { Entries } from "../calc/entries";
import {
  type LedgerCell,
  type LedgerRow,
  RULES_HISTORY_COLUMNS,
  saysSame,
  textIn,
} from "../closing/ledger";
import { carriedFigures, earlierPeriod } from "../history/carried";
import { codeInCell, periodInCell } from "../history/period-cell";
import { HISTORY_COLUMNS, type HistoryRow, metricColumn, scoreColumn } from "../history/table";
import { sameWord } from "../people/clean-field";
import { isSamePerson } from "../people/same-person";
import type { PersonReading, ScorecardReading } from "../reading";
import { askedOf } from "../results";
import { itemTeam } from "../rules";
import type { Fed, Input, LocalText, ScorecardSystem } from "../system/description";
import { earlierInputs } from "../system/earlier";
import { lineageOf } from "../system/lineage";
import { periodCode } from "../system/period";
import { findSystem } from "../systems";
import { type Edited, editedIn, entriesIn, reckon } from "./closed-row";
import { type AppealFigure, cellOnForm, figureIn, figuresOf, withFigure } from "./figures";
import { newRanks } from "./ranks";
import { rulesAsClosed } from "./rules-as-closed";
import { newShared, type SharedChange } from "./shared";
import { WHOLE } from "./subjects";

/** Closed periods of one system, and of what it has been changed to, from the one appealed against on. */
export interface ClosedPeriods {
  /** By their numbers in the table History. */
  readonly history: ReadonlyMap<number, LedgerRow>;
  readonly rules: readonly LedgerRow[];
  /** Everybody's closed rows of the period appealed against, whatever the system: who, and by which. */
  readonly forms?: readonly { readonly system: string; readonly name: string }[];
}

export interface Correction {
  /** Of History. */
  readonly row: number;
  /** An item's id, or WHOLE. */
  readonly item: string;
  /** The figure's id. */
  readonly input: string;
  readonly value: number;
}

/** What a row of a later period, or of the one appealed against, becomes. */
export interface RowChange {
  readonly row: number;
  readonly period: string;
  readonly before: LedgerRow;
  /** null: blank. */
  readonly cells: ReadonlyMap<string, LedgerCell | null>;
}

/** A cell of a scorecard that stands in the workbook and says what was closed. */
export interface SheetChange {
  readonly cell: CellPlace;
  readonly period: string;
  readonly name: LocalText;
  readonly before: number | null;
  readonly after: number | null;
}

/** A figure that came from an earlier period and that HR has typed over: it stays. */
export interface KeptByHand {
  readonly period: string;
  readonly input: Input;
  readonly stands: number | null;
  readonly carried: number | null;
}

export type AppealRefusal =
  /** The row is not there any more. */
  | { readonly kind: "row-gone" }
  /** The system is one that this version does not know. */
  | { readonly kind: "no-system" }
  /** The rules of a period are not kept. */
  | { readonly kind: "no-rules"; readonly period: string }
  /** The rules that held have no such item or figure. */
  | { readonly kind: "no-figure" }
  | { readonly kind: "same" }
  /** The item, or the total, would have no score with it. */
  | { readonly kind: "no-score" };

export interface AppealPlan {
  readonly kind: "planned";
  readonly input: Input;
  readonly before: number | null;
  readonly after: number;
  /** That of the period appealed against first. */
  readonly rows: readonly RowChange[];
  readonly ranks: readonly { readonly row: number; readonly rank: number }[];
  /** Parts of a pool, and grades by rank, of everybody who was closed together. */
  readonly shared: readonly SharedChange[];
  /** People whose closed forms may be made of figures of the team that this one is of: they are corrected by appeals of their own. */
  readonly teams: readonly string[];
  readonly sheets: readonly SheetChange[];
  readonly edited: readonly Edited[];
  readonly kept: readonly KeptByHand[];
}

/**
 * What becomes of closed periods when a figure of one is corrected: that row by the rules kept of it, everybody's places beside
 * it, and by their own rules the later rows that took over from it; with them the cells of scorecards that stand in the workbook
 * and say what was closed.
 */
export function planAppeal(
  standard: ScorecardSystem | undefined,
  closed: ClosedPeriods,
  { row, item, input: id, value }: Correction,
  readings: readonly ScorecardReading[],
): AppealPlan | AppealRefusal {
  const first = closed.history.get(row);
  if (first === undefined) return { kind: "row-gone" };
  if (standard === undefined) return { kind: "no-system" };
  const chain = new Chain(standard, closed, first);
  const system = chain.systemOf(first);
  if (system === null) return { kind: "no-rules", period: periodOf(first) };
  const figure = figuresOf(system, item, first).find((each) => each.input.id === id);
  if (figure === undefined) return { kind: "no-figure" };
  const { input, column } = figure;
  const before = figureIn(first, figure);
  if (before !== null && saysSame(before, value)) return { kind: "same" };
  chain.correct(row, first, system, new Map([[column, withFigure(first, figure, value)]]));
  const score = chain.after(row)?.get(item === WHOLE ? "result.total" : scoreColumn(item));
  if (typeof score !== "number") return { kind: "no-score" };
  const lacking = chain.follow();
  if (lacking !== null) return { kind: "no-rules", period: lacking };
  return {
    kind: "planned",
    input,
    before,
    after: value,
    rows: chain.changes,
    ranks: newRanks(closed.history, chain.changes),
    shared: newShared(closed.history, chain.changes, (of) => chain.systemOf(of)),
    teams: teamsOf(closed.forms ?? [], first, chain.changes[0], input),
    sheets: [
      ...standingFigures(readings, standard, first, figure, before, value),
      ...readings.flatMap((reading) => chain.carriedOn(reading)),
    ],
    edited: chain.edited,
    kept: chain.kept,
  };
}

const periodOf = (row: LedgerRow): string => codeInCell(row.get(HISTORY_COLUMNS.period));
const numberOr = (cell: LedgerCell | null | undefined): number | null =>
  typeof cell === "number" ? cell : null;

interface Somebody {
  readonly id: string;
  readonly name: string;
}
const somebodyIn = (row: LedgerRow): Somebody => ({
  id: textIn(row, HISTORY_COLUMNS.id),
  name: textIn(row, HISTORY_COLUMNS.name),
});

const figuresIn = (row: LedgerRow): HistoryRow["figures"] =>
  new Map([...row].flatMap(([column, cell]) => (typeof cell === "number" ? [[column, cell]] : [])));

/** The rows of one person, from the period appealed against on. */
class Chain {
  readonly changes: RowChange[] = [];
  readonly edited: Edited[] = [];
  readonly kept: KeptByHand[] = [];
  private readonly person: Somebody;
  private readonly from: string;

  constructor(
    private readonly standard: ScorecardSystem,
    private readonly closed: ClosedPeriods,
    first: LedgerRow,
  ) {
    this.person = somebodyIn(first);
    this.from = periodOf(first);
  }

  /** The system by which a row was scored: it may have been changed since where it stood. */
  private standardOf(row: LedgerRow): ScorecardSystem | undefined {
    const id = textIn(row, HISTORY_COLUMNS.system);
    return id === this.standard.id ? this.standard : findSystem(id);
  }

  /** The rules by which a row was scored; null where they are not kept. */
  systemOf(row: LedgerRow): ScorecardSystem | null {
    const { period, system, scorecard, person } = RULES_HISTORY_COLUMNS;
    const standard = this.standardOf(row);
    if (standard === undefined) return null;
    const name = sameWord(textIn(row, HISTORY_COLUMNS.name));
    const own = this.closed.rules.filter(
      (rule) =>
        codeInCell(rule.get(period)) === periodOf(row) &&
        textIn(rule, system) === textIn(row, HISTORY_COLUMNS.system) &&
        textIn(rule, scorecard) === textIn(row, HISTORY_COLUMNS.scorecard) &&
        ["", name].includes(sameWord(textIn(rule, person))),
    );
    return rulesAsClosed(standard, own);
  }

  /** The row as it will be; undefined where it stays. */
  after(row: number): LedgerRow | undefined {
    const change = this.changes.find((each) => each.row === row);
    return change && merged(change);
  }

  correct(
    row: number,
    before: LedgerRow,
    system: ScorecardSystem,
    figures: ReadonlyMap<string, LedgerCell | null>,
  ): void {
    const period = periodOf(before);
    const was = reckon(system, entriesIn(before), "en");
    const whose = { period, name: textIn(before, HISTORY_COLUMNS.name) };
    this.edited.push(...editedIn(before, was, whose));
    const corrected = new Map<string, LedgerCell | null>([...before, ...figures]);
    const entries = entriesIn(onlyCells(corrected));
    const now = reckon(system, entries, "en");
    const cells = new Map<string, LedgerCell | null>(figures);
    for (const [column, value] of now) {
      if (saysSame(before.get(column), value)) continue;
      // Where nothing can be reckoned before and after, the sheet's own word stays.
      if (value === null && was.get(column) === null) continue;
      cells.set(column, value);
    }
    if (isCompleteNow(system, entries, was.get("result.total"), now.get("result.total"))) {
      cells.set("result.status", COMPLETE);
    }
    this.changes.push({ row, period, before, cells });
  }

  /** Row after row of the periods that took over from one that has changed. Says of which period no rules are kept. */
  follow(): string | null {
    for (const { row, cells, period } of this.later()) {
      const figures = new Map<string, number | null>();
      const standard = this.standardOf(cells);
      if (standard === undefined) return period;
      for (const { input, column, before, after } of this.carriedTo(period, standard)) {
        const stands = numberOr(cells.get(column));
        if (saysSame(stands, before)) figures.set(column, after);
        else this.kept.push({ period, input, stands, carried: before });
      }
      if (figures.size === 0) continue;
      const system = this.systemOf(cells);
      if (system === null) return period;
      this.correct(row, cells, system, figures);
    }
    return null;
  }

  /** Cells of a scorecard that say what was carried over from a row that has changed. */
  carriedOn(reading: ScorecardReading): readonly SheetChange[] {
    if (!lineageOf(reading.standard).includes(this.standard.id)) return [];
    const period = periodCode(reading.period);
    const people = reading.people.filter((person) => isSamePerson(this.person, person));
    const [person] = people;
    if (person === undefined || people.length > 1) return [];
    const carried = this.carriedTo(period, reading.standard);
    return carried.flatMap(({ input, before, after }): SheetChange[] => {
      const there = person.inputs.find((each) => each.input.id === input.id);
      if (there === undefined) return [];
      const stands = there.value === "" ? null : there.value;
      if (!saysSame(stands as LedgerCell | null, before)) return [];
      return [{ cell: there.cell, period, name: there.input.name, before, after }];
    });
  }

  private later(): readonly {
    readonly row: number;
    readonly cells: LedgerRow;
    readonly period: string;
  }[] {
    const own = [...this.closed.history]
      .map(([row, cells]) => ({ row, cells, period: periodOf(cells) }))
      .filter(
        ({ cells, period }) => period > this.from && isSamePerson(this.person, somebodyIn(cells)),
      )
      .sort((one, other) => (one.period < other.period ? -1 : 1));
    // Of two rows of one period nobody can say which took over.
    return own.filter(({ period }) => own.filter((each) => each.period === period).length === 1);
  }

  /** What a period takes over from those that have changed, as it was and as it is now. */
  private carriedTo(
    code: string,
    standard: ScorecardSystem,
  ): readonly {
    readonly input: Input;
    readonly column: string;
    readonly before: number | null;
    readonly after: number | null;
  }[] {
    const period = periodInCell(code);
    if (period === null) return [];
    const inputs = carriedInputs(standard);
    return carriedFigures(standard).flatMap(({ input: id, from, value }) => {
      const source = periodCode(earlierPeriod(period, from));
      const change = this.changes.find((each) => each.period === source);
      const input = inputs.get(id);
      if (change === undefined || input === undefined) return [];
      const [before, after] = [value(figuresIn(change.before)), value(figuresIn(merged(change)))];
      return saysSame(before, after) ? [] : [{ input, column: metricColumn(id), before, after }];
    });
  }
}

/** What a sheet says of somebody of whom nothing is missing; excel/ puts it into the words of the row's own sheet. */
export const COMPLETE = "complete";

/** The figure that was missing has come, and pay waits for nothing else. */
function isCompleteNow(
  system: ScorecardSystem,
  entries: Entries,
  before: LedgerCell | null | undefined,
  after: LedgerCell | null | undefined,
): boolean {
  if (typeof before === "number" || typeof after !== "number") return false;
  return askedOf(system).every(
    ({ input, blank, checkedIn }) =>
      blank !== undefined || checkedIn !== undefined || typeof entries[input.id] === "number",
  );
}

const merged = ({ before, cells }: RowChange): LedgerRow =>
  onlyCells(new Map<string, LedgerCell | null>([...before, ...cells]));

const onlyCells = (cells: ReadonlyMap<string, LedgerCell | null>): LedgerRow =>
  new Map([...cells].flatMap(([column, cell]) => (cell === null ? [] : [[column, cell]])));

/** The figures that an earlier period fills in, by their ids. */
function carriedInputs(system: ScorecardSystem): ReadonlyMap<string, Input> {
  return new Map(
    [
      ...askedOf(system).map(({ input }) => input),
      ...system.items.flatMap((item) => earlierInputs(item, system)),
    ].map((input) => [input.id, input]),
  );
}

/** The figure itself, where the scorecard of the period stands in the workbook and still says what was closed. */
function standingFigures(
  readings: readonly ScorecardReading[],
  standard: ScorecardSystem,
  first: LedgerRow,
  figure: AppealFigure,
  before: number | null,
  after: number,
): readonly SheetChange[] {
  const period = periodOf(first);
  return readings
    .filter(
      (reading) =>
        lineageOf(reading.standard).includes(standard.id) && periodCode(reading.period) === period,
    )
    .flatMap((reading) => {
      const people = reading.people.filter((person) => isSamePerson(somebodyIn(first), person));
      const [person] = people;
      if (person === undefined || people.length > 1) return [];
      const there = standing(person, figure);
      if (there === null) return [];
      const stands = there.value === "" ? null : there.value;
      return saysSame(stands as LedgerCell | null, before)
        ? [{ cell: there.cell, period, name: there.name, before, after }]
        : [];
    });
}

/** What a scorecard says of a figure, and where. */
function standing(person: PersonReading, figure: AppealFigure) {
  if (figure.at.length === 0) {
    const there = person.inputs.find((each) => each.input.id === figure.input.id);
    return there === undefined
      ? null
      : { cell: there.cell, value: there.value, name: there.input.name };
  }
  const cell = cellOnForm(person, figure);
  return cell && { cell, value: person.results.at(cell), name: figure.input.name };
}

/**
 * Whose closed forms are made of figures of a team that may be this person's: of its totals, where this one is another now, or of
 * the figure that was corrected.
 */
function teamsOf(
  forms: NonNullable<ClosedPeriods["forms"]>,
  first: LedgerRow,
  change: RowChange | undefined,
  { feeds }: Input,
): readonly string[] {
  const moves = (fed: Fed | undefined): boolean =>
    fed === "total"
      ? change?.cells.has("result.total") === true
      : fed !== undefined && fed === feeds;
  return forms
    .filter(({ system }) => system !== textIn(first, HISTORY_COLUMNS.system))
    .filter(({ system }) =>
      (findSystem(system)?.items ?? []).flatMap(itemTeam).some(({ fedBy }) => moves(fedBy)),
    )
    .map(({ name }) => name);
}
