import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const call = (...args: unknown[]) =>
  excel
    .call("SURVEY_MEAN", ...args)
    .map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const cell = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("SURVEY_MEAN", ...args);

test("the rulebook's example: 50, 30, 10, 6, 4 votes are 4.16", () => {
  expect(cell([[50, 30, 10, 6, 4]])).toBe(4.16);
  expect(cell([[50], [30], [10], [6], [4]])).toBe(4.16);
  expect(cell([["50票", "30票", 10, 6, 4]])).toBe(4.16);
});

test("the best grade is the number of counts unless top says otherwise", () => {
  expect(cell([[1, 1, 1]])).toBe(2);
  expect(cell([[1, 1, 1]], 10)).toBe(9);
  expect(cell([[1, 1, 1]], 2)).toBe(1);
  expect(cell([[1, 1, 1]], "")).toBe(2);
  expect(cell([[1, 1]], 4.5)).toBe(4);
  expect(cell(3)).toBe(1);
});

test("top below counts − 1 is #VALUE! naming the least", () => {
  expect(cell([[1, 1, 1]], 1)).toBe("#VALUE!");
  expect(message([[1, 1, 1]], 1)).toMatch(/^top .*2/);
  expect(cell([[1, 1, 1]], "x")).toBe("#VALUE!");
  expect(cell([[1, 1, 1]], new ExcelError("#NUM!"))).toBe("#NUM!");
});

test("n×k counts give one mean a row", () => {
  const votes = [
    [50, 30, 10, 6, 4],
    [0, 0, 0, 0, 7],
    [1, 0, 0, 0, 1],
  ];
  expect(call(votes)).toEqual([[4.16], [1], [3]]);
});

test("a missing count is #N/A for that survey and says where", () => {
  expect(
    call([
      [1, 2],
      [1, ""],
    ]),
  ).toEqual([[1.3333333333], ["#N/A"]]);
  expect(message([[1, ""]])).toMatch(/^votes .*row 1, column 2/);
  expect(message([[1], [""]])).toMatch(/row 2, column 1/);
});

test("no votes is #DIV/0!", () => {
  expect(
    call([
      [0, 0],
      [1, 0],
    ]),
  ).toEqual([["#DIV/0!"], [2]]);
  expect(cell(0)).toBe("#DIV/0!");
});

test("negative and fractional counts are #VALUE!", () => {
  expect(cell([[5, -1]])).toBe("#VALUE!");
  expect(message([[5, -1]])).toMatch(/^votes .*1, not -1/);
  expect(cell([[5, 0.5]])).toBe("#VALUE!");
  expect(message([[5, 0.5]])).toMatch(/whole/);
  expect(cell([[5, 1e-8]])).toBe("#VALUE!");
});

test("a count is whole after rounding to 9 decimals", () => {
  expect(cell([[0.1 * 30, 0]])).toBe(2);
  expect(cell([[2.9999999999, 1]])).toBe(1.75);
});

test("the first faulty count in reading order, and votes before top", () => {
  expect(cell([["", "x"]])).toBe("#N/A");
  expect(cell([["x", ""]])).toBe("#VALUE!");
  expect(
    call(
      [
        [1, 1],
        ["", 1],
      ],
      0,
    ),
  ).toEqual([["#VALUE!"], ["#N/A"]]);
});

test("errors and Booleans among the counts", () => {
  expect(
    call([
      [1, new ExcelError("#NULL!")],
      [true, 1],
      [2, 2],
    ]),
  ).toEqual([["#NULL!"], ["#VALUE!"], [1.5]]);
});

test("counts beyond the integers of doubles are still exact", () => {
  expect(cell([[1e300, 1e300, 1e300]])).toBe(2);
  expect(cell([[1e308, 1e308]])).toBe("#NUM!");
});
