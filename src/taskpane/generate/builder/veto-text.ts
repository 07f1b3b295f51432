import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale";
import { sheetTexts } from "../../../i18n/sheets";
import { writeFigure } from "../../../scorecards/company";
import { unitOf } from "../../../scorecards/results/vetoes";
import type { FigureVeto, ScorecardSystem, Veto } from "../../../scorecards/system/description";

/** The event, or the item whose figure it is. */
export function vetoName(
  t: TFunction<"builder">,
  veto: Veto,
  { items }: Pick<ScorecardSystem, "items">,
  locale: Locale,
): string {
  if ("cases" in veto) return veto.cases.name[locale].trim() || t("vetoes.unnamed");
  const item = items.find(({ id }) => id === veto.figure.item);
  return item === undefined ? t("vetoes.gone") : item.name[locale].trim() || t("unnamed");
}

/** A veto in words, as its figures stand; nothing while one of them is not set. */
export function vetoSentence(
  t: TFunction<"builder">,
  veto: Veto,
  { items }: Pick<ScorecardSystem, "items">,
  locale: Locale,
): string | null {
  const { from, effect } = veto;
  if (!isSet(from.value)) return null;
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  const event = vetoName(t, veto, { items }, locale);
  const when = "cases" in veto ? "from" : veto.figure.beyond;
  const limit = "cases" in veto ? number(from.value) : limitText(veto, from.value);
  const facts = { when: t(`vetoes.when.${when}`, { event, from: limit }) };
  /** "60 %", "30 s" */
  function limitText(of: FigureVeto, value: number): string {
    const unit = unitOf({ items }, of);
    const bare = unit === "ratio" || unit === "any" || unit === "percent" || unit === "score";
    const written = writeFigure(value, unit);
    return bare ? written : `${written} ${sheetTexts[locale].units[unit]}`;
  }
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
