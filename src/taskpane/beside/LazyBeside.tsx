import { lazySection } from "../period/lazy-section";

/** The old sheet beside ours, which loads with its texts when a period is shown. */
export const LazyBeside = lazySection(
  "beside",
  () => import(/* webpackChunkName: "beside" */ "./BesideSection"),
);
