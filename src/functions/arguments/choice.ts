import type { ChoiceWords } from "../../i18n/functions/facts";
import { cellContent, type CellContent } from "./cell";
import type { FunctionFault } from "./fault";
import { singleCell } from "./grid";

/** A named choice: an argument taken by English or Chinese word, or by number from 1. The first is the default. */
export interface Choice<Value extends string> {
  readonly name: string;
  readonly choices: readonly (ChoiceWords & readonly [english: Value, ...rest: string[]])[];
}

/** The value chosen, or the fault that lists the choices. */
export function readChoice<Value extends string>(
  { name, choices }: Choice<Value>,
  argument: unknown,
): Value | FunctionFault {
  const single = singleCell(name, argument);
  if ("code" in single) return single;
  const content = cellContent(single.cell);
  if (content.kind === "missing") return choices[0]![0];
  const written = writtenAs(content);
  const word = (content.kind === "text" ? content.normal : written).toLowerCase();
  const chosen = choices.find((words, index) => [...words, String(index + 1)].includes(word));
  return chosen?.[0] ?? { code: "choice", argument: name, text: written, choices };
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
