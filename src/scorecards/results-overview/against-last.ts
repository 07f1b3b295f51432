import { lineageOf } from "../system/lineage";
import type { Period } from "../system/period";
import type { ScorecardReading } from "../reading";
import { type PersonLine, type RankedPerson, rankPeople } from "./people";
import { spreadOf } from "./spread";

/** A scorecard beside the one before it. */
export interface AgainstLast {
  readonly scorecard: string;
  readonly period: Period;
  /** The mean total of everybody who had one then; null where nobody had. */
  readonly mean: number | null;
  /** The total that somebody had then; null where they had none, or cannot be told from somebody of the same name. */
  readonly totalOf: (person: PersonLine) => number | null;
}

/**
 * The workbook's scorecard of the same system, or of one that it was before it was changed where it stood, with the latest
 * earlier period; null: there is none.
 */
export function lastScorecard(
  readings: readonly ScorecardReading[],
  reading: ScorecardReading,
): ScorecardReading | null {
  const { period, standard } = reading;
  const lineage = lineageOf({ ...standard, id: systemOf(reading) });
  const earlier = readings.filter(
    (other) =>
      lineage.includes(systemOf(other)) &&
      other.period.kind === period.kind &&
      ordinal(other.period) < ordinal(period),
  );
  return earlier.reduce<ScorecardReading | null>(
    // Of two of the same period the one made later.
    (latest, other) =>
      latest !== null && ordinal(latest.period) > ordinal(other.period) ? latest : other,
    null,
  );
}

/** A company's own system is another than the one that it was made from. */
const systemOf = ({ standard, sheets }: ScorecardReading): string =>
  sheets[0]?.identity.own?.id ?? standard.id;

export function againstLast(last: ScorecardReading): AgainstLast {
  const { ranked } = rankPeople(last);
  const byId = onlyOnes(ranked, ({ id }) => id);
  const byName = onlyOnes(ranked, ({ name }) => name);
  return {
    scorecard: last.scorecard,
    period: last.period,
    mean: spreadOf(ranked.map(({ total }) => total))?.mean ?? null,
    totalOf: ({ id, name }) => {
      const found = byId.get(id) ?? byName.get(name);
      // Ids differ: then it is somebody else who has the same name.
      const isOther = found !== undefined && found.id !== "" && id !== "" && found.id !== id;
      return found === undefined || isOther ? null : found.total;
    },
  };
}

/** People by a text that only one of them has. */
function onlyOnes(
  people: readonly RankedPerson[],
  text: (person: RankedPerson) => string,
): ReadonlyMap<string, RankedPerson> {
  const found = new Map<string, RankedPerson>();
  const several = new Set([""]);
  for (const person of people) {
    const key = text(person);
    if (found.has(key)) several.add(key);
    found.set(key, person);
  }
  for (const key of several) found.delete(key);
  return found;
}

const ordinal = (period: Period): number =>
  period.kind === "month" ? period.year * 12 + period.month : period.year * 4 + period.quarter;
