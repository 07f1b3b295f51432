import fc from "fast-check";
import { systems } from "../../src/scorecards";
import { readPeople } from "../../src/scorecards/people";
import { cellsAsText } from "../../src/taskpane/generate/cells-as-text";
import { defaultPeriod } from "../../src/taskpane/generate/default-period";
import { itemsWith, sameItems, standardItems } from "../../src/taskpane/generate/draft";
import { shareOut } from "../../src/taskpane/generate/share-out";
import { readPoints, writePoints } from "../../src/taskpane/generate/typed-points";

describe("The default period is the one that has just ended", () => {
  it.each([
    [new Date(2026, 0, 1), { kind: "month", year: 2025, month: 12 }],
    [new Date(2026, 1, 28), { kind: "month", year: 2026, month: 1 }],
    [new Date(2026, 2, 31), { kind: "month", year: 2026, month: 2 }],
    [new Date(2026, 11, 31), { kind: "month", year: 2026, month: 11 }],
  ])("on %s", (today, period) => {
    expect(defaultPeriod("month", today)).toEqual(period);
  });

  it.each([
    [new Date(2026, 0, 1), { kind: "quarter", year: 2025, quarter: 4 }],
    [new Date(2026, 2, 31), { kind: "quarter", year: 2025, quarter: 4 }],
    [new Date(2026, 3, 1), { kind: "quarter", year: 2026, quarter: 1 }],
    [new Date(2026, 11, 31), { kind: "quarter", year: 2026, quarter: 3 }],
  ])("in the quarter of %s", (today, period) => {
    expect(defaultPeriod("quarter", today)).toEqual(period);
  });
});

describe("Points as typed", () => {
  it.each([
    ["15", 15],
    [" 7.5 ", 7.5],
    ["１５．５", 15.5],
    [".5", 0.5],
    ["15.", 15],
    ["0", 0],
  ])("%j are %d", (typed, points) => expect(readPoints(typed)).toBe(points));

  it.each(["", "-5", "15 分", "1,5", "1e3", "Infinity", "0x10", "1.2.3", "."])(
    "%j are no number",
    (typed) => expect(readPoints(typed)).toBeNaN(),
  );

  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        expect(readPoints(writePoints(hundredths / 100))).toBe(hundredths / 100);
      }),
    );
  });
});

describe("Sharing out", () => {
  it("keeps the proportions in whole points", () => {
    expect(shareOut([15, 10, 10, 5, 5, 5, 5, 10, 10], 100)).toEqual([
      20, 13, 13, 7, 7, 7, 7, 13, 13,
    ]);
    expect(shareOut([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(shareOut([0, 0], 100)).toEqual([0, 0]);
  });

  it("always adds up, never turns the order about, and leaves nothing for what had nothing", () => {
    const points = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        points.filter((all) => all.some((each) => each > 0)),
        (all) => {
          const shares = shareOut(all, 100);
          expect(shares.reduce((sum, each) => sum + each, 0)).toBe(100);
          all.forEach((one, index) => {
            expect(Number.isInteger(shares[index])).toBe(true);
            if (one === 0) {
              expect(shares[index]).toBe(0);
            }
            all.forEach((other, there) => {
              if (one > other) {
                expect(shares[index]!).toBeGreaterThanOrEqual(shares[there]!);
              }
            });
          });
        },
      ),
    );
  });
});

describe("Cells as text", () => {
  it("are read as the same people that the cells hold", () => {
    const cell = fc.stringMatching(/^[A-Za-z王芳"、,;][A-Za-z王芳 "、,;]{0,8}[A-Za-z王芳]$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (pairs) => {
        const rows = [
          ["ID", "Name", "Department"],
          ...pairs.map(([name, department], index) => [
            String(index).padStart(3, "0"),
            name,
            department,
          ]),
        ];
        expect(readPeople(cellsAsText(rows))).toEqual(readPeople(rows));
      }),
    );
  });
});

describe("Items", () => {
  it("of every system and preset add up to 100 as they are first shown", () => {
    for (const system of systems) {
      const shown = [
        standardItems(system),
        ...system.presets.map(({ points }) => itemsWith(system, ({ id }) => points[id] ?? 0)),
      ];
      for (const items of shown) {
        const on = Object.values(items).filter((item) => item.on);
        expect(on.reduce((sum, { points }) => sum + readPoints(points), 0)).toBe(100);
      }
    }
  });

  it("are the same when what is switched on is, however it is typed", () => {
    const one = { a: { on: true, points: "10" }, b: { on: false, points: "" } };
    expect(
      sameItems(one, { a: { on: true, points: "１０.0" }, b: { on: false, points: "7" } }),
    ).toBe(true);
    expect(sameItems(one, { a: { on: true, points: "11" }, b: { on: false, points: "" } })).toBe(
      false,
    );
    expect(sameItems(one, { a: { on: true, points: "10" }, b: { on: true, points: "" } })).toBe(
      false,
    );
  });
});
