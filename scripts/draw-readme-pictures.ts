/**
 * Takes the READMEs' pictures from the workbench as built, one a language: an after-sales roster with the sample's
 * figures, and the pane beside it.
 *   npm run build:all && npm run pictures
 */
import path from "node:path";
import { sheetTexts } from "../src/i18n/sheets";
import { afterSales } from "../src/scorecards/systems/after-sales";
import people from "../src/workbench/sample/people.json";
import { launchBrowser } from "../test/e2e/support/browser";
import type { OpenWorkbench } from "../test/e2e/support/workbench";
import { openWorkbench, startWorkbench } from "../test/e2e/support/workbench";

const folder = path.resolve(__dirname, "../assets/readme");

const languages = [
  { display: "en-US", locale: "en", generate: "Generate scorecard", sample: "Load sample data" },
  { display: "zh-CN", locale: "zh-CN", generate: "生成考核表", sample: "载入示例数据" },
  { display: "zh-TW", locale: "zh-TW", generate: "產生考核表", sample: "載入範例資料" },
] as const;
type Language = (typeof languages)[number];

async function fillRoster(workbench: OpenWorkbench, language: Language): Promise<void> {
  const { page } = workbench;
  const { locale } = language;
  await page.getByRole("button", { name: language.generate }).click();
  const pane = workbench.pane();
  await pane.getByText(afterSales.name[locale], { exact: true }).click();
  const rows = people.map(({ id, name, department }) => [id, name, department].join("\t"));
  await pane.getByRole("textbox").first().fill(rows.join("\n"));
  await pane.getByRole("button", { name: language.generate }).last().click();
  await pane.getByRole("button", { name: /撤销|復原|Undo/ }).waitFor();
  await workbench.call("settled");
  await page.getByRole("button", { name: language.sample }).click();
  await workbench.call("settled");
  await workbench.call("select", sheetTexts[locale].sheetNames.results, "A1");
  await workbench.call("settled");
}

async function drawAll(): Promise<void> {
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    for (const language of languages) {
      const workbench = await openWorkbench(browser, server.url, {
        language: language.display,
        width: 1600,
        height: 640,
      });
      await fillRoster(workbench, language);
      const file = path.join(folder, `workbench.${language.locale}.png`);
      await workbench.page.screenshot({ path: file });
      if (workbench.problems.length > 0) {
        throw new Error(workbench.problems.join("\n"));
      }
      console.log(path.relative(process.cwd(), file));
      await workbench.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

drawAll().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
