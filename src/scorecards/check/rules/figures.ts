import { normalText, readNumberText } from "../../../scoring";
import { isBlank, isErrorText } from "../../reading";
import { rewrite } from "../contents";
import { finding, type Finding, type FoundPlace } from "../finding";
import type { Mend } from "../mend";
import { fits } from "../../calc/usable";
import { choiceOf } from "../../system/choices";
import { type PlacedRule, placedRules, type RuleSheet } from "./rule-sheets";

/** Figures of the rules that cannot be reckoned with: blank, text, below 0 where that means nothing. */
export function ruleFindings(sheet: RuleSheet): Finding[] {
  return placedRules(sheet).flatMap((rule) => {
    // A formula of the sheet itself is looked at as a formula.
    if (typeof rule.planned === "object" && rule.planned !== null) return [];
    return ruleFinding(sheet, rule) ?? [];
  });
}

function ruleFinding(sheet: RuleSheet, rule: PlacedRule): Finding | null {
  const { scorecard } = sheet.reading;
  const { name, value, limit, optional, choice, isOpen, isOwn } = rule;
  const place = placeOf(sheet, rule);
  if (choice !== undefined) {
    const known = isBlank(value) || choiceOf(value, choice) !== undefined;
    return known ? null : finding(scorecard, { code: "choice-unknown", rule: name }, [place]);
  }
  if (isBlank(value)) {
    // What is left open is told as an open figure.
    const mayBe = isOpen || optional || (rule.planned === null && !isOwn);
    return mayBe ? null : finding(scorecard, { code: "rule-missing", rule: name }, [place]);
  }
  if (typeof value === "number") {
    return fits(value, limit)
      ? null
      : finding(scorecard, { code: "rule-out-of-range", rule: name, limit }, [place]);
  }
  // "≤1%" as a target says what the choice beside it says as well.
  const number =
    typeof value === "string" ? numberIn(value.replace(/^\s*(≤|<=|不超过|不超過)/, "")) : null;
  return textFinding(sheet, rule, number);
}

/** Text where a figure is wanted: with the number that it means, where there is one. */
export function textFinding(
  { reading, person }: RuleSheet,
  { name, unit, cell, value }: Pick<PlacedRule, "name" | "unit" | "cell" | "value">,
  number: number | null,
): Finding {
  const { scorecard } = reading;
  const place: FoundPlace = {
    ...cell,
    ...(person === undefined ? {} : { person }),
    was: String(value),
    ...(number === null ? {} : { becomes: number }),
  };
  const step =
    number === null ? null : rewrite(reading, cell, { kind: "number", number }, "General");
  if (number === null || isErrorText(value)) {
    return finding(scorecard, { code: "rule-not-a-number", rule: name }, [place]);
  }
  const mend: Mend | undefined =
    step === null ? undefined : { kind: "convert", isSafe: true, steps: [step] };
  return finding(scorecard, { code: "rule-as-text", rule: name, unit }, [place], mend);
}

/** "90%", "≥90", "90分以上": a threshold is "from" anyway. */
export function numberIn(text: string): number | null {
  const plain = normalText(text)
    .replace(/^(≥|>=|=>|至少|不低于|不低於|大于等于|大於等於|atleast|from)/i, "")
    .replace(/(及以上|\(?含\)?以上|以上|起|\+|andabove|ormore)$/i, "");
  return readNumberText(plain);
}

const placeOf = ({ person }: RuleSheet, { cell, value }: PlacedRule): FoundPlace => ({
  ...cell,
  ...(person === undefined ? {} : { person }),
  ...(typeof value === "number" || (typeof value === "string" && value !== "")
    ? { was: value }
    : {}),
});
