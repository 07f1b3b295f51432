import { areaOf, cellAddress } from "../../src/excel";
import { inExcel } from "../../src/excel/excel-run";
import { SlicedReading } from "../../src/excel/sliced-reading";
import type { CellGrid } from "../../src/scorecards/reading";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/** Excel on the web refuses answers of 5 MB. */
const mostReceived = 4_000_000;

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const read = (formulas: boolean, ...sheets: readonly string[]): Promise<(CellGrid | null)[]> =>
  inExcel(async (context) => {
    const reading = new SlicedReading(context, formulas, sheets.length);
    const asked = sheets.map((name) =>
      name.startsWith("Table")
        ? reading.table(context.workbook.tables.getItem(name))
        : reading.sheet(context.workbook.worksheets.getItem(name)),
    );
    await context.sync();
    await reading.finish();
    return asked.map((grid) => grid());
  });

/** Rows from a corner on, as the user types them. */
function write(corner: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const from = areaOf(corner);
  const to = { row: from.row + rows.length - 1, column: from.column + (rows[0]?.length ?? 1) - 1 };
  return workbook.host.write(
    "Sheet1",
    `${corner}:${cellAddress(to)}`,
    rows.map((row) => [...row]),
  );
}

const largestAnswer = () => Math.max(...workbook.traffic.map(({ received }) => received));

test("formulas of 20 KB a row come in answers below 4 MB, every row once and in its place", async () => {
  const count = 700;
  const long = "长".repeat(3_300);
  const rows = Array.from({ length: count }, (_, row) => [row, `="${row}"&"${long}"`, `${long}!`]);
  // Nobody asks for results of that length in one go.
  for (let row = 0; row < count; row += 100) {
    await write(`B${row + 3}`, rows.slice(row, row + 100));
  }
  workbook.forget();
  const [grid] = await read(true, "Sheet1");
  expect(workbook.traffic.reduce((sum, { received }) => sum + received, 0)).toBeGreaterThan(
    3 * mostReceived,
  );
  expect(largestAnswer()).toBeLessThan(mostReceived);
  expect(grid).toMatchObject({ row: 2, column: 1 });
  expect(grid?.formulas).toEqual(rows);
  expect(grid?.values.map(([number, text]) => [number, text])).toEqual(
    rows.map((_, row) => [row, `${row}${long}`]),
  );
});

test("what fits in one answer takes one request, also from several sheets and tables", async () => {
  await write("C4", [
    ["id", "score"],
    ["A1", 1],
    ["A2", "=1+1"],
  ]);
  await workbook.run(async ({ workbook: { tables, worksheets } }) => {
    tables.add("Sheet1!C4:D6", true).name = "Table7";
    worksheets.add("empty");
  });
  workbook.forget();
  const grids = await read(true, "Sheet1", "Table7", "empty");
  // The second frees what the library held.
  expect(workbook.traffic.length).toBeLessThanOrEqual(2);
  const cells = {
    row: 3,
    column: 2,
    values: [
      ["id", "score"],
      ["A1", 1],
      ["A2", 2],
    ],
    formulas: [
      ["id", "score"],
      ["A1", 1],
      ["A2", "=1+1"],
    ],
  };
  expect(grids).toEqual([cells, cells, null]);
});

test("a sheet whose first rows are blank or narrower than the rest is read as it is", async () => {
  await write("D2", [["title"]]);
  await write("B4", [["id", 1, 2, 3]]);
  await write("A4000", [["last"]]);
  const [grid] = await read(false, "Sheet1");
  expect(grid).toMatchObject({ row: 1, column: 0 });
  expect(grid?.values).toHaveLength(3_999);
  expect(grid?.values[0]).toEqual(["", "", "", "title", ""]);
  expect(grid?.values[2]).toEqual(["", "id", 1, 2, 3]);
  expect(grid?.values.at(-1)).toEqual(["last", "", "", "", ""]);
});

test("rows far longer than those before them are asked for again, fewer at a time", async () => {
  await write(
    "A1",
    Array.from({ length: 800 }, (_, row) => [row < 400 ? "" : row]),
  );
  const long = "x".repeat(20_000);
  await write(
    "B500",
    Array.from({ length: 300 }, () => [long]),
  );
  workbook.forget();
  const [grid] = await read(true, "Sheet1");
  expect(grid?.values.filter(([, text]) => text === long)).toHaveLength(300);
  expect(largestAnswer()).toBeLessThan(mostReceived);
});
