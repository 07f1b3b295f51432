import type {
  EarlierPeriod,
  Input,
  Item,
  Metric,
  Parameter,
  Part,
  PartsRule,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  TeamFigure,
  Unit,
} from "../../system/description";
import { withinLimits } from "../../formula/figure";
import { changeAgainst } from "../../formula/change";
import { perPersonScore } from "../../formula/per-person";
import { perStepScore } from "../../formula/per-step";
import { proportionScore } from "../../formula/proportion";
import { quotient } from "../../formula/quotient";
import { raterCount, ratingScore } from "../../formula/rating";
import { surveyMean } from "../../formula/survey";
import { areBeyond, call, guard, quote, sentence } from "../../calc/text";
import { partsScore } from "../../formula/totals";
import {
  hasOwnPoints,
  metricInputs,
  metricUnit,
  partPoints,
  quotientKind,
  ratingInput,
} from "../../system/inputs";
import { changeUnit } from "../../system/units";
import { cell, fixed, fixedRange, range } from "../address";
import {
  CENTERED,
  looks,
  numberFormat,
  parameterFormat,
  SCORE_FORMAT,
  changeFormat,
} from "../look";
import { type ParameterKey, ruleKey } from "../../system/keys";
import { actualPlace, inputPlace, partPlace, scorePlace, teamSourcePlace } from "../../system/keys";
import { earlierInput } from "../results/person-inputs";
import { inputLimits } from "../input-limits";
import type { SheetDraft } from "../sheet-draft";
import { changeWord, withUnit } from "../unit-label";
import {
  inUnitOf,
  isReadByDefault,
  type RosterFigure,
  rosterFigure,
  rosterMean,
} from "./team-source";
import {
  FORM,
  type Form,
  type FormColumn,
  type FormItem,
  LAST_COLUMN,
  linesOf,
  ownLines,
  type RatingBlock,
  ruleLines,
} from "./form";

/** A part may go below 0 on its own; the item's sum is floored (functions.md, KPI_DEDUCT). */
const NO_FLOOR = "-1E+9";

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
  const lines = linesOf(item);

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
    putParameter(draft, form, { key, row, column: "points" }, parameter, "General", 0);
  }
  const remarks = range(row, FORM.remark, row + lines - 1, FORM.remark);
  draft.format(remarks, { locked: false });

  draft.put(row, FORM.score, { formula: `=${itemScore(draft, form, entry, row)}` });
  draft.mark(scorePlace(item.id), row, FORM.score);
  draft.format(cell(row, FORM.score), looks.formula, { numberFormat: SCORE_FORMAT, bold: true });
  const compared = item.comparedWith ?? [];
  const firstFine = row + lines - compared.length - 2;
  if (item.fine !== undefined) fineLines(draft, form, item, firstFine);
  compared.forEach((earlier, at) => {
    changeLine(draft, form, item, row, earlier, row + lines - compared.length + at);
  });
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
  const { rule } = item;
  const { texts, system } = form;
  const input = earlierInput(item, earlier, system);
  if (input === null || rule.kind === "parts" || rule.kind === "rating") return;
  if (rule.kind === "per-person") return;
  const unit = metricUnit(rule.metric);
  putInput(draft, form, row, input);
  const current = fixed(itemRow, rule.metric.kind === "figure" ? FORM.value : FORM.actual);
  const place = { current, earlier: fixed(row, FORM.value), unit: changeUnit(unit) };
  draft.put(row, FORM.actual, { formula: `=${changeAgainst(place, texts.status)}` });
  draft.format(cell(row, FORM.actual), looks.formula, { numberFormat: changeFormat(unit) });
  draft.put(row, FORM.target, changeWord(unit, texts));
  draft.format(cell(row, FORM.target), looks.hint);
}

/** Lays the item's figures out and returns the formula of its score. */
function itemScore(draft: SheetDraft, form: Form, entry: FormItem, row: number): string {
  const { item } = entry;
  const { rule } = item;
  const words = form.texts.status;
  // Where scores are weighed, every item has the scale's full marks, and its weight counts in the total alone.
  const { total, scale } = form.system;
  const points = total === "weights" ? String(scale) : fixed(row, FORM.points);
  switch (rule.kind) {
    case "per-step":
      return perStepLines(draft, form, { item: item.id, part: null }, rule, row, points, "0");
    case "proportion":
      return proportionLines(draft, form, { item: item.id, part: null }, rule, row, points);
    case "per-person":
      return perPersonLines(draft, form, { item: item.id, part: null }, rule, row);
    case "parts":
      return partsLines(draft, form, entry, rule, row, points);
    case "rating": {
      if (rule.questions.length === 1) {
        putInput(draft, form, row, ratingInput(item, rule));
        const place = {
          actual: fixed(row, FORM.value),
          full: String(rule.most),
          points,
          floor: "",
          cap: "",
          isAnswer: true,
          spilled: false,
        };
        return proportionScore(place, words);
      }
      const block = form.ratings.find((each) => each.item.id === item.id);
      if (block === undefined) return quote(words.missing);
      const answers = answersOf(block);
      const raters = raterCount(answers.columns);
      draft.put(row, FORM.figure, {
        formula: `=${sentence(form.texts.form.seeBelow, { raters })}`,
      });
      const mean = `SUM(${answers.all})/${raters}`;
      draft.put(row, FORM.actual, { formula: `=IF(COUNTA(${answers.all})=0,"",${mean})` });
      draft.format(cell(row, FORM.actual), looks.formula, { numberFormat: SCORE_FORMAT });
      const place = {
        answers: answers.all,
        questions: rule.questions.length,
        most: rule.most,
        raters,
        points,
      };
      return ratingScore(place, words);
    }
  }
}

/** The answers of a rating block, as a whole and a column a question. */
function answersOf({ rule, rows }: RatingBlock): {
  readonly all: string;
  readonly columns: readonly string[];
} {
  const last = FORM.value + rule.questions.length - 1;
  return {
    all: fixedRange(rows.first, FORM.value, rows.insert, last),
    columns: rule.questions.map((_, index) =>
      fixedRange(rows.first, FORM.value + index, rows.insert, FORM.value + index),
    ),
  };
}

/** The parts of an item, one below the other, each with what it adds. */
function partsLines(
  draft: SheetDraft,
  form: Form,
  entry: FormItem,
  rule: PartsRule,
  row: number,
  points: string,
): string {
  const owned = hasOwnPoints(rule);
  const shares = owned ? partPoints(rule.parts, entry.points) : [];
  let line = row + ownLines(rule);
  const worth: string[] = [];
  const parts = rule.parts.map((part, index) => {
    const share = shares[index];
    if (part.points !== undefined && share !== undefined) {
      const parameter = { ...part.points, value: share };
      const key = ruleKey(entry.item.id, part.id, "points");
      putParameter(draft, form, { key, row: line, column: "points" }, parameter, "General", 0);
      worth.push(fixed(line, FORM.points));
    }
    const formula = partScore(draft, form, entry.item.id, part, line);
    const at = fixed(line, FORM.partScore);
    draft.mark(partPlace(entry.item.id, part.id), line, FORM.partScore);
    draft.put(line, FORM.partScore, { formula: `=${formula}` });
    draft.format(cell(line, FORM.partScore), looks.formula, { numberFormat: SCORE_FORMAT });
    line += ruleLines(part.rule);
    return at;
  });
  if (owned) {
    draft.put(row, FORM.points, { formula: `=SUM(${worth.join(",")})` });
    draft.format(cell(row, FORM.points), looks.formula, { horizontal: "Center" });
  }
  return partsScore({ points: owned ? "0" : points, parts }, form.texts.status);
}

function partScore(draft: SheetDraft, form: Form, item: string, part: Part, row: number): string {
  const { rule } = part;
  const of = { item, part: part.id };
  const owned = part.points !== undefined;
  const points = owned ? fixed(row, FORM.points) : "0";
  switch (rule.kind) {
    case "per-step":
      return perStepLines(draft, form, of, rule, row, points, owned ? "0" : NO_FLOOR);
    case "proportion":
      return proportionLines(draft, form, of, rule, row, points);
    case "per-person":
      return perPersonLines(draft, form, of, rule, row);
  }
}

interface PlacedMetric {
  /** Its cell. */
  readonly actual: string;
  readonly unit: Unit;
  /** Where it is typed and not computed. */
  readonly typed: Input | null;
}

/** Whose line it is: an item's, or that of one of its parts. */
interface LineOf {
  readonly item: string;
  readonly part: string | null;
}

/** Lays out what a metric is made of, a line a figure, and the metric itself beside the first. */
function metricLines(
  draft: SheetDraft,
  form: Form,
  of: LineOf,
  metric: Metric,
  row: number,
): PlacedMetric {
  const { texts, local } = form;
  const unit = metricUnit(metric);
  const value = (index: number) => fixed(row + index, FORM.value);
  metricInputs(metric).forEach((input, index) => putInput(draft, form, row + index, input));
  switch (metric.kind) {
    case "figure":
      // Shown where whoever signs looks for it; scored is what was entered.
      putActual(draft, row, guard(value(0)), unit);
      return { actual: value(0), unit, typed: metric.input };
    case "quotient": {
      const place = { numerator: value(0), denominator: value(1), ...quotientKind(metric) };
      putActual(draft, row, quotient(place, texts.status), unit);
      break;
    }
    case "survey": {
      const last = row + metric.votes.length - 1;
      const place = {
        votes: metric.votes.map((_, index) => value(index)),
        block: fixedRange(row, FORM.value, last, FORM.value),
      };
      putActual(draft, row, surveyMean(place, form.request.spelling, texts.status), unit);
      break;
    }
    case "team-mean":
      draft.put(row, FORM.figure, local(metric.name));
      putActual(
        draft,
        row,
        fromTeam(draft, form, metric.figure, row, {
          typed: teamMean(form, metric.figure),
          read: rosterMean,
        }),
        unit,
      );
      break;
  }
  draft.mark(actualPlace(of.item, of.part), row, FORM.actual);
  return { actual: fixed(row, FORM.actual), unit, typed: null };
}

function perStepLines(
  draft: SheetDraft,
  form: Form,
  of: LineOf,
  rule: PerStepRule,
  row: number,
  points: string,
  floor: string,
): string {
  const words = form.texts.status;
  const { actual, unit, typed } = metricLines(draft, form, of, rule.metric, row);
  const put = (column: FormColumn, parameter: Parameter, format: string, min?: number) => {
    const key = ruleKey(of.item, of.part, column);
    putParameter(draft, form, { key, row, column }, parameter, format, min);
  };
  put("target", rule.target, parameterFormat(unit));
  put("step", rule.step, parameterFormat(unit), 0);
  put("penalty", rule.penalty, "General", 0);
  const reward = rule.reward ?? { value: 0, origin: "document" };
  put("reward", reward, "General", 0);
  const score = perStepScore(
    {
      actual,
      target: fixed(row, FORM.target),
      points,
      step: fixed(row, FORM.step),
      penalty: fixed(row, FORM.penalty),
      reward: fixed(row, FORM.reward),
      better: quote(rule.better),
      partial: quote(rule.partial ?? "whole"),
      floor,
      cap: rule.cap?.value === undefined ? "" : String(rule.cap.value),
      spilled: false,
      reckoned: typed === null,
    },
    form.request.spelling,
    words,
  );
  return typed === null ? score : withinLimits(typed, actual, score, words);
}

function proportionLines(
  draft: SheetDraft,
  form: Form,
  of: LineOf,
  rule: ProportionRule,
  row: number,
  points: string,
): string {
  const words = form.texts.status;
  const { actual, unit, typed } = metricLines(draft, form, of, rule.metric, row);
  const key = ruleKey(of.item, of.part, "target");
  putParameter(draft, form, { key, row, column: "target" }, rule.full, parameterFormat(unit), 0);
  const full = fixed(row, FORM.target);
  const place = { actual, full, points, floor: "", cap: "", isAnswer: false, spilled: false };
  const score = proportionScore(place, words);
  return typed === null ? score : withinLimits(typed, actual, score, words);
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

/** Mean of the members who have the figure; missing while a named member has none. */
function teamMean(form: Form, figure: TeamFigure): string {
  const words = form.texts.status;
  const column = teamColumn(form, figure);
  const waiting = `SUMPRODUCT((${teamNames(form)}<>"")*(${column}=""))`;
  const mean = call("IF", `(COUNT(${column})=0)+(${waiting}>0)>0`, quote(""), `AVERAGE(${column})`);
  return call(
    "IF",
    `COUNTA(${column})>COUNT(${column})`,
    quote(words.notNumber),
    figure.min === undefined
      ? mean
      : call("IF", `MIN(${column})<${figure.min}`, quote(words.outOfRange), mean),
  );
}

/**
 * A formula over the team: its block on the form, where figures are typed, or the staff's roster where there is one. Which
 * of the two is said beside it, and HR may choose.
 */
function fromTeam(
  draft: SheetDraft,
  form: Form,
  figure: TeamFigure,
  row: number,
  formulas: { readonly typed: string; readonly read: (roster: RosterFigure) => string },
): string {
  const { texts, roster } = form;
  const { fromTeam: typed, fromRoster: read } = texts.form;
  const at = cell(row, FORM.value);
  draft.mark(teamSourcePlace(figure.id), row, FORM.value);
  form.teamSources.push({ figure: figure.id, cell: fixed(row, FORM.value) });
  const onRoster = roster === null ? null : rosterFigure(figure, roster);
  draft.format(at, looks.hint, { wrap: true });
  if (roster === null || onRoster === null) {
    draft.put(row, FORM.value, typed);
    return formulas.typed;
  }
  draft.put(row, FORM.value, isReadByDefault(figure, roster) ? read : typed);
  draft.format(at, looks.input, { wrap: true, horizontal: "Left" });
  draft.validations.push({
    range: at,
    rule: { kind: "list", options: [read, typed] },
    prompt: { title: texts.form.team, message: texts.form.fromRosterHint },
    error: { title: texts.errors.title, message: texts.errors.choice, style: "stop" },
  });
  return chosenScore(form, figure, row, formulas.typed, formulas.read);
}

function perPersonLines(
  draft: SheetDraft,
  form: Form,
  of: LineOf,
  rule: PerPersonRule,
  row: number,
): string {
  const put = (
    figure: string,
    line: number,
    column: FormColumn,
    parameter: Parameter,
    min?: number,
  ) =>
    putParameter(
      draft,
      form,
      { key: ruleKey(of.item, of.part, figure), row: line, column },
      parameter,
      "General",
      min,
    );
  const { texts, local } = form;
  const { figure } = rule;
  const typed = teamColumn(form, figure);
  const beyondLimit = (figures: string, limit: string) =>
    call(
      "IF",
      `COUNT(${figures})=0`,
      quote(""),
      `SUMPRODUCT((${figures}<>"")*${areBeyond(figures, rule.beyond, limit)})`,
    );
  rule.each.forEach((limit, index) => {
    const line = row + index;
    const limited = `${local(figure.name)} ${local(limit.name)}`;
    draft.put(line, FORM.figure, withUnit(limited, figure.unit, texts));
    const at = fixed(line, FORM.target);
    const beyond = {
      typed: beyondLimit(typed, at),
      read: (roster: RosterFigure) => beyondLimit(roster.figures, inUnitOf(roster)(at)),
    };
    // One choice a rule: the lines below its first follow that.
    const formula =
      index === 0
        ? fromTeam(draft, form, figure, line, beyond)
        : followTeam(draft, form, figure, { line, first: row }, beyond);
    putActual(draft, line, formula, "people");
    put(`target:${index}`, line, "target", limit.limit);
    put(`penalty:${index}`, line, "penalty", limit.penalty, 0);
  });
  if (rule.everyone !== undefined) {
    put("reward", row, "reward", rule.everyone.reward, 0);
  }
  const place = {
    beyond: rule.beyond,
    each: rule.each.map((_, index) => ({
      limit: fixed(row + index, FORM.target),
      penalty: fixed(row + index, FORM.penalty),
    })),
    ...(rule.everyone === undefined ? {} : { reward: fixed(row, FORM.reward) }),
  };
  const words = texts.status;
  const least = figure.min === undefined ? {} : { least: figure.min };
  const score = perPersonScore(
    { ...place, ...least, figures: typed, names: teamNames(form) },
    words,
  );
  return chosenScore(form, figure, row, score, (roster) =>
    perPersonScore(
      {
        ...place,
        figures: roster.figures,
        names: roster.people,
        wordIsMissing: roster.wordIsMissing,
        inUnit: inUnitOf(roster),
      },
      words,
    ),
  );
}

/** The score by the choice that stands in the rule's first line. */
function chosenScore(
  form: Form,
  figure: TeamFigure,
  row: number,
  typed: string,
  read: (roster: RosterFigure) => string,
): string {
  const onRoster = form.roster === null ? null : rosterFigure(figure, form.roster);
  if (onRoster === null) return typed;
  const chosen = `${fixed(row, FORM.value)}=${quote(form.texts.form.fromRoster)}`;
  return call("IF", chosen, read(onRoster), typed);
}

/** A further line of a rule: it says what its first line says. */
function followTeam(
  draft: SheetDraft,
  form: Form,
  figure: TeamFigure,
  { line, first }: { readonly line: number; readonly first: number },
  formulas: { readonly typed: string; readonly read: (roster: RosterFigure) => string },
): string {
  draft.put(line, FORM.value, { formula: `=${fixed(first, FORM.value)}` });
  draft.format(cell(line, FORM.value), looks.hint, { wrap: true });
  return chosenScore(form, figure, first, formulas.typed, formulas.read);
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
  const first = row + linesOf(item) - (item.comparedWith ?? []).length - 2;
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
  }: { readonly key: ParameterKey; readonly row: number; readonly column: FormColumn },
  parameter: Parameter,
  format: string,
  min?: number,
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
  });
}
