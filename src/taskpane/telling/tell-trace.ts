/** Tells how a score came about, from the steps that the scoring core gives: what was measured, what it cost, what is left. */
import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type { Unit } from "../../scorecards/system/description";
import type { Comparison, Trace, TraceStep } from "../../scoring";
import { differenceText, figureText, numberText, pointsText, resultText } from "./figures";
import { spaced, type Sentence } from "./sentence";

/** What the numbers of a trace are called. */
export interface TellingTerms {
  /** Of the metric, its target and its step; "ratio" where nothing is known of it. */
  readonly unit: Unit;
  /** Of what each condition tests, in their order, where it is not `unit`. */
  readonly conditionUnits?: readonly Unit[];
  /** What a part or a person is called, and the terms of its own calculation where they differ. */
  readonly within?: (
    kind: "part" | "person",
    index: number,
  ) => { readonly name?: string; readonly terms?: TellingTerms };
}

/** More scores than this are not written out as a sum. */
const mostSummands = 12;

type Step<Kind extends TraceStep["kind"]> = Extract<TraceStep, { kind: Kind }>;

/** The sentences of a trace (src/scoring, explainRule), first to last, in the reader's language. */
export function tellTrace(
  t: TFunction<"telling">,
  locale: Locale,
  trace: Trace,
  terms: TellingTerms,
): readonly Sentence[] {
  return new Telling(t, locale, terms).tell(trace);
}

class Telling {
  constructor(
    private readonly t: TFunction<"telling">,
    private readonly locale: Locale,
    private readonly terms: TellingTerms,
  ) {}

  tell(trace: Trace): Sentence[] {
    let compared: Step<"compared"> | undefined;
    let counted: Step<"counted"> | undefined;
    const tested: Step<"tested">[] = [];
    let { unit } = this.terms;
    const sentences: Sentence[] = [];
    const say = (text: string) => sentences.push({ text: spaced(text) });
    for (const step of trace) {
      switch (step.kind) {
        case "compared":
          compared = step;
          break;
        case "counted":
          counted = step;
          break;
        case "deducted":
        case "rewarded":
          if (compared && counted) this.stepped(compared, counted, step).forEach(say);
          break;
        case "person":
        case "part":
          sentences.push(this.within(step));
          break;
        case "tested":
          say(this.tested(step, tested.length));
          tested.push(step);
          break;
        case "granted":
          say(this.granted(step, tested));
          break;
        case "surveyed":
          say(this.surveyed(step));
          // What is in proportion from here on is the mean grade, whatever was counted.
          unit = "score";
          break;
        case "proportion":
          say(this.proportion(step, unit));
          break;
        case "banded":
          sentences.push(...bandText(this.t, this.locale, step, unit, this.points(step.points)));
          break;
        default:
          say(this.single(step));
      }
    }
    return sentences;
  }

  /** What was measured, then what that adds or takes off. */
  private stepped(
    compared: Step<"compared">,
    counted: Step<"counted">,
    step: Step<"deducted"> | Step<"rewarded">,
  ): string[] {
    const { t, locale } = this;
    const { points, steps, raw } = step;
    const kept = points === 0 ? t("unchanged") : t("kept", { points: this.points(points) });
    if (compared.side === "even") {
      return [t("compared.even", { actual: this.figure(compared.actual) }), kept];
    }
    const deducts = step.kind === "deducted";
    const rate = deducts ? step.penalty : step.reward;
    if (rate === 0) {
      return [
        t("comparedAlone", { compared: this.compared(compared) }),
        t(deducts ? "notDeducted" : "notRewarded"),
        ...(points === 0 ? [] : [kept]),
      ];
    }
    if (steps === 0) return [this.counted(counted, compared), kept];
    const sum = `${this.number(points)} ${deducts ? "−" : "+"} ${this.number(steps)} × ${this.number(rate)} ${resultText(raw, locale)}`;
    return [
      this.counted(counted, compared),
      t(deducts ? "deducted" : "rewarded", { rate: this.points(rate), sum }),
    ];
  }

  private compared({ actual, target, difference }: Step<"compared">): string {
    const { t, locale } = this;
    return t(actual < target ? "compared.below" : "compared.above", {
      actual: this.figure(actual),
      target: this.figure(target),
      difference: differenceText(t, locale, difference, this.terms.unit),
    });
  }

  private counted(
    { step, exact, counted, partial }: Step<"counted">,
    compared: Step<"compared">,
  ): string {
    const { t, locale } = this;
    const facts = {
      compared: this.compared(compared),
      step: differenceText(t, locale, step, this.terms.unit),
      exact: this.number(exact),
      steps: this.number(counted),
      count: counted,
    };
    if (counted === 0) return t("counted.none", facts);
    return exact === counted && Number.isInteger(exact)
      ? t("counted.exact", facts)
      : t(`counted.${partial}`, facts);
  }

  private within({ kind, index, score, trace }: Step<"part" | "person">): Sentence {
    const { t, locale } = this;
    const { name, terms = this.terms } = this.terms.within?.(kind, index) ?? {};
    return {
      text: t("within", {
        name: name ?? t(kind, { number: this.number(index + 1) }),
        points: this.points(score),
      }),
      details: tellTrace(t, locale, trace, terms),
    };
  }

  private tested({ value, comparison, bound, met }: Step<"tested">, index: number): string {
    const { t } = this;
    const unit = this.terms.conditionUnits?.[index] ?? this.terms.unit;
    const condition = t(`conditions.${conditionKey[comparison]}`, {
      bound: this.figure(bound, unit),
    });
    return t(met ? "met" : "notMet", { value: this.figure(value, unit), condition });
  }

  private granted({ reward }: Step<"granted">, tested: readonly Step<"tested">[]): string {
    const { t } = this;
    return t(tested.every(({ met }) => met) ? "granted" : "notGranted", {
      reward: this.points(reward),
    });
  }

  private proportion({ actual, full, points, raw }: Step<"proportion">, unit: Unit): string {
    const { t, locale } = this;
    const facts = { actual: this.figure(actual, unit), full: this.figure(full, unit) };
    return t("proportion", {
      ...facts,
      points: this.points(points),
      sum: `${facts.actual} ÷ ${facts.full} × ${this.number(points)} ${resultText(raw, locale)}`,
    });
  }

  private smallSample(step: Step<"small-sample">): string {
    const { t, locale } = this;
    const { cases, most, missed, points, each, raw } = step;
    return t("smallSample", {
      cases: this.number(cases),
      most: this.number(most),
      missed: this.number(missed),
      rate: this.points(each),
      sum: `${this.number(points)} − ${this.number(missed)} × ${this.number(each)} ${resultText(raw, locale)}`,
    });
  }

  private scaled({ actual, zeroAt, fullAt, points, raw }: Step<"scaled">): string {
    const { t, locale } = this;
    const [measured, zero, full] = [this.figure(actual), this.figure(zeroAt), this.figure(fullAt)];
    return t("scaled", {
      zeroAt: zero,
      fullAt: full,
      points: this.points(points),
      sum: `(${measured} − ${zero}) ÷ (${full} − ${zero}) × ${this.number(points)} ${resultText(raw, locale)}`,
    });
  }

  private ratio({ actual, target, better, points, raw }: Step<"ratio">): string {
    const { t, locale } = this;
    const [measured, asked] = [this.figure(actual), this.figure(target)];
    const quotient = better === "higher" ? `${measured} ÷ ${asked}` : `${asked} ÷ ${measured}`;
    return t(`ratio.${better}`, {
      actual: measured,
      target: asked,
      points: this.points(points),
      sum: `${quotient} × ${this.number(points)} ${resultText(raw, locale)}`,
    });
  }

  private single(
    step: Step<
      | "small-sample"
      | "scaled"
      | "ratio"
      | "gated"
      | "at-best"
      | "rated"
      | "added"
      | "floored"
      | "capped"
    >,
  ): string {
    const { t } = this;
    switch (step.kind) {
      case "small-sample":
        return this.smallSample(step);
      case "scaled":
        return this.scaled(step);
      case "ratio":
        return this.ratio(step);
      case "gated":
        return t("gated", {
          ratio: this.figure(step.ratio, "percent"),
          gate: this.figure(step.gate, "percent"),
        });
      case "at-best":
        return t("atBest", { actual: this.figure(step.actual), points: this.points(step.cap) });
      case "rated":
        return this.rated(step);
      case "added":
        return this.added(step);
      case "floored":
        return t("floored", { raw: this.number(step.raw), floor: this.number(step.floor) });
      case "capped":
        return t("capped", { raw: this.number(step.raw), cap: this.number(step.cap) });
    }
  }

  private rated({ sum, raters, most, points, raw }: Step<"rated">): string {
    const { t, locale } = this;
    const full = this.number(most * raters);
    const facts = {
      raters: this.number(raters),
      total: this.number(sum),
      most: full,
      sum: `${this.number(sum)} ÷ ${full} × ${this.number(points)} ${resultText(raw, locale)}`,
    };
    return raters === 1 ? t("rated", facts) : t("ratedByMany", facts);
  }

  private surveyed({ counts, top, votes, mean }: Step<"surveyed">): string {
    const { t, locale } = this;
    const graded = counts
      .map((count, index) => `${this.number(top - index)} × ${this.number(count)}`)
      .join(" + ");
    return t("surveyed", {
      votes: figureText(t, locale, votes, "votes"),
      top: this.number(top),
      sum: `(${graded}) ÷ ${this.number(votes)} ${resultText(mean, locale)}`,
    });
  }

  private added({ base, scores, raw }: Step<"added">): string {
    const { t, locale } = this;
    if (scores.length > mostSummands) {
      return t("addedMany", { count: scores.length, raw: this.number(raw) });
    }
    const [first = 0, ...rest] = base === 0 ? scores : [base, ...scores];
    const sum = rest.reduce(
      (text, score) => `${text} ${score < 0 ? "−" : "+"} ${this.number(Math.abs(score))}`,
      this.number(first),
    );
    return t("added", { sum: `${sum} ${resultText(raw, locale)}` });
  }

  private readonly number = (value: number): string => numberText(value, this.locale);
  private readonly points = (value: number): string => pointsText(this.t, this.locale, value);
  private readonly figure = (value: number, unit = this.terms.unit): string =>
    figureText(this.t, this.locale, value, unit);
}

/** Which band a figure belongs to and what that earns, then the limit of the next better one. */
export function bandText(
  t: TFunction<"telling">,
  locale: Locale,
  { actual, better, edge, limit, next }: Omit<Step<"banded">, "kind" | "points">,
  unit: Unit,
  earned: string,
): readonly Sentence[] {
  const figure = (value: number) => figureText(t, locale, value, unit);
  const facts = { actual: figure(actual), earned };
  const said =
    limit === null
      ? t("banded.none", facts)
      : t(`banded.${better}.${edge}`, { ...facts, limit: figure(limit) });
  const more = next === null ? [] : [t("banded.next", { next: figure(next) })];
  return [said, ...more].map((text) => ({ text: spaced(text) }));
}

const conditionKey: Readonly<Record<Comparison, "atLeast" | "above" | "atMost" | "below">> = {
  "at-least": "atLeast",
  above: "above",
  "at-most": "atMost",
  below: "below",
};
