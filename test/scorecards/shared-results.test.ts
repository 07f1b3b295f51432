import "../support/made-up-systems";
/** What a roster reckons of everybody together, in plain formulas by two engines. Through the add-in's functions: test/excel. */
import type { TakenNames } from "../../src/scorecards";
import { settingKey } from "../../src/scorecards/system/keys";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { type Calculated, calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";
import { RosterSheets, type Shown } from "../support/spreadsheets/roster-sheets";

/** What service has to be rated so that the total is this much: satisfaction has its full 20. */
const serviceFor = (total: number) => total - 20;

interface Case {
  readonly what: string;
  readonly system?: string;
  /** null: nothing is entered. */
  readonly totals: readonly (number | null)[];
  /** By the key of their cell on Rules. */
  readonly rules?: Readonly<Record<string, number | string | null>>;
  readonly parts?: readonly (number | string)[];
  readonly grades?: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: "scheme C's pool, and somebody without a total",
    totals: [90, 85.5, 70, null],
    parts: [3665.99, 3482.69, 2851.32, "—"],
  },
  {
    what: "cents left over go to the earlier of equal rests",
    totals: [80, 80, 80],
    parts: [3333.34, 3333.33, 3333.33],
  },
  { what: "a pool of nothing", totals: [80, 60], rules: { pool: 0 }, parts: [0, 0] },
  { what: "a pool that HR has not set", totals: [80], rules: { pool: null }, parts: ["not set"] },
  { what: "a pool below 0", totals: [80], rules: { pool: -1 }, parts: ["check rule"] },
  {
    what: "a pool finer than cents",
    totals: [80],
    rules: { pool: 0.005 },
    parts: ["check rule"],
  },
  { what: "nobody with a total", totals: [null, null], parts: ["—", "—"], grades: ["—", "—"] },
  {
    what: "scheme E, equal totals share the better grade",
    totals: [90, 90, 80, 70, 60],
    grades: ["A", "A", "B", "B", "B"],
  },
  {
    what: "scheme E, equal totals share the worse grade",
    system: "made-up-worse-samples",
    totals: [90, 90, 80, 70, 60],
    grades: ["B", "B", "B", "B", "B"],
  },
  {
    what: "in any order, among those who have a total",
    totals: [60, null, 90, 70, 80],
    grades: ["B", "—", "A", "B", "B"],
  },
  {
    what: "shares that do not add up",
    totals: [80],
    rules: { "quota:0": 0.3 },
    grades: ["check rule"],
  },
  {
    what: "a grade without a name",
    totals: [80],
    rules: { "quota:2.text": null },
    grades: ["not set"],
  },
];

/** All cases in one workbook: each takes the names that those before it have left. */
function oneWorkbook(): RosterSheets[] {
  let taken = NOTHING_TAKEN;
  return cases.map((each) => {
    const sheets = filled(each, taken);
    const { plan, roster } = sheets;
    taken = {
      ...taken,
      sheets: [...taken.sheets, ...plan.sheets.map(({ name }) => name)],
      tables: [...taken.tables, roster.table],
      scorecards: [...taken.scorecards, plan.scorecard],
    };
    return sheets;
  });
}

function filled(
  { system = "made-up-shared-samples", totals, rules = {} }: Case,
  taken: TakenNames,
): RosterSheets {
  const choices = { layout: "roster", spelling: "plain", people: people(totals.length) } as const;
  const sheets = new RosterSheets(standardRequest(system, choices), taken);
  totals.forEach((total, person) => {
    if (total === null) return;
    sheets.enter(person, "Good ratings", 100);
    sheets.enter(person, "Ratings", 100);
    sheets.enter(person, "Service", serviceFor(total));
  });
  const places = sheets.plan.sheets.find(({ role }) => role === "rules")?.places;
  for (const [id, content] of Object.entries(rules)) {
    const address = places?.get(settingKey(id));
    if (address === undefined) throw new Error(`No ${id}`);
    if (content === null) sheets.rules.cells.delete(address);
    else sheets.rules.cells.set(address, content);
  }
  return sheets;
}

const engines = [
  { engine: "IronCalc", calculate: calculateWithIronCalc, there: true },
  { engine: "LibreOffice", calculate: calculateWithLibreOffice, there: hasLibreOffice() },
] as const;

describe.each(engines)("what everybody shares, by $engine", ({ calculate, there }) => {
  const rosters = oneWorkbook();
  let calculated: Calculated = new Map();
  beforeAll(async () => {
    if (there) calculated = await calculate(rosters.flatMap(({ sheets }) => sheets));
  });

  (there ? test : test.skip).each(cases.map((each, at) => ({ ...each, at })))(
    "$what",
    ({ at, totals, parts, grades }) => {
      const sheets = rosters[at]!;
      const read = sheets.cellReader(calculated);
      const shown = (field: "poolPart" | "quotaGrade"): Shown[] =>
        totals.map((_, person) => read(person, sheets.columns.fields.get(field) ?? 0));
      if (parts !== undefined) expect(shown("poolPart")).toEqual(parts);
      if (grades !== undefined) expect(shown("quotaGrade")).toEqual(grades);
    },
  );
});
