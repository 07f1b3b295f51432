import type { Choice } from "./arguments/choice";
import { HIGHER, LOWER } from "./better";

/**
 * Which side is good.
 * @customenum {string}
 */
export enum Side {
  /** Higher is better: sales, satisfaction. The default. */
  higher = "higher",
  /** Lower is better: complaints, response time. */
  lower = "lower",
}

export const SIDE: Choice<`${Side}`> = { name: "better", choices: [HIGHER, LOWER] };
