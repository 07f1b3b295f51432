import type { ChoiceWords } from "../../i18n/functions/facts";
import { cellContent, type CellContent } from "./cell";
import type { FunctionFault } from "./fault";
import { singleCell } from "./grid";

/** One value of a named choice. */
export interface Chosen<Value extends string> {
  /** In English, simplified and traditional Chinese: what the messages list. */
  readonly words: ChoiceWords & readonly [english: Value, ...rest: string[]];
  /** HR's own words on sheets, normalised. */
  readonly also?: readonly string[];
}

/** A named choice: an argument taken by English or Chinese word, or by number from 1. The first is the default. */
export interface Choice<Value extends string> {
  readonly name: string;
  readonly choices: readonly Chosen<Value>[];
}

/** The value chosen, or the fault that lists the choices. */
export function readChoice<Value extends string>(
  { name, choices }: Choice<Value>,
  argument: unknown,
): Value | FunctionFault {
  const single = singleCell(name, argument);
  if ("code" in single) return single;
  const content = cellContent(single.cell);
  if (content.kind === "missing") return choices[0]!.words[0];
  const written = writtenAs(content);
  const word = (content.kind === "text" ? content.normal : written).toLowerCase();
  const chosen = choices.find(
    ({ words, also = [] }, index) =>
      words.includes(word) || also.includes(word) || word === String(index + 1),
  );
  return (
    chosen?.words[0] ?? {
      code: "choice",
      argument: name,
      text: written,
      choices: choices.map(({ words }) => words),
    }
  );
}

function writtenAs(content: CellContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "error":
      return content.error;
    case "number":
      return String(content.value);
    case "boolean":
      return String(content.value).toUpperCase();
    default:
      return content.kind;
  }
}
