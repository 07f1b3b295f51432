/** Changing a scorecard where it stands: its scheme, what is carried over, and what has no place any more. */
export type { Example, Loss } from "./losses";
export { type ChangePlan, inKind, planChange } from "./plan-change";
export { standingScheme } from "./standing-scheme";
