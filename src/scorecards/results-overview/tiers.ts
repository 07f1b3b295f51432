import * as scoring from "../../scoring";
import { judged } from "../results/as-printed";
import type { LocalText, ScorecardSystem } from "../system/description";

/** A band of totals: a tier of the system, or where it has none a band of the scale. */
export interface Band {
  /** The lowest total that belongs to it. */
  readonly from: number;
  /** null: a band of the scale, which has no name. */
  readonly grade: LocalText | null;
}

export interface BandCount extends Band {
  /** The total from which the next higher band begins; null: the highest band. */
  readonly below: number | null;
  readonly people: number;
  /** Of everybody with a total, 0 to 1; 0 where there is nobody. */
  readonly share: number;
}

/** Bands of a scale that has no tiers, as shares of full marks. */
const BANDS_OF_SCALE = [0.9, 0.8, 0.7, 0.6, 0];

/** From the highest to the lowest. Tiers without a threshold cannot be reached and are left out. */
export function bandsOf({ tiers, scale }: Pick<ScorecardSystem, "tiers" | "scale">): Band[] {
  const named = tiers.flatMap(({ from, grade }): Band[] =>
    from.value === null ? [] : [{ from: from.value, grade }],
  );
  return named.length > 0
    ? named.sort((one, other) => other.from - one.from)
    : BANDS_OF_SCALE.map((share) => ({
        from: scoring.roundDecimal(share * scale, scoring.RESULT_PLACES),
        grade: null,
      }));
}

/** The band that each total belongs to, by the same rule as HR.BONUS_TIER; null below all of them. */
export function bandFinder(
  bands: readonly Band[],
  system: Pick<ScorecardSystem, "tiersAsPrinted">,
): (total: number) => number | null {
  const table = scoring.tierTable(bands.map(({ from }) => from));
  // Two tiers with one threshold: the sheets give an error for everybody then.
  if (scoring.isFault(table)) return () => null;
  return (total) => {
    const position = scoring.tierPosition(table, judged(system, total));
    return position < 0 ? null : position;
  };
}

/** How many people are in each band, and how many in none. */
export function countBands(
  bands: readonly Band[],
  totals: readonly number[],
  system: Pick<ScorecardSystem, "tiersAsPrinted">,
): { readonly bands: readonly BandCount[]; readonly inNone: number } {
  const find = bandFinder(bands, system);
  const found = totals.map(find);
  const people = bands.map((_, index) => found.filter((band) => band === index).length);
  return {
    bands: bands.map((band, index) => ({
      ...band,
      below: bands[index - 1]?.from ?? null,
      people: people[index] ?? 0,
      share: totals.length === 0 ? 0 : (people[index] ?? 0) / totals.length,
    })),
    inNone: found.filter((band) => band === null).length,
  };
}
