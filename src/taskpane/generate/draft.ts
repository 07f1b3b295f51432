/** What HR has chosen so far, as typed, and the request that comes of it. Held by the view alone: people stay in memory. */
import type { Locale } from "../../i18n/locale";
import type {
  GenerationRequest,
  Layout,
  Period,
  Person,
  Spelling,
  SystemSummary,
} from "../../scorecards";
import type { ScorecardSystem } from "../../scorecards/system/description";
import {
  findSystem,
  isAsPrinted,
  ratesIn,
  withRates,
  withTiersAsPrinted,
} from "../../scorecards/systems";
import type { Choice } from "./choices";
import { companyFigures, type FigureDrafts } from "./figures/figure-drafts";
import { companyTiers, type TierDraft } from "./figures/tier-drafts";
import { readPoints, writePoints } from "./typed-points";

export interface ItemDraft {
  readonly on: boolean;
  /** As typed. */
  readonly points: string;
}

export type ItemDrafts = Readonly<Record<string, ItemDraft>>;

/** What HR changes of one system. */
export interface Changes {
  readonly layout: Layout;
  readonly items: ItemDrafts;
  readonly figures: FigureDrafts;
  /** null: as the system has them. */
  readonly tiers: readonly TierDraft[] | null;
  /** Items that are entered as the rate itself instead of two counts. */
  readonly rates: readonly string[];
  /** The tier is found by the score as it is printed. */
  readonly asPrinted: boolean;
}

export interface Draft {
  /** Of the system, or of the company's own one. */
  readonly choice: string;
  /** By choice: a look at another system loses nothing. */
  readonly changes: Readonly<Partial<Record<string, Changes>>>;
  readonly periods: Readonly<Record<Period["kind"], Period>>;
  /** As pasted. */
  readonly people: string;
  readonly locale: Locale;
  readonly spelling: Spelling;
}

/** Items of these points. One that has none is offered, but off. */
export const itemsWith = (
  system: SystemSummary,
  pointsOf: (item: SystemSummary["items"][number]) => number,
): ItemDrafts =>
  Object.fromEntries(
    system.items.map((item) => {
      const points = pointsOf(item);
      return [item.id, { on: points > 0, points: writePoints(points) }];
    }),
  );

export const standardItems = (system: SystemSummary): ItemDrafts =>
  itemsWith(system, ({ points }) => points);

/** The system as it is, before anything is changed. */
export const standardChanges = (system: SystemSummary): Changes => ({
  layout: system.layouts[0] ?? "roster",
  items: standardItems(system),
  figures: {},
  tiers: null,
  rates: ratesIn(system.id).items,
  asPrinted: isAsPrinted(system.id),
});

export function sameItems(one: ItemDrafts, other: ItemDrafts): boolean {
  return Object.entries(one).every(([id, { on, points }]) => {
    const there = other[id];
    return there?.on === on && (!on || readPoints(there.points) === readPoints(points));
  });
}

/** The system before any of its items is entered as a rate, and with tiers by the exact score. */
export const baseOf = (described: ScorecardSystem): ScorecardSystem =>
  findSystem(ratesIn(described.id).base) ?? described;

/** @param locale Of the pane, in which tiers are written. */
export function requestOf(
  draft: Draft,
  choice: Choice,
  changes: Changes,
  people: readonly Person[],
  locale: Locale,
): GenerationRequest {
  const { system, described, own } = choice;
  const { layout, items, figures, tiers, rates, asPrinted } = changes;
  const parameters = companyFigures(described, figures, locale);
  return {
    system: withTiersAsPrinted(withRates(baseOf(described), rates), asPrinted).id,
    layout,
    locale: draft.locale,
    spelling: draft.spelling,
    period: draft.periods[system.period],
    people,
    items: system.items.map(({ id }) => ({
      item: id,
      on: items[id]?.on ?? false,
      points: readPoints(items[id]?.points ?? ""),
    })),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(tiers === null ? {} : { tiers: companyTiers(tiers, described) }),
    ...(own === undefined ? {} : { own: { id: own.id, name: own.name } }),
  };
}
