import type { Locale } from "../../../i18n/locale";
import type { Fact } from "../../../scorecards/check";
import { shownValue } from "./shown-value";
import type { Counted, FindingText, Words } from "./finding-words";

/** Rules, points and tiers; null for any other finding. */
export function ruleText(
  t: Words,
  fact: Fact,
  counted: Counted,
  locale: Locale,
): FindingText | null {
  const number = (value: number) => shownValue(t, value, null, locale);
  switch (fact.code) {
    case "points-sum":
      return {
        title: t(`findings.pointsSum.${fact.total}`, { sum: number(fact.sum) }),
        advice:
          fact.likely === undefined
            ? t("findings.pointsSum.advice")
            : t("findings.pointsSum.likely", { likely: fact.likely[locale] }),
      };
    case "rule-missing":
      return {
        title: t("findings.ruleMissing.title", { rule: fact.rule[locale] }),
        advice: t("findings.ruleMissing.advice"),
      };
    case "rule-as-text":
      return {
        title: t("findings.ruleAsText.title", { rule: fact.rule[locale] }),
        advice: t("findings.ruleAsText.advice"),
      };
    case "rule-not-a-number":
      return {
        title: t("findings.ruleNotANumber.title", { rule: fact.rule[locale] }),
        advice: t("findings.ruleNotANumber.advice"),
      };
    case "rule-out-of-range": {
      const { limit } = fact;
      const advice =
        limit === "not-negative"
          ? "notNegative"
          : limit === "whole-from-1"
            ? "wholeFromOne"
            : limit;
      return {
        title: t("findings.ruleOutOfRange.title", { rule: fact.rule[locale] }),
        advice: t(`findings.ruleOutOfRange.${advice}`),
      };
    }
    case "floor-above-cap":
      return {
        title: t("findings.floorAboveCap.title", {
          item: fact.item[locale],
          floor: number(fact.floor),
          cap: number(fact.cap),
        }),
        advice: t("findings.floorAboveCap.advice"),
      };
    case "in-two-bands":
    case "no-line": {
      const key = fact.code === "no-line" ? "noLine" : "inTwoBands";
      const at = shownValue(t, fact.at, fact.unit, locale);
      return {
        title: t(`findings.${key}.title`, { item: fact.item[locale], at }),
        advice: t(`findings.${key}.advice`),
      };
    }
    case "in-no-band":
      return {
        title: t(`findings.inNoBand.${fact.side}`, {
          item: fact.item[locale],
          at: shownValue(t, fact.at, fact.unit, locale),
        }),
        advice: t("findings.inNoBand.advice"),
      };
    case "better-earns-less":
      return {
        title: t("findings.betterEarnsLess.title", {
          item: fact.item[locale],
          better: shownValue(t, fact.better, fact.unit, locale),
          worse: shownValue(t, fact.worse, fact.unit, locale),
        }),
        advice: t("findings.betterEarnsLess.advice"),
      };
    case "example-differs":
      return {
        title: t("findings.exampleDiffers.title", {
          item: fact.item[locale],
          at: shownValue(t, fact.at, fact.unit, locale),
          must: number(fact.must),
          gives: number(fact.gives),
        }),
        advice: t("findings.exampleDiffers.advice"),
      };
    case "choice-unknown":
      return {
        title: t("findings.choiceUnknown.title", { rule: fact.rule[locale] }),
        advice: t("findings.choiceUnknown.advice"),
      };
    case "duplicate-threshold":
      return {
        title: t("findings.duplicateThreshold.title", {
          ...counted,
          threshold: number(fact.threshold),
        }),
        advice: t("findings.duplicateThreshold.advice"),
      };
    case "threshold-missing":
      return {
        title: t("findings.thresholdMissing.title", { grade: fact.grade }),
        advice: t("findings.thresholdMissing.advice"),
      };
    case "grade-missing":
      return {
        title: t("findings.gradeMissing.title", { threshold: number(fact.threshold) }),
        advice: t("findings.gradeMissing.advice"),
      };
    case "below-lowest-tier":
      return {
        title: t("findings.belowLowestTier.title", { lowest: number(fact.lowest) }),
        advice: t("findings.belowLowestTier.advice", { least: number(fact.least) }),
      };
    case "amount-missing":
      return {
        title: t("findings.amountMissing.title", counted),
        advice: t("findings.amountMissing.advice"),
      };
    case "amounts-out-of-order":
      return {
        title: t("findings.amountsOutOfOrder.title", { lower: fact.lower, higher: fact.higher }),
        advice: t("findings.amountsOutOfOrder.advice"),
      };
    case "open-figure":
      return fact.isBlank
        ? {
            title: t("findings.openFigure.blank", counted),
            advice: t("findings.openFigure.blankAdvice"),
          }
        : {
            title: t("findings.openFigure.shipped", counted),
            advice: t("findings.openFigure.shippedAdvice"),
          };
    case "differs-from-standard":
      return {
        title: t("findings.differsFromStandard.title", { rule: fact.rule[locale] }),
        advice: t("findings.differsFromStandard.advice"),
      };
    default:
      return null;
  }
}
