import { isWhole, type Explained, type Fault, isFault } from "../../scoring";
import type { Input, Item, Metric, RatingRule, TeamFigure } from "../system/description";
import { quotientKind, ratingInput } from "../system/inputs";
import { isCount } from "../system/units";
import { type ParameterKey, ruleKey } from "../system/keys";
import { inputPlace, lastPlace, type PlaceKey, ratingPlace, teamPlace } from "../system/keys";
import { isBlank, type PersonReading } from "../reading";
import { type Locate } from "../calc/place";
import type { LineExplained } from "./explanation";
import type { Obstacle } from "../calc/obstacle";
import { textOf } from "./standing";

/** Why a line has no score: every cell that has to be filled in or put right first. */
export function lineObstacles(
  person: PersonReading,
  rules: Locate,
  item: Item,
  { part, rule, result }: LineExplained,
): Obstacle[] {
  if (!isFault(result)) return [];
  const set = (figure: string, value: number | null, least: "positive" | "not-negative" | "any") =>
    parameterObstacle(rules, ruleKey(item.id, part?.id ?? null, figure), value, least);
  switch (rule.kind) {
    case "per-step":
      return orElse(result, [
        ...metricObstacles(person, rule.metric),
        ...set("target", rule.target.value, "any"),
        ...set("step", rule.step.value, "positive"),
        ...set("penalty", rule.penalty.value, "not-negative"),
        ...(rule.reward === undefined ? [] : set("reward", rule.reward.value, "not-negative")),
      ]);
    case "proportion":
      return orElse(result, [
        ...metricObstacles(person, rule.metric),
        ...set("target", rule.full.value, "positive"),
      ]);
    case "rating":
      return orElse(
        result,
        rule.questions.length === 1
          ? inputObstacles(person, ratingInput(item, rule))
          : answerObstacles(person, item, rule),
      );
    case "per-person":
      return orElse(result, [
        ...memberObstacles(person, rule.figure),
        ...rule.each.flatMap(({ limit, penalty }, index) => [
          ...set(`target:${index}`, limit.value, "any"),
          ...set(`penalty:${index}`, penalty.value, "not-negative"),
        ]),
      ]);
  }
}

/** Something is wrong, and no cell is to blame: full marks, an overflow. */
const orElse = (fault: Fault, found: Obstacle[]): Obstacle[] =>
  found.length > 0 ? found : [{ kind: "other", code: fault.code, cell: null }];

export function parameterObstacle(
  rules: Locate,
  key: ParameterKey,
  value: number | null,
  least: "positive" | "not-negative" | "any" = "any",
): Obstacle[] {
  const cell = rules.place(key);
  if (value === null) return [{ kind: "not-set", key, cell }];
  const right = least === "any" || (least === "positive" ? value > 0 : value >= 0);
  return right ? [] : [{ kind: "bad-rule", key, value, cell }];
}

function metricObstacles(person: PersonReading, metric: Metric): Obstacle[] {
  switch (metric.kind) {
    case "figure":
      return inputObstacles(person, metric.input);
    case "quotient":
      return quotientObstacles(person, metric);
    case "survey": {
      const found = metric.votes.flatMap((votes) => inputObstacles(person, votes));
      const [first] = metric.votes;
      return found.length > 0 || first === undefined
        ? found
        : [{ kind: "no-votes", name: metric.name, cell: cellOf(person, first) }];
    }
    case "team-mean":
      return memberObstacles(person, metric.figure);
  }
}

function quotientObstacles(
  person: PersonReading,
  metric: Metric & { readonly kind: "quotient" },
): Obstacle[] {
  const { numerator, denominator } = metric;
  const { isPart, counts } = quotientKind(metric);
  const found = [numerator, denominator].flatMap((input) =>
    inputObstacles(person, counts ? input : { ...input, unit: "ratio" }),
  );
  if (found.length > 0) return found;
  const [part, whole] = [numerator, denominator].map(({ id }) => Number(person.entries[id]));
  const cell = cellOf(person, denominator);
  if (whole === undefined || part === undefined) return [];
  if (whole <= 0) return [{ kind: "zero-denominator", name: denominator.name, cell }];
  return isPart && part > whole
    ? [
        {
          kind: "part-above-whole",
          name: numerator.name,
          part,
          of: denominator.name,
          whole,
          unit: numerator.unit,
          cell: cellOf(person, numerator),
        },
      ]
    : [];
}

const cellOf = ({ inputs, results }: PersonReading, { id }: Input) =>
  inputs.find(({ input }) => input.id === id)?.cell ?? results.place(inputPlace(id));

/** What is wrong with one figure that HR enters; `optional` ones may be blank. */
export function inputObstacles(
  person: PersonReading,
  input: Input,
  { optional = false } = {},
): Obstacle[] {
  const { id, name, unit, min, max } = input;
  const cell = cellOf(person, input);
  const entry = person.entries[id] ?? null;
  if (entry === null) return optional ? [] : [{ kind: "blank", name, cell }];
  if (typeof entry !== "number") return [];
  if (Number.isNaN(entry)) {
    const shown = person.inputs.find((each) => each.input.id === id)?.value;
    return [{ kind: "not-number", name, shown: textOf(shown), cell }];
  }
  if (isCount(unit)) {
    return entry < 0 || !isWhole(entry) ? [{ kind: "not-count", name, value: entry, cell }] : [];
  }
  const out = (min !== undefined && entry < min) || (max !== undefined && entry > max);
  return out
    ? [
        {
          kind: "out-of-range",
          name,
          unit,
          value: entry,
          least: min ?? null,
          most: max ?? null,
          cell,
        },
      ]
    : [];
}

function memberObstacles(person: PersonReading, { id, name }: TeamFigure): Obstacle[] {
  const values = person.entries[id];
  const place = person.results.place(teamPlace(id));
  if (!Array.isArray(values) || values.length === 0) {
    return [{ kind: "no-members", name, cell: place }];
  }
  return values.flatMap((value, index): Obstacle[] => {
    const { name: member = "", cell = place } = person.members?.[id]?.[index] ?? {};
    if (value === null) return [{ kind: "member-blank", name, member, number: index + 1, cell }];
    return typeof value === "number" && Number.isNaN(value)
      ? [{ kind: "not-number", name, shown: shownAt(person, cell), cell }]
      : [];
  });
}

const shownAt = ({ results }: PersonReading, cell: Obstacle["cell"]): string =>
  cell === null ? "" : textOf(results.at(cell));

/** Answers of raters who have begun: every one of theirs has to be there, and within its limits. */
function answerObstacles({ results }: PersonReading, item: Item, rule: RatingRule): Obstacle[] {
  const key: PlaceKey = ratingPlace(item.id);
  const [first, last] = [results.place(key), results.place(lastPlace(key))];
  const none: Obstacle = { kind: "no-answers", name: item.name, cell: first };
  if (first === null || last === null) return [none];
  let begun = 0;
  const found: Obstacle[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const cells = rule.questions.map((_, index) => ({
      ...first,
      row,
      column: first.column + index,
    }));
    const answers = cells.map((cell) => results.at(cell));
    if (answers.every(isBlank)) continue;
    begun += 1;
    answers.forEach((answer, index) => {
      const blank = isBlank(answer);
      const right = typeof answer === "number" && answer >= 0 && answer <= rule.most;
      if (right) return;
      found.push({
        kind: "answer",
        name: item.name,
        question: rule.questions[index] ?? item.name,
        rater: row - first.row + 1,
        most: rule.most,
        blank,
        cell: cells[index] ?? first,
      });
    });
  }
  return begun === 0 ? [none] : found;
}

/** Whatever keeps an item, or one of its parts, from having a score. */
export function itemObstacles(
  person: PersonReading,
  rules: Locate,
  item: Item,
  lines: readonly LineExplained[],
): Obstacle[] {
  return distinct(lines.flatMap((line) => lineObstacles(person, rules, item, line)));
}

/** Two parts may wait for the same figure. */
export function distinct(obstacles: readonly Obstacle[]): Obstacle[] {
  return [...new Map(obstacles.map((each) => [JSON.stringify(each), each])).values()];
}

export const scoreOf = (result: Explained | Fault): number | null =>
  isFault(result) ? null : result.score;
