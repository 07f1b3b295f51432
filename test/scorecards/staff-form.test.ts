import { planScorecard } from "../../src/scorecards";
import type { CellContent } from "../../src/scorecards/plan/plan";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { joinAddress, planCells, type SheetCells } from "../support/spreadsheets/plan-cells";
import { SheetReader } from "../support/spreadsheets/sheet-reader";

/** Columns of a form that hold weights and scores. */
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
    expect(form("Customer satisfaction")).toBe(2);
    expect(form("First-contact resolution")).toBe(10);
    expect(form("Total")).toBe(7.6);
  });

  test("tier and pay stand below the total", async () => {
    const form = await shown(filled(january));
    expect(form("Tier")).toBe("Fair");
    expect(form("Performance pay")).toBe(1368);
    expect(form("Pay")).toBe(5568);
  });

  test("a missing figure keeps total, tier and pay open", async () => {
    const form = await shown(filled(january.slice(1)));
    expect(form("Customer satisfaction")).toBe("missing");
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
