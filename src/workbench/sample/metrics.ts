/** Figures as HR would type them that make a metric about as much as is wanted. */
import type { Entries } from "../../scorecards/calc/entries";
import type { Input, Metric, Unit } from "../../scorecards/system/description";
import { isCount } from "../../scorecards/system/units";
import { chance, oneOf } from "./chance";

type Figures = Readonly<Record<string, number>>;

/** How one person's figures come about. */
export interface Making {
  readonly person: string;
  /** What has been found for the person's other lines: calls answered are a part here and the whole there. */
  readonly known: Entries;
  /** The finest difference that the rule looks at. */
  readonly step: number;
}

const KINDS: {
  readonly [Kind in Metric["kind"]]: (
    metric: Metric & { readonly kind: Kind },
    value: number,
    making: Making,
  ) => Figures;
} = {
  figure: ({ input }, value) => ({ [input.id]: asTyped(input, value) }),
  quotient({ numerator, denominator, part }, value, { person, known, step }) {
    const whole = knownOf(known, denominator) ?? wholeOf(denominator, step, person);
    const above = asTyped(numerator, value * whole);
    return { [denominator.id]: whole, [numerator.id]: part ? Math.min(above, whole) : above };
  },
  survey({ votes, name }, value, { person }) {
    const all = 40 + oneOf(40, person, name.en);
    // Of n answers to n questions with this chance of a better grade, so many come to each grade.
    const share = Math.min(1, Math.max(0, (value - 1) / (votes.length - 1)));
    return Object.fromEntries(
      votes.map(({ id }, index) => [
        id,
        Math.round(all * binomial(votes.length - 1, index, share)),
      ]),
    );
  },
  // A block of its own on the form: see lines.ts.
  "team-mean": () => ({}),
};

/** A metric's figures, for whoever knows no kind by name. */
export const figuresFor = (metric: Metric, value: number, making: Making): Figures =>
  (KINDS[metric.kind] as (of: Metric, value: number, making: Making) => Figures)(
    metric,
    value,
    making,
  );

const knownOf = (known: Entries, { id }: Input): number | undefined => {
  const found = known[id];
  return typeof found === "number" && found > 0 ? found : undefined;
};

/** So many cases that a step of the rate can be told. */
function wholeOf(input: Input, step: number, person: string): number {
  const varied = (usual: number) => usual * (0.85 + 0.3 * chance(person, input.id));
  if (input.unit === "yuan") return Math.round(varied(1_000_000) / 1_000) * 1_000;
  if (!isCount(input.unit)) return Math.round(varied(165));
  return Math.round(varied(Math.min(20_000, Math.max(40, 2 / step))));
}

/** Rounded as such a figure is given. */
export function asTyped({ unit, min = -Infinity, max = Infinity }: Input, value: number): number {
  const places = isCount(unit) ? 0 : PLACES[unit];
  return Number(Math.min(max, Math.max(min, value)).toFixed(places));
}

const PLACES: Readonly<Record<Exclude<Unit, "count">, number>> & { readonly count: 0 } = {
  percent: 4,
  score: 1,
  count: 0,
  people: 0,
  votes: 0,
  times: 0,
  calls: 0,
  surveys: 0,
  periods: 0,
  yuan: 0,
  ratio: 2,
  seconds: 1,
  minutes: 1,
  hours: 1,
  days: 1,
  any: 1,
};

/** @param worse How many of the n came out worse. */
function binomial(n: number, worse: number, share: number): number {
  let ways = 1;
  for (let index = 0; index < worse; index += 1) ways = (ways * (n - index)) / (index + 1);
  return ways * share ** (n - worse) * (1 - share) ** worse;
}
