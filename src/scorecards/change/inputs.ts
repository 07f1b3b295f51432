import { distinctInputs, itemInputs, itemTeam } from "../rules";
import { personInputs } from "../results";
import type { Input, LocalText, ScorecardSystem, Unit } from "../system/description";
import { earlierInputs } from "../system/earlier";
import { isCount } from "../system/units";

/** Everything that HR enters for a person, each once. */
export const inputsOf = (system: ScorecardSystem): readonly Input[] =>
  distinctInputs([
    ...system.items.flatMap((item) => [
      ...itemInputs(item),
      ...(item.fine === undefined ? [] : [item.fine.cases, item.fine.amount]),
      ...earlierInputs(item, system),
    ]),
    ...personInputs(system),
  ]);

/** A figure means the same in either: a number of cases is one whatever it counts. */
export const sameMeaning = (one: Unit, other: Unit): boolean =>
  one === other || (isCount(one) && isCount(other));

/** What HR would call a figure: the item that asks for it, or else the figure itself. */
export function whatOf(system: ScorecardSystem, { id, name }: Input): LocalText {
  const item = system.items.find(
    (each) =>
      itemInputs(each).some((input) => input.id === id) ||
      itemTeam(each).some((figure) => figure.id === id) ||
      each.fine?.cases.id === id ||
      each.fine?.amount.id === id ||
      earlierInputs(each, system).some((input) => input.id === id),
  );
  return item?.name ?? name;
}
