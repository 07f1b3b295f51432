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
  readPaidRows: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
const mocked = jest.mocked(excel);

beforeEach(() => {
  mocked.readPaidRows.mockReset().mockResolvedValue([]);
  mocked.readScorecardSheets.mockReset().mockResolvedValue({
    ...{ references: [], activeSheet: "{results}" },
    readings: [
      readingOf(
        [
          { id: "1", name: "Ann", total: 9.5, scores: { satisfaction: 9 } },
          { id: "2", name: "Ben", total: 7, scores: { satisfaction: 6 } },
          { id: "3", name: "Ben", total: 5, scores: { satisfaction: 2 } },
        ],
        { period: { kind: "month", year: 2026, month: 3 } },
      ),
    ],
    state: {
      ...{ sheets: [], activeSheet: "{results}", names: [], tables: [] },
      structureProtected: false,
    },
  });
});

const names: Record<Locale, readonly [RegExp, RegExp]> = {
  en: [/^Close period/, /^Compare with your old sheet/],
  "zh-CN": [/^归档与下期/, /^与原来的手工表对照/],
  "zh-TW": [/^歸檔與下期/, /^與原來的手工表對照/],
};
async function openBeside(pasted: string, locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 3, 3));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  const field = await screen.findByRole("textbox");
  await pane.user.click(field);
  await pane.user.paste(pasted);
  return pane;
}
const rows = () =>
  within(screen.getByRole("table", { name: "Who differs" }))
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => textContent);
const OLD = [
  "Name\tCustomer satisfaction score\tTotal",
  "Ann\t8\t9.2",
  "Ben\t6\t7",
  "Cai\t5\t6",
].join("\n");

it("shows who has another total, and from which item; of two of one name HR says who it is", async () => {
  const { user } = await openBeside(OLD);
  expect(screen.getByText("1 person is compared, and differs.")).toBeVisible();
  expect(screen.getByText("Of 1 row you have still to say whose it is.")).toBeVisible();
  expect(screen.getByText("1 is on your old sheet alone: Cai")).toBeVisible();
  expect(rows()).toEqual(["AnnCustomer satisfaction 8.00 → 9.009.20 → 9.50+0.30"]);
  const who = screen.getByRole("combobox", { name: "Who is Ben?" });
  await user.selectOptions(who, "Ben · 3");
  expect(rows()[1]).toBe("BenCustomer satisfaction 6.00 → 2.007.00 → 5.00−2.00");
  await user.selectOptions(who, "Ben · 2");
  expect(screen.getByText("2 people are compared, 1 of them differ.")).toBeVisible();
  expect(screen.getByText("1 is on this scorecard alone: Ben")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Copy as a table" }));
  await screen.findByText(/^Copied/);
  expect((await navigator.clipboard.readText()).split("\n").slice(0, 2)).toEqual([
    "ID\tName\tTotal old sheet\tTotal here\tCustomer satisfaction old sheet\tCustomer satisfaction here",
    "1\tAnn\t9.2\t9.5\t8\t9",
  ]);
});

it.each(locales)("compares what was closed where the month is, in %s", async (locale) => {
  const closed = { Period: "2026-03", System: "after-sales", Scorecard: "1" };
  mocked.readPaidRows.mockResolvedValue([
    new Map<string, string | number>([
      ...Object.entries({ ...closed, ID: "1", Name: "Ann" }),
      ...Object.entries({ "result.total": 9.2, "score.satisfaction": 8 }),
    ]),
    // Of another scorecard of the same system.
    new Map(Object.entries({ ...closed, Scorecard: "2", ID: "9", Name: "Cai", "result.total": 6 })),
  ]);
  await openBeside(OLD, locale);
  const said = { en: /^The period is closed/, "zh-CN": /^本期已归档/, "zh-TW": /^本期已歸檔/ };
  expect(await screen.findByText(said[locale])).toBeVisible();
  if (locale !== "en") return;
  expect(await screen.findByText("1 person is compared: the same.")).toBeVisible();
  expect(screen.getByText("2 are on your old sheet alone: Ben and Cai")).toBeVisible();
});

it("lets HR say which column is the total, and says what is no table", async () => {
  const { user } = await openBeside("Name\tWhatever\nAnn\t9.5");
  expect(screen.getByText(/^No column is known yet/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Total" }), "Whatever");
  expect(screen.getByText("1 person is compared: the same.")).toBeVisible();
  const field = screen.getByRole("textbox", { name: "Your old sheet" });
  await user.clear(field);
  await user.click(field);
  await user.paste("Ann");
  expect(screen.getByText(/^No header was found/)).toBeVisible();
});

it.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in it in %s", async (locale) => {
  const { container } = await openBeside(OLD, locale);
  await screen.findByRole("table");
  expect(await violations(container)).toEqual([]);
});
