import type { Locale } from "../../i18n/locale";

/** The month or quarter that is appraised. */
export type Period =
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: number };

/** "2025年1月", "January 2025", "2025年第1季度", "Q1 2025". */
export function periodLabel(period: Period, locale: Locale): string {
  if (period.kind === "month") {
    return locale === "en"
      ? new Intl.DateTimeFormat("en", { year: "numeric", month: "long", timeZone: "UTC" }).format(
          Date.UTC(period.year, period.month - 1, 1),
        )
      : `${period.year}年${period.month}月`;
  }
  switch (locale) {
    case "en":
      return `Q${period.quarter} ${period.year}`;
    case "zh-CN":
      return `${period.year}年第${period.quarter}季度`;
    case "zh-TW":
      return `${period.year}年第${period.quarter}季`;
  }
}

export const samePeriod = (one: Period, other: Period): boolean =>
  one.year === other.year &&
  (one.kind === "month"
    ? other.kind === "month" && one.month === other.month
    : other.kind === "quarter" && one.quarter === other.quarter);
