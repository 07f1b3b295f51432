import {
  checkScorecards,
  closePeriod,
  generateScorecard,
  listScorecards,
  makeInterview,
  readFollowUps,
  readScorecardSheets,
  readYear,
  startNextPeriod,
  undoGeneration,
} from "../../src/excel";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import { noOffice, officeThatHas } from "./support/office";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  officeThatHas("1.13");
});
afterEach(async () => {
  noOffice();
  await workbook.close();
});

/** Votes, hours, cases, cost, salary: the second one below six. */
const FIGURES = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [10, 100, 200, 10, 100, 480, 3, 5000],
];
const february = { kind: "month", year: 2025, month: 2 } as const;

const enter = async (sheet: string) => {
  await workbook.host.write(sheet, "D5:K6", FIGURES);
  await workbook.host.settled();
};

test("who has failed twice is listed with both months, and gets an interview sheet that is no part of the scorecard", async () => {
  await generateScorecard(standardRequest("after-sales", { spelling: "plain", people: people(2) }));
  await enter("Data");
  const when = "2025-02-03 14:05";
  const asked = await closePeriod({ scorecard: "1", when });
  if (asked.kind === "missing") {
    await closePeriod({ scorecard: "1", when, despite: asked.missing });
  }
  await startNextPeriod({ scorecard: "1", period: february });
  await workbook.host.settled();
  await enter("Data 2025-02");
  const [january, reading] = (await readScorecardSheets()).readings;
  const total = january!.people[1]!.results.value("field:total");
  workbook.forget();
  const [followUp, ...others] = await readFollowUps(reading!);
  // And one in which the library frees what it held.
  expect(workbook.traffic.length).toBeLessThanOrEqual(4);
  expect(others).toEqual([]);
  expect(followUp).toMatchObject({
    ...{ name: "Person 2", failures: 2 },
    causes: [
      { period: "2025-02", total },
      { period: "2025-01", total },
    ],
  });

  expect(await readYear(reading!)).toMatchObject({
    periods: ["2025-01"],
    lines: [
      { name: "Person 1", counted: 1, rank: 1, trend: null },
      { name: "Person 2", mean: total, rank: 2 },
    ],
  });

  const before = await wholeWorkbook(workbook);
  const findings = (await checkScorecards()).findings.length;
  const scorecards = await listScorecards();
  const outcome = await makeInterview("2", { id: "002", name: "Person 2" }, followUp!);
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  expect(outcome.sheet.name).toBe("Interview Person 2");
  const cells = workbook.host.read("Interview Person 2", "A1:E30").flat();
  expect(cells).toEqual(
    expect.arrayContaining(["Performance interview", "Person 2 002", followUp!.action]),
  );
  expect((await checkScorecards()).findings).toHaveLength(findings);
  expect((await listScorecards()).map(({ copies }) => copies)).toEqual(
    scorecards.map(({ copies }) => copies),
  );
  expect((await readScorecardSheets()).readings).toHaveLength(2);
  await undoGeneration(outcome.undo);
  expect(await wholeWorkbook(workbook)).toEqual(before);
  expect(await makeInterview("2", { id: "009", name: "Nobody" }, null)).toEqual({ kind: "nobody" });
});
