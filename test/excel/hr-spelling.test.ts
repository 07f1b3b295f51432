import { badInputs } from "../support/bad-inputs";
import { workedExamples } from "../support/worked-examples";
import { type Filling, type Shown, shownInWorkbench } from "./support/scorecards-in-workbench";

/*
 * The same tables run through the plain spelling and IronCalc in test/scorecards: here through the add-in's functions, in
 * sheets that the excel layer has generated.
 */
let shown: Map<Filling<number | string>, Shown<number | string>>;
beforeAll(async () => {
  shown = await shownInWorkbench<number | string>([...workedExamples, ...badInputs]);
}, 1_500_000);

test.each(workedExamples)("worked example $rule: $input ($layout)", (example) => {
  const places = shown.get(example) ?? [];
  expect(places).not.toHaveLength(0);
  for (const [value, expected] of places) {
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  }
});

test.each(badInputs)("$what ($layout) is said on the sheet", (bad) => {
  const places = shown.get(bad) ?? [];
  expect(places.map(([value]) => String(value))).toEqual(places.map(([, said]) => said));
  expect(places).not.toHaveLength(0);
});
