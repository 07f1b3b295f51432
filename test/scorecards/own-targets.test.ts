import "../support/made-up-systems";
/** Targets of one's own beyond their formulas: what Check, Explain, Import and the sheets make of them. */
import { cellAddress } from "../../src/scorecards/calc/a1";
import type { Entries } from "../../src/scorecards/calc/entries";
import { checkWorkbook } from "../../src/scorecards/check";
import { explain, subjectOf } from "../../src/scorecards/explanation";
import {
  columnsIn,
  isExport,
  mappingFor,
  matchPeople,
  previewImport,
  readExport,
} from "../../src/scorecards/import";
import { readDataTable } from "../../src/scorecards/import/data-table";
import { planScorecard } from "../../src/scorecards/plan";
import { rosterInputs } from "../../src/scorecards/plan/roster/roster";
import { saidRule } from "../../src/scorecards/rules/say";
import { linesOf } from "../../src/scorecards/system/lines";
import { inputPlace, scorePlace } from "../../src/scorecards/system/keys";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { described, personOf, readingOf } from "../support/people";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

const OWN = "made-up-own-targets";
const system = described(OWN);
const request = (layout: "roster" | "form") => standardRequest(OWN, { layout, people: people(3) });

function explained(entries: Entries, what: Parameters<typeof subjectOf>[0]) {
  const person = personOf(system, entries);
  return explain(readingOf(system, [person]), person, subjectOf(what, system));
}

function item(entries: Entries) {
  const found = explained(entries, scorePlace("turnover"));
  if (found.kind !== "item") throw new Error("No item");
  return found;
}

describe("Check", () => {
  const found = (workbook: WorkbookUnderCheck) =>
    checkWorkbook(workbook.checked())
      .filter(({ fact }) => fact.code !== "open-figure")
      .map(({ fact, places, mend }) => [fact.code, places.map(cellAddress), mend?.kind ?? null]);

  const planCell = (workbook: WorkbookUnderCheck, person: number) => {
    const [reading] = workbook.checked().readings;
    const cell = reading?.people[person]?.inputs.find(({ input }) => input.id === "plan")?.cell;
    if (cell === undefined) throw new Error("No plan");
    return cellAddress(cell);
  };

  test("misses no target that is left blank", () => {
    const workbook = new WorkbookUnderCheck(request("roster")).fill();
    for (const person of [0, 1, 2]) workbook.sheet("data").put(planCell(workbook, person), null);
    expect(found(workbook)).toEqual([]);
  });

  test("names text in place of a target, and mends what reads like a number", () => {
    const workbook = new WorkbookUnderCheck(request("roster")).fill();
    const [first, second] = [planCell(workbook, 0), planCell(workbook, 1)];
    workbook.sheet("data").put(first, "100000");
    workbook.sheet("data").put(second, "as agreed");
    expect(found(workbook)).toEqual(
      expect.arrayContaining([
        ["number-as-text", [first], "convert"],
        ["figure-not-a-number", [second], null],
      ]),
    );
  });

  test("knows them on forms, too", () => {
    const workbook = new WorkbookUnderCheck(request("form")).fill();
    const address = workbook.address("form", inputPlace("plan"));
    workbook.put("form", inputPlace("plan"), null);
    expect(found(workbook)).toEqual([]);
    workbook.put("form", inputPlace("plan"), "later");
    expect(found(workbook)).toEqual([["figure-not-a-number", [address], null]]);
  });
});

describe("Explain", () => {
  test("tells the target that is used, and calls no rule changed for it", () => {
    const { lines, result, rule } = item({ sold: 84_500, plan: 100_000, trained: 8 });
    expect(result).toMatchObject({ score: 89 });
    expect(rule.changed).toEqual([]);
    expect(lines[0]?.figures.map(({ input, value }) => [input.name.en, value])).toEqual([
      ["Turnover", 84_500],
      ["Turnover plan", 100_000],
    ]);
    const [line] = rule.lines;
    expect(line && saidRule(line.rule, 95, "en")).toContain("100,000");
  });

  test("and the rule's where there is none", () => {
    const { result, rule, obstacles } = item({ sold: 126_000, trained: 6 });
    expect(result).toMatchObject({ score: 95 });
    expect(obstacles).toEqual([]);
    expect(saidRule(rule.lines[0]!.rule, 95, "en")).toContain("120,000");
  });

  test("leads to a target that is none, not to the rule's", () => {
    const { obstacles, result } = item({ sold: 126_000, plan: NaN, trained: 6 });
    expect(result).not.toHaveProperty("score");
    expect(obstacles.map(({ kind }) => kind)).toEqual(["not-number"]);
    expect(obstacles[0]).toMatchObject({ name: { en: "Turnover plan" } });
    const low = item({ sold: 126_000, plan: -5, trained: 6 });
    expect(low.obstacles.map(({ kind }) => kind)).toEqual(["out-of-range"]);
  });

  test("says what reaching one's own target would bring", () => {
    const total = explained({ sold: 84_500, plan: 100_000, trained: 8 }, "field:total");
    if (total.kind !== "total") throw new Error("No total");
    expect(total.hints?.best[0]).toMatchObject({
      points: 6,
      aim: { kind: "metric", from: 84_500, to: 100_000 },
    });
  });

  test("leads from the target's cell to the item", () => {
    expect(subjectOf(inputPlace("plan"), system)).toEqual(
      subjectOf(scorePlace("turnover"), system),
    );
  });
});

test.each([
  ["en", "Own target: Training hours", "whoever has a target of their own is held to that"],
  ["zh-CN", "培训时数目标", "有个人目标的按个人目标"],
  ["zh-TW", "培訓時數目標", "有個人目標的按個人目標"],
] as const)(
  "The column is called by its item, and the rule says so, in %s",
  (locale, name, said) => {
    const input = rosterInputs(system).find(({ id }) => id === "trainingPlan");
    expect(input?.name[locale]).toBe(name);
    const [line] = linesOf(system.items[1]!);
    expect(saidRule(line!.rule, 5, locale)).toContain(said);
  },
);

describe("Sheets", () => {
  test("show on Results, and on the card, which target was used", () => {
    const { sheets } = planScorecard(request("roster"), NOTHING_TAKEN);
    const texts = (role: string) =>
      sheets
        .filter((sheet) => sheet.role === role)
        .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()))
        .map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : cell));
    const results = texts("results");
    expect(results.filter((text) => text === "Target used")).toHaveLength(2);
    const used = results.filter(
      (text) => typeof text === "string" && /Turnover plan/.test(text) && text.startsWith("=LET"),
    );
    expect(used).toHaveLength(1);
  });
});

test("Import knows the column by its header", () => {
  const headers = ["编号", "姓名", "部门", "营业额", "销售计划", "培训时数", "培训时数目标"];
  const rows = [["001", "王芳", "", "", "", "", ""]];
  const table = readDataTable({ headers, values: rows, formulas: rows }, system, "zh-CN");
  const named = table.columns.map(({ input }) => input.id);
  expect(named).toEqual(expect.arrayContaining(["plan", "trainingPlan"]));
  const written = (header: string) => {
    const exported = readExport(`编号\t姓名\t${header}\n001\t王芳\t100000`);
    if (!isExport(exported)) throw new Error(exported.kind);
    const { mapping } = mappingFor(exported, columnsIn(exported), table, system, {});
    const { groups } = matchPeople(exported.rows, mapping.people, table.people);
    const { changes } = previewImport(table, groups, mapping.sources, {});
    return changes.map(({ input, value }) => [input.id, value]);
  };
  expect(written("销售计划")).toEqual([["plan", 100_000]]);
  // What was done is not what was planned, nor the other way round.
  expect(written("销售")).toEqual([]);
  expect(written("营业额")).toEqual([["sold", 100_000]]);
  expect(written("营业额目标")).toEqual([]);
});
