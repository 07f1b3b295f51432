import { sheetTexts } from "../../src/i18n/sheets";
import { type Person, planScorecard } from "../../src/scorecards";
import { tableHeader } from "../../src/scorecards/calc/text";
import type { CellContent } from "../../src/scorecards/plan/plan";
import type { Unit } from "../../src/scorecards/system/description";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { joinAddress, splitAddress } from "../support/spreadsheets/plan-cells";
import { RosterSheets } from "../support/spreadsheets/roster-sheets";
import { SheetReader } from "../support/spreadsheets/sheet-reader";

const POINTS = 6;
const SCORE = 7;
/** Where the scores come to what they weigh, and the total and all that follows from it stand. */
const VALUE = 8;
const ACTUAL = 4;
const CHOICE = "C1";

const team: Person[] = [
  { id: "007", name: "Ann", department: "North" },
  { id: "7", name: "Bo", department: "North" },
  { id: "008", name: "Bo", department: "South" },
  { id: "009", name: "C*", department: "South" },
  { id: "010", name: "Cy", department: "South" },
];

const figures: Readonly<Record<string, CellContent>> = {
  "Satisfied votes": 84,
  Votes: 100,
  "Mean response time": 20,
  "Resolved at first contact": 154,
  Answered: 177,
  "Mean resolution time": 40,
  "Cost against budget": 0.95,
  Salary: 6000,
};

/** The card of whoever is chosen, after the roster is filled in; the third person has no votes, the fourth scores 0. */
async function cardOf(choice: CellContent) {
  const roster = new RosterSheets(
    standardRequest("after-sales", { spelling: "plain", people: team }),
  );
  team.forEach((_, person) => {
    for (const [header, content] of Object.entries(figures)) roster.enter(person, header, content);
  });
  roster.enter(2, "Votes", null);
  roster.enter(3, "Satisfied votes", 0);
  const card = roster.sheets.find(({ name }) => name === "Card");
  if (card === undefined) throw new Error("No card was planned");
  card.cells.set(CHOICE, choice);
  const reader = new SheetReader(card);
  const calculated = await calculateWithIronCalc(roster.sheets);
  const shown = calculated.get("Card");
  const results = roster.reader(calculated);
  return {
    field: (label: string) => {
      const { row, column } = reader.find(label, 3);
      return shown?.get(joinAddress(row, column + 1));
    },
    at: (label: string, column = SCORE) => shown?.get(joinAddress(reader.find(label).row, column)),
    message: () => shown?.get("F1"),
    results,
  };
}

describe("sections of a card", () => {
  const sections = {
    "Service quality": ["Share satisfied", "Proactive service cases", "Policy applied correctly"],
    Communication: ["Communication survey score"],
  };
  const usual: Partial<Record<Unit, number>> = { percent: 0.93, minutes: 17, score: 88 };

  async function agentCard(
    choice: CellContent,
    before: Readonly<Record<string, CellContent>> = {},
  ) {
    const roster = new RosterSheets(
      standardRequest("service-agent", { spelling: "plain", people: team.slice(0, 2) }),
    );
    for (const { name, unit } of roster.roster.inputs) {
      for (const person of [0, 1]) roster.enter(person, tableHeader(name.en), usual[unit] ?? 70);
    }
    roster.enter(1, "Communication survey score", null);
    for (const [header, content] of Object.entries(before)) roster.enter(0, header, content);
    const card = roster.sheets.find(({ name }) => name === "Card")!;
    card.cells.set(CHOICE, choice);
    const reader = new SheetReader(card);
    const shown = (await calculateWithIronCalc(roster.sheets)).get("Card");
    return (label: string, column: number) =>
      shown?.get(joinAddress(reader.find(label).row, column));
  }

  test("come to what their items do, and all of them to the total", async () => {
    const at = await agentCard("Ann");
    for (const [section, items] of Object.entries(sections)) {
      for (const column of [POINTS, SCORE]) {
        const sum = items.reduce((all, item) => all + Number(at(item, column)), 0);
        expect(at(section, column)).toBeCloseTo(sum, 9);
      }
    }
    expect(at("Service quality", POINTS)).toBe(25);
    const all = ["Service quality", "Response speed", "Professional knowledge", "Communication"];
    const sum = all.reduce((sofar, section) => sofar + Number(at(section, SCORE)), 0);
    expect(sum).toBeCloseTo(Number(at("Total", SCORE)), 9);
    expect(sum).toBeLessThan(100);
  });

  test("wait for their items, and say nothing of nobody", async () => {
    const missing = await agentCard("7");
    expect([missing("Service quality", SCORE), missing("Communication", SCORE)]).toEqual([
      expect.any(Number),
      "incomplete",
    ]);
    const nobody = await agentCard("Nobody");
    expect(nobody("Communication", SCORE)).toBe("");
  });

  test("last month stands beside this one with the change since, and is no part of the total", async () => {
    const [EARLIER, CHANGE] = [SCORE + 1, SCORE + 2];
    const at = await agentCard("Ann", {
      "Last month Share satisfied": 0.905,
      "Last month Proactive service cases": 56,
      "A year ago Proactive service cases": 140,
      "Last month Communication survey score": null,
    });
    const compared = (label: string) => [at(label, EARLIER), at(label, CHANGE)];
    expect(compared("Share satisfied")).toEqual([0.905, expect.closeTo(9.5, 9)]);
    expect(compared("Proactive service cases")).toEqual([56, expect.closeTo(0.25, 9)]);
    expect(compared("A year ago")).toEqual([140, expect.closeTo(-0.5, 9)]);
    expect(compared("Communication survey score")).toEqual(["—", "—"]);
    expect(at("Service quality", POINTS)).toBe(25);
  });
});

describe("printed scores that do not add up to the printed total", () => {
  const note = "The total adds up unrounded scores";
  const noted = async (handling: number, quality: number) => {
    const roster = new RosterSheets(
      standardRequest("contact-centre", { spelling: "plain", people: team.slice(0, 1) }),
    );
    const typed = {
      ...{ "Resolved at first contact": 75, "Contacts handled": 100 },
      ...{ "Mean handling time": handling, "Quality score": quality },
      ...{ "Fatal errors": 0, "Serious errors": 0 },
    };
    for (const [header, content] of Object.entries(typed)) roster.enter(0, header, content);
    const card = roster.sheets.find(({ name }) => name === "Card")!;
    const reader = new SheetReader(card);
    const shown = (await calculateWithIronCalc(roster.sheets)).get("Card");
    return shown?.get(joinAddress(reader.find("Total").row, 3));
  };

  test("are said to be rounded", async () => {
    // 24 + 16.666… + 23.684…: 16.67 + 23.68 are 40.35, and the total is printed as 64.35.
    expect(await noted(433.34, 75)).toBe("");
    // 24 + 16.665 + 14.2105…
    expect(await noted(433.35, 80.01)).toBe(note);
  });
});

describe("the card shows the person chosen", () => {
  test("every figure as it stands on Results and Data", async () => {
    const card = await cardOf("Ann");
    expect([card.field("Name"), card.field("ID"), card.field("Department")]).toEqual([
      "Ann",
      "007",
      "North",
    ]);
    expect(card.at("Customer satisfaction", ACTUAL)).toBe(0.84);
    expect(card.at("Mean response time", ACTUAL)).toBe(20);
    for (const item of ["Customer satisfaction", "Mean response time", "Cost against budget"]) {
      expect(typeof card.at(item)).toBe("number");
      expect(card.at(item)).toBe(card.results(0, item));
    }
    for (const column of ["Total", "Tier", "Performance pay", "Pay", "Status"]) {
      expect(card.at(column, VALUE)).toBe(card.results(0, column));
    }
    expect(card.message()).toBe("");
  });

  test("what the scores weigh adds up to the total", async () => {
    const card = await cardOf("Ann");
    const items = [
      "Customer satisfaction",
      "Mean response time",
      "First-contact resolution",
      "Mean resolution time",
      "Cost against budget",
    ];
    const weighted = items.map((item) => Number(card.at(item, VALUE)));
    // 84 % is two steps of 5 points below 90 %, but not three: 9 of 10, which weighs 30.
    expect(weighted[0]).toBeCloseTo(2.7, 9);
    const sum = weighted.reduce((all, each) => all + each, 0);
    expect(sum).toBeCloseTo(Number(card.at("Total", VALUE)), 9);
  });

  test("a score of 0 is 0", async () => {
    const card = await cardOf("009");
    expect(card.at("Customer satisfaction", ACTUAL)).toBe(0);
    expect(card.at("Customer satisfaction")).toBe(0);
  });

  test("a missing figure is missing, never 0, and the total says so", async () => {
    const card = await cardOf("008");
    expect(card.field("Department")).toBe("South");
    expect(card.at("Customer satisfaction", ACTUAL)).toBe("missing");
    expect(card.at("Customer satisfaction")).toBe("missing");
    expect(card.at("Customer satisfaction", VALUE)).toBe("");
    expect(card.at("Total", VALUE)).toBe("incomplete");
    expect(card.at("Status", VALUE)).toBe("1 / 5 metrics missing");
  });

  test.each([
    ["007", "Ann"],
    ["7", "Bo"],
    ["Cy", "Cy"],
  ])("“%s” is %s: IDs are text, an ID counts before a name", async (choice, name) => {
    const card = await cardOf(choice);
    expect(card.field("Name")).toBe(name);
    expect(card.field("ID")).toBe(
      team.find((person) => [person.id, person.name].includes(choice))?.id,
    );
  });

  test("“C*” is a name and not a pattern", async () => {
    expect((await cardOf("C*")).field("ID")).toBe("009");
  });

  test.each([
    ["Bo", "Several people bear this name: type the ID"],
    ["Nobody", "Nobody on the Data sheet has this name or ID"],
    [null, "Choose a person"],
  ])("%p: no card but a sentence", async (choice, sentence) => {
    const card = await cardOf(choice);
    expect(card.message()).toBe(sentence);
    expect([card.field("Name"), card.at("Total", VALUE), card.at("Customer satisfaction")]).toEqual(
      ["", "", ""],
    );
  });
});

describe("the card as a page that is signed", () => {
  const sheetOf = (system: string) =>
    planScorecard(
      standardRequest(system, { layout: "roster", people: people(2) }),
      NOTHING_TAKEN,
    ).sheets.find(({ role }) => role === "card");
  const contentsOf = (system: string) =>
    (sheetOf(system)?.blocks ?? []).flatMap(({ rows }) => rows.flat());

  test("figures are black, whatever sheet they are from", () => {
    const inks = (sheetOf("after-sales")?.formats ?? []).flatMap(({ range, fontColor }) => {
      const { row } = splitAddress(range.split(":")[0] ?? "");
      return row > 2 && fontColor !== undefined ? [fontColor] : [];
    });
    expect(inks).toEqual([]);
  });

  test("lines that wait for an item of HR's own print no empty boxes", () => {
    const boxed = (sheetOf("after-sales")?.formats ?? []).flatMap(({ range, border }) =>
      border === "all" ? [splitAddress(range.split(":")[0] ?? "").row] : [],
    );
    // Header and five items; two spare lines stand below.
    const printed = [...new Set(boxed)].filter((row) => row > 2);
    expect(printed).toEqual([8, 9, 10, 11, 12, 13]);
  });

  test("who is appraised confirms or appeals; three sign, the general manager's office where a system wants that", () => {
    const said = contentsOf("after-sales");
    const { signatures } = sheetTexts.en.form;
    for (const words of [
      signatures.confirmed,
      signatures.appraised,
      signatures.appraiser,
      signatures.hr,
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toContain(signatures.office);
  });

  test("pay says what is in it", () => {
    expect(contentsOf("after-sales")).toContain(
      "Base pay + Performance pay, before tax and insurance",
    );
    expect(contentsOf("quarterly-after-sales")).toContain(
      "Base pay + Adjusted performance pay, before tax and insurance",
    );
  });

  test("without weights there is nothing to weigh", () => {
    expect(contentsOf("call-centre")).not.toContain(sheetTexts.en.columns.weighted);
    expect(contentsOf("after-sales")).toContain(sheetTexts.en.columns.weighted);
  });
});

describe.each([
  ["en", ["Last month", "against last month"], '+0.0#" pct. pts"'],
  ["zh-CN", ["上月", "较上月"], '+0.0#" 个百分点"'],
  ["zh-TW", ["上月", "較上月"], '+0.0#" 個百分點"'],
] as const)("changes in %s", (locale, headers, percentagePoints) => {
  const sheets = (layout: "roster" | "form") =>
    planScorecard(standardRequest("service-agent", { layout, locale }), NOTHING_TAKEN).sheets;

  test("say their unit once: behind the figure, or in its own per cent sign", () => {
    const card = sheets("roster").find(({ role }) => role === "card");
    const shown = (card?.blocks ?? []).flatMap(({ rows }) => rows.flat());
    for (const header of headers) expect(shown).toContain(header);
    const formats = (card?.formats ?? []).flatMap(({ numberFormat }) => numberFormat ?? []);
    const told = formats.filter((format) => format.startsWith("+"));
    expect(told.some((format) => format.startsWith(percentagePoints))).toBe(true);
    for (const format of told) expect(format).not.toMatch(/%.*"|".*%/);
  });

  test("on Results are told in the unit above them, and on forms in the one behind them", () => {
    const { changes, changedBy } = sheetTexts[locale];
    const results = sheets("roster").find(({ role }) => role === "results");
    const above = (results?.blocks ?? []).flatMap(({ rows }) => rows.flat());
    expect(above).toContain(`${headers[1]} · ${changes.percentagePoints}`);
    expect(above).toContain(headers[1]);
    const [form] = sheets("form");
    const beside = (form?.blocks ?? []).flatMap(({ rows }) => rows.flat());
    expect(beside).toContain(changedBy.percentagePoints);
    expect(beside).not.toContain("%");
  });
});

describe("the card as planned", () => {
  const planOf = (spelling: "hr" | "plain", everybody = people(8)) =>
    planScorecard(standardRequest("after-sales", { spelling, people: everybody }), NOTHING_TAKEN);
  const cardOfPlan = (spelling: "hr" | "plain") =>
    planOf(spelling).sheets.find(({ role }) => role === "card");

  test("its cells are the same in both spellings, but for how somebody is looked for", () => {
    // A column of the table or of what is spilled is, without either, all rows from the first.
    const columns = { "KpiData1[ID]": "A", "KpiData1[Name]": "B", "KpiData1[Department]": "C" };
    const inCells = (contents: string) =>
      Object.entries(columns)
        .reduce(
          (text, [column, letter]) =>
            text.replaceAll(`INDEX(${column},`, `INDEX(Data!$${letter}$5:$${letter}$6000,`),
          contents,
        )
        .replaceAll(/\$([A-Z]+)\$5#/g, "$$$1$$5:$$$1$$6000");
    const cells = (spelling: "hr" | "plain") =>
      new Map(
        (cardOfPlan(spelling)?.blocks ?? []).flatMap(({ at, rows }) =>
          rows.map((row, index) => [`${at} + ${index}`, JSON.stringify(row)] as const),
        ),
      );
    const [hr, plain] = [cells("hr"), cells("plain")];
    expect([...hr.values()].join("")).not.toContain("HR.");
    expect([...plain.values()].join("")).not.toContain("KpiData1");
    const differing = [...hr].filter(([row, contents]) => plain.get(row) !== inCells(contents));
    // The number of the person chosen, and the word beside the choice.
    expect(differing).toHaveLength(2);
    for (const [, contents] of differing) expect(contents).toContain("KpiData1[Name]");
  });

  test("people are chosen from the Data sheet; only the choice can be edited", () => {
    const plan = planOf("hr");
    const card = cardOfPlan("hr");
    const [validation] = card?.validations ?? [];
    expect(validation?.rule).toEqual({ kind: "listFrom", formula: "=KPI_1_PEOPLE" });
    const list = ({ names }: typeof plan) =>
      names.find(({ name }) => name === "KPI_1_PEOPLE")?.formula;
    expect(list(plan)).toBe("=KpiData1[Name]");
    expect(list(planOf("plain"))).toBe(
      "=Data!$B$5:INDEX(Data!$B$5:$B$6000,MAX(1,COUNTA(Data!$B$5:$B$6000)))",
    );
    const unlocked = new Set<string>();
    for (const { range, locked } of card?.formats ?? []) {
      if (locked === false) unlocked.add(range);
      if (locked === true) unlocked.delete(range);
    }
    expect(card?.protect).toBe(true);
    expect([...unlocked]).toEqual([CHOICE]);
  });

  test("IDs are listed where nobody has a name", () => {
    const nameless = people(3).map((person) => ({ ...person, name: "" }));
    const { names } = planOf("hr", nameless);
    expect(names.find(({ name }) => name === "KPI_1_PEOPLE")?.formula).toBe("=KpiData1[ID]");
  });

  test("it prints on A4 portrait, without the row where a person is chosen", () => {
    const page = cardOfPlan("hr")?.page;
    expect(page?.orientation).toBe("portrait");
    expect(splitAddress(page?.printArea?.split(":")[0] ?? "").row).toBe(3);
  });
});
