import { fill, type SheetTexts } from "../../i18n/sheets";
import type { Locale } from "../../i18n/locale";
import type { Input } from "../system/description";
import { isCount } from "../system/units";
import type { ValidationPlan } from "./plan";

/**
 * What may be entered for a figure, what is said when its cell is selected, and what when it is wrong: a warning, so that
 * "3次" or "92％" can stay if HR insists.
 */
export function inputLimits(
  input: Input,
  range: string,
  sheet: { readonly texts: SheetTexts; readonly locale: Locale },
): ValidationPlan {
  const { texts, locale } = sheet;
  const name = input.name[locale];
  const hints = [
    ...(input.unit === "any"
      ? []
      : [fill(texts.prompts.enter, { name, unit: texts.units[input.unit] })]),
    ...(input.unit === "percent" ? [texts.prompts.percent] : []),
    ...(input.hint === undefined ? [] : [input.hint[locale]]),
    ...(input.source === undefined
      ? []
      : [fill(texts.prompts.source, { source: input.source[locale] })]),
  ];
  const whole = isCount(input.unit);
  const { min = 0, max } = input;
  const least = input.unit === "any" ? {} : { min };
  return {
    range,
    rule: { kind: whole ? "whole" : "decimal", ...least, ...(max === undefined ? {} : { max }) },
    // Excel's own limits of an input message.
    prompt: { title: name.slice(0, 32), message: hints.join(" ").slice(0, 255) },
    error: {
      title: texts.errors.title,
      message:
        max !== undefined
          ? fill(texts.errors.numberBetween, { min, max })
          : input.unit === "any"
            ? texts.errors.anyNumber
            : whole
              ? texts.errors.whole
              : fill(texts.errors.number, { min }),
      style: "warning",
    },
  };
}
