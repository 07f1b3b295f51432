import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import type { Entry } from "../calc/entries";
import { isOneOf } from "../calc/text";
import { wordsOf } from "../system/choices";
import type { Metric, Partial, Unit } from "../system/description";
import { isCount } from "../system/units";
import type { BetterFound, BetterPlace, Saying } from "./kind";
import { leastOfMetric } from "./least";
import { metricAim } from "./metric-line";
import { SAME, tidy } from "./scores";
import { percent } from "./words";

/** Steps off a target, as kinds that count them have them. */

/** Steps cut, raised or kept, by a choice that is a literal or a cell. */
export function cutSteps(steps: string, partial: string): string {
  const started = isOneOf(partial, wordsOf("partial", "started"));
  const prorata = isOneOf(partial, wordsOf("partial", "prorata"));
  if (started === "TRUE") return `ROUNDUP(${steps},0)`;
  if (prorata === "TRUE") return steps;
  if (started === "FALSE" && prorata === "FALSE") return `INT(${steps})`;
  return `IF(${started},ROUNDUP(${steps},0),IF(${prorata},${steps},INT(${steps})))`;
}

/** "Each full 5 h", "每满 5 小时". */
export function saidStep(
  {
    step,
    partial = "whole",
  }: { readonly step: { readonly value: number | null }; readonly partial?: Partial },
  unit: Unit,
  { words, texts }: Saying,
): string {
  if (step.value === 1 && isCount(unit) && partial === "whole") return texts.each[unit];
  const told =
    unit === "percent" && step.value !== null
      ? fill(texts.percentStep, { n: words.number(percent(step.value)) })
      : unit === "score"
        ? words.points(step.value)
        : words.figure(step.value, unit);
  return fill(texts.step[partial], { step: told });
}

/** What is lost on the way to a target, step by step: all of it, and the nearest step that counts. */
export function lostOff(
  metric: Metric,
  { entries, scoreAt }: BetterPlace,
  off: {
    readonly value: number;
    readonly target: number;
    readonly step: number;
    readonly partial: Partial;
  },
): BetterFound["lost"] {
  const { value, target, step } = off;
  const higher = value < target;
  const counted = scoring.countSteps(value, target, step, off.partial);
  const at = (steps: number) => tidy(target + (higher ? -1 : 1) * steps * step);
  const score = (to: Entry) => scoreAt(to) ?? -Infinity;
  const now = score(value);
  // The most steps, short of those that there are, with which the score is higher: it falls with every step.
  let [low, high] = [0, Math.ceil(counted) - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (score(at(middle)) > now + SAME) low = middle;
    else high = middle - 1;
  }
  const to = at(low);
  return {
    aim: metricAim(metric, entries, value, target, higher),
    value: target,
    next: low > 0 ? { to, value: to } : null,
    least: leastOfMetric(metric, entries, { from: value, to: target, higher }),
  };
}
