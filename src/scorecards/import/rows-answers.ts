import { figuresTexts } from "../../i18n/figures";
import type { Locale } from "../../i18n/locale";
import { fill } from "../../i18n/sheets";
import type { Period } from "../system/period";
import { datesFor, monthsFor, type Draft, type RowsQuestion } from "./draft";

/** An answer to what is asked about the rows as a whole, and what it makes of the draft. */
export interface RowsAnswer {
  readonly text: string;
  readonly part: Partial<Draft>;
}

/** The answers that HR can choose from. */
export function rowsAnswers(
  question: RowsQuestion,
  { exported, columns, mapping, dates: before }: Draft,
  period: Period,
  locale: Locale,
): readonly RowsAnswer[] {
  const { rowsAnswers: texts } = figuresTexts[locale];
  switch (question.why) {
    case "nameless":
      return [
        { text: texts.carry, part: { nameless: "carry" } },
        { text: texts.leaveOut, part: { nameless: "leave-out" } },
      ];
    case "indistinct":
      return [
        { text: texts.add, part: { several: "add" } },
        { text: texts.first, part: { several: "first" } },
        { text: texts.last, part: { several: "last" } },
      ];
    case "dates":
      return question.orders.map((order) => {
        const dates = { ...before, order, open: [] };
        const months = monthsFor(exported, columns, mapping.period, dates, period);
        return { text: texts.order[order], part: { dates, months } };
      });
    case "months":
      return [
        ...question.months.map((month) => ({
          text: fill(texts.month, { month }),
          part: { months: { month } },
        })),
        { text: texts.all, part: { months: "all" } },
      ];
    case "which-date":
      return question.columns.map((column) => {
        const dates = datesFor(exported, columns, column, period);
        const months = monthsFor(exported, columns, column, dates, period);
        return {
          text: fill(figuresTexts[locale].says.column, { column: columns[column]?.name ?? "" }),
          part: { mapping: { ...mapping, period: column }, dates, months, rivals: [] },
        };
      });
    case "kinds":
      return [
        {
          text: fill(texts.kind, {
            values: question.kinds.values.join(locale === "en" ? ", " : "、"),
          }),
          part: { kind: "own" },
        },
        { text: texts.all, part: { kind: "all" } },
      ];
    case "incomplete":
      return [{ text: texts.these, part: { months: "period" } }];
    case "title":
    case "unread":
      return [{ text: texts.all, part: { months: "all" } }];
  }
}
