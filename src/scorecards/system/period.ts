import type { Locale } from "../../i18n/locale";

/** The month or quarter that is appraised. */
export type Period =
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: number };

/** Made once each: making one takes longer than planning a row of a sheet. */
const englishMonth = new Intl.DateTimeFormat("en", {
  year: "numeric",
  month: "long",
  timeZone: "UTC",
});
const shortEnglishMonth = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** "2025年1月", "January 2025", "2025年第1季度", "Q1 2025". */
export function periodLabel(period: Period, locale: Locale): string {
  if (locale !== "en") return `${period.year}年${labelWithinYear(period, locale)}`;
  return period.kind === "month"
    ? englishMonth.format(Date.UTC(period.year, period.month - 1, 1))
    : `${labelWithinYear(period, locale)} ${period.year}`;
}

/** A period within its year: "Jan", "1月", "Q1", "第1季度". */
export function labelWithinYear(period: Period, locale: Locale): string {
  if (period.kind === "month") {
    return locale === "en"
      ? shortEnglishMonth.format(Date.UTC(period.year, period.month - 1, 1))
      : `${period.month}月`;
  }
  switch (locale) {
    case "en":
      return `Q${period.quarter}`;
    case "zh-CN":
      return `第${period.quarter}季度`;
    case "zh-TW":
      return `第${period.quarter}季`;
  }
}

/** The months or quarters of a year, in their order. */
export const periodsOf = (kind: Period["kind"], year: number): readonly Period[] =>
  kind === "month"
    ? Array.from({ length: 12 }, (_, index) => ({ kind, year, month: index + 1 }))
    : Array.from({ length: 4 }, (_, index) => ({ kind, year, quarter: index + 1 }));

export const samePeriod = (one: Period, other: Period): boolean =>
  one.year === other.year &&
  (one.kind === "month"
    ? other.kind === "month" && one.month === other.month
    : other.kind === "quarter" && one.quarter === other.quarter);

/** "2025-01" or "2025-Q1": sorts as the periods follow one another. */
export const periodCode = (period: Period): string =>
  period.kind === "month"
    ? `${period.year}-${String(period.month).padStart(2, "0")}`
    : `${period.year}-Q${period.quarter}`;

/** The one right before, or right after. */
export function neighbouringPeriod(period: Period, by: 1 | -1): Period {
  const [place, most] = period.kind === "month" ? [period.month, 12] : [period.quarter, 4];
  const moved = place + by;
  const year = period.year + (moved < 1 ? -1 : moved > most ? 1 : 0);
  const within = moved < 1 ? most : moved > most ? 1 : moved;
  return period.kind === "month"
    ? { kind: "month", year, month: within }
    : { kind: "quarter", year, quarter: within };
}
