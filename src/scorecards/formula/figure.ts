import type { Input } from "../system/description";
import { isCount } from "../system/units";
import { anyOf, call, isNoCount, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/**
 * A formula that reads a typed figure, or the word that says how the figure breaks its limits: paste goes around
 * validation, so the sheet repeats it. What is no number at all is left to the formula.
 */
export function withinLimits(
  input: Input,
  reference: string,
  formula: string,
  words: StatusWords,
): string {
  const { min, max } = input;
  const beyond = [
    ...(min === undefined ? [] : [`(${reference}<${min})`]),
    ...(max === undefined ? [] : [`(${reference}>${max})`]),
  ];
  const tests = isCount(input.unit) ? [isNoCount(reference)] : beyond;
  if (tests.length === 0) return formula;
  const fault = `IF(ISNUMBER(${reference}),${anyOf(tests)},FALSE)`;
  return call("IF", fault, quote(isCount(input.unit) ? words.notCount : words.outOfRange), formula);
}
