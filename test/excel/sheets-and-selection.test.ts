import { readSelectedCells, showSheet } from "../../src/excel";
import { faultOf } from "./support/faults";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

describe("readSelectedCells", () => {
  const fill = (cells: unknown[][], formats: Record<string, string> = {}) =>
    workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const [address, format] of Object.entries(formats)) {
        sheet.getRange(address).numberFormat = [[format]];
      }
      sheet.getRange("B2").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).formulas =
        cells;
      await context.sync();
    });

  test("gives ids as displayed, numbers and shares in full and text as it stands", async () => {
    await fill(
      [
        ["工号", "姓名", "满意度", "'007"],
        [7, "'=1+1", 0.92345, "=1/3"],
        [12, "王芳", "=NA()", true],
      ],
      { B3: "000", B4: "000", D3: "0%" },
    );
    workbook.host.select("Sheet1", "B2:E4");
    expect(await readSelectedCells()).toEqual([
      ["工号", "姓名", "满意度", "007"],
      ["007", "=1+1", "92.345%", String(1 / 3)],
      ["012", "王芳", "#N/A", "TRUE"],
    ]);
  });

  test("gives times and dates as displayed: as numbers they say nothing", async () => {
    await workbook.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D2");
      range.values = [[143 / 86_400, 44_201, 44_201]];
      range.numberFormat = [["hh:mm:ss", "yyyy-mm-dd", "0.00"]];
      range.select();
      await context.sync();
    });
    expect(await readSelectedCells()).toEqual([["00:02:23", "2021-01-05", "44201"]]);
  });

  test("cuts whole columns down to what is used", async () => {
    await fill([["王芳"], ["李娜"]]);
    workbook.host.select("Sheet1", "B:B");
    expect(await readSelectedCells()).toEqual([["王芳"], ["李娜"]]);
  });

  test("gives nothing for a blank selection", async () => {
    workbook.host.select("Sheet1", "D4:E5");
    expect(await readSelectedCells()).toEqual([]);
  });

  test("refuses more than it can read at once, before reading it", async () => {
    await fill([["first"]]);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("BJ1001").values = [["last"]];
      await context.sync();
    });
    workbook.host.select("Sheet1", "B2:BJ1001");
    workbook.forget();
    expect(await faultOf(readSelectedCells())).toEqual({
      kind: "selection-too-large",
      cells: 61_000,
      most: 60_000,
    });
    expect(workbook.traffic[0]?.received).toBeLessThan(2_000);
  });

  test("says so when it is no range that is selected", async () => {
    workbook.forget();
    workbook.failRequest(0, 1, "InvalidSelection");
    expect(await faultOf(readSelectedCells())).toEqual({ kind: "selection-not-a-range" });
  });
});

describe("showSheet", () => {
  const addHidden = () =>
    workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.add("考核").load("id");
      sheet.visibility = "Hidden";
      await context.sync();
      return sheet.id;
    });

  test("brings a sheet to the front, out of hiding where it must", async () => {
    const id = await addHidden();
    await showSheet(id);
    const [active, visibility] = await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,visibility");
      await context.sync();
      return [sheet.id, sheet.visibility];
    });
    expect([active, visibility]).toEqual([id, "Visible"]);
  });

  test("says so when the sheet is gone", async () => {
    const id = await addHidden();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
    expect(await faultOf(showSheet(id))).toEqual({ kind: "sheet-gone", id });
  });
});

test.each([
  ["AccessDenied", { kind: "access-denied" }],
  ["InvalidOperationInCellEditMode", { kind: "cell-editing" }],
  ["RequestPayloadSizeLimitExceeded", { kind: "request-too-large" }],
  ["ResponsePayloadSizeLimitExceeded", { kind: "request-too-large" }],
  ["ApiNotFound", { kind: "not-supported", set: "ExcelApi 1.12" }],
  [
    "SomethingElse",
    {
      kind: "unexpected",
      code: "SomethingElse",
      message: "Made to fail by the test.",
      debugInfo: expect.objectContaining({ errorLocation: "Test.injected" }) as unknown,
    },
  ],
])("Excel's %s is told as a fact", async (code, fault) => {
  workbook.failRequest(0, 0, code);
  expect(await faultOf(readSelectedCells())).toEqual(fault);
});
