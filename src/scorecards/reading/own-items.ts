import { sheetTexts } from "../../i18n/sheets";
import type { Input, Item, ScorecardSystem, Unit } from "../system/description";
import { itemInputs } from "../rules";
import { isCount } from "../system/units";
import { ruleKey } from "../system/keys";
import { isOwnItem, ownItems } from "../plan/roster/own-items";
import { isBlank } from "./grid";
import type { Locate } from "../calc/place";
import { textAt } from "./text-at";

/** As the sheets have it: an own item counts once anything but 0 stands where its points belong; Check says what is no number. */
export const isUsed =
  (rules: Locate) =>
  (item: Item): boolean => {
    if (!isOwnItem(item)) return true;
    const points = rules.value(ruleKey(item.id, null, "points"));
    return !isBlank(points) && points !== 0;
  };

/** Whether HR has written anything on the spare lines of a Rules sheet that has some. */
export const usesOwnLines = (rules: Locate): boolean =>
  ownItems.some(({ id }) =>
    (["name", "measured", "points", "target", "step", "penalty"] as const).some(
      (figure) => !isBlank(rules.value(ruleKey(id, null, figure))),
    ),
  );

/** An item of HR's own as the Rules sheet names it; its figure bears the same name. */
export function namedOnSheet(item: Item, rules: Locate): Item {
  const { id, rule } = item;
  const name = textAt(rules, ruleKey(id, null, "name")) ?? item.name;
  const measured = textAt(rules, ruleKey(id, null, "measured")) ?? item.measured;
  if (rule.kind !== "per-step" || rule.metric.kind !== "figure") return { ...item, name, measured };
  const unit = unitNamed(rules.value(ruleKey(id, null, "unit")));
  const input = { ...rule.metric.input, name, unit };
  return { ...item, name, measured, rule: { ...rule, metric: { kind: "figure", input } } };
}

/** A unit by its word in any language of the sheets; a count might not have halves, which the sheets leave to HR. */
function unitNamed(value: unknown): Unit {
  const word = typeof value === "string" ? value.normalize("NFKC").trim() : "";
  for (const { units } of Object.values(sheetTexts)) {
    const known = Object.keys(units) as Unit[];
    const unit = known.find((each) => units[each] === word && !isCount(each));
    if (unit !== undefined) return unit;
  }
  return "any";
}

/** Figures of own items under the names that HR gave them; none where the item does not count. */
export function asNamed({ items }: ScorecardSystem): (input: Input) => readonly Input[] {
  const own = new Map(
    items
      .filter(isOwnItem)
      .flatMap(itemInputs)
      .map((input) => [input.id, input]),
  );
  return (input) => {
    if (!isOwnItem(input)) return [input];
    const named = own.get(input.id);
    return named === undefined ? [] : [named];
  };
}
