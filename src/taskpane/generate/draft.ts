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
import { readPoints, writePoints } from "./typed-points";

export interface ItemDraft {
  readonly on: boolean;
  /** As typed. */
  readonly points: string;
}

export type ItemDrafts = Readonly<Record<string, ItemDraft>>;

export interface Draft {
  readonly system: string;
  /** By system, as `items` are: a look at another one loses nothing. */
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly periods: Readonly<Record<Period["kind"], Period>>;
  /** As pasted. */
  readonly people: string;
  readonly locale: Locale;
  readonly spelling: Spelling;
  readonly items: Readonly<Record<string, ItemDrafts>>;
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

export const itemsOf = (draft: Draft, system: SystemSummary): ItemDrafts =>
  draft.items[system.id] ?? standardItems(system);

export function sameItems(one: ItemDrafts, other: ItemDrafts): boolean {
  return Object.entries(one).every(([id, { on, points }]) => {
    const there = other[id];
    return there?.on === on && (!on || readPoints(there.points) === readPoints(points));
  });
}

/** The layout that HR chose for the system; else the system's first. */
export const layoutOf = (draft: Draft, system: SystemSummary): Layout =>
  draft.layouts[system.id] ?? system.layouts[0] ?? "roster";

export function requestOf(
  draft: Draft,
  system: SystemSummary,
  people: readonly Person[],
): GenerationRequest {
  const items = itemsOf(draft, system);
  return {
    system: system.id,
    layout: layoutOf(draft, system),
    locale: draft.locale,
    spelling: draft.spelling,
    period: draft.periods[system.period],
    people,
    items: system.items.map(({ id }) => ({
      item: id,
      on: items[id]?.on ?? false,
      points: readPoints(items[id]?.points ?? ""),
    })),
  };
}
