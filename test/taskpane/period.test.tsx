import { screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import type { ClosingReading, WorkbookReading } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { ClosingState } from "../../src/scorecards/closing";
import type { ScorecardReading } from "../../src/scorecards/reading";
import { readingOf, type Result } from "../support/readings";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";
import { rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  closePeriod: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readClosing: jest.fn(),
  readScorecardSheets: jest.fn(),
  reopenPeriod: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  startNextPeriod: jest.fn(),
  undoGeneration: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const mocked = jest.mocked(excel);

const workbook = (
  readings: readonly ScorecardReading[],
  references: WorkbookReading["references"] = [],
): WorkbookReading => ({
  references,
  readings,
  activeSheet: "{results}",
  state: { sheets: [], activeSheet: "{results}", names: [], tables: [], structureProtected: false },
});

const open: ClosingState = { closed: null, periods: [], unread: 0 };
const when = "2026-02-03 14:05";
const closed = (later: string | null = null): ClosingState => ({
  closed: { when, people: 2, rows: [0, 1], scorecards: ["1"], later },
  periods: ["2025-12", "2026-01"],
  unread: 0,
});
const ledgers = [
  { role: "history", name: "历史记录", id: "{history}" },
  { role: "rulesHistory", name: "历史规则", id: "{rules history}" },
] as const;
const closing = (state: ClosingState, rest: Partial<ClosingReading> = {}): ClosingReading => ({
  ...{ state, changes: [], ledgers: state.closed === null ? [] : ledgers },
  ...rest,
});

const period = { kind: "month", year: 2026, month: 1 } as const;
const team: readonly Result[] = [
  { id: "1", name: "Ann", total: 9.5 },
  { id: "2", name: "Ben", total: 8 },
];
const lacking: readonly Result[] = [
  ...team,
  { id: "3", name: "Cai", total: "incomplete", status: "3 / 5 metrics missing" },
];
const january = (people = team) => readingOf(people, { period });

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue(workbook([january()]));
  mocked.readClosing.mockReset().mockResolvedValue(closing(open));
  mocked.closePeriod.mockReset();
  mocked.reopenPeriod.mockReset();
  mocked.startNextPeriod.mockReset();
  mocked.showSheet.mockClear();
});

const toolNames: Record<Locale, RegExp> = {
  en: /^Close period/,
  "zh-CN": /^归档与下期/,
  "zh-TW": /^歸檔與下期/,
};

/** 3 February 2026, five past two. */
const today = new Date(2026, 1, 3, 14, 5);

async function openPeriod(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, today);
  await pane.user.click(await screen.findByRole("button", { name: toolNames[locale] }));
  await screen.findByRole("heading", { level: 1, name: toolNames[locale] });
  return pane;
}

const current = () => screen.findByRole("region", { name: "January 2026" });
const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("Period", () => {
  it("teaches where there is no scorecard, and leads to Generate", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook([]));
    const { user } = await openPeriod();
    const empty = await screen.findByRole("region", { name: "No scorecard here yet" });
    await user.click(within(empty).getByRole("button", { name: "Generate scorecard" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Generate scorecard" }),
    ).toBeVisible();
  });

  it("says that there is nobody to close it for", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook([january([])]));
    await openPeriod();
    expect(
      await screen.findByRole("region", { name: "Nobody is on this scorecard yet" }),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: /^(Close|Start) / })).toBeNull();
  });

  it("closes a complete month with one click, says so and where it is kept", async () => {
    mocked.closePeriod.mockResolvedValue({ kind: "closed", people: 2, sheets: ledgers });
    const { user } = await openPeriod();
    await within(await current()).findByText("Not closed yet");
    mocked.readClosing.mockResolvedValue(closing(closed()));
    await user.click(await button("Close January 2026"));
    const notice = await screen.findByText("January 2026 is closed: 2 people are kept.");
    expect(notice.closest("[tabindex]")).toHaveFocus();
    expect(mocked.closePeriod).toHaveBeenCalledWith({ scorecard: "1", when, despite: [] });
    expect(await current()).toHaveTextContent(`Closed on ${when}, 2 people`);
    expect(await current()).toHaveTextContent("Also closed for these people: December 2025.");
    await user.click(await button("历史记录"));
    expect(mocked.showSheet).toHaveBeenCalledWith("{history}");
  });

  it("lists what is missing by person; closing all the same hands over just that", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook([january(lacking)]));
    mocked.closePeriod.mockResolvedValue({ kind: "closed", people: 3, sheets: [] });
    const { user } = await openPeriod();
    const missing = await screen.findByRole("region", { name: "Before you close" });
    const table = within(missing).getByRole("table", { name: "1 person has no total:" });
    expect(within(table).getAllByRole("row")[1]).toHaveTextContent("Cai3 / 5 metrics missing");
    expect(await button("Check")).toBeVisible();
    await user.click(await button("Close January 2026 all the same"));
    await screen.findByText("January 2026 is closed: 3 people are kept.");
    expect(mocked.closePeriod).toHaveBeenCalledWith({
      scorecard: "1",
      when,
      despite: [{ kind: "incomplete", people: [{ name: "Cai", status: "3 / 5 metrics missing" }] }],
    });
  });

  it("asks anew where something else is missing by then", async () => {
    const incomplete = (name: string) =>
      ({ kind: "incomplete", people: [{ name, status: "no figures" }] }) as const;
    mocked.closePeriod
      .mockResolvedValueOnce({ kind: "missing", missing: [incomplete("Dan")] })
      .mockResolvedValueOnce({ kind: "closed", people: 2, sheets: [] });
    const { user } = await openPeriod();
    await user.click(await button("Close January 2026"));
    await screen.findByText(/^Something has changed meanwhile/);
    expect(await screen.findByRole("row", { name: "Dan no figures" })).toBeVisible();
    await user.click(await button("Close January 2026 all the same"));
    await screen.findByText(/is closed: 2 people/);
    expect(mocked.closePeriod).toHaveBeenLastCalledWith(
      expect.objectContaining({ despite: [incomplete("Dan")] }),
    );
  });

  it.each([
    [{ kind: "closed-before", state: closed() } as const, /had been closed before/],
    [{ kind: "calculating" } as const, /still calculating/],
    [{ kind: "nobody" } as const, /Nobody is on this scorecard/],
  ])("says why nothing was done: %j", async (outcome, said) => {
    mocked.closePeriod.mockResolvedValue(outcome);
    const { user } = await openPeriod();
    await user.click(await button("Close January 2026"));
    expect(await screen.findByText(said)).toBeVisible();
  });

  it("tells a failure, and that what was read before still stands", async () => {
    mocked.closePeriod.mockRejectedValue(
      new excel.ExcelFaultError({ kind: "beside-history", sheet: "历史记录", address: "C8" }),
    );
    const { user } = await openPeriod();
    await user.click(await button("Close January 2026"));
    expect(await screen.findByText(/历史记录, and C8 is in their way/)).toBeVisible();
    expect(await button("Close January 2026")).toBeEnabled();
  });

  it("lists who has changed since, and takes the closing back only when it is confirmed", async () => {
    mocked.readClosing.mockResolvedValue(
      closing(closed(), {
        changes: [
          { kind: "total", name: "Ann", closed: 9, now: 9.5 },
          { kind: "joined", name: "Dan" },
        ],
      }),
    );
    mocked.reopenPeriod.mockResolvedValue({ kind: "reopened", people: 2 });
    const { user } = await openPeriod();
    const changes = await screen.findByRole("table", { name: "2 people have changed since" });
    expect(within(changes).getAllByRole("row")[1]).toHaveTextContent("AnnTotal 9.00 → 9.50");
    expect(within(changes).getAllByRole("row")[2]).toHaveTextContent("DanNot among the closed");

    await user.click(await button("Take the closing back…"));
    expect(await button("Cancel")).toHaveFocus();
    await user.click(await button("Cancel"));
    expect(await button("Take the closing back…")).toHaveFocus();
    expect(mocked.reopenPeriod).not.toHaveBeenCalled();

    await user.click(await button("Take the closing back…"));
    expect(await screen.findByText(/removes 2 rows of January 2026/)).toBeVisible();
    mocked.readClosing.mockResolvedValue(closing(open));
    await user.click(await button("Take the closing back"));
    await screen.findByText("The closing of January 2026 has been taken back (2 people).");
    expect(mocked.reopenPeriod).toHaveBeenCalledWith("1");
    expect(await button("Close January 2026")).toBeVisible();
  });

  it("does not offer to take it back once a later month is closed", async () => {
    mocked.readClosing.mockResolvedValue(closing(closed("2026-02")));
    await openPeriod();
    expect(await screen.findByText(/^February 2026 has been closed since/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Take the closing back/ })).toBeNull();
  });

  it("names rows that nobody can read", async () => {
    mocked.readClosing.mockResolvedValue(closing({ ...open, unread: 2 }, { ledgers }));
    await openPeriod();
    expect(await screen.findByText(/^2 rows among the closed periods/)).toBeVisible();
    expect(await button("历史记录")).toBeVisible();
  });

  it("says what kept it from reading, and tries again", async () => {
    mocked.readClosing.mockRejectedValueOnce(new excel.ExcelFaultError({ kind: "cell-editing" }));
    const { user } = await openPeriod();
    await user.click(await button("Try again"));
    expect(await button("Close January 2026")).toBeVisible();
  });
});

describe("The next period", () => {
  const made = {
    kind: "made",
    scorecard: {
      ...rosterOfJanuary,
      scorecard: "2",
      period: { kind: "month", year: 2026, month: 2 },
      sheets: [{ role: "data", name: "数据 2026-02", id: "{data 2}" }],
    },
    undo: ticket,
    hasPages: true,
  } as const;

  it("starts from a closed month with everybody, and leads to its sheets", async () => {
    mocked.readClosing.mockResolvedValue(closing(closed()));
    mocked.startNextPeriod.mockResolvedValue(made);
    const { user } = await openPeriod();
    const next = await screen.findByRole("region", { name: "Start the next period" });
    expect(next).not.toHaveTextContent("is not closed");
    await user.click(await button("Start February 2026"));
    expect(await screen.findByRole("heading", { name: /The sheets are ready/ })).toHaveFocus();
    expect(mocked.startNextPeriod).toHaveBeenCalledWith(
      { scorecard: "1", period: { kind: "month", year: 2026, month: 2 }, leavers: [] },
      expect.objectContaining({ secondCopy: false }),
    );
    await user.click(await button("数据 2026-02"));
    expect(mocked.showSheet).toHaveBeenCalledWith("{data 2}");
    await user.click(await button("Undo"));
    expect(await button("Start February 2026")).toBeVisible();
  });

  it("leaves out who has left", async () => {
    mocked.startNextPeriod.mockResolvedValue(made);
    const { user } = await openPeriod();
    await user.click(await button(/^People\s*all 2 stay/));
    await user.click(screen.getByRole("checkbox", { name: "Ben" }));
    expect(await button(/^People\s*1 stay, 1 leaves/)).toBeVisible();
    await user.click(await button("Start February 2026"));
    await screen.findByRole("heading", { name: /The sheets are ready/ });
    const [order] = mocked.startNextPeriod.mock.calls[0]!;
    expect(order.leavers).toMatchObject([{ id: "2", name: "Ben" }]);
  });

  it("is not started with nobody on it", async () => {
    const { user } = await openPeriod();
    await user.click(await button(/^People/));
    for (const each of screen.getAllByRole("checkbox")) await user.click(each);
    expect(await button("Start February 2026")).toBeDisabled();
    expect(screen.getByText("Somebody must stay on it.")).toBeVisible();
  });

  it("finds somebody among many", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...{ id: String(100 + index), name: `Person ${index}`, total: 9 },
    }));
    mocked.readScorecardSheets.mockResolvedValue(workbook([january(many)]));
    const { user } = await openPeriod();
    await user.click(await button(/^People/));
    expect(screen.getAllByRole("checkbox")).toHaveLength(50);
    await user.click(await button("Show 10 more"));
    expect(screen.getAllByRole("checkbox")).toHaveLength(60);
    await user.type(screen.getByRole("textbox", { name: /^Find/ }), "１５9");
    expect(screen.getByRole("checkbox", { name: "Person 59" })).toBeChecked();
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  });

  it("says what is not carried where the month is not closed, and names months that are skipped", async () => {
    const { user } = await openPeriod();
    expect(await screen.findByText(/^January 2026 is not closed/)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "April");
    expect(screen.getByText("This skips February 2026 and March 2026.")).toBeVisible();
    expect(screen.getByText(/^March 2026 is not closed/)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "January");
    expect(screen.getByText(/does not come after January 2026/)).toBeVisible();
  });

  it("leads to the month that is there already, instead of making it twice", async () => {
    const february = {
      ...made.scorecard,
      sheets: [{ role: "data" as const, name: "Feb", id: "{feb}" }],
    };
    mocked.readScorecardSheets.mockResolvedValue(workbook([january()], [february]));
    const { user } = await openPeriod();
    expect(await screen.findByText("February 2026 is in this workbook already:")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Start/ })).toBeNull();
    await user.click(await button("Feb"));
    expect(mocked.showSheet).toHaveBeenCalledWith("{feb}");
  });

  it("asks where somebody else has made it meanwhile", async () => {
    mocked.startNextPeriod.mockResolvedValueOnce({ kind: "exists", scorecard: made.scorecard });
    const { user } = await openPeriod();
    await user.click(await button("Start February 2026"));
    mocked.startNextPeriod.mockResolvedValueOnce(made);
    await user.click(await button("Make a second copy"));
    await screen.findByRole("heading", { name: /The sheets are ready/ });
    expect(mocked.startNextPeriod.mock.calls[1]![1]).toMatchObject({ secondCopy: true });
  });
});

describe.each(sampleOf(locales, ["zh-TW"]))("axe finds nothing in Period in %s", (locale) => {
  it("not closed with things missing, with Generate beside it", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook([january(lacking)]));
    const { user, container } = await openPeriod(locale);
    await screen.findAllByRole("table");
    await user.click(screen.getAllByRole("button", { expanded: false })[0]!);
    expect(await violations(container)).toEqual([]);
  });

  it("closed and changed since, with the question, and with the next one made", async () => {
    mocked.readClosing.mockResolvedValue(
      closing(closed(), { changes: [{ kind: "left", name: "Dan" }] }),
    );
    mocked.startNextPeriod.mockResolvedValue({
      ...{ kind: "made", scorecard: rosterOfJanuary, undo: ticket, hasPages: true },
    });
    const { user, container } = await openPeriod(locale);
    await screen.findAllByRole("table");
    await user.click(await button(/^(Take the closing back…|撤销归档…|取消歸檔…)$/));
    expect(await violations(container)).toEqual([]);
    await user.click(await button(/^(Start |开始 |開始 )/));
    await waitFor(() => expect(screen.queryAllByRole("combobox")).toHaveLength(0));
    expect(await violations(container)).toEqual([]);
  });
});
