import { areaOf, overlap, type Area } from "../../scorecards/a1";

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
  const groups: { key: string; ranges: string; areas: Area[]; first: T }[] = [];
  for (const plan of plans) {
    const area = areaOf(plan.range);
    const key = JSON.stringify({ ...plan, range: "" });
    let group: (typeof groups)[number] | undefined;
    for (let index = groups.length - 1; index >= 0 && !group; index--) {
      const candidate = groups[index];
      if (!candidate) break;
      const room = candidate.ranges.length + plan.range.length < longestAddress;
      if (candidate.key === key && room) group = candidate;
      else if (candidate.areas.some((other) => overlap(other, area))) break;
    }
    if (group) {
      group.ranges += `,${plan.range}`;
      group.areas.push(area);
    } else {
      groups.push({ key, ranges: plan.range, areas: [area], first: plan });
    }
  }
  return groups.map(({ ranges, first }) => ({ ranges, first }));
}

/** The same for whole columns or rows, which say one number each. */
export function gatherBySize(
  plans: readonly { readonly at: string; readonly size: number }[],
): { readonly ranges: string; readonly size: number }[] {
  const groups: { ranges: string; size: number }[] = [];
  const open = new Map<number, { ranges: string }>();
  for (const { at, size } of plans) {
    const group = open.get(size);
    if (group && group.ranges.length + at.length < longestAddress) {
      group.ranges += `,${at}`;
    } else {
      const started = { ranges: at, size };
      groups.push(started);
      open.set(size, started);
    }
  }
  return groups;
}
