/**
 * What HR waits for when a month of 200 people is closed after five years of such months: from the click until it stands in
 * History, in the workbench's host without a browser. Time is that of the processor: other work on the machine does not count.
 * Needs dist/functions.js.
 */
import { closePeriod, generateScorecard, startNextPeriod } from "../../src/excel";
import type { Missing } from "../../src/scorecards/closing";
import { HISTORY_TABLE } from "../../src/scorecards/history/table";
import { neighbouringPeriod, type Period, periodCode } from "../../src/scorecards/system/period";
import { officeThatHas } from "../excel/support/office";
import { openWorkbook, type TestWorkbook } from "../excel/support/workbook";
import { DEFAULT_SETS } from "../support/excel-host";
import { people, standardRequest } from "../support/requests";
import type { Bench, Figure } from "./measure";

const PEOPLE = 200;
const YEARS = 5;
/** Votes, hours, cases, cost, salary. */
const FIGURES = [90, 100, 24, 80, 100, 48, 1, 6000];
const when = "2025-02-03 14:05";
const january: Period = { kind: "month", year: 2025, month: 1 };
const february: Period = { kind: "month", year: 2025, month: 2 };

export const bench: Bench = {
  name: `A month of ${PEOPLE} people closed after ${YEARS} years of them`,
  measure,
};

async function measure(): Promise<readonly Figure[]> {
  const workbook = await openWorkbook({
    sets: { ...DEFAULT_SETS, ExcelApi: "1.13" },
    functions: true,
  });
  officeThatHas("1.13");
  try {
    await generateScorecard(standardRequest("after-sales", { people: people(PEOPLE) }));
    await enter(workbook, "Data");
    await close("1", await missingOf("1"));
    await addYears(workbook);
    await startNextPeriod({ scorecard: "1", period: february });
    await enter(workbook, "Data 2025-02");
    const despite = await missingOf("2");
    workbook.forget();
    const start = process.cpuUsage();
    await close("2", despite);
    const { user, system } = process.cpuUsage(start);
    const requests = workbook.traffic.length;
    return [
      { name: "until it is closed", value: (user + system) / 1000, unit: "ms", budget: 3000 },
      { name: "of the add-in", value: requests, unit: "requests", budget: 8 },
    ];
  } finally {
    await workbook.close();
  }
}

async function enter({ host }: TestWorkbook, sheet: string): Promise<void> {
  await host.write(
    sheet,
    `D5:K${4 + PEOPLE}`,
    Array.from({ length: PEOPLE }, () => [...FIGURES]),
  );
  await host.settled();
}

async function missingOf(scorecard: string): Promise<readonly Missing[]> {
  const asked = await closePeriod({ scorecard, when });
  return asked.kind === "missing" ? asked.missing : [];
}

async function close(scorecard: string, despite: readonly Missing[]): Promise<void> {
  const { kind } = await closePeriod({ scorecard, when, despite });
  if (kind !== "closed") throw new Error(kind);
}

/** The months before January, as they would have been closed: a request a month. */
async function addYears(workbook: TestWorkbook): Promise<void> {
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem(HISTORY_TABLE);
    const body = table.getDataBodyRange().load("values,rowIndex,columnIndex,columnCount");
    await context.sync();
    const rows = body.values as unknown[][];
    const months = 12 * YEARS;
    const asText = (value: unknown) =>
      typeof value === "string" && value !== "" ? `'${value}` : value;
    let period = january;
    for (let month = 1; month < months; month++) {
      period = neighbouringPeriod(period, -1);
      const code = periodCode(period);
      table.worksheet.getRangeByIndexes(
        body.rowIndex + month * PEOPLE,
        body.columnIndex,
        PEOPLE,
        body.columnCount,
      ).values = rows.map(([, ...cells]) => [code, ...cells].map(asText));
      await context.sync();
    }
    table.resize(table.getHeaderRowRange().getResizedRange(months * PEOPLE, 0));
    await context.sync();
    const count = table.getDataBodyRange().load("rowCount");
    await context.sync();
    if (count.rowCount !== months * PEOPLE) throw new Error(`${count.rowCount} rows`);
  });
}
