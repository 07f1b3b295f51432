import type { TFunction } from "i18next";
import type { OwedLine } from "./owed-lines";

interface Facts {
  /** null where the scorecard names nobody. */
  readonly supplier: string | null;
  readonly system: string;
  readonly period: string;
  /** In words; null: as soon as can be. */
  readonly due: string | null;
  /** A sheet that has been made for it. */
  readonly sheet?: string | undefined;
}

/** What is sent to whoever owes figures: which, for whom, by when. */
export function messageFor(
  t: TFunction<"owed">,
  lines: readonly OwedLine[],
  { supplier, system, period, due, sheet }: Facts,
): string {
  return [
    supplier === null ? t("message.toNobody") : t("message.to", { supplier }),
    due === null
      ? t("message.asksSoon", { period, system })
      : t("message.asks", { period, system, due }),
    ...lines.map((line) => t("message.line", { ...line })),
    t("message.blank"),
    ...(sheet === undefined ? [] : [t("message.sheet", { sheet })]),
  ].join("\n");
}
