import {
  type Accepted,
  acceptedBy,
  partAccepted,
  withAccepted,
  withoutAccepted,
} from "../../../src/scorecards/check/accepted";
import { finding, type Finding } from "../../../src/scorecards/check/finding";

const names = (en: string) => ({ en, "zh-CN": `${en} 简`, "zh-TW": `${en} 繁` });
const cell = { sheet: "{rules}", row: 5, column: 4 };
const scorecards = [
  { scorecard: "1", system: "after-sales" },
  { scorecard: "2", system: "after-sales" },
  { scorecard: "3", system: "call-centre" },
];

const target = (scorecard: string, was: number, person?: string): Finding =>
  finding(scorecard, { code: "differs-from-standard", rule: names("Target"), unit: "percent" }, [
    { ...cell, was, becomes: 0.9, ...(person === undefined ? {} : { person }) },
  ]);
const salary = (scorecard: string, person: string, was: number): Finding =>
  finding(scorecard, { code: "unusual-figure", figure: names("Salary"), unit: "yuan" }, [
    { ...cell, person, was },
  ]);
const of = (each: Finding) => acceptedBy(each, scorecards);
const isSaid = (each: Finding, accepted: readonly Accepted[]) =>
  partAccepted([each], scorecards, accepted).said.length === 1;

test("a rule is accepted for every period of its system, wherever its cell stands by then", () => {
  const accepted = of(target("1", 0.85));
  expect(isSaid(target("1", 0.85), accepted)).toBe(false);
  const moved: Finding = {
    ...target("2", 0.85),
    places: [{ sheet: "{other}", row: 9, column: 9, was: 0.85, becomes: 0.9 }],
  };
  expect(isSaid(moved, accepted)).toBe(false);
  expect(isSaid(target("3", 0.85), accepted)).toBe(true);
  expect(isSaid(target("1", 0.8), accepted)).toBe(true);
  // On a form of somebody's own it is another rule.
  expect(isSaid(target("1", 0.85, "Ann"), accepted)).toBe(true);
});

test("a figure is accepted for its person and period alone", () => {
  const accepted = of(salary("1", "Ann", 60));
  expect(isSaid(salary("1", "Ann", 60), accepted)).toBe(false);
  expect(isSaid(salary("1", "Ben", 60), accepted)).toBe(true);
  expect(isSaid(salary("1", "Ann", 61), accepted)).toBe(true);
  expect(isSaid(salary("2", "Ann", 60), accepted)).toBe(true);
});

test("errors cannot be accepted", () => {
  const missing = finding("1", { code: "figure-missing", figure: names("Votes") }, [cell]);
  expect(of(missing)).toEqual([]);
  expect(isSaid(missing, of(target("1", 0.85)))).toBe(true);
});

test("what is accepted twice is kept once, and can be taken back", () => {
  const [ann, ben] = [of(salary("1", "Ann", 60)), of(salary("1", "Ben", 60))];
  const kept = withAccepted(withAccepted([], ann), [...ann, ...ben]);
  expect(kept).toEqual([...ann, ...ben]);
  expect(withoutAccepted(kept, ann)).toEqual(ben);
});
