import type { Entries } from "../calc/entries";
import { metricKind, metricUnit } from "../metrics";
import type { Metric, Unit } from "../system/description";
import { isCount } from "../system/units";
import type { Better, IsEnough } from "./kind";
import { metricAim } from "./metric-line";
import { SAME, tidy } from "./scores";

/**
 * The first of the numbers 1 to `most` for which something holds that, once it holds, holds for all beyond; `most` where it
 * holds for none before.
 */
export function firstOf(most: number, holds: (number: number) => boolean): number {
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a figure is told to: no aim is finer than what HR reads. */
const grain = (unit: Unit, distance: number): number => {
  if (isCount(unit)) return 1;
  const usual = unit === "percent" ? 0.001 : 0.1;
  // So that even a short way has a few places to stop at.
  return distance < 10 * usual ? usual / 100 : usual;
};

/**
 * The least change of a metric that is enough, on the way from what it is to a figure that is: by whole cases where they are
 * counted, else by what can be read off. null where nothing short of that figure is enough.
 */
export function leastOfMetric(
  metric: Metric,
  entries: Entries,
  { from, to, higher }: { readonly from: number; readonly to: number; readonly higher: boolean },
): (isEnough: IsEnough) => Better | null {
  return (isEnough) => {
    const cases = metricKind(metric).cases(metric, entries, to, higher);
    const sign = higher ? 1 : -1;
    const [unit, size] =
      cases === null ? [grain(metricUnit(metric), Math.abs(to - from)), 1] : [1, cases.of];
    // Places on the way: whole cases of the denominator, or multiples of the grain.
    const start = cases === null ? from / unit : cases.from;
    const first = higher ? Math.floor(start + SAME) : Math.ceil(start - SAME);
    const at = (steps: number): number => tidy(((first + sign * steps) * unit) / size);
    const most = Math.ceil(Math.abs(to - at(0)) / (unit / size) - SAME);
    if (!(most >= 1)) return null;
    const isBefore = (value: number) => (higher ? value < to - SAME : value > to + SAME);
    const steps = firstOf(most, (each) => !isBefore(at(each)) || isEnough(at(each)));
    const value = at(steps);
    if (!isBefore(value) || !isEnough(value)) return null;
    return { aim: metricAim(metric, entries, from, value, higher), value };
  };
}

/** The fewest of so many changes that are enough; null where all of them are needed. */
export function leastOfMany(
  most: number,
  changed: (number: number) => Better,
): (isEnough: IsEnough) => Better | null {
  return (isEnough) => {
    const number = firstOf(most, (each) => isEnough(changed(each).value));
    if (number >= most) return null;
    const found = changed(number);
    return isEnough(found.value) ? found : null;
  };
}
