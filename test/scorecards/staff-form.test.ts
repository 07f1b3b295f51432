import { planScorecard } from "../../src/scorecards";
import { sheetTexts } from "../../src/i18n/sheets";
import type { CellContent } from "../../src/scorecards/plan/plan";
import type { PlaceKey } from "../../src/scorecards/system/keys";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { joinAddress, planCells, type SheetCells } from "../support/spreadsheets/plan-cells";
import { SheetReader } from "../support/spreadsheets/sheet-reader";

/** Columns of a form that hold the scores of items, their weights, and what they come to, with the total below. */
const ITEM_SCORE = 11;
const WEIGHT = 12;
const SCORE = 13;

const january: readonly (readonly [string, CellContent])[] = [
  ["Satisfied votes", 83],
  ["Votes", 177],
  ["Mean response time (h)", 64.35 / 3600],
  ["Resolved at first contact (cases)", 154],
  ["Answered (cases)", 177],
  ["Mean resolution time (h)", 220.3 / 3600],
  ["Cost against budget (%)", 0.95],
];

function filled(
  entries: readonly (readonly [string, CellContent])[],
  salary: CellContent = 6000,
): { sheet: SheetCells; reader: SheetReader } {
  const request = standardRequest("after-sales", {
    layout: "form",
    spelling: "plain",
    people: people(1),
  });
  const [sheet] = planCells(planScorecard(request, NOTHING_TAKEN));
  if (sheet === undefined) throw new Error("No form was planned");
  const reader = new SheetReader(sheet);
  for (const [label, content] of entries) reader.fill(label, content);
  reader.put(reader.find("Salary (yuan)").row, SCORE, salary);
  return { sheet, reader };
}

async function shown({ sheet, reader }: ReturnType<typeof filled>) {
  const calculated = (await calculateWithIronCalc([sheet])).get(sheet.name);
  return (label: string, column = SCORE) =>
    calculated?.get(joinAddress(reader.find(label).row, column));
}

describe("the staff form of a system that weighs scores", () => {
  test("every item scores on the scale, and the total is their weighted mean", async () => {
    const form = await shown(filled(january));
    expect(form("Customer satisfaction", ITEM_SCORE)).toBe(2);
    expect(form("First-contact resolution", ITEM_SCORE)).toBe(10);
    expect(form("Total")).toBe(7.6);
    const items = [
      ...["Customer satisfaction", "Mean response time", "First-contact resolution"],
      ...["Mean resolution time", "Cost against budget"],
    ];
    expect(form("Customer satisfaction")).toBeCloseTo(0.6, 9);
    expect(items.reduce((sum, item) => sum + Number(form(item)), 0)).toBeCloseTo(7.6, 9);
  });

  test("tier and pay stand below the total", async () => {
    const form = await shown(filled(january));
    expect(form("Tier")).toBe("Fair");
    expect(form("Performance pay")).toBe(1368);
    expect(form("Pay")).toBe(5568);
  });

  test("a missing figure keeps total, tier and pay open", async () => {
    const form = await shown(filled(january.slice(1)));
    expect(form("Customer satisfaction", ITEM_SCORE)).toBe("missing");
    expect(form("Customer satisfaction")).toBe("");
    expect(form("Total")).toBe("incomplete");
    expect(form("Tier")).toBe("—");
    expect(form("Performance pay")).toBe("—");
  });

  test("no salary: the score stands, the pay says that it is missing", async () => {
    const form = await shown(filled(january, null));
    expect(form("Total")).toBe(7.6);
    expect(form("Performance pay")).toBe("missing");
  });

  test("an item of weight 0 is not asked for", async () => {
    const sheets = filled(january.filter(([label]) => !label.startsWith("Cost")));
    const { reader } = sheets;
    reader.put(reader.find("Customer satisfaction").row, WEIGHT, 45);
    reader.put(reader.find("Cost against budget").row, WEIGHT, 0);
    const form = await shown(sheets);
    expect(form("Total")).toBe((45 * 2 + 10 * 10 + 25 * 10 + 20 * 10) / 100);
    expect(form("Total", 14)).toBe("every item has its score");
  });

  test("weights that do not add up to 100 are not scored silently", async () => {
    const sheets = filled(january);
    sheets.reader.put(sheets.reader.find("Customer satisfaction").row, WEIGHT, 31);
    expect((await shown(sheets))("Total")).toBe("sum must be 100");
  });
});

describe("a form in sections, signed on paper", () => {
  const plan = () => {
    const request = standardRequest("service-agent", {
      layout: "form",
      spelling: "plain",
      people: people(1),
    });
    const { sheets } = planScorecard(request, NOTHING_TAKEN);
    const [form] = sheets;
    if (form === undefined) throw new Error("No form was planned");
    return form;
  };
  /** Beside the scores of the items: the subtotal of a section. */
  const SUBTOTAL = 11;
  const sections = [
    ...["Service quality", "Response speed", "Professional knowledge", "Communication"],
  ];

  async function agent(leftOut?: PlaceKey) {
    const form = plan();
    const [sheet] = planCells({ scorecard: "1", sheets: [form], names: [], show: "form" });
    if (sheet === undefined) throw new Error("No cells were planned");
    for (const [key, address] of form.places) {
      if (key.startsWith("input:") && key !== leftOut) {
        const isCount = /satisfied|surveys|Cases/.test(key);
        const isMeasured = /Minutes|Score/.test(key);
        sheet.cells.set(address, isCount ? 78 : isMeasured ? 40 : 0.93);
      }
    }
    const reader = new SheetReader(sheet);
    const shown = (await calculateWithIronCalc([sheet])).get(sheet.name);
    return (label: string, column: number) =>
      shown?.get(joinAddress(reader.find(label).row, column));
  }

  test("says what each section is worth and comes to; together they are the total", async () => {
    const form = await agent();
    expect(sections.map((section) => form(section, WEIGHT))).toEqual([25, 25, 25, 25]);
    const sums = sections.map((section) => Number(form(section, SUBTOTAL)));
    const total = Number(form("Total", SCORE));
    expect(sums.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 9);
    expect(total).toBeGreaterThan(25);
  });

  test("a section waits for its items", async () => {
    const form = await agent("input:urgentSolveMinutes");
    const [quality, speed] = sections.map((section) => form(section, SUBTOTAL));
    expect([typeof quality, speed]).toEqual(["number", "incomplete"]);
  });

  test("is printed black on white, without the sources of figures and of tiers", () => {
    const { page, places } = plan();
    expect(page.blackAndWhite).toBe(true);
    // Nobody supplies its figures: the column of suppliers is not printed either.
    expect(page.printArea).toMatch(/^A2:N\d+$/);
    expect(places.size).toBeGreaterThan(0);
  });

  test.each([
    ["service-agent", "hr"],
    ["ecommerce-supervisor", "office"],
  ] as const)("who is appraised confirms or appeals, and three sign: %s", (system, third) => {
    const request = standardRequest(system, { layout: "form", people: people(1) });
    const [sheet] = planCells(planScorecard(request, NOTHING_TAKEN));
    const { signatures } = sheetTexts.en.form;
    const said = [...(sheet?.cells.values() ?? [])];
    for (const key of ["confirmed", "appraised", "appraiser", third] as const) {
      expect(said).toContain(signatures[key]);
    }
    expect(said).not.toContain(signatures[third === "hr" ? "office" : "hr"]);
  });
});
