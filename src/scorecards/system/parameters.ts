import type {
  FailureRule,
  Item,
  Parameter,
  Part,
  PayRule,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  Rule,
  ScorecardSystem,
  TeamReward,
  Tier,
} from "./description";
import { type ParameterKey, ruleKey, settingKey, tierKey } from "./keys";
import { hasOwnPoints, partPoints } from "./inputs";

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
    items: system.items.map((item) => mapItem(item, change)),
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
function mapItem(item: Item, change: Change): Item {
  const { rule } = item;
  if (!hasOwnPoints(rule)) {
    const points = change(ruleKey(item.id, null, "points"), item.points);
    return { ...item, points, rule: mapRule(item.id, rule, change) };
  }
  const mapped = mapRule(item.id, rule, change);
  const parts = mapped.kind === "parts" ? mapped.parts : [];
  const sum = parts.reduce((total, { points }) => total + (points?.value ?? 0), 0);
  return { ...item, points: { ...item.points, value: Number(sum.toFixed(9)) }, rule: mapped };
}

function mapRule(item: string, rule: Rule, change: Change): Rule {
  if (rule.kind === "rating") return rule;
  if (rule.kind !== "parts") return mapLine(item, null, rule, change);
  return { ...rule, parts: rule.parts.map((part) => mapPart(item, part, change)) };
}

function mapPart(item: string, part: Part, change: Change): Part {
  const mapped = { ...part, rule: mapLine(item, part.id, part.rule, change) };
  if (part.points === undefined) return mapped;
  return { ...mapped, points: change(ruleKey(item, part.id, "points"), part.points) };
}

type LineRule = PerStepRule | ProportionRule | PerPersonRule;

function mapLine<R extends LineRule>(item: string, part: string | null, rule: R, change: Change): R;
function mapLine(item: string, part: string | null, rule: LineRule, change: Change): LineRule {
  const figure = (name: string, parameter: Parameter) =>
    change(ruleKey(item, part, name), parameter);
  switch (rule.kind) {
    case "per-step":
      return {
        ...rule,
        target: figure("target", rule.target),
        step: figure("step", rule.step),
        penalty: figure("penalty", rule.penalty),
        ...(rule.reward === undefined ? {} : { reward: figure("reward", rule.reward) }),
        ...(rule.cap === undefined ? {} : { cap: figure("cap", rule.cap) }),
      };
    case "proportion":
      return { ...rule, full: figure("target", rule.full) };
    case "per-person":
      return {
        ...rule,
        each: rule.each.map((each, index) => ({
          ...each,
          limit: figure(`target:${index}`, each.limit),
          penalty: figure(`penalty:${index}`, each.penalty),
        })),
        ...(rule.everyone === undefined
          ? {}
          : { everyone: { ...rule.everyone, reward: figure("reward", rule.everyone.reward) } }),
      };
  }
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
