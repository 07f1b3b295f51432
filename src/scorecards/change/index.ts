/** Changing a scorecard where it stands: its scheme, what is carried over, and what has no place any more. */
export type { Example, Loss, LossReason } from "./losses";
export { type ChangeOrder, type ChangePlan, inKind, planChange } from "./plan-change";
export { type StandingScheme, standingScheme } from "./standing-scheme";
