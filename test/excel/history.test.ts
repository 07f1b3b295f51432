import { generateScorecard } from "../../src/excel";
import { HISTORY_COLUMNS, metricColumn } from "../../src/scorecards/history/table";
import { people, standardRequest } from "../support/requests";
import { mostRequests } from "./support/cost";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const { period, system, id, name, department } = HISTORY_COLUMNS;
const RESPONSE = metricColumn("responseMinutes");
const CASES = metricColumn("proactiveCases");

/** A History of three months and two systems, as a closing of periods leaves it behind. */
async function addHistory(headers: readonly string[]): Promise<void> {
  const rows = [
    ["2024-01", "service-agent", 60],
    ["2024-11", "service-agent", 1],
    ["2024-12", "after-sales", 2],
    ["2024-12", "service-agent", 20],
  ].flatMap(([code, of, figure]) =>
    people(3).map((person): Record<string, unknown> => ({
      [period]: `'${code}`,
      [system]: of,
      [id]: `'${person.id}`,
      [name]: person.name,
      [department]: person.department,
      [RESPONSE]: Number(figure) + Number(person.id),
      [CASES]: Number(figure) * Number(person.id),
    })),
  );
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Closed periods");
    const range = sheet.getRangeByIndexes(3, 1, rows.length + 1, headers.length);
    range.formulas = [
      [...headers],
      ...rows.map((row) => headers.map((header) => row[header] ?? "")),
    ];
    await context.sync();
    sheet.tables.add(range, true).name = "KpiHistory";
    await context.sync();
  });
}

const inOrder = [period, system, id, name, department, RESPONSE, CASES];
const data = (header: string): unknown[] => {
  const [headers = []] = workbook.host.read("Data", "A4:AD4");
  const column = headers.indexOf(header);
  return workbook.host.read("Data", "A5:AD7").map((row) => row[column]);
};

test("last month's figures come out of History, each person's own, in no more requests than allowed", async () => {
  await addHistory(inOrder);
  workbook.forget();
  await generateScorecard(standardRequest("service-agent", { people: people(3).reverse() }));
  expect(workbook.traffic.length).toBeLessThanOrEqual(mostRequests);
  expect(data("Last month Mean response")).toEqual([23, 22, 21]);
  expect(data("Last month Proactive service cases")).toEqual([60, 40, 20]);
  expect(data("A year ago Proactive service cases")).toEqual([180, 120, 60]);
  expect(data("Last month Knowledge score")).toEqual(["", "", ""]);
  expect(data("Mean response")).toEqual(["", "", ""]);
});

test("also where HR has moved its columns, and on forms", async () => {
  await addHistory([...inOrder].reverse());
  await generateScorecard(standardRequest("service-agent", { layout: "form", people: people(2) }));
  const rows = workbook.host.read("Scorecard Person 2", "A1:F80");
  const line = rows.find((cells) => cells[3] === "Last month Mean response (min)");
  expect(line?.[4]).toBe(22);
});

test.each([
  ["there is no such period", "service-agent", 2023],
  ["the system compares nothing", "after-sales", 2025],
])("where %s, nothing more is asked for and nothing filled in", async (_why, of, year) => {
  await addHistory(inOrder);
  workbook.forget();
  await generateScorecard({
    ...standardRequest(of, { layout: "roster", people: people(1) }),
    period: { kind: "month", year, month: 6 },
  });
  expect(workbook.traffic).toHaveLength(6);
});
