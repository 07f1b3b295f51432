import type { Person } from "../../scorecards";
import { type FollowUp, planInterview } from "../../scorecards/follow-up";
import { isSamePerson } from "../../scorecards/people/same-person";
import { makeSheet, type MadeOnDemand } from "../make-sheet";
import { askScorecards } from "../read-scorecards";

export type InterviewOutcome =
  | MadeOnDemand
  /** Nothing was done: they are not on the scorecard any more. */
  | { readonly kind: "nobody" };

/**
 * Makes a sheet for the interview with one person. Seven requests; a failure leaves nothing behind, and undoGeneration takes it
 * back.
 */
export const makeInterview = (
  scorecard: string,
  person: Pick<Person, "id" | "name">,
  followUp: FollowUp | null,
): Promise<InterviewOutcome> =>
  makeSheet<Exclude<InterviewOutcome, MadeOnDemand>>(async (context, before) => {
    const asked = askScorecards(context, before, false);
    await context.sync();
    const { readings } = await asked();
    const reading = readings.find((each) => each.scorecard === scorecard);
    const found = reading?.people.find((each) => isSamePerson(each, person));
    if (reading === undefined || found === undefined) return { otherwise: { kind: "nobody" } };
    const taken = before.sheets.map(({ name }) => name);
    return { plan: planInterview(reading, found, followUp, taken) };
  });
