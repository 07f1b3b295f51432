import { lazySection } from "../period/lazy-section";

/** What follows from a period, which loads with its texts when a period is shown. */
export const LazyFollowUps = lazySection(
  "followUp",
  () => import(/* webpackChunkName: "follow-up" */ "./FollowUps"),
);
