import { metricKind } from "../metrics";
import { ruleKind } from "../rules";
import type { Item, LineRule, ScorecardSystem } from "../system/description";
import { mapLines, systemLines } from "../system/lines";
import { lineageOf } from "../system/lineage";
import { notAsPrinted } from "./as-printed";

/*
 * Where a system of ours asks for two counts, a company may have nothing but their rate. Such a system is ours with other inputs:
 * its id says which items are entered so ("call-centre+rate:answerRate"), and sheets know it again by that.
 */

const MARK = "+rate:";
const BETWEEN = ",";

/** The system that an id is about, and the items of it that are entered as rates. */
export function ratesIn(id: string): { readonly base: string; readonly items: readonly string[] } {
  const exact = notAsPrinted(id);
  const at = exact.indexOf(MARK);
  return at < 0
    ? { base: exact, items: [] }
    : { base: exact.slice(0, at), items: exact.slice(at + MARK.length).split(BETWEEN) };
}

/** Whether an item is made of two figures that can be entered as one. */
export const hasRate = (item: Item): boolean =>
  systemLines({ items: [item] }).some(({ rule }) => asRate(rule) !== null);

const known = new Map<string, ScorecardSystem>();

/** The system with these of its items entered as rates, under an id of its own; as it is where none of them can be. */
export function withRates(system: ScorecardSystem, wanted: readonly string[]): ScorecardSystem {
  const items = ratesAmong(system, wanted);
  if (items.length === 0) return system;
  const id = system.id + MARK + items.map((item) => item.id).join(BETWEEN);
  const before = known.get(id);
  if (before !== undefined) return before;
  const entered: ScorecardSystem = {
    ...system,
    id,
    cameFrom: lineageOf(system),
    items: itemsWithRates(system, wanted),
  };
  known.set(id, entered);
  return entered;
}

const ratesAmong = ({ items }: ScorecardSystem, wanted: readonly string[]): readonly Item[] =>
  items.filter((item) => wanted.includes(item.id) && hasRate(item));

/** Its items, these of them entered as rates as far as they can be. */
export function itemsWithRates(
  system: ScorecardSystem,
  wanted: readonly string[],
): readonly Item[] {
  const entered = ratesAmong(system, wanted);
  return system.items.map((item) =>
    entered.includes(item) ? mapLines(item, ({ rule }) => asRate(rule) ?? rule) : item,
  );
}

function asRate(rule: LineRule): LineRule | null {
  if (!("metric" in rule)) return null;
  const metric = metricKind(rule.metric).asRate(rule.metric);
  // Where cases are counted one by one, their rate alone is not enough.
  return metric === null || ruleKind(rule).missed !== undefined ? null : { ...rule, metric };
}
