import * as scoring from "../../scoring";
import type { CoreCard } from "../core-card";
import { metricValue } from "../rules";
import { earnedBy, type Earned } from "../core-earned";
import type { Input, LocalText, PayRule, Unit } from "../system/description";
import { metricUnit } from "../metrics";
import { settingKey, tierKey } from "../system/keys";
import { fieldPlace } from "../system/keys";
import { failuresInput, salaryInput } from "../plan/results/person-inputs";
import type { Locate } from "../calc/place";
import type { PersonReading, ScorecardReading } from "../reading";
import type { EarnedLine, FieldExplanation, FieldStep, Outcome, Term } from "./explanation";
import type { Obstacle } from "../calc/obstacle";
import { inputObstacles, parameterObstacle } from "./obstacles";
import { standing } from "./standing";
import type { EarnedField } from "./subject";
import { personGains, tierReached } from "./total";

/** What follows from one person's total, with every step from it. */
export class EarnedExplainer {
  private readonly earned: Earned;

  constructor(
    private readonly reading: ScorecardReading,
    private readonly person: PersonReading,
    private readonly rules: Locate,
    private readonly card: CoreCard,
  ) {
    this.earned = earnedBy(person.system, card.total, person.entries);
  }

  /** Every result that the sheet has, in its order. */
  all(fields: readonly EarnedField[]): EarnedLine[] {
    return fields
      .filter((field) => this.person.results.place(fieldPlace(field)) !== null)
      .map((field) => ({ field, outcome: this.outcome(field), ...this.standing(field) }));
  }

  explain(field: EarnedField): Omit<FieldExplanation, "subject"> {
    const outcome = this.outcome(field);
    const steps = this.steps(field);
    return {
      kind: "field",
      field,
      outcome,
      steps,
      obstacles: scoring.isFault(outcome) ? this.obstacles(field) : [],
      ...this.standing(field),
    };
  }

  private standing(field: EarnedField) {
    const { results } = this.person;
    const outcome = this.outcome(field);
    if (field === "rank") return { cell: results.place(fieldPlace(field)) };
    if (scoring.isFault(outcome)) return standing(results, fieldPlace(field), null);
    if (typeof outcome === "number") return standing(results, fieldPlace(field), outcome);
    // No action follows: the sheet shows a dash.
    const own = outcome === NO_ACTION ? null : outcome[this.reading.locale];
    return standing(results, fieldPlace(field), own);
  }

  private outcome(field: EarnedField): Outcome {
    const { system, results } = this.person;
    switch (field) {
      case "tier": {
        const tier = this.earned.tier ?? MISSING;
        return scoring.isFault(tier) ? tier : (system.tiers[tier]?.grade ?? MISSING);
      }
      case "action": {
        const failures = this.earned.failures ?? MISSING;
        if (scoring.isFault(failures)) return failures;
        const open = system.failure?.actions.some(({ periods }) => periods.value === null);
        if (open && failures > 0) return { code: "missing", argument: "periods" };
        return this.action(failures)?.action ?? NO_ACTION;
      }
      case "rank": {
        const rank = results.value(fieldPlace("rank"));
        return typeof rank === "number" ? rank : MISSING;
      }
      default:
        return this.earned[field] ?? MISSING;
    }
  }

  private action(failures: number): { periods: number; action: LocalText } | undefined {
    return (this.person.system.failure?.actions ?? [])
      .flatMap(({ periods, action }) =>
        periods.value !== null && failures >= periods.value
          ? [{ periods: periods.value, action }]
          : [],
      )
      .at(-1);
  }

  /** What led to a result, first to last, as far as it can be computed. */
  private steps(field: EarnedField): FieldStep[] {
    switch (field) {
      case "tier":
        return this.tierSteps();
      case "bonus":
        return [...this.tierSteps(), ...this.amountSteps()];
      case "individual":
        return this.individualSteps();
      case "coefficient":
        return [...this.individualSteps(), ...this.coefficientSteps()];
      case "share":
        return this.shareSteps();
      case "fixedPay":
        return [...this.shareSteps(), ...this.fixedSteps()];
      case "performancePay":
        return this.performanceSteps();
      case "adjustment":
        return this.adjustmentSteps();
      case "adjustedPay":
        return [...this.performanceSteps(), ...this.adjustmentSteps(), ...this.adjustedSteps()];
      case "pay":
        return this.paySteps();
      case "nextShare":
        return this.nextShareSteps();
      case "pointMoney":
        return this.pointMoneySteps();
      case "failures":
        return this.failureSteps();
      case "action":
        return [...this.failureSteps(), ...this.actionSteps()];
      case "rank":
        return this.rankSteps();
    }
  }

  private tierSteps(): FieldStep[] {
    const { system } = this.person;
    const { total } = this.card;
    const reached = tierReached(system, total, personGains(this.person, this.card).lost);
    if (scoring.isFault(total) || reached === null) return [];
    return [{ kind: "tier", total, reached, cell: this.rules.place(tierKey(0, "from")) }];
  }

  private amountSteps(): FieldStep[] {
    const { tier, bonus } = this.earned;
    const reached = typeof tier === "number" ? this.person.system.tiers[tier] : undefined;
    return reached === undefined || typeof bonus !== "number"
      ? []
      : [{ kind: "amount", tier: reached, amount: bonus }];
  }

  private individualSteps(): FieldStep[] {
    const { system, entries } = this.person;
    const audits = system.pay?.coefficient?.audits ?? [];
    const own = audits.filter(({ id }) => typeof entries[id] === "number");
    return this.calculation("individual", "ratio", [
      this.total("×"),
      this.full("÷"),
      ...own.map((audit) => this.input(audit, "×")),
    ]);
  }

  private coefficientSteps(): FieldStep[] {
    const department = this.person.system.pay?.coefficient?.department;
    return department === undefined
      ? []
      : this.calculation("coefficient", "ratio", [
          this.input(department, "×"),
          this.field("individual", "×", "ratio"),
        ]);
  }

  private share(): Term | null {
    const { pay } = this.person.system;
    const own = pay?.escalation?.share;
    const isOwn = own !== undefined && typeof this.person.entries[own.id] === "number";
    return isOwn
      ? this.input(own, "×")
      : this.setting("share", pay?.share.value ?? null, "percent");
  }

  private shareSteps(): FieldStep[] {
    const term = this.share();
    const { pay } = this.person.system;
    return term === null || pay?.escalation === undefined
      ? []
      : [{ kind: "share", own: term.of.kind === "input", term }];
  }

  private fixedSteps(): FieldStep[] {
    const [salary, share] = [this.input(salaryInput, "×"), this.share()];
    const { fixedPay } = this.earned;
    if (salary === null || share === null || typeof fixedPay !== "number") return [];
    const performance = Number((salary.value - fixedPay).toFixed(2));
    return [{ kind: "fixed", salary, share, performance, result: fixedPay }];
  }

  private performanceSteps(): FieldStep[] {
    const coefficient = this.person.system.pay?.coefficient !== undefined;
    return [
      ...(coefficient ? [...this.individualSteps(), ...this.coefficientSteps()] : []),
      ...this.shareSteps(),
      ...this.calculation("performancePay", "yuan", [
        this.input(salaryInput, "×"),
        this.share(),
        ...(coefficient
          ? [this.field("coefficient", "×", "ratio")]
          : [this.total("×"), this.full("÷")]),
      ]),
    ];
  }

  private adjustmentSteps(): FieldStep[] {
    const quarter = this.person.system.pay?.quarter;
    const { adjustment } = this.earned;
    if (quarter === undefined) return [];
    const { excellentFrom, excellentShare, unqualifiedBelow, unqualifiedShare } = valuesOf(quarter);
    const months = quarter.months.flatMap((month) => this.input(month, "×") ?? []);
    const rated = months.map((term): FieldStep & { readonly kind: "month" } => ({
      kind: "month",
      term,
      rating: ratingOf(term.value, excellentFrom, unqualifiedBelow),
      excellentFrom,
      unqualifiedBelow,
    }));
    const count = (rating: string) => rated.filter((month) => month.rating === rating).length;
    return typeof adjustment !== "number"
      ? rated
      : [
          ...rated,
          {
            kind: "adjustment",
            excellent: count("excellent"),
            excellentShare,
            unqualified: count("unqualified"),
            unqualifiedShare,
            result: adjustment,
          },
        ];
  }

  private adjustedSteps(): FieldStep[] {
    const { adjustment } = this.earned;
    if (typeof adjustment !== "number") return [];
    const factor = Number(Math.max(0, 1 + adjustment).toFixed(scoring.RESULT_PLACES));
    return this.calculation("adjustedPay", "yuan", [
      this.field("performancePay", "×", "yuan"),
      {
        of: { kind: "field", field: "adjustment" },
        value: factor,
        unit: "percent",
        operator: "×",
        cell: this.person.results.place(fieldPlace("adjustment")),
      },
    ]);
  }

  private paySteps(): FieldStep[] {
    const adjusted = this.person.system.pay?.quarter !== undefined;
    const before = adjusted
      ? [...this.performanceSteps(), ...this.adjustmentSteps(), ...this.adjustedSteps()]
      : this.performanceSteps();
    return [
      ...before,
      ...this.fixedSteps(),
      ...this.calculation("pay", "yuan", [
        this.field("fixedPay", "+", "yuan"),
        this.field(adjusted ? "adjustedPay" : "performancePay", "+", "yuan"),
      ]),
    ];
  }

  private nextShareSteps(): FieldStep[] {
    const { system, entries } = this.person;
    const escalation = system.pay?.escalation;
    const share = this.share();
    if (escalation === undefined) return [];
    const targets = escalation.items.flatMap((id): (FieldStep & { kind: "target" })[] => {
      const item = system.items.find((each) => each.id === id);
      if (item?.rule.kind !== "per-step") return [];
      const { metric, target, better } = item.rule;
      const actual = metricValue(metric, entries);
      const tested = scoring.isFault(actual)
        ? actual
        : scoring.testCondition(
            { comparison: better === "higher" ? "at-least" : "at-most", bound: target.value },
            actual,
          );
      if (scoring.isFault(tested) || tested.kind !== "tested") return [];
      const { value, bound, met } = tested;
      return [
        { kind: "target", item, unit: metricUnit(metric), actual: value, target: bound, met },
      ];
    });
    const { nextShare } = this.earned;
    const start = system.pay?.share.value ?? null;
    if (typeof nextShare !== "number" || share === null || start === null) return targets;
    return [
      ...targets,
      {
        kind: "nextShare",
        grown: targets.every(({ met }) => !met),
        from: share.value,
        increase: escalation.increase.value ?? 0,
        start,
        result: nextShare,
      },
    ];
  }

  private pointMoneySteps(): FieldStep[] {
    const amount = this.person.system.pointMoney?.value ?? null;
    return this.calculation("pointMoney", "yuan", [
      this.setting("pointMoney", amount, "yuan"),
      this.total("×"),
      this.full("÷"),
    ]);
  }

  private failureSteps(): FieldStep[] {
    const { system, entries } = this.person;
    const { total } = this.card;
    const pass = system.failure?.pass.value ?? null;
    const { failures } = this.earned;
    if (scoring.isFault(total) || typeof failures !== "number" || pass === null) return [];
    const before = entries[failuresInput.id];
    return [
      {
        kind: "failed",
        total,
        pass,
        failed: failures > 0,
        before: typeof before === "number" ? before : 0,
        result: failures,
        cell: this.rules.place(settingKey("pass")),
      },
    ];
  }

  private actionSteps(): FieldStep[] {
    const { failures } = this.earned;
    if (typeof failures !== "number" || scoring.isFault(this.outcome("action"))) return [];
    return [{ kind: "action", failures, reached: this.action(failures) ?? null }];
  }

  private rankSteps(): FieldStep[] {
    const totals = this.reading.people.map(({ results }) => results.value(fieldPlace("total")));
    const ranks = this.reading.people.map(({ results }) => results.value(fieldPlace("rank")));
    const rank = this.outcome("rank");
    if (typeof rank !== "number") return [];
    return [
      {
        kind: "rank",
        rank,
        people: totals.filter((total) => typeof total === "number").length,
        same: ranks.filter((each) => each === rank).length - 1,
      },
    ];
  }

  /** Nothing where one of its numbers is not there. */
  private calculation(
    field: EarnedField,
    unit: Unit,
    found: readonly (Term | null)[],
  ): FieldStep[] {
    const result = this.outcome(field);
    const terms = found.flatMap((term) => term ?? []);
    if (typeof result !== "number" || terms.length < found.length) return [];
    return [{ kind: "calculation", field, terms, exact: calculated(terms), result, unit }];
  }

  private input(input: Input, operator: Term["operator"]): Term | null {
    const value = this.person.entries[input.id];
    if (typeof value !== "number" || Number.isNaN(value)) return null;
    const cell = this.person.inputs.find((each) => each.input.id === input.id)?.cell ?? null;
    return { of: { kind: "input", name: input.name }, value, unit: input.unit, operator, cell };
  }

  private field(field: EarnedField, operator: Term["operator"], unit: Unit): Term | null {
    const value = this.outcome(field);
    const cell = this.person.results.place(fieldPlace(field));
    return typeof value !== "number"
      ? null
      : { of: { kind: "field", field }, value, unit, operator, cell };
  }

  private setting(id: string, value: number | null, unit: Unit): Term | null {
    const cell = this.rules.place(settingKey(id));
    return value === null
      ? null
      : { of: { kind: "setting", id }, value, unit, operator: "×", cell };
  }

  private total(operator: Term["operator"]): Term | null {
    const { total } = this.card;
    const cell = this.person.results.place(fieldPlace("total"));
    return scoring.isFault(total)
      ? null
      : { of: { kind: "field", field: "total" }, value: total, unit: "ratio", operator, cell };
  }

  private full(operator: Term["operator"]): Term {
    const { scale } = this.person.system;
    return { of: { kind: "full" }, value: scale, unit: "ratio", operator, cell: null };
  }

  /** Every cell that keeps a result from being there. */
  private obstacles(field: EarnedField): Obstacle[] {
    const { person, rules } = this;
    const { pay, pointMoney, failure, tiers } = person.system;
    const total: Obstacle[] = scoring.isFault(this.card.total)
      ? [{ kind: "no-total", cell: person.results.place(fieldPlace("total")) }]
      : [];
    const set = (id: string, value: number | null | undefined) =>
      value === undefined ? [] : parameterObstacle(rules, settingKey(id), value);
    const typed = (input: Input | undefined, optional = false) =>
      input === undefined ? [] : inputObstacles(person, input, { optional });
    const coefficient = pay?.coefficient;
    const individual = [
      ...total,
      ...(coefficient?.audits ?? []).flatMap((each) => typed(each, true)),
    ];
    const factor = [...individual, ...typed(coefficient?.department)];
    const share = [...typed(pay?.escalation?.share, true), ...set("share", pay?.share.value)];
    const fixed = [...typed(salaryInput), ...share];
    const performance = [...(coefficient === undefined ? total : factor), ...fixed];
    const adjustment = pay?.quarter === undefined ? [] : quarterObstacles(pay.quarter, typed, set);
    const failures = [...total, ...typed(failuresInput, true), ...set("pass", failure?.pass.value)];
    const found: Readonly<Record<EarnedField, () => Obstacle[]>> = {
      tier: () => [...total, ...this.tierObstacles()],
      bonus: () => [
        ...total,
        ...this.tierObstacles(),
        ...tiers.flatMap(({ amount }, index) =>
          amount === undefined || index !== this.earned.tier
            ? []
            : parameterObstacle(rules, tierKey(index, "amount"), amount.value),
        ),
      ],
      individual: () => individual,
      coefficient: () => factor,
      share: () => share,
      fixedPay: () => fixed,
      performancePay: () => performance,
      adjustment: () => adjustment,
      adjustedPay: () => [...performance, ...adjustment],
      pay: () => [...performance, ...adjustment],
      nextShare: () => [...share, ...set("shareIncrease", pay?.escalation?.increase.value)],
      pointMoney: () => [...total, ...set("pointMoney", pointMoney?.value)],
      failures: () => failures,
      action: () => [
        ...failures,
        ...(failure?.actions ?? []).flatMap(({ periods }, index) =>
          set(`failures:${index}`, periods.value),
        ),
      ],
      rank: () => total,
    };
    const obstacles = found[field]();
    const outcome = this.outcome(field);
    const code = scoring.isFault(outcome) ? outcome.code : "";
    return obstacles.length > 0 ? obstacles : [{ kind: "other", code, cell: null }];
  }

  private tierObstacles(): Obstacle[] {
    const { tier } = this.earned;
    const cell = this.rules.place(tierKey(0, "from"));
    if (tier === undefined || !scoring.isFault(tier)) return [];
    if (tier.code === "no-tiers") return [{ kind: "no-tiers", cell }];
    return tier.code === "below-tiers" ? [{ kind: "below-tiers", lowest: tier.lowest, cell }] : [];
  }
}

const MISSING: scoring.Fault = { code: "missing", argument: "value" };
/** Nothing follows. */
export const NO_ACTION: LocalText = { en: "", "zh-CN": "", "zh-TW": "" };

type Quarter = NonNullable<PayRule["quarter"]>;

const valuesOf = (quarter: Quarter) => ({
  excellentFrom: quarter.excellentFrom.value ?? 0,
  excellentShare: quarter.excellentShare.value ?? 0,
  unqualifiedBelow: quarter.unqualifiedBelow.value ?? 0,
  unqualifiedShare: quarter.unqualifiedShare.value ?? 0,
});

/** As the core rates a month (adjustQuarter). */
function ratingOf(score: number, excellentFrom: number, unqualifiedBelow: number) {
  const round = (value: number) => scoring.roundDecimal(value, scoring.THRESHOLD_PLACES);
  if (round(score) >= round(excellentFrom)) return "excellent";
  return round(score) < round(unqualifiedBelow) ? "unqualified" : "neither";
}

function quarterObstacles(
  quarter: Quarter,
  typed: (input: Input) => Obstacle[],
  set: (id: string, value: number | null) => Obstacle[],
): Obstacle[] {
  const names = [
    "excellentFrom",
    "excellentShare",
    "unqualifiedBelow",
    "unqualifiedShare",
  ] as const;
  return [
    ...quarter.months.flatMap((month) => typed(month)),
    ...names.flatMap((name) => set(name, quarter[name].value)),
  ];
}

/** In double precision: it is shown before it is rounded, and never paid. */
const calculated = (terms: readonly Term[]): number =>
  terms.reduce((value, term, index) => {
    if (index === 0) return term.value;
    switch (term.operator) {
      case "×":
        return value * term.value;
      case "÷":
        return value / term.value;
      case "+":
        return value + term.value;
    }
  }, 0);
