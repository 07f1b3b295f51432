/** The workbook's settings that hold one thing each, by what it is. No cell of HR's is touched by them. */
export const SETTING_KEYS = {
  /** How exports were mapped. */
  import: "KpiScorecardImport",
  /** Shares of grades, by scorecard. */
  quota: "KpiQuota",
  /** What HR does not want Check to say again. */
  accepted: "KpiAccepted",
  /** Who supplies figures of which the rules name nobody, by system. */
  suppliers: "KpiSuppliers",
  /** Limits of pay that HR has typed. */
  payLimits: "KpiPayLimits",
  /** Days on which nobody works, and weekends that are worked. */
  calendar: "KpiWorkCalendar",
  /** The name of the company, typed once. */
  company: "KpiCompany",
} as const;

export type SettingKind = keyof typeof SETTING_KEYS;
