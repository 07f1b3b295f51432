import type { Locale } from "../../i18n/locale";
import { figureWithUnit, type Content, type Input } from "../../scorecards/import";

/** What stands in a cell now; "" where it is blank. */
export function contentText(content: Content, input: Input, locale: Locale): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "formula":
      return content.formula;
    case "constant":
      return typeof content.value === "number"
        ? figureWithUnit(content.value, input, locale)
        : String(content.value);
  }
}
