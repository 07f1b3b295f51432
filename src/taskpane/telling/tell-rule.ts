/** Tells a rule as HR has set it: target, what each step costs or adds, and its bounds. */
import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type {
  PerPersonRule,
  PerStepRule,
  RatingRule,
  Unit,
} from "../../scorecards/system/description";
import type { LineRule, RuleExplained } from "../../scorecards/explanation";
import { metricUnit } from "../../scorecards/system/inputs";
import { differenceText, figureText, numberText, pointsText } from "./figures";
import { spaced, type Sentence } from "./sentence";

/** The sentences of an item's rule, or of one part's; parts bring theirs along as details. */
export function tellRule(
  t: TFunction<"telling">,
  locale: Locale,
  { part, full, weight, lines }: Pick<RuleExplained, "part" | "full" | "weight" | "lines">,
): readonly Sentence[] {
  const telling = new RuleTelling(t, locale);
  const worth = [
    ...(full === null ? [] : [t("rule.fullMarks", { points: pointsText(t, locale, full) })]),
    ...(weight === null || part !== null
      ? []
      : [t("rule.weight", { weight: numberText(weight, locale) })]),
  ];
  const [first] = lines;
  if (first !== undefined && first.part === part) {
    return sentences([...worth, ...telling.line(first.rule, first.full)]);
  }
  const own = lines.some((line) => line.full !== null);
  const together = own
    ? t("rule.partsOwn")
    : t("rule.partsAdd", { points: pointsText(t, locale, full ?? 0) });
  return [
    ...sentences([...worth, together]),
    ...lines.map((line): Sentence => ({
      text: line.part?.name[locale] ?? "",
      details: sentences([
        ...(line.full === null
          ? []
          : [t("rule.fullMarks", { points: pointsText(t, locale, line.full) })]),
        ...telling.line(line.rule, line.full),
      ]),
    })),
  ];
}

const sentences = (texts: readonly string[]): Sentence[] =>
  texts.map((text) => ({ text: spaced(text) }));

class RuleTelling {
  constructor(
    private readonly t: TFunction<"telling">,
    private readonly locale: Locale,
  ) {}

  line(rule: LineRule, full: number | null): string[] {
    const { t } = this;
    switch (rule.kind) {
      case "per-step":
        return this.perStep(rule, full);
      case "proportion":
        return [
          t("rule.proportion", {
            full: this.figure(rule.full.value, metricUnit(rule.metric)),
            points: this.points(full),
          }),
        ];
      case "rating":
        return this.rating(rule, full);
      case "per-person":
        return this.perPerson(rule);
    }
  }

  private perStep(rule: PerStepRule, full: number | null): string[] {
    const { t, locale } = this;
    const { better, partial = "whole", penalty, reward, floor = 0, cap } = rule;
    const unit = metricUnit(rule.metric);
    const [worse, good] = better === "higher" ? ["Below", "Above"] : ["Above", "Below"];
    const step =
      rule.step.value === null
        ? t("rule.notSet")
        : differenceText(t, locale, rule.step.value, unit);
    const each = (effect: "penalty" | "reward", side: "Below" | "Above", value: number | null) =>
      value === 0
        ? []
        : [t(`rule.${effect}${side}.${partial}`, { step, rate: this.points(value) })];
    return [
      t(better === "higher" ? "rule.targetHigher" : "rule.targetLower", {
        target: this.figure(rule.target.value, unit),
      }),
      ...each("penalty", worse as "Below" | "Above", penalty.value),
      ...(reward === undefined ? [] : each("reward", good as "Below" | "Above", reward.value)),
      // A part that adds and takes away has no floor of its own.
      ...(full === null && floor <= 0 ? [] : [t("rule.floor", { floor: this.points(floor) })]),
      ...(typeof cap?.value === "number" ? [t("rule.cap", { cap: this.points(cap.value) })] : []),
    ];
  }

  private rating({ questions, most, raters }: RatingRule, full: number | null): string[] {
    const { t, locale } = this;
    const facts = { most: numberText(most, locale), points: this.points(full) };
    if (questions.length === 1) return [t("rule.ratedOnce", facts)];
    const best = numberText(questions.length * most, locale);
    return [
      t("rule.rated", { ...facts, count: questions.length, best }),
      ...(raters > 1 ? [t("rule.ratedByMany")] : []),
    ];
  }

  private perPerson({ each, beyond, everyone, figure }: PerPersonRule): string[] {
    const { t } = this;
    const limit = (value: number | null) => this.figure(value, figure.unit);
    return [
      ...each.map((one) =>
        t(beyond === "above" ? "rule.memberAbove" : "rule.memberBelow", {
          limit: limit(one.limit.value),
          rate: this.points(one.penalty.value),
        }),
      ),
      ...(everyone === undefined
        ? []
        : [
            t(beyond === "above" ? "rule.everyoneBelow" : "rule.everyoneAbove", {
              limit: limit(each[0]?.limit.value ?? null),
              rate: this.points(everyone.reward.value),
            }),
          ]),
    ];
  }

  private points(value: number | null): string {
    return value === null ? this.t("rule.notSet") : pointsText(this.t, this.locale, value);
  }

  private figure(value: number | null, unit: Unit): string {
    return value === null ? this.t("rule.notSet") : figureText(this.t, this.locale, value, unit);
  }
}
