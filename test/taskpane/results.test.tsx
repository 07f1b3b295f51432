import { act, screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import type { ScorecardChange, WorkbookReading } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { ScorecardReading } from "../../src/scorecards/reading";
import { readingOf, type Result } from "../support/readings";
import type { Wait } from "../../src/taskpane/readings/settle";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";
import { ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  insertResultsChart: jest.fn(),
  makeDepartments: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readQuota: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  saveQuota: jest.fn(() => Promise.resolve()),
  showCell: jest.fn(() => Promise.resolve()),
  showSheet: jest.fn(() => Promise.resolve()),
  undoGeneration: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(),
}));

const mocked = jest.mocked(excel);
const stopped = jest.fn(() => Promise.resolve());
let change: ((change: ScorecardChange) => void) | undefined;

const workbook = (...readings: ScorecardReading[]): WorkbookReading => ({
  references: [],
  readings,
  activeSheet: "{results}",
  state: { sheets: [], activeSheet: "{results}", names: [], tables: [], structureProtected: false },
});

beforeEach(() => {
  stopped.mockClear();
  mocked.showCell.mockClear();
  mocked.saveQuota.mockClear();
  mocked.insertResultsChart.mockReset();
  mocked.readQuota.mockReset().mockResolvedValue([]);
  mocked.readScorecardSheets.mockReset().mockResolvedValue(workbook());
  mocked.watchScorecards.mockReset().mockImplementation((listener) => {
    change = listener;
    return Promise.resolve(stopped);
  });
});

const team: readonly Result[] = [
  { id: "1", name: "Ann", total: 9.5, scores: { satisfaction: 10, response: 10 } },
  { id: "2", name: "Ben", total: 8, scores: { satisfaction: 8, response: 10 } },
  { id: "3", name: "Cai", total: 8, scores: { satisfaction: 9, response: 5 } },
  { id: "4", name: "Dan", total: 5, scores: { satisfaction: 2, response: 10 } },
  { id: "5", name: "Eva", total: "incomplete", status: "3 / 5 metrics missing" },
];
const january = readingOf(team);
const december = readingOf(
  [
    { id: "1", name: "Ann", total: 9 },
    { id: "4", name: "Dan", total: 6 },
  ],
  { scorecard: "0", period: { kind: "month", year: 2024, month: 12 } },
);

const toolNames: Record<Locale, RegExp> = {
  en: /^Results/,
  "zh-CN": /^考核结果/,
  "zh-TW": /^考核結果/,
};

async function openResults(locale: Locale = "en", wait?: Wait): Promise<DrawnPane> {
  const pane = await drawPane(locale, undefined, wait);
  await pane.user.click(await screen.findByRole("button", { name: toolNames[locale] }));
  await screen.findByRole("heading", { level: 1, name: toolNames[locale] });
  return pane;
}

/** A table's rows as texts. */
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent.trim()));
const ranking = () => screen.findByRole("table", { name: /^(Ranking|排名)/ });

describe("Results", () => {
  it("teaches where there is no scorecard, and leads to Generate", async () => {
    const { user } = await openResults();
    const empty = await screen.findByRole("region", { name: "No scorecard here yet" });
    await user.click(within(empty).getByRole("button", { name: "Generate scorecard" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Generate scorecard" }),
    ).toBeVisible();
  });

  it("says that nobody is on the scorecard yet", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(readingOf([])));
    await openResults();
    expect(
      await screen.findByRole("region", { name: "Nobody is on this scorecard yet" }),
    ).toHaveTextContent("data sheet");
  });

  it("sums up: how many are complete, mean, spread, and the change against last period", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(december, january));
    await openResults();
    const summary = await screen.findByRole("region", { name: "Summary" });
    expect(within(summary).getByRole("status")).toHaveTextContent("4 of 5 complete, mean 7.63");
    expect(summary).toHaveTextContent("+0.13 against December 2024");
    expect(summary).toHaveTextContent("5.00 – 9.50");
  });

  it("counts the tiers and says where points are lost, each chart with its table", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    await openResults();
    const tiers = await screen.findByRole("table", { name: "Tiers", hidden: true });
    expect(rows(tiers).map(([tier, , people]) => [tier, people])).toEqual([
      ["Excellent", "1"],
      ["Good", "2"],
      ["Fair", "0"],
      ["Pass", "0"],
      ["Fail", "1"],
    ]);
    const losses = screen.getByRole("table", { name: "Where points are lost", hidden: true });
    // Satisfaction weighs 30: (0 + 2 + 1 + 8) ÷ 4 × 0.3; response 10: 5 ÷ 4 × 0.1.
    expect(rows(losses).slice(0, 2)).toEqual([
      ["Customer satisfaction", "7.25 of 10", "0.83", "3 of 4"],
      ["Mean response time", "8.75 of 10", "0.13", "1 of 4"],
    ]);
    expect(await screen.findByRole("application", { name: /^Chart: Tiers/ })).toBeVisible();
    expect(screen.getByRole("application", { name: /^Chart: Where points/ })).toBeVisible();
  });

  it.each(locales)("compares departments, those without one last, in %s", async (locale) => {
    const [ann, ben, cai, dan, eva] = team as [Result, Result, Result, Result, Result];
    const inDepartments = readingOf([
      { ...ann, department: "North", bonus: 600 },
      { ...ben, department: "South", bonus: 300.5 },
      { ...cai, department: "north", bonus: 100.25 },
      dan,
      { ...eva, department: "South" },
    ]);
    mocked.readScorecardSheets.mockResolvedValue(workbook(inDepartments));
    const { user } = await openResults(locale);
    const name = { en: "By department", "zh-CN": "按部门", "zh-TW": "按部門" }[locale];
    const table = await screen.findByRole("table", { name });
    const lines = rows(table);
    expect(lines.filter((cells) => cells.length === 4).map((cells) => cells.slice(1, 3))).toEqual([
      ["2", "8.75"],
      [expect.stringMatching(/^1 (of|\/) 2$/), "8.00"],
      ["1", "5.00"],
    ]);
    expect(lines[0]?.[3]).toMatch(/^8\.00\s?[–～]\s?9\.50$/);
    const said = lines.filter((cells) => cells.length === 1).flat();
    expect(said[0]).toContain("700.25");
    expect(said).toHaveLength(3);
    if (locale !== "en") return;
    expect(said[0]).toBe("Excellent: 1 · Good: 1 · Bonuses: 700.25");
    expect(lines.at(-2)?.[0]).toBe("No department");

    const sheet = { role: "departments", name: "Departments 2025-01", id: "{d}" } as const;
    mocked.makeDepartments.mockResolvedValue({ kind: "made", sheet, undo: ticket, hasPages: true });
    await user.click(screen.getByRole("button", { name: "Put it on a sheet" }));
    expect(await screen.findByText("“Departments 2025-01” is there.")).toBeVisible();
    expect(mocked.makeDepartments).toHaveBeenCalledWith("1", { secondCopy: false });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("The sheet is gone again.")).toBeVisible();
  });

  it("says nothing of departments where nobody has one", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    await openResults();
    await ranking();
    expect(screen.queryByRole("table", { name: "By department" })).toBeNull();
  });

  it("ranks as the sheet does, and leads from a person to the cell of the total", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(december, january));
    const { user } = await openResults();
    expect(rows(await ranking())).toEqual([
      ["1", "Ann", "Excellent", "9.50", "+0.50"],
      ["2", "Ben", "Good", "8.00", "—"],
      ["2", "Cai", "Good", "8.00", "—"],
      ["4", "Dan", "Fail", "5.00", "−1.00"],
    ]);
    await user.click(within(await ranking()).getByRole("button", { name: "Cai" }));
    expect(mocked.showCell).toHaveBeenCalledWith({ sheet: "{results}", row: 6, column: 9 });
    const incomplete = screen.getByRole("table", { name: "Not complete: 1 person" });
    expect(rows(incomplete)).toEqual([["Eva", "3 / 5 metrics missing"]]);
    await user.click(within(incomplete).getByRole("button", { name: "Eva" }));
    expect(mocked.showCell).toHaveBeenLastCalledWith({ sheet: "{results}", row: 8, column: 9 });
  });

  it("has one minus sign, and none before a figure that is 0 as it is shown", async () => {
    const results = [9.5, 9.499].map((total, index) => ({
      ...{ id: `${index}`, name: `${index}`, total },
      scores: { satisfaction: 9, response: 10, firstContact: 9.9999 },
    }));
    const before = readingOf([{ id: "1", name: "1", total: 9.5 }], {
      scorecard: "0",
      period: { kind: "month", year: 2024, month: 12 },
    });
    mocked.readScorecardSheets.mockResolvedValue(workbook(before, readingOf(results)));
    await openResults();
    const chart = await screen.findByRole("application", { name: /^Chart: Where points/ });
    expect(chart).toHaveTextContent("−0.30 each");
    expect(chart).toHaveTextContent("0.00 each");
    expect(chart).not.toHaveTextContent(/[-−]0\.00/);
    expect(rows(await ranking())[1]?.at(-1)).toBe("0.00");
  });

  it("says so when the sheet has gone", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    mocked.showCell.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "sheet-gone", id: "{results}" }),
    );
    const { user } = await openResults();
    await user.click(within(await ranking()).getByRole("button", { name: "Ann" }));
    expect(await screen.findByText("That sheet is no longer in the workbook.")).toBeVisible();
  });

  it("finds people by name, ID or department, and shows thousands page by page", async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `A${index + 1}`,
      name: `Person ${index + 1}`,
      total: 10 - index / 1000,
    }));
    mocked.readScorecardSheets.mockResolvedValue(workbook(readingOf(many)));
    const { user } = await openResults();
    expect(rows(await ranking())).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    expect(rows(await ranking())).toHaveLength(100);
    await user.type(screen.getByRole("searchbox", { name: /^Find by name/ }), "a4999");
    expect(rows(await ranking())).toEqual([["4,999", "Person 4999", "Fail", "5.00"]]);
    expect(screen.getByText("1 person found")).toBeVisible();
  });

  it("follows the figures while it is shown, and lets go of the workbook when it is not", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    const { user } = await openResults();
    await ranking();
    mocked.rereadScorecardSheets.mockResolvedValue(
      workbook(readingOf([{ id: "5", name: "Eva", total: 10 }, ...team.slice(0, 4)])),
    );
    act(() => change?.({ edited: ["{data}"], calculated: [], sheetsChanged: false }));
    expect(await screen.findByText(/^5 of 5 complete, mean 8\.10/)).toBeVisible();
    expect(rows(await ranking())[0]?.[1]).toBe("Eva");
    expect(screen.queryByRole("table", { name: /^Not complete/ })).toBeNull();
    expect(mocked.rereadScorecardSheets.mock.calls[0]?.[0]).toEqual(workbook(january));
    expect(mocked.readScorecardSheets.mock.calls).toHaveLength(1);
    // Other sheets than before: as if for the first time.
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    act(() => change?.({ edited: [], calculated: [], sheetsChanged: true }));
    expect(await screen.findByText(/^4 of 5 complete/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Home" }));
    await act(() => Promise.resolve());
    expect(stopped).toHaveBeenCalled();
    expect(mocked.readScorecardSheets.mock.calls).toHaveLength(2);
    expect(mocked.rereadScorecardSheets.mock.calls).toHaveLength(1);
  });

  it.each([
    ["en", "Excel is calculating…"],
    ["zh-CN", "Excel 正在计算…"],
    ["zh-TW", "Excel 正在計算…"],
  ] as const)(
    "says in %s that Excel is calculating until two readings agree",
    async (locale, words) => {
      const waiting: (() => void)[] = [];
      const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
      const late = workbook(readingOf(team.map((each) => ({ ...each, total: "#BUSY!" }))));
      mocked.readScorecardSheets.mockResolvedValue(late);
      mocked.rereadScorecardSheets.mockResolvedValue(late);
      await openResults(locale, wait);
      expect(await screen.findByText(words)).toBeVisible();
      const next = async (reading: WorkbookReading) => {
        mocked.rereadScorecardSheets.mockResolvedValue(reading);
        await act(async () => {
          waiting.shift()?.();
          await Promise.resolve();
        });
      };
      // The same again, but still busy; then the scores; then the scores again.
      await next(late);
      expect(screen.getByText(words)).toBeVisible();
      await next(workbook(january));
      await ranking();
      expect(screen.getByText(words)).toBeVisible();
      await next(workbook(january));
      await waitFor(() => expect(screen.queryByText(words)).toBeNull());
    },
  );

  it("tells of the scorecard that HR chooses", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(december, january));
    const { user } = await openResults();
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Scorecard" }),
      within(screen.getByRole("combobox")).getByRole("option", { name: /December 2024/ }),
    );
    expect(await screen.findByText(/^2 of 2 complete, mean 7\.50/)).toBeVisible();
  });
});

describe("The quota", () => {
  async function openQuota(reading = january) {
    mocked.readScorecardSheets.mockResolvedValue(workbook(reading));
    const pane = await openResults();
    await pane.user.click(await screen.findByText("Quota per tier (forced distribution)"));
    const table = screen.getByRole("table", { name: "Quota per tier (forced distribution)" });
    const share = (tier: string) =>
      within(table).getByRole("textbox", { name: `Share of ${tier} in per cent` });
    return { ...pane, table, share };
  }

  it("is held beside the actual tiers, names who is at the edge, and is kept in the workbook", async () => {
    const { user, table, share } = await openQuota();
    await user.type(share("Excellent"), "50");
    await user.tab();
    expect(mocked.saveQuota).toHaveBeenLastCalledWith("1", [50, null, null, null, null]);
    await user.type(share("Good"), "20{Enter}");
    await user.type(share("Fair"), "10");
    await user.type(share("Pass"), "10");
    await user.type(share("Fail"), "１０％");
    expect(screen.getByText("The shares add up to 100 %.")).toBeVisible();
    expect(rows(table).map(([tier, , quota, actual]) => [tier, quota, actual])).toEqual([
      ["Excellent", "2", "1 (1 under)"],
      ["Good", "1", "2 (1 over)"],
      ["Fair", "1", "0 (1 under)"],
      ["Pass", "0", "0"],
      ["Fail", "0", "1 (1 over)"],
    ]);
    const edges = screen.getByRole("list");
    const [tied, clear] = within(edges).getAllByRole("listitem");
    expect(tied).toHaveTextContent(
      "Excellent: 2 places down to here. 2 people have the same total, 8.00, and 1 of them",
    );
    expect(
      within(tied!)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Ben", "Cai"]);
    expect(clear).toHaveTextContent("Good: 3 places down to here, 3.00 between in and out.");
    await user.click(within(clear!).getByRole("button", { name: "Dan" }));
    expect(mocked.showCell).toHaveBeenCalledWith({ sheet: "{results}", row: 7, column: 9 });
  });

  it("is refused where it is more than everybody or no number, and is then not kept", async () => {
    const { user, share } = await openQuota();
    await user.type(share("Excellent"), "60");
    await user.type(share("Good"), "41");
    await user.tab();
    expect(screen.getByText(/add up to 101 %/)).toBeVisible();
    expect(mocked.saveQuota).toHaveBeenCalledTimes(1);
    await user.clear(share("Good"));
    await user.type(share("Good"), "many");
    expect(screen.getByText(/share of “Good” must be a number/)).toBeVisible();
    expect(share("Good")).toBeInvalid();
  });

  it("is there again next time, and can be removed", async () => {
    mocked.readQuota.mockResolvedValue([25, null, null, null, 25]);
    const { user, share } = await openQuota();
    expect(mocked.readQuota).toHaveBeenCalledWith("1");
    await waitFor(() => expect(share("Excellent")).toHaveValue("25"));
    expect(share("Fail")).toHaveValue("25");
    await user.click(screen.getByRole("button", { name: "Remove quota" }));
    expect(share("Excellent")).toHaveValue("");
    expect(mocked.saveQuota).toHaveBeenLastCalledWith("1", [null, null, null, null, null]);
  });

  it("is not offered where the system has no tiers", async () => {
    mocked.readScorecardSheets.mockResolvedValue(
      workbook(readingOf([{ name: "Ann", total: 88 }], { system: "ecommerce-supervisor" })),
    );
    await openResults();
    const bands = await screen.findByRole("table", {
      name: "Distribution of totals",
      hidden: true,
    });
    expect(rows(bands)[1]?.[0]).toBe("80 to below 90");
    expect(screen.queryByText(/^Quota/)).toBeNull();
  });
});

describe("Insert chart", () => {
  const sheet = { role: "chart", name: "Results chart", id: "{chart}" } as const;

  it("makes the sheet, leads there, and takes it back", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    mocked.insertResultsChart.mockResolvedValue({
      kind: "made",
      sheet,
      undo: ticket,
      hasPages: true,
    });
    const { user } = await openResults();
    await user.click(await screen.findByRole("button", { name: "Insert chart" }));
    expect(await screen.findByText("“Results chart” is there.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(mocked.showSheet).toHaveBeenCalledWith("{chart}");
    mocked.undoGeneration.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "changed-since", sheets: ["Results chart"] }),
    );
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await user.click(await screen.findByRole("button", { name: "Delete it all the same" }));
    expect(mocked.undoGeneration).toHaveBeenLastCalledWith(ticket, { force: true });
    expect(await screen.findByText("The chart sheet is gone again.")).toBeVisible();
  });

  it("asks before a second one", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    mocked.insertResultsChart.mockResolvedValue({ kind: "exists", sheet });
    const { user } = await openResults();
    await user.click(await screen.findByRole("button", { name: "Insert chart" }));
    expect(await screen.findByText(/already shows this scorecard's charts/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make another" }));
    expect(mocked.insertResultsChart).toHaveBeenLastCalledWith("1", { secondCopy: true });
  });

  it("says what is wrong", async () => {
    mocked.readScorecardSheets.mockResolvedValue(workbook(january));
    mocked.insertResultsChart.mockResolvedValueOnce({ kind: "no-results" });
    const { user } = await openResults();
    await user.click(await screen.findByRole("button", { name: "Insert chart" }));
    expect(await screen.findByText(/There is nothing to draw/)).toBeVisible();
    mocked.insertResultsChart.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "workbook-protected" }),
    );
    await user.click(screen.getByRole("button", { name: "Insert chart" }));
    expect(await screen.findByText(/structure of this workbook is protected/)).toBeVisible();
  });
});

describe.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in Results in %s", (locale) => {
  it("empty, full, with a quota and with a question", async () => {
    const empty = await openResults(locale);
    await screen.findByRole("region");
    expect(await violations(empty.container)).toEqual([]);
    empty.unmount();

    mocked.readScorecardSheets.mockResolvedValue(workbook(december, january));
    mocked.readQuota.mockResolvedValue([50, null, null, null, 10]);
    mocked.insertResultsChart.mockResolvedValue({
      kind: "exists",
      sheet: { role: "chart", name: "x", id: "{x}" },
    });
    const { container, user } = await openResults(locale);
    await screen.findAllByRole("application");
    container.querySelectorAll("details").forEach((details) => (details.open = true));
    await user.click(screen.getByRole("button", { name: /^(Insert chart|插入图表|插入圖表)$/ }));
    await screen.findByRole("button", { name: /^(Make another|再建一张|再建一張)$/ });
    expect(await violations(container)).toEqual([]);
  });
});
