import { fill } from "../../src/i18n/sheets";
import * as scoring from "../../src/scoring";
import { type CoreCard, scorePerson } from "../../src/scorecards/core-card";
import {
  itemCore,
  itemFor,
  itemValue,
  lineMetric,
  lineUnit,
  lineValue,
  metricValue,
  ownFigure,
  ruleKind,
} from "../../src/scorecards/rules";
import { type Entries, figureOf } from "../../src/scorecards/calc/entries";
import { earnedBy } from "../../src/scorecards/results/earned";
import type { LineRule } from "../../src/scorecards/system/description";
import { findLine, type Line } from "../../src/scorecards/system/lines";
import { type ChangeUnit, changeUnit } from "../../src/scorecards/system/units";
import { askedOf } from "../../src/scorecards/results";
import { unappraised } from "../../src/scorecards/results/attendance";
import { askedNumber } from "../../src/scorecards/results/calculation";
import { isOwnItem } from "../../src/scorecards/plan/roster/own-items";
import { earlierInput } from "../../src/scorecards/system/earlier";
import { asEntries, type Typed } from "./random-figures";
import type { RosterSheets } from "./spreadsheets/roster-sheets";

/** What a column of Results must show beside one person: a number, a text, or null: anything but a number or a tier. */
export interface Expected {
  readonly column: number;
  readonly header: string;
  readonly value: number | string | null;
  /** What it must not show where `value` leaves it open. */
  readonly not?: string;
}

const shownAs = (outcome: number | scoring.Fault | undefined): number | null =>
  typeof outcome === "number" && !Number.isNaN(outcome) ? outcome : null;

/** A rate's change is shown in percentage points, a hundred times its own. */
function changeIn(
  unit: ChangeUnit,
  now: scoring.Figure,
  before: scoring.Figure,
): number | scoring.Fault {
  if (unit !== "percentagePoints") return scoring.changeAgainst(now, before, unit);
  const change = scoring.changeAgainst(now, before, "points");
  return scoring.isFault(change) ? change : Number((change * 100).toFixed(8));
}

/** The rule of a line as it holds for somebody. */
const ruleOf = ({ item, part }: Line, entries: Entries): LineRule => {
  const rule = findLine(itemFor(item, entries), part?.id ?? null)?.rule;
  if (rule === undefined) throw new RangeError("No such line");
  return rule;
};

/** Everything that the core makes of one person's figures, by the column that shows it. */
export function expectedResults(sheets: RosterSheets, typed: Typed): Expected[] {
  const { roster, columns } = sheets;
  const { system, texts, local } = roster;
  const entries = asEntries(typed);
  const card = scorePerson(system, roster.items, entries);
  const made: Expected[] = [];
  const put = (column: number, header: string, value: number | string | null) =>
    made.push({ column, header, value });

  roster.items.forEach((entry, index) => {
    // A spare line shows nothing, which the tests of own items hold it to.
    if (isOwnItem(entry.item) && entry.points === 0) return;
    const result = card.items[index]?.result;
    const score = result === undefined || scoring.isFault(result) ? undefined : result.score;
    put(columns.firstScore + index, local(entry.item.name), shownAs(score));
  });
  for (const [of, column] of columns.weighted) {
    const index = roster.items.findIndex(({ item }) => item.id === of.item.id);
    const result = card.items[index]?.result;
    const score = result === undefined || scoring.isFault(result) ? undefined : result.score;
    const points = roster.items[index]?.points ?? 0;
    const shown = score === undefined ? null : (score * points) / 100;
    put(column, `weighted ${local(of.item.name)}`, shown);
  }
  put(columns.total, texts.columns.total, shownAs(card.total));
  for (const [line, column] of columns.actuals) {
    if (isOwnItem(line.item)) continue;
    const metric = lineMetric(line.rule);
    const value = metric === null ? lineValue(line, entries) : metricValue(metric, entries);
    // A rating's answer is one rater's.
    const actual = Array.isArray(value) ? (value as readonly (readonly number[])[])[0]?.[0] : value;
    put(
      column,
      `actual ${local(line.name)}`,
      shownAs(actual as number | scoring.Fault | undefined),
    );
  }
  for (const [line, column] of columns.targets) {
    const input = ownFigure(line)?.input;
    const own = input === undefined ? null : figureOf(input, entries);
    const target = ruleKind(line.rule)
      .figures(line.rule, "points", 0)
      .find(({ name }) => name === "target")?.parameter.value;
    put(column, `target ${local(line.name)}`, shownAs(own ?? target ?? undefined));
  }
  for (const [line, column] of columns.missed) {
    const value = lineValue(line, entries);
    const [good = 0, all = 0] = Array.isArray(value) ? (value as number[]) : [0, Infinity];
    const most = line.rule.kind === "small-sample" ? (line.rule.most.value ?? 0) : 0;
    put(column, `missed ${local(line.name)}`, all <= most ? all - good : null);
  }
  for (const [line, column] of columns.parts) {
    const value = lineValue(line, entries);
    const score = scoring.isFault(value)
      ? value
      : scoring.scoreRule(ruleKind(line.rule).core(ruleOf(line, entries), line.full), value);
    put(column, `part ${local(line.name)}`, shownAs(score));
  }
  for (const { entry, line, earlier, column } of columns.changes) {
    const metric = lineMetric(line.rule);
    const now = (metric === null ? lineValue(line, entries) : metricValue(metric, entries)) as
      | scoring.Figure
      | scoring.Fault;
    const input = earlierInput(entry.item, earlier, system);
    const before = input === null ? null : figureOf(input, entries);
    const unit = changeUnit(lineUnit(line.rule));
    const change = scoring.isFault(now)
      ? now
      : scoring.isFault(before)
        ? before
        : changeIn(unit, now, before);
    put(column, `change ${earlier} ${local(line.name)}`, shownAs(change));
  }

  for (const [of, column] of columns.beforeVetoes) {
    const { item, points } = roster.items.find((entry) => entry.item.id === of.item.id) ?? of;
    const value = itemValue(item, entries);
    const score = scoring.isFault(value)
      ? value
      : scoring.scoreRule(itemCore(system, itemFor(item, entries), points), value);
    put(column, `before vetoes ${local(item.name)}`, shownAs(score));
  }

  const earned = earnedBy(system, card.total, entries);
  for (const [field, column] of columns.fields) {
    switch (field) {
      case "total":
      case "rank":
      case "poolPart":
      case "quotaGrade":
        break;
      case "tier": {
        const tier = shownAs(earned.tier);
        const grade = tier === null ? undefined : system.tiers[tier]?.grade;
        put(column, field, grade === undefined ? null : local(grade));
        break;
      }
      case "action": {
        const failures = shownAs(earned.failures);
        const reached = (system.failure?.actions ?? []).filter(
          ({ periods }) => failures !== null && failures >= (periods.value ?? Infinity),
        );
        const action = reached.at(-1)?.action;
        put(column, field, action === undefined ? texts.status.none : local(action));
        break;
      }
      case "status":
        made.push({ column, header: field, ...statusOf(sheets, card, entries) });
        break;
      default:
        put(column, field, shownAs(earned[field]));
    }
  }
  return made;
}

/**
 * What keeps the total from being there: figures that are missing, or such as are to be corrected. Where one figure of a
 * metric is missing and the other one wrong, either may be said.
 */
function statusOf(
  { roster }: RosterSheets,
  card: CoreCard,
  entries: Entries,
): Pick<Expected, "value" | "not"> {
  const { results } = roster.texts;
  if (unappraised(roster.system, entries) !== null) return { value: results.notAppraised };
  const counted = roster.items.flatMap(({ points }, index) => {
    const result = card.items[index]?.result;
    return points === 0 || result === undefined ? [] : [result];
  });
  const awaited = askedOf(roster.system)
    .filter(({ ofTotal }) => ofTotal === "itself")
    .map((asked) => askedNumber(asked, { entries }));
  const all = [...counted, ...awaited];
  const faults = all.filter(scoring.isFault);
  if (faults.length === 0) {
    const beside = askedOf(roster.system).filter(({ ofTotal }) => ofTotal === undefined);
    const asked = beside.map((each) => ({
      each,
      entry: entries[each.input.id] ?? null,
    }));
    const isOdd = asked.some(
      ({ each, entry }) => entry !== null && scoring.isFault(askedNumber(each, { entries })),
    );
    if (isOdd) return { value: null, not: results.complete };
    // What pay needs is wanted as soon as anybody has a salary, which one person's figures do not tell.
    const isMissing = asked.some(
      ({ each: { blank, checkedIn }, entry }) =>
        entry === null && blank === undefined && checkedIn === undefined,
    );
    return isMissing ? { value: null } : { value: results.complete + beneath(roster, card.total) };
  }
  const isSound = roster.inputs.every(
    (input) => !Number.isNaN(entries[input.id]) && !scoring.isFault(figureOf(input, entries)),
  );
  if (!isSound || faults.some(({ code }) => code !== "missing")) {
    return { value: null, not: results.complete };
  }
  const { missingBefore, missingAfter } = results;
  return { value: `${missingBefore}${faults.length} / ${all.length}${missingAfter}` };
}

/** What is said of a total that is printed as if it reached a threshold that it misses. */
function beneath({ system, texts }: RosterSheets["roster"], total: CoreCard["total"]): string {
  if (system.tiersAsPrinted === true || scoring.isFault(total)) return "";
  const froms = system.tiers.flatMap(({ from: { value } }) => value ?? []);
  const pass = system.failure?.pass.value ?? null;
  const thresholds = [...froms.sort((one, other) => one - other), ...(pass === null ? [] : [pass])];
  const rounded = (places: number) => scoring.roundDecimal(total, places);
  const from = thresholds.find((each) => rounded(9) < each && rounded(2) >= each);
  if (from === undefined) return "";
  const score = rounded(4) < from ? rounded(4) : rounded(9);
  return fill(texts.results.beneath, { complete: "", score, from });
}

/** Places among those who have a total; who shares a total shares the place. */
export function expectedRanks(totals: readonly (number | null)[]): (number | null)[] {
  return totals.map((total) =>
    total === null ? null : 1 + totals.filter((other) => other !== null && other > total).length,
  );
}

/** What takes everybody's totals beside the rank: parts of a pool and grades by rank, person by person, by its column. */
export function expectedOfEverybody(
  { roster: { system, local }, columns }: RosterSheets,
  totals: readonly (number | null)[],
): readonly (readonly Expected[])[] {
  const all = totals.map((total) => total ?? NaN);
  const parts = scoring.dividePool(system.pool?.amount.value ?? 0, all, 2);
  const shares = (system.quota?.grades ?? []).map(({ share }) => share.value ?? NaN);
  const grades = scoring.quotaGrades(all, shares, system.quota?.ties ?? "up");
  const [pool, grade] = [columns.fields.get("poolPart"), columns.fields.get("quotaGrade")];
  return totals.map((total, person): Expected[] => {
    const part = scoring.isFault(parts) || total === null ? null : (parts[person] ?? null);
    const found = system.quota?.grades[grades[person] ?? -1]?.grade;
    return [
      ...(pool === undefined ? [] : [{ column: pool, header: "poolPart", value: part }]),
      ...(grade === undefined
        ? []
        : [{ column: grade, header: "quotaGrade", value: found ? local(found) : null }]),
    ];
  });
}
