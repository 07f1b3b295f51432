import { figuresTexts, type FiguresTexts, type UnusedKind } from "../../i18n/figures";
import type { Locale } from "../../i18n/locale";
import { ruleTexts } from "../../i18n/rules";
import { fill } from "../../i18n/sheets";
import type { Input } from "../system/description";
import type { Period } from "../system/period";
import { periodLabel } from "../system/period";
import { numberIn } from "./amount";
import type { Draft, RowsQuestion } from "./draft";
import type { Question, Reading, Says } from "./question";
import type { Column } from "./suggest";

/** What is asked about figures, as a sentence. */
export const questionText = (
  { why }: Pick<Question, "why">,
  inputs: readonly Input[],
  locale: Locale,
): string =>
  fill(figuresTexts[locale].why[why], {
    figure: inputs.map(({ name }) => name[locale]).join(locale === "en" ? ", " : "、"),
  });

/** A reading in words: which column, and what its numbers are taken for. */
export function readingText(
  { says }: Pick<Reading, "says">,
  columns: readonly Column[],
  locale: Locale,
): string {
  const texts = figuresTexts[locale];
  return says.map((each) => saysText(each, columns, texts, locale)).join(texts.between);
}

function saysText(
  said: Says,
  columns: readonly Column[],
  { says, units }: FiguresTexts,
  locale: Locale,
): string {
  const name = (column: number) => columns[column]?.name ?? "";
  switch (said.kind) {
    case "column":
      return fill(says.column, { column: name(said.column) });
    case "unit":
      return fill(says.unit, { unit: units[said.unit], cell: said.cell });
    case "clock": {
      const [a = "", b = ""] = said.cell.normalize("NFKC").split(":");
      const text = said.clock === "h:mm" ? says.hoursAndMinutes : says.minutesAndSeconds;
      return fill(text, { cell: said.cell, a: Number(a), b: Number(b) });
    }
    case "percent":
      return fill(says.percent, { cell: said.cell });
    case "fraction":
      // With its sign it says what it is.
      if (/[%％]\s*$/.test(said.cell)) return said.cell;
      return fill(says.fraction, { cell: said.cell, percent: hundredfold(said.cell) });
    case "count":
      return says.count;
    case "rate-of":
      return fill(says.rateOf, { column: name(said.of) });
    case "mean":
      return says.mean;
    case "divided":
      return fill(says.divided, { column: name(said.by) });
    case "alike":
      return says.alike;
    case "weighed":
      return fill(says.weighed, { column: name(said.by) });
    case "added":
      return says.added;
    case "with-zeros":
      return says.withZeros;
    case "without-zeros":
      return says.withoutZeros;
    case "not-zero":
      return fill(says.notZero, { column: name(said.column) });
    case "all-rows":
      return says.allRows;
    case "best":
      return fill(says.best, { grade: said.grade });
    case "words":
      return fill(says.words, {
        words: said.words
          .map((word) => fill(says.column, { column: word }))
          .join(locale === "en" ? ", " : "、"),
      });
    case "graded":
      return said.words
        .map(([word, grade]) => fill(says.graded, { word, grade }))
        .join(locale === "en" ? ", " : "、");
    case "rows":
      return says.rows;
    case "decimals": {
      if (said.decimals === "point") return says.point;
      const value = String(numberIn(said.cell, "comma") ?? said.cell);
      return fill(says.comma, { cell: said.cell, value });
    }
    case "as-it-is":
      return fill(says.asItIs, { cell: said.cell });
    case "of-marks":
      return fill(says.ofMarks, { cell: said.cell, marks: said.marks });
  }
}

function hundredfold(cell: string): string {
  const number = numberIn(cell);
  return number === null ? cell : String(Number((number * 100).toPrecision(12)));
}

/** Why a column is left unused, as the end of a sentence. */
export const unusedText = (why: UnusedKind, locale: Locale): string =>
  figuresTexts[locale].unused[why];

/** A figure with its unit: shares in per cent, the rest with at most four decimals. */
export function figureWithUnit(
  value: number,
  { unit }: Pick<Input, "unit">,
  locale: Locale,
): string {
  const number = (each: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: unit === "percent" ? 2 : 4 }).format(
      each,
    );
  const n = unit === "percent" ? number(Number((value * 100).toPrecision(12))) : number(value);
  return fill(ruleTexts[locale].units[unit], { n });
}

/** What is asked about the rows as a whole, as a sentence. */
export function rowsQuestionText(
  question: RowsQuestion,
  period: Period,
  { mapping: { people }, columns }: Pick<Draft, "mapping" | "columns">,
  locale: Locale,
): string {
  const { rows } = figuresTexts[locale];
  const separator = locale === "en" ? ", " : "、";
  const listed = (things: readonly (string | number)[]) =>
    [...things.slice(0, 8), ...(things.length > 8 ? ["…"] : [])].join(separator);
  switch (question.why) {
    case "nameless":
      return fill(rows.nameless, { lines: listed(question.lines) });
    case "indistinct": {
      const [first] = question.rows;
      const person = first?.fields[people.name ?? people.id ?? 0] ?? "";
      return fill(rows.indistinct, {
        person,
        lines: listed(question.rows.map(({ line }) => line)),
      });
    }
    case "dates":
      return fill(rows.dates, { cell: question.cell });
    case "unread":
      return fill(rows.unread, {
        column: question.column,
        period: periodLabel(period, locale),
      });
    case "incomplete":
      return fill(rows.incomplete, {
        period: periodLabel(period, locale),
        months: listed(question.missing),
      });
    case "which-date":
      return fill(rows.whichDate, {
        columns: listed(
          question.columns.map((column) =>
            fill(figuresTexts[locale].says.column, { column: columns[column]?.name ?? "" }),
          ),
        ),
        period: periodLabel(period, locale),
      });
    case "kinds":
      return fill(rows.kinds, { column: columns[question.kinds.column]?.name ?? "" });
    case "months":
      return fill(rows.months, { period: periodLabel(period, locale) });
    case "title":
      return fill(rows.title, {
        period: periodLabel(period, locale),
        titles: listed(question.titles),
      });
  }
}
