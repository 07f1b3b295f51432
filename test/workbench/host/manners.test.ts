import { type ExcelForTests, gridError, openExcel } from "../../support/excel-host";
import { CustomFunctionError } from "../../support/excel-host/built-functions";

let excel: ExcelForTests;
afterEach(() => excel.close());

const parameters = [{ name: "v", type: "any", dimensionality: "matrix" }];
const METADATA = JSON.stringify({
  functions: [
    {
      id: "TWICE",
      name: "TWICE",
      parameters,
      result: { dimensionality: "matrix" },
      allowErrorForDataTypeAny: true,
    },
  ],
});

function register(): unknown[][][] {
  const given: unknown[][][] = [];
  excel.host.functions.register(METADATA, (_id, [matrix]) => {
    const rows = matrix as number[][];
    given.push(rows);
    return rows.map((row) =>
      row.map((value) => (value < 0 ? new CustomFunctionError("#N/A") : value * 2)),
    );
  });
  return given;
}

const read = (a1: string) => excel.host.read("Sheet1", a1);

describe("functions that answer late", () => {
  beforeEach(async () => {
    excel = await openExcel({ manner: { answerAfter: 400 } });
  });

  test("#BUSY! first, in all that reads them, then the value, with an event for each", async () => {
    const given = register();
    const events: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onCalculated.add((event) => {
        events.push(event.worksheetId);
        return Promise.resolve();
      });
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:E1").formulas = [
        ["=HR.TWICE(A1:A2)", "=SUM(B1#)", "=HR.TWICE(B1#)", '=IFERROR(D1,"wait")'],
      ];
      const cells = sheet.getRange("B1:E1").load("values,valueTypes");
      await context.sync();
      expect(cells.values).toEqual([["#BUSY!", "#BUSY!", "#BUSY!", "wait"]]);
      expect(cells.valueTypes[0]?.[0]).toBe("Error");
    });
    expect(given).toEqual([]);
    await excel.host.settled();
    expect(read("B1:E2")).toEqual([
      [2, 6, 4, 4],
      [4, "", 8, ""],
    ]);
    expect(given).toEqual([
      [[1], [2]],
      [[2], [4]],
    ]);
    expect(events.length).toBeGreaterThanOrEqual(3);
    await excel.host.write("Sheet1", "A1", [[5]]);
    expect(read("B1:C1")).toEqual([["#BUSY!", "#BUSY!"]]);
    await excel.host.settled();
    expect(read("B1:E1")).toEqual([[10, 14, 20, 20]]);
  });

  test("switched off, they answer at once", async () => {
    register();
    excel.host.functions.behave({ answerAfter: 0 });
    await excel.host.write("Sheet1", "A1:B1", [[1, "=HR.TWICE(A1)"]]);
    expect(read("B1")).toEqual([[2]]);
  });
});

describe("Excel 2021 of the first year", () => {
  beforeEach(async () => {
    excel = await openExcel({ manner: { errorsSpoilArrays: true } });
    register();
    await excel.host.write("Sheet1", "A1:A3", [[1], [-1], [3]]);
  });

  test("one error in a result of many cells makes #VALUE! of the whole", async () => {
    await excel.host.write("Sheet1", "B1:D1", [
      ["=HR.TWICE(A1:A3)", "=HR.TWICE(A2)", "=HR.TWICE(A1)"],
    ]);
    expect(read("B1:D3")).toEqual([
      ["#VALUE!", "#N/A", 2],
      ["", "", ""],
      ["", "", ""],
    ]);
    excel.host.functions.behave({ errorsSpoilArrays: false });
    await excel.host.write("Sheet1", "A1", [[2]]);
    expect(read("B1:B3")).toEqual([[4], ["#N/A"], [6]]);
  });
});

describe("an exception in the host", () => {
  beforeEach(async () => {
    excel = await openExcel();
  });

  test("of the engine is told, and the next request is answered", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { references } = excel.host.book.calculation;
      let isBroken = true;
      references.config.getDirtyRanges = () => {
        if (isBroken) throw gridError("broken engine");
        return [];
      };
      sheet.getRange("A1").formulas = [["=1+1"]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "GeneralException",
        message: expect.stringContaining("broken engine") as string,
      });
      isBroken = false;
      Reflect.deleteProperty(references.config, "getDirtyRanges");
      sheet.getRange("A2").formulas = [["=2+2"]];
      const cells = sheet.getRange("A2").load("values");
      await context.sync();
      expect(cells.values).toEqual([[4]]);
    });
  });

  test("of what is settled at a request's end is told", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      await context.sync();
      const { validations } = excel.host.book;
      const settle = validations.settle.bind(validations);
      validations.settle = () => {
        throw new Error("broken rule");
      };
      sheet.getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
      validations.settle = settle;
      const cells = sheet.getRange("A1").load("values");
      await context.sync();
      expect(cells.values).toEqual([[""]]);
    });
  });
});
