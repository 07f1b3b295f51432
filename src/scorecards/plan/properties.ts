import { tiersPay } from "../system/tiers";
import type { Locale } from "../../i18n/locale";
import type { Item, ScorecardSystem } from "../system/description";
import type { GenerationRequest, OwnSystemName } from "../generation-request";
import type { Layout } from "../system/description";
import type { Period } from "../system/period";
import type { Spelling } from "../calc/spelling";
import type { SheetRole } from "./plan";

/** The worksheet custom property that says what a sheet is, wherever it is moved and whatever it is called. */
export const SHEET_PROPERTY = "KpiScorecard";

/**
 * Raised when the layout of generated sheets changes; sheets say in which one they are, and are read as such.
 *
 * 1: rosters have two spare lines for items of HR's own, with columns on Data and Results.
 * 2: without them, as the pane adds items; where the system weighs, Results have weighted scores.
 */
export const LAYOUT_VERSION = 2;

/** In which layout the sheets of a request are. */
export const layoutOf = ({ layoutVersion = LAYOUT_VERSION }: GenerationRequest): number =>
  layoutVersion;

export interface SheetIdentity {
  readonly version: number;
  readonly scorecard: string;
  readonly system: string;
  readonly layout: Layout;
  readonly role: SheetRole;
  readonly period: Period;
  readonly locale: Locale;
  readonly spelling: Spelling;
  /** Form: whose it is. */
  readonly person?: string;
  /** Of a sheet to fill in: whose figures are asked for on it; "" where nobody is named. */
  readonly supplier?: string;
  /** The company's own system; `system` is the one that it is made from. */
  readonly own?: OwnSystemName;
  /** The items that it was made with; sheets of an earlier version do not say. */
  readonly items?: readonly string[];
  /** Where the company has tiers of its own: how many, and whether they earn an amount. */
  readonly tiers?: { readonly count: number; readonly paid: boolean };
}

/** What every sheet of a scorecard says of itself alike. */
export function commonIdentity(
  request: GenerationRequest,
  system: ScorecardSystem,
  scorecard: string,
  items: readonly { readonly item: Item }[],
): Omit<SheetIdentity, "role"> {
  const { own, tiers, layout, period, locale, spelling } = request;
  return {
    version: layoutOf(request),
    scorecard,
    system: system.id,
    layout,
    period,
    locale,
    spelling,
    ...(own === undefined ? {} : { own: { id: own.id, name: own.name } }),
    items: items.map(({ item }) => item.id),
    ...(tiers === undefined
      ? {}
      : { tiers: { count: system.tiers.length, paid: tiersPay(system) } }),
  };
}

/** As the property has it. */
export const identityText = (identity: SheetIdentity): string => JSON.stringify(identity);
