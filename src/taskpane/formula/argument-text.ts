/** Arguments between field and formula: what HR types, and what Excel has to read. */

import { chosenBy } from "../../functions/all";
import { readArgument } from "../../scorecards/hr-call";
import { normalText, readNumberText } from "../../scoring";
import type { ParameterHelp } from "./function-help";

/** A field's text as it stands in the formula: 1,034,000 and 85元 become plain numbers, a choice a word in quotes. */
export function toFormula({ choices }: ParameterHelp, typed: string): string {
  const text = typed.trim();
  const choice = choices.find(({ value }) => value === text);
  if (choice) return `"${choice.name}"`;
  const normal = normalText(text);
  if (readArgument(normal).kind === "number") return normal;
  const value = readNumberText(normal);
  if (value !== null && Number.isFinite(value)) return String(value);
  // Typed with Chinese brackets and commas.
  const array = text.normalize("NFKC");
  return array.startsWith("{") && readArgument(text).kind !== "array" ? array : text;
}

/** An argument of a formula as its field shows it; a word in any language becomes the choice that it means. */
export function toField({ choiceId }: ParameterHelp, text: string): string {
  if (choiceId === undefined) return text;
  const argument = readArgument(text);
  const isWord = argument.kind === "text" || argument.kind === "number";
  return (isWord ? chosenBy(choiceId, argument.value) : null) ?? text;
}
