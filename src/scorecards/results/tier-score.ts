import { named } from "../calc/entered";
import { call } from "../calc/text";
import { SCORE_FORMAT } from "../plan/look";
import type { ScorecardSystem, Tier, Veto } from "../system/description";
import { judged, judgedFormula } from "./as-printed";
import { calculated, ofResult, ofSetting } from "./calculation";
import {
  anyApplies,
  applies,
  applyingTest,
  settingsOfVeto,
  vetoesOf,
  vetoOperand,
  vetoStep,
} from "./vetoes";

const own = (system: ScorecardSystem): readonly Veto[] =>
  system.tiers.length === 0 ? [] : vetoesOf(system, "tier");

/** Whether a person's tier is not simply that of the total. */
export const hasTierScore = (system: ScorecardSystem): boolean =>
  own(system).length > 0 || (system.tiersAsPrinted === true && system.tiers.length > 0);

/**
 * The tiers as they are reached by somebody whose tier is one lower: each takes the threshold of the one above it, and who
 * reaches the lowest stays there.
 */
export function loweredTiers(tiers: readonly Tier[]): readonly Tier[] {
  const rising = tiers
    .filter(({ from: { value } }) => value !== null)
    .sort((one, other) => (one.from.value ?? 0) - (other.from.value ?? 0));
  const [lowest, , ...above] = rising;
  if (lowest === undefined) return tiers;
  return [
    lowest,
    ...above.flatMap(({ from }, index) => {
      const tier = rising[index + 1];
      return tier === undefined ? [] : [{ ...tier, from }];
    }),
  ];
}

/** The score by which the tier is found: the total, exact or as it is printed, or what the tier below the one that it reaches begins with. */
export const tierScore = calculated(
  (system) => ({
    operands: [
      ofResult("total"),
      ...own(system).flatMap((veto) => [
        vetoOperand(veto),
        ...settingsOfVeto(system, veto).map(ofSetting),
      ]),
    ],
    value: (exact = 0, ...numbers) => {
      const total = system.tiersAsPrinted === true ? judged(system, exact) : exact;
      const isLowered = pairs(system, numbers).some(([veto, cases, from]) =>
        applies(veto, cases, from),
      );
      const thresholds = system.tiers.flatMap(({ from: { value } }) => value ?? []);
      const below = thresholds.filter((value) => !(value > judged(system, total)));
      const [, lower] = below.sort((one, other) => other - one);
      return isLowered ? (lower ?? total) : total;
    },
    formula: (places, exact = "", ...references) => {
      const total = system.tiersAsPrinted === true ? judgedFormula(system, exact) : exact;
      if (references.length === 0) return total;
      const thresholds = places.tiers(1);
      // The place of the threshold below the one that is reached, from the highest.
      const place = `COUNTIF(${thresholds},">"&${judgedFormula(system, exact)})+2`;
      const lowered = named(
        places.spelling,
        [
          ["f", thresholds],
          ["k", place],
        ],
        (f = "", k = "") => call("IF", `${k}>COUNT(${f})`, total, call("LARGE", f, k)),
      );
      const tests = pairs(system, references).map(([veto, cases, from]) =>
        applyingTest(veto, cases, from),
      );
      return call("IF", anyApplies(tests), lowered, total);
    },
  }),
  {
    field: "tierScore",
    has: hasTierScore,
    steps: (explaining) => {
      const { system, outcome } = explaining;
      const vetoes = own(system);
      const total = outcome("total");
      return [
        ...(system.tiersAsPrinted === true && typeof total === "number"
          ? [{ kind: "printed", total, result: judged(system, total) } as const]
          : []),
        ...(vetoes.length > 0 ? vetoStep(explaining, "tierScore", vetoes) : []),
      ];
    },
    unit: "score",
    look: { format: SCORE_FORMAT, horizontal: "Right", characters: 12 },
  },
);

/** Cases and from how many on, veto by veto. */
const pairs = <T>(
  system: ScorecardSystem,
  operands: readonly T[],
): (readonly [veto: Veto, cases: T, from: T])[] =>
  own(system).map((veto, index) => [veto, operands[2 * index] as T, operands[2 * index + 1] as T]);
