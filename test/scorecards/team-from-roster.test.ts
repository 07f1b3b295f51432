import { planScorecard, type StaffRoster, type TakenNames } from "../../src/scorecards";
import type { CellContent, WorkbookPlan } from "../../src/scorecards/plan/plan";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { joinAddress, planCells } from "../support/spreadsheets/plan-cells";
import { RosterSheets } from "../support/spreadsheets/roster-sheets";
import { SheetReader } from "../support/spreadsheets/sheet-reader";

const VALUE = 5;
const ACTUAL = 6;
const PART = 11;
const FROM_ROSTER = "from the staff roster";
const FROM_TEAM = "from the team below";

/** What excel/ reads of a roster that a plan has made. */
function staffRoster(system: string, plan: WorkbookPlan): StaffRoster {
  const prefix = `KPI_${plan.scorecard}_`;
  return {
    scorecard: plan.scorecard,
    system,
    period: { kind: "month", year: 2025, month: 1 },
    ranges: Object.fromEntries(
      plan.names.map(({ name, formula }) => [name.slice(prefix.length), formula.slice(1)]),
    ),
  };
}

/** A roster of the call centre or of after-sales, and beside it the form of the staff's supervisor. */
function workbookOf(system: string, staff: number, change: Partial<StaffRoster> = {}) {
  const request = standardRequest(system, {
    layout: "roster",
    spelling: "plain",
    people: people(staff),
  });
  const roster = new RosterSheets(request);
  const rosterPlan = planScorecard(request, NOTHING_TAKEN);
  const taken: TakenNames = {
    ...NOTHING_TAKEN,
    scorecards: [rosterPlan.scorecard],
    rosters: [{ ...staffRoster(system, rosterPlan), ...change }],
  };
  const form = planScorecard(
    standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
    taken,
  );
  const [sheet] = planCells(form);
  if (sheet === undefined) throw new Error("No form was planned");
  const reader = new SheetReader(sheet);
  const row = (label: string) => reader.find(label).row;
  return {
    roster,
    source: (label: string) => sheet.cells.get(joinAddress(row(label), VALUE)),
    choose: (label: string, source: string) => reader.put(row(label), VALUE, source),
    typeTeam: (members: readonly (readonly CellContent[])[]) =>
      members.forEach((member, down) =>
        member.forEach((content, across) =>
          reader.put(row("Member") + 1 + down, 4 + across, content),
        ),
      ),
    async shown() {
      const calculated = await calculateWithIronCalc([...roster.sheets, sheet]);
      const form = calculated.get(sheet.name);
      return {
        at: (label: string, column: number) => form?.get(joinAddress(row(label), column)),
        results: roster.reader(calculated),
      };
    },
  };
}

const MEAN = "Mean score of the team";
const FAILED = "Monthly KPI score Below (points)";
const RESPONSE = "Chat response time Over (s)";
const FURTHER = "Chat response time Further over (s)";

const afterSales = (
  satisfied: number,
  responseHours: number,
): Readonly<Record<string, CellContent>> => ({
  "Satisfied votes": satisfied,
  Votes: 100,
  "Mean response time": responseHours,
  "Resolved at first contact": 80,
  Answered: 100,
  "Mean resolution time": 48,
  "Cost against budget": 1,
});

function fill(
  roster: RosterSheets,
  person: number,
  entries: Readonly<Record<string, CellContent>>,
) {
  for (const [header, content] of Object.entries(entries)) roster.enter(person, header, content);
}

describe("a roster of the same period stands in the workbook", () => {
  test("the mean of its totals and who failed are read from it, on the form's scale of 100", async () => {
    const workbook = workbookOf("after-sales", 2);
    expect([workbook.source(MEAN), workbook.source(FAILED)]).toEqual([FROM_ROSTER, FROM_ROSTER]);
    fill(workbook.roster, 0, afterSales(90, 24));
    // Nothing right: 18 full steps of 5 points below 90 %, and far too slow.
    fill(workbook.roster, 1, { ...afterSales(0, 200), "Mean resolution time": 999, Answered: 1e9 });
    const { at, results } = await workbook.shown();
    const totals = [0, 1].map((person) => Number(results(person, "Total")));
    expect(totals[0]).toBe(10);
    expect(totals[1]).toBeLessThan(6);
    const mean = ((totals[0] ?? 0) + (totals[1] ?? 0)) * 5;
    expect(at(MEAN, ACTUAL)).toBeCloseTo(mean, 9);
    expect(at(MEAN, PART)).toBe(mean < 70 ? -2 * Math.floor(70 - mean) : 2 * Math.floor(mean - 70));
    expect(at(FAILED, ACTUAL)).toBe(1);
    expect(at(FAILED, PART)).toBe(-5);
  });

  test("one person without all metrics keeps both open, and an empty line does not", async () => {
    const workbook = workbookOf("after-sales", 2);
    fill(workbook.roster, 0, afterSales(90, 24));
    fill(workbook.roster, 1, { ...afterSales(90, 24), Votes: null });
    const open = await workbook.shown();
    expect([open.at(MEAN, PART), open.at(FAILED, PART)]).toEqual(["missing", "missing"]);
    for (const header of ["ID", "Name", "Department"]) workbook.roster.enter(1, header, null);
    const closed = await workbook.shown();
    expect(closed.at(MEAN, ACTUAL)).toBe(100);
    expect(closed.at(FAILED, PART)).toBe(0);
  });

  test("response times measured in hours are typed unless HR chooses the roster's", async () => {
    const workbook = workbookOf("after-sales", 3);
    expect(workbook.source(RESPONSE)).toBe(FROM_TEAM);
    [17 / 3600, 19 / 3600, 20.5 / 3600].forEach((hours, person) => {
      fill(workbook.roster, person, afterSales(90, hours));
    });
    expect((await workbook.shown()).at(RESPONSE, PART)).toBe("missing");
    workbook.choose(RESPONSE, FROM_ROSTER);
    const { at } = await workbook.shown();
    expect([at(RESPONSE, ACTUAL), at(FURTHER, ACTUAL)]).toEqual([2, 1]);
    expect(at(FURTHER, VALUE)).toBe(FROM_ROSTER);
    expect(at(RESPONSE, PART)).toBe(-3);
  });

  test("HR may type the team's figures all the same", async () => {
    const workbook = workbookOf("after-sales", 1);
    fill(workbook.roster, 0, afterSales(90, 24));
    workbook.choose(MEAN, FROM_TEAM);
    workbook.typeTeam([["Ann", 72, 17]]);
    const { at } = await workbook.shown();
    expect(at(MEAN, PART)).toBe(4);
    // The other line keeps its own choice.
    expect(at(FAILED, VALUE)).toBe(FROM_ROSTER);
  });
});

test.each([
  ["another period", { period: { kind: "month", year: 2025, month: 2 } }],
  ["a sheet that was deleted", { ranges: { TOTALS: "#REF!$I$5:$I$6000", STATUSES: "#REF!" } }],
  ["names that were deleted", { ranges: {} }],
] as const)("a roster of %s is not read: the team is typed", (_why, change) => {
  const workbook = workbookOf("after-sales", 1, change);
  expect(workbook.source(MEAN)).toBe(FROM_TEAM);
  expect(workbook.source(RESPONSE)).toBe(FROM_TEAM);
});
