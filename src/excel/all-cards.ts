import { sheetTexts } from "../i18n/sheets";
import { isDataTable } from "../scorecards/plan/free-names";
import { planAllCards, type SheetIdentity } from "../scorecards";
import { areaOf, cellAddress, type Area } from "../scorecards/calc/a1";
import { gatherBySize } from "./apply/alike";
import { inSpellingOfExcel } from "./apply/areas";
import { asText } from "./apply/cell-text";
import { applyConditionalFormats } from "./apply/conditional-formats";
import { withAreas, withRange } from "./apply/ranges";
import { sendPages } from "./apply/set-up-pages";
import { protect } from "./apply/sheet-frame";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { sameName } from "./mentions";
import { originalSheet } from "./originals";
import { asOwnWriting } from "./own-writing";
import type { SheetReference } from "./scorecard-reference";
import { takeBackSheets } from "./take-back-sheets";
import { readWorkbook, type SheetState, type WorkbookState } from "./workbook-state";

export type AllCardsOutcome =
  | {
      readonly kind: "made";
      readonly sheet: SheetReference;
      readonly people: number;
      /** False: Excel has refused to set up the pages, so that they do not break between the cards. */
      readonly hasPages: boolean;
    }
  /** Nothing was done: Excel breaks a sheet into no more pages than `most`. */
  | { readonly kind: "too-many"; readonly people: number; readonly most: number }
  /** The scorecard has no sheet Card, or no longer the names that say where the card stands on it. */
  | { readonly kind: "no-card" }
  | { readonly kind: "no-people" };

/**
 * Print all: every person's card on one sheet, each on a page of its own. The sheet Card is copied as HR has it now, so that
 * its formulas follow whatever was renamed or inserted, and its look too; the copies look up one person after the other.
 * Then only their values are kept, under the date: what is printed and signed does not change afterwards, and thousands of
 * formulas do not weigh on the workbook. Seven requests whatever the number of people; cards made before are replaced, and
 * stay until the new ones are complete.
 */
export function printAllCards(
  scorecard: string,
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<AllCardsOutcome> {
  return asOwnWriting(() => inSpellingOfExcel(() => carryOut(scorecard, now)));
}

/** Excel takes 1,026 page breaks of one's own on a sheet, and prints at most so many pages of one. */
const mostPages = 1_026;

async function carryOut(scorecard: string, now: Date): Promise<AllCardsOutcome> {
  let underWay: { readonly before: WorkbookState; readonly name: string } | undefined;
  let made: MadeCards | undefined;
  try {
    return await inExcel(async (context) => {
      const before = await readWorkbook(context);
      const found = findCard(before, scorecard);
      if (found === null) return { kind: "no-card" };
      if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
      const table = found.table ?? (await tableOfData(context, before, scorecard));
      const card: CardPlace = { ...found, table };
      const reading = await readCard(context, card);
      const people = reading.people.length;
      if (people === 0) return { kind: "no-people" };
      if (people > mostPages) return { kind: "too-many", people, most: mostPages };

      const { area } = card;
      const rows = area.rows * people;
      const old = cardsOf(before, scorecard);
      const names = before.sheets.map(({ name }) => name);
      const range = `A1:${cellAddress({ row: rows - 1, column: area.columns - 1 })}`;
      const place = { range, rows: area.rows, people: reading.people, now };
      const plan = planAllCards(card.identity, place, names);
      underWay = { before, name: plan.name };

      const sheet = copyCard(context, card, reading);
      sheet.name = plan.name;
      sheet.customProperties.add(plan.identity.key, plan.identity.value);
      sheet.load("id");
      const namesOnIt = sheet.names.load("items/name");
      await context.sync();

      for (const name of namesOnIt.items) name.delete();
      const number = { row: card.number.row - area.row, column: card.number.column - area.column };
      withRange(sheet, cellAddress(number), (cell) => {
        cell.formulas = [[plan.numberFormula]];
      });
      const asOf = { row: card.asOf.row - area.row, column: card.asOf.column - area.column };
      withRange(sheet, cellAddress(asOf), (cell) => {
        cell.formulas = [[asText(plan.asOf)]];
      });
      repeat(sheet, area, reading);
      keepValues(sheet, range);
      applyConditionalFormats(sheet, plan.conditionalFormats);
      await context.sync();
      setUpPages(sheet, range, area, reading);
      const hasPages = await sendPages(context);
      protect(sheet, "cards");
      const kept = names.filter((name) => !old.some((each) => each.name === name));
      const { name } = planAllCards(card.identity, place, kept);
      made = { id: sheet.id, name, people, hasPages };
      replace(context, sheet, old, name);
      await context.sync();
      return outcomeOf(made);
    });
  } catch (error) {
    const fault = asFaultError(error);
    if (underWay === undefined) throw fault;
    const { before, name } = underWay;
    const done = made && (await doneAllTheSame(before, scorecard, made));
    if (done) return done;
    throw await takeBackSheets(
      before,
      {
        ...{ scorecard, sheets: [{ name }], names: [] },
        replaces: cardsOf(before, scorecard).map(({ id }) => id),
      },
      fault,
    );
  }
}

/** A sheet of cards that is complete. */
interface MadeCards {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly hasPages: boolean;
}

const outcomeOf = ({ id, name, people, hasPages }: MadeCards): AllCardsOutcome => ({
  kind: "made",
  sheet: { role: "cards", name, id },
  people,
  hasPages,
});

/** Last of all, when the new sheet is complete, the old ones go, and it takes their name. */
function replace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  old: readonly SheetState[],
  name: string,
): void {
  for (const { id } of old) context.workbook.worksheets.getItem(id).delete();
  sheet.name = name;
  sheet.activate();
}

/**
 * The outcome where the new cards are complete although their last request ended in an error: the cards of before are gone,
 * or, where there were none, the new ones are shown. null otherwise, and where nobody can look.
 */
async function doneAllTheSame(
  before: WorkbookState,
  scorecard: string,
  made: MadeCards,
): Promise<AllCardsOutcome | null> {
  const old = cardsOf(before, scorecard);
  try {
    return await inExcel(async (context) => {
      const now = await readWorkbook(context);
      const there = now.sheets.find(({ id }) => id === made.id);
      const left = old.filter(({ id }) => now.sheets.some((sheet) => sheet.id === id));
      const isDone = old.length > 0 ? left.length < old.length : now.activeSheet === made.id;
      if (there === undefined || !isDone) return null;
      const isWhole = left.length === 0 && there.name === made.name && now.activeSheet === made.id;
      if (isWhole) return outcomeOf(made);
      replace(context, context.workbook.worksheets.getItem(made.id), left, made.name);
      // Under the name that it was made with, it is whole as well.
      return await context.sync().then(
        () => outcomeOf(made),
        () => outcomeOf({ ...made, name: there.name }),
      );
    });
  } catch {
    return null;
  }
}

const cardsOf = ({ sheets }: WorkbookState, scorecard: string): SheetState[] =>
  sheets.filter(({ identity }) => identity?.scorecard === scorecard && identity.role === "cards");

interface CardPlace {
  readonly sheet: SheetState;
  readonly identity: SheetIdentity;
  /** Of the card that is printed. */
  readonly area: Area;
  readonly number: Area;
  /** Where the card says as of when it is. */
  readonly asOf: Area;
  readonly table: string;
}

/** The card, and the table with everybody's figures where it has kept its name. */
function findCard(
  state: WorkbookState,
  scorecard: string,
): (Omit<CardPlace, "table"> & { readonly table: string | undefined }) | null {
  const sheet = originalSheet(state, scorecard, "card");
  const table = state.tables.find((name) => isDataTable(name, scorecard));
  const area = areaOfName(state, `KPI_${scorecard}_CARD`);
  const number = areaOfName(state, `KPI_${scorecard}_CARD_NUMBER`);
  const asOf = areaOfName(state, `KPI_${scorecard}_CARD_AS_OF`);
  if (!sheet?.identity) return null;
  if (area === null || number === null || asOf === null) return null;
  return { sheet, identity: sheet.identity, area, number, asOf, table };
}

/** The one that HR has given another name: it stands on Data. Rejects with `table-gone` where there is none, or more than one. */
async function tableOfData(
  context: Excel.RequestContext,
  state: WorkbookState,
  scorecard: string,
): Promise<string> {
  const data = originalSheet(state, scorecard, "data");
  if (data === null) throw new ExcelFaultError({ kind: "table-gone" });
  const tables = context.workbook.worksheets.getItem(data.id).tables.load("items/name");
  await context.sync();
  const [table, ...others] = tables.items;
  if (table === undefined || others.length > 0) throw new ExcelFaultError({ kind: "table-gone" });
  return table.name;
}

function areaOfName({ names }: WorkbookState, wanted: string): Area | null {
  const formula = names.find(({ name }) => sameName(name, wanted))?.formula;
  return formula === undefined || formula.includes("#REF!") ? null : areaOf(formula);
}

interface CardReading {
  /** The rows of Data on which people stand, from 1. */
  readonly people: readonly number[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Of each row of a card, in points. */
  readonly heights: readonly number[];
  readonly width: number;
}

async function readCard(
  context: Excel.RequestContext,
  { sheet, identity, area, table }: CardPlace,
): Promise<CardReading> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const rows = Array.from({ length: area.rows }, (_, index) =>
    worksheet.getRangeByIndexes(area.row + index, 0, 1, 1).load("format/rowHeight"),
  );
  const whole = worksheet
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
    .load("width,formulas");
  const data = context.workbook.tables.getItem(table);
  const everybody = data.getDataBodyRange().load("values");
  const headers = data.getHeaderRowRange().load("values");
  await context.sync();
  const [names = []] = headers.values as unknown[][];
  return {
    people: rowsOfPeople(everybody.values as unknown[][], names, identity.locale),
    heights: rows.map(({ format }) => format.rowHeight),
    formulas: whole.formulas as unknown[][],
    width: whole.width,
  };
}

/** The rows, from 1, that say a name or an id. A table always has a row, and HR clears rows of people who have left. */
function rowsOfPeople(
  rows: readonly (readonly unknown[])[],
  headers: readonly unknown[],
  locale: SheetIdentity["locale"],
): readonly number[] {
  const { id, name } = sheetTexts[locale].person;
  const who = headers.flatMap((header, column) =>
    header === id || header === name ? [column] : [],
  );
  const isSaid = (row: readonly unknown[]) =>
    (who.length > 0 ? who.map((column) => row[column]) : row).some(
      (value) => value !== "" && value !== null && value !== undefined,
    );
  return rows.flatMap((row, index) => (isSaid(row) ? [index + 1] : []));
}

/** The card as it stands, moved to the top of a sheet of its own. */
function copyCard(
  context: Excel.RequestContext,
  { sheet, area }: CardPlace,
  { formulas, people }: CardReading,
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const original = worksheets.getItem(sheet.id);
  const copy = original.copy(Excel.WorksheetPositionType.after, original);
  copy.protection.unprotect();
  // One format for all cards instead of one a card.
  withRange(copy, "A:XFD", ({ conditionalFormats }) => conditionalFormats.clearAll());
  formulas.forEach((row, down) =>
    row.forEach((formula, right) => {
      const short = typeof formula === "string" ? shortened(formula, people.at(-1) ?? 1) : formula;
      if (short === formula) return;
      withRange(
        copy,
        cellAddress({ row: area.row + down, column: area.column + right }),
        (cell) => {
          cell.formulas = [[short]];
        },
      );
    }),
  );
  if (area.row > 0) withRange(copy, `1:${area.row}`, (above) => above.delete("Up"));
  if (area.column > 0) {
    const last = cellAddress({ row: 0, column: area.column - 1 }).replace(/\d+/, "");
    withRange(copy, `A:${last}`, (left) => left.delete("Left"));
  }
  return copy;
}

/**
 * Columns of the roster down to the last person: not every spreadsheet looks up in thousands of blank cells without
 * reading them.
 */
function shortened(formula: string, last: number): string {
  return formula.replace(
    /(\$[A-Z]{1,3}\$)(\d+):(\$[A-Z]{1,3}\$)(\d+)/g,
    (whole, from: string, first: string, to: string, end: string) =>
      from === to && Number(end) - Number(first) >= last
        ? `${from}${first}:${to}${Number(first) + last - 1}`
        : whole,
  );
}

function keepValues(sheet: Excel.Worksheet, range: string): void {
  // Calculated by now, also where HR has set calculation to manual.
  sheet.calculate(true);
  withRange(sheet, range, (cards) => cards.copyFrom(range, Excel.RangeCopyType.values));
}

function repeat(sheet: Excel.Worksheet, area: Area, { people, heights }: CardReading): void {
  if (people.length > 1) {
    const source = sheet.getRangeByIndexes(0, 0, area.rows, area.columns);
    // A target that is so many times the source is filled with it as often.
    sheet
      .getRangeByIndexes(area.rows, 0, area.rows * (people.length - 1), area.columns)
      .copyFrom(source, Excel.RangeCopyType.all);
  }
  const rows = Array.from({ length: area.rows * people.length }, (_, index) => ({
    at: `${index + 1}:${index + 1}`,
    size: heights[index % area.rows] ?? 0,
  }));
  for (const { ranges, size } of gatherBySize(rows)) {
    withAreas(sheet, ranges, ({ format }) => {
      format.rowHeight = size;
    });
  }
}

/** A4 in points, and the margins that leave room for the page number. */
const paper = { width: 595, height: 842 };
const margins = { left: 36, right: 36, top: 45, bottom: 54 };

function setUpPages(
  sheet: Excel.Worksheet,
  range: string,
  { rows }: Area,
  { people, heights, width }: CardReading,
): void {
  const layout = sheet.pageLayout;
  const height = heights.reduce((sum, each) => sum + each, 0);
  const fits = Math.min(
    1,
    (paper.width - margins.left - margins.right) / width,
    (paper.height - margins.top - margins.bottom) / height,
  );
  // Fitting to a number of pages would make Excel overlook the page breaks: so a scale, small enough for a card.
  layout.zoom = { scale: Math.max(10, Math.floor(fits * 100)) };
  layout.leftMargin = margins.left;
  layout.rightMargin = margins.right;
  layout.topMargin = margins.top;
  layout.bottomMargin = margins.bottom;
  layout.setPrintArea(range);
  for (let person = 1; person < people.length; person++) {
    sheet.horizontalPageBreaks.add(`A${rows * person + 1}`);
  }
}
