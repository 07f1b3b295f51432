import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const codes = (result: unknown[][]) =>
  result.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const call = (...args: unknown[]) => codes(excel.call("PROGRESSIVE_BONUS", ...args));
const bonus = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("PROGRESSIVE_BONUS", ...args);

/** Scheme C: 1 % to 20,000, 1.5 % to 50,000, 2 % above. Not in order. */
const slices = [
  [20_000, "1.5%"],
  [0, 0.01],
  [50_000, 0.02],
];

test.each([
  ["scheme C", 62_345.67, 896.91],
  ["in text", "62,345.67元", 896.91],
  ["nothing", 0, 0],
  ["below the lowest", -100, 0],
  ["within the first", 15_000, 150],
  ["on a limit", 20_000, 200],
  ["a cent above it", 20_000.01, 200],
  ["on the last", 50_000, 650],
  ["within the last", 50_100, 652],
  ["half a cent goes up", 0.5, 0.01],
  ["half a cent that no double holds", 100.5, 1.01],
  ["half a cent after rounding to 10 decimals", 100.49999999999, 1.01],
  ["a hair below it", 100.4999, 1],
  ["large", 1e9, 19_999_650],
])("%s", (_, amount, result) => expect(bonus(amount, slices)).toBe(result));

test("half up at 0.01 after rounding to 10 decimals", () => {
  // 0.0149999999999 × 1 rounds to 0.015 at 10 decimals, and that to 0.02.
  expect(bonus(0.01499999999999, [[0, 1]])).toBe(0.02);
  expect(bonus(0.0149999999, [[0, 1]])).toBe(0.01);
});

test("below the lowest slice nothing is earned, which may begin above or below 0", () => {
  expect(bonus(999, [[1000, 0.1]])).toBe(0);
  expect(bonus(1000, [[1000, 0.1]])).toBe(0);
  expect(bonus(1100, [[1000, 0.1]])).toBe(10);
  expect(bonus(0, [[-1000, 0.1]])).toBe(100);
  expect(
    bonus(-500, [
      [-1000, 0.1],
      [0, 0.2],
    ]),
  ).toBe(50);
  expect(
    bonus(100, [
      [-1000, 0.1],
      [0, 0.2],
    ]),
  ).toBe(120);
});

test("a rate may fall, be 0 or above 1", () => {
  expect(
    bonus(300, [
      [0, 0.5],
      [100, 0],
      [200, 1.5],
    ]),
  ).toBe(200);
});

test("a hair above a limit does not reach it", () => {
  // Compared after rounding to 9 decimals: at 1e9 a point the hair would be worth half a yuan.
  expect(
    bonus(100 + 4e-10, [
      [0, 0],
      [100, 1e9],
    ]),
  ).toBe(0);
  expect(
    bonus(100 + 6e-10, [
      [0, 0],
      [100, 1e9],
    ]),
  ).toBe(0.6);
  expect(
    bonus(100 + 4e-10, [
      [0, 1e9],
      [100, 0],
    ]),
  ).toBe(1e11);
});

test("the order of the rows does not matter", () => {
  const rows = [slices[2], slices[0], slices[1]];
  expect(bonus(62_345.67, rows)).toBe(896.91);
});

describe("rows that are no tiers", () => {
  test("blank throughout the first two columns: further ones are not read", () => {
    expect(
      bonus(1000, [
        ["", "", "remark"],
        [0, 0.01, "x"],
        ["", "", new ExcelError("#REF!")],
      ]),
    ).toBe(10);
  });

  test("a row all of 0 where another row begins at 0, whatever stands behind it", () => {
    expect(
      bonus(1000, [
        [BLANK, BLANK],
        [0, 0.01],
      ]),
    ).toBe(10);
    expect(
      bonus(1000, [
        [0, 0, "x"],
        [0, 0.01, "y"],
      ]),
    ).toBe(10);
    expect(
      bonus(1000, [
        [0, 0],
        [500, 0.01],
        [0, 0],
      ]),
    ).toBe(5);
  });
});

describe("tiers that cannot be: #VALUE! for the whole call", () => {
  test.each([
    [
      "a rate missing",
      [
        [0, 0.01],
        [100, ""],
      ],
      /^tiers \(row 2, column 2\) is missing/,
    ],
    [
      "a limit missing",
      [
        [0, 0.01],
        ["", 0.02],
      ],
      /^tiers \(row 2, column 1\) is missing/,
    ],
    ["no second column", [[0], [100]], /^tiers \(row 2, column 2\)|^tiers \(row 1, column 2\)/],
    ["a rate in words", [[0, "one"]], /“one”/],
    ["a rate that is an error", [[0, new ExcelError("#DIV/0!")]], /#DIV\/0!/],
    ["a limit that is an error", [[new ExcelError("#N/A"), 0.1]], /#N\/A/],
    ["a negative rate", [[0, -0.01]], /write 0\.01, not -0\.01/],
    ["a Boolean", [[0, true]], /TRUE/],
    [
      "two equal limits",
      [
        [0, 0.01],
        [0, 0.02],
      ],
      /0 twice/,
    ],
    [
      "two that are one after rounding",
      [
        [5, 0.01],
        [5.0000000001, 0.02],
      ],
      /5 twice/,
    ],
    ["no tiers", [["", ""]], /^tiers is empty/],
    ["nothing", null, /^tiers is empty/],
  ])("%s", (_, tiers, said) => {
    expect(call([[100], [""]], tiers)).toEqual([["#VALUE!"]]);
    expect(message(100, tiers)).toMatch(said);
  });
});

test("amounts: missing, text and errors each in their own cell", () => {
  const amounts = [
    [30_000, ""],
    ["x", new ExcelError("#NULL!")],
    [true, 15_000],
  ];
  expect(call(amounts, slices)).toEqual([
    [350, "#N/A"],
    ["#VALUE!", "#NULL!"],
    ["#VALUE!", 150],
  ]);
  expect(message("", slices)).toMatch(/^amount is missing/);
});

test.each([
  ["a slice", 1e308, [[0, 10]]],
  [
    "the sum",
    1.7e308,
    [
      [0, 1],
      [0.5e308, 1],
      [1e308, 2],
    ],
  ],
  ["the width of a slice, even at no rate", 1e308, [[-1e308, 0]]],
  [
    "the width of a full slice",
    1.2e308,
    [
      [-1e308, 0],
      [1e308, 0],
    ],
  ],
])("%s beyond the range is #NUM!", (_, amount, tiers) =>
  expect(bonus(amount, tiers)).toBe("#NUM!"),
);
