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
import { isFault } from "../../scoring";
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
  if (figures.length === 0) return { periods: [], columns: [] };
  const { period: when, system: of, id: number, name } = HISTORY_COLUMNS;
  return {
    periods: [...new Set(figures.map(({ from }) => periodCode(earlierPeriod(period, from))))],
    columns: [
      ...new Set([...[when, of, number, name], ...figures.flatMap(({ columns }) => columns)]),
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
  if (figures.length === 0 || history.length === 0) return () => NOTHING_CARRIED;
  const lineage = lineageOf(system);
  const rows = new Map(
    (["last", "year-ago"] as const).map((from) => {
      const code = periodCode(earlierPeriod(period, from));
      const own = history.filter((row) => lineage.includes(row.system) && row.period === code);
      return [from, rowFinder(own)] as const;
    }),
  );
  return (person) =>
    new Map(
      figures.flatMap(({ input, from, value }): [string, number][] => {
        const row = rows.get(from)?.(person);
        const carried = row === undefined ? null : value(row.figures);
        return carried === null ? [] : [[input, carried]];
      }),
    );
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
