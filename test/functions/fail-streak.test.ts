import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const call = (...args: unknown[]) =>
  excel
    .call("FAIL_STREAK", ...args)
    .map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const cell = (...args: unknown[]) => call(...args)[0]![0];

test.each([
  ["two of the latest in a row", [70, 50, 55], 2],
  ["none when the latest passed", [50, 55, 60], 0],
  ["all", [10, 20, 30], 3],
  ["a pass in between ends it", [10, 90, 30], 1],
  ["trailing missing periods are skipped", [70, 50, 55, "", " "], 2],
  ["a missing period between two appraised ones ends it", [50, "", 55], 1],
  ["nothing appraised", ["", "", ""], 0],
  ["one period", [5], 1],
  ["text with units", ["59分", "59.9%"], 2],
])("%s", (_, scores, streak) => {
  expect(cell([scores], 60)).toBe(streak);
  expect(
    cell(
      scores.map((score) => [score]),
      60,
    ),
  ).toBe(streak);
});

test("compares after rounding to 9 decimals", () => {
  expect(cell([[59.99999999999999]], 60)).toBe(0);
  expect(cell([[59.99999999]], 60)).toBe(1);
  expect(cell([[0.3]], 0.1 + 0.2)).toBe(0);
});

test("an n×k block gives one streak a row", () => {
  const scores = [
    [70, 50, 55],
    [50, 60, ""],
    ["", "", ""],
  ];
  expect(call(scores, 60)).toEqual([[2], [0], [0]]);
});

test("a blank cell of a range arrives as 0 and counts as a score, which is why formulas guard it", () => {
  expect(cell([[70, BLANK]], 60)).toBe(1);
});

describe("an error or unreadable cell", () => {
  test("counts only if the streak reaches it", () => {
    expect(cell([["x", 70, 50]], 60)).toBe(1);
    expect(cell([["x", 50, 50]], 60)).toBe("#VALUE!");
    expect(cell([[new ExcelError("#DIV/0!"), 50]], 60)).toBe("#DIV/0!");
    expect(cell([[50, new ExcelError("#NULL!"), ""]], 60)).toBe("#NULL!");
    expect(cell([[true, "", 50]], 60)).toBe(1);
    expect(cell([[50, true]], 60)).toBe("#VALUE!");
  });

  test("fails its own row alone and says where", () => {
    const result = excel.call(
      "FAIL_STREAK",
      [
        [50, 50],
        [50, "x"],
      ],
      60,
    );
    expect(result[0]).toEqual([2]);
    expect((result[1]![0] as ExcelError).message).toMatch(/^scores \(row 2, column 2\).*“x”/);
  });
});

describe("pass", () => {
  test("missing is #N/A naming it", () => {
    expect(cell([[50]], "")).toBe("#N/A");
    expect(excel.message("FAIL_STREAK", [[50]], "")).toMatch(/^pass /);
    expect(
      call(
        [
          [50, 1],
          [60, 2],
        ],
        null,
      ),
    ).toEqual([["#N/A"], ["#N/A"]]);
  });

  test("unreadable or an error", () => {
    expect(cell([[50]], "pass")).toBe("#VALUE!");
    expect(cell([[50]], new ExcelError("#NUM!"))).toBe("#NUM!");
    expect(cell([[50]], "60分")).toBe(1);
  });

  test("comes after a faulty latest score, in the order of the signature", () => {
    expect(cell([[new ExcelError("#DIV/0!")]], "")).toBe("#DIV/0!");
  });

  test("a range larger than one cell is #VALUE!", () => {
    expect(cell([[50]], [[60], [70]])).toBe("#VALUE!");
  });
});
