/** From the grid to a file and back: what is in the .xlsx that the workbench offers. */
import { Workbook, type Cell, type Worksheet } from "exceljs";
import type { Host } from "../../../src/workbench/host";
import { collectContents } from "../../../src/workbench/page/download/contents";
import { noTwins, type PlainTwin } from "../../../src/workbench/page/download/plain-formula";
import { writeFile } from "../../../src/workbench/page/download/xlsx";
import { createHost, openHeadlessGrid } from "../../support/excel-host";

let grid: ReturnType<typeof openHeadlessGrid>;
let host: Host;

/** A function of its own, so that the test needs no build: it doubles every cell. */
const doubling = JSON.stringify({
  functions: [
    {
      id: "DOUBLE",
      name: "DOUBLE",
      parameters: [{ name: "numbers", type: "any", dimensionality: "matrix" }],
      result: { type: "any", dimensionality: "matrix" },
    },
  ],
});

beforeEach(async () => {
  grid = openHeadlessGrid();
  host = createHost(grid.api);
  host.functions.register(doubling, (_, [numbers]) =>
    (numbers as number[][]).map((row) => row.map((number) => number * 2)),
  );
  await host.settled();
});
afterEach(async () => {
  await host.settled();
  grid.dispose();
});

async function download(toPlain: PlainTwin = noTwins): Promise<Workbook> {
  const contents = collectContents(host, grid.api, toPlain);
  const file = await writeFile(contents, (formula) => `was ${formula}`);
  const workbook = new Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  return workbook;
}

const firstSheet = (workbook: Workbook): Worksheet => workbook.worksheets[0] as Worksheet;
const noteOf = (cell: Cell): string => {
  // The types say that every cell has one.
  const note = cell.note as Cell["note"] | undefined;
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
};

describe("the downloaded file", () => {
  it("holds values as what they are", async () => {
    await host.write("Sheet1", "A1:E1", [[1.5, "名字", true, "=1/0", "'=1+1"]]);
    const sheet = firstSheet(await download());
    expect(sheet.name).toBe("Sheet1");
    expect(sheet.getCell("A1").value).toBe(1.5);
    expect(sheet.getCell("B1").value).toBe("名字");
    expect(sheet.getCell("C1").value).toBe(true);
    expect(sheet.getCell("D1").value).toMatchObject({
      formula: "1/0",
      result: { error: "#DIV/0!" },
    });
    expect(sheet.getCell("E1").value).toBe("=1+1");
  });

  it("names the cells of a spill that a formula reads", async () => {
    await host.write("Sheet1", "A1:A3", [[1], [2], [3]]);
    await host.write("Sheet1", "C1:E1", [["=A1:A3*10", "=A1:A3+C1#", "=SUM(C1#:D1#)"]]);
    await host.write("Sheet1", "F1", [['=SUM(Sheet1!$C$1#)&"C1#"']]);
    await host.settled();
    expect(host.read("Sheet1", "E1:F1")).toEqual([[126, "60C1#"]]);
    const sheet = firstSheet(await download());
    const formula = (cell: string) => (sheet.getCell(cell).value as { formula: string }).formula;
    expect(formula("D1")).toBe("A1:A3+C1:C3");
    expect(formula("E1")).toBe("SUM(C1:C3:D1:D3)");
    expect(formula("F1")).toBe('SUM(Sheet1!C1:C3)&"C1#"');
    expect(sheet.getCell("E1").result).toBe(126);
  });

  it("hides what is hidden, by a filter as well", async () => {
    await host.write("Sheet1", "A1:B3", [
      ["name", "team"],
      ["Li", "a"],
      ["Wang", "b"],
    ]);
    const { book } = host;
    const owner = { sheetId: book.sheets.require("Sheet1") };
    book.filters.place(owner, { top: 0, left: 0, bottom: 2, right: 1 });
    await book.filters.apply(owner, 1, { filterOn: "Values", values: ["b"] });
    book.layout.hideColumns({ ...owner, area: { top: 0, left: 2, bottom: 0, right: 2 } }, true);
    const sheet = firstSheet(await download());
    expect([1, 2, 3].map((row) => sheet.getRow(row).hidden)).toEqual([false, true, false]);
    expect(sheet.getColumn(3).hidden).toBe(true);
  });

  it("holds plain formulas with their results, spilling ones as array formulas", async () => {
    await host.write("Sheet1", "A1:B3", [
      [1, "=SUM(A1:A3)"],
      [2, ""],
      [3, ""],
    ]);
    await host.write("Sheet1", "C1", [["=A1:A3*10"]]);
    const sheet = firstSheet(await download());
    expect(sheet.getCell("B1").value).toMatchObject({ formula: "SUM(A1:A3)", result: 6 });
    expect(sheet.getCell("C1").value).toMatchObject({
      formula: "A1:A3*10",
      result: 10,
      shareType: "array",
      ref: "C1:C3",
    });
    expect([sheet.getCell("C2").value, sheet.getCell("C3").value]).toEqual([20, 30]);
  });

  it("holds the results of the add-in's functions as values, with the formula in a note", async () => {
    await host.write("Sheet1", "A1:A2", [[1], [2]]);
    await host.write("Sheet1", "B1", [["=HR.DOUBLE(A1:A2)"]]);
    const sheet = firstSheet(await download());
    expect([sheet.getCell("B1").value, sheet.getCell("B2").value]).toEqual([2, 4]);
    expect(noteOf(sheet.getCell("B1"))).toBe("was =HR.DOUBLE(A1:A2)");
    expect(noteOf(sheet.getCell("B2"))).toBe("");
  });

  it("holds the plain twin instead where one is known", async () => {
    await host.write("Sheet1", "A1:B1", [[4, "=HR.DOUBLE(A1)"]]);
    const twin: PlainTwin = (formula) => formula.replace(/HR\.DOUBLE\((\w+)\)/, "$1*2");
    const cell = firstSheet(await download(twin)).getCell("B1");
    expect(cell.value).toMatchObject({ formula: "A1*2", result: 8 });
    expect(noteOf(cell)).toBe("");
  });

  it("looks like the sheet: fonts, fills, formats, widths, frozen rows", async () => {
    const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
    await host.paste("Sheet1", "A1", "92.5%");
    sheet?.getRange("A1").setFontWeight("bold").setBackground("#FFF2CC").setFontColor("#1F4E79");
    sheet?.setColumnWidth(0, 145);
    sheet?.setFrozenRows(1);
    const file = firstSheet(await download());
    const cell = file.getCell("A1");
    expect(cell.font).toMatchObject({ bold: true, color: { argb: "FF1F4E79" } });
    expect(cell.fill).toMatchObject({ fgColor: { argb: "FFFFF2CC" } });
    expect(cell.numFmt).toBe("0.00%");
    expect(file.getColumn(1).width).toBe(20);
    expect(file.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  });
});
