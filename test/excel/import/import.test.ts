import { openImport, undoImport, writeImport } from "../../../src/excel";
import { recall } from "../../../src/scorecards/import/memory";
import { isExport, readExport } from "../../../src/scorecards/import";
import { DEFAULT_SETS } from "../../support/excel-host";
import { people, standardRequest } from "../../support/requests";
import { noOffice, officeThatHas } from "../support/office";
import { generateScorecard } from "../../../src/excel";
import { faultOf } from "../support/faults";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "../support/workbook";
import { generateCallCentre, orderFor, target } from "./support";

const TIME = 120_000;
const EXPORT = [
  "Agent ID,Agent,Calls received,Calls answered,Speed of answer (s)",
  "003,Person 3,30,29,12.5",
  "1,Person 1,10,9,8",
  "X9,=1+1,50,40,20",
].join("\n");

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
}, TIME);
afterEach(async () => {
  noOffice();
  await workbook.close();
});

const figures = (rows = "5:7") => {
  const [first, last] = rows.split(":");
  return workbook.host.read("Data", `A${first}:F${last}`);
};

describe("finding where an import goes", () => {
  test("there is nowhere without a roster", async () => {
    expect(await openImport()).toEqual({ rosters: [], target: null, memory: {} });
  });

  test(
    "the roster whose sheet is active, else the latest; three requests, four after the table was renamed",
    async () => {
      await generateCallCentre(3);
      await generateScorecard(standardRequest("after-sales", { people: people(2) }));
      workbook.forget();
      expect((await target()).scorecard.scorecard).toBe("2");
      expect(workbook.traffic).toHaveLength(3);
      await workbook.run(async (context) => {
        context.workbook.worksheets.getItem("Results").activate();
        context.workbook.tables.getItem("KpiData1").name = "一月";
        await context.sync();
      });
      workbook.forget();
      const { scorecard, place, table } = await target();
      expect(scorecard.scorecard).toBe("1");
      expect(place).toMatchObject({ table: "一月" });
      expect(workbook.traffic).toHaveLength(4);
      expect(table.people).toEqual(people(3));
      expect(table.columns.map(({ input }) => input.id)).toContain("callsAbandoned");
      expect((await target("2")).scorecard.scorecard).toBe("2");
    },
    TIME,
  );

  test(
    "the figures' columns wherever HR has moved them, and HR's own left alone",
    async () => {
      await generateCallCentre(2);
      await workbook.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("D4:E4").values = [["Calls answered", "备注"]];
        await context.sync();
      });
      const { table } = await target();
      const place = (id: string) => table.columns.find(({ input }) => input.id === id)?.column;
      expect([place("callsAnswered"), place("callsReceived"), place("answerSeconds")]).toEqual([
        3,
        undefined,
        5,
      ]);
    },
    TIME,
  );

  test(
    "says so where the table was made plain cells",
    async () => {
      await generateCallCentre(2);
      await workbook.run(async (context) => {
        context.workbook.tables.getItem("KpiData1").convertToRange();
        await context.sync();
      });
      expect(await faultOf(openImport())).toEqual({ kind: "table-gone" });
    },
    TIME,
  );
});

describe("writing", () => {
  test(
    "fills the matched cells alone, adds whom HR wants below, and takes it all back",
    async () => {
      await workbook.close();
      workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
      officeThatHas("1.13");
      await generateCallCentre(3);
      // A formula below other figures is one cell's; in a blank column Excel would fill it with that.
      await workbook.host.write("Data", "E5", [[1]]);
      await workbook.host.write("Data", "D6:F6", [[7, "=2+2", "n/a"]]);
      await workbook.host.settled();
      const before = await wholeWorkbook(workbook);
      const order = await orderFor(EXPORT, undefined, { "id:x9": "add" });
      workbook.forget();
      const ticket = await writeImport(order);
      expect(workbook.traffic.length).toBeLessThanOrEqual(3);
      await workbook.host.settled();
      expect(figures("5:8")).toEqual([
        ["001", "Person 1", "A", 9, 10, 8],
        ["002", "Person 2", "B", 7, 4, "n/a"],
        ["003", "Person 3", "A", 29, 30, 12.5],
        ["X9", "=1+1", "", 40, 50, 20],
      ]);
      expect(workbook.host.formulas("Data", "E6")).toEqual([["=2+2"]]);
      expect((await target()).table.people).toHaveLength(4);
      workbook.forget();
      await undoImport(ticket);
      // Three of its own, and that with which the library frees what was read before.
      expect(workbook.traffic.filter(({ actions }) => actions > 2).length).toBeLessThanOrEqual(3);
      expect((await target()).table.people).toHaveLength(3);
      expect(await wholeWorkbook(workbook)).toEqual(before);
    },
    TIME,
  );

  test(
    "leaves a blank row in the table where Excel cannot make it smaller, and fills it next time",
    async () => {
      await generateCallCentre(3);
      const add = () => orderFor(EXPORT, undefined, { "id:x9": "add" });
      await undoImport(await writeImport(await add()));
      expect(figures("8:8")).toEqual([["", "", "", "", "", ""]]);
      expect((await target()).table.people).toHaveLength(4);
      await writeImport(await add());
      expect(figures("8:8")).toEqual([["X9", "=1+1", "", 40, 50, 20]]);
      expect((await target()).table.people).toHaveLength(4);
    },
    TIME,
  );

  test(
    "puts back numbers, texts and formulas that it wrote over",
    async () => {
      await generateCallCentre(3);
      await workbook.host.write("Data", "D5:F5", [[7, "=2+2", "3次"]]);
      await workbook.host.settled();
      const before = await wholeWorkbook(workbook);
      const ticket = await writeImport(await orderFor(EXPORT, { overwrite: true, formulas: true }));
      await workbook.host.settled();
      expect(figures("5:5")).toEqual([["001", "Person 1", "A", 9, 10, 8]]);
      await undoImport(ticket);
      expect(await wholeWorkbook(workbook)).toEqual(before);
    },
    TIME,
  );

  test(
    "leaves formulas, and with “only blanks” every figure, as they are",
    async () => {
      await generateCallCentre(3);
      await workbook.host.write("Data", "D5:E5", [[7, "=2+2"]]);
      await writeImport(await orderFor(EXPORT));
      await workbook.host.settled();
      expect(figures("5:5")).toEqual([["001", "Person 1", "A", 9, 4, 8]]);
      await workbook.host.write("Data", "D5", [[7]]);
      const order = await orderFor(EXPORT, { overwrite: false, formulas: false });
      expect(order.changes).toEqual([]);
    },
    TIME,
  );

  test(
    "refuses when the table is no longer what HR saw, before anything is written",
    async () => {
      await generateCallCentre(3);
      for (const [address, value] of [
        ["D5", 99],
        ["B7", "Somebody else"],
      ] as const) {
        const order = await orderFor(EXPORT);
        await workbook.host.write("Data", address, [[value]]);
        const before = await wholeWorkbook(workbook);
        expect(await faultOf(writeImport(order))).toEqual({ kind: "table-changed" });
        expect(await wholeWorkbook(workbook)).toEqual(before);
      }
    },
    TIME,
  );

  test(
    "refuses to add people over what stands below the table",
    async () => {
      await generateCallCentre(3);
      await workbook.host.write("Data", "E9", [["my note"]]);
      const order = await orderFor(`${EXPORT}\nY1,Nobody,1,1,1`, undefined, {
        "id:x9": "add",
        "id:y1": "add",
      });
      const before = await wholeWorkbook(workbook);
      expect(await faultOf(writeImport(order))).toEqual({
        kind: "below-table",
        address: "Data!E9",
      });
      expect(await wholeWorkbook(workbook)).toEqual(before);
    },
    TIME,
  );

  test(
    "undo refuses once a cell was changed, and names it",
    async () => {
      await generateCallCentre(3);
      const ticket = await writeImport(await orderFor(EXPORT, undefined, { "id:x9": "add" }));
      await workbook.host.write("Data", "E7", [[31]]);
      await workbook.host.settled();
      const before = await wholeWorkbook(workbook);
      expect(await faultOf(undoImport(ticket))).toEqual({
        kind: "written-changed",
        cells: 1,
        first: "E7",
      });
      expect(await wholeWorkbook(workbook)).toEqual(before);
      await workbook.host.write("Data", "E7:G8", [
        [30, 12.5, ""],
        [50, 20, 5],
      ]);
      await workbook.host.settled();
      expect(await faultOf(undoImport(ticket))).toMatchObject({ kind: "written-changed" });
    },
    TIME,
  );

  test(
    "is remembered in the workbook for next month's export",
    async () => {
      await generateCallCentre(3);
      await writeImport(await orderFor(EXPORT, undefined, { "id:x9": { row: 1 } }));
      const { memory } = await openImport();
      const next = readExport(EXPORT.replaceAll("30", "31"));
      if (!isExport(next)) throw new Error("unreadable");
      const remembered = recall(memory, "call-centre", next);
      expect(remembered?.sources["callsReceived"]).toEqual({
        kind: "total",
        terms: [{ kind: "sum", column: "Calls received" }],
      });
      expect(remembered?.aliases).toEqual({ "id:x9": "002" });
    },
    TIME,
  );

  test(
    "fills the column of an item that is entered as a rate, and takes it back",
    async () => {
      const system = "call-centre+rate:answerRate";
      await generateScorecard(standardRequest(system, { layout: "roster", people: people(2) }));
      const order = await orderFor("Agent ID,% Answered\n001,92\n002,88.5");
      expect(order.place.system.id).toBe(system);
      const ticket = await writeImport(order);
      expect(workbook.host.read("Data", "D4:D6")).toEqual([["Answer rate"], [0.92], [0.885]]);
      await undoImport(ticket);
      expect(workbook.host.read("Data", "D5:D6")).toEqual([[""], [""]]);
    },
    TIME,
  );

  test(
    "costs the same number of requests for many people",
    async () => {
      await generateCallCentre(400);
      const rows = people(400).map(({ id }, index) => `${id},${index % 90},${index % 70}`);
      const text = ["Agent ID,Calls received,Calls answered", ...rows.reverse()].join("\n");
      workbook.forget();
      const order = await orderFor(text);
      const ticket = await writeImport(order);
      // Calls abandoned are what is left of the two, where that is not negative.
      expect(order.changes.length).toBeGreaterThan(800);
      // Three to read, two to write, two of the library's own that free what it held.
      expect(workbook.traffic.length).toBeLessThanOrEqual(7);
      for (const { sent, received } of workbook.traffic) {
        expect(sent).toBeLessThan(5_000_000);
        expect(received).toBeLessThan(5_000_000);
      }
      expect(workbook.host.read("Data", "D404:E404")).toEqual([[399 % 70, 399 % 90]]);
      await undoImport(ticket);
      expect(workbook.host.read("Data", "D404:E404")).toEqual([["", ""]]);
    },
    TIME,
  );
});
