import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  columnsIn,
  findSystem,
  isExport,
  isWithin,
  mappingFor,
  matchPeople,
  monthsIn,
  previewImport,
  readExport,
  type DataTable,
} from "../../../src/scorecards/import";
import { rosterInputs } from "../../../src/scorecards/plan/roster/roster";

/** Real figures of a telephone support team; they live outside the repository, and only some machines have them. */
const FOLDER = path.join(__dirname, "../../../../shared/data");
const CALLS = path.join(FOLDER, "call-center-calls.csv");
const MONTHS = path.join(FOLDER, "agents-by-month.csv");
const hasFigures = existsSync(CALLS) && existsSync(MONTHS);
const withFigures = hasFigures ? describe : describe.skip;
if (!hasFigures) console.error(`Skipped: ${CALLS} and ${MONTHS} are not on this machine.`);

const AGENTS = ["Becky", "Dan", "Diane", "Greg", "Jim", "Joe", "Martha", "Stewart"];

/** What an import of January writes, by agent and figure. */
function january(file: string, id: string): Record<string, Record<string, number>> {
  const exported = readExport(readFileSync(file, "utf8"));
  const system = findSystem(id);
  if (system === undefined || !isExport(exported)) throw new Error("unreadable");
  const people = AGENTS.map((name, index) => ({ id: `00${index + 1}`, name, department: "" }));
  const table: DataTable = {
    person: { id: 0, name: 1, department: 2 },
    people,
    columns: rosterInputs(system).map((input, index) => ({ input, column: index + 3 })),
    cells: people.map(() => []),
  };
  const { mapping } = mappingFor(exported, columnsIn(exported), table, system, {});
  const rows = monthsIn(exported.rows, mapping.period ?? -1)
    .filter(({ month }) => month && isWithin(month, { kind: "month", year: 2021, month: 1 }))
    .flatMap((each) => each.rows);
  const { groups, nameless } = matchPeople(rows, mapping.people, people);
  const preview = previewImport(table, groups, mapping.sources, {});
  expect([nameless, preview.refusals, preview.absent, preview.blank]).toEqual([[], [], [], 0]);
  const figures: Record<string, Record<string, number>> = {};
  for (const { person, input, value } of preview.changes) {
    (figures[person.name] ??= {})[input.id] = value;
  }
  return figures;
}

/** The month's table, read plainly. */
const months = () =>
  readFileSync(MONTHS, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","))
    .filter(([month]) => month === "2021-01")
    .map(([, agent = "", ...rest]) => ({ agent, figures: rest.map(Number) }));

withFigures("January of eight agents", () => {
  test("fills the call centre from the month's table, with nothing corrected", () => {
    const imported = january(MONTHS, "call-centre");
    for (const { agent, figures } of months()) {
      const [received = 0, answered = 0, resolved, speed, talk, ...votes] = figures;
      expect(imported[agent]).toEqual({
        callsReceived: received,
        callsAnswered: answered,
        callsResolved: resolved,
        callsAbandoned: received - answered,
        answerSeconds: speed,
        talkSeconds: talk,
        ...Object.fromEntries(votes.map((vote, index) => [`votes${5 - index}`, vote])),
      });
    }
  });

  test("fills it with the same from the 5,000 calls themselves", () => {
    const fromCalls = january(CALLS, "call-centre");
    const fromMonths = january(MONTHS, "call-centre");
    expect(Object.keys(fromCalls).sort()).toEqual(AGENTS);
    for (const agent of AGENTS) {
      const { answerSeconds, talkSeconds, ...counts } = fromCalls[agent] ?? {};
      const { answerSeconds: speed, talkSeconds: talk, ...countsByMonth } = fromMonths[agent] ?? {};
      expect(counts).toEqual(countsByMonth);
      // The month's table has rounded means.
      expect(Math.abs((answerSeconds ?? 0) - (speed ?? 0))).toBeLessThan(0.01);
      expect(Math.abs((talkSeconds ?? 0) - (talk ?? 0))).toBeLessThan(0.1);
    }
  });

  test("fills after-sales' votes, first contacts and response in hours, from both", () => {
    for (const file of [MONTHS, CALLS]) {
      const imported = january(file, "after-sales");
      for (const { agent, figures } of months()) {
        const [, answered, resolved, speed = 0, , five = 0, four = 0] = figures;
        const { responseHours = 0, ...counts } = imported[agent] ?? {};
        expect(counts).toEqual({
          satisfiedVotes: five + four,
          votes: answered,
          resolvedFirst: resolved,
          answered,
        });
        expect(responseHours).toBeCloseTo(speed / 3_600, 5);
      }
    }
  });
});
