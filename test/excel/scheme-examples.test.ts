import "../support/made-up-systems";
import { schemeExamples } from "../support/scheme-examples";
import { type Filling, type Shown, shownInWorkbench } from "./support/scorecards-in-workbench";

/* The same in the plain spelling, by two other engines: test/scorecards/scheme-examples.test.ts. */
let shown: Map<Filling<number | string>, Shown<number | string>>;
beforeAll(async () => {
  shown = await shownInWorkbench<number | string>(schemeExamples);
}, 300_000);

test.each(schemeExamples)("$system: $what ($layout), through the add-in's functions", (example) => {
  const places = shown.get(example) ?? [];
  expect(places).not.toHaveLength(0);
  for (const [value, expected] of places) {
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  }
});
