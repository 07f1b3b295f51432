import { screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import type { DataTable } from "../../src/scorecards/import";
import { readDataTable } from "../../src/scorecards/import/data-table";
import { headerOf } from "../../src/scorecards/plan/roster/own-items";
import { rosterInputs } from "../../src/scorecards/plan/roster/roster";
import { findSystem } from "../../src/scorecards/systems";
import {
  plannedFigures,
  YEARLY_PLAN_VERSION,
  type YearPlan,
} from "../../src/scorecards/yearly-plan";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  makeYearlyPlan: jest.fn(),
  openImport: jest.fn(),
  readYearlyPlans: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoImport: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
  writeImport: jest.fn(),
}));

const mocked = jest.mocked(excel);
const agents = findSystem("ecommerce-agent")!;
const PLAN = "agentPlan";

/** What stands in the column of plans for Ada, Ben and Cleo. */
function tableOf(locale: Locale, figures: readonly unknown[], system = agents): DataTable {
  const inputs = rosterInputs(system);
  const { id, name, department } = sheetTexts[locale].person;
  const values = ["Ada", "Ben", "Cleo"].map((person, row) => [
    `00${row + 1}`,
    person,
    "",
    ...inputs.map((input) => (input.id === PLAN ? (figures[row] ?? "") : "")),
  ]);
  const headers = [id, name, department, ...inputs.map((input) => headerOf(input)[locale])];
  return readDataTable({ headers, values, formulas: values }, system, locale);
}

function opens(locale: Locale, figures: readonly unknown[] = [], system = agents): DataTable {
  const table = tableOf(locale, figures, system);
  const scorecard: excel.ScorecardReference = {
    ...{ scorecard: "1", system: system.id, layout: "roster", locale },
    period: { kind: "month", year: 2026, month: 2 },
    sheets: [{ role: "data", name: "Data", id: "{data}" }],
    ...{ copies: [], missing: [] },
  };
  const place = { table: "KpiData1", system, locale, own: [] };
  mocked.openImport.mockResolvedValue({
    rosters: [scorecard],
    target: { scorecard, place, table },
    memory: {},
  });
  return table;
}

/** A sheet on which each of these people has a year, a twelfth of it in each month. */
const sheetOf = (
  years: Readonly<Record<string, number>>,
  plan?: YearPlan,
): excel.YearlyPlanSheet => ({
  id: "{plan}",
  name: "Year plan 2026",
  origin: {
    ...{ version: YEARLY_PLAN_VERSION, system: agents.id, figure: PLAN, year: 2026 },
    ...{ periods: "month", locale: "en" },
  },
  plan: plan ?? {
    kind: "read",
    rows: Object.entries(years).map(([name, year], index) => ({
      row: 6 + index,
      person: { id: "", name, department: "" },
      year,
      periods: Array.from({ length: 12 }, () => year / 12),
    })),
  },
});

const names: Record<Locale, RegExp> = {
  en: /^Year's plan/,
  "zh-CN": /^年度计划/,
  "zh-TW": /^年度計畫/,
};

async function openTool(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale);
  await pane.user.click(await screen.findByRole("button", { name: names[locale] }));
  await screen.findByRole("heading", { level: 1, name: names[locale] });
  return pane;
}

beforeEach(() => {
  mocked.readYearlyPlans.mockReset().mockResolvedValue([]);
  mocked.makeYearlyPlan.mockReset();
  mocked.writeImport.mockReset();
  mocked.undoImport.mockClear();
});

test.each(locales)(
  "a sheet is made where there is none, for everybody and in %s",
  async (locale) => {
    opens(locale);
    mocked.makeYearlyPlan.mockResolvedValue({
      kind: "made",
      sheet: { role: "yearlyPlan", id: "{plan}", name: "2026" },
      undo: { scorecard: "", sheets: [], names: [], activeBefore: "{data}" },
      hasPages: true,
    });
    const { user, container } = await openTool(locale);
    await user.click(await screen.findByRole("button", { name: /2026/ }));
    await waitFor(() => expect(mocked.makeYearlyPlan).toHaveBeenCalled());
    const [order] = mocked.makeYearlyPlan.mock.calls[0]!;
    expect(order.people.map(({ name }) => name)).toEqual(["Ada", "Ben", "Cleo"]);
    expect(order.origin).toMatchObject({ figure: PLAN, year: 2026, periods: "month", locale });
    expect(order.figure).toEqual(plannedFigures(agents)[0]?.input);
    expect(await violations(container)).toEqual([]);
  },
);

test.each(locales)("the month's plans are shown, written and taken back, %s", async (locale) => {
  const table = opens(locale, ["", 90]);
  mocked.readYearlyPlans.mockResolvedValue([sheetOf({ Ada: 1200, Ben: 2400, Eve: 12 })]);
  const ticket = { figures: 2 } as unknown as excel.ImportTicket;
  mocked.writeImport.mockResolvedValue(ticket);
  const { user, container } = await openTool(locale);
  const changes = await screen.findByRole("table");
  // The one blank cell first; what stands there is kept unless HR says otherwise.
  expect(within(changes).getAllByRole("row")).toHaveLength(2);
  expect(screen.getByText(/Eve/)).toBeVisible();
  expect(screen.getByText(/Cleo/)).toBeVisible();
  await user.click(screen.getByRole("checkbox"));
  expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
  expect(await violations(container)).toEqual([]);

  await user.click(screen.getByRole("button", { name: /2 (plans|个计划|個計畫)|的 2/ }));
  await waitFor(() => expect(mocked.writeImport).toHaveBeenCalled());
  const [order] = mocked.writeImport.mock.calls[0]!;
  expect(order.table).toBe(table);
  expect(order.changes.map(({ row, value }) => [row, value])).toEqual([
    [0, 100],
    [1, 200],
  ]);
  const undo = { en: "Undo", "zh-CN": "撤销", "zh-TW": "復原" }[locale];
  await user.click(await screen.findByRole("button", { name: undo }));
  await waitFor(() => expect(mocked.undoImport).toHaveBeenCalledWith(ticket, { keep: false }));
});

test("shares and columns that are wrong are told with what to do, and nothing can be written", async () => {
  opens("en");
  mocked.readYearlyPlans.mockResolvedValue([sheetOf({}, { kind: "shares", sum: 0.975 })]);
  const { unmount } = await openTool();
  expect(await screen.findByText(/come to 97.5%, not to 100 %/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Write/ })).toBeNull();
  unmount();
  mocked.readYearlyPlans.mockResolvedValue([
    sheetOf({}, { kind: "no-columns", columns: ["Mar", "Apr"] }),
  ]);
  await openTool();
  expect(await screen.findByText(/lacks: Mar, Apr/)).toBeVisible();
});

test("a system in which nothing is planned says what would be", async () => {
  opens("en", [], findSystem("call-centre"));
  await openTool();
  expect(await screen.findByText(/Nothing here is planned for a year/)).toBeVisible();
});

test("rates and times are no year's plan; turnover, hours and counts are", () => {
  const planned = (id: string) => plannedFigures(findSystem(id)!).map(({ input }) => input.id);
  expect(planned("ecommerce-agent")).toEqual([PLAN]);
  expect(planned("ecommerce-supervisor")).toEqual(["plan"]);
  expect(planned("call-centre")).toEqual([]);
  expect(planned("after-sales")).toEqual([]);
});
