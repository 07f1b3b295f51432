import { type ExcelForTests, openExcel } from "../../support/excel-host";
import { CustomFunctionError } from "../../support/excel-host/built-functions";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const metadata = (allowErrors: boolean) =>
  JSON.stringify({
    functions: [
      {
        id: "SEEN",
        name: "SEEN",
        parameters: [
          { name: "range", type: "any", dimensionality: "matrix" },
          { name: "single", type: "any", optional: true },
          { name: "count", type: "number", optional: true },
        ],
        result: { dimensionality: "matrix" },
        allowErrorForDataTypeAny: allowErrors,
      },
    ],
  });

/** Registers HR.SEEN, which keeps what it is called with. */
function register(
  answer: (args: unknown[]) => unknown = () => "ok",
  allowErrors = true,
): unknown[][] {
  const calls: unknown[][] = [];
  excel.host.functions.register(metadata(allowErrors), (_id, args) => {
    calls.push(args);
    return answer(args);
  });
  return calls;
}

async function enter(formula: string): Promise<unknown> {
  await excel.host.write("Sheet1", "E1", [[formula]]);
  return excel.host.read("Sheet1", "E1")[0]?.[0];
}

beforeEach(() =>
  excel.host.write("Sheet1", "A1:C2", [
    [0.9, "", "=1/0"],
    ["text", true, "=NA()"],
  ]),
);

describe("arguments are handed over as Excel does", () => {
  test.each<[string, string, unknown[]]>([
    ["a blank cell of a range is 0", "=HR.SEEN(A1:B1)", [[[0.9, 0]], null, null]],
    ['guarded, it is ""', '=HR.SEEN(IF(A1:B1="","",A1:B1))', [[[0.9, ""]], null, null]],
    ["texts and Booleans are themselves", "=HR.SEEN(A2:B2)", [[["text", true]], null, null]],
    ["a single value makes a matrix", "=HR.SEEN(5)", [[[5]], null, null]],
    ["one cell makes a matrix", "=HR.SEEN(A1)", [[[0.9]], null, null]],
    [
      "an array constant keeps its shape",
      "=HR.SEEN({1,2;3,4})",
      [
        [
          [1, 2],
          [3, 4],
        ],
        null,
        null,
      ],
    ],
    ["one cell for a single argument is its value", "=HR.SEEN(1,A1)", [[[1]], 0.9, null]],
    ["a left out argument is null", "=HR.SEEN(1,,3)", [[[1]], null, 3]],
    ["numbers in texts are numbers where one is wanted", '=HR.SEEN(1,2,"3")', [[[1]], 2, 3]],
    [
      "errors are objects with a code",
      "=HR.SEEN(C1:C2)",
      [[[{ code: "#DIV/0!" }], [{ code: "#N/A" }]], null, null],
    ],
  ])("%s", async (_name, formula, expected) => {
    const calls = register();
    expect(await enter(formula)).toBe("ok");
    expect(calls).toEqual([expected]);
  });

  test.each<[string, string, string]>([
    ["a range for a single argument", "=HR.SEEN(1,A1:B1)", "#VALUE!"],
    ["a text where a number is wanted", '=HR.SEEN(1,1,"x")', "#VALUE!"],
    ["an error where a number is wanted", "=HR.SEEN(1,1,C1)", "#DIV/0!"],
  ])("%s answers %s without a call", async (_name, formula, error) => {
    const calls = register();
    expect(await enter(formula)).toBe(error);
    expect(calls).toEqual([]);
  });

  test("without allowErrorForDataTypeAny an error cell stops the call", async () => {
    const calls = register(() => "ok", false);
    expect(await enter("=HR.SEEN(A1:C1)")).toBe("#DIV/0!");
    expect(calls).toEqual([]);
  });
});

describe("results", () => {
  test("a matrix spills, errors in their own cells with their messages", async () => {
    register(() => [
      [1, "two"],
      [new CustomFunctionError("#N/A", "not there"), true],
    ]);
    await enter("=HR.SEEN(1)");
    expect(excel.host.read("Sheet1", "E1:F2")).toEqual([
      [1, "two"],
      ["#N/A", true],
    ]);
    expect(excel.host.errorMessage("Sheet1", "E2")).toBe("not there");
    expect(excel.host.errorMessage("Sheet1", "E1")).toBeNull();
  });

  test.each<[string, () => unknown, unknown]>([
    ["null is 0", () => null, 0],
    ["NaN is #NUM!", () => Number.NaN, "#NUM!"],
    ["a ragged matrix is #VALUE!", () => [[1, 2], [3]], "#VALUE!"],
    ["an empty matrix is #VALUE!", () => [], "#VALUE!"],
    ["an unknown error is #VALUE!", () => new CustomFunctionError("#REF!"), "#VALUE!"],
    [
      "a promise, which the workbench does not wait for, is #VALUE!",
      () => Promise.resolve(1),
      "#VALUE!",
    ],
  ])("%s", async (_name, answer, shown) => {
    register(answer);
    expect(await enter("=HR.SEEN(1)")).toBe(shown);
  });

  test("a function that throws is #VALUE!, and others are calculated all the same", async () => {
    register(([matrix]) => {
      if ((matrix as number[][])[0]?.[0] === 1) throw new Error("broken");
      return "fine";
    });
    await excel.host.write("Sheet1", "G1:G3", [["=HR.SEEN(1)"], ["=HR.SEEN(2)"], ["=1+1"]]);
    expect(excel.host.read("Sheet1", "G1:G3")).toEqual([["#VALUE!"], ["fine"], [2]]);
  });

  test("a thrown CustomFunctions.Error keeps its code and message", async () => {
    register(() => {
      throw new CustomFunctionError("#N/A", "write a number");
    });
    expect(await enter("=HR.SEEN(1)")).toBe("#N/A");
    expect(excel.host.errorMessage("Sheet1", "E1")).toBe("write a number");
  });

  test("a message goes with its error", async () => {
    register(([matrix]) =>
      (matrix as unknown[][])[0]?.[0] === 0.9 ? new CustomFunctionError("#VALUE!", "too low") : 1,
    );
    await enter("=HR.SEEN(A1)");
    expect(excel.host.errorMessage("Sheet1", "E1")).toBe("too low");
    await excel.host.write("Sheet1", "A1", [[0.95]]);
    expect(excel.host.read("Sheet1", "E1")).toEqual([[1]]);
    expect(excel.host.errorMessage("Sheet1", "E1")).toBeNull();
  });
});

test("formulas entered before the functions are known calculate when they are", async () => {
  expect(await enter("=HR.SEEN(1)")).toBe("#NAME?");
  register();
  await excel.host.settled();
  expect(excel.host.read("Sheet1", "E1")).toEqual([["ok"]]);
});

describe("the built functions", () => {
  test("calculate in cells, recalculate, and spill over a table's column", async () => {
    excel.close();
    excel = await openExcel({ functions: true });
    await excel.host.write("Sheet1", "A1", [["=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)"]]);
    expect(excel.host.read("Sheet1", "A1")).toEqual([[4]]);
    await excel.host.write("Sheet1", "A1", [["=HR.KPI_DEDUCT(0.94,0.95,10,0.01,2,2)"]]);
    expect(excel.host.read("Sheet1", "A1")).toEqual([[8]]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("数据");
      sheet.getRange("A1:B4").values = [
        ["姓名", "满意度"],
        ["张", 0.9],
        ["李", ""],
        ["王", 0.8],
      ];
      sheet.tables.add("A1:B4", true).name = "tblData";
      const results = context.workbook.worksheets.add("结果");
      const anchor = results.getRange("B2");
      anchor.formulas = [
        ['=HR.KPI_DEDUCT(IF(tblData[满意度]="","",tblData[满意度]),0.9,10,0.05,1)'],
      ];
      const spill = anchor.getSpillingToRange().load("values,address");
      await context.sync();
      expect(spill.address).toBe("结果!B2:B4");
      expect(spill.values).toEqual([[10], ["#N/A"], [8]]);
    });
    expect(excel.host.errorMessage("结果", "B3")).toMatch(/actual/);
    await excel.host.paste("数据", "B3", "70%\n");
    expect(excel.host.read("结果", "B2:B4")).toEqual([[10], [6], [8]]);
  });
});
