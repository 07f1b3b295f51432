import { fill } from "../../../i18n/sheets";
import { call, quote, sheetPrefix } from "../../calc/text";
import { variablePay } from "../../results/pay";
import { POINTS_TOTAL } from "../../system/description";
import { periodLabel } from "../../system/period";
import { cell, fixed, fixedRange, range } from "../address";
import { scorecardName } from "../free-names";
import { remarksForEverybody } from "../remarks";
import { roundedNote } from "../rounded-note";
import { CENTERED, looks, SCORE_FORMAT, signs } from "../look";
import { lineWidth, textLines, wrappedHeight } from "../text-size";
import type { NamePlan, SheetPlan } from "../plan";
import { actualPlace, fieldPlace, partPlace, scorePlace } from "../../system/keys";
import { whileUsed } from "../roster/own-items";
import { identityOf, type Roster } from "../roster/roster";
import { SheetDraft } from "../sheet-draft";
import { itemWords, wordSigns } from "../word-signs";
import { CARD, type CardRows, cardRows, CHOICE } from "./card";
import { choiceMessage, lookUp, personNumber } from "./lookup";
import { type CardSection, type CardSource, cardSource, type PeopleColumn } from "./source";

const WIDTHS: Readonly<Record<keyof typeof CARD, number>> = {
  number: 6,
  item: 28,
  unit: 9,
  actual: 13,
  target: 11,
  points: 10,
  score: 14,
  remark: 16,
};
/** Points down a line that waits for an item of HR's own: one line of text. */
const SPARE_HEIGHT = 16;
/** Of what a score comes to by its weight. */
const WEIGHTED_WIDTH = 12;
/** Of an earlier period's figure, of the change since, and of remarks beside them. */
const COMPARED_WIDTHS = { figure: 11, change: 17, remark: 12 } as const;

interface Card {
  readonly roster: Roster;
  readonly source: CardSource;
  readonly rows: CardRows;
  readonly remarks: readonly string[];
  /** Where the system weighs, what a score comes to stands in a column that adds up to the total; null where it does not. */
  readonly weighted: number | null;
  /** Right of what is scored, where the system compares with an earlier period: that period's figures, and the changes since. */
  readonly compared: { readonly figure: number; readonly change: number } | null;
  /** The total, and what follows from it, stand below the column that adds up. */
  readonly value: number;
  readonly last: number;
  /** The person's number. Not fixed: a copy of the card further down looks its own number up. */
  readonly number: string;
}

const openCard = (roster: Roster): Card => {
  const source = cardSource(roster);
  let last: number = CARD.remark;
  const weighted = roster.system.total === "weights" ? last++ : null;
  const isCompared = source.lines.some((line) => line.compared !== null);
  const compared = isCompared ? { figure: last++, change: last++ } : null;
  const widths = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  const { figure, change, remark } = COMPARED_WIDTHS;
  const characters =
    widths +
    (weighted === null ? 0 : WEIGHTED_WIDTH) +
    (compared === null ? 0 : figure + change + remark - WIDTHS.remark);
  const remarks = remarksForEverybody(roster.system).flatMap((remark) =>
    textLines(roster.local(remark), characters - WIDTHS.number),
  );
  const rows = cardRows(source, remarks.length);
  return {
    ...{ roster, source, rows, remarks, weighted, compared, last },
    value: weighted ?? CARD.score,
    number: cell(rows.id, CARD.score),
  };
};

/**
 * The sheet Card of a roster: one person's printable form, chosen from a drop-down. Lookups in the other sheets alone, so
 * that it is the same in both spellings and shows the words that stand there where a score is missing.
 */
export function cardSheet(roster: Roster): SheetPlan {
  const draft = new SheetDraft();
  const card = openCard(roster);
  const { rows, last, value, weighted, compared } = card;
  for (const [name, column] of Object.entries(CARD) as [keyof typeof CARD, number][]) {
    const words = name === "score" ? itemWords(roster.texts) : [];
    const at = name === "remark" ? last : column;
    draft.width(at, Math.max(WIDTHS[name], ...words.map(lineWidth)));
  }
  if (weighted !== null) draft.width(weighted, WEIGHTED_WIDTH);
  if (compared !== null) {
    draft.width(compared.figure, COMPARED_WIDTHS.figure);
    draft.width(compared.change, COMPARED_WIDTHS.change);
    draft.width(last, COMPARED_WIDTHS.remark);
  }
  choice(draft, card);
  heading(draft, card);
  lines(draft, card);
  results(draft, card);
  interview(draft, card);
  ending(draft, card);
  const figures = range(rows.firstLine, CARD.actual, rows.status, value);
  const first = cell(rows.firstLine, CARD.actual);
  draft.conditionalFormats.push(...wordSigns(roster.texts, figures, first));
  return draft.finish({
    role: "card",
    name: roster.sheets.card,
    tabColor: "#7030A0",
    page: {
      orientation: "portrait",
      onePage: true,
      printArea: range(rows.title, 1, rows.last, last),
      footer: { center: roster.texts.footer },
    },
    protect: true,
    properties: identityOf(roster, "card"),
    select: cell(CHOICE.row, CHOICE.column),
  });
}

/** Where the card and its number stand, for those who copy it; and the people to choose from. */
export function cardNames(roster: Roster): NamePlan[] {
  const { source, rows, last } = openCard(roster);
  const prefix = sheetPrefix(roster.sheets.card);
  const { people, spelling } = roster.request;
  const listed = people.some(({ name }) => name !== "") ? source.names : source.ids;
  return [
    {
      name: scorecardName(roster.scorecard, "PEOPLE"),
      formula: `=${spelling === "hr" ? listed : downToTheLast(listed)}`,
    },
    {
      name: scorecardName(roster.scorecard, "CARD"),
      formula: `=${prefix}${fixedRange(rows.title, 1, rows.last, last)}`,
    },
    {
      name: scorecardName(roster.scorecard, "CARD_NUMBER"),
      formula: `=${prefix}${fixed(rows.id, CARD.score)}`,
    },
    {
      name: scorecardName(roster.scorecard, "CARD_AS_OF"),
      formula: `=${prefix}${fixed(rows.period, CARD.target)}`,
    },
  ];
}

/** As far down a column as people are, where no table says it. Nobody but the drop-down asks this name. */
function downToTheLast(column: string): string {
  const [first = column] = column.split(":");
  return `${first}:INDEX(${column},MAX(1,COUNTA(${column})))`;
}

function choice(draft: SheetDraft, card: Card): void {
  const { roster, source, number } = card;
  const { texts, request } = roster;
  const { row, hintRow, column, message } = CHOICE;
  const chosen = fixed(row, column);
  const [first] = request.people;
  draft.put(row, CARD.item, texts.card.choose);
  draft.format(cell(row, CARD.item), looks.label, { horizontal: "Right" });
  draft.put(row, column, first === undefined ? null : first.name === "" ? first.id : first.name);
  draft.format(range(row, column, row, CARD.target), looks.input, {
    border: "outline",
    numberFormat: "@",
    horizontal: "CenterAcrossSelection",
    bold: true,
    locked: true,
  });
  draft.format(cell(row, column), { locked: false });
  draft.validations.push({
    range: cell(row, column),
    rule: { kind: "listFrom", formula: `=${scorecardName(roster.scorecard, "PEOPLE")}` },
    prompt: { title: texts.card.choose, message: texts.card.choiceHint },
    // An ID is taken too, although it is not on the list.
    error: { title: texts.errors.title, message: texts.card.nobody, style: "information" },
  });
  const says = texts.card;
  draft.put(row, message, {
    formula: `=${choiceMessage({ choice: chosen, names: source.searched.names, number }, says)}`,
  });
  draft.format(cell(row, message), { bold: true, fontColor: signs.fault.fontColor });
  draft.put(hintRow, CARD.item, texts.card.choiceHint);
  draft.format(cell(hintRow, CARD.item), looks.hint);
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 24 });
}

function heading(draft: SheetDraft, card: Card): void {
  const { roster, source, rows, number, last: right } = card;
  const { texts, local, system, request } = roster;
  draft.put(rows.title, 1, `${local(system.name)} · ${texts.card.title}`);
  draft.format(cell(rows.title, 1), looks.title);
  draft.rowHeights.push({ rows: `${rows.title}:${rows.title}`, points: 30 });
  draft.put(
    rows.period,
    1,
    fill(texts.labelled, {
      label: texts.rules.period,
      value: periodLabel(request.period, request.locale),
    }),
  );
  draft.format(range(rows.period, 1, rows.period, right), { vertical: "Center" });

  const shown = (column: string): string => `=${lookUp(column, number, "")}`;
  const fields: [number, number, string, string][] = [
    [rows.name, CARD.item, texts.person.name, shown(source.names)],
    [rows.name, CARD.points, texts.person.department, shown(source.departments)],
    [rows.id, CARD.item, texts.person.id, shown(source.ids)],
    [
      rows.id,
      CARD.points,
      texts.columns.number,
      `=${personNumber({ choice: fixed(CHOICE.row, CHOICE.column), ...source.searched }, { spelling: request.spelling, words: texts.status })}`,
    ],
  ];
  for (const [row, column, label, formula] of fields) {
    const last = column === CARD.item ? CARD.target : right;
    draft.put(row, column, label);
    draft.format(cell(row, column), looks.label, { horizontal: "Right" });
    draft.put(row, column + 1, { formula });
    draft.format(range(row, column + 1, row, last), {
      border: "below",
      horizontal: "Left",
      indent: 1,
    });
    draft.format(cell(row, column + 1), { bold: true, vertical: "Center" });
  }
  draft.mark("person:number", rows.id, CARD.points + 1);
  draft.rowHeights.push({ rows: `${rows.name}:${rows.id}`, points: 22 });
}

function lines(draft: SheetDraft, card: Card): void {
  const { roster, source, rows, number, weighted, compared, last } = card;
  const { texts } = roster;
  const { period } = roster.system;
  const { columns } = texts;
  draft.putRow(rows.header, 1, [
    columns.number,
    columns.item,
    columns.unit,
    columns.actual,
    columns.target,
    weighted === null ? columns.points : columns.weight,
    columns.score,
    ...(weighted === null ? [] : [columns.weighted]),
    ...(compared === null ? [] : [texts.before[period], texts.against[period]]),
    columns.remark,
  ]);
  draft.format(range(rows.header, 1, rows.header, last), looks.header);
  draft.rowHeights.push({ rows: `${rows.header}:${rows.header}`, points: 26 });

  source.sections.forEach((section, index) => {
    sectionLine(draft, card, section, rows.sections[index] ?? rows.header);
  });
  source.lines.forEach((line, index) => {
    const row = rows.lines[index] ?? rows.header;
    // A line that HR has deleted on Rules is no longer there to be shown.
    const rule = (at: string) => call("IFERROR", call("IF", `${at}=""`, quote(""), at), quote(""));
    const { own } = line;
    const counted = (formula: string) => ({
      formula: `=${own === null ? formula : whileUsed(line.points ?? "0", formula)}`,
    });
    const shown = ({ range: column }: PeopleColumn) =>
      counted(lookUp(column, number, texts.status.missing));
    draft.putRow(row, 1, [
      own === null ? line.number : counted(String(line.number)),
      own === null ? line.name : counted(own.name),
      own !== null ? counted(own.unit) : line.unit === null ? null : texts.units[line.unit],
      line.actual && shown(line.actual),
      line.target && ("cell" in line.target ? counted(rule(line.target.cell)) : shown(line.target)),
      line.points === null ? null : counted(rule(line.points)),
      line.score && shown(line.score),
    ]);
    // A line that waits for an item of HR's own is blank: no empty boxes are printed.
    draft.format(range(row, 1, row, last), own === null ? looks.text : looks.unboxed);
    draft.format(cell(row, CARD.number), CENTERED);
    draft.format(cell(row, CARD.unit), CENTERED);
    draft.format(range(row, CARD.actual, row, weighted ?? CARD.score), looks.printed);
    if (weighted !== null && line.points !== null && line.part === null) {
      const [points, score] = [cell(row, CARD.points), cell(row, CARD.score)];
      draft.put(row, weighted, {
        formula: `=${call("IF", `ISNUMBER(${points})*ISNUMBER(${score})`, `${score}*${points}/${POINTS_TOTAL}`, quote(""))}`,
      });
      draft.format(cell(row, weighted), { numberFormat: SCORE_FORMAT });
    }
    if (line.actual) draft.format(cell(row, CARD.actual), { numberFormat: line.actual.format });
    if (line.target) draft.format(cell(row, CARD.target), { numberFormat: line.target.format });
    draft.format(cell(row, CARD.score), { numberFormat: SCORE_FORMAT, bold: true });
    if (compared !== null && line.compared !== null) {
      const { figure, change } = line.compared;
      for (const [at, of] of [
        [compared.figure, figure],
        [compared.change, change],
      ] as const) {
        // Nothing known of that period is nothing to compare with.
        draft.put(row, at, { formula: `=${lookUp(of.range, number, texts.status.none)}` });
        draft.format(cell(row, at), looks.printed, { numberFormat: of.format });
      }
    }
    const { item, part } = line;
    if (line.actual) draft.mark(actualPlace(item, part), row, CARD.actual);
    if (!line.isComparison) {
      draft.mark(part === null ? scorePlace(item) : partPlace(item, part), row, CARD.score);
    }
    // A part of an item stands below it, a little to the right.
    if (line.number === null) draft.format(cell(row, CARD.item), { indent: 2 });
    draft.rowHeights.push({
      rows: `${row}:${row}`,
      // What waits for an item of HR's own leaves no gap to wonder at above the total.
      points: own === null ? wrappedHeight(line.name, WIDTHS.item - 3, 24) : SPARE_HEIGHT,
    });
  });
}

/** A heading above the items of a section, with what they are worth and what they come to. */
function sectionLine(
  draft: SheetDraft,
  { rows, value, last, roster, number }: Card,
  { name, isOwn, items }: CardSection,
  row: number,
): void {
  const of = (column: number) => items.map((item) => cell(rows.lines[item] ?? row, column));
  const [points, scores] = [of(CARD.points), of(CARD.score)];
  const worth = `SUM(${points.join(",")})`;
  const missing = points.map(
    (at, index) => `ISNUMBER(${at})*(${at}<>0)*(1-ISNUMBER(${scores[index] ?? at}))`,
  );
  const sum = call(
    "IF",
    `${missing.join("+")}>0`,
    quote(roster.texts.status.incomplete),
    `ROUND(SUM(${of(value).join(",")}),10)`,
  );
  const put = (column: number, shown: string) =>
    draft.put(row, column, { formula: `=${isOwn ? whileUsed(worth, shown) : shown}` });
  if (isOwn) put(CARD.item, quote(name));
  else draft.put(row, CARD.item, name);
  put(CARD.points, worth);
  put(value, call("IF", `ISNUMBER(${number})`, sum, quote("")));
  // What waits for an item of HR's own is no empty band.
  draft.format(range(row, 1, row, last), isOwn ? looks.label : looks.subtotal);
  draft.format(cell(row, CARD.item), { horizontal: "Left", indent: 1 });
  draft.format(cell(row, CARD.points), { horizontal: "Right" });
  draft.format(cell(row, value), { horizontal: "Right", numberFormat: SCORE_FORMAT });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: isOwn ? SPARE_HEIGHT : 24 });
}

/** Cells of the items' scores that add up to the total. */
const addedUp = ({ rows, source, value }: Card): readonly string[] =>
  source.lines.flatMap(({ part, isComparison }, index) =>
    part === null && !isComparison ? [cell(rows.lines[index] ?? rows.total, value)] : [],
  );

function results(draft: SheetDraft, card: Card): void {
  const { roster, source, rows, number, value, last } = card;
  const { texts, system } = roster;
  const { total, status } = rows;
  draft.put(total, CARD.item, texts.columns.total);
  draft.put(total, CARD.points, { formula: `=${source.pointsSum}` });
  draft.put(total, value, {
    formula: `=${lookUp(source.total.range, number, texts.status.missing)}`,
  });
  draft.mark(fieldPlace("total"), total, value);
  const note = roundedNote(addedUp(card), cell(total, value), texts.card.rounded);
  draft.put(total, CARD.unit, { formula: `=${note}` });
  draft.format(range(total, 1, total, last), looks.total);
  draft.format(cell(total, CARD.unit), { style: looks.hint.style, bold: false });
  draft.format(cell(total, CARD.item), { fontSize: 14 });
  draft.format(cell(total, CARD.points), { horizontal: "Right" });
  draft.format(cell(total, value), {
    numberFormat: source.total.format,
    horizontal: "Right",
    fontSize: 16,
  });
  draft.rowHeights.push({ rows: `${total}:${total}`, points: 30 });

  const below = [
    ...source.results,
    { field: "status" as const, label: texts.columns.status, column: source.status, strong: false },
  ];
  below.forEach(({ field, label, column, strong }, index) => {
    const row = rows.firstResult + index;
    draft.mark(fieldPlace(field), row, value);
    draft.put(row, CARD.item, label);
    if (field === "pay") {
      const { columns } = texts;
      const parts = { fixed: columns.fixedPay, variable: columns[variablePay(system)] };
      draft.put(row, CARD.unit, fill(texts.card.payOf, parts));
      draft.format(cell(row, CARD.unit), looks.hint);
    }
    draft.format(cell(row, CARD.item), looks.label);
    draft.put(row, value, { formula: `=${lookUp(column.range, number, "")}` });
    draft.format(range(row, CARD.item, row, value), { border: "below" });
    draft.format(cell(row, value), looks.printed, {
      numberFormat: column.format,
      bold: strong,
      fontSize: strong ? 14 : 11,
    });
  });
  draft.rowHeights.push({ rows: `${rows.firstResult}:${status}`, points: 22 });
}

/** Lines to write on by hand: what is said of one person must not stay when another is chosen. */
function interview(draft: SheetDraft, card: Card): void {
  const { rows, roster, last } = card;
  const { texts } = roster;
  draft.put(rows.interview, CARD.item, texts.card.interview);
  draft.format(cell(rows.interview, CARD.item), looks.section);
  [texts.card.strengths, texts.card.improve, texts.card.goals].forEach((label, index) => {
    const row = rows.firstInterview + index;
    draft.put(row, CARD.item, label);
    draft.format(cell(row, CARD.item), { vertical: "Bottom", wrap: true });
    draft.format(range(row, CARD.unit, row, last), { border: "below" });
    draft.rowHeights.push({ rows: `${row}:${row}`, points: 34 });
  });
}

function ending(draft: SheetDraft, card: Card): void {
  const { rows, roster, last } = card;
  const { texts } = roster;
  if (card.remarks.length > 0) {
    draft.put(rows.remarks, CARD.item, texts.rules.remarks);
    draft.format(cell(rows.remarks, CARD.item), looks.section);
  }
  card.remarks.forEach((line, index) => {
    draft.put(rows.remarks + 1 + index, CARD.item, line);
    draft.format(cell(rows.remarks + 1 + index, CARD.item), looks.hint);
  });
  const { signatures } = texts.form;
  draft.put(rows.confirmed, CARD.item, signatures.confirmed);
  draft.format(cell(rows.confirmed, CARD.item), { vertical: "Bottom" });
  draft.rowHeights.push({ rows: `${rows.confirmed}:${rows.confirmed}`, points: 34 });
  const signers = [
    signatures.appraised,
    signatures.appraiser,
    roster.system.signedByOffice === true ? signatures.office : signatures.hr,
  ];
  signers.forEach((label, index) => {
    const row = rows.signature + index;
    const lines: [number, string, number][] = [
      [CARD.item, label, CARD.actual],
      [CARD.target, signatures.date, last],
    ];
    for (const [column, words, to] of lines) {
      draft.put(row, column, words);
      // The day's word keeps off the line where somebody signs left of it.
      const horizontal = words === signatures.date ? "Right" : "Left";
      draft.format(cell(row, column), looks.label, { vertical: "Bottom", horizontal });
      draft.format(range(row, column + 1, row, to), { border: "below" });
    }
    draft.rowHeights.push({ rows: `${row}:${row}`, points: 34 });
  });
}
