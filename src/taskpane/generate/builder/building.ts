/** What HR is making: a scheme, as far as it has come, and what is typed in its fields. Held by Generate while the pane is open. */
import type { Locale } from "../../../i18n/locale";
import { companyTiers as tiersOf } from "../../../scorecards/company";
import * as edit from "../../../scorecards/scheme/edit";
import type {
  Item,
  LineRule,
  Rule,
  ScorecardSystem,
  Veto,
  VetoEffect,
} from "../../../scorecards/system/description";
import { companyTiers, standardTiers, type TierDraft } from "../figures/tier-drafts";

/** How an item was measured and scored before: a look at another choice loses nothing. */
interface Shelf {
  readonly kinds: Readonly<Partial<Record<LineRule["kind"], LineRule>>>;
  readonly measures: Readonly<Record<string, { readonly name: Item["name"]; readonly rule: Rule }>>;
}

export interface Building {
  readonly system: ScorecardSystem;
  /** The scheme that is changed, as it was saved: its key in the workbook, its id by what it holds. */
  readonly saved: { readonly key: string; readonly system: ScorecardSystem } | null;
  /** As it was when HR began, or when it was saved. */
  readonly start: ScorecardSystem;
  /** As typed; null: as the system has them. */
  readonly tiers: readonly TierDraft[] | null;
  /** What stands in a field that says no more than the system does, by its id. */
  readonly typed: Readonly<Record<string, string>>;
  /** Figures that HR tries, by their input. */
  readonly tried: Readonly<Record<string, number | null>>;
  readonly open: string | null;
  readonly shelves: Readonly<Record<string, Shelf>>;
  /** What vetoes did before, by their id and its kind. */
  readonly effects: Readonly<Record<string, EffectShelf>>;
  /** What vetoes looked at before, by their id. */
  readonly watched: Readonly<Record<string, readonly Veto[]>>;
  readonly removed: Removed | null;
  /** What was paid, and what followed, before: a look at a scheme without it loses nothing. */
  readonly paid: Pick<ScorecardSystem, Optional>;
}

type Optional = "pay" | "partMonths" | "failure" | "commission" | "pool" | "quota";

type EffectShelf = Readonly<Partial<Record<VetoEffect["kind"], VetoEffect>>>;

/** What HR has just removed, and where it stood. */
type Removed = { readonly at: number } & ({ readonly item: Item } | { readonly veto: Veto });

export const beginBuilding = (
  system: ScorecardSystem,
  saved: Building["saved"] = null,
): Building => ({
  system,
  saved,
  start: system,
  tiers: null,
  typed: {},
  tried: {},
  open: null,
  shelves: {},
  effects: {},
  watched: {},
  removed: null,
  paid: {},
});

export const isChanged = ({ system, start }: Building): boolean =>
  JSON.stringify(system) !== JSON.stringify(start);

export const withSystem = (building: Building, system: ScorecardSystem): Building => ({
  ...building,
  system,
});

export const withTyped = (building: Building, field: string, text: string | null): Building => {
  const { [field]: _before, ...others } = building.typed;
  return { ...building, typed: text === null ? others : { ...others, [field]: text } };
};

export const withTried = (building: Building, input: string, value: number | null): Building => ({
  ...building,
  tried: { ...building.tried, [input]: value },
});

export function tierTexts({ tiers, system }: Building, locale: Locale): readonly TierDraft[] {
  return (
    tiers ??
    standardTiers(system, locale).map((tier) =>
      tier.from === "NaN" ? { ...tier, from: "" } : tier,
    )
  );
}

/** Tiers earn amounts where HR has written one; grades that stand as they stood keep their words in every language. */
export function withTiers(building: Building, tiers: readonly TierDraft[]): Building {
  const paid = tiers.some(({ amount }) => amount.trim() !== "");
  const before = building.start.tiers.map(({ amount, ...tier }) =>
    paid && amount !== undefined ? { ...tier, amount } : tier,
  );
  const written = companyTiers(tiers, { ...building.start, tiers: before });
  return { ...building, tiers, system: { ...building.system, tiers: tiersOf(before, written) } };
}

export const withTotal = (
  building: Building,
  total: Pick<ScorecardSystem, "total" | "scale">,
): Building => {
  const system = edit.withTotal(building.system, total);
  return {
    ...building,
    system,
    tiers: system.scale === building.system.scale ? building.tiers : null,
  };
};

const shelfOf = ({ shelves }: Building, item: string): Shelf =>
  shelves[item] ?? { kinds: {}, measures: {} };

/** Another kind of rule: as it was before, where HR comes back to it. */
export function withKind(building: Building, item: Item, kind: LineRule["kind"]): Building {
  const rule = edit.ruleOf(item);
  if (rule === undefined) return building;
  const shelf = shelfOf(building, item.id);
  return {
    ...building,
    system: edit.withRuleKind(building.system, item.id, kind, shelf.kinds[kind]),
    shelves: {
      ...building.shelves,
      [item.id]: { ...shelf, kinds: { ...shelf.kinds, [rule.kind]: rule } },
    },
  };
}

/** What is measured as it stands: one of HR's choices, or what a built-in system does beside them. */
export const AS_IT_IS = "as-it-is";
export type Measuring = edit.MeasureId | typeof AS_IT_IS;

export function measuringOf(item: Item): Measuring {
  const rule = edit.ruleOf(item);
  return (rule === undefined ? null : edit.measureOf(edit.measuredBy(rule))) ?? AS_IT_IS;
}

/** Whether it can go on as it is in a built-in system. */
export const canStay = (building: Building, item: Item): boolean =>
  measuringOf(item) === AS_IT_IS || shelfOf(building, item.id).measures[AS_IT_IS] !== undefined;

export function withMeasuring(building: Building, item: Item, measuring: Measuring): Building {
  const now = measuringOf(item);
  if (now === measuring) return building;
  const { system } = building;
  const shelf = shelfOf(building, item.id);
  const before = shelf.measures[measuring];
  const changed =
    before !== undefined
      ? edit.withRuleAgain(system, item.id, before)
      : measuring === AS_IT_IS
        ? system
        : now === AS_IT_IS
          ? edit.startAnew(system, item.id, measuring)
          : edit.withMeasure(system, item.id, measuring);
  const measures = { ...shelf.measures, [now]: { name: item.name, rule: item.rule } };
  return {
    ...building,
    system: changed,
    shelves: { ...building.shelves, [item.id]: { ...shelf, measures } },
  };
}

export function withoutItem(building: Building, id: string): Building {
  const at = building.system.items.findIndex((item) => item.id === id);
  const item = building.system.items[at];
  if (item === undefined) return building;
  const system = edit.removeItem(building.system, id);
  return { ...building, system, open: null, removed: { item, at } };
}

export function withoutVeto(building: Building, id: string): Building {
  const at = (building.system.vetoes ?? []).findIndex((veto) => veto.id === id);
  const veto = building.system.vetoes?.[at];
  if (veto === undefined) return building;
  const system = edit.removeVeto(building.system, id);
  return { ...building, system, removed: { veto, at } };
}

/** What was removed stands where it was. */
export function withRemovedBack(building: Building): Building {
  const { removed, system } = building;
  if (removed === null) return building;
  const back =
    "item" in removed
      ? edit.putBackItem(system, removed.item, removed.at)
      : edit.putBackVeto(system, removed.veto, removed.at);
  return { ...building, system: back, removed: null };
}

/** Has a scheme have a part that it can do without, or not: as it was before, where HR comes back to it. */
const optional =
  <Part extends Optional>(
    part: Part,
    begin: (system: ScorecardSystem, before?: ScorecardSystem[Part]) => ScorecardSystem,
    end: (system: ScorecardSystem) => ScorecardSystem,
  ) =>
  (building: Building, on: boolean): Building => {
    const { system, paid } = building;
    if (on) return { ...building, system: begin(system, paid[part]) };
    const before = system[part];
    return {
      ...building,
      system: end(system),
      paid: before === undefined ? paid : { ...paid, [part]: before },
    };
  };

/** Whether performance pay is reckoned. */
export const withPay = optional("pay", edit.beginPay, edit.endPay);
/** Whether part of a period lessens what is paid. */
export const withPartMonths = optional("partMonths", edit.beginPartMonths, edit.endPartMonths);
/** Whether anything follows from falling short of a pass mark. */
export const withFailure = optional("failure", edit.beginFailure, edit.endFailure);
/** Whether a commission is paid. */
export const withCommission = optional("commission", edit.beginCommission, edit.endCommission);
/** Whether a sum of money is shared. */
export const withPool = optional("pool", edit.beginPool, edit.endPool);
/** Whether there are grades by rank. */
export const withQuota = optional("quota", edit.beginQuota, edit.endQuota);

/** A veto looks at something else: as it was before, where HR comes back to it. */
export function withWatched(building: Building, veto: Veto, item: string | null): Building {
  const shelf = building.watched[veto.id] ?? [];
  const isSame = (other: Veto) => edit.looksAt(other) === edit.looksAt(veto);
  const before = shelf.find((other) => edit.looksAt(other) === item);
  return {
    ...building,
    system: edit.withWatched(building.system, veto.id, item, before),
    watched: {
      ...building.watched,
      [veto.id]: [...shelf.filter((other) => !isSame(other)), veto],
    },
  };
}

/** Something else follows from an event: as it was before, where HR comes back to it. */
export function withEffect(building: Building, veto: Veto, kind: VetoEffect["kind"]): Building {
  const shelf = building.effects[veto.id] ?? {};
  return {
    ...building,
    system: edit.withEffect(building.system, veto.id, kind, shelf[kind]),
    effects: {
      ...building.effects,
      [veto.id]: { ...shelf, [veto.effect.kind]: veto.effect },
    },
  };
}
