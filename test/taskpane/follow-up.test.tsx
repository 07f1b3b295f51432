import { screen, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { FollowUp } from "../../src/scorecards/follow-up";
import { readingOf } from "../support/readings";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";
import { ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  makeInterview: jest.fn(),
  readClosing: jest.fn(),
  readFollowUps: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  undoGeneration: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
const mocked = jest.mocked(excel);

const ben: FollowUp = {
  ...{ id: "2", name: "Ben", department: "", action: "Training or a warning", failures: 2 },
  causes: [
    { period: "2026-01", total: 5.2 },
    { period: "2025-12", total: null },
  ],
};

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue({
    ...{ references: [], activeSheet: "{results}" },
    readings: [
      readingOf(
        [
          { id: "1", name: "Ann", total: 9.5 },
          { id: "2", name: "Ben", total: 5.2 },
        ],
        { period: { kind: "month", year: 2026, month: 1 } },
      ),
    ],
    state: {
      ...{ sheets: [], activeSheet: "{results}", names: [], tables: [] },
      structureProtected: false,
    },
  });
  mocked.readClosing.mockReset().mockResolvedValue({
    ...{ state: { closed: null, periods: [], unread: 0 }, changes: [], ledgers: [] },
  });
  mocked.readFollowUps.mockReset().mockResolvedValue([ben]);
  mocked.makeInterview.mockReset();
});

const names: Record<Locale, readonly [RegExp, RegExp]> = {
  en: [/^Close period/, /^Follow-up/],
  "zh-CN": [/^归档与下期/, /^后续措施/],
  "zh-TW": [/^歸檔與下期/, /^後續措施/],
};
async function openFollowUps(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 1, 3));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  return pane;
}
const button = (name: string | RegExp) => screen.findByRole("button", { name });

it("lists whom to act on and why, and makes the sheet for the interview", async () => {
  const { user } = await openFollowUps();
  const table = await screen.findByRole("table", { name: "What is to be done" });
  expect(within(table).getAllByRole("row")[1]).toHaveTextContent(
    "BenTraining or a warning2 periods in a row · January 2026: 5.20 · December 2025: not closed",
  );
  expect(await button(/^Follow-up and interviews\s*1 person to act on/)).toBeVisible();
  mocked.makeInterview.mockResolvedValue({
    ...{ kind: "made", undo: ticket, hasPages: true },
    sheet: { role: "interview", name: "Interview Ben", id: "{interview}" },
  });
  await user.click(await button("Make the sheet"));
  await screen.findByText("The interview sheet for Ben is ready.");
  const [scorecard, person, followUp] = mocked.makeInterview.mock.calls[0]!;
  expect([scorecard, person.name, followUp]).toEqual(["1", "Ben", ben]);
  expect(await button("Interview Ben")).toBeVisible();
  await user.click(await button("Undo"));
  await screen.findByText("The sheet has been taken back.");
});

it("asks before it removes a sheet on which something has been written", async () => {
  mocked.makeInterview.mockResolvedValue({
    ...{ kind: "made", undo: ticket, hasPages: true },
    sheet: { role: "interview", name: "Interview Ann", id: "{interview}" },
  });
  mocked.undoGeneration.mockRejectedValueOnce(
    new excel.ExcelFaultError({ kind: "changed-since", sheets: ["Interview Ann"] }),
  );
  const { user } = await openFollowUps();
  await screen.findByRole("table");
  await user.selectOptions(screen.getByRole("combobox", { name: "With whom" }), "Ann · 1");
  await user.click(await button("Make the sheet"));
  expect(mocked.makeInterview.mock.calls[0]![2]).toBeNull();
  await user.click(await button("Undo"));
  await user.click(await button("Remove it all the same"));
  await screen.findByText("The sheet has been taken back.");
  expect(mocked.undoGeneration).toHaveBeenLastCalledWith(ticket, { force: true });
});

it("says where nothing follows", async () => {
  mocked.readFollowUps.mockResolvedValue([]);
  await openFollowUps();
  expect(await screen.findByText("Nobody is below the pass mark: nothing follows.")).toBeVisible();
});

it.each(sampleOf(locales, ["zh-TW"]))("axe finds nothing in it in %s", async (locale) => {
  const { container } = await openFollowUps(locale);
  await screen.findByRole("table");
  expect(await violations(container)).toEqual([]);
});
