import { metricValue } from "../rules";
import type { EarlierPeriod, Item, Metric, ScorecardSystem } from "../system/description";
import type { GenerationRequest, Person, TakenNames } from "../generation-request";
import { neighbouringPeriod, type Period, periodCode } from "../system/period";
import { metricInputs } from "../metrics";
import { lineMetric } from "../rules";
import { linesOf } from "../system/lines";
import { sameWord } from "../people/clean-field";
import { failuresInput } from "../results";
import { earlierInput } from "../system/earlier";
import { lineageOf } from "../system/lineage";
import { isFault, roundDecimal, THRESHOLD_PLACES } from "../../scoring";
import { findSystem } from "../systems";
import { HISTORY_COLUMNS, type HistoryRow, metricColumn, resultColumn } from "./table";

/** What a new period takes over from the periods that have been closed, by the id of the input that it fills. */
export type Carried = ReadonlyMap<string, number>;

export const NOTHING_CARRIED: Carried = new Map();

/** The period before, or the same one a year before. */
export function earlierPeriod(period: Period, earlier: EarlierPeriod): Period {
  if (earlier === "year-ago") return { ...period, year: period.year - 1 };
  return neighbouringPeriod(period, -1);
}

/** A figure that an earlier period fills in. */
interface CarriedFigure {
  readonly input: string;
  readonly from: EarlierPeriod;
  /** Columns of History that it is made of. */
  readonly columns: readonly string[];
  readonly value: (figures: HistoryRow["figures"]) => number | null;
}

/**
 * What a system carries over: last period's metrics, and last year's, to compare with; how often in a row the total has
 * fallen short; the performance share that escalates.
 */
export function carriedFigures(system: ScorecardSystem): readonly CarriedFigure[] {
  const result = (input: string, field: string): CarriedFigure => ({
    input,
    from: "last",
    columns: [resultColumn(field)],
    value: (figures) => figures.get(resultColumn(field)) ?? null,
  });
  return [
    ...system.items.flatMap((item) => comparedFigures(item, system)),
    ...(system.failure === undefined ? [] : [result(failuresInput.id, "failures")]),
    ...(system.pay?.escalation === undefined
      ? []
      : [result(system.pay.escalation.share.id, "nextShare")]),
  ];
}

function comparedFigures(item: Item, system: ScorecardSystem): CarriedFigure[] {
  const [metric] = linesOf(item).map(({ rule }) => lineMetric(rule));
  if (metric == null) return [];
  return (item.comparedWith ?? []).flatMap((from): CarriedFigure[] => {
    const input = earlierInput(item, from, system);
    if (input === null) return [];
    return [
      {
        input: input.id,
        from,
        columns: metricInputs(metric).map(({ id }) => metricColumn(id)),
        value: (figures) => earlierMetric(metric, figures),
      },
    ];
  });
}

/** The metric as it was computed then, from its own counts. */
function earlierMetric(metric: Metric, figures: HistoryRow["figures"]): number | null {
  const entries = Object.fromEntries(
    metricInputs(metric).map(({ id }) => [id, figures.get(metricColumn(id)) ?? null]),
  );
  const value = metricValue(metric, entries);
  return isFault(value) ? null : value;
}

/** The months of a quarter whose ratings change its pay: which closed total fills which input. */
function ratedMonths(
  { pay }: Pick<ScorecardSystem, "pay">,
  period: Period,
): readonly { readonly input: string; readonly code: string }[] {
  if (period.kind !== "quarter") return [];
  const { year, quarter } = period;
  return (pay?.quarter?.months ?? []).map(({ id: input }, index) => ({
    input,
    code: periodCode({ kind: "month", year, month: 3 * quarter - 2 + index }),
  }));
}

/** A month's total on the scale of a hundred, by whatever system months are appraised; null where two systems have one. */
function monthTotals(
  system: ScorecardSystem,
  period: Period,
  history: readonly HistoryRow[],
): (person: Person) => readonly [string, number][] {
  const months = ratedMonths(system, period).map(({ input, code }) => {
    const rows = history.filter((row) => row.period === code);
    const systems = [...new Set(rows.map((row) => row.system))];
    const finders = systems.map((id) => ({
      scale: findSystem(id)?.scale ?? null,
      find: rowFinder(rows.filter((row) => row.system === id)),
    }));
    return { input, finders };
  });
  return (person) =>
    months.flatMap(({ input, finders }): [string, number][] => {
      const found = finders.flatMap(({ scale, find }) => {
        const total = find(person)?.figures.get(resultColumn("total"));
        return total === undefined || scale === null ? [] : [{ total, scale }];
      });
      const [only, ...others] = found;
      if (only === undefined || others.length > 0) return [];
      return [[input, roundDecimal((only.total * system.scale) / only.scale, THRESHOLD_PLACES)]];
    });
}

/** Which rows and columns of History a scorecard reads; nothing where its system compares nothing. */
export function neededHistory({
  system: id,
  period,
}: Pick<GenerationRequest, "system" | "period">): {
  readonly periods: readonly string[];
  readonly columns: readonly string[];
} {
  const system = findSystem(id);
  const figures = system === undefined ? [] : carriedFigures(system);
  const months = system === undefined ? [] : ratedMonths(system, period);
  if (figures.length + months.length === 0) return { periods: [], columns: [] };
  const { period: when, system: of, id: number, name } = HISTORY_COLUMNS;
  return {
    periods: [
      ...new Set([
        ...figures.map(({ from }) => periodCode(earlierPeriod(period, from))),
        ...months.map(({ code }) => code),
      ]),
    ],
    columns: [
      ...new Set([
        ...[when, of, number, name],
        ...figures.flatMap(({ columns }) => columns),
        ...(months.length === 0 ? [] : [resultColumn("total")]),
      ]),
    ],
  };
}

/** What each person carries over: found by their ID, or by their name where one person alone bore it. */
export function carriedBy(
  system: ScorecardSystem,
  period: Period,
  history: readonly HistoryRow[],
): (person: Person) => Carried {
  const figures = carriedFigures(system);
  const isNothing = figures.length + ratedMonths(system, period).length === 0;
  if (isNothing || history.length === 0) return () => NOTHING_CARRIED;
  const totals = monthTotals(system, period, history);
  const lineage = lineageOf(system);
  const rows = new Map(
    (["last", "year-ago"] as const).map((from) => {
      const code = periodCode(earlierPeriod(period, from));
      const own = history.filter((row) => lineage.includes(row.system) && row.period === code);
      return [from, rowFinder(own)] as const;
    }),
  );
  return (person) =>
    new Map([
      ...figures.flatMap(({ input, from, value }): [string, number][] => {
        const row = rows.get(from)?.(person);
        const carried = row === undefined ? null : value(row.figures);
        return carried === null ? [] : [[input, carried]];
      }),
      ...totals(person),
    ]);
}

/** What each person starts a period with: what they keep, and what History tells of them. */
export function takenOver(
  system: ScorecardSystem,
  period: Period,
  { history = [], kept = () => NOTHING_CARRIED }: Pick<TakenNames, "history" | "kept">,
): (person: Person) => Carried {
  const carried = carriedBy(system, period, history);
  return (person) => new Map([...kept(person), ...carried(person)]);
}

function rowFinder(rows: readonly HistoryRow[]): (person: Person) => HistoryRow | undefined {
  // A row further down was written later.
  const byId = new Map(rows.filter(({ id }) => id !== "").map((row) => [sameWord(row.id), row]));
  const byName = new Map<string, HistoryRow | null>();
  for (const row of rows) {
    const key = sameWord(row.name);
    const before = byName.get(key);
    const isOther = before !== undefined && before?.id !== row.id;
    byName.set(key, isOther ? null : row);
  }
  return ({ id, name }) => {
    const found = id === "" ? undefined : byId.get(sameWord(id));
    if (found !== undefined) return found;
    const named = name === "" ? undefined : byName.get(sameWord(name));
    // Another ID is another person, whatever the name.
    return named && (id === "" || named.id === "") ? named : undefined;
  };
}
