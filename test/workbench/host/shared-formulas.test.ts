import { relativeFormula } from "../../../src/workbench/host/grid/relative-formula";
import { type ExcelForTests, openExcel } from "../../support/excel-host";

describe("formulas that say the same", () => {
  const same: [formula: string, row: number, column: number, other: string][] = [
    ["=A1*2", 0, 1, "=A9*2"],
    ["=$A1+B$2+$C$3", 0, 3, "=$A9+B$2+$C$3"],
    ["='1 月'!B2:C2", 1, 5, "='1 月'!B10:C10"],
    ['=IF(A1="A1",KpiData1[得分 A1],"")', 0, 1, '=IF(A9="A1",KpiData1[得分 A1],"")'],
    ["=LOG10(A1)", 0, 1, "=LOG10(A9)"],
  ];
  test.each(same)("%s in row %s and column %s is %s eight rows below", (...each) => {
    const [formula, row, column, other] = each;
    expect(relativeFormula(other, row + 8, column)).toBe(relativeFormula(formula, row, column));
  });

  const different: [formula: string, other: string][] = [
    ["=A1*2", "=A1*2"],
    ["=A$1*2", "=A$2*2"],
    ['=A1&"A1"', '=A2&"A2"'],
    ["=LOG1(A1)", "=LOG2(A2)"],
    ["='Q1'!A1", "='Q2'!A2"],
    ["=Q1!A1", "=Q2!A2"],
    // Whole rows are not followed, so such formulas are never taken for one.
    ["=SUM(5:5)", "=SUM(6:6)"],
    ["=SUM($5:$5)", "=SUM($5:$5)"],
  ];
  test.each(different)("%s is not %s in the row below", (formula, other) => {
    expect(relativeFormula(other, 1, 7)).not.toBe(relativeFormula(formula, 0, 7));
  });
});

describe("a column of such formulas", () => {
  let excel: ExcelForTests;
  const ROWS = 40;
  const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);
  const column = () => excel.host.read("Sheet1", `D1:D${ROWS}`).map(([value]) => value);

  beforeEach(async () => {
    excel = await openExcel();
    await excel.host.write(
      "Sheet1",
      `A1:B${ROWS}`,
      numbers.map((each) => [each, each * 10]),
    );
    await excel.host.write("Sheet1", "C1:C2", [[1000], [5]]);
    await excel.host.write(
      "Sheet1",
      `D1:D${ROWS}`,
      numbers.map((each) => [`=A${each}+B${each}+$C$1+SUM(A$1:A${each})*0`]),
    );
    await excel.host.settled();
  });
  afterEach(() => excel.close());

  test("gives each row its own result, and again when one of its cells or a common one changes", async () => {
    expect(column()).toEqual(numbers.map((each) => each * 11 + 1000));
    await excel.host.write("Sheet1", "A30", [[0]]);
    await excel.host.settled();
    expect(column()).toEqual(numbers.map((each) => (each === 30 ? 0 : each) + each * 10 + 1000));
    await excel.host.write("Sheet1", "C1", [[0]]);
    await excel.host.settled();
    expect(column()[39]).toBe(440);
  });

  test("is told cell by cell, and stays right around one that says something else", async () => {
    await excel.host.write("Sheet1", "D20", [["=C2"]]);
    await excel.host.settled();
    expect(excel.host.formulas("Sheet1", "D19:D21")).toEqual([
      ["=A19+B19+$C$1+SUM(A$1:A19)*0"],
      ["=C2"],
      ["=A21+B21+$C$1+SUM(A$1:A21)*0"],
    ]);
    await excel.host.write(
      "Sheet1",
      `A1:A${ROWS}`,
      numbers.map(() => [0]),
    );
    await excel.host.write("Sheet1", "C2", [[6]]);
    await excel.host.settled();
    expect(column()).toEqual(numbers.map((each) => (each === 20 ? 6 : each * 10 + 1000)));
  });

  test("follows a row that is inserted and one that is deleted", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("10:10").insert("Down");
      sheet.getRange("5:5").delete("Up");
      await context.sync();
    });
    await excel.host.write("Sheet1", "A40:B40", [[1, 2]]);
    await excel.host.settled();
    const kept = numbers
      .filter((each) => each !== 5 && each !== 40)
      .map((each) => each * 11 + 1000);
    expect(column()).toEqual([...kept.slice(0, 8), "", ...kept.slice(8), 1003]);
  });
});
