import { lazySection } from "../period/lazy-section";

/** Due dates, which load with their texts when a period is shown. */
export const LazyCalendar = lazySection(
  "calendar",
  () => import(/* webpackChunkName: "calendar" */ "./DueDates"),
);
