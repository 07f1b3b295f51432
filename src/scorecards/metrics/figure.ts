import { entered } from "../calc/entered";
import { figureOf } from "../calc/entries";
import { inputObstacles } from "../calc/typed-obstacles";
import type { Metric } from "../system/description";
import type { MetricKind } from "./kind";

/** One figure as HR enters it. */
export const figure: MetricKind<Metric & { readonly kind: "figure" }> = {
  inputs: ({ input }) => [input],
  mapInputs: (metric, map) => ({ ...metric, input: map(metric.input) }),
  asRate: () => null,
  planned: () => null,
  unit: ({ input }) => input.unit,
  name: ({ input }) => input.name,
  team: () => null,
  actual: ({ input }, { typed, wording }) => entered(input, typed(input), wording),
  overAll: ({ input }, column) => `AVERAGE(${column(input)})`,
  value: ({ input }, entries) => figureOf(input, entries),
  how: ({ input }, entries) =>
    typeof entries[input.id] === "number" && Number.isFinite(entries[input.id])
      ? { kind: "figure" }
      : null,
  obstacles: ({ input }, person) => inputObstacles(person, input),
  odd: () => null,
  allows: ({ input: { min = -Infinity, max = Infinity } }, value) => value >= min && value <= max,
  cases: () => null,
  said: ({ input }, locale) => input.name[locale],
};
