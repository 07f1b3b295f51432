/** Schemes that HR makes itself: scorecards' descriptions as text to copy and to keep in a workbook, checked on the way in. */
import { adopt } from "../systems/adopted";
import type { ScorecardSystem } from "../system/description";
import { asScheme } from "./write";

export type { SchemeProblem } from "./problem";
export { readScheme } from "./read";
export { asScheme, isSchemeId, schemeId, storeScheme, writeScheme } from "./write";

/** From now on `findSystem` finds it, under the id that it has by what it holds. @returns it under that id */
export const adoptScheme = (system: ScorecardSystem): ScorecardSystem => adopt(asScheme(system));
