/** From the grid to a file and back: what is in the .xlsx that the workbench offers. */
import { Workbook, type Cell, type Worksheet } from "exceljs";
import { createHost, type Host } from "../../../src/workbench/host";
import { collectContents } from "../../../src/workbench/page/download/contents";
import { noTwins, type PlainTwin } from "../../../src/workbench/page/download/plain-formula";
import { writeFile } from "../../../src/workbench/page/download/xlsx";
import { openHeadlessGrid } from "../../support/excel-host/headless-grid";

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
