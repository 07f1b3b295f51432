import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale";
import type { Finding, FoundPlace } from "../../../scorecards/check";
import type { Unit } from "../../../scorecards/system/description";

/** A figure as the sheets show it, a text in quotation marks. */
export function shownValue(
  t: TFunction<"check">,
  value: string | number,
  unit: Unit | null,
  locale: Locale,
): string {
  if (typeof value === "string") return t("quoted", { text: value });
  const isPercent = unit === "percent";
  return new Intl.NumberFormat(locale, {
    style: isPercent ? "percent" : "decimal",
    maximumFractionDigits: isPercent ? 4 : 10,
  }).format(value);
}

/** Money, to the cent. */
export const shownAmount = (amount: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amount,
  );

/** What stands in a cell, and what a mend makes of it or what it was to be: "“９２％” → 92%". */
export function valuesText(
  t: TFunction<"check">,
  { fact }: Finding,
  { was, becomes }: FoundPlace,
  locale: Locale,
): string {
  if (fact.code === "deduction-above-limit" || fact.code === "pay-below-least") {
    const limit = fact.code === "pay-below-least" ? fact.least : becomes;
    return t("payLimits.beside", {
      amount: shownAmount(Number(was), locale),
      limit: shownAmount(Number(limit), locale),
    });
  }
  const { before, after } = unitsOf(fact);
  const shown = (value: string | number | undefined, unit: Unit | null) =>
    value === undefined ? [] : [shownValue(t, value, unit, locale)];
  const [now, then] = [shown(was, before), shown(becomes, after)];
  // Of a figure that HR has set, the standard comes first.
  const inOrder = fact.code === "differs-from-standard" ? [...then, ...now] : [...now, ...then];
  return inOrder.join(" → ");
}

function unitsOf(fact: Finding["fact"]): { before: Unit | null; after: Unit | null } {
  switch (fact.code) {
    case "out-of-range":
    case "unusual-figure":
    case "other-unit":
    case "differs-from-standard":
    case "number-as-text":
    case "rule-as-text":
      return { before: fact.unit, after: fact.unit };
    case "percent-as-number":
      return { before: null, after: "percent" };
    default:
      return { before: null, after: null };
  }
}
