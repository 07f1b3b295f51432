import { lazySection } from "../period/lazy-section";

/** Try it first, which loads with its texts when a period is shown. */
export const LazyTrial = lazySection(
  "trial",
  () => import(/* webpackChunkName: "trial" */ "./TrialSection"),
);
