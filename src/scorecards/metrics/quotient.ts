import * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { single } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import { anyOf, call, isNoCount, quote } from "../calc/text";
import { cellOf, inputObstacles } from "../calc/typed-obstacles";
import type { Metric } from "../system/description";
import { isCount } from "../system/units";
import { rateInput } from "../system/keys";
import type { MetricKind } from "./kind";

type Quotient = Metric & { readonly kind: "quotient" };

/** What the two figures are: counts or not, the one a part of the other or not. */
const kindOf = ({ part, numerator, denominator }: Quotient): scoring.QuotientKind => ({
  isPart: part,
  counts: isCount(numerator.unit) && isCount(denominator.unit),
});

/** A share of votes where nobody has voted. */
const isOfVotes = ({ denominator }: Quotient): boolean => denominator.unit === "votes";

/** Figures that compare with one another differ by more than this. */
const SAME = 1e-9;

/**
 * A rate from two figures (docs/rules.md: counts cannot be negative or fractional; a denominator cannot be 0 or smaller than its
 * part).
 */
export const quotient: MetricKind<Quotient> = {
  inputs: ({ numerator, denominator }) => [numerator, denominator],
  mapInputs: (metric, map) => ({
    ...metric,
    numerator: map(metric.numerator),
    denominator: map(metric.denominator),
  }),
  // An input of its own: the counts that it is made of may be asked for by other items.
  asRate: ({ name, numerator, part }) => ({
    kind: "figure",
    input: {
      ...{ id: rateInput(numerator.id), name, unit: "percent", min: 0 },
      ...(part ? { max: 1 } : {}),
      ...(numerator.source === undefined ? {} : { source: numerator.source }),
    },
  }),
  // A plan may be surpassed, and is no number of cases that have happened.
  planned: ({ part, denominator }) => (part || isCount(denominator.unit) ? null : denominator),
  unit: () => "percent",
  name: ({ name }) => name,
  team: () => null,
  actual(metric, { typed, wording }) {
    const { words, spelling } = wording;
    const { isPart, counts } = kindOf(metric);
    const pieces = [
      ["a", typed(metric.numerator)],
      ["b", typed(metric.denominator)],
    ] as const;
    return named(spelling, pieces, (a = "", b = "") => {
      const rate = `${a}/${b}`;
      const part = isPart ? call("IF", `${a}>${b}`, quote(words.numeratorAbove), rate) : rate;
      const value = call(
        "IF",
        `${b}<=0`,
        quote(isOfVotes(metric) ? words.noVotes : words.zeroDenominator),
        part,
      );
      const fault = counts ? anyOf([isNoCount(a), isNoCount(b)]) : `${a}<0`;
      const sound = call("IF", fault, quote(counts ? words.notCount : words.outOfRange), value);
      const missing = `(${a}="")+(${b}="")>0`;
      return call(
        "IF",
        missing,
        quote(words.missing),
        call("IF", `ISNUMBER(${a})*ISNUMBER(${b})`, sound, quote(words.notNumber)),
      );
    });
  },
  overAll: ({ numerator, denominator }, column) =>
    `SUM(${column(numerator)})/SUM(${column(denominator)})`,
  value: (metric, entries) =>
    scoring.quotient(
      single(entries[metric.numerator.id]),
      single(entries[metric.denominator.id]),
      kindOf(metric),
    ),
  how({ numerator, denominator }, entries) {
    const [above, below] = [single(entries[numerator.id]), single(entries[denominator.id])];
    return above === null || below === null || !Number.isFinite(above) || !Number.isFinite(below)
      ? null
      : { kind: "quotient", numerator: above, denominator: below };
  },
  obstacles(metric, person): Obstacle[] {
    const { numerator, denominator } = metric;
    const { isPart, counts } = kindOf(metric);
    const found = [numerator, denominator].flatMap((input) =>
      inputObstacles(person, counts ? input : { ...input, unit: "ratio" }),
    );
    if (found.length > 0) return found;
    const [part, whole] = [numerator, denominator].map(({ id }) => Number(person.entries[id]));
    if (whole === undefined || part === undefined) return [];
    if (whole <= 0) {
      return [
        {
          kind: isOfVotes(metric) ? "no-votes" : "zero-denominator",
          name: denominator.name,
          cell: cellOf(person, denominator),
        },
      ];
    }
    if (!isPart || part <= whole) return [];
    return [
      {
        kind: "part-above-whole",
        name: numerator.name,
        part,
        of: denominator.name,
        whole,
        unit: numerator.unit,
        cell: cellOf(person, numerator),
      },
    ];
  },
  odd(metric, valueOf) {
    const { numerator, denominator, part } = metric;
    const [above, below] = [valueOf(numerator), valueOf(denominator)];
    if (below === 0) {
      const code = isOfVotes(metric) ? "no-votes" : "zero-denominator";
      return { code, figure: denominator.name, input: denominator };
    }
    if (!part || typeof above !== "number" || typeof below !== "number" || above <= below) {
      return null;
    }
    return {
      code: "part-above-whole",
      part: numerator.name,
      whole: denominator.name,
      input: numerator,
      about: `${above} > ${below}`,
    };
  },
  allows: ({ part }, value) => value >= 0 && !(part && value > 1),
  cases(metric, entries, to, higher) {
    const { isPart, counts } = kindOf(metric);
    if (!isPart || !counts) return null;
    const { name, unit, id } = metric.numerator;
    const [from, of] = [entries[id], entries[metric.denominator.id]];
    if (typeof from !== "number" || typeof of !== "number") return null;
    const exact = to * of;
    const needed = higher ? Math.ceil(exact - SAME) : Math.floor(exact + SAME);
    return { name, unit, from, to: needed, of };
  },
  said: ({ numerator, denominator }, locale) =>
    `${numerator.name[locale]} ÷ ${denominator.name[locale]}`,
};
