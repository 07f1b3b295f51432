import { lazySection } from "../period/lazy-section";

/** The year, which loads with its texts when a period is shown. */
export const LazyYear = lazySection(
  "year",
  () => import(/* webpackChunkName: "year" */ "./YearOverview"),
);
