import * as scoring from "../../scoring";
import type { PersonFigures } from "../calc/person";
import { metricKind } from "../metrics";
import { fullMarks, lineCore, lineInputs, lineMetric, lineValue, ruleKind } from "../rules";
import type { Item, Metric, ScorecardSystem } from "../system/description";
import { actualPlace, partPlace, scorePlace } from "../system/keys";
import type { Line } from "../system/lines";
import type { LineExplained, MetricExplained } from "./explanation";
import { standing } from "./standing";

/** An item with what it is worth to one person. */
export interface PersonItem {
  readonly item: Item;
  readonly points: number;
}

/** Full marks of an item: its points, or the scale where scores are weighed, unless HR has set others on its line. */
export const fullOf = (
  { system }: { readonly system: ScorecardSystem },
  { item, points }: PersonItem,
): number => fullMarks(system, { item, part: null }, points) ?? 0;

/** An item's score, or that of one of its parts, by its place. */
export const lineScorePlace = ({ item, part }: Line) =>
  part === null ? scorePlace(item.id) : partPlace(item.id, part.id);

/** One rule of an item, applied to what was entered. */
export function explainLine(
  person: PersonFigures,
  { points }: PersonItem,
  line: Line,
): LineExplained {
  const { rule, part } = line;
  const { system, entries, results } = person;
  const value = lineValue(line, entries);
  const result = scoring.isFault(value)
    ? value
    : scoring.explainRule(lineCore(system, line, points), value);
  const metric = lineMetric(rule);
  const team = ruleKind(rule).team(rule);
  return {
    part,
    rule,
    full: fullMarks(system, line, points),
    figures: lineInputs(line).map((input) => {
      const found = person.inputs.find((each) => each.input.id === input.id);
      return { input, cell: found?.cell ?? null, value: found?.value ?? entries[input.id] };
    }),
    metric: metric === null ? null : explainMetric(person, line, metric),
    members: team === null ? [] : (person.members?.[team.id] ?? []),
    result,
    ...standing(results, lineScorePlace(line), scoring.isFault(result) ? null : result.score),
  };
}

function explainMetric(
  { entries, results }: PersonFigures,
  { item, part }: Line,
  metric: Metric,
): MetricExplained | null {
  const kind = metricKind(metric);
  const value = kind.value(metric, entries);
  const how = kind.how(metric, entries);
  if (how === null) return null;
  // What is typed is looked at where it is typed.
  const computed = how.kind !== "figure";
  return {
    name: kind.name(metric),
    unit: kind.unit(metric),
    value: typeof value === "number" ? value : null,
    cell: computed ? results.place(actualPlace(item.id, part?.id ?? null)) : null,
    ...how,
  };
}
