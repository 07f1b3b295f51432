import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const call = (...args: unknown[]) =>
  excel
    .call("BONUS_TIER", ...args)
    .map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const cell = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("BONUS_TIER", ...args);

const tiers = [
  [90, 1000, "A"],
  [80, 800, "B"],
  [70, 500, "C"],
  [60, 200, "D"],
];

test("the rulebook's examples: bands are from, not rounded", () => {
  expect(cell(89.5, tiers)).toBe(800);
  expect(cell(89.99999999999999, tiers)).toBe(1000);
  expect(
    cell(0.1 + 0.2, [
      [0.3, "yes"],
      [0, "no"],
    ]),
  ).toBe("yes");
});

test("returns the cell of the highest tier that the score reaches, as it is", () => {
  expect(call([[100], [90], [89], [60]], tiers)).toEqual([[1000], [1000], [800], [200]]);
  expect(call([[95, 65]], tiers, 3)).toEqual([["A", "D"]]);
  expect(
    cell(75, [
      [60, true],
      [70, " C- "],
      [80, false],
    ]),
  ).toBe(" C- ");
  expect(
    cell(65, [
      [60, true],
      [70, "x"],
    ]),
  ).toBe(true);
  expect(cell(65, [[60, 1 / 3]])).toBe(1 / 3);
  expect(cell(65, [[60, { type: "FormattedNumber", basicValue: 5 }]])).toBe(5);
});

test("the order of the tiers does not matter", () => {
  const orders = [tiers, [...tiers].reverse(), [tiers[2]!, tiers[0]!, tiers[3]!, tiers[1]!]];
  for (const order of orders) {
    expect(call([[95], [85], [75], [65]], order)).toEqual([[1000], [800], [500], [200]]);
  }
});

test("column 1 is the threshold itself, the default is 2", () => {
  expect(cell(85, tiers, 1)).toBe(80);
  expect(cell(85, tiers, "")).toBe(800);
  expect(cell(85, tiers, "3")).toBe("B");
  expect(cell(85, tiers, [[3]])).toBe("B");
});

test.each([0, 4, -1, 1.5, "9"])("column %j is #VALUE! naming the width", (column) => {
  expect(call([[85], [""]], tiers, column)).toEqual([["#VALUE!"]]);
  expect(message(85, tiers, column)).toMatch(/^column .*3/);
});

test("a table of one column needs column 1", () => {
  expect(cell(85, [[60], [80]])).toBe("#VALUE!");
  expect(cell(85, [[60], [80]], 1)).toBe(80);
});

test("a column that cannot be read fails the whole call, before any score", () => {
  for (const column of ["x", true, {}]) {
    expect(call([[85], [""]], tiers, column)).toEqual([["#VALUE!"]]);
  }
  expect(call([[85], [""]], tiers, new ExcelError("#NUM!"))).toEqual([["#NUM!"]]);
});

describe("rows that are no tiers", () => {
  test("blank throughout", () => {
    expect(
      cell(85, [
        ["", ""],
        [80, 5],
        [null, " "],
      ]),
    ).toBe(5);
  });

  test("a row all of 0 where another row has threshold 0", () => {
    expect(
      cell(30, [
        [BLANK, BLANK],
        [60, 5],
        [0, "none"],
      ]),
    ).toBe("none");
    expect(
      cell(30, [
        [60, 5, 1],
        [0, "none", 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toBe("none");
  });

  test("a row all of 0 is a tier where no other row has threshold 0", () => {
    expect(
      cell(30, [
        [60, 5],
        [0, 0],
      ]),
    ).toBe(0);
    expect(
      cell(30, [
        [60, 5],
        [0, 0],
        [BLANK, BLANK],
      ]),
    ).toBe(0);
  });
});

describe("a payout", () => {
  test("that is blank is #N/A, not set", () => {
    expect(
      cell(85, [
        [80, ""],
        [60, 1],
      ]),
    ).toBe("#N/A");
    expect(
      message(85, [
        [80, ""],
        [60, 1],
      ]),
    ).toMatch(/80.*not set/);
    expect(
      cell(65, [
        [80, ""],
        [60, 1],
      ]),
    ).toBe(1);
  });

  test.each(["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"])(
    "that is %s comes back as it is",
    (code) => {
      expect(cell(85, [[80, new ExcelError(code)]])).toBe(code);
      expect(cell(85, [[80, code]])).toBe(code);
    },
  );

  test("that is an error which cannot be returned, or an object, is #VALUE!", () => {
    expect(cell(85, [[80, new ExcelError("#REF!")]])).toBe("#VALUE!");
    expect(message(85, [[80, new ExcelError("#REF!")]])).toContain("#REF!");
    expect(cell(85, [[80, {}]])).toBe("#VALUE!");
  });
});

test("a score below every tier is #N/A naming the lowest", () => {
  expect(cell(59.9, tiers)).toBe("#N/A");
  expect(message(59.9, tiers)).toMatch(/59\.9.*60/);
});

describe("tiers that cannot be", () => {
  test.each([
    [
      "two with one threshold",
      [
        [90, 1],
        [90, 2],
      ],
      /90/,
    ],
    [
      "two that are one after rounding",
      [
        [90, 1],
        [90.0000000001, 2],
      ],
      /90/,
    ],
    [
      "a threshold missing beside a payout",
      [
        [90, 1],
        ["", 2],
      ],
      /^tiers \(row 2, column 1\)/,
    ],
    ["≥90", [["≥90", 1]], /≥90/],
    [
      "a header row",
      [
        ["from", "bonus"],
        [90, 1],
      ],
      /“from”/,
    ],
    ["a Boolean", [[true, 1]], /TRUE/],
    ["an error", [[new ExcelError("#N/A"), 1]], /#N\/A/],
    ["no tiers", [["", ""]], /^tiers/],
    ["nothing at all", null, /^tiers/],
  ])("%s: #VALUE! for the whole call", (_, table, said) => {
    expect(call([[95], [""]], table)).toEqual([["#VALUE!"]]);
    expect(message(95, table)).toMatch(said);
  });

  test("90分 can be read as a threshold", () => {
    expect(cell(95, [["90分", 1]])).toBe(1);
    expect(cell("95分", [["90%", 1]])).toBe(1);
  });
});

test("scores: missing, text and errors each in their own cell", () => {
  const scores = [[95], [""], ["x"], [new ExcelError("#NULL!")], [65]];
  expect(call(scores, tiers)).toEqual([[1000], ["#N/A"], ["#VALUE!"], ["#NULL!"], [200]]);
});
