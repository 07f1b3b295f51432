import * as scoring from "../../scoring";
import { type CoreCard, scorePerson } from "../core-card";
import { cellOf, inputObstacles, parameterObstacle } from "../calc/typed-obstacles";
import type { Obstacle } from "../calc/obstacle";
import type { Locate } from "../calc/place";
import { metricInputs, metricName, metricUnit } from "../metrics";
import { NO_ACTION } from "../results/action";
import { measuredMetric, measuredNumber } from "../results/calculation";
import { Earned } from "../results/earned";
import { resultOf, settingOf } from "../results";
import type { Asked } from "../results/asked";
import type { Among, Explaining } from "../results/result";
import type { EarnedField, FieldStep, Outcome, Term } from "../results/steps";
import { actualPlace, fieldPlace, settingKey } from "../system/keys";
import type { ResultField } from "../system/result-fields";
import { isUnnamed, type PersonReading, type ScorecardReading } from "../reading";
import type { EarnedLine, FieldExplanation } from "./explanation";
import { distinct, measuredObstacles } from "./obstacles";
import { standing } from "./standing";
import { personGains, tierReached } from "./total";

/** What follows from one person's total, with every step from it. */
export class EarnedExplainer {
  private readonly explaining: Explaining;

  constructor(
    private readonly reading: ScorecardReading,
    private readonly person: PersonReading,
    rules: Locate,
    card: CoreCard,
  ) {
    this.explaining = new PersonExplaining(reading, person, rules, card);
  }

  /** Every result that the sheet has, in its order. */
  all(fields: readonly EarnedField[]): EarnedLine[] {
    return fields
      .filter((field) => this.person.results.place(fieldPlace(field)) !== null)
      .map((field) => ({
        field,
        outcome: this.explaining.outcome(field),
        ...this.standing(field),
      }));
  }

  explain(field: EarnedField): Omit<FieldExplanation, "subject"> {
    const outcome = this.explaining.outcome(field);
    return {
      kind: "field",
      field,
      outcome,
      steps: this.explaining.steps(field),
      obstacles: scoring.isFault(outcome) ? this.obstacles(field, outcome) : [],
      ...this.standing(field),
    };
  }

  /** Every cell that keeps a result from being there. */
  private obstacles(field: EarnedField, { code }: scoring.Fault): readonly Obstacle[] {
    const found = this.explaining.obstacles(field);
    return found.length > 0 ? found : [{ kind: "other", code, cell: null }];
  }

  private standing(field: EarnedField) {
    const { results } = this.person;
    const outcome = this.explaining.outcome(field);
    if (field === "rank") return { cell: results.place(fieldPlace(field)) };
    if (scoring.isFault(outcome)) return standing(results, fieldPlace(field), null);
    if (typeof outcome === "number") return standing(results, fieldPlace(field), outcome);
    // No action follows: the sheet shows a dash.
    const own = outcome === NO_ACTION ? null : outcome[this.reading.locale];
    return standing(results, fieldPlace(field), own);
  }
}

const known = new WeakMap<ScorecardReading, readonly (number | null)[]>();

/** Everybody's totals by the core, reckoned once for a scorecard as it stands. */
function totalsOf(reading: ScorecardReading): readonly (number | null)[] {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const totals = reading.people.map((each) => {
    if (isUnnamed(each)) return null;
    const { total } = scorePerson(each.system, each.items, each.entries);
    return scoring.isFault(total) ? null : total;
  });
  known.set(reading, totals);
  return totals;
}

/** A person as results ask for them. */
class PersonExplaining extends Earned implements Explaining {
  readonly results: Locate;
  readonly items: Explaining["items"];
  readonly everybody: readonly Locate[];
  readonly among: () => Among | null;

  constructor(
    reading: ScorecardReading,
    private readonly person: PersonReading,
    readonly rules: Locate,
    private readonly card: CoreCard,
  ) {
    const { system, entries, results } = person;
    super(system, card.total, entries, results.value(fieldPlace("rank")));
    this.results = results;
    this.items = person.items.map(({ item }) => item);
    this.everybody = reading.people.map((each) => each.results);
    this.among = () => {
      const at = this.everybody.indexOf(results);
      return reading.layout !== "roster" || at < 0 ? null : { totals: totalsOf(reading), at };
    };
  }

  readonly reached = () =>
    tierReached(
      this.system,
      this.entries,
      this.card.total,
      personGains(this.person, this.card).lost,
    );
  readonly steps = (field: EarnedField): readonly FieldStep[] => resultOf(field).steps(this);
  readonly obstacles = (field: ResultField): readonly Obstacle[] =>
    distinct(resultOf(field).obstacles(this));
  readonly ofSetting: Explaining["ofSetting"] = (key, value, limit) =>
    parameterObstacle(this.rules, key, value, limit);
  readonly ofInput = ({ input, blank }: Asked): readonly Obstacle[] =>
    inputObstacles(this.person, input, { optional: blank !== undefined });
  readonly ofMeasured = (item: string): readonly Obstacle[] => measuredObstacles(this.person, item);
  readonly cell = (field: ResultField) => this.results.place(fieldPlace(field));

  readonly terms: Explaining["terms"] = {
    input: (input, operator) => {
      const value = this.entries[input.id];
      if (typeof value !== "number" || Number.isNaN(value)) return null;
      const cell = this.person.inputs.find((each) => each.input.id === input.id)?.cell ?? null;
      return { of: { kind: "input", name: input.name }, value, unit: input.unit, operator, cell };
    },
    measured: (item, operator) => {
      const metric = measuredMetric(this.system.items, item);
      const value = measuredNumber(this.system.items, item, this.entries);
      if (metric === null || typeof value !== "number") return null;
      const [typed, ...others] = metricInputs(metric);
      // What is typed is looked at where it is typed.
      const cell =
        typed !== undefined && others.length === 0
          ? cellOf(this.person, typed)
          : this.results.place(actualPlace(item, null));
      const name = metricName(metric);
      return { of: { kind: "input", name }, value, unit: metricUnit(metric), operator, cell };
    },
    field: (field, operator) => {
      const value = this.outcome(field);
      const unit = field === "total" ? "ratio" : resultOf(field).unit;
      return typeof value === "number"
        ? { of: { kind: "field", field }, value, unit, operator, cell: this.cell(field) }
        : null;
    },
    setting: (id, operator) => {
      const setting = settingOf(this.system, id);
      const value = setting?.parameter.value ?? null;
      const cell = this.rules.place(settingKey(id));
      const unit = setting?.unit ?? "ratio";
      return value === null ? null : { of: { kind: "setting", id }, value, unit, operator, cell };
    },
    full: (operator) => {
      const { scale: value } = this.system;
      return { of: { kind: "full" }, value, unit: "ratio", operator, cell: null };
    },
  };

  readonly calculation: Explaining["calculation"] = (field, found) => {
    const result: Outcome = this.outcome(field);
    const terms = found.flatMap((term) => term ?? []);
    if (typeof result !== "number" || terms.length < found.length) return [];
    const { unit } = resultOf(field);
    return [{ kind: "calculation", field, terms, exact: calculated(terms), result, unit }];
  };
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
