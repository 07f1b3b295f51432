import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

describe("large numbers and long texts", () => {
  const LARGE = [9_999_999, 10_000_000, -10_000_000, 12_345_678.5, 1e10, 123_456_789_012_345, 1e15];

  test.each(LARGE)("%d is rounded as Excel rounds it", async (number) => {
    await excel.host.write("Sheet1", "A1:F1", [
      [number, "=ROUND(A1,9)=A1", "=ROUND(A1,0)", "=TRUNC(A1)", "=ROUNDUP(A1,10)=A1", "=INT(A1)"],
    ]);
    const [[, kept, rounded, cut, up, whole] = []] = excel.host.read("Sheet1", "A1:F1");
    expect([kept, up]).toEqual([true, true]);
    expect(rounded).toBe(Math.sign(number) * Math.round(Math.abs(number)));
    expect([cut, whole]).toEqual([Math.trunc(number), Math.floor(number)]);
  });

  test("of ranges and with fewer digits", async () => {
    await excel.host.write("Sheet1", "A1:B2", [
      [12_345_678.129, "=ROUND(A1:A2,{1,2})"],
      [2e15, ""],
    ]);
    expect(excel.host.read("Sheet1", "B1:C2")).toEqual([
      [12_345_678.1, 12_345_678.13],
      [2e15, 2e15],
    ]);
    await excel.host.write("Sheet1", "E1", [["=ROUND(123456789,-3)"]]);
    expect(excel.host.read("Sheet1", "E1")).toEqual([[123_457_000]]);
  });

  test("a cell holds 32,767 characters and no more", async () => {
    const long = "长".repeat(32_767);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[long]];
      sheet.getRange("A2").copyFrom("A1");
      sheet.getRange("B1:B3").formulas = [["=LEN(A1)"], ['=A2&""'], ['=A2&"x"']];
      const cells = sheet.getRange("A1:B3").load("values");
      await context.sync();
      expect(cells.values).toEqual([
        [long, 32_767],
        [long, long],
        ["", "#VALUE!"],
      ]);
      sheet.getRange("A3").values = [[`${long}x`]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});
