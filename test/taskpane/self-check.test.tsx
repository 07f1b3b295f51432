/** Check this Excel, as HR sees it; what it does to the workbook is tested in test/excel/self-check. */
import { screen, within } from "@testing-library/react";
import type * as excel from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import type { SelfCheckReport } from "../../src/excel/self-check";
import * as engine from "../../src/excel/self-check";
import { violations } from "./support/axe";
import { drawPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));
jest.mock("../../src/excel/self-check", () => ({
  ...jest.requireActual<typeof engine>("../../src/excel/self-check"),
  selfCheck: jest.fn(),
}));
const selfCheck = jest.mocked(engine.selfCheck);

const words: Record<Locale, { tool: RegExp; run: string; wrong: string; line: string }> = {
  en: {
    tool: /^Check this Excel/,
    run: "Check now",
    wrong: "1 thing is not as it should be.",
    line: "Page set-up: landscape",
  },
  "zh-CN": {
    tool: /^检查本机 Excel/,
    run: "开始检查",
    wrong: "有 1 项不符。",
    line: "页面设置：横向",
  },
  "zh-TW": {
    tool: /^檢查本機 Excel/,
    run: "開始檢查",
    wrong: "有 1 項不符。",
    line: "版面設定：橫向",
  },
};

const report: SelfCheckReport = {
  environment: [["host", "Excel"]],
  lines: [
    {
      group: "functions",
      id: "deduct-example",
      formula: "=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)",
      expected: "4",
      seen: "4",
      verdict: "right",
      milliseconds: 12,
    },
    {
      group: "excel",
      id: "page-landscape",
      expected: "Landscape",
      seen: "GeneralException: no printer",
      verdict: "wrong",
      milliseconds: 3,
    },
  ],
  fault: null,
  milliseconds: 1_500,
};

beforeEach(() => selfCheck.mockReset());

test.each(locales)("in %s it says what is wrong, and gives the report as text", async (locale) => {
  selfCheck.mockResolvedValue(report);
  const { tool, run, wrong, line } = words[locale];
  const { user, container } = await drawPane(locale);
  await user.click(await screen.findByRole("button", { name: tool }));
  await user.click(await screen.findByRole("button", { name: run }));
  const summary = await screen.findByRole("heading", { level: 2, name: new RegExp(wrong) });
  expect(summary).toHaveFocus();
  const item = screen.getByText(line).closest("li")!;
  expect(within(item).getByText(/Landscape.*GeneralException: no printer/)).toBeVisible();
  expect(await violations(container)).toEqual([]);
  // Here the clipboard is out of reach: the text is there to be selected.
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: () => Promise.reject(new Error("kept")) },
    configurable: true,
  });
  await user.click(screen.getByRole("button", { name: /^(Copy report|复制报告|複製報告)$/ }));
  const text = await screen.findByRole<HTMLTextAreaElement>("textbox");
  expect(text.value).toContain(`✗ page-landscape · ${line} → `);
  expect(text.value).toContain(
    "✓ deduct-example · =HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2) → 4 (12 ms)",
  );
});

test("it shows how far it is and can be cancelled", async () => {
  selfCheck.mockImplementation(
    ({ signal, onLine }) =>
      new Promise((resolve) => {
        onLine?.(report.lines[0]!);
        signal?.addEventListener("abort", () =>
          resolve({ ...report, lines: [], fault: { kind: "cancelled" } }),
        );
      }),
  );
  const { user } = await drawPane();
  await user.click(await screen.findByRole("button", { name: words.en.tool }));
  await user.click(await screen.findByRole("button", { name: words.en.run }));
  expect(await screen.findByText(`1 of ${engine.lineCount}`)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("heading", { level: 2, name: /Cancelled/ })).toBeVisible();
});
