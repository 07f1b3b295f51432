import fc from "fast-check";
import { readFigure, writeFigure } from "../../../src/scorecards/company";
import type { Unit } from "../../../src/scorecards/system/description";

describe("A share is read as it is meant", () => {
  test.each([
    // A target of 95 %, typed in every way.
    ["95%", 0.95, 0.95],
    ["95 %", 0.95, 0.95],
    ["95", 0.95, 0.95],
    ["0.95", 0.95, 0.95],
    ["９５％", 0.95, 0.95],
    ["1", 0.95, 1],
    ["100", 0.95, 1],
    // A step of 1 %.
    ["1", 0.01, 0.01],
    ["0.5", 0.01, 0.005],
    ["0.02", 0.01, 0.02],
    ["5", 0.01, 0.05],
    ["0.5%", 0.01, 0.005],
    // A complaint rate of 1 %, a pay share of 30 %.
    ["2", 0.01, 0.02],
    ["0.02", 0.01, 0.02],
    ["40", 0.3, 0.4],
    ["0.4", 0.3, 0.4],
    ["3", 0.3, 0.03],
    ["0", 0.3, 0],
    // Nothing to compare with.
    ["0.4", null, 0.4],
    ["40", null, 0.4],
    ["57", 0, 0.57],
  ])("%s beside a standard of %s is %s", (typed, standard, share) => {
    expect(readFigure(typed, "percent", standard)).toBe(share);
  });
});

describe("Other figures are read as functions read text", () => {
  test.each<[string, Unit, number]>([
    ["24", "hours", 24],
    ["24小时", "hours", 24],
    ["1,000.5", "yuan", 1000.5],
    ["¥85", "yuan", 85],
    ["−2", "score", -2],
    ["２．５分", "score", 2.5],
  ])("%s in %s is %d", (typed, unit, figure) => {
    expect(readFigure(typed, unit, 1)).toBe(figure);
  });

  test.each<[string, Unit]>([
    ["abc", "score"],
    ["5%", "score"],
    ["1e400", "score"],
    ["1.2.3", "percent"],
    ["50 %%", "percent"],
  ])("%s in %s is no number", (typed, unit) => expect(readFigure(typed, unit, 1)).toBeNaN());

  test.each(["", "  ", "\u3000"])("%j is blank", (typed) => {
    expect(readFigure(typed, "percent", 0.95)).toBeNull();
  });
});

test("a figure is read as it was written", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom<Unit>("percent", "hours", "yuan"),
      (thousandths, unit) => {
        const figure = thousandths / 1000;
        expect(readFigure(writeFigure(figure, unit), unit, 0.5)).toBe(figure);
      },
    ),
  );
  expect(writeFigure(0.57, "percent")).toBe("57%");
  expect(writeFigure(null, "percent")).toBe("");
});
