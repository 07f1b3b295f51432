import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const call = (...args: unknown[]) =>
  excel
    .call("WEIGHTED_SCORE", ...args)
    .map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const cell = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("WEIGHTED_SCORE", ...args);

test("the rulebook's example: 90, 80, 70 at 50/30/20 % is 83", () => {
  expect(cell([[90, 80, 70]], [[0.5, 0.3, 0.2]])).toBe(83);
  expect(cell([[90], [80], [70]], [["50%"], ["30%"], ["20%"]])).toBe(83);
  expect(cell([["90分", 80, 70]], [[50, 30, 20]])).toBe(83);
});

describe("shapes", () => {
  const block = [
    [90, 80],
    [70, 60],
    [50, 40],
  ];

  test("the same shape gives one result", () => {
    const weights = [
      [10, 20],
      [10, 20],
      [20, 20],
    ];
    expect(call(block, weights)).toEqual([[62]]);
    expect(call(7, 1)).toEqual([[7]]);
  });

  test("n×k scores with 1×k weights give one result a row", () => {
    expect(call(block, [[0.25, 0.75]])).toEqual([[82.5], [62.5], [42.5]]);
    expect(call([[1], [2], [3]], 100)).toEqual([[1], [2], [3]]);
  });

  test("k×m scores with k×1 weights give one result a column", () => {
    expect(call(block, [[0.5], [0.25], [0.25]])).toEqual([[75, 65]]);
    expect(call([[1, 2, 3]], 1)).toEqual([[1, 2, 3]]);
  });

  test("any other shape is #VALUE! naming both", () => {
    expect(cell(block, 1)).toBe("#VALUE!");
    expect(cell(block, [[0.5, 0.25, 0.25]])).toBe("#VALUE!");
    expect(cell([[90, 80, 70]], [[0.5], [0.3], [0.2]])).toBe("#VALUE!");
    expect(message(block, [[0.5, 0.25, 0.25]])).toMatch(/1 × 3.*3 × 2/);
  });
});

describe("weights", () => {
  test.each([
    [[[0.5, 0.4]], /0\.9/],
    [[[50, 45]], /95/],
    [[[0, 0]], /0/],
    [[[5, 5]], /10/],
    [[[0.5, 0.5000001]], /1\.0000001/],
  ])("%j do not add up to 1 or to 100: #VALUE! naming the sum", (weights, sum) => {
    expect(cell([[1, 2]], weights)).toBe("#VALUE!");
    expect(message([[1, 2]], weights)).toMatch(sum);
  });

  test("the sum may miss by 1e-9, relatively", () => {
    expect(cell([[90, 90, 90]], [[0.3333333333, 0.3333333333, 0.3333333333]])).toBe(90);
    expect(cell([[90, 90, 90]], [[33.33333333, 33.33333333, 33.33333334]])).toBe(90);
    expect(cell([[1, 1]], [[0.5, 0.5 + 2e-9]])).toBe("#VALUE!");
  });

  test("ten times 0.1 is 1, whatever the binary rests", () => {
    expect(cell([Array(10).fill(7)], [Array(10).fill(0.1)])).toBe(7);
  });

  test("a negative, missing or unreadable weight is #VALUE! and says where", () => {
    for (const weight of [-0.5, "", null, "half", true, new ExcelError("#N/A"), "#DIV/0!", {}]) {
      expect([weight, cell([[1, 2, 3]], [[0.5, 1, weight]])]).toEqual([weight, "#VALUE!"]);
      expect(message([[1, 2, 3]], [[0.5, 1, weight]])).toMatch(/^weights .*row 1, column 3/);
    }
  });

  test("bad weights fail the whole call before any score", () => {
    expect(
      call(
        [
          ["x", 2],
          ["", 3],
        ],
        [[0.5, 0.6]],
      ),
    ).toEqual([["#VALUE!"]]);
  });
});

describe("missing scores", () => {
  const scores = [
    [90, "", 70],
    [60, 60, 60],
    ["", null, " "],
  ];
  const weights = [[50, 30, 20]];

  test("error, the default: #N/A naming the position", () => {
    expect(call(scores, weights)).toEqual([["#N/A"], [60], ["#N/A"]]);
    expect(message([[90, "", 70]], weights)).toMatch(/^scores .*row 1, column 2/);
    const second = excel.call(
      "WEIGHTED_SCORE",
      [
        [1, 2, 3],
        [1, 2, ""],
      ],
      weights,
    )[1]![0];
    expect((second as ExcelError).message).toMatch(/row 2, column 3/);
  });

  test("error holds at weight 0, too", () => {
    expect(cell([[90, ""]], [[100, 0]])).toBe("#N/A");
  });

  test("zero counts it as 0", () => {
    expect(call(scores, weights, "zero")).toEqual([[59], [60], [0]]);
  });

  test("skip shares its weight among the others; nothing left is #N/A", () => {
    expect(call(scores, weights, "skip")).toEqual([[84.2857142857], [60], ["#N/A"]]);
    expect(cell([[90, ""]], [[0, 100]], "skip")).toBe("#N/A");
    expect(cell([["", 5]], [[100, 0]], "skip")).toBe("#N/A");
  });

  test("columns miss scores of their own", () => {
    expect(
      call(
        [
          [90, ""],
          [80, 70],
        ],
        [[0.5], [0.5]],
        "skip",
      ),
    ).toEqual([[85, 70]]);
  });
});

describe("faulty scores", () => {
  const modes = ["error", "zero", "skip"];

  test.each(modes)("fail their own row in mode %s, the first in reading order", (mode) => {
    const scores = [
      [1, "x", new ExcelError("#DIV/0!")],
      [2, 2, 2],
      [new ExcelError("#DIV/0!"), true, 3],
    ];
    expect(call(scores, [[50, 30, 20]], mode)).toEqual([["#VALUE!"], [2], ["#DIV/0!"]]);
  });

  test.each(modes)("come before missing ones in mode %s, also at weight 0", (mode) => {
    expect(cell([["", "x"]], [[100, 0]], mode)).toBe("#VALUE!");
  });

  test("fail their own column", () => {
    expect(
      call(
        [
          ["x", 1],
          [new ExcelError("#NUM!"), 1],
        ],
        [[0.5], [0.5]],
      ),
    ).toEqual([["#VALUE!", 1]]);
  });
});

test("weights below 1 are not dropped from the sum (erpnext#16534)", () => {
  expect(cell([[80, 100]], [[0.5, 99.5]])).toBe(99.9);
});

test("an unused component does not divide the mean (frappe/hrms#2023)", () => {
  expect(cell([[80, 60, 0]], [[50, 50, 0]])).toBe(70);
});

test("overflow is #NUM!", () => {
  expect(cell([[1e308, 1e308]], [[50, 50]])).toBe("#NUM!");
});
