/** What HR reads in the formula bar: the longest formulas of all rosters and forms, and how many functions wait for one another. */
import { systems } from "../../src/scorecards/systems";
import { formulasIn, linksTo, planInFull, type Read, readAs } from "../support/written-formulas";
import type { Bench, Figure } from "./measure";

export const bench: Bench = { name: "formulas of built-in systems in the HR spelling", measure };

const LONGEST: readonly (readonly [Read, string, number | undefined])[] = [
  ["score", "score of an item or a part", 250],
  ["result", "total, tier or pay", 300],
  ["other", "any other but a status", 400],
  ["status", "status", undefined],
];

function measure(): readonly Figure[] {
  const plans = systems.flatMap(({ id, layouts }) =>
    layouts.flatMap((layout) =>
      (["en", "zh-CN", "zh-TW"] as const).map((locale) =>
        formulasIn(planInFull(id, layout, locale)),
      ),
    ),
  );
  const all = plans.flat();
  const links = plans.flatMap((written) => [...linksTo(written).values()]);
  return [
    ...LONGEST.map(([read, name, budget]): Figure => ({
      name: `longest ${name}`,
      value: Math.max(
        ...all.filter((each) => readAs(each) === read).map(({ formula }) => formula.length),
      ),
      unit: "characters",
      ...(budget === undefined ? {} : { budget }),
    })),
    {
      name: "from a typed figure to the pay, at most",
      value: Math.max(...links),
      unit: "functions",
      budget: 3,
    },
  ];
}
