import { lineFigures } from "./rules";
import type { Item, LineRule, Parameter, ScorecardSystem, Tier } from "./system/description";
import { mapSettings } from "./results";
import { type ParameterKey, ruleKey, tierKey } from "./system/keys";
import { hasOwnPoints, type Line, mapLines, partPoints } from "./system/lines";

type Change = (key: ParameterKey, parameter: Parameter) => Parameter;

/** Every figure of a system's rules, in the order of its sheets. */
export function systemParameters(system: ScorecardSystem): ReadonlyMap<ParameterKey, Parameter> {
  const found = new Map<ParameterKey, Parameter>();
  mapParameters(system, (key, parameter) => {
    found.set(key, parameter);
    return parameter;
  });
  return found;
}

/** The same system with other figures; keys that it has not are passed over. Where they come from is kept. */
export function withParameters(
  system: ScorecardSystem,
  values: ReadonlyMap<ParameterKey, number | null>,
): ScorecardSystem {
  return mapParameters(system, (key, parameter) => {
    const value = values.get(key);
    return value === undefined || value === parameter.value ? parameter : { ...parameter, value };
  });
}

/** The one place that knows where a description keeps its figures. */
export function mapParameters(system: ScorecardSystem, change: Change): ScorecardSystem {
  const { tiers } = system;
  const items = system.items.map((item) => mapItem(system, item, change));
  return mapSettings(
    { ...system, items, tiers: tiers.map((tier, index) => mapTier(tier, index, change)) },
    change,
  );
}

/** An item whose parts have points of their own is worth their sum: its own figure is none that HR sets. */
function mapItem(system: ScorecardSystem, item: Item, change: Change): Item {
  const changed = mapLines(item, (line) => mapLine(system, line, change));
  const { rule } = changed;
  if (rule.kind !== "parts" || !hasOwnPoints(rule)) {
    return { ...changed, points: change(ruleKey(item.id, null, "points"), item.points) };
  }
  const parts = rule.parts.map((part) =>
    part.points === undefined
      ? part
      : { ...part, points: change(ruleKey(item.id, part.id, "points"), part.points) },
  );
  const sum = parts.reduce((total, { points }) => total + (points?.value ?? 0), 0);
  const points = { ...item.points, value: Number(sum.toFixed(9)) };
  return { ...changed, points, rule: { ...rule, parts } };
}

/** Every figure of a line's rule, whatever its kind; what is not changed leaves the rule as it was. */
function mapLine(system: ScorecardSystem, line: Line, change: Change): LineRule {
  return lineFigures(system, line).reduce((rule, { name, parameter, with: set }) => {
    const changed = change(ruleKey(line.item.id, line.part?.id ?? null, name), parameter);
    return changed === parameter ? rule : set(rule, changed);
  }, line.rule);
}

const mapTier = (tier: Tier, index: number, change: Change): Tier => ({
  ...tier,
  from: change(tierKey(index, "from"), tier.from),
  ...(tier.amount === undefined ? {} : { amount: change(tierKey(index, "amount"), tier.amount) }),
});

/**
 * The same item with other points. Parts that have points of their own share them in the proportion that they had, as the
 * sheets do.
 */
export function withPoints(item: Item, points: number): Item {
  const { rule } = item;
  const worth = { ...item, points: { ...item.points, value: points } };
  if (rule.kind !== "parts" || !hasOwnPoints(rule)) return worth;
  const shares = partPoints(rule.parts, points);
  const parts = rule.parts.map((part, index) =>
    part.points === undefined
      ? part
      : { ...part, points: { ...part.points, value: shares[index] ?? 0 } },
  );
  return { ...worth, rule: { ...rule, parts } };
}
