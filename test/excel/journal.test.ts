import {
  checkScorecards,
  ExcelFaultError,
  generateScorecard,
  listScorecards,
  mend,
  printAllCards,
  takeBackRest,
  takeBackWritten,
  undoImport,
  writeImport,
  type ImportTicket,
} from "../../src/excel";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import { generateCallCentre, orderFor } from "./import/support";
import { faultOf } from "./support/faults";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

const TIME = 120_000;
const EXPORT = [
  "Agent ID,Agent,Calls received,Calls answered,Speed of answer (s)",
  "003,Person 3,30,29,12.5",
  "1,Person 1,10,9,8",
  "X9,=1+1,50,40,20",
].join("\n");

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  officeThatHas("1.13");
}, TIME);
afterEach(async () => {
  noOffice();
  await workbook.close();
});

const rested = async () => {
  workbook.forget();
  await workbook.run(async (context) => context.sync());
  workbook.forget();
};
const write = async (sheet: string, address: string, rows: unknown[][]) => {
  await workbook.host.write(sheet, address, rows);
  await workbook.host.settled();
};
const data = (address: string) => workbook.host.read("Data", address);
const errorOf = (work: Promise<unknown>): Promise<ExcelFaultError> =>
  work.then(
    () => Promise.reject(new Error("It did not fail.")),
    (error: unknown) => {
      if (error instanceof ExcelFaultError) return error;
      throw error;
    },
  );

describe("An import", () => {
  const order = () => orderFor(EXPORT, undefined, { "id:x9": "add" });
  beforeEach(async () => {
    await generateCallCentre(3);
    await write("Data", "D5:F6", [
      [7, "=2+2", "3次"],
      ["", "", 1],
    ]);
  }, TIME);

  test("of which the answer is lost is done, and can be taken back", async () => {
    const before = await wholeWorkbook(workbook);
    const what = await order();
    await rested();
    workbook.failRequest(1, 10_000);
    const ticket = await writeImport(what);
    expect(data("D5:D8")).toEqual([[9], [""], [29], [40]]);
    await rested();
    await undoImport(ticket);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  test("of which the undoing is interrupted says what is left, and is finished by the next one", async () => {
    const before = await wholeWorkbook(workbook);
    const ticket = await writeImport(await order());
    await rested();
    workbook.failRequest(2, 8, "AccessDenied");
    for (let later = 3; later < 9; later++) workbook.failRequest(later, 0);
    const fault = await faultOf(undoImport(ticket));
    expect(fault).toMatchObject({ kind: "half-done", cause: { kind: "access-denied" } });
    await rested();
    await undoImport(ticket);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  test("that stops part-way with the connection gone is taken back when it is there again", async () => {
    const before = await wholeWorkbook(workbook);
    const what = await order();
    await rested();
    workbook.failRequest(1, 14);
    for (let later = 2; later < 9; later++) workbook.failRequest(later, 0);
    const { fault, rest } = await errorOf(writeImport(what));
    expect(fault).toMatchObject({ kind: "half-done", cause: { kind: "unexpected" } });
    await rested();
    expect(await wholeWorkbook(workbook)).not.toEqual(before);
    // A ticket is plain data.
    await takeBackRest(JSON.parse(JSON.stringify(rest)) as NonNullable<typeof rest>);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  describe("taken back after HR has changed something", () => {
    let ticket: ImportTicket;
    beforeEach(async () => {
      ticket = await writeImport(await order());
      await rested();
    });

    test("keeps that and takes back the rest, if HR wants it", async () => {
      await write("Data", "E7", [[31]]);
      expect(await faultOf(undoImport(ticket))).toEqual({
        ...{ kind: "written-changed", cells: 1, first: "E7" },
      });
      await undoImport(ticket, { keep: true });
      expect(data("A5:F8")).toEqual([
        ["001", "Person 1", "A", 7, 4, "3次"],
        ["002", "Person 2", "B", "", "", 1],
        ["003", "Person 3", "A", "", 31, ""],
        ["", "", "", "", "", ""],
      ]);
    });

    test("keeps a person who was added with all figures once one of them is HR's", async () => {
      await write("Data", "G8", [[5]]);
      expect(await faultOf(undoImport(ticket))).toMatchObject({ first: "G8" });
      await undoImport(ticket, { keep: true });
      expect(data("A5:G8").map((row) => [row[0], row[3], row[6]])).toEqual([
        ["001", 7, ""],
        ["002", "", ""],
        ["003", "", ""],
        ["X9", 40, 5],
      ]);
    });

    test("follows people whose rows were sorted, and a table that was moved", async () => {
      const swapped = workbook.host.formulas("Data", "A5:F7");
      const [first, second, third] = swapped;
      await workbook.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("A5:F7").formulas = [third, second, first].map((row) =>
          (row ?? []).map((text, column) => (column === 0 ? `'${text}` : text)),
        );
        sheet.getRange("1:2").insert("Down");
        await context.sync();
      });
      await undoImport(ticket);
      expect(data("A7:F10")).toEqual([
        ["003", "Person 3", "A", "", "", ""],
        ["002", "Person 2", "B", "", "", 1],
        ["001", "Person 1", "A", 7, 4, "3次"],
        ["", "", "", "", "", ""],
      ]);
    });
  });
});

describe("A mend", () => {
  beforeEach(async () => {
    const request = standardRequest("after-sales", {
      ...{ spelling: "plain", layout: "roster", people: people(2) },
    });
    await generateScorecard(request);
    await workbook.run(async (context) => {
      const { worksheets } = context.workbook;
      const text = worksheets.getItem("Data").getRange("J5:J6");
      text.numberFormat = [["@"], ["@"]];
      text.values = [["92%"], ["95%"]];
      const results = worksheets.getItem("Results");
      results.protection.unprotect();
      results.getRange("K5").values = [[99]];
      results.protection.protect({ allowSort: true });
      await context.sync();
    });
    await workbook.host.settled();
  }, TIME);

  const steps = async (code: string) =>
    (await checkScorecards()).findings.flatMap(({ fact, mend: each }) =>
      fact.code === code ? (each?.steps ?? []) : [],
    );

  test("tells why protection could not be taken off: a password is one reason, a broken connection another", async () => {
    const what = await steps("overwritten-formula");
    const before = await wholeWorkbook(workbook);
    for (const [code, kind] of [
      ["GeneralException", "unexpected"],
      ["RequestAborted", "unexpected"],
      ["InvalidOperationInCellEditMode", "cell-editing"],
    ] as const) {
      await rested();
      workbook.failRequest(1, 0, code);
      expect(await faultOf(mend(what))).toMatchObject({ kind });
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  });

  test("of which the answer to taking off protection is lost goes on, and protects the sheet again", async () => {
    const what = await steps("overwritten-formula");
    await rested();
    workbook.failRequest(1, 10_000);
    await mend(what);
    await rested();
    expect(await steps("overwritten-formula")).toEqual([]);
    const isProtected = await workbook.run(async (context) => {
      const { protection } = context.workbook.worksheets
        .getItem("Results")
        .load("protection/protected");
      await context.sync();
      return protection.protected;
    });
    expect(isProtected).toBe(true);
  });

  test("that stops part-way leaves text as text", async () => {
    const what = await steps("number-as-text");
    const before = await wholeWorkbook(workbook);
    for (let actions = 1; actions < 12; actions++) {
      await rested();
      workbook.failRequest(1, actions);
      await mend(what).then(
        async (ticket) => takeBackWritten(ticket),
        () => undefined,
      );
      await rested();
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  });

  test("is taken back but for what HR has typed since, if HR wants that", async () => {
    const ticket = await mend(await steps("number-as-text"));
    await write("Data", "J6", [[0.5]]);
    expect(await faultOf(takeBackWritten(ticket))).toMatchObject({ kind: "written-changed" });
    await takeBackWritten(ticket, { keep: true });
    expect(data("J5:J6")).toEqual([["92%"], [0.5]]);
  });

  test("print all a second time, failing wherever it may, leaves cards there, old or new", async () => {
    const now = new Date(2025, 1, 3);
    await printAllCards("1", { now });
    await write("Data", "D5", [[177]]);
    const cards = () => workbook.host.sheets().filter((name) => name.startsWith("All cards"));
    for (const [request, actions] of [
      [3, 0],
      [3, 9],
      // The sixth sets up the pages, without which the cards are made all the same.
      [4, 0],
      [4, 20],
      [6, 0],
      [6, 1],
    ] as const) {
      await rested();
      workbook.failRequest(request, actions);
      expect(await faultOf(printAllCards("1", { now }))).toMatchObject({ kind: "unexpected" });
      await rested();
      expect(cards()).toEqual(["All cards"]);
    }
    workbook.failRequest(6, 10_000);
    expect(await printAllCards("1", { now })).toMatchObject({ kind: "made" });
    await rested();
    expect(cards()).toEqual(["All cards"]);
  });
});

test("a sheet that is renamed while it is made is called as planned again, and the scorecard is whole", async () => {
  const rename = (from: string, to: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
    });
  const request = standardRequest("after-sales", {
    ...{ spelling: "plain", layout: "roster", people: people(2) },
  });
  workbook.forget();
  workbook.beforeRequest(3, () => rename("Rules", "My rules"));
  // The renaming is a request of its own, and so is the one that frees what it held.
  workbook.beforeRequest(5, () => rename("Results", "Mine"));
  const outcome = await generateScorecard(request);
  expect(outcome.kind).toBe("made");
  const [scorecard] = await listScorecards();
  expect(scorecard?.missing).toEqual([]);
  expect(scorecard?.sheets.map(({ name }) => name)).toEqual(["Rules", "Data", "Results", "Card"]);
  expect(workbook.host.formulas("Results", "D5").flat().join()).toContain("Rules!");
});
