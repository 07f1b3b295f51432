import { areaOf, overlap } from "../../scorecards/calc/a1";

/** A stretch of ranges that are treated alike, in one call. */
export interface Alike<T> {
  /** Comma-separated addresses, as `getRanges` takes them. */
  readonly ranges: string;
  readonly first: T;
}

/** Well below what Excel takes as an address. */
const longestAddress = 2_000;

/**
 * Gathers what says the same of different ranges, so that it takes one call and not hundreds. Where ranges overlap, the later
 * one still comes later.
 */
export function gatherAlike<T extends { readonly range: string }>(plans: readonly T[]): Alike<T>[] {
  return gather(
    plans.map((plan) => ({
      range: plan.range,
      place: areaOf(plan.range),
      key: JSON.stringify({ ...plan, range: "" }),
      plan,
    })),
    overlap,
  );
}

/** The same for whole columns ("B:D") or rows ("2:4"), which say one number each. */
export function gatherBySize(
  plans: readonly { readonly at: string; readonly size: number }[],
): { readonly ranges: string; readonly size: number }[] {
  const gathered = gather(
    plans.map((plan) => ({
      range: plan.at,
      place: linesOf(plan.at),
      key: String(plan.size),
      plan,
    })),
    (one, other) => one.first <= other.last && other.first <= one.last,
  );
  return gathered.map(({ ranges, first }) => ({ ranges, size: first.size }));
}

interface Placed<T, Place> {
  readonly range: string;
  readonly place: Place;
  /** What is said of the range. */
  readonly key: string;
  readonly plan: T;
}

function gather<T, Place>(
  plans: readonly Placed<T, Place>[],
  meet: (one: Place, other: Place) => boolean,
): Alike<T>[] {
  const groups: { key: string; ranges: string; places: Place[]; first: T }[] = [];
  for (const { range, place, key, plan } of plans) {
    let group: (typeof groups)[number] | undefined;
    for (let index = groups.length - 1; index >= 0 && !group; index--) {
      const candidate = groups[index];
      if (!candidate) break;
      const room = candidate.ranges.length + range.length < longestAddress;
      if (candidate.key === key && room) group = candidate;
      else if (candidate.places.some((other) => meet(other, place))) break;
    }
    if (group) {
      group.ranges += `,${range}`;
      group.places.push(place);
    } else {
      groups.push({ key, ranges: range, places: [place], first: plan });
    }
  }
  return groups.map(({ ranges, first }) => ({ ranges, first }));
}

/** First and last of whole columns or rows, by number. */
function linesOf(lines: string): { readonly first: number; readonly last: number } {
  const [first = "", last = first] = lines.split(":");
  const numberOf = (line: string) =>
    /^\d+$/.test(line) ? Number(line) : areaOf(`${line}1`).column + 1;
  return { first: numberOf(first), last: numberOf(last) };
}
