import fc from "fast-check";
import { areaOf, cellAddress, holds } from "../../../src/scorecards/calc/a1";
import { gatherAlike, gatherBySize } from "../../../src/excel/apply/alike";

const plan = (range: string, look: string) => ({ range, look });

test("ranges that are to look the same are gathered", () => {
  const gathered = gatherAlike([
    plan("A1:B1", "title"),
    plan("A2:B9", "input"),
    plan("D1:E1", "title"),
    plan("D2:E9", "input"),
  ]);
  expect(gathered).toEqual([
    { ranges: "A1:B1,D1:E1", first: plan("A1:B1", "title") },
    { ranges: "A2:B9,D2:E9", first: plan("A2:B9", "input") },
  ]);
});

test("but not past another look of the same cells", () => {
  const gathered = gatherAlike([
    plan("A1:C3", "plain"),
    plan("B2", "input"),
    plan("B2:C2", "plain"),
  ]);
  expect(gathered.map(({ ranges }) => ranges)).toEqual(["A1:C3", "B2", "B2:C2"]);
});

test("gathered or not, every cell ends up with the same looks in the same order", () => {
  const corner = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  const plans = fc.array(
    fc.record({
      range: fc.tuple(corner, corner).map((corners) => corners.map(cellAddress).join(":")),
      look: fc.constantFrom("a", "b", "c"),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(plans, corner, (given, cell) => {
      const looksAt = (each: readonly { ranges: string; look: string }[]) =>
        each
          .filter(({ ranges }) => ranges.split(",").some((range) => holds(areaOf(range), cell)))
          .map(({ look }) => look)
          // The same look twice running is once.
          .filter((look, index, all) => look !== all[index - 1]);
      const gathered = gatherAlike(given).map(({ ranges, first }) => ({
        ranges,
        look: first.look,
      }));
      expect(looksAt(gathered)).toEqual(
        looksAt(given.map(({ range, look }) => ({ ranges: range, look }))),
      );
      expect(gathered.length).toBeLessThanOrEqual(given.length);
    }),
  );
});

test("addresses stay within what Excel takes", () => {
  const many = Array.from({ length: 3_000 }, (_, index) => plan(`A${2 * index + 1}`, "input"));
  const gathered = gatherAlike(many);
  expect(gathered.flatMap(({ ranges }) => ranges.split(","))).toEqual(
    many.map(({ range }) => range),
  );
  for (const { ranges } of gathered) expect(ranges.length).toBeLessThanOrEqual(2_000);
});

test("columns and rows are gathered by their size", () => {
  const sizes = [
    { at: "A:A", size: 48 },
    { at: "B:B", size: 90 },
    { at: "C:C", size: 48 },
  ];
  expect(gatherBySize(sizes)).toEqual([
    { ranges: "A:A,C:C", size: 48 },
    { ranges: "B:B", size: 90 },
  ]);
});

test("of sizes that overlap, the later one still comes later", () => {
  const sizes = (...lines: [at: string, size: number][]) =>
    gatherBySize(lines.map(([at, size]) => ({ at, size })));
  expect(sizes(["A:A", 22], ["B:D", 12], ["C:C", 22], ["F:F", 22])).toEqual([
    { ranges: "A:A", size: 22 },
    { ranges: "B:D", size: 12 },
    { ranges: "C:C,F:F", size: 22 },
  ]);
  expect(sizes(["1:9", 20], ["10:12", 30], ["4:4", 30], ["14:15", 20])).toEqual([
    { ranges: "1:9,14:15", size: 20 },
    { ranges: "10:12,4:4", size: 30 },
  ]);
});
