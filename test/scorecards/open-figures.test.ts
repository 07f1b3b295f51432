import {
  type GenerationRequest,
  openFigures,
  openFigureStatus,
  planScorecard,
  systems,
} from "../../src/scorecards";
import { findSystem } from "../../src/scorecards/systems";
import type { SheetPlan, WorkbookPlan } from "../../src/scorecards/plan/plan";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { planCells, type SheetCells } from "../support/spreadsheets/plan-cells";

const plan = (choices: Parameters<typeof standardRequest>[1]): WorkbookPlan =>
  planScorecard(
    standardRequest("car-dealership", { people: people(1), ...choices }),
    NOTHING_TAKEN,
  );

const sheetOf = (made: WorkbookPlan, role: string): SheetPlan => {
  const sheet = made.sheets.find((each) => each.role === role);
  if (sheet === undefined) throw new Error(`No sheet ${role}`);
  return sheet;
};

const cellsOf = (made: WorkbookPlan, name: string): SheetCells => {
  const sheet = planCells(made).find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
};

/** How many parameters of a description are left open, wherever in it they stand. */
function countOpen(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "origin" in value && value.origin === "open" ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countOpen(each), own);
}

describe("every open figure of a description is on the Rules sheet, with a status beside it", () => {
  const withRoster = systems.filter(({ layouts }) => layouts.includes("roster"));
  test.each(withRoster.map(({ id }) => id))("%s", (id) => {
    const request: GenerationRequest = standardRequest(id, { layout: "roster", people: people(1) });
    // With all its items on: an item that HR leaves out has no figures to set.
    const everything = {
      ...request,
      items: request.items.map((item) => ({ ...item, on: true })),
    };
    const found = openFigures(planScorecard(everything, NOTHING_TAKEN));
    expect(found).toHaveLength(countOpen(findSystem(id)));
    expect(found.every(({ what }) => what.trim() !== "")).toBe(true);
  });
});

describe.each(["roster", "form"] as const)("open figures of a %s", (layout) => {
  const made = plan({ layout, spelling: "plain" });
  const sheet = sheetOf(made, layout === "roster" ? "rules" : "form");

  test("figures and their statuses can be edited, and the status is chosen from a list", () => {
    expect(sheet.openFigures.length).toBeGreaterThan(8);
    for (const { status } of sheet.openFigures) {
      const list = sheet.validations.find(({ range }) => range === status);
      expect(list?.rule).toEqual({ kind: "list", options: ["set this", "confirmed"] });
      expect(sheet.formats.some(({ range, locked }) => range === status && locked === false)).toBe(
        true,
      );
    }
  });

  test("each is amber until its line is confirmed, and says what to do when it is selected", () => {
    for (const { at, status } of sheet.openFigures) {
      const amber = sheet.conditionalFormats.find(({ range }) => range === at);
      const fixed = (address: string) => address.replace(/^([A-Z]+)/, "$$$1$$");
      expect(amber).toMatchObject({
        kind: "formula",
        formula: `=OR(${fixed(at)}="",${fixed(status)}="set this")`,
      });
      // What is said last counts, as where validations overlap in Excel.
      const prompt = sheet.validations.filter(({ range }) => range === at).at(-1)?.prompt;
      expect(prompt?.message).toContain("Left open by the document");
    }
  });

  test("a figure with a default waits for HR; a blank one is confirmed by being filled in", async () => {
    const cells = cellsOf(made, sheet.name);
    const [amount] = sheet.openFigures.filter(
      ({ at }) => !cells.cells.has(at) || cells.cells.get(at) === null,
    );
    const [valued] = sheet.openFigures.filter(({ at }) => typeof cells.cells.get(at) === "number");
    if (amount === undefined || valued === undefined) throw new Error("Both kinds are needed");
    const statuses = async () => {
      const shown = (
        await calculateWithIronCalc(
          planCells(made).map((each) => (each.name === sheet.name ? cells : each)),
        )
      ).get(sheet.name);
      const left = [...(shown?.values() ?? [])].find((text) =>
        String(text).startsWith("Still to be set"),
      );
      return {
        amount: shown?.get(amount.status),
        valued: shown?.get(valued.status),
        left: Number(/\d+/.exec(String(left))?.[0]),
      };
    };
    const before = await statuses();
    expect([before.amount, before.valued]).toEqual(["set this", "set this"]);
    expect(before.left).toBe(new Set(sheet.openFigures.map(({ status }) => status)).size);
    cells.cells.set(amount.at, 500);
    cells.cells.set(valued.status, "confirmed");
    const after = await statuses();
    expect(after.valued).toBe("confirmed");
    expect(after.amount).toBe("confirmed");
    expect(after.left).toBe(before.left - 2);
  });
});

test.each([
  ["待设定", "set this"],
  ["待設定", "set this"],
  ["已確認", "confirmed"],
  ["", null],
  [0, null],
])("%p says %p in whatever language", (value, status) => {
  expect(openFigureStatus(value)).toBe(status);
});
