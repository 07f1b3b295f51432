/** What is kept of a closed period is enough to work it out again: its rules as they stood, and every score and result. */
import { systems } from "../../../src/scorecards";
import { editedIn, entriesIn, reckon } from "../../../src/scorecards/appeals/closed-row";
import { rulesAsClosed } from "../../../src/scorecards/appeals/rules-as-closed";
import { historyRowsOf, rulesRowsOf, type LedgerRow } from "../../../src/scorecards/closing";
import { systemParameters } from "../../../src/scorecards/parameters";
import type { ScorecardReading } from "../../../src/scorecards/reading";
import { ruleKind } from "../../../src/scorecards/rules";
import { systemLines } from "../../../src/scorecards/system/lines";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { calculatedReading, readingBefore } from "../../support/calculated-reading";
import { people, standardRequest } from "../../support/requests";

const made = systems.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout] as const));
const workbookOf = (system: string, layout: (typeof made)[number][1]) =>
  new WorkbookUnderCheck(
    standardRequest(system, { layout, spelling: "plain", people: people(2) }),
  ).fill();

const rulesOf = ({ layout }: ScorecardReading, rows: readonly LedgerRow[], name: string) =>
  layout === "roster" ? rows : rows.filter((row) => row.get("Person") === name);

test.each(made)("%s as a %s: rules kept are the rules that stood", (system, layout) => {
  const workbook = workbookOf(system, layout);
  const rulesSheet = layout === "roster" ? "rules" : "form";
  const standing = readingBefore(workbook);
  const [changed] = [...systemParameters(standing.system)].filter(
    ([key, { value }]) => value !== null && standing.rules.place(key) !== null,
  );
  workbook.put(rulesSheet, changed![0], 3);
  const reading = readingBefore(workbook);
  const rows = rulesRowsOf(reading);
  for (const person of reading.people) {
    const kept = rulesAsClosed(reading.standard, rulesOf(reading, rows, person.name))!;
    const figures = (of: typeof kept) =>
      [...systemParameters(of)].map(([key, { value }]) => [key, value]);
    expect(figures(kept)).toEqual(figures(person.system));
    const chosen = (of: typeof kept) =>
      systemLines(of).map(({ rule }) =>
        ruleKind(rule)
          .choices(rule)
          .map(({ name, value }) => [name, value]),
      );
    expect(chosen(kept)).toEqual(chosen(person.system));
    expect(kept.tiers.map(({ grade }) => grade.en)).toEqual(
      person.system.tiers.map(({ grade }) => grade.en),
    );
  }
});

test.each(made)("%s as a %s: closed rows say what their figures give", async (system, layout) => {
  const reading = await calculatedReading(workbookOf(system, layout));
  const rules = rulesRowsOf(reading);
  const rows = historyRowsOf(reading, "2025-02-03 14:05");
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    const name = String(row.get("Name"));
    const kept = rulesAsClosed(reading.standard, rulesOf(reading, rules, name))!;
    const reckoned = reckon(kept, entriesIn(row), "en");
    expect(editedIn(row, reckoned, { period: "2025-01", name })).toEqual([]);
    expect(typeof reckoned.get("result.total")).toBe("number");
  }
});

test("a score that somebody has written over is named, with what its figures give", async () => {
  const reading = await calculatedReading(workbookOf("after-sales", "roster"));
  const [first] = historyRowsOf(reading, "");
  const row = new Map([...first!, ["score.satisfaction", 3]]);
  const kept = rulesAsClosed(reading.standard, rulesRowsOf(reading))!;
  const whose = { period: "2025-01", name: "Person 1" };
  expect(editedIn(row, reckon(kept, entriesIn(row), "en"), whose)).toEqual([
    {
      ...whose,
      column: "score.satisfaction",
      stands: 3,
      reckoned: first!.get("score.satisfaction"),
    },
  ]);
});
