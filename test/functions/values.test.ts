/** The common rules on missing cells, values and errors, seen through KPI_DEDUCT's first argument and others. */
import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

/** The number that the functions read from a cell: with target 0, step 1 and reward 1, the points are the figure. */
function read(cell: unknown): unknown {
  return excel.cell("KPI_DEDUCT", cell, 0, 0, 1, 1, 1, "higher", "prorata", -1e9);
}

test("a cell full of accents is text like any other, and keeps nobody waiting", () => {
  const heavy = `9${"\u0301\u0323".repeat(500_000)}`;
  const places = [
    [heavy, 0, 0, 1, 1],
    [1, 0, 0, 1, 1, heavy],
    [1, 0, 0, 1, 1, 0, heavy],
  ];
  for (const place of places) {
    expect(excel.error("KPI_DEDUCT", ...place)).toBe("#VALUE!");
    expect(excel.message("KPI_DEDUCT", ...place).length).toBeLessThan(300);
  }
});

describe("numbers in text", () => {
  test.each([
    ["９２％", 0.92],
    ["1,034,000", 1_034_000],
    ["￥1,200.50", 1200.5],
    ["85元", 85],
    ["18秒", 18],
    ["15 min", 15],
    ["3次", 3],
    ["－2", -2],
    ["−2", -2],
    ["+5", 5],
    ["-¥5", -5],
    ["¥-5", -5],
    ["$1,000", 1000],
    ["92%", 0.92],
    ["0.1%", 0.001],
    ["1 000", 1000],
    ["\u00a07\u3000.5\u200b", 7.5],
    ["007", 7],
    ["2 人次", 2],
    ["60分", 60],
    ["30分钟", 30],
    ["30分鐘", 30],
    ["24小时", 24],
    ["24 小時", 24],
    ["1.5h", 1.5],
    ["18s", 18],
    ["18 sec", 18],
    ["5 yuan", 5],
    ["5圆", 5],
    ["5圓", 5],
    ["3天", 3],
    ["3日", 3],
    ["8人", 8],
    ["8件", 8],
    ["8个", 8],
    ["8個", 8],
    ["8单", 8],
    ["8單", 8],
    ["8票", 8],
  ])("%j is read as %p", (text, number) => expect(read(text)).toBe(number));

  test.each([
    "1,5",
    "5‰",
    "(3)",
    "1e3",
    "3/4",
    "1.2万",
    "2025-1-1",
    "n/a?",
    "1,0345",
    "12,34,567",
    ".5",
    "5.",
    "5元元",
    "5%元",
    "--5",
    "-¥-5",
    "5 kg",
    "元",
    "0x10",
    "Infinity",
    "NaN",
    "五",
    "1.2.3",
    "1,034.5,0",
  ])("%j is #VALUE! with a message that quotes it", (text) => {
    expect(excel.error("KPI_DEDUCT", text, 0, 0, 1, 1)).toBe("#VALUE!");
    expect(excel.message("KPI_DEDUCT", text, 0, 0, 1, 1)).toContain(text);
  });

  test("digits beyond the range of doubles are #NUM!", () => {
    expect(excel.error("KPI_DEDUCT", "9".repeat(400), 0, 0, 1, 1)).toBe("#NUM!");
  });
});

describe("missing", () => {
  const missing = [
    ["empty text", ""],
    ["null", null],
    ["blanks of every kind", " \t\u00a0\u3000\u200b\ufeff"],
    ["undefined inside a range", [[undefined]]],
    ["an empty linked value", { type: "Empty", basicValue: "" }],
  ] as const;

  test.each(missing)("%s in a required argument is #N/A that names the argument", (_, cell) => {
    expect(excel.error("KPI_DEDUCT", 0.92, cell, 10, 0.01, 2)).toBe("#N/A");
    expect(excel.message("KPI_DEDUCT", 0.92, cell, 10, 0.01, 2)).toMatch(/^target /);
  });

  test.each(missing)("%s in an optional argument is its default", (_, cell) => {
    expect(excel.cell("KPI_DEDUCT", 1.5, 1, 10, 0.1, 2, cell)).toBe(10);
    expect(excel.cell("KPI_DEDUCT", 0.92, 0.95, 10, 0.01, 2, 0, cell, cell, cell, cell)).toBe(4);
    expect(excel.cell("PERFORMANCE_PAY", 6000, 0.3, 80, cell, cell)).toBe(1440);
  });

  test("defaults are taken cell by cell", () => {
    const reward = [[""], [1], [null]];
    expect(excel.call("KPI_DEDUCT", [[2], [2], [2]], 1, 10, 1, 1, reward)).toEqual([
      [10],
      [11],
      [10],
    ]);
    expect(excel.call("KPI_DEDUCT", 20, 0, 0, 1, 1, 1, "", "", 0, [["", 5]])).toEqual([[20, 5]]);
  });

  test("a blank cell of a range arrives as 0 and counts as 0, as Excel hands it over", () => {
    expect(excel.call("KPI_DEDUCT", [[BLANK], [1]], 1, 10, 0.1, 0.5)).toEqual([[5], [10]]);
  });
});

describe("other values", () => {
  test.each([true, false])("%s is #VALUE!", (value) => {
    expect(excel.error("KPI_DEDUCT", value, 1, 10, 1, 1)).toBe("#VALUE!");
    expect(excel.message("KPI_DEDUCT", value, 1, 10, 1, 1)).toContain(String(value).toUpperCase());
  });

  test("an object with a basicValue is that value, any other object is #VALUE!", () => {
    expect(read({ type: "FormattedNumber", basicValue: 0.92 })).toBe(0.92);
    expect(read({ type: "String", basicValue: "92%" })).toBe(0.92);
    for (const value of [{}, { basicValue: {} }, { basicValue: undefined }, { text: "5" }]) {
      expect(excel.error("KPI_DEDUCT", value, 1, 10, 1, 1)).toBe("#VALUE!");
    }
    expect(excel.error("KPI_DEDUCT", { type: "Boolean", basicValue: true }, 1, 10, 1, 1)).toBe(
      "#VALUE!",
    );
  });

  test("-0 is 0", () => expect(read(-0)).toBe(0));
});

describe("errors", () => {
  const returned = ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#NULL!"];
  const others = ["#REF!", "#NAME?", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!"];

  test.each(returned)(
    "%s comes back as itself, as an object, as text and as a basicValue",
    (code) => {
      for (const cell of [
        new ExcelError(code),
        code,
        { type: "Error", basicValue: code },
        { code },
      ]) {
        expect(excel.error("KPI_DEDUCT", cell, 1, 10, 1, 1)).toBe(code);
      }
    },
  );

  test.each(others)("%s, which cannot be returned, is #VALUE! naming it", (code) => {
    for (const cell of [new ExcelError(code), code]) {
      expect(excel.error("KPI_DEDUCT", cell, 1, 10, 1, 1)).toBe("#VALUE!");
      expect(excel.message("KPI_DEDUCT", cell, 1, 10, 1, 1)).toContain(code);
    }
  });

  test("one bad cell gives one error cell, never a failed range", () => {
    const actual = [[0.92], [new ExcelError("#DIV/0!")], ["abc"], [""], [1]];
    const result = excel
      .call("KPI_DEDUCT", actual, 0.95, 10, 0.01, 2)
      .map(([cell]) => (cell instanceof ExcelError ? cell.code : cell));
    expect(result).toEqual([4, "#DIV/0!", "#VALUE!", "#N/A", 10]);
  });

  test("without CustomFunctions.Error an error is an object of the same shape", () => {
    const associated = new Map<string, (...args: unknown[]) => unknown[][]>();
    const bare = startHost({
      CustomFunctions: {
        associate: (id: string, run: (...args: unknown[]) => unknown[][]) =>
          associated.set(id, run),
      },
    });
    expect(bare.functions.size).toBe(0);
    const [[cell]] = associated.get("KPI_DEDUCT")!("x", 1, 10, 1, 1) as [[unknown]];
    expect(cell).toEqual({ code: "#VALUE!", message: expect.stringContaining("“x”") as string });
  });
});
