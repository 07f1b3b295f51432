import type { Explanation } from "../../../scorecards/explanation";
import { tellField } from "./tell-field";
import { tellInput, tellItem, tellRuleAlone } from "./tell-item";
import { tellTotal } from "./tell-total";
import type { Told } from "./told";
import type { Words } from "./words";

/** An explanation in the reader's language. */
export function tell(words: Words, explanation: Explanation): Told {
  switch (explanation.kind) {
    case "item":
      return tellItem(words, explanation);
    case "rule":
      return tellRuleAlone(words, explanation);
    case "total":
      return tellTotal(words, explanation);
    case "field":
      return tellField(words, explanation);
    case "input":
      return tellInput(words, explanation);
  }
}
