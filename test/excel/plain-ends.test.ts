import {
  checkScorecards,
  generateScorecard,
  insertResultsChart,
  makeDepartments,
  mend,
  takeBackWritten,
} from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/*
 * A roster in the plain spelling reads down to a row with room for more. HR has deleted the blank rows below the people, so that
 * the ends have come up to them, and adds somebody: whatever was made of the roster leaves that one out.
 */
const TIME = 120_000;
const FULL = [90, 100, 24, 80, 100, 48, 1, 6000];
const LOW = [10, 100, 24, 80, 100, 48, 1, 6000];
/** Of 100. */
const LOW_SCORE = 70;
const FORM = "Scorecard Person 1";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(() => workbook.close());

async function openRoster(spelling: "plain" | "hr"): Promise<void> {
  const request = { layout: "roster", spelling, people: people(3) } as const;
  await generateScorecard(standardRequest("after-sales", request));
  await workbook.host.write("Data", "D5:K7", Array<typeof FULL>(3).fill(FULL));
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
  );
  await insertResultsChart("1");
  await makeDepartments("1");
}

/** Rows 10 to 6000 of Data and Results are gone: every end of 6000 is one of 9. */
async function deleteBlankRows(): Promise<void> {
  await workbook.run(async (context) => {
    for (const name of ["Data", "Results"]) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.getRange("10:6000").delete("Up");
    }
    await context.sync();
  });
}

/** Seven people by now, in rows 5 to 11; their rows of Results are added. */
async function addPeople(): Promise<void> {
  const added = [FULL, FULL, LOW, LOW].map((figures, index) => [
    ...[`'00${index + 4}`, `Person ${index + 4}`, "B"],
    ...figures,
  ]);
  await workbook.host.write("Data", "A8:K11", added);
  await workbook.host.settled();
  const { findings } = await checkScorecards();
  const rows = findings.find(({ fact }) => fact.code === "people-without-results");
  await mend(rows?.mend?.steps ?? []);
  await workbook.host.settled();
}

const early = async () =>
  (await checkScorecards()).findings.filter(({ fact }) => /-ends?-early$/.test(fact.code));

/** The mean of the form's team, and how many people the chart and the departments count. */
function counted(): unknown[] {
  const { host } = workbook;
  const line = host.read(FORM, "A1:K60").find((cells) => cells.includes("Mean score of the team"));
  const tiers = host.read("Results chart", "B6:B12").map(([figure]) => Number(figure));
  const all = host.read("Departments 2025-01", "A1:B20").find(([name]) => name === "All");
  return [line?.[5], tiers.reduce((sum, each) => sum + each, 0), all?.[1]];
}

const namesNow = () =>
  workbook.run(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula,items/comment");
    await context.sync();
    return names.items.map(({ name, formula, comment }) => [name, String(formula), comment]);
  });
const endsOf = async (name: string) =>
  [
    ...String((await namesNow()).find(([each]) => each === name)?.[1]).matchAll(
      /:\$[A-Z]+\$(\d+)/g,
    ),
  ].map(([, row]) => Number(row));

test(
  "names, a form's team, charts and departments that end above somebody are told, mended at once, and put back by Undo",
  async () => {
    await openRoster("plain");
    await deleteBlankRows();
    expect(await early()).toEqual([]);
    await addPeople();
    expect(counted()).toEqual([100, 5, 5]);
    const found = await early();
    expect(found.map(({ fact, severity, scorecard }) => [scorecard, severity, fact])).toEqual([
      ["2", "error", { code: "team-ends-early" }],
      [
        ...["1", "warning"],
        {
          code: "names-end-early",
          names: ["KPI_1_PEOPLE", "KPI_1_RESPONSE", "KPI_1_STATUSES", "KPI_1_TOTALS"],
        },
      ],
      ["1", "warning", { code: "overview-ends-early", role: "chart" }],
      ["1", "warning", { code: "overview-ends-early", role: "departments" }],
    ]);
    expect(found[0]?.places[0]).toMatchObject({ person: "Person 1" });
    const before = await namesNow();

    const ticket = await mend(found.flatMap(({ mend: each }) => each?.steps ?? []));
    await workbook.host.settled();
    expect(counted()).toEqual([expect.closeTo((5 * 100 + 2 * LOW_SCORE) / 7, 9), 7, 7]);
    expect(await endsOf("KPI_1_TOTALS")).toEqual([6000]);
    expect(await endsOf("KPI_1_PEOPLE")).toEqual([6000, 6000]);
    expect(await early()).toEqual([]);

    await takeBackWritten(ticket);
    await workbook.host.settled();
    expect(await namesNow()).toEqual(before);
    expect(counted()).toEqual([100, 5, 5]);
    expect(await early()).toEqual(found);
  },
  TIME,
);

test(
  "a name that somebody has changed since is left alone",
  async () => {
    await openRoster("plain");
    await deleteBlankRows();
    await addPeople();
    const [names] = (await early()).filter(({ fact }) => fact.code === "names-end-early");
    await workbook.run(async (context) => {
      context.workbook.names.getItem("KPI_1_TOTALS").formula = "=Results!$I$5:$I$8";
      await context.sync();
    });
    await expect(mend(names?.mend?.steps ?? [])).rejects.toMatchObject({
      fault: { kind: "found-changed", cells: 1, address: "KPI_1_TOTALS" },
    });
  },
  TIME,
);

test(
  "in the HR spelling there is no such end",
  async () => {
    await openRoster("hr");
    await addPeople();
    expect(counted().slice(1)).toEqual([7, 7]);
    expect(await early()).toEqual([]);
  },
  TIME,
);
