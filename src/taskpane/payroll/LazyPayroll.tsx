import { lazySection } from "../period/lazy-section";

/** Payroll, which loads with its texts when a period is shown. */
export const LazyPayroll = lazySection(
  "payroll",
  () => import(/* webpackChunkName: "payroll" */ "./PayrollSection"),
);

/** What payroll sheets no longer say of what is closed. */
export const LazyChangedPayrolls = lazySection(
  "payroll",
  () => import(/* webpackChunkName: "payroll" */ "./ChangedPayrolls"),
);
