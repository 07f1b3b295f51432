import type { Locale } from "../../i18n/locale";
import type { Content, Input } from "../../scorecards/import";

/** A figure as the Data sheet would show it: shares in per cent, the rest with at most four decimals. */
export function figureText(value: number, { unit }: Input, locale: Locale): string {
  const format = new Intl.NumberFormat(
    locale,
    unit === "percent"
      ? { style: "percent", maximumFractionDigits: 2 }
      : { maximumFractionDigits: 4 },
  );
  return format.format(value);
}

/** What stands in a cell now; "" where it is blank. */
export function contentText(content: Content, input: Input, locale: Locale): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "formula":
      return content.formula;
    case "constant":
      return typeof content.value === "number"
        ? figureText(content.value, input, locale)
        : String(content.value);
  }
}
