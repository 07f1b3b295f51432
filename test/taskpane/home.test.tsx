import { act, screen, waitFor, within } from "@testing-library/react";
import { locales, type Locale } from "../../src/i18n/locale";
import * as excel from "../../src/excel";
import { printAllCards as printAllCardsOfExcel } from "../../src/excel/all-cards";
import { readStandings as readStandingsOfExcel } from "../../src/excel/standings";
import { takeBackRest as takeBackRestOfExcel } from "../../src/excel/undo-written";
import type { Standing } from "../../src/scorecards/reading/standing";
import { drawPane } from "./support/pane";
import { formsOf, rosterOfJanuary } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  forgetUnread: jest.fn(),
  listScorecards: jest.fn(),
  listUnread: jest.fn(),
  showSheet: jest.fn(),
  watchScorecards: jest.fn(),
}));

jest.mock("../../src/excel/all-cards", () => ({ printAllCards: jest.fn() }));
jest.mock("../../src/excel/undo-written", () => ({ takeBackRest: jest.fn() }));
jest.mock("../../src/excel/standings", () => ({ readStandings: jest.fn() }));

const readStandings = jest.mocked(readStandingsOfExcel);
const listScorecards = jest.mocked(excel.listScorecards);
const listUnread = jest.mocked(excel.listUnread);
const forgetUnread = jest.mocked(excel.forgetUnread);
const takeBackRest = jest.mocked(takeBackRestOfExcel);
const printAllCards = jest.mocked(printAllCardsOfExcel);
const showSheet = jest.mocked(excel.showSheet);
const watchScorecards = jest.mocked(excel.watchScorecards);
const read = (all: readonly Standing[], isCalculating = false) => ({
  standings: all,
  isCalculating,
});
const stopWatching = jest.fn(() => Promise.resolve());

beforeEach(() => {
  listScorecards.mockReset().mockResolvedValue([]);
  listUnread.mockReset().mockResolvedValue([]);
  forgetUnread.mockReset().mockResolvedValue();
  readStandings.mockReset().mockResolvedValue(read([]));
  printAllCards.mockReset();
  showSheet.mockReset().mockResolvedValue();
  stopWatching.mockClear();
  watchScorecards.mockReset().mockResolvedValue(stopWatching);
});

const words: Record<Locale, { empty: string; generate: string; system: string; period: string }> = {
  en: {
    empty: "No scorecard here yet",
    generate: "Generate scorecard",
    system: "After-sales KPIs, ten-point scale",
    period: "January 2026",
  },
  "zh-CN": {
    empty: "还没有考核表",
    generate: "生成考核表",
    system: "售后管理 KPI（十分制）",
    period: "2026年1月",
  },
  "zh-TW": {
    empty: "還沒有考核表",
    generate: "產生考核表",
    system: "售後管理 KPI（十分制）",
    period: "2026年1月",
  },
};

describe.each(locales)("Home in %s", (locale) => {
  const { empty, generate, system, period } = words[locale];

  it("teaches the three steps where there is no scorecard, and leads to Generate", async () => {
    const { user } = await drawPane(locale);
    const teaching = await screen.findByRole("region", { name: empty });
    expect(within(teaching).getAllByRole("listitem")).toHaveLength(3);
    await user.click(within(teaching).getByRole("button", { name: generate }));
    expect(await screen.findByRole("heading", { level: 1, name: generate })).toHaveFocus();
  });

  it("names what it cannot read with what to do, and forgets it where HR agrees", async () => {
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    const sheet = { what: "sheet", sheet: "{1}", name: "规则" } as const;
    listUnread.mockResolvedValue([
      { ...sheet, fault: "damaged" },
      { ...sheet, sheet: "{2}", name: "二月", fault: "later" },
      { what: "import", key: "a", fault: "damaged" },
      { what: "quota", key: "b", fault: "damaged" },
      { what: "accepted", key: "e", fault: "damaged" },
      { what: "own-system", key: "c", fault: "damaged" },
      { what: "own-system", key: "d", fault: "later" },
    ]);
    const { user } = await drawPane(locale);
    expect(await screen.findByText(/规则.*(damaged|损坏|損壞)/)).toBeVisible();
    expect(screen.getByText(/二月.*(later version|更新版本|較新版本)/)).toBeVisible();
    expect(screen.getByRole("article")).toBeVisible();
    // What a later version wrote is not ours to throw away.
    expect(screen.getAllByRole("button", { name: /^(Forget it|清除)$/ })).toHaveLength(4);
    listUnread.mockResolvedValue([]);
    await user.click(screen.getByRole("button", { name: /ordinary sheet|普通工作表|一般工作表/ }));
    expect(forgetUnread).toHaveBeenCalledWith({ ...sheet, fault: "damaged" });
    await waitFor(() => expect(screen.queryByText(/damaged|损坏|損壞/)).toBeNull());
  });

  it("says what the workbook holds and what comes next, and leads to the sheet", async () => {
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    const { user } = await drawPane(locale);
    const card = await screen.findByRole("article");
    expect(within(card).getByRole("heading", { name: system })).toBeVisible();
    expect(card).toHaveTextContent(period);
    await user.click(within(card).getByRole("button", { name: /^(Open|打开|開啟).*一月数据/ }));
    expect(showSheet).toHaveBeenCalledWith("{data}");
    await user.click(within(card).getByRole("button", { name: "结果" }));
    expect(showSheet).toHaveBeenLastCalledWith("{results}");
  });
});

it("offers to take back what was left half done, and says what stands in the way", async () => {
  const card = { role: "card", name: "个人卡", id: "{card}" } as const;
  listScorecards.mockResolvedValue([
    { ...rosterOfJanuary, sheets: [...rosterOfJanuary.sheets, card] },
  ]);
  const ticket = { entries: [], lifts: false };
  const cause = { kind: "access-denied" } as const;
  const fault = { kind: "half-done", places: 3, first: "D5", cause } as const;
  printAllCards.mockRejectedValue(
    new excel.ExcelFaultError(fault, { rest: { kind: "written", ticket } }),
  );
  const { user } = await drawPane("en");
  await user.click(await screen.findByRole("button", { name: "Print all cards…" }));
  const now = await screen.findByRole("button", { name: "Take it back now" });
  expect(screen.getByText(/3 places \(the first: D5\)/)).toBeVisible();
  takeBackRest.mockRejectedValueOnce(new excel.ExcelFaultError({ kind: "cell-editing" }));
  await user.click(now);
  expect(await screen.findByText(/^A cell is being edited/)).toBeVisible();
  takeBackRest.mockResolvedValueOnce();
  await user.click(screen.getByRole("button", { name: "Take it back now" }));
  expect(await screen.findByText("Taken back: the workbook is as it was.")).toBeVisible();
  expect(takeBackRest.mock.calls).toEqual([
    [{ kind: "written", ticket }],
    [{ kind: "written", ticket }],
  ]);
});

const standing = { scorecard: rosterOfJanuary.scorecard, people: 8, complete: 8, openFigures: 0 };

const said: Record<
  Locale,
  {
    waits: string;
    set: RegExp;
    rules: RegExp;
    review: RegExp;
    missing: RegExp;
    check: string;
    period: string;
    closed: RegExp;
  }
> = {
  en: {
    waits: "6 of 8 people complete, 2 lines of figures to be set",
    set: /company must decide: 1 line is left/,
    rules: /^Open “/,
    review: /Everybody has a total/,
    missing: /^2 people are not complete yet/,
    check: "Check",
    period: "Close period",
    closed: /January 2026 is closed/,
  },
  "zh-CN": {
    waits: "6 人数据已齐全（共 8 人），另有 2 行数值待设定",
    set: /还有 1 行/,
    rules: /^打开“/,
    review: /所有人都已有总分/,
    missing: /^还有 2 人未齐/,
    check: "检查",
    period: "归档与下期",
    closed: /2026年1月已归档/,
  },
  "zh-TW": {
    waits: "6 人資料已齊全（共 8 人），另有 2 列數值待設定",
    set: /還有 1 列/,
    rules: /^開啟「/,
    review: /所有人都已有總分/,
    missing: /^還有 2 人未齊/,
    check: "檢查",
    period: "歸檔與下期",
    closed: /2026年1月已歸檔/,
  },
};

describe.each(locales)("how far a scorecard has come, in %s", (locale) => {
  const words = said[locale];
  beforeEach(() => listScorecards.mockResolvedValue([rosterOfJanuary]));

  it("is counted in people and in figures that the company must set", async () => {
    readStandings.mockResolvedValue(read([{ ...standing, complete: 6, openFigures: 2 }]));
    await drawPane(locale);
    expect(await screen.findByText(words.waits)).toHaveRole("status");
  });

  it("leads to Check when most have their figures, to the figures when most have none", async () => {
    readStandings.mockResolvedValue(read([{ ...standing, complete: 6 }]));
    const { user, unmount } = await drawPane(locale);
    const missing = await screen.findByText(words.missing);
    const [check] = within(missing.closest("article")!).getAllByRole("button", {
      name: words.check,
    });
    await user.click(check!);
    expect(await screen.findByRole("heading", { level: 1, name: words.check })).toHaveFocus();
    unmount();
    readStandings.mockResolvedValue(read([{ ...standing, complete: 2 }]));
    await drawPane(locale);
    await screen.findByRole("article");
    expect(screen.queryByText(words.missing)).toBeNull();
  });

  it("leads to the figures that are left when everybody is complete", async () => {
    readStandings.mockResolvedValue(read([{ ...standing, openFigures: 1 }]));
    const { user } = await drawPane(locale);
    const next = await screen.findByText(words.set);
    const [first] = within(next.closest("article")!).getAllByRole("button", { name: words.rules });
    await user.click(first!);
    expect(showSheet).toHaveBeenCalledWith("{rules}");
  });

  it("leads to the results when there is nothing left to do", async () => {
    readStandings.mockResolvedValue(read([standing]));
    await drawPane(locale);
    expect(await screen.findByText(words.review)).toBeVisible();
  });

  it("leads to closing then, to the next period when it is closed, and nowhere when that has begun", async () => {
    readStandings.mockResolvedValue(read([standing]));
    const complete = await drawPane(locale);
    const review = (await screen.findByText(words.review)).closest("article")!;
    await complete.user.click(within(review).getByRole("button", { name: words.period }));
    expect(await screen.findByRole("heading", { level: 1, name: words.period })).toHaveFocus();
    complete.unmount();

    readStandings.mockResolvedValue(read([{ ...standing, closed: true }]));
    const closed = await drawPane(locale);
    const next = (await screen.findByText(words.closed)).closest("article")!;
    expect(within(next).getByRole("button", { name: words.period })).toBeVisible();
    closed.unmount();

    const february = { kind: "month", year: 2026, month: 2 } as const;
    listScorecards.mockResolvedValue([
      rosterOfJanuary,
      { ...rosterOfJanuary, scorecard: "9", period: february },
    ]);
    await drawPane(locale);
    const done = (await screen.findByText(words.closed)).closest("article")!;
    expect(within(done).queryByRole("button", { name: words.period })).toBeNull();
  });
});

describe("Home", () => {
  it("lists the tools under the part of the month that they belong to", async () => {
    await drawPane();
    const tools = await screen.findByRole("region", { name: "What would you like to do?" });
    const headings = within(tools)
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent);
    const month = ["Set up", "Fill", "Review", "Close the month", "Tools"];
    expect(month.filter((part) => headings.includes(part))).toEqual(headings);
    expect(headings[0]).toBe("Set up");
    expect(within(tools).getByRole("button", { name: /^Generate scorecard/ })).toBeVisible();
  });

  it("shows six of a team's forms at first, and all on demand", async () => {
    listScorecards.mockResolvedValue([formsOf(30)]);
    const { user } = await drawPane();
    const sheets = await screen.findByRole("list", { name: "Sheets" });
    expect(within(sheets).getAllByRole("button")).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Show all 30" }));
    expect(within(sheets).getAllByRole("button")).toHaveLength(30);
  });

  it("says which sheets are gone where others read from them", async () => {
    listScorecards.mockResolvedValue([
      { ...rosterOfJanuary, missing: [{ role: "data" }, { role: "rules" }, { role: "card" }] },
    ]);
    await drawPane();
    expect(
      await screen.findByText(/^Deleted since: data and rules\. Cells that read/),
    ).toBeVisible();
  });

  it("names a system of a later add-in by its id", async () => {
    listScorecards.mockResolvedValue([{ ...rosterOfJanuary, system: "of-tomorrow" }]);
    await drawPane();
    expect(await screen.findByRole("heading", { name: "of-tomorrow" })).toBeVisible();
  });

  it("says what to do when the workbook cannot be read, and tries again", async () => {
    listScorecards.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "not-supported", set: "ExcelApi" }),
    );
    const { user } = await drawPane();
    expect(await screen.findByText(/works inside Excel/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "No scorecard here yet" })).toBeVisible();
  });

  it("says so when a sheet has gone", async () => {
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    showSheet.mockRejectedValue(new excel.ExcelFaultError({ kind: "sheet-gone", id: "{results}" }));
    const { user } = await drawPane();
    await user.click(await screen.findByRole("button", { name: "结果" }));
    expect(await screen.findByText("That sheet is no longer in the workbook.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText("That sheet is no longer in the workbook.")).toBeNull();
  });

  it("reads again when sheets come or go, not when cells change, and stops when it ends", async () => {
    const { unmount } = await drawPane();
    await screen.findByRole("region", { name: "No scorecard here yet" });
    const report = watchScorecards.mock.calls[0]?.[0];
    act(() => report?.({ edited: ["{data}"], calculated: [], sheetsChanged: false }));
    expect(listScorecards).toHaveBeenCalledTimes(1);
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    act(() => report?.({ edited: [], calculated: [], sheetsChanged: true }));
    expect(await screen.findByRole("article")).toBeVisible();
    readStandings.mockResolvedValue(read([{ ...standing, complete: 7 }]));
    act(() => report?.({ edited: ["{data}"], calculated: [], sheetsChanged: false }));
    expect(await screen.findByText("7 of 8 people complete")).toBeVisible();
    expect(listScorecards).toHaveBeenCalledTimes(2);
    unmount();
    await waitFor(() => expect(stopWatching).toHaveBeenCalledTimes(1));
  });

  it("takes the last answer when answers overtake one another", async () => {
    let answerLate: (list: readonly excel.ScorecardReference[]) => void = () => undefined;
    listScorecards.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    await drawPane();
    await waitFor(() => expect(watchScorecards).toHaveBeenCalled());
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    act(() =>
      watchScorecards.mock.calls[0]?.[0]({ edited: [], calculated: [], sheetsChanged: true }),
    );
    await screen.findByRole("article");
    await act(async () => {
      answerLate([]);
      await Promise.resolve();
    });
    expect(screen.getByRole("article")).toBeVisible();
  });

  it("works where Excel gives no events: the list is read on return", async () => {
    watchScorecards.mockRejectedValue(
      new excel.ExcelFaultError({ kind: "not-supported", set: "ExcelApi 1.7" }),
    );
    const { user } = await drawPane();
    const teaching = await screen.findByRole("region", { name: "No scorecard here yet" });
    await user.click(within(teaching).getByRole("button"));
    listScorecards.mockResolvedValue([rosterOfJanuary]);
    await user.click(await screen.findByRole("button", { name: "Home" }));
    expect(await screen.findByRole("article")).toBeVisible();
  });
});

describe("Print all cards", () => {
  const roster = {
    ...rosterOfJanuary,
    sheets: [...rosterOfJanuary.sheets, { role: "card" as const, name: "个人卡", id: "{card}" }],
  };
  const cards = { role: "cards" as const, name: "全部个人卡", id: "{cards}" };

  it("is offered where there is a card, and leads to the sheet that was made", async () => {
    listScorecards.mockResolvedValue([roster, formsOf(2)]);
    printAllCards.mockResolvedValue({ kind: "made", sheet: cards, people: 8, hasPages: true });
    const { user } = await drawPane();
    await user.click(await screen.findByRole("button", { name: "Print all cards…" }));
    expect(await screen.findByText(/^8 cards are on “全部个人卡”/)).toBeVisible();
    expect(printAllCards).toHaveBeenCalledWith("1");
    await user.click(screen.getByRole("button", { name: "Open “全部个人卡”" }));
    expect(showSheet).toHaveBeenCalledWith("{cards}");
  });

  it("says beforehand that there are more people than Excel prints pages of a sheet", async () => {
    listScorecards.mockResolvedValue([roster]);
    printAllCards.mockResolvedValue({ kind: "too-many", people: 1_200, most: 1_026 });
    const { user } = await drawPane();
    await user.click(await screen.findByRole("button", { name: "Print all cards…" }));
    expect(await screen.findByText(/1,200 people.* at most 1,026 pages/)).toBeVisible();
  });

  it("says that the pages could not be set up", async () => {
    listScorecards.mockResolvedValue([roster]);
    printAllCards.mockResolvedValue({ kind: "made", sheet: cards, people: 8, hasPages: false });
    const { user } = await drawPane();
    await user.click(await screen.findByRole("button", { name: "Print all cards…" }));
    expect(await screen.findByText(/^8 cards are on .*Page Layout/)).toBeVisible();
  });

  it("asks before cards are replaced", async () => {
    listScorecards.mockResolvedValue([{ ...roster, sheets: [...roster.sheets, cards] }]);
    printAllCards.mockResolvedValue({ kind: "made", sheet: cards, people: 8, hasPages: true });
    const { user } = await drawPane();
    const button = await screen.findByRole("button", { name: "Print all cards…" });
    await user.click(button);
    expect(await screen.findByText(/what was written on the old ones is gone/)).toBeVisible();
    expect(printAllCards).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByText(/what was written on the old ones is gone/)).toBeNull();
    await user.click(button);
    await user.click(await screen.findByRole("button", { name: "Make them again" }));
    expect(await screen.findByText(/^8 cards are on/)).toBeVisible();
    expect(printAllCards).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["no-people", /Nobody is on this scorecard yet/],
    ["no-card", /cannot be copied/],
  ] as const)("says why there is nothing to print: %s", async (kind, words) => {
    listScorecards.mockResolvedValue([roster]);
    printAllCards.mockResolvedValue({ kind });
    const { user } = await drawPane();
    await user.click(await screen.findByRole("button", { name: "Print all cards…" }));
    expect(await screen.findByText(words)).toBeVisible();
  });
});
