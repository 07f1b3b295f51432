import type { TFunction } from "i18next";
import type { Column, Input, Source, Term } from "../../scorecards/import";
import { isSourceTime, isTime } from "../../scorecards/import/source-unit";

/** Where a figure comes from, as a sentence without a full stop: “satisfied” + “very satisfied”. */
export function sourceText(
  t: TFunction<"import">,
  source: Source,
  input: Input,
  columns: readonly Column[],
  several: boolean,
): string {
  const unit = unitText(t, source, input, columns);
  const main = mainText(t, source, columns, several);
  return unit === null ? main : `${main} (${unit})`;
}

function mainText(
  t: TFunction<"import">,
  source: Source,
  columns: readonly Column[],
  several: boolean,
): string {
  const name = (column: number) => columns[column]?.name ?? "";
  switch (source.kind) {
    case "total":
      return termsText(t, source.terms, columns);
    case "mean": {
      const { among } = source;
      if (several && among?.kind === "answer") {
        const [column, said] = [name(source.column), name(among.column)];
        return t("source.answered", { column, said, value: among.value });
      }
      const column = name(source.column);
      if (several && among?.kind === "not-zero") {
        return among.column === undefined
          ? t("source.notZero", { column })
          : t("source.notZeroOf", { column, other: name(among.column) });
      }
      if (!several) return t("source.sum", { column });
      return source.weight === null
        ? t("source.mean", { column })
        : t("source.weighed", { column, weight: name(source.weight) });
    }
    case "quotient": {
      const [above, below] = [source.numerator, source.denominator].map((terms) => {
        const text = termsText(t, terms, columns);
        return terms.length > 1 ? `(${text})` : text;
      });
      return `${above ?? ""} ÷ ${below ?? ""}`;
    }
    case "product":
      return t("source.product", { rate: name(source.rate), of: name(source.of) });
  }
}

function termsText(
  t: TFunction<"import">,
  terms: readonly Term[],
  columns: readonly Column[],
): string {
  return terms
    .map((term, index) => {
      const text = termText(t, term, columns);
      if (term.minus) return index === 0 ? `− ${text}` : ` − ${text}`;
      return index === 0 ? text : ` + ${text}`;
    })
    .join("");
}

export function termText(t: TFunction<"import">, term: Term, columns: readonly Column[]): string {
  switch (term.kind) {
    case "rows":
      return t("source.rows");
    case "sum":
      return t("source.sum", { column: columns[term.column]?.name ?? "" });
    case "count":
      return t("source.count", {
        column: columns[term.column]?.name ?? "",
        value: term.value,
      });
  }
}

/** What is done about units, where anything is. */
function unitText(
  t: TFunction<"import">,
  source: Source,
  { unit }: Input,
  columns: readonly Column[],
): string | null {
  if (unit === "percent" || source.kind === "product") {
    return source.unit === "percent" ? t("source.percent") : null;
  }
  if (!isTime(unit) || (source.kind !== "mean" && source.kind !== "quotient")) return null;
  const to = t(`units.${unit}`);
  const from = source.unit;
  const column = source.kind === "mean" ? columns[source.column] : undefined;
  if (source.clock !== undefined && (column?.clocks ?? 0) > 0) {
    return t(source.clock === "h:mm" ? "source.hoursAndMinutes" : "source.minutesAndSeconds");
  }
  if (isSourceTime(from))
    return from === unit ? null : t("source.converted", { from: t(`units.${from}`), to });
  return column?.largest === -Infinity
    ? t("source.clock", { to })
    : t("source.assumed", { unit: to });
}
