import { checkScorecards, generateScorecard, mend, takeBackWritten } from "../../src/excel";
import { readScorecardSheets } from "../../src/excel/read-scorecards";
import type { Finding } from "../../src/scorecards/check";
import type { GenerationRequest } from "../../src/scorecards";
import { rightFigure } from "../support/checked-workbook";
import { systemsWith } from "../support/filled-rosters";
import { people, standardRequest } from "../support/requests";
import { DEFAULT_SETS } from "../support/excel-host";
import { faultOf } from "./support/faults";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
const open = async () => {
  workbook = await openWorkbook({ functions: true });
};

const write = async (sheet: string, address: string, rows: unknown[][]) => {
  await workbook.host.write(sheet, address, rows);
  await workbook.host.settled();
};
const formulas = async (sheet: string, address: string): Promise<unknown[][]> =>
  workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

/** Generates a roster and types a right figure into every cell that asks for one. */
async function filled(request: GenerationRequest): Promise<void> {
  await generateScorecard(request);
  const { readings } = await readScorecardSheets();
  const people = readings.at(-1)?.people ?? [];
  const [first] = people[0]?.inputs ?? [];
  if (first === undefined) throw new Error("Nothing is asked for");
  const { sheet, row, column } = first.cell;
  const rows = people.map(({ inputs }) => inputs.map(({ input }) => rightFigure(input)));
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 0);
    range.values = rows;
    await context.sync();
  });
  await workbook.host.settled();
}

const roster = (changes: Parameters<typeof standardRequest>[1] = {}) =>
  standardRequest("after-sales", { layout: "roster", people: people(4), ...changes });

/** What is found beside open figures. */
const found = async (): Promise<readonly Finding[]> =>
  (await checkScorecards()).findings.filter(({ fact }) => fact.code !== "open-figure");
const codes = async () => (await found()).map(({ fact }) => fact.code);
const only = async (code: string): Promise<Finding> => {
  const all = await found();
  expect(all.map(({ fact }) => fact.code)).toEqual([code]);
  return all[0]!;
};

describe("In a workbook of its own", () => {
  beforeEach(open);
  afterEach(() => {
    noOffice();
    return workbook.close();
  });

  test("a clock time is known by its cell's format, though everybody has one", async () => {
    await filled(roster());
    const { readings } = await readScorecardSheets();
    const cells = readings[0]!.people.map(
      ({ inputs }) => inputs.find(({ input }) => input.id === "responseHours")!.cell,
    );
    const { sheet, row, column } = cells[0]!;
    const times = ["0:12:00", "0:15:00", "0:09:00", "0:30:00"];
    const parts = times.map((time) => {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      return [(hours * 60 + minutes) / 1440];
    });
    await workbook.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, parts.length, 1);
      range.values = parts;
      await context.sync();
    });
    await workbook.host.settled();
    // As figures of the column's own format, they may be hours.
    expect(await codes()).not.toContain("clock-time");
    await workbook.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, parts.length, 1);
      range.numberFormat = parts.map(() => ["h:mm:ss"]);
      await context.sync();
    });
    const clock = (await found()).find(({ fact }) => fact.code === "clock-time");
    expect(clock?.places.map(({ was, becomes }) => [was, becomes])).toEqual([
      ["0:12:00", 0.2],
      ["0:15:00", 0.25],
      ["0:09:00", 0.15],
      ["0:30:00", 0.5],
    ]);
    await mend(clock!.mend!.steps);
    await workbook.host.settled();
    expect(await codes()).not.toContain("clock-time");
  });

  test.each(systemsWith("roster"))(
    "a roster of %s as generated and filled in is in order",
    async (id) => {
      await filled(standardRequest(id, { layout: "roster", people: people(2) }));
      expect(await found()).toEqual([]);
    },
  );

  test("a form that reads its team from a plain roster is in order but for its figures", async () => {
    await filled(roster({ spelling: "plain" }));
    await generateScorecard(
      standardRequest("ecommerce-supervisor", { layout: "form", people: people(1) }),
    );
    expect(await codes()).toEqual(["nothing-entered"]);
  });

  test("rows and columns that HR inserted, and sheets that were renamed, are no fault", async () => {
    await filled(roster());
    await workbook.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Rules").getRange("8:9").insert("Down");
      worksheets.getItem("Rules").getRange("C:C").insert("Right");
      worksheets.getItem("Rules").name = "考核规则";
      await context.sync();
    });
    await workbook.host.settled();
    expect(await found()).toEqual([]);
  });

  test("a check costs four requests at most, whatever the number of people", async () => {
    await generateScorecard(roster({ people: people(300) }));
    workbook.forget();
    expect(await codes()).toEqual(["nothing-entered"]);
    expect(workbook.traffic.length).toBeLessThanOrEqual(4);
  });

  test("people of the plain spelling get their rows", async () => {
    await filled(roster({ spelling: "plain" }));
    await write("Data", "A9:K9", [["005", "Person 5", "A", 9, 10, 10, 9, 10, 10, 0.9, 10]]);
    const finding = await only("people-without-results");
    const before = await wholeWorkbook(workbook);
    const ticket = await mend(finding.mend!.steps);
    await workbook.host.settled();
    expect(workbook.host.read("Results", "B9")).toEqual([["Person 5"]]);
    expect(await found()).toEqual([]);
    await takeBackWritten(ticket);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  test("a table takes in the people who stand right below it, where this Excel can; Undo lets them out", async () => {
    await workbook.close();
    workbook = await openWorkbook({
      functions: true,
      sets: { ...DEFAULT_SETS, ExcelApi: "1.13" },
    });
    officeThatHas("1.13");
    await filled(roster());
    // Typed in this order, the row right below makes the table longer, and the one below that stays out.
    await write("Data", "A10:K10", [["'006", "Late", "A", 9, 10, 10, 9, 10, 10, 0.9, 10]]);
    await write("Data", "A9:K9", [["'005", "Person 5", "A", 9, 10, 10, 9, 10, 10, 0.9, 10]]);
    const finding = await only("rows-below-table");
    const tableAndData = () =>
      workbook.run(async (context) => {
        const table = context.workbook.tables.getItem("KpiData1").getRange().load("address");
        await context.sync();
        return [table.address, workbook.host.formulas("Data", "A1:L12")];
      });
    const before = await tableAndData();
    const ticket = await mend(finding.mend!.steps);
    await workbook.host.settled();
    expect(workbook.host.read("Results", "A9:B10")).toEqual([
      ["005", "Person 5"],
      ["006", "Late"],
    ]);
    expect(await codes()).not.toContain("rows-below-table");
    await takeBackWritten(ticket);
    await workbook.host.settled();
    // Not Results: the engine of the grid takes no notice of a table that shrinks (the host's README).
    expect(await tableAndData()).toEqual(before);
    expect(await codes()).toEqual(["rows-below-table"]);
  });

  test("rows below a table, sheets that are gone or copied, and HR's own formulas are found", async () => {
    await filled(roster());
    await workbook.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Data").getRange("A11:J11").values = [
        ["009", "Late", "A", 9, 10, 10, 9, 10, 10, 0.9],
      ];
      worksheets.getItem("Rules").copy("End");
      worksheets.getItem("Card").delete();
      const own = worksheets.add("Mine");
      own.getRange("A1:B3").formulas = [
        [90, "=HR.WEIGHTED_SCORE(A1:A3,{50;30;20})"],
        ["", ""],
        [80, ""],
      ];
      await context.sync();
    });
    await workbook.host.settled();
    expect(await codes()).toEqual([
      "unguarded-blanks",
      "rows-below-table",
      "sheet-copied",
      "own-sheet-missing",
    ]);
    const guard = (await found())[0]!.mend!;
    await mend(guard.steps);
    expect(await formulas("Mine", "B1")).toEqual([
      ['=HR.WEIGHTED_SCORE(IF(A1:A3="","",A1:A3),{50;30;20})'],
    ]);
    expect(await codes()).not.toContain("unguarded-blanks");
  });
});

/** Types over a formula of Results, and protects the sheet again. */
async function overwrite(options: Excel.WorksheetProtectionOptions, password?: string) {
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Results");
    sheet.protection.unprotect();
    sheet.getRange("I5").values = [[99]];
    sheet.protection.protect(options, password);
    await context.sync();
  });
  await workbook.host.settled();
}

/** One workbook for all: what a test leaves is mended after it. */
describe("A mend", () => {
  beforeAll(async () => {
    await open();
    await filled(roster());
  });
  afterEach(async () => {
    workbook.forget();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Results").protection.unprotect("secret");
      await context.sync();
    });
    await mend((await found()).flatMap(({ mend: each }) => each?.steps ?? []));
    await workbook.host.settled();
    expect(await found()).toEqual([]);
  });
  afterAll(() => workbook.close());

  test("makes numbers of text in three requests at most; Undo brings back the text", async () => {
    await workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Data").getRange("J5:J7");
      cells.numberFormat = [["@"], ["@"], ["@"]];
      cells.values = [["９２％"], ["95%"], ["1.1"]];
      await context.sync();
    });
    await workbook.host.settled();
    const before = await wholeWorkbook(workbook);
    const finding = await only("number-as-text");
    workbook.forget();
    const ticket = await mend(finding.mend!.steps);
    expect(workbook.traffic.length).toBeLessThanOrEqual(3);
    expect(workbook.host.read("Data", "J5:J7")).toEqual([[0.92], [0.95], [1.1]]);
    expect(await found()).toEqual([]);
    workbook.forget();
    await takeBackWritten(ticket);
    expect(workbook.traffic.length).toBeLessThanOrEqual(3);
    expect(await wholeWorkbook(workbook)).toEqual(before);
    await only("number-as-text");
  });

  test("restores a formula on a protected sheet, which is protected as before", async () => {
    const [[planned]] = (await formulas("Results", "I5")) as [[string]];
    const options = () =>
      workbook.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("Results");
        protection.load("protected,options");
        await context.sync();
        return [protection.protected, protection.options];
      });
    await overwrite({ allowSort: true, allowFormatRows: true });
    const protectedAs = await options();
    const finding = await only("overwritten-formula");
    const ticket = await mend(finding.mend!.steps);
    expect(await formulas("Results", "I5")).toEqual([[planned]]);
    expect(await options()).toEqual(protectedAs);
    expect(await found()).toEqual([]);
    await takeBackWritten(ticket);
    expect(await formulas("Results", "I5")).toEqual([[99]]);
    expect(await options()).toEqual(protectedAs);
  });

  test("does nothing to a sheet with a password, and says which it is", async () => {
    await overwrite({}, "secret");
    const finding = await only("overwritten-formula");
    expect(await faultOf(mend(finding.mend!.steps))).toEqual({
      ...{ kind: "sheet-password", sheets: ["Results"] },
    });
    expect(await formulas("Results", "I5")).toEqual([[99]]);
  });

  test("protects a sheet again although writing fails", async () => {
    await overwrite({ allowSort: true });
    const finding = await only("overwritten-formula");
    workbook.forget();
    workbook.failRequest(2, 1);
    await expect(mend(finding.mend!.steps)).rejects.toMatchObject({
      fault: { kind: "unexpected" },
    });
    await only("overwritten-formula");
  });

  test("is refused where the cell has changed since the check, and nothing is written", async () => {
    await write("Data", "J5:J6", [["'92%"], ["'95%"]]);
    const { mend: both } = await only("number-as-text");
    await write("Data", "J6", [["'96%"]]);
    expect(await faultOf(mend(both!.steps))).toEqual({
      ...{ kind: "found-changed", cells: 1, address: "J6" },
    });
    expect(workbook.host.read("Data", "J5:J6")).toEqual([["92%"], ["96%"]]);
    await write("Data", "J5:J6", [[0.92], [0.96]]);
  });

  test("is not taken back where HR has typed over it since", async () => {
    await write("Data", "J5", [["'92%"]]);
    const ticket = await mend((await only("number-as-text")).mend!.steps);
    await write("Data", "J5", [[0.97]]);
    expect(await faultOf(takeBackWritten(ticket))).toEqual({
      ...{ kind: "written-changed", cells: 1, first: "J5" },
    });
    expect(workbook.host.read("Data", "J5")).toEqual([[0.97]]);
  });

  test("gives ids their zeros back as text", async () => {
    await workbook.run(async (context) => {
      const id = context.workbook.worksheets.getItem("Data").getRange("A6");
      id.numberFormat = [["General"]];
      id.values = [[2]];
      await context.sync();
    });
    await workbook.host.settled();
    const ticket = await mend((await only("id-lost-zeros")).mend!.steps);
    expect(workbook.host.read("Data", "A6")).toEqual([["002"]]);
    await takeBackWritten(ticket);
    expect(workbook.host.read("Data", "A6")).toEqual([[2]]);
  });

  test("lets a column spill again when what blocks it goes, and puts that back", async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Results");
      sheet.protection.unprotect();
      sheet.getRange("F7").values = [["Bob"]];
      await context.sync();
    });
    await workbook.host.settled();
    const blocked = (await found()).find(({ fact }) => fact.code === "blocked-spill");
    expect(blocked?.places).toMatchObject([{ row: 6, column: 5, was: "Bob" }]);
    const ticket = await mend(blocked!.mend!.steps);
    await workbook.host.settled();
    expect(await codes()).toEqual(["unprotected"]);
    await takeBackWritten(ticket);
    await workbook.host.settled();
    expect(await codes()).toContain("blocked-spill");
  });

  test("adds names, protects, and calculates automatically; all of it is taken back", async () => {
    await workbook.run(async (context) => {
      context.workbook.names.getItem("KPI_1_TOTALS").delete();
      context.workbook.worksheets.getItem("Results").protection.unprotect();
      context.workbook.application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
    });
    const before = await codes();
    expect(before).toEqual(["not-automatic", "names-missing", "unprotected"]);
    const steps = (await found()).flatMap(({ mend: each }) => each?.steps ?? []);
    const ticket = await mend(steps);
    expect(await found()).toEqual([]);
    await takeBackWritten(ticket);
    expect(await codes()).toEqual(before);
  });
});
