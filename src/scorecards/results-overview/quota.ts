import type { RankedPerson } from "./people";

/**
 * A share of the people for each tier (强制分布), in per cent, from the best tier down; null: whatever the others leave.
 * Advice beside the tiers that the totals reach: it changes no score.
 */
export type QuotaShares = readonly (number | null)[];

export type QuotaFault =
  /** No share, or one below 0 or above 100. */
  | { readonly code: "no-share"; readonly tier: number }
  | { readonly code: "over-100"; readonly sum: number };

/** Small enough that no share as HR types it makes a difference, large enough for sums such as 33.3 + 33.3 + 33.4. */
const TOLERANCE = 1e-9;

export function quotaFault(shares: QuotaShares): QuotaFault | null {
  const tier = shares.findIndex((share) => share !== null && !(share >= 0 && share <= 100));
  if (tier >= 0) return { code: "no-share", tier };
  const sum = sumOf(shares);
  return sum > 100 + TOLERANCE ? { code: "over-100", sum } : null;
}

/**
 * How many of so many people each tier takes, by largest remainders (of equal ones the better tier's first), so that the
 * parts and what is left make up the whole. A single tier without a share takes what is left; of several each is null.
 */
export function quotaCounts(shares: QuotaShares, people: number): readonly (number | null)[] {
  const left = Math.max(0, 100 - sumOf(shares));
  const parts = [...shares.map((share) => share ?? 0), left].map((share) => {
    const exact = (share * people) / 100;
    const whole = Math.floor(exact + TOLERANCE);
    return { whole, remainder: exact - whole };
  });
  const counts = parts.map(({ whole }) => whole);
  const short = people - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = parts
    .map(({ remainder }, index) => ({ remainder, index }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, short)) counts[index] = (counts[index] ?? 0) + 1;
  const open = shares.filter((share) => share === null).length;
  const rest = counts.at(-1) ?? 0;
  return shares.map((share, index) =>
    share !== null ? (counts[index] ?? 0) : open === 1 ? rest : null,
  );
}

/** Where one tier's share ends: who is just inside and just outside. */
export type QuotaEdge = {
  /** The tier above the border; the one below is the next. */
  readonly tier: number;
  /** So many people are above the border. */
  readonly places: number;
} & (
  | {
      readonly kind: "clear";
      /** The last ones inside and the first ones outside; several where their totals are equal. */
      readonly inside: readonly RankedPerson[];
      readonly outside: readonly RankedPerson[];
      /** How far their totals lie apart. */
      readonly gap: number;
    }
  | {
      /** The border falls among equal totals, and the quota cannot tell these people apart. */
      readonly kind: "tied";
      readonly people: readonly RankedPerson[];
      /** So many of them would have a place. */
      readonly placesLeft: number;
    }
);

/** The borders that have people on both sides. `ranked`: best first. */
export function quotaEdges(
  shares: QuotaShares,
  ranked: readonly RankedPerson[],
): readonly QuotaEdge[] {
  return borders(quotaCounts(shares, ranked.length), ranked.length).flatMap(
    (places, tier): QuotaEdge[] => {
      const last = places === null ? undefined : ranked[places - 1];
      const next = places === null ? undefined : ranked[places];
      if (places === null || last === undefined || next === undefined) return [];
      const having = (total: number) => ranked.filter((person) => person.total === total);
      if (last.total === next.total) {
        const before = ranked.findIndex(({ total }) => total === last.total);
        const people = having(last.total);
        return [{ tier, places, kind: "tied", people, placesLeft: places - before }];
      }
      const [inside, outside] = [having(last.total), having(next.total)];
      return [{ tier, places, kind: "clear", inside, outside, gap: last.total - next.total }];
    },
  );
}

/**
 * So many people are above the lower border of each tier; null where open tiers on both sides leave it open. From the best
 * tier down as far as shares are known, and from the worst one up.
 */
function borders(counts: readonly (number | null)[], people: number): (number | null)[] {
  const found: (number | null)[] = [];
  let above: number | null = 0;
  for (const count of counts) {
    above = above === null || count === null ? null : above + count;
    found.push(above);
  }
  let below: number | null = 0;
  for (let index = counts.length - 1; index >= 0; index--) {
    if (below !== null) found[index] ??= people - below;
    const count: number | null = counts[index] ?? null;
    below = below === null || count === null ? null : below + count;
  }
  return found;
}

const sumOf = (shares: QuotaShares): number =>
  shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
