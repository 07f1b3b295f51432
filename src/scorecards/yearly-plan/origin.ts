import type { Locale } from "../../i18n/locale";
import { labelWithinYear, type Period, periodsOf } from "../system/period";

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

/** The headers of the columns in which periods stand. */
export const periodHeaders = ({ periods, year, locale }: PlanOrigin): readonly string[] =>
  periodsOf(periods, year).map((period) => labelWithinYear(period, locale));
