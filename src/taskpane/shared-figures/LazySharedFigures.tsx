import { lazySection } from "../period/lazy-section";

/** Figures that all forms have in common, which load with their texts when HR asks for them. */
export const LazySharedFigures = lazySection(
  "sharedFigures",
  () => import(/* webpackChunkName: "shared-figures" */ "./SharedFigures"),
);
