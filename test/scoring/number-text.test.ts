import { normalText, readNumberText } from "../../src/scoring";

/** One letter with marks above and below it in turn, which NFKC has to sort. */
const heavy = (marks: number): string => `9${"\u0301\u0323".repeat(marks / 2)}`;

afterEach(() => jest.restoreAllMocks());

test("text that is longer than any figure is not put in order, which takes time by the square of its marks", () => {
  const lengths: number[] = [];
  const normalize = jest.spyOn(String.prototype, "normalize");
  normalize.mockImplementation(function (this: string) {
    lengths.push(this.length);
    return this;
  });
  const texts = [heavy(32_766), heavy(1_000_000), "９".repeat(1_001), " ".repeat(5_000), "９２％"];
  const normal = texts.map(normalText);
  expect(lengths).toEqual([0, 3]);
  expect(normal[0]).toBe(texts[0]);
  expect(normal.map(readNumberText)).toEqual([null, null, null, null, null]);
});

test("blanks do not count as length, and digits without end are beyond all numbers", () => {
  expect(readNumberText(normalText(`${" ".repeat(5_000)}９２％`))).toBe(0.92);
  expect(readNumberText(normalText("9".repeat(5_000)))).toBe(Infinity);
});
