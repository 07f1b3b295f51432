import { fill } from "../../../i18n/sheets";
import { type Parameter, type Part, POINTS_TOTAL, type Unit } from "../../system/description";
import { call, quote } from "../../calc/text";
import { pointsAreOff } from "../../formula/totals";
import { periodLabel } from "../../system/period";
import { hasOwnPoints, metricUnit } from "../../system/inputs";
import { ruleKey } from "../../system/keys";
import { cell, fixed, fixedRange, range } from "../address";
import { CENTERED, looks, MONEY_FORMAT, parameterFormat, signs } from "../look";
import { boldHeight, lineWidth, listWidth, wordWidth, wrappedHeight } from "../text-size";
import { openFiguresLeft, openFiguresSign, ParameterLines } from "../open-figures";
import type { CellContent, SheetPlan } from "../plan";
import { tiersPay } from "../results/fields";
import { settingsBlock } from "../results/settings-block";
import { SheetDraft } from "../sheet-draft";
import { sheetTitle } from "../sheet-title";
import { tierTable } from "../tier-table";
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
const POINT_MONEY = { full: C.origin + 1, perPoint: C.origin + 2 } as const;
/** Nothing is worth nothing, and says nothing. */
const NOTHING_FOR_0 = "General;-General;";
/** A part may go below 0 on its own; the item's sum is floored (functions.md, KPI_DEDUCT). */
const NO_FLOOR = -1e9;
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
};

/** The sheet Rules of a roster: a line an item, the tier table, the pay parameters. Every figure may be changed. */
export function rulesSheet(roster: Roster): SheetPlan {
  const draft = new SheetDraft();
  const { texts, local, system, request } = roster;
  const lists: Partial<Record<keyof typeof C, readonly string[]>> = {
    // Below the items, the sources of settings and of tiers stand there.
    unit: [texts.origins.open],
    target: tiersPay(system) ? [texts.origins.open] : [],
    better: Object.values(texts.choices.better),
    partial: Object.values(texts.choices.partial),
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
  pointMoney(draft, roster);
  const last = settings(draft, roster);
  const left = openFiguresLeft(draft, texts);
  if (left !== null) {
    draft.put(RULES.periodRow, C.target, { formula: left });
    draft.format(cell(RULES.periodRow, C.target), looks.label);
    const said = range(RULES.periodRow, C.target, RULES.periodRow, C.fullMarks);
    const first = fixed(RULES.periodRow, C.target);
    draft.conditionalFormats.push(openFiguresSign(texts, said, first));
  }
  const remarksRow = last + 2;
  draft.put(remarksRow, 1, texts.rules.remarks);
  draft.format(cell(remarksRow, 1), looks.section);
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
      footer: { center: texts.footer },
    },
    protect: false,
    properties: identityOf(roster, "rules"),
    select: cell(RULES.firstItemRow, C.target),
  });
}

const headerOf = (name: keyof typeof C, { texts, system }: Roster): string =>
  name === "weight" && system.total === "points" ? texts.columns.points : texts.columns[name];

function items(draft: SheetDraft, roster: Roster): void {
  const { texts, system } = roster;
  const header = RULES.headerRow;
  const names = Object.keys(C) as (keyof typeof C)[];
  draft.putRow(
    header,
    1,
    names.map((name) => headerOf(name, roster)),
  );
  draft.format(range(header, 1, header, C.origin), looks.header);
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
      if (line.row !== entry.row) partLine(draft, roster, line);
      ruleLine(draft, roster, entry, line, parameters);
    }
  });
  parameters.write(draft, texts, roster.request.locale);
  for (const entry of roster.items) if (isOwnItem(entry.item)) ownLine(draft, roster, entry);

  const weights = range(first, C.weight, last, C.weight);
  const sum = roster.sumRow;
  const [right, wrong] =
    system.total === "points"
      ? [texts.rules.pointsRight, texts.rules.pointsWrong]
      : [texts.rules.sumRight, texts.rules.sumWrong];
  draft.put(sum, C.item, texts.columns.sum);
  draft.put(sum, C.weight, { formula: `=SUM(${weights})` });
  draft.put(sum, C.origin, {
    formula: `=${call("IF", pointsAreOff(weights), quote(wrong), quote(right))}`,
  });
  draft.format(range(sum, 1, sum, C.origin), looks.total);
  draft.format(cell(sum, C.weight), { horizontal: "Center" });
  draft.format(cell(sum, C.origin), { wrap: true });
  draft.rowHeights.push({
    rows: `${sum}:${sum}`,
    points: wrappedHeight(wrong, WIDTHS.origin, 24),
  });
  draft.conditionalFormats.push({
    kind: "formula",
    range: range(sum, C.weight, sum, C.origin),
    formula: `=${pointsAreOff(fixedRange(first, C.weight, last, C.weight))}`,
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

function partLine(draft: SheetDraft, roster: Roster, { name, row }: ScoredLine): void {
  draft.put(row, C.item, roster.local(name));
  draft.format(range(row, 1, row, C.weight), looks.text);
  draft.format(cell(row, C.item), { indent: 2 });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 24 });
}

/** The figures of one rule: every one in a cell of its own that HR may change. */
function ruleLine(
  draft: SheetDraft,
  roster: Roster,
  entry: RosterItem,
  line: ScoredLine,
  parameters: ParameterLines,
): void {
  const { texts, system, local } = roster;
  const { rule, row, ownPoints } = line;
  const unit = lineUnit(line);
  const part = partOf(entry, line);
  const key = (column: keyof typeof C) =>
    ruleKey(
      entry.item.id,
      part?.id ?? null,
      column === "fullMarks" && part?.points !== undefined ? "points" : column,
    );
  const put = (column: keyof typeof C, parameter: Parameter, min?: number) => {
    draft.put(row, C[column], parameter.value);
    draft.format(cell(row, C[column]), looks.input, {
      horizontal: "Center",
      ...(column === "target" || column === "step" ? { numberFormat: parameterFormat(unit) } : {}),
    });
    parameters.add({
      key: key(column),
      row,
      column: C[column],
      parameter,
      of: local(line.name),
      title: texts.columns[column],
      ...(min === undefined ? {} : { min }),
    });
  };
  /** What no document says and nobody has to set: HR may change it all the same. */
  const putUsual = (column: keyof typeof C, content: CellContent) => {
    draft.put(row, C[column], content);
    draft.mark(key(column), row, C[column]);
    draft.format(cell(row, C[column]), looks.input, { horizontal: "Center" });
  };

  draft.put(row, C.unit, texts.units[unit]);
  draft.format(cell(row, C.unit), CENTERED);
  switch (rule.kind) {
    case "per-step":
      put("target", rule.target);
      put("step", rule.step, 0);
      put("penalty", rule.penalty, 0);
      if (rule.reward === undefined) putUsual("reward", 0);
      else put("reward", rule.reward, 0);
      putUsual("better", texts.choices.better[rule.better]);
      putUsual("partial", texts.choices.partial[rule.partial ?? "whole"]);
      break;
    case "proportion":
      put("target", rule.full, 0);
      break;
    case "rating":
      put("target", { value: rule.most, origin: "document" }, 0);
      break;
  }
  putUsual("floor", part !== undefined && part.points === undefined ? NO_FLOOR : 0);
  if (rule.kind === "per-step" && rule.cap !== undefined) put("cap", rule.cap);
  else putUsual("cap", null);

  if (part?.points !== undefined) {
    put("fullMarks", { ...part.points, value: ownPoints }, 0);
  } else if (ownPoints !== null) {
    putUsual("fullMarks", 0);
  } else if (system.total === "points") {
    draft.put(row, C.fullMarks, { formula: `=${fixed(row, C.weight)}` });
    draft.format(cell(row, C.fullMarks), looks.formula, { horizontal: "Center" });
  } else {
    putUsual("fullMarks", system.scale);
  }
}

const partOf = ({ item }: RosterItem, line: ScoredLine): Part | undefined =>
  item.rule.kind === "parts" ? item.rule.parts.find(({ id }) => id === line.id) : undefined;

/** The unit in which a line's metric, target and step are measured. */
const lineUnit = ({ rule }: ScoredLine): Unit =>
  rule.kind === "rating" ? "score" : metricUnit(rule.metric);

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
  const stepped = roster.items
    .flatMap(({ lines }) => lines)
    .filter(({ rule, row }) => rule.kind === "per-step" && row >= first && row <= last);
  const choice = (at: number, options: readonly string[], name: string, message: string) => {
    // Only a rule by steps has something to choose.
    for (const { row } of stepped) {
      draft.validations.push({
        range: cell(row, at),
        rule: { kind: "list", options },
        prompt: { title: name, message },
        error: { title: texts.errors.title, message: texts.errors.choice, style: "stop" },
      });
    }
  };
  const { better, partial } = texts.choices;
  choice(C.better, [better.higher, better.lower], texts.columns.better, texts.rules.betterHint);
  choice(
    C.partial,
    [partial.whole, partial.started, partial.prorata],
    texts.columns.partial,
    texts.rules.partialHint,
  );
}

function tiers(draft: SheetDraft, roster: Roster): void {
  const { texts, request, system } = roster;
  if (system.tiers.length === 0) return;
  const amount = C.measured + 1;
  const afterTier = tiersPay(system) ? amount + 1 : amount;
  tierTable(draft, { texts, locale: request.locale }, system.tiers, {
    ...tierRows(roster.sumRow, system),
    headingColumn: C.number,
    hintColumn: C.measured,
    from: C.item,
    ...(tiersPay(system) ? { amount } : {}),
    origin: afterTier,
    action: afterTier + 1,
    lastColumn: RULES.lastTierColumn,
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
  });
  return roster.settings.at(-1)?.row ?? tierRows(roster.sumRow, roster.system).last;
}

/** What each item's full marks, and each of its points, are worth in yuan. */
function pointMoney(draft: SheetDraft, roster: Roster): void {
  if (roster.system.pointMoney === undefined) return;
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
}
