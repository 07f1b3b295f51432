import { sheetTexts } from "../../src/i18n/sheets";
import { standingOf } from "../../src/scorecards/reading/standing";
import { readingOf } from "../support/readings";

test("whoever has a total, but no salary where others have one, is not complete yet", () => {
  const { complete } = sheetTexts.en.results;
  const reading = readingOf([
    { id: "1", name: "Ann", total: 8, status: complete },
    { id: "2", name: "Ben", total: 7, status: "Salary missing" },
    { id: "3", name: "Cai", total: "incomplete", status: "5 / 5 metrics missing" },
    { id: "4", name: "Dan", total: 9, status: sheetTexts["zh-CN"].results.complete },
    // HR has deleted the column of the status.
    { id: "5", name: "Eva", total: 9 },
  ]);
  expect(standingOf(reading)).toMatchObject({ people: 5, complete: 3 });
});
