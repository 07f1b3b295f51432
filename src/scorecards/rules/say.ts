import type { Locale } from "../../i18n/locale";
import { fill } from "../../i18n/sheets";
import type { Item, LineRule, ScorecardSystem } from "../system/description";
import { describedMarks, hasOwnPoints, type Line, linesOf } from "../system/lines";
import { metricKind } from "../metrics";
import { ruleKind } from "./index";
import { saidTogether } from "./parts";
import { RuleWords } from "./words";

type Scale = Pick<ScorecardSystem, "total" | "scale">;

/** What a rule does, told with its own figures: "2 points off for each full 1 % below 95 %, never below 0". */
export interface RuleSentence {
  /** The part that it is about; null where it is about the whole item. */
  readonly part: string | null;
  readonly text: string;
}

/** A rule in one sentence. @param full Full marks; null where it adds and takes away. */
export function saidRule(rule: LineRule, full: number | null, locale: Locale): string {
  const words = new RuleWords(locale);
  const clauses = ruleKind(rule).say(rule, { words, texts: words.texts, full });
  return clauses.join(words.texts.clause);
}

const saidLine = (system: Scale, line: Line, points: number | null, locale: Locale): string =>
  saidRule(line.rule, points === null ? null : describedMarks(system, line, points), locale);

/** An item's rule in sentences, one a part. */
export const ruleSentences = (item: Item, system: Scale, locale: Locale): readonly RuleSentence[] =>
  linesOf(item).map((line) => ({
    part: line.part?.id ?? null,
    text: saidLine(system, line, item.points.value, locale),
  }));

/**
 * What the sheet says of an item whose figures the company has changed, so that it does not go on telling the old ones: what
 * is measured, and what it earns or costs.
 */
export function measuredInWords(item: Item, system: Scale, locale: Locale): string {
  const words = new RuleWords(locale);
  const { texts } = words;
  const sentence = (line: Line) => saidLine(system, line, item.points.value, locale);
  const told: string[] = [];
  if (item.rule.kind === "parts") {
    const parts = linesOf(item).map((line) => ({
      name: line.part?.name ?? item.name,
      text: sentence(line),
    }));
    told.push(...saidTogether(parts, hasOwnPoints(item.rule), words));
  } else {
    for (const line of linesOf(item)) {
      const metric = ruleKind(line.rule).metric(line.rule);
      const rule = sentence(line);
      told.push(
        metric === null
          ? rule
          : fill(texts.measured, { metric: metricKind(metric).said(metric, locale), rule }),
      );
    }
  }
  if (item.fine !== undefined) {
    const { min = 0, max = 0 } = item.fine.amount;
    told.push(fill(texts.fine, { min, max }));
  }
  return told.join(texts.between);
}
