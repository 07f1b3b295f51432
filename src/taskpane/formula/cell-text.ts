/** Cells as the pane shows them. */
import type { TFunction } from "i18next";
import { cellContent } from "../../functions/arguments/cell";
import type { CellResult } from "../../functions/arguments/cell-error";
import type { Locale } from "../../i18n/locale";
import { isError, type FieldValue } from "./evaluate";

/** So many values are shown of a range. */
const mostShown = 4;

/** A number in full, as the cell holds it. */
const numberText = (value: number, locale: Locale, isPercent = false): string =>
  new Intl.NumberFormat(locale, {
    style: isPercent ? "percent" : "decimal",
    maximumFractionDigits: 10,
  })
    .format(value)
    .replace("-", "−");

function valueText(cell: unknown, locale: Locale, isPercent: boolean, blank: string): string {
  if (cellContent(cell).kind === "missing") return blank;
  if (typeof cell === "number") return numberText(cell, locale, isPercent);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** One result: a number, what a tier earns, or an error's code. */
export function resultCellText(cell: CellResult, locale: Locale): string {
  return isError(cell) ? cell.code : valueText(cell, locale, false, "");
}

/** Texts one after another. */
export const listed = (texts: readonly string[], locale: Locale): string =>
  texts.join(locale === "en" ? ", " : "、");

/** Some of many, the rest as dots. */
export const someOf = (texts: readonly string[], locale: Locale): string =>
  listed(texts.length > mostShown ? [...texts.slice(0, mostShown), "…"] : texts, locale);

/** What a field holds beyond what is typed in it; undefined for a value that was typed. */
export function readingText(
  t: TFunction<"formula">,
  locale: Locale,
  value: FieldValue,
): string | undefined {
  switch (value.kind) {
    case "waiting":
      return t("value.waiting");
    case "unknown":
      return value.why === "expression" ? t("value.expression") : t("value.tooLarge");
    case "value": {
      if (!value.readFrom) return undefined;
      const cells = value.rows.flat();
      const blank = t("value.blank");
      const texts = cells
        .slice(0, mostShown + 1)
        .map((cell) => valueText(cell, locale, value.isPercent, blank));
      return cells.length === 1
        ? t("value.one", { value: texts[0] ?? blank })
        : t("value.many", { count: cells.length, values: someOf(texts, locale) });
    }
    default:
      return undefined;
  }
}
