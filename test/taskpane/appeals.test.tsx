import { screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import type { AppealsReading } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { type Appeal, appealSubjects, entriesIn, reckon } from "../../src/scorecards/appeals";
import { type LedgerRow, rulesRowsOf } from "../../src/scorecards/closing";
import { adoptScheme } from "../../src/scorecards/scheme";
import { findSystem } from "../../src/scorecards/systems";
import { readingOf } from "../support/readings";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  decideAppeal: jest.fn(),
  fileAppeal: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readAppeals: jest.fn(),
  readClosing: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  readWorkCalendar: jest.fn(() =>
    Promise.resolve({ holidays: new Set<string>(), workdays: new Set<string>() }),
  ),
  saveWorkCalendar: jest.fn(() => Promise.resolve()),
  takeBackWritten: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
  withdrawAppeal: jest.fn(() => Promise.resolve()),
}));
const mocked = jest.mocked(excel);

const period = { kind: "month", year: 2026, month: 1 } as const;
const reading = readingOf(
  [
    { id: "1", name: "Ann", total: 9.5 },
    { id: "2", name: "Ben Li", total: 3 },
  ],
  { period },
);
const standard = findSystem("after-sales")!;
const subjects = appealSubjects(standard);
const figures = subjects
  .filter(({ id }) => id !== "total")
  .flatMap(({ inputs }) => inputs.map(({ id }): [string, number] => [`metric.${id}`, 10]));
const [votes] = subjects[0]!.inputs;

/** A closed row with everything that its figures give. */
function row(id: string, name: string, own: Readonly<Record<string, number>> = {}): LedgerRow {
  const entered: LedgerRow = new Map<string, string | number>([
    ...Object.entries({ Period: "2026-01", System: "after-sales", Scorecard: "1", ID: id }),
    ["Name", name],
    ...figures,
    ["metric.salary", 5000],
    ...Object.entries(own),
  ]);
  const results = [...reckon(standard, entriesIn(entered), "en")];
  return new Map([
    ...entered,
    ...results.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])),
  ]);
}

const appeal: Appeal = {
  ...{ row: 0, number: "7", period: "2026-01", system: "after-sales", scorecard: "1", id: "2" },
  ...{ name: "Ben", item: "satisfaction", itemName: "Customer satisfaction" },
  ...{ reason: "Wrong month", interview: "2026-02-02", deadline: "2026-02-09" },
  ...{ filed: "2026-02-03", finding: "pending", remark: "", figureName: "", before: {}, after: {} },
};
const closed = (own: Readonly<Record<string, number>> = {}): AppealsReading["closed"] => ({
  history: new Map([
    [4, row("1", "Ann")],
    [5, row("2", "Ben", { [`metric.${votes!.id}`]: 4, ...own })],
  ]),
  rules: rulesRowsOf(reading),
});
const read = (rest: Partial<AppealsReading> = {}): AppealsReading => ({
  ...{ appeals: [], closed: closed(), sheet: null },
  calendar: { holidays: new Set(), workdays: new Set() },
  ...rest,
});
const ticket = { entries: [], lifts: false };

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue({
    ...{ references: [], readings: [reading], activeSheet: "{results}" },
    state: {
      ...{ sheets: [], activeSheet: "{results}", names: [], tables: [] },
      structureProtected: false,
    },
  });
  mocked.readClosing.mockReset().mockResolvedValue({
    state: {
      closed: { when: "2026-02-01 09:00", people: 2, rows: [4, 5], scorecards: ["1"], later: null },
      ...{ periods: ["2026-01"], unread: 0 },
    },
    ...{ changes: [], ledgers: [] },
  });
  mocked.readAppeals.mockReset().mockResolvedValue(read());
  mocked.fileAppeal.mockReset();
  mocked.decideAppeal.mockReset();
  mocked.withdrawAppeal.mockClear();
  mocked.takeBackWritten.mockClear();
  mocked.saveWorkCalendar.mockClear();
});

const names: Record<Locale, readonly [RegExp, RegExp]> = {
  en: [/^Close period/, /^Appeals/],
  "zh-CN": [/^归档与下期/, /^申诉/],
  "zh-TW": [/^歸檔與下期/, /^申訴/],
};

async function openAppeals(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 1, 3, 14, 5));
  const [tool, appeals] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: appeals }));
  await screen.findAllByRole("combobox");
  return pane;
}
const button = (name: string | RegExp) => screen.findByRole("button", { name });

it("keeps an appeal with its deadline in working days, and takes it back", async () => {
  const { user } = await openAppeals();
  mocked.fileAppeal.mockResolvedValue({ number: "7", sheet: undefined });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Who appeals" }), "5");
  expect(screen.getByText("On the scorecard now: Ben Li.")).toBeVisible();
  expect(await button("Keep the appeal")).toBeDisabled();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Against which item" }),
    "satisfaction",
  );
  await user.type(screen.getByRole("textbox", { name: "Reason" }), "Wrong month");
  const interview = screen.getByRole("textbox", { name: "Day of the interview" });
  await user.clear(interview);
  await user.type(interview, "soon");
  expect(screen.getByText("Write a day such as 2026-02-03.")).toBeVisible();
  await user.clear(interview);
  await user.type(interview, "2026/1/23");
  expect(screen.getByText(/^The deadline was 2026-01-30/)).toBeVisible();
  await user.clear(interview);
  await user.type(interview, "2026-02-02");
  expect(screen.getByText("In time until 2026-02-09.")).toBeVisible();
  await user.click(await button("Keep the appeal"));
  const notice = await screen.findByText("The appeal of Ben is kept as number 7.");
  expect(notice.closest("[tabindex]")).toHaveFocus();
  expect(mocked.fileAppeal).toHaveBeenCalledWith("1", {
    ...{ period: "2026-01", system: "after-sales", scorecard: "1", id: "2", name: "Ben" },
    ...{ item: "satisfaction", itemName: "Customer satisfaction", reason: "Wrong month" },
    ...{ interview: "2026-02-02", deadline: "2026-02-09", filed: "2026-02-03" },
  });
  await user.click(await button("Undo"));
  await screen.findByText("The appeal has been taken back.");
  expect(mocked.withdrawAppeal).toHaveBeenCalledWith("7");
});

it("finds who was closed before the system was changed where it stood", async () => {
  const now = adoptScheme({
    ...standard,
    cameFrom: [standard.id],
    items: standard.items.slice(1),
  });
  const workbook = await mocked.readScorecardSheets();
  mocked.readScorecardSheets.mockResolvedValue({
    ...workbook,
    readings: [{ ...reading, standard: now, system: now }],
  });
  const { user } = await openAppeals();
  mocked.fileAppeal.mockResolvedValue({ number: "8", sheet: undefined });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Who appeals" }), "5");
  // An item that the system has no more.
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Against which item" }),
    "satisfaction",
  );
  await user.type(screen.getByRole("textbox", { name: "Reason" }), "Wrong month");
  await user.click(await button("Keep the appeal"));
  await screen.findByText("The appeal of Ben is kept as number 8.");
  expect(mocked.fileAppeal).toHaveBeenCalledWith(
    "1",
    expect.objectContaining({ system: "after-sales", name: "Ben", item: "satisfaction" }),
  );
});

it("shows what follows from the correct figure before it is written, and undoes it", async () => {
  mocked.readAppeals.mockResolvedValue(read({ appeals: [appeal] }));
  const { user } = await openAppeals();
  await user.click(await button("Decide"));
  const form = await screen.findByRole("region", { name: "Decide: Ben · Customer satisfaction" });
  const figure = within(form).getByRole("textbox", { name: "Correct figure" });
  for (const [typed, said] of [
    ["ten", "Write a number; this is text."],
    ["2.5", "Write a whole number, 0 or more."],
    ["4", /^That is the figure that was closed/],
    ["11", /^With this figure there would be no score/],
  ] as const) {
    await user.clear(figure);
    await user.type(figure, typed);
    expect(within(form).getByText(said)).toBeVisible();
    expect(await button("Accept and correct")).toBeDisabled();
  }
  await user.clear(figure);
  await user.type(figure, "10");
  const table = within(form).getByRole("table", { name: "What changes" });
  expect(
    within(table).getByRole("row", { name: /^Customer satisfaction 0.00 10.00$/ }),
  ).toBeVisible();
  mocked.decideAppeal.mockImplementation(() =>
    Promise.resolve({ kind: "decided", finding: "accepted", plan: {} as never, ticket }),
  );
  mocked.readAppeals.mockResolvedValue(
    read({
      appeals: [
        {
          ...appeal,
          ...{ finding: "accepted", figureName: "Votes" },
          ...{ before: { figure: 4 }, after: { figure: 10 } },
        },
      ],
    }),
  );
  await user.click(await button("Accept and correct"));
  await screen.findByText("Accepted. The closed figures of Ben are corrected.");
  expect(mocked.decideAppeal).toHaveBeenCalledWith({
    ...{ scorecard: "1", number: "7", system: "after-sales", period: "2026-01" },
    ...{ decided: "2026-02-03", remark: "", despite: [] },
    corrected: { input: votes!.id, value: 10 },
  });
  expect(screen.getByText("Votes: 4 → 10")).toBeVisible();
  await user.click(await button("Undo"));
  await screen.findByText("Taken back: everything is as before the decision.");
  expect(mocked.takeBackWritten).toHaveBeenCalledWith(ticket, { keep: false });
});

it("keeps a rejected one, and says why nothing was done", async () => {
  mocked.readAppeals.mockResolvedValue(read({ appeals: [appeal] }));
  mocked.decideAppeal.mockResolvedValueOnce({ kind: "ambiguous" }).mockResolvedValueOnce({
    ...{ kind: "decided", finding: "rejected", plan: null, ticket },
  });
  const { user } = await openAppeals();
  await user.click(await button("Decide"));
  await user.click(await button("Reject"));
  expect(await screen.findByText(/^Several closed rows are of this person/)).toBeVisible();
  await user.click(await button("Reject"));
  expect(await screen.findByText(/^Rejected. The appeal is kept/)).toBeVisible();
});

it("names what was written over by hand, and asks for it", async () => {
  mocked.readAppeals.mockResolvedValue(
    read({
      appeals: [appeal],
      closed: {
        ...closed(),
        history: new Map([[5, new Map([...row("2", "Ben"), ["result.total", 7]])]]),
      },
    }),
  );
  const { user } = await openAppeals();
  await user.click(await button("Decide"));
  await user.type(screen.getByRole("textbox", { name: "Correct figure" }), "9");
  expect(screen.getByText(/^January 2026 Total: stands 7.00/)).toBeVisible();
  expect(await button("Accept and correct all the same")).toBeEnabled();
});

it("keeps holidays as HR pastes them", async () => {
  const { user } = await openAppeals();
  expect(screen.getByText("0 days off are kept under “Due dates”.")).toBeVisible();
  const asked = mocked.readAppeals.mock.calls.length;
  await user.click(await button(/^Due dates/));
  await user.click(await button(/^Holidays/));
  await user.type(screen.getByRole("textbox", { name: "Days off" }), "2026-02-17 ~ 2026-02-18");
  await user.click(await button("Keep in this workbook"));
  await screen.findByText("Kept.");
  expect(mocked.saveWorkCalendar).toHaveBeenCalledWith({
    holidays: new Set(["2026-02-17", "2026-02-18"]),
    workdays: new Set(),
  });
  // Deadlines count with them at once.
  await waitFor(() => expect(mocked.readAppeals.mock.calls.length).toBeGreaterThan(asked));
});

it.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in appeals in %s", async (locale) => {
  mocked.readAppeals.mockResolvedValue(read({ appeals: [appeal] }));
  const { user, container } = await openAppeals(locale);
  expect(await violations(container)).toEqual([]);
  await user.click(await button(/^(Decide|处理|處理)$/));
  await user.type(screen.getByRole("textbox", { name: /^(Correct figure|更正为|更正為)$/ }), "10");
  await screen.findByRole("table");
  expect(await violations(container)).toEqual([]);
});
