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
  readWorkCalendar: jest.fn(),
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
  mocked.readWorkCalendar
    .mockReset()
    .mockResolvedValue({ holidays: new Set(["2026-03-31"]), workdays: new Set() });
});

const names: Record<Locale, readonly [RegExp, RegExp, RegExp]> = {
  en: [/^Close period/, /^Due dates/, /^Holidays/],
  "zh-CN": [/^归档与下期/, /^时间安排/, /^节假日/],
  "zh-TW": [/^歸檔與下期/, /^時程/, /^節假日/],
};
async function openCalendar(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 2, 24, 23, 30));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  await screen.findByRole("table");
  return pane;
}

it("shows what is due when, by HR's own clock and with its days off", async () => {
  await openCalendar();
  expect(
    within(screen.getByRole("table", { name: "What is due when" }))
      .getAllByRole("row")
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    "The department scoresFri, Mar 20 · 4 days ago",
    "Results are filedWed, Mar 25 · in 1 day",
    "Self-report with the next planWed, Apr 1 · in 8 days",
    "The yearly appraisal is donebefore Sun, Dec 20 · in 269 days",
  ]);
  expect(screen.getByText("next: Wed, Mar 25")).toBeVisible();
  expect(screen.getByText("When things are due for March 2026. Nothing is sent.")).toBeVisible();
});

it("says by when it is to be done where the day is a day off", async () => {
  mocked.readWorkCalendar.mockResolvedValue({
    holidays: new Set(["2026-03-25", "2026-04-01"]),
    workdays: new Set(),
  });
  await openCalendar();
  expect(screen.getByText("a day off: until Tue, Mar 24")).toBeVisible();
  expect(screen.getByText("a day off: until Tue, Mar 31")).toBeVisible();
  expect(screen.getByText(/^Wed, Mar 25 · today/)).toBeVisible();
});

it.each(sampleOf(locales, ["zh-TW"]))("axe finds nothing in it in %s", async (locale) => {
  const { container, user } = await openCalendar(locale);
  await user.click(screen.getByRole("button", { name: names[locale][2] }));
  await screen.findAllByRole("textbox");
  expect(await violations(container)).toEqual([]);
});
