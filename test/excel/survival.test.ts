import { generateScorecard, listScorecards, printAllCards } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/** What HR does to the sheets of a scorecard, done through Excel itself. */
const TIME = 120_000;

const january = [
  [83, 177, 20, 154, 177, 40, 0.95, 6000],
  [95, 100, 20, 90, 100, 40, 0.95, 6000],
];

let workbook: TestWorkbook;

async function openRoster(): Promise<void> {
  workbook = await openWorkbook();
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(2) }));
  await workbook.host.write("Data", "D5:K6", january);
  await workbook.host.settled();
}

const change = (act: (sheets: Excel.WorksheetCollection) => void): Promise<void> =>
  workbook.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });

const only = async () => {
  const scorecards = await listScorecards();
  expect(scorecards).toHaveLength(1);
  const [scorecard] = scorecards;
  if (scorecard === undefined) throw new Error("There is no scorecard");
  return scorecard;
};

/** The total on the card, found by what stands beside it. */
function totalOnCard(sheet = "Card"): unknown {
  const rows = workbook.host.read(sheet, "A1:K60");
  const row = rows.find((cells) => cells.includes("Total")) ?? [];
  return row.filter((value) => typeof value === "number").at(-1);
}

describe("a roster", () => {
  beforeEach(openRoster, TIME);
  afterEach(() => workbook.close());

  test(
    "is found, and calculates, after its sheets are renamed and moved",
    async () => {
      const before = await only();
      await change((sheets) => {
        sheets.getItem("Results").name = "January's results";
        sheets.getItem("Data").name = "数据 (1)";
        sheets.getItem("Card").position = 0;
      });
      const after = await only();
      expect(new Set(after.sheets.map(({ id }) => id))).toEqual(
        new Set(before.sheets.map(({ id }) => id)),
      );
      expect(after.sheets.map(({ name }) => name)).toEqual([
        "Card",
        "Rules",
        "数据 (1)",
        "January's results",
      ]);
      expect([after.missing, after.copies]).toEqual([[], []]);
      await workbook.host.write("数据 (1)", "D5", [[177]]);
      await workbook.host.settled();
      expect(totalOnCard()).toBeCloseTo(10, 9);
    },
    TIME,
  );

  test(
    "knows a copy of a sheet from the sheet, also when the copy stands before it",
    async () => {
      const before = await only();
      await change((sheets) => {
        const rules = sheets.getItem("Rules");
        rules.copy("Beginning");
      });
      const after = await only();
      expect(after.sheets).toEqual(before.sheets);
      expect(after.copies.map(({ role, name }) => [role, name])).toEqual([["rules", "Rules (2)"]]);
      expect(after.missing).toEqual([]);
    },
    TIME,
  );

  test(
    "says which sheet is gone, and does not take a copy for it",
    async () => {
      await change((sheets) => {
        sheets.getItem("Results").copy("End");
        sheets.getItem("Results").delete();
      });
      const { missing, copies, sheets } = await only();
      expect(missing).toEqual([{ role: "results" }]);
      expect(copies.map(({ role }) => role)).toEqual(["results"]);
      expect(sheets.map(({ role }) => role)).toEqual(["rules", "data", "card"]);
    },
    TIME,
  );

  test(
    "follows rows and columns that HR inserts",
    async () => {
      const total = totalOnCard();
      expect(total).toBe(7.6);
      await change((sheets) => {
        for (const name of ["Results", "Card"]) sheets.getItem(name).protection.unprotect();
        sheets.getItem("Rules").getRange("1:2").insert("Down");
        sheets.getItem("Rules").getRange("C:C").insert("Right");
        sheets.getItem("Data").getRange("1:1").insert("Down");
        sheets.getItem("Results").getRange("A:A").insert("Right");
        sheets.getItem("Results").getRange("2:3").insert("Down");
        sheets.getItem("Card").getRange("5:5").insert("Down");
      });
      await workbook.host.settled();
      expect((await only()).missing).toEqual([]);
      expect(totalOnCard()).toBe(7.6);
      await workbook.host.write("Data", "D6", [[177]]);
      await workbook.host.settled();
      expect(totalOnCard()).toBeCloseTo(10, 9);
    },
    TIME,
  );
});

describe("print all", () => {
  beforeEach(openRoster, TIME);
  afterEach(() => workbook.close());
  const now = new Date(2025, 1, 3, 12);

  test(
    "puts everybody's card on one sheet, a page each, as the card is now",
    async () => {
      await change((sheets) => {
        sheets.getItem("Results").protection.unprotect();
        sheets.getItem("Results").getRange("A:A").insert("Right");
        sheets.getItem("Results").name = "Ergebnisse";
      });
      const outcome = await printAllCards("1", { now });
      expect(outcome).toMatchObject({ kind: "made", people: 2 });
      const rows = workbook.host.read("All cards", "A1:H80");
      const totals = rows.filter((cells) => cells[1] === "Total").map((cells) => cells[7]);
      const results = workbook.host.read("Ergebnisse", "A5:R6");
      const column = workbook.host.read("Ergebnisse", "A4:R4")[0]?.indexOf("Total") ?? -1;
      expect(totals).toEqual(results.map((cells) => cells[column]));
      expect(totals[0]).toBe(7.6);
      const names = rows.filter((cells) => cells[1] === "Name").map((cells) => cells[2]);
      expect(names).toEqual(["Person 1", "Person 2"]);
      expect(rows.flat()).toContain("As of February 3, 2025");

      const page = await workbook.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("All cards");
        const { pageLayout } = sheet.load("protection/protected");
        pageLayout.load("zoom,orientation,paperSize");
        const breaks = sheet.horizontalPageBreaks.getCount();
        const names = sheet.names.load("items");
        await context.sync();
        return {
          zoom: pageLayout.zoom,
          orientation: pageLayout.orientation,
          breaks: breaks.value,
          locked: sheet.protection.protected,
          names: names.items.length,
        };
      });
      // A scale, as Excel overlooks page breaks where it fits to a number of pages.
      expect(page.zoom.scale).toBeGreaterThan(50);
      expect(page).toMatchObject({ orientation: "Portrait", breaks: 1, locked: true, names: 0 });
    },
    TIME,
  );

  test(
    "stays as printed, is made anew in its place, and is no part that could be missing",
    async () => {
      await printAllCards("1", { now });
      await workbook.host.write("Data", "D5", [[177]]);
      await workbook.host.settled();
      expect(totalOnCard("All cards")).not.toBeCloseTo(10, 9);
      workbook.forget();
      await printAllCards("1", { now });
      expect(workbook.traffic.length).toBeLessThanOrEqual(7);
      const rows = workbook.host.read("All cards", "A1:H80");
      expect(rows.find((cells) => cells[1] === "Total")?.[7]).toBeCloseTo(10, 9);
      expect(workbook.host.sheets().filter((name) => name.startsWith("All cards"))).toEqual([
        "All cards",
      ]);
      const { sheets, copies, missing } = await only();
      expect(sheets.map(({ role }) => role)).toContain("cards");
      expect([copies, missing]).toEqual([[], []]);
    },
    TIME,
  );

  test(
    "finds everybody in a table that HR has renamed, and says so where there is none any more",
    async () => {
      const table = (act: (table: Excel.Table) => void) =>
        change((sheets) => act(sheets.getItem("Data").tables.getItemAt(0)));
      await table((found) => (found.name = "Figures"));
      expect(await printAllCards("1", { now })).toMatchObject({ kind: "made", people: 2 });
      await table((found) => found.convertToRange());
      await expect(printAllCards("1", { now })).rejects.toMatchObject({
        fault: { kind: "table-gone" },
      });
    },
    TIME,
  );

  test(
    "says that there is no card when HR has deleted it",
    async () => {
      await change((sheets) => sheets.getItem("Card").delete());
      expect(await printAllCards("1", { now })).toEqual({ kind: "no-card" });
    },
    TIME,
  );

  test(
    "leaves the workbook as it was when it fails half-way",
    async () => {
      const before = workbook.host.sheets();
      workbook.failRequest(4, 5);
      await expect(printAllCards("1", { now })).rejects.toMatchObject({ name: "ExcelFaultError" });
      expect(workbook.host.sheets()).toEqual(before);
    },
    TIME,
  );
});

describe("forms", () => {
  beforeEach(async () => {
    workbook = await openWorkbook();
    await generateScorecard(
      standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(2) }),
    );
  }, TIME);
  afterEach(() => workbook.close());

  test(
    "a form that is gone is told by its person, a copied one is a copy",
    async () => {
      await change((sheets) => {
        sheets.getItem("Scorecard Person 2").copy("End");
        sheets.getItem("Scorecard Person 1").delete();
      });
      const { sheets, copies, missing } = await only();
      expect(missing).toEqual([{ role: "form", person: "Person 1" }]);
      expect(sheets.map(({ name }) => name)).toEqual(["Scorecard Person 2"]);
      expect(copies.map(({ name }) => name)).toEqual(["Scorecard Person 2 (2)"]);
    },
    TIME,
  );
});
