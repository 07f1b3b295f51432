import * as scoring from "../../scoring";
import type { SheetTexts } from "../../i18n/sheets";
import { named } from "../calc/entered";
import type { QuarterRule, ScorecardSystem } from "../system/description";
import { judged, judgedFormula } from "./as-printed";
import { calculated, ofAsked, ofSetting } from "./calculation";
import { SHARE } from "./looks";
import type { Asked } from "./asked";
import type { Setting } from "./result";
import type { FieldStep } from "./steps";

const TERMS = ["excellentFrom", "excellentShare", "unqualifiedBelow", "unqualifiedShare"] as const;
type Term = (typeof TERMS)[number];
const isShare = (term: Term): boolean => term === "excellentShare" || term === "unqualifiedShare";

const settings = ({ pay }: ScorecardSystem): readonly Setting[] => {
  const quarter = pay?.quarter;
  if (quarter === undefined) return [];
  return TERMS.map((id) => ({
    id,
    group: "pay",
    label: ({ texts }: { readonly texts: SheetTexts }) => texts.rules[id],
    unit: isShare(id) ? "percent" : "score",
    limit: isShare(id) ? "share" : "not-negative",
    parameter: quarter[id],
    set: (system, changed) =>
      system.pay?.quarter === undefined
        ? system
        : { ...system, pay: { ...system.pay, quarter: { ...system.pay.quarter, [id]: changed } } },
  }));
};

const months = ({ pay }: ScorecardSystem): readonly Asked[] =>
  (pay?.quarter?.months ?? []).map((input) => ({ input }));

const valuesOf = (quarter: QuarterRule) => ({
  excellentFrom: quarter.excellentFrom.value ?? 0,
  excellentShare: quarter.excellentShare.value ?? 0,
  unqualifiedBelow: quarter.unqualifiedBelow.value ?? 0,
  unqualifiedShare: quarter.unqualifiedShare.value ?? 0,
});

/** As the core rates a month (adjustQuarter). */
function ratingOf(score: number, excellentFrom: number, unqualifiedBelow: number) {
  const round = (value: number) => scoring.roundDecimal(value, scoring.THRESHOLD_PLACES);
  if (round(score) >= round(excellentFrom)) return "excellent";
  return round(score) < round(unqualifiedBelow) ? "unqualified" : "neither";
}

/**
 * What the months of a quarter add to its performance pay and take from it, as a fraction: each excellent month adds, each
 * unqualified one takes off, and they do not compound.
 */
export const adjustment = calculated(
  (system) => ({
    operands: [...months(system).map(ofAsked), ...settings(system).map(ofSetting)],
    value: (...numbers) => {
      const count = months(system).length;
      const scores = numbers.slice(0, count).map((score) => judged(system, score));
      const [from = 0, more = 0, below = 0, less = 0] = numbers.slice(count);
      const adjusted = scoring.adjustQuarter(0, scores, {
        excellentFrom: from,
        excellentShare: more,
        unqualifiedBelow: below,
        unqualifiedShare: less,
      });
      return scoring.isFault(adjusted) ? adjusted : adjusted.share;
    },
    formula: ({ spelling }, ...references) => {
      const count = months(system).length;
      const scores = references.slice(0, count);
      const [from = "", more = "", below = "", less = ""] = references.slice(count);
      const limits = [
        ["f", `ROUND(${from},9)`],
        // A month that is excellent is not unqualified as well, wherever HR has set the two limits.
        ["b", `ROUND(MIN(${below},${from}),9)`],
      ] as const;
      return named(spelling, limits, (excellentFrom = "", unqualifiedBelow = "") => {
        const excellent = scores.map(
          (month) => `(${judgedFormula(system, month)}>=${excellentFrom})`,
        );
        const unqualified = scores.map(
          (month) => `(${judgedFormula(system, month)}<${unqualifiedBelow})`,
        );
        return `ROUND((${excellent.join("+")})*${more}-(${unqualified.join("+")})*${less},10)`;
      });
    },
  }),
  {
    field: "adjustment",
    has: ({ pay }) => pay?.quarter !== undefined,
    settings,
    asks: months,
    steps: ({ system, terms, outcome }) => {
      const quarter = system.pay?.quarter;
      if (quarter === undefined) return [];
      const values = valuesOf(quarter);
      const { excellentFrom, unqualifiedBelow } = values;
      const rated = quarter.months.flatMap((month): (FieldStep & { kind: "month" })[] => {
        const term = terms.input(month, "×");
        if (term === null) return [];
        const rating = ratingOf(judged(system, term.value), excellentFrom, unqualifiedBelow);
        return [{ kind: "month", term, rating, excellentFrom, unqualifiedBelow }];
      });
      const count = (rating: string) => rated.filter((month) => month.rating === rating).length;
      const result = outcome("adjustment");
      if (typeof result !== "number") return rated;
      return [
        ...rated,
        {
          kind: "adjustment",
          excellent: count("excellent"),
          excellentShare: values.excellentShare,
          unqualified: count("unqualified"),
          unqualifiedShare: values.unqualifiedShare,
          result,
        },
      ];
    },
    unit: "percent",
    look: { ...SHARE, format: "+0.0#%;-0.0#%;0.0%" },
  },
);
