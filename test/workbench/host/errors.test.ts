import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

test("an action that fails stops the batch; what was done before it stays", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["before"]];
    sheet.getRange("A2").values = [["=BROKEN("]];
    sheet.getRange("A3").values = [["after"]];
    const error = await context.sync().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(excel.OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "InvalidArgument",
      debugInfo: {
        errorLocation: "Range.values",
        statement: expect.stringContaining("range1.values = ") as string,
      },
    });
  });
  expect(excel.host.read("Sheet1", "A1:A3")).toEqual([["before"], [""], [""]]);
});

test("what the workbench does not play is refused by name", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").flashFill();
    await expect(context.sync()).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.flashFill()") as string,
    });
    sheet.slicers.load("items");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Worksheet.slicers") as string,
    });
    sheet.getRange("A1").load("hyperlink");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.hyperlink") as string,
    });
    sheet.getRange("A1").format.readingOrder = "LeftToRight";
    await expect(context.sync()).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("RangeFormat.readingOrder") as string,
    });
  });
});

test("members above the requirement set are refused by the library itself", async () => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    expect(() => range.getPrecedents()).toThrow(/ExcelApi 1\.14/);
    await context.sync();
  });
});

test("addresses that cannot be read, or lie outside the sheet, are InvalidArgument", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const address of ["nonsense 1", "A1:", "XFE1", "A1048577", "Other!A1"]) {
      sheet.getRange(address).load("address");
      await expect(context.sync()).rejects.toMatchObject({
        code: address.startsWith("Other") ? "ItemNotFound" : "InvalidArgument",
      });
    }
    sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("more than 5 MB in one request is refused", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const text = "x".repeat(30_000);
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
    await expect(context.sync()).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
  });
});

test("an object of a deleted sheet is not there any more", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Gone");
    await context.sync();
    sheet.delete();
    await context.sync();
    sheet.load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("requests are counted with their bytes", async () => {
  const before = excel.host.requests();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  const after = excel.host.requests();
  expect(after.count - before.count).toBe(1);
  expect(after.bytes).toBeGreaterThan(before.bytes);
});
