import type { PartialStep } from "../../../scoring";
import { bounded, difference } from "./pieces";

/** Where the rule finds its figures: references or literals. */
export interface NearestPlace {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
  readonly step: string;
  readonly penalty: string;
  readonly partial: PartialStep;
  /** "0" unless told otherwise. */
  readonly floor?: string;
  /** None unless told. */
  readonly cap?: string;
}

/** HR.KPI_DEDUCT where the target itself is best: points − penalty for each step to either side. */
export function kpiNearest(place: NearestPlace): string {
  const { actual, target, points, step, penalty, partial, floor = "0", cap = "" } = place;
  const steps = `ROUND(ABS(${difference(actual, target)})/${step},9)`;
  const counted = { whole: `INT(${steps})`, started: `ROUNDUP(${steps},0)`, prorata: steps };
  return bounded(`${points}-${penalty}*${counted[partial]}`, floor, cap);
}
