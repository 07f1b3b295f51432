import type { Locale } from "../../../i18n/locale";
import { sheetTexts } from "../../../i18n/sheets";
import type { Fact } from "../../../scorecards/check";
import { shownValue } from "./shown-value";
import type { Counted, FindingText, Words } from "./finding-words";

/** Figures that are missing, or are not what they should be; null for any other finding. */
export function figureText(
  t: Words,
  fact: Fact,
  counted: Counted,
  locale: Locale,
): FindingText | null {
  switch (fact.code) {
    case "nothing-entered":
      return {
        title: t("findings.nothingEntered.title"),
        advice: t("findings.nothingEntered.advice"),
      };
    case "people-without-figures":
      return {
        title: t("findings.peopleWithoutFigures.title", counted),
        advice: t("findings.peopleWithoutFigures.advice"),
      };
    case "figures-unnamed":
      return {
        title: t("findings.figuresUnnamed.title", counted),
        advice: t("findings.figuresUnnamed.advice"),
      };
    case "figure-missing":
      return {
        title: t("findings.figureMissing.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.figureMissing.advice"),
      };
    case "number-as-text":
      return {
        title: t("findings.numberAsText.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.numberAsText.advice"),
      };
    case "other-unit":
      return {
        title: t("findings.otherUnit.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.otherUnit.advice", { unit: sheetTexts[locale].units[fact.unit] }),
      };
    case "figure-not-a-number":
      return {
        title: t("findings.figureNotANumber.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.figureNotANumber.advice"),
      };
    case "figure-is-error":
      return {
        title: t("findings.figureIsError.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.figureIsError.advice"),
      };
    case "out-of-range":
      return {
        title: t("findings.outOfRange.title", { ...counted, figure: fact.figure[locale] }),
        advice: limitsText(t, fact, locale),
      };
    case "percent-as-number":
      return {
        title: t("findings.percentAsNumber.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.percentAsNumber.advice"),
      };
    case "clock-time":
      return {
        title: t("findings.clockTime.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.clockTime.advice", { unit: sheetTexts[locale].units[fact.unit] }),
      };
    case "unusual-figure":
      return {
        title: t("findings.unusualFigure.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.unusualFigure.advice"),
      };
    case "not-a-count":
      return {
        title: t("findings.notACount.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.notACount.advice"),
      };
    case "part-above-whole":
      return {
        title: t("findings.partAboveWhole.title", {
          ...counted,
          part: fact.part[locale],
          whole: fact.whole[locale],
        }),
        advice: t("findings.partAboveWhole.advice"),
      };
    case "zero-denominator":
      return {
        title: t("findings.zeroDenominator.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.zeroDenominator.advice"),
      };
    case "no-votes":
      return {
        title: t("findings.noVotes.title", { ...counted, figure: fact.figure[locale] }),
        advice: t("findings.noVotes.advice"),
      };
    default:
      return null;
  }
}

function limitsText(
  t: Words,
  { least, most, unit }: Extract<Fact, { code: "out-of-range" }>,
  locale: Locale,
): string {
  const shown = (value: number | null) =>
    value === null ? "" : shownValue(t, value, unit, locale);
  const limits = { least: shown(least), most: shown(most) };
  if (most === null) return t("findings.outOfRange.atLeast", { least: limits.least });
  return least === null
    ? t("findings.outOfRange.atMost", { most: limits.most })
    : t("findings.outOfRange.between", limits);
}
