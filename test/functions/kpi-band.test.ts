import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const codes = (result: unknown[][]) =>
  result.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const call = (...args: unknown[]) => codes(excel.call("KPI_BAND", ...args));
const cell = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("KPI_BAND", ...args);

/** Not in order. */
const sales = [
  [0.9, 85],
  [1, 100],
  [0.7, 50],
  [0.8, 70],
];
const response = [
  [20, 80],
  [15, 100],
  [30, 60],
];

describe("scheme A", () => {
  test.each([
    ["sales against plan", 0.96, sales, "", 85],
    ["sales on a limit", 1, sales, "", 100],
    ["sales above every limit", 3, sales, "", 100],
    ["sales below every limit", 0.69, sales, "", 0],
    ["response", 18, response, "lower", 80],
    ["response on a limit", 15, response, "lower", 100],
    ["response below every limit", -3, response, "lower", 100],
    ["response beyond every limit", 30.1, response, "lower", 0],
    [
      "in text",
      "96%",
      [
        ["９０％", 85],
        ["100%", 100],
      ],
      "高",
      85,
    ],
  ])("%s", (_, actual, bands, better, earned) => expect(cell(actual, bands, better)).toBe(earned));
});

test("the order of the rows does not matter", () => {
  for (const rows of [sales, [...sales].reverse(), [sales[2], sales[0], sales[3], sales[1]]]) {
    expect([0.65, 0.7, 0.8, 0.85, 0.99, 1].map((figure) => cell(figure, rows))).toEqual([
      0, 50, 70, 70, 85, 100,
    ]);
  }
});

describe("edge", () => {
  test("at: a figure on the limit belongs to the band, beyond: it does not", () => {
    expect(cell(0.9, sales, "higher", 2, "at")).toBe(85);
    expect(cell(0.9, sales, "higher", 2, "beyond")).toBe(70);
    expect(cell(0.7, sales, "higher", 2, "beyond")).toBe(0);
    expect(cell(0.7000001, sales, "higher", 2, "beyond")).toBe(50);
    expect(cell(20, response, "lower", 2, "at")).toBe(80);
    expect(cell(20, response, "lower", 2, "beyond")).toBe(60);
    expect(cell(30, response, "lower", 2, "不含")).toBe(0);
  });

  test("limits and figures are compared after rounding to 9 decimals", () => {
    expect(cell(0.9 - 1e-10, sales)).toBe(85);
    expect(cell(0.9 - 6e-10, sales)).toBe(70);
    expect(cell(0.9 + 1e-10, sales, "", "", "beyond")).toBe(70);
    expect(cell(0.9 + 6e-10, sales, "", "", "beyond")).toBe(85);
    expect(cell(20 + 1e-10, response, "lower")).toBe(80);
    expect(cell(0.3, [[0.1 + 0.2, 7]])).toBe(7);
  });
});

describe("a row without a limit", () => {
  const otherwise = [["", 10], ...sales];

  test("is what is earned outside every band, wherever it stands", () => {
    expect(cell(0.5, otherwise)).toBe(10);
    expect(cell(0.75, otherwise)).toBe(50);
    expect(cell(99, [...response, [null, 5]], "lower")).toBe(5);
    expect(cell(0.5, [...sales, ["  ", "none"]])).toBe("none");
  });

  test("twice is #VALUE! for the whole call, naming the second", () => {
    const two = [...otherwise, ["", 0]];
    expect(call([[0.5], [""]], two)).toEqual([["#VALUE!"]]);
    expect(message(0.5, two)).toMatch(/^bands \(row 6\)/);
  });

  test("alone is no band", () => {
    expect(call([[1], [2]], [["", 5]])).toEqual([["#VALUE!"]]);
  });

  test("with a blank payout is not set, where the figure comes to it", () => {
    const wide = [
      [0.9, 5, 6],
      ["", "", 7],
    ];
    expect(call([[0.95], [0.5]], wide)).toEqual([[5], ["#N/A"]]);
    expect(call([[0.95], [0.5]], wide, "", 3)).toEqual([[6], [7]]);
    expect(message(0.5, wide)).toMatch(/row 2, column 2.*not set/);
    expect(cell(0.5, wide, "", 1)).toBe("#N/A");
  });
});

describe("rows that are no bands", () => {
  test("blank throughout", () => {
    expect(
      cell(0.95, [
        ["", ""],
        [0.9, 5],
        [null, " "],
      ]),
    ).toBe(5);
  });

  test("a row all of 0 where another row has limit 0, not where none has", () => {
    expect(
      cell(0.5, [
        [BLANK, BLANK],
        [0.9, 5],
        [0, 3],
      ]),
    ).toBe(3);
    expect(
      cell(0.5, [
        [0, 3],
        [0.9, 5],
        [BLANK, BLANK],
        [BLANK, BLANK],
      ]),
    ).toBe(3);
    expect(
      cell(0.5, [
        [0.9, 5],
        [0, 0],
      ]),
    ).toBe(0);
    expect(
      cell(-1, [
        [0.9, 5],
        ["", 2],
        [0, 0],
      ]),
    ).toBe(2);
    expect(
      cell(
        5,
        [
          [10, 100],
          [0, 0],
        ],
        "lower",
      ),
    ).toBe(100);
    expect(
      cell(
        0,
        [
          [10, 100],
          [0, 0],
        ],
        "lower",
      ),
    ).toBe(0);
  });
});

describe("a payout", () => {
  test("is the cell as it is", () => {
    const grades = [
      [0.9, "金牌 "],
      [0.8, true],
      [0.7, "5"],
      [0.6, -0],
      [0.5, { basicValue: 7 }],
    ];
    expect(call([[0.9, 0.8, 0.7, 0.6, 0.5]], grades)).toEqual([["金牌 ", true, "5", 0, 7]]);
  });

  test("of another column", () => {
    const wide = [
      [0.9, 85, "good", 500],
      [0.8, 70, "fair", 300],
    ];
    expect(cell(0.95, wide, "", 3)).toBe("good");
    expect(cell(0.85, wide, "", "4")).toBe(300);
    expect(cell(0.85, wide, "", 1)).toBe(0.8);
    expect(cell(0.85, wide, "", 3.0000000001)).toBe("fair");
  });

  test("that is blank is #N/A, not set, naming limit and cell", () => {
    expect(
      cell(0.95, [
        [0.9, ""],
        [0.8, 1],
      ]),
    ).toBe("#N/A");
    expect(
      message(0.95, [
        [0.9, ""],
        [0.8, 1],
      ]),
    ).toMatch(/row 1, column 2.*0\.9.*not set/);
    expect(
      cell(0.85, [
        [0.9, ""],
        [0.8, 1],
      ]),
    ).toBe(1);
  });

  test("that is an error comes back as it is, an object is #VALUE!", () => {
    expect(cell(0.95, [[0.9, new ExcelError("#DIV/0!")]])).toBe("#DIV/0!");
    expect(cell(0.95, [[0.9, "#NUM!"]])).toBe("#NUM!");
    expect(cell(0.95, [[0.9, new ExcelError("#REF!")]])).toBe("#VALUE!");
    expect(cell(0.95, [[0.9, {}]])).toBe("#VALUE!");
  });
});

describe("bands that cannot be: #VALUE! for the whole call", () => {
  test.each([
    [
      "two with one limit",
      [
        [0.9, 1],
        [0.9, 2],
      ],
      /0\.9 twice/,
    ],
    [
      "two that are one after rounding",
      [
        [0.9, 1],
        [0.90000000001, 2],
      ],
      /^bands/,
    ],
    ["a limit in words", [["≥90", 1]], /≥90/],
    [
      "a header row",
      [
        ["from", "points"],
        [0.9, 1],
      ],
      /row 1, column 1.*“from”/,
    ],
    ["a Boolean", [[true, 1]], /TRUE/],
    ["an error as a limit", [[new ExcelError("#N/A"), 1]], /#N\/A/],
    ["nothing but blanks", [["", ""]], /^bands is empty/],
    ["nothing at all", null, /^bands is empty/],
  ])("%s", (_, bands, said) => {
    expect(call([[0.95], [""]], bands)).toEqual([["#VALUE!"]]);
    expect(message(0.95, bands)).toMatch(said);
  });
});

test.each([0, 3, -1, 1.5, "9", "x", true])("column %j is #VALUE! for the whole call", (column) => {
  expect(call([[0.95], [""]], sales, "", column)).toEqual([["#VALUE!"]]);
  expect(message(0.95, sales, "", column)).toMatch(/^column /);
});

test("a column that is an error is that error, for the whole call", () => {
  expect(call([[0.95], [""]], sales, "", new ExcelError("#NUM!"))).toEqual([["#NUM!"]]);
});

test("figures: missing, text and errors each in their own cell", () => {
  const figures = [
    [0.95, ""],
    ["x", new ExcelError("#NULL!")],
    [true, "0.75"],
  ];
  expect(call(figures, sales)).toEqual([
    [85, "#N/A"],
    ["#VALUE!", "#NULL!"],
    ["#VALUE!", 50],
  ]);
  expect(message("", sales)).toMatch(/^actual is missing/);
});
