import {
  generateScorecard,
  generationSteps,
  listScorecards,
  type GenerationOutcome,
  type ScorecardReference,
} from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { addSheetsOfHr, openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const roster = standardRequest("after-sales", { layout: "roster", locale: "zh-CN" });
const form = standardRequest("ecommerce-supervisor", {
  layout: "form",
  locale: "zh-CN",
  people: people(2),
});

const made = (outcome: GenerationOutcome) => {
  if (outcome.kind !== "made") throw new Error("It exists already.");
  return outcome;
};

/** What the sheet is for that HR sees in the end. */
async function activeRole({ sheets }: ScorecardReference): Promise<string | undefined> {
  const active = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return sheet.id;
  });
  return sheets.find(({ id }) => id === active)?.role;
}

describe("what is made", () => {
  test("a roster: its sheets behind HR's own, found again by what they say of themselves", async () => {
    await addSheetsOfHr(workbook);
    const steps: string[] = [];
    const { scorecard } = made(
      await generateScorecard(roster, { onProgress: (step) => steps.push(step) }),
    );
    expect(steps).toEqual(generationSteps);
    expect(scorecard).toMatchObject({
      scorecard: "1",
      system: "after-sales",
      layout: "roster",
      period: { kind: "month", year: 2025, month: 1 },
      locale: "zh-CN",
    });
    const names = scorecard.sheets.map(({ name }) => name);
    expect(workbook.host.sheets()).toEqual(["Sheet1", "工资", ...names]);
    expect(new Set(scorecard.sheets.map(({ id }) => id)).size).toBe(names.length);
    expect(await listScorecards()).toEqual([scorecard]);
    expect(await activeRole(scorecard)).toBe("data");
    expect(workbook.host.read("工资", "A1:B2")).toEqual([
      ["姓名", "月薪"],
      ["王芳", 6500],
    ]);
  });

  test("a form a person, alike but for whom they are about, in the order of the people", async () => {
    const { scorecard } = made(await generateScorecard(form));
    expect(scorecard.sheets.map(({ role, person }) => [role, person])).toEqual([
      ["form", "Person 1"],
      ["form", "Person 2"],
    ]);
    expect(await activeRole(scorecard)).toBe("form");
    const [first = "", second = ""] = scorecard.sheets.map(({ name }) => name);
    expect(workbook.host.sheets()).toEqual(["Sheet1", first, second]);
    const cells = (sheet: string) =>
      workbook.host.formulas(sheet, "A1:P60").map((row) => row.join("|"));
    const differing = cells(first).filter((row, index) => row !== cells(second)[index]);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toContain("Person 1");
    expect(cells(second).join()).toContain("Person 2");
    const looks = await workbook.run(async (context) => {
      const sheets = [first, second].map((name) => context.workbook.worksheets.getItem(name));
      const protections = sheets.map((sheet) => sheet.protection.load("protected"));
      const validations = sheets.map((sheet) =>
        sheet.getRange("E6").dataValidation.load("rule,prompt,errorAlert"),
      );
      const formats = sheets.map((sheet) =>
        sheet.getRange("A5").format.load("columnWidth,rowHeight"),
      );
      const names = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      return {
        protected: protections.map((protection) => protection.protected),
        rules: validations.map(({ rule, prompt }) => JSON.stringify([rule, prompt])),
        sizes: formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight]),
        names: names.items.map(({ formula }) => formula),
      };
    });
    expect(looks.protected).toEqual([true, true]);
    expect(looks.rules[0]).toBe(looks.rules[1]);
    expect(looks.rules[0]).toContain("formula1");
    expect(looks.sizes[0]).toEqual(looks.sizes[1]);
    expect(looks.names.filter((formula) => formula.includes(second))).not.toEqual([]);
  });

  test("names that HR has used already get a suffix", async () => {
    const taken = made(await generateScorecard(form)).scorecard.sheets.map(({ name }) => name);
    const again = made(await generateScorecard(form, { secondCopy: true })).scorecard;
    expect(again.scorecard).toBe("2");
    for (const { name } of again.sheets) expect(taken).not.toContain(name);
  });
});

describe("what is not made", () => {
  test("a second copy, unless it is asked for", async () => {
    const first = made(await generateScorecard(form));
    const before = await wholeWorkbook(workbook);
    expect(await generateScorecard(form)).toEqual({ kind: "exists", scorecard: first.scorecard });
    expect(await wholeWorkbook(workbook)).toEqual(before);
    const next = { ...form, period: { kind: "month", year: 2025, month: 2 } } as const;
    expect((await generateScorecard(next)).kind).toBe("made");
    expect((await generateScorecard(form, { secondCopy: true })).kind).toBe("made");
    expect(await listScorecards()).toHaveLength(3);
  });

  test("somebody's form a second time; somebody else's is made", async () => {
    await generateScorecard(form);
    const other = { ...form, people: [{ id: "9", name: "王芳", department: "" }] };
    expect((await generateScorecard(other)).kind).toBe("made");
    expect((await generateScorecard({ ...form, people: people(1) })).kind).toBe("exists");
  });

  test("anything in a workbook whose structure is protected", async () => {
    await workbook.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await wholeWorkbook(workbook);
    expect(await faultOf(generateScorecard(form))).toEqual({ kind: "workbook-protected" });
    expect(await wholeWorkbook(workbook)).toEqual(before);
  });

  test("two at a time", async () => {
    const first = generateScorecard(form);
    expect(await faultOf(generateScorecard(roster))).toEqual({ kind: "busy" });
    expect((await first).kind).toBe("made");
  });
});

test("where there is no Excel, or one that is too old, it says which set is missing", async () => {
  const { library } = workbook;
  const global = globalThis as { Excel?: unknown; Office?: unknown };
  delete global.Excel;
  expect(await faultOf(generateScorecard(form))).toEqual({
    kind: "not-supported",
    set: "ExcelApi",
  });
  global.Excel = library;
  const asked: string[] = [];
  global.Office = {
    context: {
      requirements: { isSetSupported: (...set: string[]) => asked.push(set.join(" ")) < 0 },
    },
  };
  expect(await faultOf(generateScorecard(form))).toEqual({
    kind: "not-supported",
    set: "ExcelApi 1.12",
  });
  expect(asked).toEqual(["ExcelApi 1.12"]);
  delete global.Office;
  expect(workbook.traffic).toHaveLength(0);
});
