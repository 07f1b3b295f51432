/** Numbers as sentences show them. */
import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type { Unit } from "../../scorecards/system/description";

/** Enough to follow a calculation; what is cut off turns "=" into "≈". */
const places = 4;

/** A number with at most four decimals and a true minus sign. */
export function numberText(value: number, locale: Locale): string {
  return signed(new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(value));
}

/** A figure with its unit: 92%, 24 h. A ratio, and what HR measures in a unit of its own, is a bare number. */
export function figureText(
  t: TFunction<"telling">,
  locale: Locale,
  value: number,
  unit: Unit,
): string {
  if (unit === "percent") {
    const percent = new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: places,
    });
    return signed(percent.format(value));
  }
  const figure = numberText(value, locale);
  return unit === "ratio" || unit === "any" ? figure : t(`units.${unit}`, { figure, count: value });
}

/** How far two figures are apart: between two rates lie percentage points. */
export function differenceText(
  t: TFunction<"telling">,
  locale: Locale,
  value: number,
  unit: Unit,
): string {
  switch (unit) {
    case "percent": {
      // 0.29 × 100 has a binary rest.
      const points = Number((value * 100).toPrecision(15));
      return t("percentPoints", { figure: numberText(points, locale), count: points });
    }
    case "score":
      return pointsText(t, locale, value);
    default:
      return figureText(t, locale, value, unit);
  }
}

/** Points lost, gained or had. */
export const pointsText = (t: TFunction<"telling">, locale: Locale, value: number): string =>
  t("points", { figure: numberText(value, locale), count: value });

/** The right side of an equation: "= 4", or "≈ 8.2857" where decimals are left out. */
export function resultText(value: number, locale: Locale): string {
  const whole = Number(value.toFixed(places)) === value;
  return `${whole ? "=" : "≈"} ${numberText(value, locale)}`;
}

const signed = (text: string): string => text.replace("-", "−");
