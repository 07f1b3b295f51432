/** What Results tells of a scorecard: who stands where, how the totals are spread, where points are lost. Pure figures. */
import type { ScorecardReading } from "../reading";
import { type AgainstLast, againstLast, lastScorecard } from "./against-last";
import { itemLosses, type ItemLoss } from "./item-losses";
import { type IncompletePerson, type RankedPerson, rankPeople } from "./people";
import { type Spread, spreadOf } from "./spread";
import { type BandCount, bandFinder, bandsOf, countBands } from "./tiers";

export type { AgainstLast } from "./against-last";
export type { ItemLoss } from "./item-losses";
export type { IncompletePerson, PersonLine, RankedPerson } from "./people";
export { type DepartmentLine, departmentsOf, type DepartmentSum } from "./departments";
export { quotaCounts, quotaEdges, quotaFault } from "./quota";
export type { QuotaEdge, QuotaShares } from "./quota";
export type { Spread } from "./spread";
export type { BandCount } from "./tiers";

export interface ResultsOverview {
  /** Best first. */
  readonly ranked: readonly RankedPerson[];
  readonly incomplete: readonly IncompletePerson[];
  /** null where nobody has a total yet. */
  readonly spread: Spread | null;
  /** Best first: the system's tiers, or bands of the scale where it has none. */
  readonly bands: readonly BandCount[];
  /** Whether the bands are tiers. */
  readonly hasTiers: boolean;
  /** People with a total below every tier. */
  readonly belowAll: number;
  /** The place of a total among the bands; null below all. */
  readonly bandOf: (total: number) => number | null;
  /** The items that count, the costliest first. */
  readonly items: readonly ItemLoss[];
  /** null where the workbook has no earlier scorecard of this system. */
  readonly last: AgainstLast | null;
}

/** `readings`: all scorecards of the workbook, among which the period before is looked for. */
export function overviewOf(
  reading: ScorecardReading,
  readings: readonly ScorecardReading[],
): ResultsOverview {
  const { ranked, incomplete } = rankPeople(reading);
  const totals = ranked.map(({ total }) => total);
  const bands = bandsOf(reading.system);
  const counted = countBands(bands, totals, reading.system);
  const last = lastScorecard(readings, reading);
  return {
    ranked,
    incomplete,
    spread: spreadOf(totals),
    bands: counted.bands,
    hasTiers: bands.some(({ grade }) => grade !== null),
    belowAll: counted.inNone,
    bandOf: bandFinder(bands, reading.system),
    items: itemLosses(reading),
    last: last === null ? null : againstLast(last),
  };
}
