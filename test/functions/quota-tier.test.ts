import fc from "fast-check";
import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const codes = (result: unknown[][]) =>
  result.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const call = (...args: unknown[]) => codes(excel.call("QUOTA_TIER", ...args));
const grades = (scores: readonly unknown[], quotas: unknown, ties?: unknown) =>
  call([scores], quotas, ties)[0]!;
const message = (...args: unknown[]) => excel.message("QUOTA_TIER", ...args);

/** Scheme E. */
const quotas = [
  [0.2, "A"],
  [0.7, "B"],
  [0.1, "C"],
];

test("scheme E: places 1, 5, 5 of 5 end A, B, C", () => {
  expect(grades([90, 90, 80, 70, 60], quotas)).toEqual(["A", "A", "B", "B", "B"]);
  expect(grades([90, 90, 80, 70, 60], quotas, "down")).toEqual(["B", "B", "B", "B", "B"]);
  expect(call([[90], [90], [80], [70], [60]], quotas)).toEqual([["A"], ["A"], ["B"], ["B"], ["B"]]);
});

test.each([
  ["ten people", [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], "AABBBBBBBC"],
  ["not in order", [1, 10, 5, 2, 9, 3, 8, 4, 7, 6], "CABBABBBBB"],
  ["missing ones take no place", [10, "", 9, 8, null, 7, 6], "A-BB-BB"],
  ["one person: round half up of 0.2 and 0.9", [50], "B"],
  ["two people: 0.4, 1.8", [50, 40], "BB"],
  ["three people: 0.6, 2.7", [50, 40, 30], "ABB"],
  ["five: 4.5 is 5", [5, 4, 3, 2, 1], "ABBBB"],
  ["fifteen: 13.5 is 14", [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], "AAABBBBBBBBBBBC"],
])("%s", (_, scores, expected) => {
  const given = grades(scores, quotas);
  expect(given.map((grade) => (grade === "" ? "-" : String(grade))).join("")).toBe(expected);
});

test("shares are added up exactly, as decimals, before they are rounded", () => {
  // 0.7 + 0.1 + 0.1 is 0.8999999999999999 in doubles; of five people 4.5 is 5.
  const fine = [
    [0.7, "A"],
    [0.1, "B"],
    [0.1, "C"],
    [0.1, "D"],
  ];
  expect(grades([5, 4, 3, 2, 1], fine).join("")).toBe("AAAAC");
  const tenths = [
    [0.1, "A"],
    [0.2, "B"],
    [0.7, "C"],
  ];
  expect(grades([5, 4, 3, 2, 1], tenths).join("")).toBe("ABCCC");
});

test("each grade's share is not rounded on its own", () => {
  const quarters = [
    [0.25, "A"],
    [0.25, "B"],
    [0.25, "C"],
    [0.25, "D"],
  ];
  // 0.5, 1, 1.5, 2 of two people end at 1, 1, 2, 2.
  expect(grades([2, 1], quarters).join("")).toBe("AC");
  expect(grades([6, 5, 4, 3, 2, 1], quarters).join("")).toBe("AABCCD");
});

describe("ties", () => {
  test("up: the grade of the best place among them; down: of the worst", () => {
    const halves = [
      ["50%", "A"],
      ["50%", "B"],
    ];
    expect(grades([9, 8, 8, 7], halves).join("")).toBe("AAAB");
    expect(grades([9, 8, 8, 7], halves, "从严").join("")).toBe("ABBB");
    expect(grades([8, 8, 8, 8], halves, 1).join("")).toBe("AAAA");
    expect(grades([8, 8, 8, 8], halves, 2).join("")).toBe("BBBB");
    expect(grades([9, 9, 7, 7], halves, "down").join("")).toBe("AABB");
  });

  test("scores are equal after rounding to 9 decimals", () => {
    const halves = [
      [1, "A"],
      [99, "B"],
    ].map(([, grade]) => [50, grade]);
    expect(grades([0.3, 0.1 + 0.2], halves).join("")).toBe("AA");
    expect(grades([0.3, 0.3000000004], halves).join("")).toBe("AA");
    expect(grades([0.3, 0.3000000006], halves).join("")).toBe("BA");
    expect(grades([-0, 0, -1, -2], halves).join("")).toBe("AABB");
  });
});

describe("quotas", () => {
  test("add up to 1 or to 100, within 1e-9", () => {
    expect(
      grades(
        [2, 1],
        [
          [50, "A"],
          [50, "B"],
        ],
      ).join(""),
    ).toBe("AB");
    expect(
      grades(
        [3, 2, 1],
        [
          [0.3333333333, "A"],
          [0.3333333333, "B"],
          [0.3333333333, "C"],
        ],
      ).join(""),
    ).toBe("ABC");
    expect(
      grades(
        [3, 2, 1],
        [
          [33.33333333, "A"],
          [33.33333333, "B"],
          [33.33333334, "C"],
        ],
      ).join(""),
    ).toBe("ABC");
  });

  test("a grade of no share, and grades of any kind", () => {
    expect(
      grades(
        [3, 2, 1],
        [
          [0, "S"],
          [0.5, 7],
          [0.5, true],
        ],
      ),
    ).toEqual([7, 7, true]);
    expect(
      grades(
        [3, 2, 1],
        [
          [1, "A"],
          [0, "B"],
        ],
      ),
    ).toEqual(["A", "A", "A"]);
    expect(
      grades(
        [3, 2, 1],
        [
          [1, "A"],
          [0, "B"],
        ],
        "down",
      ),
    ).toEqual(["A", "A", "A"]);
  });

  test("rows blank throughout are ignored, further columns not read", () => {
    const wide = [
      ["", "", "x"],
      [0.5, "A", new ExcelError("#REF!")],
      ["", " ", ""],
      [0.5, "B", 3],
    ];
    expect(grades([2, 1], wide).join("")).toBe("AB");
  });

  test.each([
    [
      "that do not add up",
      [
        [0.5, "A"],
        [0.4, "B"],
      ],
      "#VALUE!",
      /^quotas .*0\.9/,
    ],
    [
      "negative",
      [
        [1.5, "A"],
        [-0.5, "B"],
      ],
      "#VALUE!",
      /row 2, column 1.*negative/,
    ],
    [
      "missing",
      [
        [1, "A"],
        ["", "B"],
      ],
      "#VALUE!",
      /row 2, column 1.*missing/,
    ],
    [
      "in words",
      [
        ["half", "A"],
        [0.5, "B"],
      ],
      "#VALUE!",
      /“half”/,
    ],
    ["an error", [[new ExcelError("#DIV/0!"), "A"]], "#VALUE!", /#DIV\/0!/],
    ["a Boolean", [[true, "A"]], "#VALUE!", /TRUE/],
    ["nothing", "", "#VALUE!", /^quotas/],
    [
      "a blank grade",
      [
        [0.5, "A"],
        [0.5, ""],
      ],
      "#N/A",
      /row 2, column 2.*not set/,
    ],
    ["one column", [[1]], "#N/A", /row 1, column 2.*not set/],
    ["a grade of an object", [[1, {}]], "#VALUE!", /^quotas \(row 1, column 2\)/],
  ])("%s: the whole call", (_, table, code, said) => {
    expect(call([[3], [""], [1]], table)).toEqual([[code]]);
    expect(message([[3], [1]], table)).toMatch(said);
  });

  test("a grade that is an error is that error, for the whole call", () => {
    expect(
      call(
        [[3], [1]],
        [
          [1, "A"],
          [0, new ExcelError("#NUM!")],
        ],
      ),
    ).toEqual([["#NUM!"]]);
  });
});

describe("scores", () => {
  test("missing ones get nothing; without any, nobody does", () => {
    expect(grades(["", null, " "], quotas)).toEqual(["", "", ""]);
    expect(call("", quotas)).toEqual([[""]]);
  });

  test("blank cells of a range that is not guarded arrive as 0", () => {
    expect(
      grades(
        [BLANK, 5],
        [
          [0.5, "A"],
          [0.5, "B"],
        ],
      ).join(""),
    ).toBe("BA");
  });

  test("text, Booleans and errors fail the whole call, the first in reading order", () => {
    expect(call([[3], ["x"], [1]], quotas)).toEqual([["#VALUE!"]]);
    expect(message([[3], ["x"], [1]], quotas)).toMatch(/^scores \(row 2, column 1\) .*“x”/);
    expect(message([[3, 2, true]], quotas)).toMatch(/^scores \(row 1, column 3\) .*TRUE/);
    expect(call([[3], [new ExcelError("#NULL!")], ["x"]], quotas)).toEqual([["#NULL!"]]);
    expect(call([["x", new ExcelError("#NULL!")]], quotas)).toEqual([["#VALUE!"]]);
  });

  test("a block is #VALUE!", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(call(block, quotas)).toEqual([["#VALUE!"]]);
    expect(message(block, quotas)).toMatch(/^scores .*2 × 2/);
  });

  test("quotas come before scores, a choice before both", () => {
    expect(message([["x"]], [[0.9, "A"]])).toMatch(/^quotas/);
    expect(message([["x"]], [[0.9, "A"]], "best")).toMatch(/^ties/);
  });
});

test("ranks: a higher score never has a worse grade, and the order of people does not matter", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
  const shares = fc.constantFrom(
    [20, 70, 10],
    [10, 20, 40, 20, 10],
    [50, 50],
    [0, 100],
    [33, 33, 34],
  );
  fc.assert(
    fc.property(scores, shares, fc.constantFrom("up", "down"), (list, parts, ties) => {
      const table = parts.map((share, grade) => [share, grade]);
      const given = grades(list, table, ties) as number[];
      const reversed = grades([...list].reverse(), table, ties).reverse();
      expect(reversed).toEqual(given);
      for (const [one, score] of list.entries()) {
        for (const [other, than] of list.entries()) {
          if (score > than) expect(given[one]).toBeLessThanOrEqual(given[other]!);
          if (score === than) expect(given[one]).toBe(given[other]);
        }
      }
    }),
    { seed: 20_260_101 },
  );
});
