/** What the Formula tool asks of Excel: the cell in hand, what references hold, inserting and taking back. */
import {
  insertFormula,
  readActiveCell,
  readReferences,
  readSelectedReference,
  undoInsertion,
  watchCells,
  type InsertionOutcome,
  type Ticket,
} from "../../src/excel";
import type { Reference } from "../../src/scorecards/hr-call";
import { faultOf } from "./support/faults";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
let sheetId: string;

beforeEach(async () => {
  workbook = await openWorkbook();
  sheetId = (await readActiveCell()).sheetId;
  workbook.forget();
});
afterEach(() => workbook.close());

const write = (a1: string, rows: unknown[][]) => workbook.host.write("Sheet1", a1, rows);
const formulas = (a1: string) => workbook.host.formulas("Sheet1", a1);

describe("readActiveCell", () => {
  test.each([
    ["nothing", "", ""],
    ["a number", 0.92, "0.92"],
    ["a formula", "=SUM(1,2)", "=SUM(1,2)"],
    ["a logical value", true, "TRUE"],
  ])("tells of %s", async (_what, held, formula) => {
    await write("C5", [[held]]);
    workbook.host.select("Sheet1", "C5:D9");
    workbook.forget();
    expect(await readActiveCell()).toEqual({ sheetId, sheet: "Sheet1", address: "C5", formula });
    expect(workbook.traffic).toHaveLength(1);
  });
});

describe("A blank column of a table, which Excel fills with a formula", () => {
  beforeEach(async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C4").values = [
        ["id", "score", "note"],
        [1, "", ""],
        [2, "", "late"],
        [3, "", ""],
      ];
      sheet.tables.add("A1:C4", true).name = "People";
      sheet.getRange("E1").values = [["id"]];
      sheet.tables.add("E1:F2", true).name = "One";
      await context.sync();
    });
    workbook.forget();
  });

  test.each([
    ["B3", "People", 2],
    ["B1", undefined, 2],
    ["C2", undefined, 2],
    ["C3", "People", 2],
    ["F2", undefined, 2],
    ["D2", undefined, 1],
  ])("is told of %s before", async (address, fills, requests) => {
    workbook.host.select("Sheet1", address);
    expect((await readActiveCell()).fills).toBe(fills);
    // And with which the library frees what it held.
    expect(workbook.traffic.filter(({ actions }) => actions > 2)).toHaveLength(requests);
  });

  test("is blank again after Undo, but for what HR has written there since", async () => {
    const cell = { sheetId, address: "B3", formula: "=A3*2", rows: 1, columns: 1 };
    const inserted = await insertFormula(cell);
    if (inserted.kind !== "inserted") throw new Error(inserted.kind);
    expect(formulas("B2:B4").flat()).toEqual(["=A2*2", "=A3*2", "=A4*2"]);
    expect(await undoInsertion(inserted.undo)).toEqual({ kind: "undone" });
    expect(formulas("B2:B4").flat()).toEqual(["", "", ""]);
    const again = await insertFormula(cell);
    if (again.kind !== "inserted") throw new Error(again.kind);
    await write("B4", [[7]]);
    expect(await undoInsertion(again.undo)).toEqual({ kind: "undone" });
    expect(formulas("B2:B4").flat()).toEqual(["", "", "7"]);
  });
});

describe("readSelectedReference", () => {
  test("names the block with its sheet, quoted where Excel wants it", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("一月 数据");
      await context.sync();
    });
    workbook.host.select("一月 数据", "A2:A9");
    expect(await readSelectedReference()).toEqual({ address: "'一月 数据'!A2:A9" });
  });

  test("cuts whole columns down to what is used, and has nothing where nothing is", async () => {
    await write("B2:B4", [[1], [2], [3]]);
    workbook.host.select("Sheet1", "B:B");
    expect(await readSelectedReference()).toEqual({ address: "Sheet1!B2:B4" });
    workbook.host.select("Sheet1", "F:F");
    expect(await readSelectedReference()).toBeNull();
  });
});

describe("readReferences", () => {
  const cells = (address: string, sheet: string | null = null): Reference => ({
    kind: "cells",
    sheet,
    address,
  });
  const name = (called: string, sheet: string | null = null): Reference => ({
    kind: "name",
    sheet,
    name: called,
  });

  beforeEach(async () => {
    await workbook.run(async (context) => {
      const { worksheets, names, tables } = context.workbook;
      const other = worksheets.add("O'Brien");
      other.getRange("A1").values = [[7]];
      other.names.add("Local", other.getRange("A1"));
      const own = worksheets.getItem("Sheet1");
      own.getRange("A1:B4").formulas = [
        ["id", "rate"],
        [1, 0.92],
        [2, ""],
        [3, "=NA()"],
      ];
      own.getRange("B2:B4").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
      tables.add(own.getRange("A1:B4"), true).name = "People";
      names.add("Target", own.getRange("B2"));
      names.add("Constant", "=0.5");
      await context.sync();
    });
    workbook.forget();
  });

  test("reads cells, names and columns of tables as the formula's sheet sees them", async () => {
    const column = [[0.92], [""], ["#N/A"]];
    expect(
      await readReferences(
        [
          cells("$B$2:$B$4"),
          cells("A1", "o'brien"),
          name("TARGET"),
          name("Local", "O'Brien"),
          { kind: "column", table: "People", column: "rate" },
        ],
        sheetId,
      ),
    ).toEqual([
      { kind: "values", rows: column, isPercent: true, sheetId, address: "B2:B4" },
      expect.objectContaining({ kind: "values", rows: [[7]], isPercent: false, address: "A1" }),
      { kind: "values", rows: [[0.92]], isPercent: true, sheetId, address: "B2" },
      expect.objectContaining({ kind: "values", rows: [[7]] }),
      { kind: "values", rows: column, isPercent: true, sheetId, address: "B2:B4" },
    ]);
  });

  test("says what is not there", async () => {
    expect(
      await readReferences(
        [
          cells("A1", "Gone"),
          name("Nobody"),
          name("Local"),
          name("Constant"),
          { kind: "column", table: "People", column: "none" },
          { kind: "column", table: "Nobody", column: "rate" },
          cells("A1:XFD1048576"),
        ],
        sheetId,
      ),
    ).toEqual([
      { kind: "no-sheet", name: "Gone" },
      { kind: "no-name", name: "Nobody" },
      { kind: "no-name", name: "Local" },
      { kind: "no-name", name: "Constant" },
      { kind: "no-column", table: "People", column: "none" },
      { kind: "no-column", table: "Nobody", column: "rate" },
      { kind: "too-large", cells: expect.any(Number) },
    ]);
  });

  test("takes three requests, however much there is to read", async () => {
    await readReferences([cells("A1"), cells("A2"), name("Target"), cells("B1:B4")], sheetId);
    expect(workbook.traffic).toHaveLength(3);
  });
});

describe("insertFormula", () => {
  const insertion = (changes: Partial<Parameters<typeof insertFormula>[0]> = {}) =>
    insertFormula({
      sheetId,
      address: "C5",
      formula: "=SUM(1,2)",
      rows: 1,
      columns: 1,
      ...changes,
    });

  const ticketOf = (outcome: InsertionOutcome): Ticket => {
    if (outcome.kind !== "inserted") throw new Error(outcome.kind);
    return outcome.undo;
  };

  test("writes into a blank cell and takes it back", async () => {
    const ticket = ticketOf(await insertion());
    // Three of its own, and those with which the library frees what it held.
    expect(workbook.traffic.filter(({ actions }) => actions > 2).length).toBeLessThanOrEqual(3);
    expect(formulas("C5")).toEqual([["=SUM(1,2)"]]);
    expect(await undoInsertion(ticket)).toEqual({ kind: "undone" });
    expect(formulas("C5")).toEqual([[""]]);
  });

  test.each([
    ["a formula", "=1+1", "=1+1"],
    ["a number", 85, "85"],
    ["a text", "待定", "待定"],
    ["a text that looks like a number", "'007", "007"],
    ["a text that looks like a formula", "'=1+1", "=1+1"],
  ])("asks before it replaces %s, and brings it back", async (_what, entered, holds) => {
    await write("C5", [[entered]]);
    expect(await insertion()).toEqual({ kind: "occupied", holds });
    const before = [workbook.host.formulas("Sheet1", "C5"), workbook.host.read("Sheet1", "C5")];
    const ticket = ticketOf(await insertion({ replaces: holds }));
    expect(formulas("C5")).toEqual([["=SUM(1,2)"]]);
    await undoInsertion(ticket);
    expect([workbook.host.formulas("Sheet1", "C5"), workbook.host.read("Sheet1", "C5")]).toEqual(
      before,
    );
  });

  test("asks again when the cell holds something else than HR agreed to replace", async () => {
    await write("C5", [[86]]);
    expect(await insertion({ replaces: "85" })).toEqual({ kind: "occupied", holds: "86" });
  });

  test("does not undo what somebody has changed since, nor on a sheet that is gone", async () => {
    const ticket = ticketOf(await insertion());
    await write("C5", [["=SUM(9)"]]);
    expect(await undoInsertion(ticket)).toEqual({ kind: "changed" });
    expect(formulas("C5")).toEqual([["=SUM(9)"]]);
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("Other");
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(await faultOf(undoInsertion(ticket))).toEqual({ kind: "sheet-gone", id: sheetId });
  });

  test("refuses a locked cell of a protected sheet, not an open one", async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C6").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await insertion()).toEqual({ kind: "locked" });
    expect(await insertion({ address: "C6" })).toMatchObject({ kind: "inserted" });
  });

  test("refuses to spill over what is there, and names the first cell of it", async () => {
    await write("D7", [["x"]]);
    const block = { formula: "={1,2;3,4;5,6}", rows: 3, columns: 2 };
    expect(await insertion(block)).toEqual({ kind: "blocked", address: "D7" });
    await write("D7", [[""]]);
    expect(await insertion(block)).toMatchObject({ kind: "inserted" });
    expect(workbook.host.read("Sheet1", "C5:D7")).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  test("replaces a formula that spills: what it showed does not stand in the way", async () => {
    await write("C5", [["={1;2;3}"]]);
    const outcome = await insertion({
      formula: "={4;5}",
      rows: 2,
      columns: 1,
      replaces: formulas("C5")[0]![0]!,
    });
    expect(outcome).toMatchObject({ kind: "inserted" });
    expect(workbook.host.read("Sheet1", "C5:C7").flat()).toEqual([4, 5, ""]);
  });

  test("refuses the middle of somebody's spill, and to spill inside a table", async () => {
    await write("B5", [["={1,2,3}"]]);
    expect(await insertion()).toEqual({ kind: "in-spill", from: "B5" });
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("E1:F4", true).name = "People";
      await context.sync();
    });
    const inTable = { address: "F2", formula: "={1;2}", rows: 2, columns: 1 };
    expect(await insertion(inTable)).toEqual({ kind: "in-table", table: "People" });
    expect(await insertion({ address: "F2" })).toMatchObject({ kind: "inserted" });
  });

  test("says that Excel cannot read a formula, and leaves the cell as it was", async () => {
    expect(await insertion({ formula: "=SUM(1" })).toEqual({ kind: "unreadable" });
    expect(formulas("C5")).toEqual([[""]]);
  });

  test("is a formula also where the cell was formatted as text", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C5").numberFormat = [["@"]];
      await context.sync();
    });
    const ticket = ticketOf(await insertion());
    expect(workbook.host.read("Sheet1", "C5")).toEqual([[3]]);
    await undoInsertion(ticket);
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("C5");
      cell.load("numberFormat,values");
      await context.sync();
      expect([cell.numberFormat, cell.values]).toEqual([[["@"]], [[""]]]);
    });
  });
});

describe("watchCells", () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 400));

  test("tells once of selecting and of changing, own formulas included, until it is ended", async () => {
    const onSelected = jest.fn();
    const onChanged = jest.fn();
    const stop = await watchCells({ onSelected, onChanged });
    workbook.host.select("Sheet1", "C5");
    workbook.host.select("Sheet1", "C6");
    await pause();
    expect([onSelected.mock.calls.length, onChanged.mock.calls.length]).toEqual([1, 0]);
    await write("A1:A2", [[1], [2]]);
    await pause();
    expect(onChanged).toHaveBeenCalledTimes(1);
    await stop();
    workbook.host.select("Sheet1", "C5");
    await write("A1", [[3]]);
    await pause();
    expect([onSelected.mock.calls.length, onChanged.mock.calls.length]).toEqual([1, 1]);
  });
});
