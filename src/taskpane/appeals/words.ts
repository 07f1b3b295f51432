import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import { sheetTexts } from "../../i18n/sheets";
import type { DecisionOutcome } from "../../excel";
import type { TypedFault } from "../../scorecards/appeals";
import { writeFigure } from "../../scorecards/company/typed-figure";
import type { Input, ScorecardSystem, Unit } from "../../scorecards/system/description";
import { RESULT_FIELDS } from "../../scorecards/system/result-fields";
import { codeLabel } from "../period/OutcomeNotice";

type Words = TFunction<"appeals">;

/** A figure as HR would type it; what is blank, and a text, as such. */
export function figureText(t: Words, value: number | string | null, unit: Unit): string {
  if (value === null || value === "") return t("blank");
  return typeof value === "number" ? writeFigure(value, unit) : value;
}

/** What a score, a total or an amount says: two decimals, as on the sheets. */
export function resultText(
  t: Words,
  value: number | string | null | undefined,
  score: (value: number) => string,
): string {
  if (value === null || value === undefined || value === "") return t("blank");
  return typeof value === "number" ? score(value) : value;
}

/** What a column of History is called on the sheets: an item's score, a result, a figure; its own name where it is none of them. */
export function columnLabel(column: string, system: ScorecardSystem, locale: Locale): string {
  const [kind, id] = [column.slice(0, column.indexOf(".")), column.slice(column.indexOf(".") + 1)];
  if (kind === "score") return system.items.find((item) => item.id === id)?.name[locale] ?? column;
  const isField = kind === "result" && (RESULT_FIELDS as readonly string[]).includes(id);
  const columns: Readonly<Record<string, string>> = sheetTexts[locale].columns;
  return isField ? (columns[id] ?? column) : column;
}

export function typedFaultText(t: Words, fault: TypedFault, { unit }: Input): string {
  switch (fault.kind) {
    case "blank":
      return t("typed.blank");
    case "not-number":
      return t("typed.notNumber");
    case "not-count":
      return t("typed.notCount");
    case "out-of-range": {
      const [least, most] = [fault.least, fault.most].map((limit) => figureText(t, limit, unit));
      if (fault.most === null) return t("typed.least", { least });
      if (fault.least === null) return t("typed.most", { most });
      return t("typed.outOfRange", { least, most });
    }
  }
}

/** Why nothing was done, or would be. */
export function refusalText(
  t: Words,
  outcome: Exclude<DecisionOutcome, { kind: "decided" }>,
  locale: Locale,
): string {
  switch (outcome.kind) {
    case "row-gone":
      return t("refused.rowGone");
    case "no-system":
      return t("refused.noSystem");
    case "no-rules":
      return t("refused.noRules", { period: codeLabel(outcome.period, locale) });
    case "no-figure":
      return t("refused.noFigure");
    case "same":
      return t("refused.same");
    case "no-score":
      return t("refused.noScore");
    case "not-pending":
      return t("refused.notPending");
    case "ambiguous":
      return t("refused.ambiguous");
    case "edited":
      return t("refused.edited");
  }
}
