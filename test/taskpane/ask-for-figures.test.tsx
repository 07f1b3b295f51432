import { screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import type { WorkbookReading } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { ScorecardReading } from "../../src/scorecards/reading";
import { figureKey, owedBy } from "../../src/scorecards/owed";
import { dueDayText, nextDueDay } from "../../src/taskpane/owed/due-day";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { people, standardRequest } from "../support/requests";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  makeFillInSheet: jest.fn(),
  readScorecardSheets: jest.fn(),
  readSuppliers: jest.fn(),
  saveSuppliers: jest.fn(() => Promise.resolve()),
  rereadScorecardSheets: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoGeneration: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const mocked = jest.mocked(excel);

const workbook = (readings: readonly ScorecardReading[]): WorkbookReading => ({
  references: [],
  readings,
  activeSheet: "{data}",
  state: { sheets: [], activeSheet: "{data}", names: [], tables: [], structureProtected: false },
});

/** A contact centre of two: the second lacks how the quality team rates her, the first everything. */
function contactCentre(locale: Locale = "en", empty = ["D5", "E5", "F5", "G5", "G6"]) {
  const checked = new WorkbookUnderCheck(
    standardRequest("contact-centre", { layout: "roster", locale, people: people(2) }),
  ).fill();
  for (const address of empty) checked.sheet("data").put(address, "");
  return checked.checked().readings[0]!;
}

const names: Record<Locale, RegExp> = {
  en: /^Ask for figures/,
  "zh-CN": /^催要数据/,
  "zh-TW": /^催要資料/,
};

async function openTool(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 0, 15));
  await pane.user.click(await screen.findByRole("button", { name: names[locale] }));
  await screen.findByRole("heading", { level: 1, name: names[locale] });
  return pane;
}

const undo = { scorecard: "1", sheets: [], names: [], activeBefore: "{data}" };
const sheet = { role: "owed", name: "To fill in Quality team", id: "{owed}" } as const;
const quality = () => screen.findByRole("region", { name: "Quality team" });

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue(workbook([contactCentre()]));
  mocked.makeFillInSheet.mockReset();
  mocked.readSuppliers.mockReset().mockResolvedValue({});
  mocked.saveSuppliers.mockClear();
  mocked.undoGeneration.mockClear();
});

test("the next day on which figures are due, by the clock of whoever asks", () => {
  expect(nextDueDay(new Date(2026, 0, 20, 23, 59))).toBe("2026-01-20");
  expect(nextDueDay(new Date(2026, 0, 21))).toBe("2026-02-20");
  expect(nextDueDay(new Date(2025, 11, 31))).toBe("2026-01-20");
  expect(dueDayText("2026-01-20", "zh-CN")).toBe("2026年1月20日");
  expect(dueDayText("", "en")).toBeNull();
});

test("each supplier is told what is missing, of whom and by when, in a message to copy", async () => {
  const { user } = await openTool();
  const system = await screen.findByRole("region", { name: "Contact system" });
  expect(within(system).getByText(/^Resolved at first contact, .*: Person 1$/)).toBeVisible();
  const card = await quality();
  expect(within(card).getByText(/: everybody \(2 people\)$/)).toBeVisible();
  await user.click(within(card).getByRole("button", { name: "Copy message" }));
  await within(card).findByText("Copied");
  const text = await navigator.clipboard.readText();
  expect(text.split("\n")).toEqual([
    "Hello Quality team,",
    expect.stringMatching(
      /^For January 2025 \(.+\), .*send them by January 20, 2026\. Thank you!$/,
    ),
    expect.stringMatching(/^- .+: everybody \(2 people\)$/),
    "Leave blank what is not known; please do not write 0 for it.",
  ]);
});

test("without a day it asks for them soon", async () => {
  const { user } = await openTool();
  await user.clear(await screen.findByLabelText("Wanted by"));
  const card = await quality();
  expect(within(card).getByText(/Please send them soon/)).toBeInTheDocument();
});

test("the sheet to fill in is made, named in the message, shown, and taken back", async () => {
  mocked.makeFillInSheet.mockResolvedValue({ kind: "made", sheet, undo, hasPages: true });
  const { user } = await openTool();
  const card = await quality();
  await user.click(within(card).getByRole("button", { name: "Make a sheet to fill in" }));
  await within(card).findByText("The sheet “To fill in Quality team” is ready.");
  expect(mocked.makeFillInSheet).toHaveBeenCalledWith("1", "Quality team", { secondCopy: false });
  expect(
    within(card).getByText(/Or fill in the sheet “To fill in Quality team”/),
  ).toBeInTheDocument();
  await user.click(within(card).getByRole("button", { name: "Open" }));
  expect(mocked.showSheet).toHaveBeenCalledWith("{owed}");
  await user.click(within(card).getByRole("button", { name: "Undo" }));
  await within(card).findByText("The sheet is gone again.");
  expect(within(card).queryByText(/Or fill in the sheet/)).toBeNull();
});

test("a second sheet of the same supplier is made only when HR says so", async () => {
  mocked.makeFillInSheet.mockResolvedValueOnce({ kind: "exists", sheet });
  const { user } = await openTool();
  const card = await quality();
  await user.click(within(card).getByRole("button", { name: "Make a sheet to fill in" }));
  mocked.makeFillInSheet.mockResolvedValueOnce({ kind: "made", sheet, undo, hasPages: true });
  await user.click(await within(card).findByRole("button", { name: "Make another" }));
  expect(mocked.makeFillInSheet).toHaveBeenLastCalledWith("1", "Quality team", {
    secondCopy: true,
  });
  await within(card).findByText(/is ready/);
});

test("what goes wrong is told", async () => {
  mocked.makeFillInSheet.mockRejectedValue(
    new excel.ExcelFaultError({ kind: "workbook-protected" }),
  );
  const { user } = await openTool();
  const card = await quality();
  await user.click(within(card).getByRole("button", { name: "Make a sheet to fill in" }));
  expect(await within(card).findByText(/structure/)).toBeVisible();
});

test("forms are filled in directly, and what nobody is named for says so", async () => {
  const form = new WorkbookUnderCheck(
    standardRequest("after-sales", { layout: "form", people: people(1) }),
  );
  mocked.readScorecardSheets.mockResolvedValue(workbook([form.checked().readings[0]!]));
  await openTool();
  const card = await screen.findByRole("region", { name: "Supplier not named" });
  expect(within(card).queryByRole("button", { name: "Make a sheet to fill in" })).toBeNull();
  expect(within(card).getByText(/^Forms are filled in directly/)).toBeVisible();
});

test("nothing is owed, and nothing is there: each leads on", async () => {
  mocked.readScorecardSheets.mockResolvedValue(workbook([contactCentre("en", [])]));
  const { unmount, user } = await openTool();
  await user.click(await screen.findByRole("button", { name: "Check" }));
  await screen.findByRole("heading", { level: 1, name: "Check" });
  unmount();
  mocked.readScorecardSheets.mockResolvedValue(workbook([]));
  await openTool();
  await screen.findByRole("region", { name: "No scorecard here yet" });
});

test.each(locales)("in %s it is complete and accessible", async (locale) => {
  mocked.readScorecardSheets.mockResolvedValue(workbook([contactCentre(locale)]));
  const { container } = await openTool(locale);
  await waitFor(() => expect(container.querySelectorAll("section").length).toBeGreaterThan(1));
  expect(container.textContent).not.toMatch(/\{\{|owed\./);
  expect(await violations(container)).toEqual([]);
});

test.each(locales)(
  "where the rules name nobody, HR says once who supplies it, in %s",
  async (locale) => {
    const checked = new WorkbookUnderCheck(
      standardRequest("after-sales", { layout: "roster", locale, people: people(2) }),
    ).fill();
    checked.sheet("data").put("D5", "");
    const reading = checked.checked().readings[0]!;
    mocked.readScorecardSheets.mockResolvedValue(workbook([reading]));
    const { user, container } = await openTool(locale);
    const words = {
      en: ["Supplier not named", "Who supplies figures of which the rules name nobody", "Save"],
      "zh-CN": ["未注明提供方", "指定规则中未写明的数据提供方", "保存"],
      "zh-TW": ["未註明提供方", "指定規則中未寫明的資料提供方", "儲存"],
    } as const;
    const [unnamed, title, save] = words[locale];
    expect(await screen.findByRole("region", { name: unnamed })).toBeVisible();
    await user.click(screen.getByText(title));
    const field = screen.getByRole("combobox");
    await user.type(field, " 客服主管 ");
    mocked.saveSuppliers.mockImplementation((_system, assigned) => {
      mocked.readSuppliers.mockResolvedValue(assigned);
      return Promise.resolve();
    });
    await user.click(screen.getByRole("button", { name: save }));
    expect(await screen.findByRole("region", { name: "客服主管" })).toBeVisible();
    expect(screen.queryByRole("region", { name: unnamed })).toBeNull();
    expect(await violations(container)).toEqual([]);
    expect(mocked.saveSuppliers).toHaveBeenCalledWith("after-sales", {
      [figureKey(owedBy(reading)[0]!.figures[0]!)]: "客服主管",
    });
  },
);
