import "../support/made-up-systems";
import { areaOf, cellAddress } from "../../src/scorecards/calc/a1";
import { planForms } from "../../src/scorecards/plan/form";
import type { SheetPlan } from "../../src/scorecards/plan/plan";
import { planRoster } from "../../src/scorecards/plan/roster";
import { RESULT_FIELDS, type ResultField } from "../../src/scorecards/system/result-fields";
import { systems } from "../../src/scorecards/systems";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

/** The formula at an address of a planned sheet, its own sheets named as HR reads them. */
function formulaAt(sheet: SheetPlan, address: string): string {
  for (const { at, rows } of sheet.blocks) {
    const corner = areaOf(at);
    for (const [down, cells] of rows.entries()) {
      for (const [right, content] of cells.entries()) {
        const place = { row: corner.row + down, column: corner.column + right };
        if (cellAddress(place) !== address) continue;
        if (content === null || typeof content !== "object") continue;
        return content.formula.replaceAll(/'(Rules|Data)'!/g, "$1!");
      }
    }
  }
  throw new Error(`No formula at ${address} of ${sheet.name}`);
}

const layouts = systems.flatMap((system) =>
  system.layouts.map((layout) => [system.id, layout] as const),
);

const formulasOf = (id: string, layout: "form" | "roster"): [ResultField, string][] => {
  const request = standardRequest(id, { layout, people: people(2), spelling: "hr" });
  const system = systems.find((each) => each.id === id);
  if (system === undefined) throw new Error(`No system ${id}`);
  const plan =
    layout === "roster"
      ? planRoster(system, request, NOTHING_TAKEN)
      : planForms(system, request, NOTHING_TAKEN);
  return plan.sheets
    .filter(({ role }) => role === "results" || role === "form")
    .flatMap((sheet) =>
      RESULT_FIELDS.flatMap((field): [ResultField, string][] => {
        const at = sheet.places.get(`field:${field}`);
        return at === undefined ? [] : [[field, formulaAt(sheet, at)]];
      }),
    );
};

describe.each(layouts)("results of %s (%s) in the HR spelling", (id, layout) => {
  const formulas = formulasOf(id, layout);

  test("there is a total, a status and whatever the system pays", () => {
    expect(formulas.map(([field]) => field)).toEqual(expect.arrayContaining(["total", "status"]));
  });

  test("total, tier, bonus and pay are short enough to be read", () => {
    const short = ["total", "tier", "bonus", "fixedPay", "performancePay", "adjustedPay", "pay"];
    const long = formulas
      .filter(([field, formula]) => short.includes(field) && formula.length > 300)
      .map(([field, formula]) => `${field}: ${formula.length}`);
    expect(long).toEqual([]);
  });

  test("no HR function is called twice, and no error is asked for or caught around one", () => {
    for (const [field, formula] of formulas) {
      const calls = formula.match(/HR\.\w+/g) ?? [];
      expect([field, calls.length]).toEqual([field, Math.min(calls.length, 1)]);
      if (calls.length > 0) expect(formula).not.toMatch(/IFNA|IFERROR|ISERROR/);
    }
  });

  test("spilled columns are named by their first cell, and nothing counts a table's rows", () => {
    for (const [, formula] of formulas) expect(formula).not.toMatch(/:INDEX\(|ROWS\(|LAMBDA|BYROW/);
  });
});
