import { screen, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
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
  readScorecardSheets: jest.fn(),
  readYear: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
const mocked = jest.mocked(excel);

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue({
    ...{ references: [], activeSheet: "{results}" },
    readings: [
      readingOf([{ id: "1", name: "Ann", total: 9.5 }], {
        period: { kind: "month", year: 2026, month: 3 },
      }),
    ],
    state: {
      ...{ sheets: [], activeSheet: "{results}", names: [], tables: [] },
      structureProtected: false,
    },
  });
  mocked.readYear.mockReset().mockResolvedValue({
    year: 2026,
    periods: ["2026-01", "2026-02"],
    lines: [
      { id: "1", name: "Ann", totals: [9, 9.5], counted: 2, mean: 9.25, trend: null, rank: 1 },
      { id: "2", name: "=Ben", totals: [null, 7], counted: 1, mean: 7, trend: -0.5, rank: 2 },
    ],
  });
});

const names: Record<Locale, readonly [RegExp, RegExp]> = {
  en: [/^Close period/, /^The year 2026/],
  "zh-CN": [/^归档与下期/, /^2026年度汇总/],
  "zh-TW": [/^歸檔與下期/, /^2026年度彙總/],
};
async function openYear(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 3, 3));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  return pane;
}

it("shows everybody's months, mean, trend and place, and copies them as a table", async () => {
  const { user } = await openYear();
  const table = await screen.findByRole("table", { name: "Everybody's year" });
  expect(
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "NameMeanTrendPlace",
    "AnnJanuary 2026 9.00 · February 2026 9.509.25–1",
    "=BenJanuary 2026 – · February 2026 7.007.00−0.502",
  ]);
  expect(screen.getByText("The yearly appraisal is due before 20 December 2026.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Copy the table" }));
  await screen.findByText(/^Copied/);
  expect(await navigator.clipboard.readText()).toBe(
    [
      "Name\tJanuary 2026\tFebruary 2026\tMean\tTrend\tPlace",
      "Ann\t9\t9.5\t9.25\t\t1",
      "'=Ben\t\t7\t7\t-0.5\t2",
    ].join("\n"),
  );
});

it("says where nothing of the year is closed", async () => {
  mocked.readYear.mockResolvedValue({ year: 2026, periods: [], lines: [] });
  await openYear();
  expect(await screen.findByText("Nothing of this year is closed yet.")).toBeVisible();
});

it.each(sampleOf(locales, ["en"]))("axe finds nothing in it in %s", async (locale) => {
  const { container } = await openYear(locale);
  await screen.findByRole("table");
  expect(await violations(container)).toEqual([]);
});
