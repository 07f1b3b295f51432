import type { EarlierPeriod } from "../../system/description";
import { askedOf, fieldsOf, resultOf, sharedFieldsOf } from "../../results";
import type { Beside } from "../../results/result";
import { RESULT_FIELDS, type ResultField } from "../../system/result-fields";
import { earlierInput } from "../../system/earlier";
import { itemVetoes } from "../../results/vetoes";
import { metricKind, type MetricPlace } from "../../metrics";
import { lineMetric, ownFigure, ruleKind } from "../../rules";
import { layoutOf } from "../properties";
import { isOwnItem } from "./own-items";
import type { Roster, RosterItem, ScoredLine } from "./roster";

/** The change of an item's metric against an earlier period. */
export interface ChangeColumn {
  readonly entry: RosterItem;
  readonly line: ScoredLine;
  readonly earlier: EarlierPeriod;
  readonly column: number;
}

/** Columns of the sheet Results, from left to right. What a system has no use for has no column. */
export interface ResultColumns {
  readonly id: number;
  readonly name: number;
  readonly department: number;
  readonly firstScore: number;
  readonly lastScore: number;
  /** Items of HR's own stand last; those that it does not use are a gap before the total. */
  readonly firstOwn: number;
  readonly fields: ReadonlyMap<ResultField, number>;
  /** Where the system weighs: what each item's score comes to by its weight, which adds up to the total. */
  readonly weighted: ReadonlyMap<RosterItem, number>;
  readonly total: number;
  readonly status: number;
  /** What is measured, checked: a figure as entered, a rate from its counts, a mean from its votes. */
  readonly actuals: ReadonlyMap<ScoredLine, number>;
  /** Targets that are used, of lines for which people may have their own. */
  readonly targets: ReadonlyMap<ScoredLine, number>;
  /** Cases that count one by one where there are few. */
  readonly missed: ReadonlyMap<ScoredLine, number>;
  /** Scores of an item's parts. */
  readonly parts: ReadonlyMap<ScoredLine, number>;
  /** Scores before their vetoes, of items that have some. */
  readonly beforeVetoes: ReadonlyMap<RosterItem, number>;
  readonly changes: readonly ChangeColumn[];
  /** What HR enters for a person beside the metrics, checked; by the input's id. */
  readonly checked: ReadonlyMap<string, number>;
  /** What results need beside them in the plain spelling. */
  readonly beside: ReadonlyMap<
    string,
    { readonly of: Beside; readonly field: ResultField; readonly column: number }
  >;
  /** How many items have no score. */
  readonly withoutScore: number;
  /** What metrics of the HR spelling are made of that would be too long to be read in one formula. */
  readonly gathered: ReadonlyMap<ScoredLine, number>;
  readonly last: number;
  /** The label column of the team's block, its figures one column further right. */
  readonly team: number | null;
}

/** What a line's metric is made of, where that has a column of its own (MetricKind.gathered). */
export function gatheredFirst({ rule }: Pick<ScoredLine, "rule">) {
  const metric = lineMetric(rule);
  const gathered = metric === null ? undefined : metricKind(metric).gathered;
  return metric === null || gathered === undefined
    ? null
    : {
        unit: gathered.unit,
        formula: (place: MetricPlace) => gathered.formula(metric, place),
      };
}

/** Only rosters of the first layout have items of HR's own. */
export const hasOwnItems = ({ firstOwn, lastScore }: ResultColumns): boolean =>
  firstOwn <= lastScore;

export function resultColumns(roster: Roster): ResultColumns {
  const { system, items } = roster;
  const firstScore = 4;
  const lastScore = firstScore + items.length - 1;
  let last = lastScore;
  const next = () => ++last;

  const wanted = new Set<ResultField>([
    ...fieldsOf(
      system,
      items.map(({ item }) => item),
    ),
    ...sharedFieldsOf(system),
    "status",
  ]);
  const fields = new Map(
    RESULT_FIELDS.filter((field) => wanted.has(field)).map((field) => [field, next()]),
  );
  const isWeighed = system.total === "weights" && layoutOf(roster.request) > 1;
  const weighted = new Map(isWeighed ? items.map((entry) => [entry, next()]) : []);
  const lines = items.flatMap((entry) => entry.lines);
  const actuals = new Map(lines.map((line) => [line, next()]));
  const targets = new Map(
    lines.filter((line) => ownFigure(line) !== null).map((line) => [line, next()]),
  );
  const missed = new Map(
    lines.filter(({ rule }) => ruleKind(rule).missed !== undefined).map((line) => [line, next()]),
  );
  const parts = new Map(lines.filter(({ part }) => part !== null).map((line) => [line, next()]));
  const beforeVetoes = new Map(
    items
      .filter(({ item }) => itemVetoes(system, item.id).length > 0)
      .map((entry) => [entry, next()]),
  );
  const changes = items.flatMap((entry) =>
    (entry.item.comparedWith ?? []).flatMap((earlier): ChangeColumn[] => {
      const [line] = entry.lines;
      const compared = line !== undefined && earlierInput(entry.item, earlier, system) !== null;
      return compared ? [{ entry, line, earlier, column: next() }] : [];
    }),
  );
  const checked = new Map(
    askedOf(system).flatMap(({ input, checkedIn }): [string, number][] =>
      checkedIn === undefined ? [[input.id, next()]] : [],
    ),
  );
  const beside = new Map(
    (roster.request.spelling === "plain" ? [...fields.keys()] : []).flatMap((field) =>
      (resultOf(field).beside?.(system) ?? []).map(
        (of) => [of.id, { of, field, column: next() }] as const,
      ),
    ),
  );
  const withoutScore = next();
  const gathered = new Map(
    (roster.request.spelling === "hr" ? lines : [])
      .filter((line) => gatheredFirst(line) !== null)
      .map((line) => [line, next()]),
  );
  return {
    id: 1,
    name: 2,
    department: 3,
    firstScore,
    lastScore,
    firstOwn: firstScore + items.filter(({ item }) => !isOwnItem(item)).length,
    fields,
    weighted,
    total: fields.get("total") ?? 0,
    status: fields.get("status") ?? 0,
    actuals,
    targets,
    missed,
    parts,
    beforeVetoes,
    changes,
    checked,
    beside,
    withoutScore,
    gathered,
    last,
    team: system.teamReward === undefined ? null : last + 2,
  };
}
