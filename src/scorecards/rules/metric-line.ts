import type { SheetTexts } from "../../i18n/sheets";
import type { Aim } from "../calc/aim";
import type { Entries } from "../calc/entries";
import { metricInputs, metricKind, metricName, metricUnit } from "../metrics";
import type { Item, Metric } from "../system/description";
import type { FormRow, RuleKind } from "./kind";

/** What rules that score one metric have in common. */
interface OfMetric {
  readonly metric: Metric;
}

type Shared<R extends OfMetric> = Pick<
  RuleKind<R>,
  | "metric"
  | "unit"
  | "inputs"
  | "team"
  | "block"
  | "fitsRow"
  | "actual"
  | "further"
  | "value"
  | "obstacles"
>;

/** A rule that scores one metric. */
export const ofMetric = <R extends OfMetric>(): Shared<R> => ({
  metric: ({ metric }) => metric,
  unit: ({ metric }) => metricUnit(metric),
  inputs: ({ metric }) => metricInputs(metric),
  team: ({ metric }) => metricKind(metric).team(metric),
  block: () => null,
  fitsRow: ({ metric }) => metricKind(metric).team(metric) === null,
  actual: ({ metric }, _item, place) => metricKind(metric).actual(metric, place),
  further: () => [],
  value: ({ metric }, _item, entries) => metricKind(metric).value(metric, entries),
  obstacles: ({ metric }, _item, person) => metricKind(metric).obstacles(metric, person),
});

/** A line a figure that is entered, the metric and the rule's figures beside the first. */
export function metricRows(
  metric: Metric,
  figures: readonly string[],
  _item: Item,
  _texts: SheetTexts,
): readonly FormRow[] {
  const kind = metricKind(metric);
  const inputs = kind.inputs(metric);
  const team = kind.team(metric);
  const first: FormRow = {
    ...(inputs[0] === undefined ? {} : { input: inputs[0] }),
    ...(team === null ? {} : { team, label: { text: kind.name(metric) } }),
    actual: { unit: kind.unit(metric), formula: (place) => kind.actual(metric, place) },
    figures,
  };
  return [first, ...inputs.slice(1).map((input): FormRow => ({ input, figures: [] }))];
}

/** A metric brought somewhere else. */
export function metricAim(
  metric: Metric,
  entries: Entries,
  from: number,
  to: number,
  higher: boolean,
): Aim {
  const cases = metricKind(metric).cases(metric, entries, to, higher);
  return { kind: "metric", name: metricName(metric), unit: metricUnit(metric), from, to, cases };
}
