import { screen, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { LedgerRow } from "../../src/scorecards/closing";
import type { MendStep } from "../../src/scorecards/check";
import { readingOf } from "../support/readings";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane, type DrawnPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  makePayroll: jest.fn(),
  mend: jest.fn(),
  readChangedPayrolls: jest.fn(() => Promise.resolve([])),
  takeBackWritten: jest.fn(() => Promise.resolve()),
  readClosing: jest.fn(() =>
    Promise.resolve({
      state: { closed: null, periods: [], unread: 0 },
      ...{ changes: [], ledgers: [] },
    }),
  ),
  readPaidRows: jest.fn(),
  readScorecardSheets: jest.fn(),
  rereadScorecardSheets: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoGeneration: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
const mocked = jest.mocked(excel);

const row = (period: string, id: string, name: string, total: number): LedgerRow =>
  new Map<string, string | number>([
    ...Object.entries({ Period: period, System: "after-sales", ID: id, Name: name }),
    ...Object.entries({ "result.total": total, "result.performancePay": 1000 }),
  ]);
const rows = [
  row("2026-01", "1", "Ann", 9.5),
  row("2026-02", "1", "Ann", 9),
  row("2026-03", "1", "Ann", 5),
  row("2026-03", "2", "=Ben", 7),
];

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
  mocked.readPaidRows
    .mockReset()
    .mockImplementation((_reading, { kind }) =>
      Promise.resolve(kind === "quarter" ? rows : rows.slice(2)),
    );
  mocked.makePayroll.mockReset();
  mocked.readChangedPayrolls.mockReset().mockResolvedValue([]);
});

const names: Record<Locale, readonly [RegExp, RegExp, RegExp]> = {
  en: [/^Close period/, /^Payroll$/, /^Q1 2026$/],
  "zh-CN": [/^归档与下期/, /^工资$/, /^2026年第1季度$/],
  "zh-TW": [/^歸檔與下期/, /^薪資$/, /^2026年第1季$/],
};
async function openPayroll(locale: Locale = "en"): Promise<DrawnPane> {
  const pane = await drawPane(locale, new Date(2026, 3, 3));
  const [tool, section] = names[locale];
  await pane.user.click(await screen.findByRole("button", { name: tool }));
  await pane.user.click(await screen.findByRole("button", { name: section }));
  await screen.findByRole("table");
  return pane;
}
const quarter = async ({ user }: DrawnPane, locale: Locale = "en") => {
  await user.click(screen.getByRole("radio", { name: names[locale][2] }));
  await screen.findAllByRole("checkbox");
};
const paid = () =>
  within(screen.getByRole("table", { name: "What everybody is paid" }))
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => textContent);

it("pays a month as it was closed, and a quarter out of its months by the terms typed", async () => {
  const pane = await openPayroll();
  const { user } = pane;
  expect(paid()).toEqual(["Ann1,000.00", "=Ben1,000.00"]);
  await quarter(pane);
  expect(paid()).toEqual(["Ann3,000.00", "=Ben–"]);
  expect(screen.getByText("1 person, 3,000.00 in all")).toBeVisible();
  const added = screen.getByRole("textbox", { name: "Added for each excellent month" });
  await user.clear(added);
  await user.type(added, "much");
  expect(screen.getByText(/^Write a number/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Make the payroll sheet" })).toBeDisabled();
  await user.clear(added);
  await user.type(added, "5");
  expect(paid()).toEqual(["Ann3,180.00", "=Ben–"]);
});

it("lets HR decide who is paid without the months that are not closed, makes the sheet and takes it back", async () => {
  const pane = await openPayroll();
  const { user } = pane;
  await quarter(pane);
  await user.click(
    screen.getByRole("checkbox", { name: "=Ben: without January 2026 and February 2026" }),
  );
  expect(paid()).toEqual(["Ann3,000.00", "=Ben1,000.00"]);
  const sheet = { role: "payroll", id: "{p}", name: "Payroll 2026-Q1" } as const;
  mocked.makePayroll.mockResolvedValueOnce({ kind: "exists", sheet });
  await user.click(screen.getByRole("button", { name: "Make the payroll sheet" }));
  mocked.makePayroll.mockResolvedValueOnce({
    ...{ kind: "made", sheet, hasPages: true },
    undo: {} as never,
  });
  await user.click(await screen.findByRole("button", { name: "Make another" }));
  await screen.findByText("The pay stands on “Payroll 2026-Q1”.");
  const [payroll, , choice] = mocked.makePayroll.mock.calls[1]!;
  expect(payroll.sum).toBe(4000);
  expect(choice).toEqual({ secondCopy: true });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("The sheet is gone again.");
});

it("copies the file, or hands it over to be saved, with a byte order mark and harmless texts", async () => {
  const { user } = await openPayroll();
  await user.click(screen.getByRole("button", { name: "Save for payroll (CSV)" }));
  // This browser of tests cannot.
  await screen.findByText(/^This Excel lets add-ins save no files/);
  const blobs: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      blobs.push(blob);
      return "#csv";
    },
    revokeObjectURL: () => undefined,
  });
  try {
    await user.click(screen.getByRole("button", { name: "Save for payroll (CSV)" }));
    await screen.findByText(/^Saved as “Payroll 2026-03.csv”/);
    expect(blobs).toHaveLength(1);
    expect(blobs[0]!.type).toBe("text/csv;charset=utf-8");
    const bytes = await new Promise<Uint8Array>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
      reader.readAsArrayBuffer(blobs[0]!);
    });
    expect([...bytes.subarray(0, 5)]).toEqual([0xef, 0xbb, 0xbf, 0x49, 0x44]);
  } finally {
    Reflect.deleteProperty(URL, "createObjectURL");
  }
  await user.click(screen.getByRole("button", { name: "Copy as CSV" }));
  await screen.findByText(/^Copied/);
  const text = await navigator.clipboard.readText();
  expect(text.split("\r\n")).toEqual([
    "ID,Name,Total,Performance pay,Pay",
    "1,Ann,5,1000.00,1000.00",
    "2,'=Ben,7,1000.00,1000.00",
    "Sum,,,2000.00,2000.00",
    "",
  ]);
});

it("says where nothing is closed", async () => {
  mocked.readPaidRows.mockResolvedValue([]);
  const { user } = await drawPane("en", new Date(2026, 3, 3));
  await user.click(await screen.findByRole("button", { name: /^Close period/ }));
  await user.click(await screen.findByRole("button", { name: /^Payroll$/ }));
  expect(await screen.findByText("Nothing of March 2026 is closed yet.")).toBeVisible();
});

describe("a payroll sheet that no longer says what is closed", () => {
  const step = (row: number): MendStep => ({
    ...{ kind: "write", cell: { sheet: "{p}", row, column: 4 }, was: 1000 },
    content: { kind: "number", number: 1200 },
  });
  const changed = {
    ...{
      id: "{p}",
      name: "Payroll 2026-03",
      added: ["Cai"],
      gone: [{ name: "Dan", cell: { sheet: "{p}", row: 7, column: 0 } }],
    },
    changed: [
      { name: "Ann", was: 1000, now: 1200, isTyped: false, cell: null, steps: [step(5)] },
      { name: "Ben", was: 900, now: null, isTyped: true, cell: null, steps: [step(6)] },
    ],
  };

  it.each(locales)("is told by person with both amounts, in %s", async (locale) => {
    mocked.readChangedPayrolls.mockResolvedValue([changed]);
    const pane = await drawPane(locale, new Date(2026, 3, 3));
    await pane.user.click(await screen.findByRole("button", { name: names[locale][0] }));
    const table = await screen.findByRole("table", { name: /Payroll 2026-03/ });
    const lines = within(table).getAllByRole("row").slice(1);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Ann1,000.001,200.00",
      "Ben900.00–",
    ]);
    expect(screen.getByText(/Cai/)).toBeVisible();
    expect(screen.getByText(/Dan/)).toBeVisible();
    expect(await violations(pane.container)).toEqual([]);
  });

  it("writes what HR agrees to, what was typed only where HR says so, and takes it back", async () => {
    mocked.readChangedPayrolls.mockResolvedValue([changed]);
    const { user } = await drawPane("en", new Date(2026, 3, 3));
    await user.click(await screen.findByRole("button", { name: /^Close period/ }));
    await screen.findByRole("button", { name: "Write 1 line anew" });
    await user.click(
      screen.getByRole("checkbox", { name: /^Ben: something was typed into this line/ }),
    );
    mocked.mend.mockResolvedValueOnce({ entries: [], lifts: true });
    mocked.readChangedPayrolls.mockResolvedValue([]);
    await user.click(screen.getByRole("button", { name: "Write 2 lines anew" }));
    await screen.findByText("“Payroll 2026-03” says what is closed.");
    expect(mocked.mend).toHaveBeenCalledWith([step(5), step(6)]);
    expect(screen.queryByRole("table", { name: /Payroll 2026-03/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("“Payroll 2026-03” is as it was.");
  });
});

it.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in it in %s", async (locale) => {
  const pane = await openPayroll(locale);
  await quarter(pane, locale);
  expect(await violations(pane.container)).toEqual([]);
});
