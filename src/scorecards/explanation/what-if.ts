import * as scoring from "../../scoring";
import type { Gain } from "../calc/aim";
import type { Entry } from "../calc/entries";
import type { PersonFigures } from "../calc/person";
import type { NextTier } from "../results/steps";
import { judged, leastFor } from "../results/as-printed";
import { itemCore, lineValue, ruleKind } from "../rules";
import type { Better, BetterFound } from "../rules/kind";
import type { ScorecardSystem, Tier } from "../system/description";
import { type Line, linesOf } from "../system/lines";
import type { Hints } from "./explanation";
import type { PersonItem } from "./lines";

/** Gains that differ by less are equally good. */
const SAME = 1e-9;

type Least = NonNullable<BetterFound["lost"]>["least"];

/** What if one thing were otherwise: everything is scored by the core, once as it is and once with that alone changed. */
export interface WhatIf {
  readonly total: number;
  /** How much more of the total is wanted, for the tier above; Infinity where there is none. */
  readonly wanted: number;
  /** The total with another score of one item, before its vetoes, and what it measures then; null: as it is. */
  readonly with: (item: string, score: number, measured: number | null) => number;
}

/** What would raise the total, best first: each metric at its target, answers at their best, members within their limit. */
export function gainsOf(person: PersonFigures, whatIf: WhatIf): { lost: Gain[]; rewards: Gain[] } {
  const lost: Gain[] = [];
  const rewards: Gain[] = [];
  for (const of of person.items) {
    // What does not count in the total cannot raise it.
    if (of.points === 0) continue;
    const { item } = of;
    const gainOf = (value: Entry | ReadonlyMap<Line, Entry>, line: Line): number => {
      const values = value instanceof Map ? value : new Map([[line, value as Entry]]);
      const score = scoreWith(person, of, values);
      return score === null ? 0 : gained(whatIf, item.id, score, measuredIn(values));
    };
    const found = linesOf(item).map((line) => {
      const scoreAt = (value: Entry) => scoreWith(person, of, new Map([[line, value]]));
      const place = { entries: person.entries, scoreAt };
      return { line, ...ruleKind(line.rule).better(line.rule, item, place) };
    });
    const gains: Gain[] = [];
    for (const { line, lost: all, reward } of found) {
      const isEnough = (value: Entry) => gainOf(value, line) >= whatIf.wanted - SAME;
      const gain = (change: Better, next: Gain["next"], least?: Least): Gain[] => {
        const points = gainOf(change.value, line);
        if (points <= SAME) return [];
        const enough = isEnough(change.value) ? least?.(isEnough)?.aim : undefined;
        const { aim } = change;
        const rest = enough === undefined ? {} : { enough };
        // Where a veto falls, or a limit holds, the next step may bring all that the target would: then it is what to aim at.
        if (aim.kind === "metric" && next !== null && next.points >= points - SAME) {
          const least = aim.cases === null ? { ...aim, to: next.to } : aim;
          return [{ item, part: line.part, aim: least, points, next: null, ...rest }];
        }
        return [{ item, part: line.part, aim, points, next, ...rest }];
      };
      if (reward !== null) rewards.push(...gain(reward, null));
      if (all === null) continue;
      const { next } = all;
      gains.push(
        ...gain(all, next && { to: next.to, points: gainOf(next.value, line) }, all.least),
      );
    }
    lost.push(...gains);
    // Below the floor a part alone may not be enough.
    const together = found.flatMap(({ line, lost: all }) =>
      all === null ? [] : [[line, all.value] as const],
    );
    const [first] = found;
    if (gains.length === 0 && together.length > 1 && first !== undefined) {
      const points = gainOf(new Map(together), first.line);
      if (points > SAME) {
        lost.push({ item, part: null, aim: { kind: "parts" }, points, next: null });
      }
    }
  }
  return { lost: lost.sort(byGain), rewards: rewards.sort(byGain) };
}

const byGain = (left: Gain, right: Gain) => right.points - left.points;
const gained = (
  { total, with: changed }: WhatIf,
  item: string,
  score: number,
  measured: number | null,
): number => Number((changed(item, score, measured) - total).toFixed(10));

/** The one figure that an item measures, with other values on its lines: some of all, where the cases count one by one. */
function measuredIn(values: ReadonlyMap<Line, Entry>): number | null {
  const [[line, value] = [], ...others] = values;
  if (line === undefined || line.part !== null || others.length > 0) return null;
  if (typeof value === "number") return value;
  if (!Array.isArray(value) || ruleKind(line.rule).missed === undefined) return null;
  const [some, all] = value as readonly unknown[];
  return typeof some === "number" && typeof all === "number" && all !== 0 ? some / all : null;
}

/** The two best; what is as good as the second is named with it. */
export function hintsOf({
  lost,
  rewards,
}: {
  lost: readonly Gain[];
  rewards: readonly Gain[];
}): Hints {
  const from = lost.length > 0 ? lost : rewards;
  const best = from.slice(0, 2);
  const second = best[1];
  const equal =
    second === undefined
      ? []
      : from.slice(2).filter(({ points }) => second.points - points <= SAME);
  return { best, equal, onlyRewards: lost.length === 0 && rewards.length > 0 };
}

/** The tier above a total, and what is missing to it; null at the top. */
export function tierAbove(
  system: Pick<ScorecardSystem, "tiersAsPrinted">,
  tiers: readonly Tier[],
  total: number,
): Pick<NextTier, "tier" | "from" | "missing"> | null {
  const above = tiers
    .flatMap((tier) => (tier.from.value === null ? [] : [{ tier, from: tier.from.value }]))
    .filter(
      ({ from }) => scoring.roundDecimal(from, scoring.THRESHOLD_PLACES) > judged(system, total),
    )
    .sort((left, right) => left.from - right.from)[0];
  return above === undefined
    ? null
    : { ...above, missing: Number((leastFor(system, above.from) - total).toFixed(10)) };
}

/**
 * The tier above, and what would reach it: each item that does alone, by the least that does, first the one that has the shortest
 * part of its way to go; else the best ones together.
 */
export function nextTier(
  system: Pick<ScorecardSystem, "tiersAsPrinted">,
  tiers: readonly Tier[],
  total: number,
  gains: readonly Gain[],
): NextTier | null {
  const above = tierAbove(system, tiers, total);
  if (above === null) return null;
  const enough = (points: number) => points >= above.missing - SAME;
  const alone = gains
    .filter(({ points }) => enough(points))
    .sort((one, other) => partOfWay(one) - partOfWay(other));
  if (alone.length > 0) return { ...above, alone, together: [] };
  let sum = 0;
  const needed = gains.findIndex(({ points }) => enough((sum += points)));
  return { ...above, alone, together: needed < 0 ? [] : gains.slice(0, needed + 1) };
}

/** How much of what would bring all of a gain is enough. */
function partOfWay({ aim, enough = aim }: Gain): number {
  if (aim.kind === "parts" || enough.kind === "parts") return 1;
  if (aim.kind === "members") return enough.kind === "members" ? enough.members / aim.members : 1;
  if (enough.kind === "members") return 1;
  return Math.abs((enough.to - enough.from) / (aim.to - aim.from));
}

/** The item's score with other values on some of its lines; null where it has none. */
function scoreWith(
  person: PersonFigures,
  { item, points }: PersonItem,
  values: ReadonlyMap<Line, Entry>,
): number | null {
  const lines = linesOf(item);
  const entered = lines.map((line) => {
    const other = [...values].find(([of]) => of.part?.id === line.part?.id)?.[1];
    return other ?? lineValue(line, person.entries);
  });
  if (entered.some((value) => scoring.isFault(value))) return null;
  const value = (item.rule.kind === "parts" ? entered : (entered[0] ?? null)) as Entry;
  const score = scoring.scoreRule(itemCore(person.system, item, points), value);
  if (scoring.isFault(score)) return null;
  return score;
}
