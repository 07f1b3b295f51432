import type { Item } from "../system/description";
import { countedBy } from "../system/keys";
import { itemInputs } from "../rules";
import { hasRate, itemsWithRates } from "../systems";
import type { Destination, Draft } from "./draft";
import { columnsOf } from "./source";
import { suggestSources, type Column } from "./suggest";
import { unusedWhy } from "./unused";

/** An item of two counts of which an export has nothing but the rate. */
export interface LoneRate {
  readonly item: Item;
  readonly column: Column;
}

/**
 * What could be read if items were entered as rates: an export with nothing but 满意率 says nothing of how many votes there were.
 * Nothing of it is changed here: HR decides, for counts that have been typed have no place then.
 */
export function loneRates(draft: Draft, { system, period }: Destination): readonly LoneRate[] {
  const lone = unusedWhy(draft).flatMap(({ column, why }) =>
    why === "rate-without-base" ? [column] : [],
  );
  if (lone.length === 0) return [];
  const able = system.items.filter(hasRate);
  const items = itemsWithRates(
    system,
    able.map(({ id }) => id),
  );
  return able.flatMap((item): LoneRate[] => {
    const entered = items.find(({ id }) => id === item.id) ?? item;
    const inputs = itemInputs(entered).filter(({ id }) => countedBy(id) !== null);
    const { sources, questions } = suggestSources(lone, inputs, { ...system, items }, { period });
    const read = [
      ...Object.values(sources),
      ...Object.values(questions).flatMap(({ readings }) => readings.map(({ source }) => source)),
    ].flatMap(columnsOf);
    const column = lone.find(({ index }) => read.includes(index));
    return column === undefined ? [] : [{ item, column }];
  });
}
