import { roundDecimal, THRESHOLD_PLACES } from "../../scoring";
import type { Person } from "../generation-request";
import { type HistoryRow, resultColumn } from "../history/table";
import { sameWord } from "../people/clean-field";

/** One person's year, for the yearly appraisal. */
export interface YearLine extends Pick<Person, "id" | "name"> {
  /** Totals, a period each in the order of `Year.periods`; null: not closed for them, or without a total. */
  readonly totals: readonly (number | null)[];
  /** How many periods count. */
  readonly counted: number;
  readonly mean: number | null;
  /** By how much the total rises from one period to the next, by least squares; null with fewer than three of them. */
  readonly trend: number | null;
  /** By the mean; who shares a mean shares the place. null without one. */
  readonly rank: number | null;
}

export interface Year {
  readonly year: number;
  /** Those that are closed for anybody, as codes. */
  readonly periods: readonly string[];
  /** The best first; whoever has no mean last. */
  readonly lines: readonly YearLine[];
}

/** Fewer make no trend. */
const LEAST_FOR_TREND = 3;

/** The closed periods of a system, by any of its names, in one year, a line a person: found by the ID, so that a new name is no new person. */
export function yearOf(
  history: readonly HistoryRow[],
  systems: readonly string[],
  year: number,
): Year {
  const rows = history.filter(
    (row) => systems.includes(row.system) && row.period.startsWith(`${year}-`),
  );
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const found = new Map<string, { id: string; name: string; totals: Map<string, number> }>();
  for (const { id, name, period, figures } of rows) {
    const key = id === "" ? `name ${sameWord(name)}` : `id ${sameWord(id)}`;
    const line = found.get(key) ?? { id, name, totals: new Map<string, number>() };
    found.set(key, line);
    // A row further down was written later.
    if (name !== "") line.name = name;
    const total = figures.get(resultColumn("total"));
    if (total !== undefined) line.totals.set(period, total);
  }
  const lines = [...found.values()].map(({ id, name, totals }) => {
    const all = periods.map((period) => totals.get(period) ?? null);
    const known = all.flatMap((total) => total ?? []);
    return {
      ...{ id, name, totals: all, counted: known.length },
      mean: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0) / known.length,
      trend: trendOf(all),
    };
  });
  const means = lines.map(({ mean }) => settled(mean));
  return {
    year,
    periods,
    lines: lines
      .map((line, index): YearLine => {
        const own = means[index] ?? null;
        const better = means.filter((mean) => mean !== null && own !== null && mean > own).length;
        return { ...line, rank: own === null ? null : better + 1 };
      })
      .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)),
  };
}

const settled = (mean: number | null): number | null =>
  mean === null ? null : roundDecimal(mean, THRESHOLD_PLACES);

function trendOf(totals: readonly (number | null)[]): number | null {
  const points = totals.flatMap((total, at) => (total === null ? [] : [{ at, total }]));
  if (points.length < LEAST_FOR_TREND) return null;
  const mean = (of: (point: { at: number; total: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [middle, level] = [mean(({ at }) => at), mean(({ total }) => total)];
  const rise = points.reduce((sum, { at, total }) => sum + (at - middle) * (total - level), 0);
  const run = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  return Number((rise / run).toFixed(THRESHOLD_PLACES));
}
