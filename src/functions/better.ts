import type { Choice, Chosen } from "./arguments/choice";

/**
 * Which side of the target is good, or that the target itself is best.
 * @customenum {string}
 */
export enum Better {
  /** Higher is better: sales, satisfaction. The default. */
  higher = "higher",
  /** Lower is better: complaints, response time. */
  lower = "lower",
  /** The target itself is best: both sides lose points. */
  nearest = "nearest",
}

/** Words of the choices, and behind them what HR's sheets say as well. */
export const HIGHER: Chosen<"higher"> = { words: ["higher", "高", "高"], also: ["越高越好"] };
export const LOWER: Chosen<"lower"> = { words: ["lower", "低", "低"], also: ["越低越好"] };

export const BETTER: Choice<`${Better}`> = {
  name: "better",
  choices: [HIGHER, LOWER, { words: ["nearest", "近", "近"], also: ["越接近越好"] }],
};
