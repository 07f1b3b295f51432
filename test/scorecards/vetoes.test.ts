import "../support/made-up-systems";
/** Vetoes beyond their formulas: what HR sets and enters for them, and what is said of it. */
import { settingFigures } from "../../src/scorecards/company/figures";
import { checkWorkbook } from "../../src/scorecards/check";
import { cellAddress } from "../../src/scorecards/calc/a1";
import { explain, subjectOf } from "../../src/scorecards/explanation";
import type { Entries } from "../../src/scorecards/calc/entries";
import { withParameters } from "../../src/scorecards/parameters";
import { dataHeaders, openRoster, rosterInputs } from "../../src/scorecards/plan/roster/roster";
import { inputPlace, settingKey } from "../../src/scorecards/system/keys";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { described, personOf, readingOf } from "../support/people";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

const VETOES = "made-up-vetoes";
const request = (layout: "roster" | "form") =>
  standardRequest(VETOES, { layout, people: people(3) });

const clean: Entries = {
  ...{ talkTime: 400, visitsMade: 40, giftsSent: 20, order: 15 },
  ...{ rude: 0, leaks: 0, serious: 0, late: 0 },
};

function explained(entries: Entries, what: Parameters<typeof subjectOf>[0]) {
  const system = described(VETOES);
  const person = personOf(system, entries);
  return explain(readingOf(system, [person]), person, subjectOf(what, system));
}

const found = (workbook: WorkbookUnderCheck) =>
  checkWorkbook(workbook.checked())
    .filter(({ fact }) => fact.code !== "open-figure")
    .map(({ fact, places }) => [fact.code, places.map(cellAddress)]);

describe("HR sets them", () => {
  test.each([
    ["en", "Vetoes", "“Talk time” 0 points: Rude words, at least"],
    ["zh-CN", "一票否决", "“通话时长”得 0 分：辱骂客户不少于"],
    ["zh-TW", "一票否決", "「通話時長」得 0 分：辱罵客戶不少於"],
  ] as const)("before the sheets are made, in %s", (locale, heading, first) => {
    const [group] = settingFigures(described(VETOES), "form", locale);
    expect(group?.heading).toBe(heading);
    expect(group?.figures.map(({ label }) => label)[0]).toBe(first);
    expect(group?.figures).toHaveLength(10);
    expect(group?.figures[0]).toMatchObject({ unit: "times", limit: "whole-from-1" });
  });

  test("and a figure is changed by its key", () => {
    const key = settingKey("veto:seriousMost:most");
    const system = withParameters(described(VETOES), new Map([[key, 55]]));
    const person = personOf(system, { ...clean, serious: 2 });
    const total = explain(readingOf(system, [person]), person, { kind: "total" });
    expect(total).toMatchObject({ kind: "total", total: 55, sum: 95 });
  });
});

describe("HR enters the cases", () => {
  test("each in one column of Data, whatever follows from it, and Import knows it", () => {
    const roster = openRoster(described(VETOES), request("roster"), NOTHING_TAKEN);
    const columns = ["Rude words", "Leaks", "Serious faults", "Late reports"];
    const headers = dataHeaders(roster);
    expect(headers.filter((header) => columns.includes(header))).toEqual(columns);
    const ids = rosterInputs(described(VETOES)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["rude", "leaks", "serious", "late"]));
  });

  test.each(["roster", "form"] as const)(
    "and none for an item that is not on the %s: neither cases nor figures",
    (layout) => {
      const all = request(layout);
      const items = all.items.map((item) => ({ ...item, on: item.item !== "care" }));
      const { plan } = new WorkbookUnderCheck({ ...all, items });
      const places = plan.sheets.flatMap((sheet) => [...sheet.places.keys()]);
      expect(places).toContain(settingKey("veto:rude"));
      expect(places).not.toContain(settingKey("veto:rudeCare"));
      expect(places).not.toContain(settingKey("veto:leak"));
      const texts = plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
      expect(texts.filter((text) => typeof text === "string" && /^Leaks/.test(text))).toEqual([]);
    },
  );
});

describe("Check", () => {
  test("names cases that nobody has counted, by figure", () => {
    const workbook = new WorkbookUnderCheck(request("roster")).fill();
    const [reading] = workbook.checked().readings;
    const cellOf = (person: number, id: string) => {
      const cell = reading?.people[person]?.inputs.find(({ input }) => input.id === id)?.cell;
      if (cell === undefined) throw new Error(`No ${id}`);
      return cellAddress(cell);
    };
    const [serious, leak] = [cellOf(1, "serious"), cellOf(2, "leaks")];
    workbook.sheet("data").put(serious, null);
    workbook.sheet("data").put(leak, null);
    expect(found(workbook)).toEqual([
      ["figure-missing", [serious]],
      ["figure-missing", [leak]],
    ]);
  });

  test("not those of an item that does not count", () => {
    const workbook = new WorkbookUnderCheck(request("form")).fill();
    for (const [key, points] of [
      ["care/visits.points", 0],
      ["care/gifts.points", 0],
      ["talk.points", 80],
      [inputPlace("leaks"), null],
    ] as const) {
      workbook.put("form", key, points);
    }
    workbook.sheet("form").shows(workbook.address("form", "score:care"), 0);
    expect(found(workbook).filter(([code]) => code !== "differs-from-standard")).toEqual([]);
  });

  test("names figures that are none", () => {
    const workbook = new WorkbookUnderCheck(request("form")).fill();
    const key = settingKey("veto:lateMost");
    workbook.put("form", key, 0);
    expect(found(workbook)).toEqual(
      expect.arrayContaining([["rule-out-of-range", [workbook.address("form", key)]]]),
    );
  });
});

describe("Explain", () => {
  test("says which veto takes an item, and that the rule gave something", () => {
    const item = explained({ ...clean, rude: 1 }, "score:talk");
    expect(item).toMatchObject({ kind: "item", result: { score: 0 }, obstacles: [] });
    if (item.kind !== "item") throw new Error("No item");
    expect(item.vetoes.map(({ veto, cases }) => [veto.id, cases])).toEqual([["rude", 1]]);
    expect(item.lines[0]?.result).toMatchObject({ score: 50 });
  });

  test("finds nothing to gain where a veto takes it", () => {
    const total = explained({ ...clean, rude: 1, talkTime: 300, order: 10 }, "field:total");
    if (total.kind !== "total") throw new Error("No total");
    expect(total.hints?.best.map(({ item }) => item.id)).toEqual(["order"]);
  });

  test("has no hint where a veto holds the total down, and does not call that full marks", () => {
    const total = explained({ ...clean, serious: 3, order: 10 }, "field:total");
    expect(total).toMatchObject({ kind: "total", total: 0, sum: 90, hints: null });
  });

  test("names what is missing: the cases, by their cell", () => {
    const { serious: _serious, ...without } = clean;
    const total = explained(without, "field:total");
    if (total.kind !== "total") throw new Error("No total");
    expect(total.obstacles.map(({ kind }) => kind)).toEqual(["blank"]);
    expect(total.obstacles[0]).toMatchObject({ name: { en: "Serious faults" } });
    const { rude: _rude, ...rest } = clean;
    const item = explained(rest, "score:talk");
    expect(item).toMatchObject({ obstacles: [{ kind: "blank", name: { en: "Rude words" } }] });
  });

  test("tells the tier above as it is reached by somebody whose tier is one lower", () => {
    const tier = explained({ ...clean, serious: 1, order: 5 }, "field:tier");
    if (tier.kind !== "field") throw new Error("No field");
    const step = tier.steps.find(({ kind }) => kind === "tier");
    if (step?.kind !== "tier") throw new Error("No tier");
    // 85 is "good"; "good" itself takes what "excellent" begins with.
    expect(step.reached.tier.grade.en).toBe("Passed");
    expect(step.reached.next).toMatchObject({ tier: { grade: { en: "Good" } }, from: 90 });
  });

  test.each([
    ["rude", "score:talk"],
    ["late", "field:total"],
    ["leaks", "score:care"],
  ] as const)("leads from the cases of %s to what they take away", (id, what) => {
    const system = described(VETOES);
    const [of, subject] = [subjectOf(inputPlace(id), system), subjectOf(what, system)];
    // Cases that lead to several things lead to the total.
    expect(of).toEqual(id === "rude" ? { kind: "total" } : subject);
  });
});
