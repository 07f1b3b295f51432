import type { Locale } from "../../i18n/locale";
import type { Period } from "../system/period";

/** The worksheet custom property of a sheet with a year's plan: it is no one period's, and stays when a scorecard goes. */
export const YEARLY_PLAN_PROPERTY = "KpiYearlyPlan";

/** Raised when it says something else. */
export const YEARLY_PLAN_VERSION = 1;

/** Of what a sheet is the plan. */
export interface PlanOrigin {
  readonly version: number;
  /** The id of the appraisal system. */
  readonly system: string;
  /** The id of the figure that is planned. */
  readonly figure: string;
  readonly year: number;
  readonly periods: Period["kind"];
  readonly locale: Locale;
}

/** The periods of a year, in their order. */
export const periodsOf = ({ periods, year }: Pick<PlanOrigin, "periods" | "year">): Period[] =>
  periods === "month"
    ? Array.from({ length: 12 }, (_, index) => ({ kind: "month", year, month: index + 1 }))
    : Array.from({ length: 4 }, (_, index) => ({ kind: "quarter", year, quarter: index + 1 }));

/** Made once: making one takes longer than planning a row of a sheet. */
const englishMonth = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** A period within its year: "Jan", "1月", "Q1", "第1季度". */
export function withinYear(period: Period, locale: Locale): string {
  if (period.kind === "month") {
    return locale === "en"
      ? englishMonth.format(Date.UTC(period.year, period.month - 1, 1))
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
