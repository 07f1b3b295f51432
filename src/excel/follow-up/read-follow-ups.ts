import { type FollowUp, followUps } from "../../scorecards/follow-up";
import { isSamePerson } from "../../scorecards/people/same-person";
import type { ScorecardReading } from "../../scorecards/reading";
import { lineageOf } from "../../scorecards/system/lineage";
import { periodCode } from "../../scorecards/system/period";
import { readHistory } from "../closing/read-history";
import { inExcel } from "../excel-run";

/** Everybody of whom something follows, with the closed periods that caused it. Three requests; none where nobody has failed before. */
export async function readFollowUps(reading: ScorecardReading): Promise<readonly FollowUp[]> {
  const now = followUps(reading, []);
  const again = now.filter(({ failures }) => failures > 1);
  if (again.length === 0) return now;
  const [lineage, code] = [lineageOf(reading.standard), periodCode(reading.period)];
  const earlier = await inExcel((context) =>
    readHistory(
      context,
      (owner) =>
        lineage.includes(owner.system) &&
        owner.period !== "" &&
        owner.period < code &&
        again.some((person) => isSamePerson(owner, person)),
    ),
  );
  return followUps(reading, earlier);
}
