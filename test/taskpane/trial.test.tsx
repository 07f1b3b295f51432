import { screen, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { entriesIn, reckon } from "../../src/scorecards/appeals";
import type { LedgerRow } from "../../src/scorecards/closing";
import { withParameters } from "../../src/scorecards/parameters";
import { ruleKey } from "../../src/scorecards/system/keys";
import { findSystem } from "../../src/scorecards/systems";
import { readingOf } from "../support/readings";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readClosing: jest.fn(() =>
    Promise.resolve({
      state: { closed: null, periods: [], unread: 0 },
      ...{ changes: [], ledgers: [] },
    }),
  ),
  readClosed: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
const mocked = jest.mocked(excel);

const standard = findSystem("after-sales")!;
const FIGURES = {
  ...{ satisfiedVotes: 80, votes: 100, responseHours: 24, resolvedFirst: 80, answered: 100 },
  ...{ resolutionHours: 48, costShare: 1, salary: 6000 },
};
function row(id: string, name: string, own: Readonly<Record<string, number>> = {}): LedgerRow {
  const entered: LedgerRow = new Map<string, string | number>([
    ...Object.entries({ Period: "2026-01", System: "after-sales", ID: id, Name: name }),
    ...Object.entries({ ...FIGURES, ...own }).map(
      ([input, value]) => [`metric.${input}`, value] as const,
    ),
  ]);
  const results = [...reckon(standard, entriesIn(entered), "en")];
  return new Map([
    ...entered,
    ...results.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])),
  ]);
}
/** Satisfaction has to reach 80 % now. */
const described = withParameters(
  standard,
  new Map([[ruleKey("satisfaction", null, "target"), 0.8]]),
);

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue({
    ...{ references: [], activeSheet: "{results}" },
    readings: [
      readingOf([{ id: "1", name: "Ann", total: 9.5 }], {
        period: { kind: "month", year: 2026, month: 3 },
        described,
      }),
    ],
    state: {
      ...{ sheets: [], activeSheet: "{results}", names: [], tables: [] },
      structureProtected: false,
    },
  });
  mocked.readClosed
    .mockReset()
    .mockResolvedValue([row("1", "Ann"), row("2", "=Ben", { satisfiedVotes: 95 })]);
});

const names: Record<Locale, readonly [RegExp, RegExp]> = {
  en: [/^Close period/, /^Try the rules/],
  "zh-CN": [/^归档与下期/, /^试算/],
  "zh-TW": [/^歸檔與下期/, /^試算/],
};
async function openTrial(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 3, 3));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  return pane;
}
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => textContent);

it("says who would have had what by the rules on the sheet, by person and item, and copies it", async () => {
  const { user } = await openTrial();
  await screen.findByText("Of 2 closed records 1 change; tiers: 0.");
  expect(screen.getByText(/^Pay in all: .* \(\+108.00\)\.$/)).toBeVisible();
  expect(rowsOf("Who changes")).toEqual(["AnnJanuary 20269.40 → 10.00+108.00"]);
  expect(rowsOf("By item")[0]).toBe("Customer satisfaction9.00 → 10.001");
  await user.click(screen.getByRole("checkbox", { name: "Other years as well" }));
  await screen.findByText(/^Of 2 closed records/);
  expect(mocked.readClosed).toHaveBeenLastCalledWith(expect.anything(), { allYears: true });
  await user.click(screen.getByRole("button", { name: "Copy as a table" }));
  await screen.findByText(/^Copied/);
  const [header, , ben] = (await navigator.clipboard.readText()).split("\n");
  expect(header).toMatch(/^Period\tID\tName\tTotal as closed\tTotal by the new rules\t/);
  expect(ben).toMatch(/^2026-01\t2\t'=Ben\t10\t10\t/);
});

it("says where nothing changes, and where the rules ask for figures that nobody entered", async () => {
  const blank = new Map([...row("1", "Ann")].filter(([column]) => column !== "metric.votes"));
  mocked.readClosed.mockResolvedValue([blank, row("2", "Ben", { satisfiedVotes: 95 })]);
  await openTrial();
  await screen.findByText(/^1 record would have no total/);
  expect(rowsOf("Who changes")).toEqual(["AnnJanuary 2026Excellent → –9.40 → ––"]);
});

it("says where nothing is closed", async () => {
  mocked.readClosed.mockResolvedValue([]);
  await openTrial();
  expect(await screen.findByText("Nothing is closed yet.")).toBeVisible();
});

it.each(sampleOf(locales, ["zh-TW"]))("axe finds nothing in it in %s", async (locale) => {
  const { container } = await openTrial(locale);
  await screen.findAllByRole("table");
  expect(await violations(container)).toEqual([]);
});
