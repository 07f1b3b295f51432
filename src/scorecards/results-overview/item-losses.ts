import { fullMarks } from "../rules";
import {
  type Item,
  type LocalText,
  POINTS_TOTAL,
  type ScorecardSystem,
} from "../system/description";
import { scorePlace } from "../system/keys";
import type { ScorecardReading } from "../reading";

/** What an item costs the people of a scorecard. Points lost are points of the total, so that items compare. */
export interface ItemLoss {
  readonly item: string;
  readonly name: LocalText;
  /** Its points, or its weight. */
  readonly points: number;
  /** Full marks of its score. */
  readonly full: number;
  /** People who have a score. */
  readonly scored: number;
  /** Their mean score; null where nobody has one. */
  readonly mean: number | null;
  /** People whose score is below full marks. */
  readonly losers: number;
  /** Points of the total lost by all of them; what others gain above full marks makes up for nothing. */
  readonly lost: number;
  /** The same for each person with a score; null where nobody has one. */
  readonly meanLost: number | null;
}

/** The items that count, the one that costs most for each person first. */
export function itemLosses({
  system,
  people,
}: Pick<ScorecardReading, "system" | "people">): readonly ItemLoss[] {
  const losses = new Map(
    system.items.map((item) => {
      const points = item.points.value ?? 0;
      return [item.id, { item, points, scores: 0, sum: 0, losers: 0, lost: 0 }];
    }),
  );
  for (const person of people) {
    for (const { item, points } of person.items) {
      const loss = losses.get(item.id);
      const score = person.results.value(scorePlace(item.id));
      if (loss === undefined || typeof score !== "number") continue;
      loss.scores += 1;
      loss.sum += score;
      const below = marksOf(person.system, item, points) - score;
      if (below <= 0) continue;
      loss.losers += 1;
      loss.lost += ofTotal(person.system, below, points);
    }
  }
  return [...losses.values()]
    .filter(({ points }) => points !== 0)
    .map(({ item, points, scores, sum, losers, lost }) => ({
      item: item.id,
      name: item.name,
      points,
      full: marksOf(system, item, points),
      scored: scores,
      mean: scores === 0 ? null : sum / scores,
      losers,
      lost,
      meanLost: scores === 0 ? null : lost / scores,
    }))
    .sort((one, other) => (other.meanLost ?? -1) - (one.meanLost ?? -1));
}

const marksOf = (system: ScorecardSystem, item: Item, points: number): number =>
  fullMarks(system, { item, part: null }, points) ?? 0;

const ofTotal = ({ total }: ScorecardSystem, below: number, points: number): number =>
  total === "weights" ? (below * points) / POINTS_TOTAL : below;
