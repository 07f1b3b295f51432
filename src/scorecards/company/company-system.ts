import { locales } from "../../i18n/locale";
import type { Item, LocalText, Parameter, ScorecardSystem, Tier } from "../system/description";
import type {
  CompanyChanges,
  CompanyFigures,
  OwnSystemName,
  TierChoice,
} from "../generation-request";
import { mapParameters, systemParameters, withPoints } from "../parameters";
import { type ParameterKey } from "../system/keys";
import { measuredInWords } from "../rules/say";
import { inEach, sameInAll } from "../system/local-text";

/**
 * The system as the company wants it: its figures, points and tiers in place of the standard ones, each said to be the
 * company's own, and no words left that tell other figures.
 */
export function companySystem(
  system: ScorecardSystem,
  changes: CompanyChanges & { readonly own?: OwnSystemName },
): ScorecardSystem {
  const { items, parameters = {}, tiers, own } = changes;
  const figures = withCompanyFigures(system, parameters);
  const choices = new Map(items.map((choice) => [choice.item, choice.points]));
  const preset = isPreset(system, items);
  const weighed = {
    ...figures,
    items: figures.items.map((item) => withCompanyPoints(item, choices.get(item.id), preset)),
  };
  const changed = changedFigures(system, weighed);
  return {
    ...weighed,
    ...(own === undefined ? {} : { name: sameInAll(own.name) }),
    items: weighed.items.map((item) => told(item, weighed, changed)),
    tiers: tiers === undefined ? weighed.tiers : companyTiers(system.tiers, tiers),
    remarks: system.remarks.filter(({ tells = [] }) =>
      tells === "every figure" ? changed.size === 0 : !tells.some((key) => changed.has(key)),
    ),
  };
}

/** A figure that HR left blank where the document left it open is open still. */
function withCompanyFigures(system: ScorecardSystem, figures: CompanyFigures): ScorecardSystem {
  return mapParameters(system, (key, parameter) => {
    const value = figures[key];
    if (value === undefined) return parameter;
    return value === null ? { ...parameter, value } : companyOwn(parameter, value);
  });
}

const companyOwn = (parameter: Parameter, value: number): Parameter => ({
  ...parameter,
  value,
  origin: "company",
});

function withCompanyPoints(item: Item, points: number | undefined, preset: boolean): Item {
  if (points === undefined || points === item.points.value) return item;
  const worth = withPoints(item, points);
  return preset ? worth : { ...worth, points: companyOwn(worth.points, points) };
}

/** Points that the add-in ships for a goal of the business are no more the company's own than the standard ones. */
const isPreset = ({ presets }: ScorecardSystem, items: CompanyChanges["items"]): boolean =>
  presets.some(({ points }) =>
    items.every((choice) => (choice.on ? choice.points : 0) === (points[choice.item] ?? 0)),
  );

function changedFigures(
  standard: ScorecardSystem,
  now: ScorecardSystem,
): ReadonlySet<ParameterKey> {
  const before = systemParameters(standard);
  const changed = [...systemParameters(now)].filter(
    ([key, { value }]) => value !== before.get(key)?.value,
  );
  return new Set(changed.map(([key]) => key));
}

function told(item: Item, system: ScorecardSystem, changed: ReadonlySet<ParameterKey>): Item {
  const isOfItem = (key: ParameterKey) =>
    key.startsWith(`${item.id}.`) || key.startsWith(`${item.id}/`);
  if (item.tellsFigures === undefined || ![...changed].some(isOfItem)) return item;
  return { ...item, measured: inEach((locale) => measuredInWords(item, system, locale)) };
}

/** What stands as it does in the standard keeps its words in every language, and where its figures come from. */
export function companyTiers(
  standard: readonly Tier[],
  tiers: readonly TierChoice[],
): readonly Tier[] {
  const paid = tiers.some(({ amount }) => typeof amount === "number");
  const pays = paid || standard.some(({ amount }) => amount !== undefined);
  return tiers.map(({ from, grade, amount = null, action = "" }): Tier => {
    const same = standard.find((tier) => tier.from.value === from);
    const named = standard.find((tier) => says(tier.grade, grade));
    const acted = standard.find((tier) => says(tier.action, action));
    return {
      from: same?.from ?? { value: from, origin: "company" },
      grade: named?.grade ?? sameInAll(grade),
      ...(action === "" ? {} : { action: acted?.action ?? sameInAll(action) }),
      ...(pays ? { amount: amountOf(same?.amount, amount) } : {}),
    };
  });
}

const says = (text: LocalText | undefined, words: string): boolean =>
  text !== undefined && locales.some((locale) => text[locale] === words);

/** An amount that is not there is one that HR has to set. */
function amountOf(standard: Parameter | undefined, amount: number | null): Parameter {
  if (standard !== undefined && standard.value === amount) return standard;
  return amount === null ? { value: null, origin: "open" } : { value: amount, origin: "company" };
}
