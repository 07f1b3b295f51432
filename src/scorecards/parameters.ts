import { lineFigures } from "./rules";
import type {
  FailureRule,
  Item,
  LineRule,
  Parameter,
  PayRule,
  ScorecardSystem,
  TeamReward,
  Tier,
} from "./system/description";
import { type ParameterKey, ruleKey, settingKey, tierKey } from "./system/keys";
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
  const { failure, teamReward, pay, pointMoney, terms } = system;
  const setting = (id: string, parameter: Parameter) => change(settingKey(id), parameter);
  return {
    ...system,
    items: system.items.map((item) => mapItem(system, item, change)),
    tiers: system.tiers.map((tier, index) => mapTier(tier, index, change)),
    ...(failure === undefined ? {} : { failure: mapFailure(failure, setting) }),
    ...(teamReward === undefined ? {} : { teamReward: mapTeamReward(teamReward, setting) }),
    ...(pay === undefined ? {} : { pay: mapPay(pay, setting) }),
    ...(pointMoney === undefined ? {} : { pointMoney: setting("pointMoney", pointMoney) }),
    ...(terms === undefined
      ? {}
      : {
          terms: terms.map((term) => ({
            ...term,
            figure: setting(`term:${term.id}`, term.figure),
          })),
        }),
  };
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

type ChangeSetting = (id: string, parameter: Parameter) => Parameter;

const mapFailure = (failure: FailureRule, change: ChangeSetting): FailureRule => ({
  ...failure,
  pass: change("pass", failure.pass),
  actions: failure.actions.map((action, index) => ({
    ...action,
    periods: change(`failures:${index}`, action.periods),
  })),
});

const mapTeamReward = (reward: TeamReward, change: ChangeSetting): TeamReward => ({
  ...reward,
  conditions: reward.conditions.map((condition) => ({
    ...condition,
    bound: change(`team:${condition.item}`, condition.bound),
  })),
  amount: change("teamReward", reward.amount),
});

function mapPay(pay: PayRule, change: ChangeSetting): PayRule {
  const { quarter, escalation } = pay;
  return {
    ...pay,
    share: change("share", pay.share),
    ...(escalation === undefined
      ? {}
      : {
          escalation: { ...escalation, increase: change("shareIncrease", escalation.increase) },
        }),
    ...(quarter === undefined
      ? {}
      : {
          quarter: {
            ...quarter,
            excellentFrom: change("excellentFrom", quarter.excellentFrom),
            excellentShare: change("excellentShare", quarter.excellentShare),
            unqualifiedBelow: change("unqualifiedBelow", quarter.unqualifiedBelow),
            unqualifiedShare: change("unqualifiedShare", quarter.unqualifiedShare),
          },
        }),
  };
}

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
