/** The kinds of metrics, a module each. A new kind is its module, its type in the description and a line here. */
import type { Input, LocalText, Metric, Unit } from "../system/description";
import { figure } from "./figure";
import type { MetricKind } from "./kind";
import { quotient } from "./quotient";
import { survey } from "./survey";
import { teamMean } from "./team-mean";

export type { HowMeasured, MetricPlace, TeamRange } from "./kind";

const KINDS: { readonly [Kind in Metric["kind"]]: MetricKind<Metric & { readonly kind: Kind }> } = {
  figure,
  quotient,
  survey,
  "team-mean": teamMean,
};

/** What a metric's kind is and does. */
export const metricKind = (metric: Metric): MetricKind<Metric> =>
  KINDS[metric.kind] as MetricKind<Metric>;

export const metricInputs = (metric: Metric): readonly Input[] => metricKind(metric).inputs(metric);
export const metricUnit = (metric: Metric): Unit => metricKind(metric).unit(metric);
export const metricName = (metric: Metric): LocalText => metricKind(metric).name(metric);
