import { tiersPay } from "../../system/tiers";
import { fill } from "../../../i18n/sheets";
import { boundsOf, usable } from "../../calc/usable";
import { type FigureColumn, ruleKind } from "../../rules";
import { choiceOptions, choiceWord, choiceWords } from "../../system/choices";
import { type LocalText, type Parameter, POINTS_TOTAL } from "../../system/description";
import { hasOwnPoints } from "../../system/lines";
import { wordSigns } from "../word-signs";
import { call, guard, quote } from "../../calc/text";
import { pointsAreOff, pointsUsable } from "../../results/total";
import { periodLabel } from "../../system/period";
import { ruleKey, statePlace } from "../../system/keys";
import { cell, columnLetters, fixed, range } from "../address";
import { CENTERED, looks, MONEY_FORMAT, parameterFormat, signs } from "../look";
import { boldHeight, lineWidth, listWidth, wordWidth, wrappedHeight } from "../text-size";
import { openFiguresLeft, openFiguresSign, ParameterLines } from "../open-figures";
import type { CellContent, SheetPlan } from "../plan";
import { settingsBlock } from "../settings-block";
import { SheetDraft } from "../sheet-draft";
import { sheetTitle } from "../sheet-title";
import { tierTable } from "../tier-table";
import { examplesBlock } from "./examples-block";
import { isOwnItem, ownItems, whileUsed } from "./own-items";
import {
  identityOf,
  type Roster,
  type RosterItem,
  RULES,
  type ScoredLine,
  type SectionLine,
  settingCell,
  tierRows,
} from "./roster";

const C = RULES.columns;
/** Right of the items, where points have their money. */
const POINT_MONEY = { full: C.state + 1, perPoint: C.state + 2 } as const;
/** Nothing is worth nothing, and says nothing. */
const NOTHING_FOR_0 = "General;-General;";
const WIDTHS: Readonly<Record<keyof typeof C, number>> = {
  number: 6,
  item: 24,
  measured: 44,
  unit: 11,
  target: 9,
  step: 9,
  penalty: 9,
  reward: 9,
  better: 8,
  partial: 9,
  fullMarks: 8,
  floor: 8,
  cap: 8,
  weight: 8,
  origin: 16,
  state: 10,
};

/** The sheet Rules of a roster: a line an item, the tier table, the pay parameters. Every figure may be changed. */
export function rulesSheet(roster: Roster): SheetPlan {
  const draft = new SheetDraft();
  const { texts, local, system, request } = roster;
  const lists: Partial<Record<keyof typeof C, readonly string[]>> = {
    // Below the items, the sources of settings and of tiers stand there.
    unit: [texts.origins.open],
    target: tiersPay(system) ? [texts.origins.open] : [],
    better: choiceOptions("better", request.locale),
    partial: choiceOptions("partial", request.locale),
  };
  for (const [name, column] of Object.entries(C) as [keyof typeof C, number][]) {
    const chosen = (lists[name] ?? []).map(listWidth);
    const header = headerOf(name, roster);
    // No header takes more than two lines.
    const half = Math.ceil(lineWidth(header) / 2);
    draft.width(column, Math.max(WIDTHS[name], wordWidth(header), half, ...chosen));
  }

  sheetTitle(draft, `${local(system.name)} · ${texts.rules.title}`, texts.rules.hint);
  draft.rowHeights.push({ rows: `${RULES.periodRow}:${RULES.periodRow}`, points: 22 });
  draft.put(RULES.periodRow, 1, texts.rules.period);
  draft.put(RULES.periodRow, C.measured, periodLabel(request.period, request.locale));
  draft.format(cell(RULES.periodRow, 1), looks.label);
  draft.format(cell(RULES.periodRow, C.measured), { bold: true, horizontal: "Left" });

  items(draft, roster);
  tiers(draft, roster);
  const lastColumn = pointMoney(draft, roster);
  const hasExamples = examplesBlock(draft, roster, lastColumn + 2);
  const last = settings(draft, roster);
  const left = openFiguresLeft(draft, texts, request.spelling);
  if (left !== null) {
    draft.put(RULES.periodRow, C.target, { formula: left });
    draft.format(cell(RULES.periodRow, C.target), looks.label);
    const said = range(RULES.periodRow, C.target, RULES.periodRow, C.fullMarks);
    const first = fixed(RULES.periodRow, C.target);
    draft.conditionalFormats.push(openFiguresSign(texts, said, first));
  }
  const remarksRow = last + 2;
  if (system.remarks.length > 0) {
    draft.put(remarksRow, 1, texts.rules.remarks);
    draft.format(cell(remarksRow, 1), looks.section);
  }
  system.remarks.forEach((remark, index) => {
    draft.put(remarksRow + 1 + index, 1, local(remark));
    draft.format(cell(remarksRow + 1 + index, 1), looks.hint);
  });

  return draft.finish({
    role: "rules",
    name: roster.sheets.rules,
    tabColor: "#4472C4",
    freeze: { rows: RULES.headerRow, columns: C.item },
    page: {
      orientation: "landscape",
      titleRows: `$${RULES.headerRow}:$${RULES.headerRow}`,
      // What HR proves its rules by is for the screen.
      ...(hasExamples ? { printArea: `A:${columnLetters(lastColumn)}` } : {}),
      footer: { center: texts.footer },
    },
    protect: false,
    properties: identityOf(roster, "rules"),
    select: cell(RULES.firstItemRow, C.target),
  });
}

const headerOf = (name: keyof typeof C, { texts, system }: Roster): string =>
  name === "state"
    ? texts.rules.state
    : name === "weight" && system.total === "points"
      ? texts.columns.points
      : texts.columns[name];

function items(draft: SheetDraft, roster: Roster): void {
  const { texts, system } = roster;
  const header = RULES.headerRow;
  const names = Object.keys(C) as (keyof typeof C)[];
  draft.putRow(
    header,
    1,
    names.map((name) => headerOf(name, roster)),
  );
  draft.format(range(header, 1, header, C.state), looks.header);
  const heights = names.map((name) =>
    boldHeight(headerOf(name, roster), draft.widthOf(C[name], C[name]), 34),
  );
  draft.rowHeights.push({ rows: `${header}:${header}`, points: Math.max(...heights) });

  const first = RULES.firstItemRow;
  const last = roster.sumRow - 1;
  for (const lines of linesBetweenSections(roster, first, last)) validate(draft, roster, ...lines);
  const parameters = new ParameterLines(C.origin);
  for (const section of roster.sections) sectionLine(draft, roster, section);
  roster.items.forEach((entry, index) => {
    itemLine(draft, roster, entry, index + 1, parameters);
    for (const line of entry.lines) {
      if (line.row !== entry.row) lineBelow(draft, roster, line.row, line.name);
      ruleKind(line.rule)
        .further(line.rule)
        .forEach((said, index) => lineBelow(draft, roster, line.row + 1 + index, said));
      ruleLine(draft, roster, line, parameters);
    }
  });
  parameters.write(draft, texts, roster.request.locale);
  const states = range(first, C.state, last, C.state);
  draft.format(states, { bold: true, horizontal: "Center", vertical: "Center" });
  draft.conditionalFormats.push(...wordSigns(texts, states, cell(first, C.state)));
  for (const entry of roster.items) if (isOwnItem(entry.item)) ownLine(draft, roster, entry);

  const weights = range(first, C.weight, last, C.weight);
  const sum = roster.sumRow;
  const [right, wrong] =
    system.total === "points"
      ? [texts.rules.pointsRight, texts.rules.pointsWrong]
      : [texts.rules.sumRight, texts.rules.sumWrong];
  draft.put(sum, C.item, texts.columns.sum);
  draft.put(sum, C.weight, { formula: `=SUM(${weights})` });
  const state = fixed(sum, C.state);
  draft.put(sum, C.state, { formula: `=${pointsUsable(weights, texts.status)}` });
  draft.format(cell(sum, C.state), looks.fault);
  const isOff = call("IF", pointsAreOff(weights), quote(wrong), state);
  // Runs over the free cells in front of the sum.
  draft.put(sum, C.measured, { formula: `=${call("IF", `${state}=""`, quote(right), isOff)}` });
  draft.format(range(sum, 1, sum, C.origin), looks.total);
  draft.format(cell(sum, C.weight), { horizontal: "Center" });
  draft.rowHeights.push({ rows: `${sum}:${sum}`, points: 24 });
  draft.conditionalFormats.push({
    kind: "formula",
    range: range(sum, C.measured, sum, C.weight),
    formula: `=${state}<>""`,
    ...signs.fault,
  });
}

/** A heading above the items of a section, with what they are worth together. */
function sectionLine(draft: SheetDraft, roster: Roster, { name, row, items }: SectionLine): void {
  const last = items.at(-1)?.lines.at(-1)?.row ?? row;
  draft.put(row, C.item, roster.local(name));
  const worth = `SUM(${range(row + 1, C.weight, last, C.weight)})`;
  const shown = items.some(({ item }) => isOwnItem(item)) ? whileUsed(worth, worth) : worth;
  draft.put(row, C.fullMarks, { formula: `=${shown}` });
  draft.format(range(row, 1, row, C.origin), looks.subtotal);
  draft.format(cell(row, C.fullMarks), { horizontal: "Center" });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 24 });
}

/** What an item is and what it is worth; an item whose parts have points of their own is worth their sum. */
function itemLine(
  draft: SheetDraft,
  roster: Roster,
  { item, points, row, lines }: RosterItem,
  number: number,
  parameters: ParameterLines,
): void {
  const { texts, local } = roster;
  draft.putRow(row, 1, [number, local(item.name), local(item.measured)]);
  draft.format(range(row, 1, row, C.cap), looks.text);
  draft.format(cell(row, C.number), CENTERED);
  draft.rowHeights.push({
    rows: `${row}:${row}`,
    points: Math.max(
      wrappedHeight(local(item.measured), WIDTHS.measured, 24),
      wrappedHeight(local(item.name), WIDTHS.item - 4, 24),
    ),
  });
  if (hasOwnPoints(item.rule)) {
    const worth = lines.map((line) => cell(line.row, C.fullMarks)).join(",");
    draft.put(row, C.weight, { formula: `=SUM(${worth})` });
    draft.format(range(row, C.weight, row, C.origin), looks.formula, { horizontal: "Center" });
    return;
  }
  draft.put(row, C.weight, points);
  draft.format(cell(row, C.weight), looks.input, { horizontal: "Center" });
  parameters.add({
    key: ruleKey(item.id, null, "points"),
    row,
    column: C.weight,
    parameter: item.points,
    of: local(item.name),
    title: texts.columns[roster.system.total === "points" ? "points" : "weight"],
    min: 0,
  });
}

/** What a described item says in black, HR says of its own item; by the text in front of it the line is found again. */
function ownLine(draft: SheetDraft, { texts, system }: Roster, { item, row }: RosterItem): void {
  const number = 1 + ownItems.findIndex(({ id }) => id === item.id);
  draft.put(row, C.number, fill(texts.own.mark, { number }));
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 30 });
  for (const column of [C.item, C.measured, C.unit, C.weight]) draft.put(row, column, null);
  draft.mark(ruleKey(item.id, null, "name"), row, C.item);
  draft.mark(ruleKey(item.id, null, "measured"), row, C.measured);
  draft.mark(ruleKey(item.id, null, "unit"), row, C.unit);
  draft.format(range(row, C.item, row, C.measured), looks.input, {
    horizontal: "Left",
    wrap: true,
  });
  draft.format(cell(row, C.unit), looks.input, { horizontal: "Center" });
  if (system.total === "points")
    draft.format(cell(row, C.fullMarks), { numberFormat: NOTHING_FOR_0 });
}

/** A part, or a further line of a rule's figures, below its item. */
function lineBelow(draft: SheetDraft, roster: Roster, row: number, name: LocalText): void {
  const said = roster.local(name);
  draft.put(row, C.item, said);
  draft.format(range(row, 1, row, C.weight), looks.text);
  draft.format(cell(row, C.item), { indent: 2 });
  const points = wrappedHeight(said, draft.widthOf(C.item, C.item) - 3, 24);
  draft.rowHeights.push({ rows: `${row}:${row}`, points });
}

/** The figures of one rule: every one in a cell of its own that HR may change, and whether they can be used. */
function ruleLine(
  draft: SheetDraft,
  roster: Roster,
  line: ScoredLine,
  parameters: ParameterLines,
): void {
  const { texts, system, local, request } = roster;
  const { rule, row, part, item, marks, full } = line;
  const kind = ruleKind(rule);
  const key = (name: string) => ruleKey(item.id, part?.id ?? null, name);
  const put = (column: FigureColumn, content: CellContent, numberFormat?: string, at = row) => {
    draft.put(at, C[column], content);
    draft.format(cell(at, C[column]), looks.input, {
      horizontal: "Center",
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  };
  /** What counts for where the line's figures come from. */
  const parameter = (
    column: FigureColumn,
    name: string,
    figure: Parameter,
    { min, max }: { readonly min?: number; readonly max?: number },
    at = row,
  ) =>
    parameters.add({
      key: key(name),
      row: at,
      column: C[column],
      parameter: figure,
      of: local(line.name),
      title: texts.columns[column],
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });

  draft.put(row, C.unit, texts.units[kind.unit(rule)]);
  draft.format(cell(row, C.unit), CENTERED);
  const figures = kind.figures(rule, marks, system.scale);
  for (const { name, column, parameter: figure, unit, limit, described, below = 0 } of figures) {
    const measured = column === "target" || column === "step";
    put(column, figure.value, measured ? parameterFormat(unit) : undefined, row + below);
    if (described || isOwnItem(item)) {
      parameter(column, name, figure, boundsOf(limit), row + below);
    } else draft.mark(key(name), row + below, C[column]);
  }
  for (const { name, value } of kind.choices(rule)) {
    draft.put(row, C[name], choiceWord(name, value, request.locale));
    draft.mark(key(name), row, C[name]);
    draft.format(cell(row, C[name]), looks.input, { horizontal: "Center" });
  }
  if (marks === "own" && part?.points !== undefined) {
    put("fullMarks", full);
    parameter("fullMarks", "points", { ...part.points, value: full }, { min: 0 });
  } else if (marks === "points") {
    draft.put(row, C.fullMarks, { formula: `=${guard(fixed(row, C.weight))}` });
    draft.format(cell(row, C.fullMarks), looks.formula, { horizontal: "Center" });
  }
  stateOf(draft, roster, line);
}

/** Whether a line can be used, decided once for everybody who is scored by it. */
function stateOf(draft: SheetDraft, { texts, system, request }: Roster, line: ScoredLine): void {
  const { rule, row, item, marks } = line;
  const kind = ruleKind(rule);
  // Not fixed: read more easily, and right where HR copies a line.
  const at = (column: keyof typeof C, below = 0) => cell(row + below, C[column]);
  const figures = kind.figures(rule, marks, system.scale);
  const named = (name: string) => {
    const figure = figures.find((each) => each.name === name);
    return figure === undefined ? "" : at(figure.column, figure.below);
  };
  const cells = figures.map(({ column, below, limit, optional }) => ({
    cell: at(column, below),
    limit,
    optional,
  }));
  const hasMarks = figures.some(({ name }) => name === "fullMarks");
  const state = usable(
    hasMarks
      ? cells
      : [...cells, { cell: at("fullMarks"), limit: "not-negative", optional: false }],
    texts.status,
    kind.choices(rule).map(({ name }) => ({ cell: at(name), words: choiceWords(name) })),
    kind.odds(rule, named, at("fullMarks"), request.spelling),
  );
  const shown = isOwnItem(item) ? whileUsed(at("weight"), state) : state;
  draft.put(row, C.state, { formula: `=${shown}` });
  draft.mark(statePlace(item.id, line.part?.id ?? null), row, C.state);
}

/** First and last rows of the items under each heading: a heading itself has nothing to choose. */
function linesBetweenSections(
  { sections }: Roster,
  first: number,
  last: number,
): [first: number, last: number][] {
  const headings = sections.map(({ row }) => row);
  return [first - 1, ...headings]
    .map((row, index): [number, number] => [row + 1, (headings[index] ?? last + 1) - 1])
    .filter(([from, to]) => from <= to);
}

function validate(draft: SheetDraft, roster: Roster, first: number, last: number): void {
  const { texts } = roster;
  const column = (at: number) => range(first, at, last, at);
  const number = (at: number, name: string, min: number | undefined, message: string) =>
    draft.validations.push({
      range: column(at),
      rule: { kind: "decimal", ...(min === undefined ? {} : { min }) },
      prompt: { title: name, message },
      error: {
        title: texts.errors.title,
        message: fill(texts.errors.number, { min: min ?? "-∞" }),
        style: "stop",
      },
    });
  const changeable = fill(texts.prompts.parameter, { origin: texts.origins.default });
  number(C.fullMarks, texts.columns.fullMarks, 0, changeable);
  number(C.floor, texts.columns.floor, undefined, changeable);
  number(C.cap, texts.columns.cap, undefined, changeable);
  // Only where there is something to choose.
  const lines = roster.items
    .flatMap((entry) => entry.lines)
    .filter(({ row }) => row >= first && row <= last);
  for (const { row, rule } of lines) {
    for (const { name } of ruleKind(rule).choices(rule)) {
      draft.validations.push({
        range: cell(row, C[name]),
        rule: { kind: "list", options: choiceOptions(name, roster.request.locale) },
        prompt: { title: texts.columns[name], message: texts.rules[`${name}Hint`] },
        error: { title: texts.errors.title, message: texts.errors.choice, style: "stop" },
      });
    }
  }
}

function tiers(draft: SheetDraft, roster: Roster): void {
  const { texts, request, system } = roster;
  if (system.tiers.length === 0) return;
  const amount = C.measured + 1;
  const afterTier = tiersPay(system) ? amount + 1 : amount;
  tierTable(draft, { texts, locale: request.locale }, system, {
    ...tierRows(roster.sumRow, system),
    headingColumn: C.number,
    hintColumn: C.measured,
    from: C.item,
    ...(tiersPay(system) ? { amount } : {}),
    origin: afterTier,
    action: afterTier + 1,
    lastColumn: RULES.lastTierColumn,
    state: C.state,
  });
}

/** @returns the last row used */
function settings(draft: SheetDraft, roster: Roster): number {
  const { texts, request } = roster;
  settingsBlock(draft, { texts, locale: request.locale }, roster, {
    heading: C.number,
    hint: C.measured,
    label: C.item,
    labelCharacters: WIDTHS.item,
    value: C.measured,
    origin: C.unit,
    text: C.target,
    lastText: C.partial,
    state: C.state,
  });
  return roster.settings.at(-1)?.row ?? tierRows(roster.sumRow, roster.system).last;
}

/**
 * What each item's full marks, and each of its points, are worth in yuan.
 *
 * @returns the last column used by the items
 */
function pointMoney(draft: SheetDraft, roster: Roster): number {
  if (roster.system.pointMoney === undefined) return C.state;
  const { texts } = roster;
  const header = RULES.headerRow;
  const last = POINT_MONEY.perPoint;
  draft.putRow(header, POINT_MONEY.full, [texts.columns.fullMoney, texts.columns.moneyPerPoint]);
  draft.format(range(header, POINT_MONEY.full, header, last), looks.header);
  for (const { row } of roster.items) {
    const money = `${settingCell(roster, "pointMoney")}*${cell(row, C.weight)}/${POINTS_TOTAL}`;
    const full = fixed(row, POINT_MONEY.full);
    const none = quote(texts.status.none);
    draft.put(row, POINT_MONEY.full, { formula: `=${money}` });
    draft.put(row, POINT_MONEY.perPoint, {
      formula: `=${call("IF", `${cell(row, C.weight)}=0`, none, `${full}/${cell(row, C.weight)}`)}`,
    });
  }
  const rows = range(RULES.firstItemRow, POINT_MONEY.full, roster.sumRow - 1, last);
  draft.format(rows, looks.formula, { numberFormat: MONEY_FORMAT });
  for (const column of [POINT_MONEY.full, last]) {
    draft.width(column, 12);
  }
  return last;
}
