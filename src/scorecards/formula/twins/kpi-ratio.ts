import type { Side } from "../../../scoring";
import { call } from "../../calc/text";
import { bounded } from "./pieces";

/** Where the ratio finds its figures: references or literals. */
export interface RatioPlace {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
  readonly better: Side;
  /** The least ratio that earns anything; none unless told. */
  readonly gate?: string;
  /** The points unless told otherwise. */
  readonly cap?: string;
}

/** HR.KPI_RATIO: points in proportion to the target, nothing below the gate. */
export function kpiRatio(place: RatioPlace): string {
  const { actual, target, points, better, gate = "", cap = points } = place;
  const [above, below, best] =
    better === "higher" ? [actual, target, "0"] : [target, actual, bounded(cap, "", "")];
  const score = bounded(`${points}*${above}/${below}`, "", cap);
  const gated =
    gate === "" ? score : call("IF", `ROUND(${above}/${below},9)<ROUND(${gate},9)`, "0", score);
  return call("IF", `${actual}<=0`, best, gated);
}
