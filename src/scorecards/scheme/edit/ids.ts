import { linesOf } from "../../system/lines";
import { itemInputs } from "../../rules";
import type { ScorecardSystem } from "../../system/description";

/** Every id of a system that a new one must be told from. */
export function usedIds({
  items,
  vetoes = [],
}: Pick<ScorecardSystem, "items" | "vetoes">): readonly string[] {
  return [
    ...items.flatMap((item) => [
      item.id,
      ...linesOf(item).flatMap(({ part }) => (part === null ? [] : [part.id])),
      ...itemInputs(item).map(({ id }) => id),
      ...(item.fine === undefined ? [] : [item.fine.cases.id, item.fine.amount.id]),
    ]),
    ...vetoes.flatMap((veto) => ("cases" in veto ? [veto.cases.id] : [])),
  ];
}

/** "item3": no other id begins so, for those of the item's figures do. */
export function freeItemId(system: Pick<ScorecardSystem, "items" | "vetoes">): string {
  const used = usedIds(system);
  const isTaken = (id: string) =>
    used.some((each) => each.startsWith(id) && !/\d/.test(each.charAt(id.length)));
  let number = 1;
  while (isTaken(`item${number}`)) number += 1;
  return `item${number}`;
}
