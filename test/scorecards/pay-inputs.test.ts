/** Whether what pay needs is there: said on the sheet, person by person. */
import { people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { RosterSheets } from "../support/spreadsheets/roster-sheets";

const metrics = {
  "Mean time to repair": 20,
  "Response time": 1,
  "Dispute refunds": 1,
  "Quality refunds": 10,
  "Platform interventions": 1,
  Orders: 1000,
  "Complaint handling cycle": 2,
  "Satisfied votes": 95,
  Votes: 100,
  "Work discipline": 90,
};

/** The status of three people with all metrics and these figures besides. */
async function statuses(besides: readonly Readonly<Record<string, number>>[]): Promise<unknown[]> {
  const roster = new RosterSheets(
    standardRequest("quarterly-after-sales", {
      layout: "roster",
      spelling: "plain",
      people: people(besides.length),
    }),
  );
  besides.forEach((figures, person) => {
    for (const [header, figure] of Object.entries({ ...metrics, ...figures })) {
      roster.enter(person, header, figure);
    }
  });
  const read = roster.reader(await calculateWithIronCalc(roster.sheets));
  return besides.map((_, person) => read(person, "Status"));
}

const months = { "First month total": 80, "Second month total": 90, "Third month total": 70 };
const all = { Salary: 6000, "Department coefficient": 1, ...months };
const without = (name: keyof typeof all) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

test("complete where nobody has any of it: pay is not wanted", async () => {
  expect(await statuses([{}, {}])).toEqual(["complete", "complete"]);
});

test("one salary, coefficient or month that is blank is named beside the person", async () => {
  const said = await statuses([
    all,
    without("Salary"),
    without("Department coefficient"),
    without("Second month total"),
  ]);
  expect(said).toEqual([
    "complete",
    "Salary missing",
    "Department coefficient missing",
    "Second month total missing",
  ]);
});

test("also where nobody has a salary yet", async () => {
  const coefficients = { "Department coefficient": 1.1 };
  expect(await statuses([coefficients, {}, coefficients])).toEqual([
    "complete",
    "Department coefficient missing",
    "complete",
  ]);
  expect(await statuses([months, { "First month total": 80, "Third month total": 70 }])).toEqual([
    "complete",
    "Second month total missing",
  ]);
});
