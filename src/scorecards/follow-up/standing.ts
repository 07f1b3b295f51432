import { isFault } from "../../scoring";
import { aimed } from "../results/calculation";
import { fullMarks, metricValue } from "../rules";
import { metricUnit } from "../metrics";
import type { PersonReading } from "../reading";
import type { LocalText, Unit } from "../system/description";
import { scorePlace } from "../system/keys";

/** How somebody stands with an item, for an interview. */
export interface ItemStanding {
  readonly item: string;
  readonly name: LocalText;
  readonly score: number;
  readonly full: number;
  /** What was measured and what it had to reach; null where the item has no one figure with a target. */
  readonly aim: { readonly unit: Unit; readonly actual: number; readonly target: number } | null;
}

/** So many of each are talked about. */
const MOST = 3;

/** The items that somebody is best at, and those that cost them most; an item with full marks is no weakness. */
export function strengthsAndWeaknesses(person: PersonReading): {
  readonly strengths: readonly ItemStanding[];
  readonly weaknesses: readonly ItemStanding[];
} {
  const all = person.items.flatMap(({ item, points }): ItemStanding[] => {
    const score = person.results.value(scorePlace(item.id));
    const full = fullMarks(person.system, { item, part: null }, points);
    if (typeof score !== "number" || full === null || full <= 0 || points === 0) return [];
    const { id, name } = item;
    return [{ item: id, name, score, full, aim: aimOf(person, id) }];
  });
  const share = ({ score, full }: ItemStanding) => score / full;
  const best = [...all].sort((one, other) => share(other) - share(one));
  const weaknesses = best
    .filter((each) => share(each) < 1)
    .reverse()
    .slice(0, MOST);
  const strengths = best.filter((each) => !weaknesses.includes(each)).slice(0, MOST);
  return { strengths, weaknesses };
}

function aimOf({ system, entries }: PersonReading, id: string): ItemStanding["aim"] {
  const aim = aimed(system.items, id);
  if (aim === null) return null;
  const actual = metricValue(aim.metric, entries);
  const { bound } = aim.target;
  if (typeof actual !== "number" || isFault(actual) || typeof bound !== "number") return null;
  return { unit: metricUnit(aim.metric), actual, target: bound };
}
