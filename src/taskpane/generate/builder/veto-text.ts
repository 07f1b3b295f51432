import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale";
import type { ScorecardSystem, Veto } from "../../../scorecards/system/description";

/** A veto in words, as its figures stand; nothing while one of them is not set. */
export function vetoSentence(
  t: TFunction<"builder">,
  { cases, from, effect }: Veto,
  { items }: Pick<ScorecardSystem, "items">,
  locale: Locale,
): string | null {
  if (!isSet(from.value)) return null;
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  const event = cases.name[locale].trim() || t("vetoes.unnamed");
  const facts = { event, from: number(from.value) };
  switch (effect.kind) {
    case "item": {
      const item = items.find(({ id }) => id === effect.item);
      return item === undefined
        ? null
        : t("vetoes.told.item", { ...facts, item: item.name[locale].trim() || t("unnamed") });
    }
    case "most":
      return isSet(effect.most.value)
        ? t("vetoes.told.most", { ...facts, most: number(effect.most.value) })
        : null;
    case "total":
      return t("vetoes.told.total", facts);
    case "tier":
      return t("vetoes.told.tier", facts);
  }
}

const isSet = (value: number | null): value is number => value !== null && Number.isFinite(value);
