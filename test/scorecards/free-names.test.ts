import fc from "fast-check";
import { planScorecard } from "../../src/scorecards";
import { freeSheetName } from "../../src/scorecards/plan/free-names";
import { NOTHING_TAKEN, standardRequest } from "../support/requests";

/** What Excel takes as the name of a sheet. */
const isTaken = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 31 &&
  !/[:\\/?*[\]]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

test("A form is called after its person, without an apostrophe at the end of what fits", () => {
  const names = ["Maximilian Fredrik O'Connor", "Maximilian Fredrik O'Brien", "'Ali'"];
  const request = standardRequest("ecommerce-supervisor", {
    people: names.map((name, index) => ({ id: String(index), name, department: "" })),
  });
  const sheets = planScorecard(request, NOTHING_TAKEN).sheets.map(({ name }) => name);
  expect(sheets).toEqual([
    "Scorecard Maximilian Fredrik O",
    "Scorecard Maximilian Fredrik 2",
    "Scorecard 'Ali",
  ]);
});

test("Whatever is wished for, and whatever is taken, Excel takes the name", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("'", "''''", "O'", " ", "[]", ":", "History", "规则", "👩‍🔧", "\u0000"),
  );
  const wish = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
      const taken: string[] = [];
      for (const each of [...wishes, ...wishes]) taken.push(freeSheetName(each, taken));
      expect(taken.filter((name) => !isTaken(name))).toEqual([]);
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
    }),
    { numRuns: 2_000 },
  );
});
