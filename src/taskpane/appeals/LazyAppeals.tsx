import { lazySection } from "../period/lazy-section";

/** Appeals, which load with their texts when a closed period is shown. */
export const LazyAppeals = lazySection(
  "appeals",
  () => import(/* webpackChunkName: "appeals" */ "./Appeals"),
);
