import * as scoring from "../scoring";
import { type Entries } from "./calc/entries";
import { metricValue } from "./rules";
import type { PayRule, ScorecardSystem } from "./system/description";

/** What follows from a total, by the name of its column on the Results sheet. */
export type Earned = Readonly<
  Partial<
    Record<
      | "tier"
      | "bonus"
      | "individual"
      | "coefficient"
      | "share"
      | "fixedPay"
      | "performancePay"
      | "adjustment"
      | "adjustedPay"
      | "pay"
      | "nextShare"
      | "pointMoney"
      | "failures",
      Outcome
    >
  >
>;
/** A tier is its place in the system's list. */
type Outcome = number | scoring.Fault;

/** The figures that personInputs asks for, by their ids. */
const SALARY = "salary";
const FAILURES_BEFORE = "failuresBefore";

const figure = (entries: Entries, id: string): scoring.Figure => {
  const entry = entries[id];
  return typeof entry === "number" ? entry : null;
};

/** The first fault among some outcomes, or what is made of their numbers. */
function using(outcomes: readonly Outcome[], make: (...numbers: number[]) => Outcome): Outcome {
  const fault = outcomes.find(scoring.isFault);
  return fault !== undefined ? fault : make(...(outcomes as number[]));
}

const known = (value: scoring.Figure, argument: string): Outcome =>
  value === null
    ? { code: "missing", argument }
    : (scoring.limitFault(argument, value, "any") ?? value);

/** Tier, bonus, pay and what follows from failing, by the scoring core, as the sheet computes them. */
export function earnedBy(system: ScorecardSystem, total: Outcome, entries: Entries): Earned {
  const { failure, pay, pointMoney, scale } = system;
  return {
    ...tierOf(system, total),
    ...(pointMoney === undefined
      ? {}
      : {
          pointMoney: using([total], (score) =>
            scoring.performancePay({ salary: pointMoney.value, share: 1, score, full: scale }),
          ),
        }),
    ...(pay === undefined ? {} : payOf(system, pay, total, entries)),
    ...(failure === undefined
      ? {}
      : {
          failures: using([total], (score) => {
            const before = figure(entries, FAILURES_BEFORE) ?? 0;
            const fault = scoring.limitFault(FAILURES_BEFORE, before, "count");
            const failed = scoring.failStreak([score], failure.pass.value);
            if (fault) return fault;
            return failed === 1 ? before + 1 : failed;
          }),
        }),
  };
}

function tierOf(system: ScorecardSystem, total: Outcome): Earned {
  const { tiers } = system;
  if (tiers.length === 0) return {};
  const bands = tiers.map(({ from, amount }) => ({ from: from.value ?? 0, payout: amount }));
  const reached = scoring.isFault(total) ? total : scoring.bonusTier(total, bands);
  if (scoring.isFault(reached)) return { tier: reached, bonus: reached };
  const amount = reached.payout;
  return {
    tier: reached.tier,
    ...(amount === undefined ? {} : { bonus: known(amount.value, "amount") }),
  };
}

function payOf(system: ScorecardSystem, pay: PayRule, total: Outcome, entries: Entries): Earned {
  const salary = known(figure(entries, SALARY), SALARY);
  const { coefficient, escalation, quarter } = pay;
  const coefficients =
    coefficient === undefined ? {} : coefficientsOf(system, coefficient, total, entries);
  const start = known(pay.share.value, "share");
  const ownShare = escalation === undefined ? null : figure(entries, escalation.share.id);
  const share =
    ownShare === null ? start : (scoring.limitFault("share", ownShare, "share") ?? ownShare);
  const performancePay = using(
    [salary, share, coefficients.coefficient ?? total],
    (own, part, score) =>
      scoring.performancePay({
        salary: own,
        share: part,
        score,
        full: coefficient === undefined ? system.scale : 1,
      }),
  );
  const fixedPay = using([salary, share], (own, part) => {
    const split = scoring.splitSalary(own, part);
    return scoring.isFault(split) ? split : split.base;
  });
  const adjusted = quarter === undefined ? {} : adjustmentOf(quarter, performancePay, entries);
  const performance = adjusted.adjustedPay ?? performancePay;
  return {
    ...coefficients,
    ...(escalation === undefined
      ? {}
      : { share, nextShare: nextShareOf(system, escalation, start, share, entries) }),
    fixedPay,
    performancePay,
    ...adjusted,
    pay: using([fixedPay, performance], (base, variable) => scoring.sumOf([base, variable])),
  };
}

function coefficientsOf(
  system: ScorecardSystem,
  { department, audits }: NonNullable<PayRule["coefficient"]>,
  total: Outcome,
  entries: Entries,
): Earned {
  const results = audits.flatMap(({ id }) => figure(entries, id) ?? []);
  const individual = using([total], (score) =>
    using([scoring.scoreCoefficient(score, system.scale)], (own) =>
      scoring.payCoefficient([own, ...results]),
    ),
  );
  const ofDepartment = figure(entries, department.id);
  const coefficient = using([individual], (own) => scoring.payCoefficient([ofDepartment, own]));
  return { individual, coefficient };
}

function nextShareOf(
  system: ScorecardSystem,
  escalation: NonNullable<PayRule["escalation"]>,
  start: Outcome,
  share: Outcome,
  entries: Entries,
): Outcome {
  const missed: boolean[] = [];
  for (const id of escalation.items) {
    const rule = system.items.find((item) => item.id === id)?.rule;
    if (rule?.kind !== "per-step") return { code: "missing", argument: id };
    const value = metricValue(rule.metric, entries);
    if (scoring.isFault(value)) return value;
    const target = {
      comparison: rule.better === "higher" ? "at-least" : "at-most",
      bound: rule.target.value,
    } as const;
    const tested = scoring.testCondition(target, value);
    if (scoring.isFault(tested)) return tested;
    missed.push(tested.kind === "tested" && !tested.met);
  }
  const increase = escalation.increase.value ?? 0;
  return using([start, share], (from, current) =>
    missed.every(Boolean) ? scoring.nextShare([true], { start: current, increase, most: 1 }) : from,
  );
}

function adjustmentOf(
  quarter: NonNullable<PayRule["quarter"]>,
  performancePay: Outcome,
  entries: Entries,
): Earned {
  const terms = {
    excellentFrom: quarter.excellentFrom.value ?? 0,
    unqualifiedBelow: quarter.unqualifiedBelow.value ?? 0,
    excellentShare: quarter.excellentShare.value ?? 0,
    unqualifiedShare: quarter.unqualifiedShare.value ?? 0,
  };
  const scores = quarter.months.map(({ id }) => figure(entries, id));
  const adjust = (pay: number, what: "share" | "pay"): Outcome => {
    const adjusted = scoring.adjustQuarter(pay, scores, terms);
    return scoring.isFault(adjusted) ? adjusted : adjusted[what];
  };
  return {
    adjustment: adjust(0, "share"),
    adjustedPay: using([performancePay], (pay) => adjust(pay, "pay")),
  };
}
