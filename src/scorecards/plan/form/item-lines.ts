import { anyOf, call, guard, isReference, quote } from "../../calc/text";
import { boundsOf, usable } from "../../calc/usable";
import { changeAgainst } from "../../formula/change";
import { withinLimits } from "../../formula/figure";
import type { TeamRange } from "../../metrics";
import {
  type ActualPlace,
  type FigureColumn,
  type FormRow,
  lineUnit,
  partsScore,
  type RuleFigure,
  ruleKind,
} from "../../rules";
import type {
  EarlierPeriod,
  Input,
  Item,
  LineRule,
  Parameter,
  TeamFigure,
  Unit,
} from "../../system/description";
import { POINTS_TOTAL } from "../../system/description";
import { itemVetoes, vetoedFormula } from "../../results/vetoes";
import {
  actualPlace,
  beforeVetoesPlace,
  inputPlace,
  type ParameterKey,
  partPlace,
  ruleKey,
  scorePlace,
  statePlace,
  teamSourcePlace,
} from "../../system/keys";
import { describedMarks, hasOwnPoints, type Line, linesOf, marksOf } from "../../system/lines";
import { changeUnit } from "../../system/units";
import { cell, fixed, fixedRange, range } from "../address";
import { inputLimits } from "../input-limits";
import {
  CENTERED,
  changeFormat,
  looks,
  numberFormat,
  parameterFormat,
  SCORE_FORMAT,
} from "../look";
import { earlierInput } from "../../system/earlier";
import type { SheetDraft } from "../sheet-draft";
import { changedBy, withUnit } from "../unit-label";
import {
  FORM,
  type Form,
  type FormColumn,
  type FormItem,
  type FormSection,
  itemRows,
  LAST_COLUMN,
  lineRows,
  ownLines,
  scoreColumn,
  subtotalColumn,
} from "./form";
import { formPlaces } from "./places";
import { isReadByDefault, rosterFigure } from "./team-source";

const WHOLE_ITEM = [
  "number",
  "item",
  "measured",
  "points",
  "score",
  "remark",
  "supplier",
] as const satisfies readonly FormColumn[];

/** Writes one item's lines: what is measured, its figures, its parameters, its score. */
export function itemLines(draft: SheetDraft, form: Form, index: number): void {
  const entry = form.items[index];
  const row = form.itemRows[index];
  if (entry === undefined || row === undefined) return;
  const { item, points } = entry;
  const { local } = form;
  const lines = itemRows(item);

  draft.put(row, FORM.number, index + 1);
  draft.put(row, FORM.item, local(item.name));
  draft.put(row, FORM.measured, local(item.measured));
  if (item.supplier !== undefined) draft.put(row, FORM.supplier, local(item.supplier));
  const last = row + lines - 1;
  const { border, ...text } = looks.text;
  draft.format(range(row, 1, last, LAST_COLUMN), text);
  draft.format(range(row, FORM.figure, last, FORM.partScore), { border });
  draft.format(range(row, FORM.origin, last, FORM.origin), { border });
  // What is said of the item as a whole stands in one box, however many lines its figures take.
  for (const column of WHOLE_ITEM) {
    draft.format(range(row, FORM[column], last, FORM[column]), { border: "outline" });
  }
  draft.format(cell(row, FORM.number), CENTERED);
  draft.format(cell(row, FORM.item), { bold: true });
  if (!hasOwnPoints(item.rule)) {
    const parameter = { ...item.points, value: points };
    const key = ruleKey(item.id, null, "points");
    putParameter(draft, form, { key, row, column: "points" }, parameter, "General", { min: 0 });
  }
  const remarks = range(row, FORM.remark, row + lines - 1, FORM.remark);
  draft.format(remarks, { locked: false });

  const score = itemScore(draft, form, entry, row);
  const scored = scoreColumn(form.system);
  draft.put(row, scored, { formula: `=${afterVetoes(draft, form, item, row, score)}` });
  draft.mark(scorePlace(item.id), row, scored);
  draft.format(cell(row, scored), looks.formula, { numberFormat: SCORE_FORMAT, bold: true });
  if (scored !== FORM.score) weighted(draft, row);
  const compared = item.comparedWith ?? [];
  const firstFine = row + lines - compared.length - 2;
  if (item.fine !== undefined) fineLines(draft, form, item, firstFine);
  compared.forEach((earlier, at) => {
    changeLine(draft, form, item, row, earlier, row + lines - compared.length + at);
  });
}

/** What a score comes to by its weight: right of both, above the total that it is a part of. */
function weighted(draft: SheetDraft, row: number): void {
  const [score, weight] = [cell(row, FORM.partScore), cell(row, FORM.points)];
  const product = `${score}*${weight}/${POINTS_TOTAL}`;
  draft.put(row, FORM.score, {
    formula: `=${call("IF", `ISNUMBER(${score})*ISNUMBER(${weight})`, product, quote(""))}`,
  });
  draft.format(cell(row, FORM.score), looks.formula, { numberFormat: SCORE_FORMAT });
}

/** A heading above the items of a section, with what they are worth and what they come to. */
export function sectionLine(
  draft: SheetDraft,
  form: Form,
  { name, row, items }: FormSection,
): void {
  const { system, texts, local } = form;
  const of = (column: number) => items.map((item) => cell(item, column));
  const scores = of(scoreColumn(system));
  const missing = of(FORM.points).map(
    (points, index) => `(${points}<>0)*(1-ISNUMBER(${scores[index] ?? points}))`,
  );
  const at = subtotalColumn(system);
  const sum = `ROUND(SUM(${of(FORM.score).join(",")}),10)`;
  draft.put(row, FORM.item, local(name));
  draft.put(row, FORM.points, { formula: `=SUM(${of(FORM.points).join(",")})` });
  draft.put(row, at, {
    formula: `=${call("IF", `${missing.join("+")}>0`, quote(texts.status.incomplete), sum)}`,
  });
  draft.format(range(row, 1, row, FORM.supplier), looks.subtotal);
  draft.format(cell(row, FORM.item), { horizontal: "Left", indent: 1 });
  draft.format(cell(row, FORM.points), { horizontal: "Center" });
  draft.format(cell(row, at), { horizontal: "Right", numberFormat: SCORE_FORMAT });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 24 });
}

/** The score of an item that has vetoes: what it was before them stands left of it, or beyond what is printed where that is used. */
function afterVetoes(
  draft: SheetDraft,
  form: Form,
  item: Item,
  row: number,
  score: string,
): string {
  if (itemVetoes(form.system, item.id).length === 0) return score;
  const isFree = item.rule.kind !== "parts" && scoreColumn(form.system) !== FORM.partScore;
  const column = isFree ? FORM.partScore : FORM.state + 1;
  draft.put(row, column, { formula: `=${score}` });
  draft.mark(beforeVetoesPlace(item.id), row, column);
  draft.format(cell(row, column), looks.formula, { numberFormat: SCORE_FORMAT });
  return vetoedFormula(item, fixed(row, column), formPlaces(form));
}

/** An earlier period's figure and the change against it: shown, not scored. */
function changeLine(
  draft: SheetDraft,
  form: Form,
  item: Item,
  itemRow: number,
  earlier: EarlierPeriod,
  row: number,
): void {
  const { texts, system, request } = form;
  const [line] = linesOf(item);
  const input = earlierInput(item, earlier, system);
  if (input === null || line === undefined) return;
  const unit = lineUnit(line.rule);
  putInput(draft, form, row, input);
  const place = {
    current: fixed(itemRow, FORM.actual),
    earlier: fixed(row, FORM.value),
    input,
    unit: changeUnit(unit),
  };
  const wording = { spelling: request.spelling, words: texts.status };
  draft.put(row, FORM.actual, { formula: `=${changeAgainst(place, wording)}` });
  draft.format(cell(row, FORM.actual), looks.formula, { numberFormat: changeFormat(unit) });
  draft.put(row, FORM.target, changedBy(unit, texts) || null);
  draft.format(cell(row, FORM.target), looks.hint);
}

/** Lays the item's lines out and returns the formula of its score. */
function itemScore(draft: SheetDraft, form: Form, entry: FormItem, row: number): string {
  const { item } = entry;
  const owned = hasOwnPoints(item.rule);
  let at = row + ownLines(item.rule);
  const scores = linesOf(item).map((line) => {
    const score = lineScore(draft, form, entry, line, { row: at, item: row });
    const first = at;
    at += lineRows(line);
    if (line.part === null) return score;
    draft.mark(partPlace(item.id, line.part.id), first, FORM.partScore);
    draft.put(first, FORM.partScore, { formula: `=${score}` });
    draft.format(cell(first, FORM.partScore), looks.formula, { numberFormat: SCORE_FORMAT });
    return fixed(first, FORM.partScore);
  });
  const [only = ""] = scores;
  if (item.rule.kind !== "parts") return only;
  if (owned) {
    const worth = linesOf(item).map((_, index) => {
      const before = linesOf(item).slice(0, index).map(lineRows);
      return fixed(row + before.reduce((sum, rows) => sum + rows, 1), FORM.points);
    });
    draft.put(row, FORM.points, { formula: `=SUM(${worth.join(",")})` });
    draft.format(cell(row, FORM.points), looks.formula, { horizontal: "Center" });
  }
  const base = owned ? "0" : itemMarks(form, row);
  return partsScore({ base, scores, onForm: true }, form.texts.status);
}

/** Where scores are weighed, every item has the scale's full marks, and its weight counts in the total alone. */
const itemMarks = ({ system: { total, scale } }: Form, row: number): string =>
  total === "weights" ? String(scale) : fixed(row, FORM.points);

/** Lays one line out, as many rows as its rule has, and returns the formula of its score. */
function lineScore(
  draft: SheetDraft,
  form: Form,
  { points }: FormItem,
  line: Line,
  { row, item: itemRow }: { readonly row: number; readonly item: number },
): string {
  const { texts, system, request } = form;
  const { rule, item, part } = line;
  const kind = ruleKind(rule);
  const marks = marksOf(system, line);
  const rows = kind.formRows(rule, item, texts);
  const figures = kind.figures(rule, marks, system.scale);
  const partId = part?.id ?? null;
  if (marks === "own" && part?.points !== undefined) {
    const parameter = { ...part.points, value: describedMarks(system, line, points) };
    const key = ruleKey(item.id, partId, "points");
    putParameter(draft, form, { key, row, column: "points" }, parameter, "General", { min: 0 });
  }
  const wording = { spelling: request.spelling, words: texts.status };
  const figure = figuresOn(figures, rows, row);
  const place: ActualPlace = {
    wording,
    figure,
    typed: ({ id }) => {
      const at = rows.findIndex(({ input }) => input?.id === id);
      return fixed(row + Math.max(0, at), FORM.value);
    },
    team: (of, formula) => overTeam(form, of, row, formula),
    checked: fixed(row, FORM.actual),
    ...answersOf(draft, form, line, row),
  };
  rows.forEach(({ input, label, team, actual, figures: names }, index) => {
    const at = row + index;
    if (input !== undefined) putInput(draft, form, at, input);
    else if (label !== undefined) putLabel(draft, form, at, label, place);
    if (team !== undefined) putTeamSource(draft, form, team, { at, first: row });
    if (actual !== undefined) putActual(draft, at, actual.formula(place), actual.unit);
    for (const each of figures.filter(({ name }) => names.includes(name))) {
      const { name, column, parameter, unit, limit, described } = each;
      const isMeasured = column === "target" || column === "step";
      putParameter(
        draft,
        form,
        { key: ruleKey(item.id, partId, name), row: at, column: formColumn(column) },
        // What the description says nothing of makes its line no less firm.
        described ? parameter : { ...parameter, origin: "document" },
        isMeasured ? parameterFormat(unit) : "General",
        boundsOf(limit),
      );
    }
  });
  draft.mark(actualPlace(item.id, partId), row, FORM.actual);
  const full =
    marks === "own" ? fixed(row, FORM.points) : marks === "adds" ? "0" : itemMarks(form, itemRow);
  putState(draft, form, line, { row, figure, full });
  const actuals = rows.flatMap(({ actual }, index) =>
    actual === undefined ? [] : [fixed(row + index, FORM.actual)],
  );
  return kind.score(rule, {
    wording,
    actuals,
    state: fixed(row, FORM.state),
    spilled: false,
    figure,
    choice: (name) => quote(kind.choices(rule).find((choice) => choice.name === name)?.value ?? ""),
    full,
    team: place.team,
  });
}

/** A figure's cell; what a form has no cell for stands in its formulas as it is. */
const figuresOn =
  (figures: readonly RuleFigure<LineRule>[], rows: readonly FormRow[], row: number) =>
  (name: string): string => {
    const figure = figures.find((each) => each.name === name);
    const at = rows.findIndex(({ figures: names }) => names.includes(name));
    if (figure === undefined) return "";
    return at < 0
      ? String(figure.parameter.value ?? "")
      : fixed(row + at, FORM[formColumn(figure.column)]);
  };

/** Points have one column on a form; floor and cap have none, and the line's own full marks stand in its formulas. */
const formColumn = (column: FigureColumn): FormFigureColumn =>
  column === "fullMarks" ? "points" : (column as FormFigureColumn);

type FormFigureColumn = (FormColumn & FigureColumn) | "points";

/** Whether the line's figures can be used, decided once, beside the origin and not printed. */
function putState(
  draft: SheetDraft,
  form: Form,
  { rule, item, part }: Line,
  place: { readonly row: number; readonly figure: (name: string) => string; readonly full: string },
): void {
  const { row, figure, full } = place;
  const { system, texts, request } = form;
  const kind = ruleKind(rule);
  const cells = kind
    .figures(rule, marksOf(system, { item, part, rule }), system.scale)
    .map(({ name, limit, optional }) => ({ cell: figure(name), limit, optional }))
    .filter(({ cell: at }) => isReference(at));
  const marks = isReference(full)
    ? [{ cell: full, limit: "not-negative", optional: false } as const]
    : [];
  const odds = kind.odds(rule, figure, full, request.spelling);
  const state = usable([...cells, ...marks], texts.status, [], odds);
  draft.put(row, FORM.state, { formula: `=${state}` });
  draft.mark(statePlace(item.id, part?.id ?? null), row, FORM.state);
}

/** The answers of a rating block, and the cell that says how many raters have answered anything. */
function answersOf(
  draft: SheetDraft,
  form: Form,
  { item, rule }: Line,
  row: number,
): Pick<ActualPlace, "answers"> {
  const block = form.ratings.find((each) => each.item.id === item.id);
  if (block === undefined || ruleKind(rule).block(rule) === null) return {};
  const { rows, rule: rating } = block;
  const last = FORM.value + rating.questions.length - 1;
  const answered = rating.questions.map(
    (_, index) =>
      `(${fixedRange(rows.first, FORM.value + index, rows.insert, FORM.value + index)}<>"")`,
  );
  // Counted from the answers themselves, so that a row that HR has inserted counts without a sum of its own.
  draft.put(row, FORM.value, { formula: `=SUMPRODUCT(1*(${anyOf(answered)}))` });
  draft.format(cell(row, FORM.value), looks.formula, { horizontal: "Right" });
  const all = fixedRange(rows.first, FORM.value, rows.insert, last);
  return { answers: { all, raters: fixed(row, FORM.value) } };
}

function putLabel(
  draft: SheetDraft,
  form: Form,
  row: number,
  label: NonNullable<FormRow["label"]>,
  place: ActualPlace,
): void {
  if ("formula" in label) {
    draft.put(row, FORM.figure, { formula: `=${label.formula(place)}` });
    return;
  }
  const text = form.local(label.text);
  const said = label.unit === undefined ? text : withUnit(text, label.unit, form.texts);
  draft.put(row, FORM.figure, said);
}

/** The team's column of a figure. */
export function teamColumn(form: Form, figure: TeamFigure): string {
  const { team } = form;
  if (team === null) return quote("");
  const column = FORM.value + team.figures.findIndex(({ id }) => id === figure.id);
  return fixedRange(team.rows.first, column, team.rows.insert, column);
}

const teamNames = (form: Form): string =>
  form.team === null
    ? quote("")
    : fixedRange(form.team.rows.first, FORM.figure, form.team.rows.insert, FORM.figure);

const asItIs = (formula: string): string => formula;

/**
 * A formula over the team: its block on the form, where figures are typed, or the staff's roster where there is one. Which
 * of the two is said in the rule's first row, and HR may choose.
 */
function overTeam(
  form: Form,
  figure: TeamFigure,
  row: number,
  formula: (team: TeamRange) => string,
): string {
  const typed = formula({
    figures: teamColumn(form, figure),
    names: teamNames(form),
    wordIsMissing: false,
    inFormUnit: asItIs,
    inOwnUnit: asItIs,
  });
  const onRoster = form.roster === null ? null : rosterFigure(figure, form.roster);
  if (onRoster === null) return typed;
  const chosen = `${fixed(row, FORM.value)}=${quote(form.texts.form.fromRoster)}`;
  return call("IF", chosen, formula(onRoster), typed);
}

/** Says where the figures of the team are taken from; a further row says what the first one says. */
function putTeamSource(
  draft: SheetDraft,
  form: Form,
  figure: TeamFigure,
  { at, first }: { readonly at: number; readonly first: number },
): void {
  const { texts, roster } = form;
  const source = cell(at, FORM.value);
  draft.format(source, looks.hint, { wrap: true });
  if (at !== first) {
    draft.put(at, FORM.value, { formula: `=${fixed(first, FORM.value)}` });
    return;
  }
  const { fromTeam: typed, fromRoster: read } = texts.form;
  draft.mark(teamSourcePlace(figure.id), at, FORM.value);
  form.teamSources.push({ figure: figure.id, cell: fixed(at, FORM.value) });
  if (roster === null || rosterFigure(figure, roster) === null) {
    draft.put(at, FORM.value, typed);
    return;
  }
  draft.put(at, FORM.value, isReadByDefault(figure, roster) ? read : typed);
  draft.format(source, looks.input, { wrap: true, horizontal: "Left" });
  draft.validations.push({
    range: source,
    rule: { kind: "list", options: [read, typed] },
    prompt: { title: texts.form.team, message: texts.form.fromRosterHint },
    error: { title: texts.errors.title, message: texts.errors.choice, style: "stop" },
  });
}

function fineLines(draft: SheetDraft, form: Form, item: Item, row: number): void {
  if (item.fine === undefined) return;
  putInput(draft, form, row, item.fine.cases);
  putInput(draft, form, row + 1, item.fine.amount);
}

/** Where an item's fine is computed from: cases × amount, each within its limits; "—" while there are none. */
export function fineOf(form: Form, index: number): string | null {
  const row = form.itemRows[index];
  const item = form.items[index]?.item;
  if (row === undefined || item?.fine === undefined) return null;
  const first = row + itemRows(item) - (item.comparedWith ?? []).length - 2;
  const cases = fixed(first, FORM.value);
  const amount = fixed(first + 1, FORM.value);
  const words = form.texts.status;
  const money = call(
    "IF",
    `ISNUMBER(${cases})*ISNUMBER(${amount})=1`,
    withinLimits(item.fine.amount, amount, `${cases}*${amount}`, words),
    quote(words.notNumber),
  );
  const each = call("IF", `${amount}=""`, quote(words.notSet), money);
  return call(
    "IF",
    `${cases}=""`,
    quote(words.none),
    withinLimits(item.fine.cases, cases, call("IF", `${cases}=0`, "0", each), words),
  );
}

function putActual(draft: SheetDraft, row: number, formula: string, unit: Unit): void {
  draft.put(row, FORM.actual, { formula: `=${formula}` });
  draft.format(cell(row, FORM.actual), looks.formula, { numberFormat: numberFormat(unit) });
}

/** A figure that HR enters: its name with its unit, the cell, what may be in it. Entered above already: shown again. */
function putInput(draft: SheetDraft, form: Form, row: number, input: Input): void {
  const { texts, local } = form;
  const at = cell(row, FORM.value);
  draft.put(row, FORM.figure, withUnit(local(input.name), input.unit, texts));
  const entered = form.inputCells.get(input.id);
  if (entered !== undefined) {
    draft.put(row, FORM.value, { formula: `=${guard(entered)}` });
    draft.format(at, looks.formula, { numberFormat: numberFormat(input.unit) });
    return;
  }
  form.inputCells.set(input.id, fixed(row, FORM.value));
  const carried = form.carried.get(input.id);
  if (carried !== undefined) draft.put(row, FORM.value, carried);
  draft.mark(inputPlace(input.id), row, FORM.value);
  draft.format(at, looks.input, { numberFormat: numberFormat(input.unit), horizontal: "Right" });
  draft.validations.push(inputLimits(input, at, { texts, locale: form.request.locale }));
}

/** A figure of an item's rule: a visible cell that HR may change. */
function putParameter(
  draft: SheetDraft,
  form: Form,
  {
    key,
    row,
    column,
  }: {
    readonly key: ParameterKey;
    readonly row: number;
    readonly column: Exclude<FormColumn, "state">;
  },
  parameter: Parameter,
  format: string,
  { min, max }: { readonly min?: number; readonly max?: number },
): void {
  const item = form.items[form.itemRows.filter((first) => first <= row).length - 1]?.item;
  draft.put(row, FORM[column], parameter.value);
  draft.format(cell(row, FORM[column]), looks.input, {
    numberFormat: format,
    horizontal: "Center",
  });
  form.parameters.add({
    key,
    row,
    column: FORM[column],
    parameter,
    of: item === undefined ? "" : form.local(item.name),
    title: form.texts.columns[column],
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  });
}
