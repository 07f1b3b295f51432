/**
 * From an empty workbook to a live scorecard, as HR does it: by mouse, keyboard and clipboard. Each test is in one language, the
 * form in another one than the roster; in full in both.
 */
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { ecommerceSupervisor } from "../../src/scorecards/systems/ecommerce-supervisor";
import { sheetTexts } from "../../src/i18n/sheets";
import type { Locale } from "../../src/i18n/locale";
import { inFull } from "../support/in-full";
import { accessibilityFaultsWhenNarrow } from "./support/accessibility";
import { typeDown } from "./support/grid";
import { workbenchForEachTest } from "./support/shared-page";
import type { OpenWorkbench } from "./support/workbench";

const NAMES = ["王芳", "李娜", "张伟", "刘洋", "陈静", "杨磊", "=1+1", "@赵敏"];

/** Invented figures, in the order of the Data sheet: votes, hours, cases, cost and salary as HR types them. */
const FIGURES = [
  ["90", "100", "2.5", "80", "100", "30", "95%", "6,000"],
  ["84", "100", "24", "79", "100", "48", "100%", "6,000"],
  ["70", "100", "25", "60", "100", "56", "105%", "6,000"],
  ["45", "50", "28", "40", "50", "47.9", "95%", "6,000"],
  ["30", "50", "36", "25", "50", "64", "120%", "6,000"],
  ["50", "50", "1", "50", "50", "8", "80%", "6,000"],
  ["0", "40", "100", "10", "50", "200", "300%", "6,000"],
  ["36", "40", "3", "42", "50", "20", "99%", "6,000"],
];

/** Each person's item scores, counted by hand from the rulebook's targets and steps. */
const SCORES = [
  [10, 10, 10, 10, 10],
  [9, 10, 10, 10, 10],
  [6, 10, 6, 9, 9],
  [10, 9, 10, 10, 10],
  [4, 7, 4, 8, 6],
  [10, 10, 10, 10, 10],
  [0, 0, 0, 0, 0],
  [10, 10, 10, 10, 10],
];
const WEIGHTS = [30, 10, 25, 20, 15];

const words = {
  "zh-CN": { generate: "生成考核表", done: "考核表已生成", fair: "中等" },
  "en-US": { generate: "Generate scorecard", done: "scorecard", fair: "Fair" },
} as const;
type Language = keyof typeof words;
const localeOf: Record<Language, Locale> = { "zh-CN": "zh-CN", "en-US": "en" };

let workbench: OpenWorkbench;
const openWorkbench = workbenchForEachTest();

async function openGenerate(language: Language): Promise<void> {
  await workbench.page.getByRole("button", { name: words[language].generate }).click();
  await workbench.pane().getByRole("textbox").first().waitFor();
}

async function generate(language: Language, system: string, people: readonly string[]) {
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: new RegExp(`^${escape(system)}`) }).check();
  await pane.getByRole("textbox").first().fill(people.join("\n"));
  await pane.getByRole("button", { name: words[language].generate }).last().click();
  await pane.getByRole("heading", { name: new RegExp(words[language].done, "i") }).waitFor();
  await pane.getByRole("button", { name: /撤销|Undo/ }).waitFor();
  await workbench.call("settled");
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Pastes with Ctrl+V where the cursor stands. */
async function pasteAt(sheet: string, a1: string, rows: readonly (readonly string[])[]) {
  const { page } = workbench;
  await workbench.call("select", sheet, a1);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = rows.map((row) => row.join("\t")).join("\n");
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press("Control+V");
  await workbench.call("settled");
}

describe.each(["zh-CN", "en-US"] as const)("HR works in %s", (language) => {
  const locale = localeOf[language];
  const texts = sheetTexts[locale];
  const { rules, data, results } = texts.sheetNames;

  const inSample = (wanted: Language) => (inFull || language === wanted ? it : it.skip);

  inSample("en-US")(
    "generates a staff roster, pastes the month's figures, and sees it scored",
    async () => {
      workbench = await openWorkbench({ language, width: 1440, height: 900 });
      await openGenerate(language);
      expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);
      const before = await workbench.call("requests");
      await generate(language, afterSales.name[locale], NAMES);
      const after = await workbench.call("requests");
      // However many people: whether the workbook is the same, and the pages, which a missing printer may refuse, are asked apart.
      expect(after.count - before.count).toBeLessThanOrEqual(8);
      expect(after.bytes - before.bytes).toBeLessThan(1_000_000);
      expect(await workbench.call("sheets")).toEqual(
        expect.arrayContaining([rules, data, results]),
      );
      expect(await accessibilityFaultsWhenNarrow(workbench, language)).toEqual([]);

      // Names that look like formulas are still names.
      expect((await workbench.call("read", data, "B5:B12")).flat()).toEqual(NAMES);
      const [headers = []] = await workbench.call("read", results, "A4:AD4");
      const column = (header: string) => headers.indexOf(header);
      const person = async (index: number) =>
        (await workbench.call("read", results, `A${5 + index}:AD${5 + index}`))[0] ?? [];
      expect((await person(0))[column(texts.columns.total)]).toBe(texts.status.incomplete);

      // With the pane closed, as most of the month is spent.
      await workbench.page.locator("#pane-close").click();
      await pasteAt(data, "D5", FIGURES);
      for (const [index, scores] of SCORES.entries()) {
        const row = await person(index);
        expect(row.slice(3, 8)).toEqual(scores);
        const total =
          scores.reduce((sum, score, item) => sum + score * (WEIGHTS[item] ?? 0), 0) / 100;
        expect(row[column(texts.columns.total)]).toBeCloseTo(total, 9);
        expect(row[column(texts.columns.performancePay)]).toBeCloseTo(180 * total, 2);
        expect(row[column(texts.columns.status)]).toBe(texts.results.complete);
      }
      expect((await person(2))[column(texts.columns.tier)]).toBe(words[language].fair);

      // One figure typed anew by keyboard: 84 % is one full step below 90 %, and it recalculates at once.
      await workbench.call("select", data, "D5");
      await typeDown(workbench, ["84"]);
      expect((await person(0))[3]).toBe(9);
      expect(workbench.problems).toEqual([]);
    },
  );

  inSample("zh-CN")(
    "generates the supervisor form, types its figures, and sees every item and the total",
    async () => {
      workbench = await openWorkbench({ language, width: 1440, height: 900 });
      await openGenerate(language);
      await generate(language, ecommerceSupervisor.name[locale], ["王芳"]);
      const [, form = ""] = await workbench.call("sheets");
      const cells = await workbench.call("read", form, "A1:O70");
      const rowOf = (label: string, from = 0) => {
        const found = cells.findIndex((row, index) => index >= from && row.includes(label));
        if (found < 0) throw new Error(`"${label}" is not on the form`);
        return found + 1;
      };
      const unit = (label: string, of: keyof typeof texts.units) => `${label} (${texts.units[of]})`;
      const named = (id: string) => {
        const item = ecommerceSupervisor.items.find((each) => each.id === id);
        if (item === undefined) throw new Error(`No item ${id}`);
        return item.name[locale];
      };

      // Value column E: keyboard, one figure after the other.
      const column: (string | null)[] = [
        "1,034,000",
        "1,000,000", // turnover
        "1",
        "0",
        null, // complaints, none with a loss
        "46",
        "50", // reviews
        "1",
        "0", // teamwork
        "0",
        "3", // passing on
        "0", // training
        "4", // problems
      ];
      await workbench.call("select", form, `E${rowOf(named("turnover"))}`);
      await typeDown(workbench, column);
      const conversion = rowOf(
        unit(locale === "en" ? "Enquiry conversion, C-shop" : "询单转化率C店", "percent"),
      );
      await pasteAt(form, `E${conversion}`, [["62%"], ["94%"], ["79"], ["95"]]);
      const superior = rowOf(named("superior"), rowOf(named("superior")));
      await pasteAt(form, `E${superior + 2}`, [["4", "4", "5", "3", "4", "5", "4"]]);
      const subordinates = rowOf(named("subordinates"), rowOf(named("subordinates")));
      await pasteAt(form, `E${subordinates + 2}`, [Array(8).fill("5"), Array(8).fill("4")]);
      await pasteAt(form, `D${rowOf(texts.form.member) + 1}`, [
        ["甲", "75", "17"],
        ["乙", "55", "17.5"],
        ["丙", "80", "19"],
        ["丁", "70", "20"],
        ["戊", "75", "20.5"],
      ]);

      const scored = await workbench.call("read", form, "A1:O70");
      const score = (id: string) => scored[rowOf(named(id)) - 1]?.[12];
      const expected = {
        turnover: 21,
        complaints: 8,
        reviews: 4,
        teamwork: 3,
        passingOn: 0,
        training: 5,
        problems: 4,
        team: 23,
        superior: 8.2857142857,
        subordinates: 9,
      };
      for (const [id, points] of Object.entries(expected)) {
        expect([id, score(id)]).toEqual([id, points]);
      }
      expect(scored[rowOf(texts.form.total) - 1]?.[12]).toBeCloseTo(85.2857142857, 9);
      expect(workbench.problems).toEqual([]);
    },
  );

  inSample("en-US")("takes back what was generated", async () => {
    workbench = await openWorkbench({ language, width: 1440, height: 900 });
    const before = await workbench.call("sheets");
    await openGenerate(language);
    await generate(language, afterSales.name[locale], NAMES);
    await workbench
      .pane()
      .getByRole("button", { name: /撤销|Undo/ })
      .click();
    await workbench.pane().getByRole("textbox").first().waitFor();
    await workbench.call("settled");
    expect(await workbench.call("sheets")).toEqual(before);
    expect(workbench.problems).toEqual([]);
  });
});
