import { fill, sheetTexts } from "../../i18n/sheets";
import { yearlyPlanTexts } from "../../i18n/sheets/yearly-plan";
import { quote } from "../calc/text";
import type { Person, TakenNames } from "../generation-request";
import { cell, columnLetters, range } from "../plan/address";
import { freeSheetName, tailedSheetName } from "../plan/free-names";
import { looks, numberFormat, signs, TEXT_FORMAT } from "../plan/look";
import type { WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { boldHeight, lineWidth, wordWidth } from "../plan/text-size";
import { withUnit } from "../plan/unit-label";
import type { Input } from "../system/description";
import { isCount } from "../system/units";
import { periodHeaders, type PlanOrigin, YEARLY_PLAN_PROPERTY } from "./origin";

const SHARES_ROW = 4;
const SUM_ROW = 5;
const HEADER_ROW = 6;
const FIRST_ROW = 7;
/** Id, name, department; then the year. */
const YEAR_COLUMN = 4;
const FIRST_PERIOD = YEAR_COLUMN + 1;
/** Bold sums of many people's money. */
const YEAR_WIDTH = 19;
const AMOUNT_WIDTH = 15;
const COUNT_WIDTH = 10;
/** Of the table's filter, at the right end of each header. */
const FILTER_WIDTH = 4;
const SHARE_FORMAT = "0.0#%";

export interface PlanOrder {
  /** What the appraisal is called. */
  readonly system: string;
  readonly figure: Input;
  readonly people: readonly Person[];
  readonly origin: PlanOrigin;
}

/** What the sheet is called, as far as the name is free. */
export const planSheetName = ({ figure, origin }: Pick<PlanOrder, "figure" | "origin">): string =>
  freeSheetName(
    tailedSheetName(
      `${yearlyPlanTexts[origin.locale].sheetName} ${origin.year}`,
      figure.name[origin.locale],
    ),
    [],
  );

/**
 * A year's plan: a row a person, a column a period. HR types the year and the shares, the periods follow: each its share, rounded
 * as the figure is, and the last one the rest, so that they come to the year to the cent. Nothing is broken down while the shares
 * do not come to the whole.
 */
export function planYearlyPlan(
  { system, figure, people, origin }: PlanOrder,
  taken: Pick<TakenNames, "sheets" | "tables">,
): WorkbookPlan {
  const { locale, year } = origin;
  const words = yearlyPlanTexts[locale];
  const texts = sheetTexts[locale];
  const periods = periodHeaders(origin);
  const lastPeriod = FIRST_PERIOD + periods.length - 1;
  const check = lastPeriod + 1;
  const last = FIRST_ROW + Math.max(people.length, 1) - 1;
  const draft = new SheetDraft();
  const name = figure.name[locale];
  sheetTitle(
    draft,
    fill(words.title, { system, figure: name, year }),
    fill(words.hint, { last: periods.at(-1) ?? "" }),
  );

  const { id, name: called, department } = texts.person;
  const yearHeader = withUnit(words.year, figure.unit, texts);
  const headers = [id, called, department, yearHeader, ...periods, words.check];
  draft.putRow(HEADER_ROW, 1, headers);
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, check), looks.header);

  const whole = `$${columnLetters(YEAR_COLUMN)}$${SHARES_ROW}`;
  const all = (row: number) => range(row, FIRST_PERIOD, row, lastPeriod);
  draft.put(SHARES_ROW, 1, words.shares);
  draft.put(SHARES_ROW, YEAR_COLUMN, { formula: `=ROUND(SUM(${all(SHARES_ROW)}),6)` });
  periods.forEach((_, index) => {
    draft.put(SHARES_ROW, FIRST_PERIOD + index, { formula: `=1/${periods.length}` });
  });
  draft.put(SHARES_ROW, check, { formula: `=IF(${whole}=1,"",${quote(words.sharesOff)})` });
  draft.put(SUM_ROW, 1, words.sum);
  const table = freeTableName(taken.tables);
  for (let column = YEAR_COLUMN; column <= lastPeriod; column++) {
    const header = headers[column - 1] ?? "";
    draft.put(SUM_ROW, column, { formula: `=SUM(${table}[${header}])` });
  }

  const digits = isCount(figure.unit) ? 0 : 2;
  for (let row = FIRST_ROW; row <= last; row++) {
    const person = people[row - FIRST_ROW];
    draft.putRow(row, 1, [person?.id ?? null, person?.name ?? null, person?.department ?? null]);
    const plan = `$${cell(row, YEAR_COLUMN)}`;
    const isPlanned = `ISNUMBER(${plan})*(${whole}=1)`;
    periods.forEach((_, index) => {
      const column = FIRST_PERIOD + index;
      const amount =
        column < lastPeriod
          ? `${plan}*N(${columnLetters(column)}$${SHARES_ROW})`
          : `${plan}-SUM(${range(row, FIRST_PERIOD, row, lastPeriod - 1)})`;
      draft.put(row, column, { formula: `=IF(${isPlanned},ROUND(${amount},${digits}),"")` });
    });
    const difference = `ROUND(SUM(${all(row)})-N(${plan}),${digits})`;
    draft.put(row, check, {
      formula: `=IF((${whole}<>1)+(${difference}=0),"",${quote(words.sumOff)})`,
    });
  }

  // It grows when a name is typed below it, and its formulas with it.
  draft.tables.push({
    name: table,
    range: range(HEADER_ROW, 1, last, check),
    style: "TableStyleLight9",
  });
  draft.format(range(FIRST_ROW, 1, last, 3), looks.text, {
    numberFormat: TEXT_FORMAT,
    wrap: false,
  });
  const format = figure.unit === "any" ? "#,##0.00" : numberFormat(figure.unit);
  draft.format(range(FIRST_ROW, YEAR_COLUMN, last, YEAR_COLUMN), looks.input, {
    numberFormat: format,
    horizontal: "Right",
  });
  draft.format(range(FIRST_ROW, FIRST_PERIOD, last, lastPeriod), looks.formula, {
    numberFormat: format,
  });
  draft.format(range(SHARES_ROW, 1, SHARES_ROW, 3), looks.label);
  draft.format(cell(SHARES_ROW, YEAR_COLUMN), looks.formula, { numberFormat: SHARE_FORMAT });
  draft.format(all(SHARES_ROW), looks.input, { numberFormat: SHARE_FORMAT, horizontal: "Right" });
  draft.format(range(SUM_ROW, 1, SUM_ROW, lastPeriod), looks.total);
  draft.format(range(SUM_ROW, YEAR_COLUMN, SUM_ROW, lastPeriod), {
    numberFormat: format,
    horizontal: "Right",
  });
  draft.format(cell(SHARES_ROW, check), looks.fault);
  draft.format(range(FIRST_ROW, check, last, check), looks.fault);
  draft.conditionalFormats.push({
    kind: "formula",
    range: cell(SHARES_ROW, YEAR_COLUMN),
    formula: `=${whole}<>1`,
    ...{ fill: signs.fault.fill, fontColor: signs.fault.fontColor, bold: true },
  });
  draft.validations.push(
    {
      range: range(FIRST_ROW, YEAR_COLUMN, last, YEAR_COLUMN),
      rule: { kind: "decimal", min: 0 },
      prompt: { title: words.year, message: words.yearPrompt },
      error: {
        title: texts.errors.title,
        message: fill(texts.errors.number, { min: 0 }),
        style: "warning",
      },
    },
    {
      range: all(SHARES_ROW),
      rule: { kind: "decimal", min: 0, max: 1 },
      prompt: { title: words.shares, message: words.sharePrompt },
      error: { title: texts.errors.title, message: words.sharePrompt, style: "warning" },
    },
  );

  draft.width(1, Math.max(10, wordWidth(words.shares)));
  draft.width(
    2,
    widthOf(
      called,
      people.map((person) => person.name),
    ),
  );
  draft.width(
    3,
    widthOf(
      department,
      people.map((person) => person.department),
    ),
  );
  draft.width(YEAR_COLUMN, YEAR_WIDTH);
  draft.width(FIRST_PERIOD, isCount(figure.unit) ? COUNT_WIDTH : AMOUNT_WIDTH, lastPeriod);
  draft.rowHeights.push({
    rows: `${HEADER_ROW}:${HEADER_ROW}`,
    points: boldHeight(yearHeader, YEAR_WIDTH - FILTER_WIDTH, 20),
  });
  draft.width(check, lineWidth(words.sumOff));

  const sheet = draft.finish({
    role: "yearlyPlan",
    name: freeSheetName(planSheetName({ figure, origin }), taken.sheets),
    tabColor: "#70AD47",
    freeze: { rows: HEADER_ROW, columns: 2 },
    page: {
      orientation: "landscape",
      titleRows: `$${SHARES_ROW}:$${HEADER_ROW}`,
      printArea: `A1:${columnLetters(check)}${last}`,
      footer: { center: texts.footer },
    },
    // HR types over periods that are agreed otherwise, and adds people.
    protect: false,
    properties: { [YEARLY_PLAN_PROPERTY]: JSON.stringify(origin) },
    select: cell(FIRST_ROW, YEAR_COLUMN),
  });
  return { scorecard: "", sheets: [sheet], names: [], show: "yearlyPlan" };
}

function freeTableName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `KpiPlan${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const widthOf = (header: string, contents: readonly string[]): number =>
  Math.max(10, wordWidth(header) + 2, Math.min(24, Math.max(0, ...contents.map(lineWidth))));
