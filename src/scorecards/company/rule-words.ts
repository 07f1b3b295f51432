import type { Locale } from "../../i18n/locale";
import { ruleTexts, type RuleTexts } from "../../i18n/rules";
import { fill } from "../../i18n/sheets";
import type {
  Item,
  LocalText,
  Metric,
  Parameter,
  Part,
  PartsRule,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  RatingRule,
  Rule,
  ScorecardSystem,
  Unit,
} from "../system/description";
import { hasOwnPoints, metricName, metricUnit, partPoints } from "../system/inputs";
import { isCount } from "../system/units";

/** What a rule does, told with its own figures: "2 points off for each full 1 % below 95 %, never below 0". */
export interface RuleSentence {
  /** The part that it is about; null where it is about the whole item. */
  readonly part: string | null;
  readonly text: string;
}

/** An item's rule in sentences, one a part. */
export function ruleSentences(
  item: Item,
  system: Pick<ScorecardSystem, "total" | "scale">,
  locale: Locale,
): readonly RuleSentence[] {
  const words = new RuleWords(locale);
  const points = fullMarks(item, system);
  const { rule } = item;
  if (rule.kind !== "parts") return [{ part: null, text: words.whole(rule, points) }];
  return words.parts(rule, points).map(({ part, text }) => ({ part: part.id, text }));
}

/**
 * What the sheet says of an item whose figures the company has changed, so that it does not go on telling the old ones: what
 * is measured, and what it earns or costs.
 */
export function measuredInWords(
  item: Item,
  system: Pick<ScorecardSystem, "total" | "scale">,
  locale: Locale,
): string {
  const words = new RuleWords(locale);
  return words.measured(item, fullMarks(item, system));
}

const fullMarks = (item: Item, { total, scale }: Pick<ScorecardSystem, "total" | "scale">) =>
  total === "weights" ? scale : item.points.value;

class RuleWords {
  private readonly texts: RuleTexts;

  constructor(private readonly locale: Locale) {
    this.texts = ruleTexts[locale];
  }

  /** A rule that scores an item as a whole. */
  whole(rule: Exclude<Rule, PartsRule>, points: number | null): string {
    return this.sentence(this.clauses(rule, points, true));
  }

  parts(rule: PartsRule, points: number | null): { part: Part; text: string }[] {
    const owned = hasOwnPoints(rule);
    const own = owned ? partPoints(rule.parts, points ?? 0) : [];
    return rule.parts.map((part, index) => ({
      part,
      text: this.sentence(this.clauses(part.rule, own[index] ?? null, owned)),
    }));
  }

  measured({ rule, fine }: Item, points: number | null): string {
    const { texts } = this;
    const told: string[] = [];
    if (rule.kind === "parts") {
      for (const { part, text } of this.parts(rule, points)) {
        told.push(fill(texts.part, { name: part.name[this.locale], rule: text }));
      }
      told.push(hasOwnPoints(rule) ? texts.partsAdded : texts.partsFloored);
    } else {
      const text = this.whole(rule, points);
      const metric = "metric" in rule ? this.metric(rule.metric) : null;
      told.push(metric === null ? text : fill(texts.measured, { metric, rule: text }));
    }
    if (fine !== undefined) {
      const { min = 0, max = 0 } = fine.amount;
      told.push(fill(texts.fine, { min, max }));
    }
    return told.join(texts.between);
  }

  private metric(metric: Metric): string {
    if (metric.kind !== "quotient") return metricName(metric)[this.locale];
    return `${metric.numerator.name[this.locale]} ÷ ${metric.denominator.name[this.locale]}`;
  }

  /** @param floored Whether the score stops at 0; a part that adds and takes away does not. */
  private clauses(
    rule: PerStepRule | ProportionRule | RatingRule | PerPersonRule,
    points: number | null,
    floored: boolean,
  ): string[] {
    switch (rule.kind) {
      case "per-step":
        return this.perStep(rule, floored);
      case "proportion":
        return [
          fill(this.texts.proportion, {
            full: this.figure(rule.full, metricUnit(rule.metric)),
            points: this.number(points),
          }),
        ];
      case "rating":
        return this.rating(rule, points);
      case "per-person":
        return this.perPerson(rule);
    }
  }

  private perStep(rule: PerStepRule, floored: boolean): string[] {
    const { texts } = this;
    const { better, target, penalty, reward, cap } = rule;
    const unit = metricUnit(rule.metric);
    const step = this.step(rule, unit);
    const rewarded = (reward?.value ?? 0) > 0;
    const each = isCount(unit) && target.value === 0 && better === "lower";
    const changes = [
      fill(each ? texts.offEach : texts.off[better], {
        step,
        target: this.figure(target, unit),
        penalty: this.points(penalty),
      }),
    ];
    if (rewarded && reward !== undefined) {
      changes.push(fill(texts.more[better], { step, reward: this.points(reward) }));
    }
    const clauses = [changes.join(texts.between)];
    if (floored) clauses.push(texts.atLeast0);
    if (typeof cap?.value === "number") clauses.push(fill(texts.atMost, { cap: this.points(cap) }));
    return clauses;
  }

  private step({ step, partial = "whole" }: PerStepRule, unit: Unit): string {
    const { texts } = this;
    if (step.value === 1 && isCount(unit) && partial === "whole") return texts.each[unit];
    const told =
      unit === "percent" && step.value !== null
        ? fill(texts.percentStep, { n: this.number(percent(step.value)) })
        : unit === "score"
          ? this.points(step)
          : this.figure(step, unit);
    return fill(texts.step[partial], { step: told });
  }

  private rating({ questions, most, raters }: RatingRule, points: number | null): string[] {
    const { texts } = this;
    const marks = this.number(points);
    if (questions.length === 1) return [fill(texts.rated, { most, points: marks })];
    const sum = fill(texts.ratedSum, {
      questions: questions.length,
      most,
      sum: questions.length * most,
      points: marks,
    });
    return raters > 1 ? [sum, texts.ratedByMany] : [sum];
  }

  private perPerson({ figure, each, beyond, everyone }: PerPersonRule): string[] {
    const { texts } = this;
    const clauses = each.map(({ limit, penalty }, index) =>
      fill((index === 0 ? texts.person : texts.personMore)[beyond], {
        limit: this.figure(limit, figure.unit),
        penalty: this.points(penalty),
      }),
    );
    const first = each[0]?.limit;
    if (everyone !== undefined && first !== undefined) {
      const limit = this.figure(first, figure.unit);
      const reward = this.points(everyone.reward);
      clauses.push(fill(texts.everyone[beyond], { limit, reward }));
    }
    return [clauses.join(texts.between)];
  }

  private sentence(clauses: readonly string[]): string {
    return clauses.join(this.texts.clause);
  }

  private figure({ value }: Parameter, unit: Unit): string {
    if (value === null || Number.isNaN(value)) return this.texts.notSet;
    return fill(this.texts.units[unit], {
      n: this.number(unit === "percent" ? percent(value) : value),
    });
  }

  private points({ value }: Parameter): string {
    if (value === null || Number.isNaN(value)) return this.texts.notSet;
    const form = this.locale === "en" && value === 1 ? "one" : "other";
    return fill(this.texts.points[form], { n: this.number(value) });
  }

  private number(value: number | null): string {
    // What HR is typing may be no number yet.
    if (value === null || !Number.isFinite(value)) return this.texts.notSet;
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 9 }).format(value);
  }
}

/** 0.57 × 100 has a binary rest. */
const percent = (share: number): number => Number((share * 100).toPrecision(12));

/** In every language. */
export const inEveryLanguage = (text: (locale: Locale) => string): LocalText => ({
  en: text("en"),
  "zh-CN": text("zh-CN"),
  "zh-TW": text("zh-TW"),
});
