import { planScorecard } from "../../src/scorecards";
import type { CellContent } from "../../src/scorecards/plan/plan";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";
import { joinAddress, planCells, type SheetCells } from "../support/spreadsheets/plan-cells";
import { SheetReader } from "../support/spreadsheets/sheet-reader";

/** The supervisor form in English and plain formulas, with figures typed beside their labels. */
function filledForm(entries: readonly (readonly [string, CellContent])[]): SheetCells[] {
  const request = standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) });
  const sheets = planCells(planScorecard(request, NOTHING_TAKEN));
  const [form] = sheets;
  if (form === undefined) throw new Error("No form was planned");
  const reader = new SheetReader(form);
  for (const [label, content] of entries) reader.fill(label, content);
  return sheets;
}

/** Answers of one rater, below the header of a rating block. */
function rate(
  sheets: readonly SheetCells[],
  block: string,
  answers: readonly (number | null)[][],
): void {
  const [form] = sheets;
  if (form === undefined) throw new Error("No form was planned");
  const reader = new SheetReader(form);
  // The item's own line comes first, its block further down.
  const { row } = reader.find(block, reader.find(block).row + 1);
  answers.forEach((rater, down) =>
    rater.forEach((answer, across) => reader.put(row + 2 + down, 5 + across, answer)),
  );
}

function team(sheets: readonly SheetCells[], members: readonly (readonly CellContent[])[]): void {
  const [form] = sheets;
  if (form === undefined) throw new Error("No form was planned");
  const reader = new SheetReader(form);
  const { row } = reader.find("Member");
  members.forEach((member, down) =>
    member.forEach((content, across) => reader.put(row + 1 + down, 4 + across, content)),
  );
}

const SCORE = 13;
const PART = 11;

interface Reading {
  score(item: string): number | string | undefined;
  part(label: string): number | string | undefined;
  total(): number | string | undefined;
  fines(): number | string | undefined;
}

async function reading(sheets: readonly SheetCells[]): Promise<Reading> {
  const [form] = sheets;
  if (form === undefined) throw new Error("No form was planned");
  const shown = (await calculateWithIronCalc(sheets)).get(form.name);
  const reader = new SheetReader(form);
  const at = (label: string, column: number) =>
    shown?.get(joinAddress(reader.find(label).row, column));
  return {
    score: (item) => at(item, SCORE),
    part: (label) => at(label, PART),
    total: () => at("Total", SCORE),
    fines: () => at("Deductions (fines, yuan)", SCORE),
  };
}

const complete = (): SheetCells[] => {
  const sheets = filledForm([
    ["Turnover (yuan)", 1_034_000],
    ["Month's plan (yuan)", 1_000_000],
    ["Mishandled complaints (cases)", 1],
    ["…of which caused a loss (cases)", 1],
    ["Fine per case (yuan)", 80],
    ["Reviews amended (cases)", 46],
    ["Neutral or bad reviews (cases)", 50],
    ["Complaints from departments (cases)", 1],
    ["Persons delayed (cases)", 0],
    ["Errors, product news (cases)", 0],
    ["Errors, platform rules (cases)", 3],
    ["New hires lost (people)", 0],
    ["Problem handling (points)", 4],
    ["Enquiry conversion, C-shop (%)", 0.62],
    ["Enquiry conversion, mall (%)", 0.94],
    ["Order value, C-shop (yuan)", 79],
    ["Order value, mall (yuan)", 95],
  ]);
  rate(sheets, "Superior's rating", [[4, 4, 5, 3, 4, 5, 4]]);
  rate(sheets, "Subordinates' rating", [
    [5, 5, 5, 5, 5, 5, 5, 5],
    [4, 4, 4, 4, 4, 4, 4, 4],
  ]);
  team(sheets, [
    ["Ann", 75, 17],
    ["Bo", 55, 17.5],
    ["Cy", 80, 19],
    ["Di", 70, 20],
    ["Ed", 75, 20.5],
  ]);
  return sheets;
};

describe("the supervisor form, calculated by a spreadsheet engine of its own", () => {
  let form: Reading;
  beforeAll(async () => {
    form = await reading(complete());
  });

  test.each([
    ["Turnover attainment", 21],
    ["Complaints and disputes", 8],
    ["Negative-review handling rate", 4],
    ["Teamwork and execution", 3],
    ["Passing on new products and rules", 0],
    ["Training", 5],
    ["Problem handling", 4],
    ["Superior's rating", 8.2857142857],
    ["Subordinates' rating", 9],
  ])("%s scores %d", (item, score) => {
    expect(form.score(item)).toBeCloseTo(score, 9);
  });

  test.each([
    // (75 + 55 + 80 + 70 + 75) ÷ 5 = 71, one full point above 70.
    ["Mean score of the team", 2],
    ["Monthly KPI score Below (points)", -5],
    ["Enquiry conversion, C-shop (%)", 4],
    ["Enquiry conversion, mall (%)", -1],
    ["Order value, C-shop (yuan)", -2],
    ["Order value, mall (yuan)", 4],
    // Rulebook 1.8d: 17, 17.5, 19, 20, 20.5 s make −4.
    ["Chat response time Over (s)", -4],
  ])("team part “%s” adds %d", (label, points) => {
    expect(form.part(label)).toBe(points);
  });

  test("the team's parts are added to its 25 points", () => {
    expect(form.score("Team KPI")).toBe(25 + 2 - 5 + 4 - 1 - 2 + 4 - 4);
  });

  test("the total is the sum of the items, and the fine stays money", () => {
    expect(form.total()).toBeCloseTo(21 + 8 + 4 + 3 + 0 + 5 + 4 + 23 + 8.2857142857 + 9, 9);
    expect(form.fines()).toBe(80);
  });

  test.each([
    [920_000, 0],
    [1_034_000, 21],
    [955_000, 7],
  ])("turnover of %d against a plan of a million scores %d", async (turnover, score) => {
    const sheets = filledForm([
      ["Turnover (yuan)", turnover],
      ["Month's plan (yuan)", 1_000_000],
    ]);
    expect((await reading(sheets)).score("Turnover attainment")).toBe(score);
  });

  test("everyone under 18 s gains 2 points once", async () => {
    const sheets = complete();
    team(sheets, [
      ["Ann", 75, 17],
      ["Bo", 75, 17.5],
      ["Cy", 75, 16],
      ["Di", 75, 15],
      ["Ed", 75, 17.9],
    ]);
    expect((await reading(sheets)).part("Chat response time Over (s)")).toBe(2);
  });
});

describe("an incomplete or faulty form says so", () => {
  test("nothing entered: every item and the total say that figures are missing", async () => {
    const form = await reading(filledForm([]));
    expect(form.score("Turnover attainment")).toBe("missing");
    expect(form.score("Team KPI")).toBe("incomplete");
    expect(form.total()).toBe("incomplete");
  });

  test.each([
    ["Neutral or bad reviews (cases)", 0, "divides by 0"],
    ["Reviews amended (cases)", 51, "part > whole"],
    ["Reviews amended (cases)", 1.5, "not a count"],
    ["Reviews amended (cases)", -1, "not a count"],
    ["Reviews amended (cases)", "46 of them", "not a number"],
  ])("%s of %p is named where it stands: %s", async (label, content, words) => {
    const sheets = complete();
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("No form was planned");
    const reader = new SheetReader(sheet);
    reader.fill(label, content);
    const { row } = reader.find("Negative-review handling rate");
    const shown = (await calculateWithIronCalc(sheets)).get(sheet.name);
    expect(shown?.get(joinAddress(row, 6))).toBe(words);
    expect((await reading(sheets)).total()).toBe("incomplete");
  });

  test("a rating outside 0–5 is named beside the rater", async () => {
    const sheets = complete();
    rate(sheets, "Superior's rating", [[4, 4, 6, 3, 4, 5, 4]]);
    expect((await reading(sheets)).score("Superior's rating")).toBe("out of range");
  });

  test("a rater who left a question blank is not averaged silently", async () => {
    const sheets = complete();
    rate(sheets, "Subordinates' rating", [[5, null, 5, 5, 5, 5, 5, 5]]);
    expect((await reading(sheets)).score("Subordinates' rating")).toBe("incomplete");
  });

  test("a member without a response time keeps the item open", async () => {
    const sheets = complete();
    team(sheets, [["Ann", 75, null]]);
    expect((await reading(sheets)).part("Chat response time Over (s)")).toBe("missing");
    expect((await reading(sheets)).score("Team KPI")).toBe("incomplete");
  });

  test("points that do not add up to 100 are not scored silently", async () => {
    const sheets = complete();
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("No form was planned");
    const reader = new SheetReader(sheet);
    reader.put(reader.find("Training").row, 12, 6);
    expect((await reading(sheets)).total()).toBe("sum must be 100");
  });
});

const withLibreOffice = hasLibreOffice() ? test : test.skip;
withLibreOffice(
  "LibreOffice agrees with IronCalc on the whole form",
  async () => {
    const sheets = complete();
    const [form] = sheets;
    const one = (await calculateWithIronCalc(sheets)).get(form?.name ?? "");
    const other = (await calculateWithLibreOffice(sheets)).get(form?.name ?? "");
    let compared = 0;
    for (const [address, content] of form?.cells ?? []) {
      if (content === null || typeof content !== "object") continue;
      const [left, right] = [one?.get(address), other?.get(address) ?? ""];
      if (typeof left === "number") expect(right).toBeCloseTo(left, 9);
      else expect(right).toBe(left);
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  },
  120_000,
);
