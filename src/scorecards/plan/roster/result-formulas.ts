import { changeAgainst } from "../../formula/change";
import { withinLimits } from "../../formula/figure";
import { perStepScore } from "../../formula/per-step";
import { proportionScore } from "../../formula/proportion";
import { call, guard, quote } from "../../calc/text";
import { partsOfPeople, peopleTotal } from "../../formula/totals";
import { hasOwnPoints, metricUnit } from "../../system/inputs";
import { changeUnit } from "../../system/units";
import { fixed, fixedRange } from "../address";
import { actualOf, computedMetric } from "./actual";
import type { ResultField } from "../../system/result-fields";
import { payFormulas } from "../results/pay-formulas";
import { failureFormulas, tierFormulas } from "../results/standing-formulas";
import { isOwnItem } from "./own-items";
import { type People, wholeResults } from "./people";
import { earlierInput } from "../results/person-inputs";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, ruleCell, type RosterItem, type ScoredLine } from "./roster";
import { rosterPlaces } from "./places";
import { statusFormula } from "./status-formula";

/** Every formula of the sheet Results for the given people, by column. */
export function resultFormulas(
  roster: Roster,
  columns: ResultColumns,
  people: People,
): [number, string][] {
  const { texts, request, system } = roster;
  const words = texts.status;
  const made: [number, string][] = [
    [columns.id, guard(people.data(texts.person.id))],
    [columns.name, guard(people.data(texts.person.name))],
    [columns.department, guard(people.data(texts.person.department))],
  ];
  for (const [index, entry] of roster.items.entries()) {
    made.push(...itemFormulas(roster, columns, people, entry, columns.firstScore + index));
  }
  for (const { entry, line, earlier, column } of columns.changes) {
    const input = earlierInput(entry.item, earlier, system);
    if (input === null || line.rule.kind === "rating") continue;
    const { metric } = line.rule;
    const current = actualOf(roster, columns, people, entry, line);
    const before = people.data(roster.local(input.name));
    const unit = changeUnit(metricUnit(metric));
    const change = changeAgainst({ current, earlier: before, unit }, words);
    const checked = withinLimits(input, before, change, words);
    made.push([
      column,
      metric.kind === "figure" ? withinLimits(metric.input, current, checked, words) : checked,
    ]);
  }

  const scoreColumns = roster.items.map((_, index) => columns.firstScore + index);
  const { weightRow } = RESULTS;
  const shares = fixedRange(weightRow, columns.firstScore, weightRow, columns.lastScore);
  const place = {
    scores: scoreColumns.map((column) => people.own(column)),
    block: people.own(columns.firstScore, columns.lastScore),
    shares,
    shareCells: scoreColumns.map((column) => fixed(weightRow, column)),
    spilled: people.spilled,
  };
  const total = people.own(columns.total);
  made.push([columns.total, peopleTotal(place, system.total, request.spelling, words)]);
  const put = (field: ResultField, formula: string) => {
    const column = columns.fields.get(field);
    if (column !== undefined) made.push([column, formula]);
  };
  const places = rosterPlaces(roster, columns, people);
  for (const [field, formula] of [
    ...tierFormulas(places),
    ...payFormulas(places),
    ...failureFormulas(places),
  ]) {
    put(field, formula);
  }
  const totals = people.spilled ? total : wholeResults(columns.total);
  put("rank", call("IF", `ISNUMBER(${total})`, `RANK(${total},${totals})`, quote(words.none)));
  put("status", statusFormula(roster, columns, people, place));
  return made;
}

/** Computed metrics, scores of the parts and the score of one item. */
function itemFormulas(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  entry: RosterItem,
  scoreColumn: number,
): [number, string][] {
  const made: [number, string][] = [];
  for (const line of entry.lines) {
    const computed = columns.actuals.get(line);
    if (computed !== undefined && line.rule.kind !== "rating") {
      made.push([computed, computedMetric(roster, people, line.rule.metric)]);
    }
    const score = lineScore(roster, columns, people, entry, line);
    made.push([columns.parts.get(line) ?? scoreColumn, score]);
  }
  if (entry.item.rule.kind === "parts") {
    const parts = entry.lines.map((line) => people.own(columns.parts.get(line) ?? 0));
    const base = hasOwnPoints(entry.item.rule) ? "0" : ruleCell(roster, entry, "weight");
    made.push([scoreColumn, partsOfPeople({ base, parts }, roster.texts.status)]);
  }
  return made;
}

function lineScore(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  entry: RosterItem,
  line: ScoredLine,
): string {
  const { rule } = line;
  const words = roster.texts.status;
  const actual = actualOf(roster, columns, people, entry, line);
  const rules = (column: Parameters<typeof ruleCell>[2]) => ruleCell(roster, line, column);
  const place = {
    actual,
    points: rules("fullMarks"),
    floor: rules("floor"),
    cap: rules("cap"),
    spilled: people.spilled,
  };
  if (rule.kind !== "per-step") {
    const isAnswer = rule.kind === "rating";
    const score = proportionScore({ ...place, full: rules("target"), isAnswer }, words);
    const typed = rule.kind === "proportion" && rule.metric.kind === "figure";
    return typed ? withinLimits(rule.metric.input, actual, score, words) : score;
  }
  const perStep = {
    ...place,
    target: rules("target"),
    step: rules("step"),
    penalty: rules("penalty"),
    reward: rules("reward"),
    better: rules("better"),
    partial: rules("partial"),
    reckoned: rule.metric.kind !== "figure",
  };
  const score = perStepScore(perStep, roster.request.spelling, words);
  if (isOwnItem(entry.item)) {
    const share = fixed(RESULTS.weightRow, columns.firstScore + roster.items.indexOf(entry));
    return call("IF", `${share}=0`, quote(""), score);
  }
  return rule.metric.kind === "figure"
    ? withinLimits(rule.metric.input, actual, score, words)
    : score;
}
