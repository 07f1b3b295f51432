/** What follows from a period for its people: actions, with what caused them, and the interview. */
export { type Cause, type FollowUp, followUps, isOf, MOST_CAUSES } from "./actions";
export { planInterview } from "./interview";
export { type ItemStanding, strengthsAndWeaknesses } from "./standing";
