import { screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { FileFaultError, type FileSheet, type FileFault } from "../../src/scorecards/roll-up";
import { readWorkbookFile } from "../../src/taskpane/roll-up/read-workbook";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  makeRollUp: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoGeneration: jest.fn(() => Promise.resolve()),
}));
// Read for what its text says; how real files are read is tested by itself.
jest.mock("../../src/taskpane/roll-up/read-workbook", () => ({ readWorkbookFile: jest.fn() }));

const mocked = jest.mocked(excel);
const HEADER = ["Period", "System", "ID", "Name", "Closed", "result.total", "result.pay"];
const sheet = (rows: FileSheet["rows"]): FileSheet => ({ name: "Closed periods", rows });
const ann = (closed: string, pay: number) => [
  "2026-01",
  "after-sales",
  "001",
  "Ann",
  closed,
  9,
  pay,
];
const ben = ["2026-01", "after-sales", "002", "Ben", "2026-02-01 10:00", 8, 50];

/** By what stands in the file. */
const contents: Record<string, readonly FileSheet[]> = {
  north: [sheet([HEADER, ann("2026-02-01 10:00", 100), ben])],
  south: [sheet([HEADER, ann("2026-02-03 10:00", 120), ["soon", "x", "1", "Cai"]])],
  none: [],
  blank: [sheet([HEADER])],
};

const names: Record<Locale, RegExp> = {
  en: /^Roll-up/,
  "zh-CN": /^多表汇总/,
  "zh-TW": /^多表彙總/,
};

function file(name: string, text: string): File {
  const made = new File([text], name);
  Object.defineProperty(made, "arrayBuffer", {
    configurable: true,
    value: () => Promise.resolve(Uint8Array.from(text, (each) => each.charCodeAt(0)).buffer),
  });
  return made;
}

async function openTool(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 1, 5));
  await pane.user.click(await screen.findByRole("button", { name: names[locale] }));
  await screen.findByRole("heading", { level: 1, name: names[locale] });
  return pane;
}

async function pick({ user, container }: DrawnPane, ...files: File[]): Promise<void> {
  const input = await waitFor(() => {
    const found = container.querySelector<HTMLInputElement>("input[type=file]");
    if (found === null) throw new Error("Not loaded yet");
    return found;
  });
  await user.upload(input, files);
}

const undo = { scorecard: "", sheets: [], names: [], activeBefore: "{data}" };
const made = {
  ...({ kind: "made", undo, hasPages: true } as const),
  sheet: { role: "rollUpTotals", name: "Roll-up totals", id: "{totals}" } as const,
};

beforeEach(() => {
  mocked.makeRollUp.mockReset().mockResolvedValue(made);
  jest.mocked(readWorkbookFile).mockImplementation((bytes) => {
    const text = String.fromCharCode(...bytes);
    const sheets = contents[text];
    return sheets === undefined
      ? Promise.reject(new FileFaultError(text as FileFault))
      : Promise.resolve(sheets);
  });
});

test("workbooks are read, put together on sheets, and taken back", async () => {
  const pane = await openTool();
  await pick(pane, file("north.xlsx", "north"));
  await screen.findByText("1 workbook read, 2 rows.");
  await pane.user.click(screen.getByRole("button", { name: "Make the roll-up" }));
  await screen.findByText("The roll-up is on the sheet “Roll-up totals”.");
  const [together, order] = mocked.makeRollUp.mock.calls[0]!;
  expect(together.totals).toMatchObject([{ workbook: "north.xlsx", people: 2, pay: 150 }]);
  expect(order).toEqual({ locale: "en", made: "February 5, 2026" });
  await pane.user.click(screen.getByRole("button", { name: "Open" }));
  expect(mocked.showSheet).toHaveBeenCalledWith("{totals}");
  await pane.user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("The roll-up is gone again.");
});

test("every file that is not in it is named, with what to do", async () => {
  const pane = await openTool();
  const faults = ["not-xlsx", "xls", "encrypted", "damaged", "too-large", "later-version"];
  await pick(
    pane,
    ...faults.map((fault) => file(`${fault}.xlsx`, fault)),
    file("none.xlsx", "none"),
    file("blank.xlsx", "blank"),
    file("north.xlsx", "north"),
    file("again.xlsx", "north"),
  );
  const box = await screen.findByRole("region", { name: "8 files are not in it:" });
  expect(
    within(box)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "not-xlsx.xlsx: is no .xlsx workbook.",
    "xls.xlsx: was saved as .xls. Save it as .xlsx in Excel, and add it again.",
    "encrypted.xlsx: opens with a password. Save a copy without one, and add it again.",
    "damaged.xlsx: is damaged. Open and save it in Excel, and add it again.",
    "too-large.xlsx: is too large to be read here.",
    "later-version.xlsx: was made by a later version of this add-in. Update the add-in first.",
    "none.xlsx: no period has been closed in it.",
    "again.xlsx: is the same file as north.xlsx, and is read once.",
  ]);
  const notes = screen.getByRole("region", { name: "1 thing to know:" });
  expect(notes).toHaveTextContent("blank.xlsx: has no rows of closed periods.");
  expect(screen.getByText("2 workbooks read, 2 rows.")).toBeVisible();
});

test("a person closed in two workbooks is named, and counted as HR says", async () => {
  const pane = await openTool();
  await pick(pane, file("north.xlsx", "north"));
  await screen.findByText("1 workbook read, 2 rows.");
  await pick(pane, file("south.xlsx", "south"));
  const box = await screen.findByRole("region", {
    name: "1 person's period stands in more than one row:",
  });
  expect(box).toHaveTextContent("Ann, January 2026: south.xlsx and north.xlsx");
  expect(screen.getByText(/^south.xlsx: 1 row without a period/)).toBeVisible();
  const sums = async () => {
    mocked.makeRollUp.mockClear();
    await pane.user.click(screen.getByRole("button", { name: "Make the roll-up" }));
    await waitFor(() => expect(mocked.makeRollUp).toHaveBeenCalled());
    return mocked.makeRollUp.mock.calls[0]![0].totals.map(({ pay }) => pay);
  };
  expect(await sums()).toEqual([50, 120]);
  await pane.user.click(screen.getByRole("radio", { name: "count every row" }));
  expect(await sums()).toEqual([150, 120]);
});

test("two files of one name are told apart", async () => {
  const pane = await openTool();
  await pick(pane, file("hr.xlsx", "north"), file("hr.xlsx", "south"));
  await screen.findByText("2 workbooks read, 3 rows.");
  expect(screen.getByText(/^hr.xlsx \(2\): 1 row without a period/)).toBeVisible();
});

test("a file that cannot be opened any more, and a second roll-up", async () => {
  const pane = await openTool();
  const gone = file("gone.xlsx", "north");
  Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new Error("gone")) });
  await pick(pane, gone, file("north.xlsx", "north"));
  await screen.findByText(/^gone.xlsx: could not be opened/);
  mocked.makeRollUp.mockResolvedValueOnce({
    kind: "exists",
    sheet: { role: "rollUp", name: "Roll-up", id: "{rows}" },
  });
  await pane.user.click(screen.getByRole("button", { name: "Make the roll-up" }));
  await pane.user.click(await screen.findByRole("button", { name: "Make another" }));
  expect(mocked.makeRollUp.mock.lastCall![2]).toEqual({ secondCopy: true });
  await screen.findByText("The roll-up is on the sheet “Roll-up totals”.");
  await pane.user.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.queryByText(/workbook read/)).toBeNull();
});

test("the query for thousands of workbooks is copied, and says honestly what it has been through", async () => {
  const { user } = await openTool();
  const section = await screen.findByRole("region", { name: "For thousands of workbooks" });
  expect(within(section).getByText(/has not been run in real Excel/)).toBeVisible();
  await user.click(within(section).getByRole("button", { name: "Copy query" }));
  await within(section).findByText("Copied");
  const query = await navigator.clipboard.readText();
  expect(query).toMatch(/^\/\/ KPI Scorecard: .*\nlet\n {4}\/\/ The folder with the workbooks/);
  expect(query).toContain('"kpihistory"');
});

test.each(locales)("in %s it is complete and accessible", async (locale) => {
  const pane = await openTool(locale);
  await pick(pane, file("a.xlsx", "north"), file("b.xlsx", "south"), file("c.xlsx", "xls"));
  await waitFor(() => expect(pane.container.querySelectorAll("section").length).toBeGreaterThan(3));
  const query = pane.container.querySelector("pre")?.textContent ?? "";
  expect(pane.container.textContent.replace(query, "")).not.toMatch(/\{\{|rollUp\./);
  expect(await violations(pane.container)).toEqual([]);
});
