import * as scoring from "../../scoring";
import { single } from "../calc/entries";
import { areNumbers, call, quote } from "../calc/text";
import { memberObstacles } from "../calc/typed-obstacles";
import type { Metric } from "../system/description";
import type { MetricKind } from "./kind";

/** The mean of one figure of the team: of its block on the form, or of the staff's roster. */
export const teamMean: MetricKind<Metric & { readonly kind: "team-mean" }> = {
  inputs: () => [],
  mapInputs: (metric) => metric,
  asRate: () => null,
  planned: () => null,
  unit: ({ figure }) => figure.unit,
  name: ({ name }) => name,
  team: ({ figure }) => figure,
  /** Missing while a named member has no figure. */
  actual: ({ figure }, { team, wording: { words } }) =>
    team(figure, ({ figures, names, wordIsMissing, inFormUnit }) => {
      const there = wordIsMissing ? areNumbers(figures) : `(${figures}<>"")`;
      const waiting = `SUMPRODUCT((${names}<>"")*(1-${there}))`;
      const mean = call(
        "IF",
        `(COUNT(${figures})=0)+(${waiting}>0)>0`,
        quote(words.missing),
        inFormUnit(`AVERAGE(${figures})`),
      );
      const sound =
        figure.min === undefined
          ? mean
          : call("IF", `MIN(${figures})<${figure.min}`, quote(words.outOfRange), mean);
      return wordIsMissing
        ? sound
        : call("IF", `COUNTA(${figures})>COUNT(${figures})`, quote(words.notNumber), sound);
    }),
  overAll: () => quote(""),
  value({ figure: { id } }, entries) {
    const figures = entries[id];
    if (!Array.isArray(figures) || figures.length === 0) return null;
    const known = figures.map((each) => single(each as scoring.RuleValue));
    if (known.includes(null)) return null;
    // Text in the column: no mean, as for a single figure that is none.
    if (!known.every(Number.isFinite)) return scoring.OVERFLOW;
    const sum = scoring.sumOf(known as number[]);
    return scoring.isFault(sum) ? sum : sum / known.length;
  },
  how({ figure: { id } }, entries) {
    const values = entries[id];
    const known = Array.isArray(values) ? values.filter((each) => typeof each === "number") : [];
    return known.length === 0 ? null : { kind: "team-mean", values: known };
  },
  obstacles: ({ figure }, person) => memberObstacles(person, figure),
  odd: () => null,
  allows: () => true,
  cases: () => null,
  said: ({ name }, locale) => name[locale],
};
