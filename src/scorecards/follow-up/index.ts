/** What follows from a period for its people: actions, with what caused them, and the interview. */
export { type FollowUp, followUps } from "./actions";
export { planInterview } from "./interview";
export { strengthsAndWeaknesses } from "./standing";
