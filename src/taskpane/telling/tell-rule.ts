/** Tells a rule as HR has set it: what it is worth, and the rule in the words that Generate and the sheets use as well. */
import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import { ruleInWords, type RuleExplained } from "../../scorecards/explanation";
import { numberText, pointsText } from "./figures";
import { spaced, type Sentence } from "./sentence";

/** The sentences of an item's rule, or of one part's; parts bring theirs along as details. */
export function tellRule(
  t: TFunction<"telling">,
  locale: Locale,
  { part, full, weight, lines }: Pick<RuleExplained, "part" | "full" | "weight" | "lines">,
): readonly Sentence[] {
  const said = (line: (typeof lines)[number]) =>
    sentence(ruleInWords(line.rule, line.full, locale), locale);
  const worth = [
    ...(full === null ? [] : [t("rule.fullMarks", { points: pointsText(t, locale, full) })]),
    ...(weight === null || part !== null
      ? []
      : [t("rule.weight", { weight: numberText(weight, locale) })]),
  ];
  const [first] = lines;
  if (first !== undefined && first.part === part) {
    return sentences([...worth, said(first)]);
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
        said(line),
      ]),
    })),
  ];
}

const sentences = (texts: readonly string[]): Sentence[] =>
  texts.map((text) => ({ text: spaced(text) }));

/** A clause as a sentence of its own. */
const sentence = (text: string, locale: Locale): string =>
  `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}${locale === "en" ? "." : "。"}`;
