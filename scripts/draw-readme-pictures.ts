/**
 * Takes the READMEs' pictures from the workbench as built: for each language an after-sales roster with the sample's figures
 * beside the pane, and every tool of the pane.
 *   npm run build:all && npm run pictures
 *   npm run pictures -- zh-TW     of one language alone
 */
import path from "node:path";
import type { Frame } from "playwright-core";
import type { Locale } from "../src/i18n/locale";
import english from "../src/i18n/pane/en/shell";
import simplified from "../src/i18n/pane/zh-CN/shell";
import traditional from "../src/i18n/pane/zh-TW/shell";
import englishImport from "../src/i18n/pane/en/import";
import simplifiedImport from "../src/i18n/pane/zh-CN/import";
import traditionalImport from "../src/i18n/pane/zh-TW/import";
import { sheetTexts } from "../src/i18n/sheets";
import { afterSales } from "../src/scorecards/systems/after-sales";
import people from "../src/workbench/sample/people.json";
import { launchBrowser } from "../test/e2e/support/browser";
import type { OpenWorkbench } from "../test/e2e/support/workbench";
import { openWorkbench, startWorkbench } from "../test/e2e/support/workbench";

const asked = process.argv.slice(2);
const folder = path.resolve(__dirname, "../assets/readme");

interface Language {
  readonly display: "en-US" | "zh-CN" | "zh-TW";
  readonly locale: Locale;
  readonly shell: {
    readonly back: string;
    readonly calculating: string;
    readonly tools: Readonly<Record<string, string>>;
  };
  readonly read: string;
  readonly sample: string;
}

const languages: readonly Language[] = [
  {
    display: "en-US",
    locale: "en",
    shell: english,
    read: englishImport.paste.read,
    sample: "Load sample data",
  },
  {
    display: "zh-CN",
    locale: "zh-CN",
    shell: simplified,
    read: simplifiedImport.paste.read,
    sample: "载入示例数据",
  },
  {
    display: "zh-TW",
    locale: "zh-TW",
    shell: traditional,
    read: traditionalImport.paste.read,
    sample: "載入範例資料",
  },
];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A tool on Home says what it promises; another's name may begin with its own. */
const called = (name: string, promise: string) =>
  new RegExp(`^${literally(name)}\\s*${literally(promise)}`);

/** The pane alone, as HR sees it beside the sheet. */
async function drawPane(workbench: OpenWorkbench, name: string, { locale, shell }: Language) {
  await workbench.call("settled");
  await workbench.pane().getByText(shell.calculating).waitFor({ state: "hidden" });
  const file = path.join(folder, `${name}.${locale}.png`);
  const frame = workbench.page.locator("iframe[src*='taskpane.html']");
  await frame.screenshot({ path: file });
  console.log(path.relative(process.cwd(), file));
}

async function openTool(
  workbench: OpenWorkbench,
  tool: string,
  language: Language,
): Promise<Frame> {
  const { back, tools } = language.shell;
  const pane = workbench.pane();
  const home = pane.getByRole("button", { name: back, exact: true });
  if (await home.isVisible()) await home.click();
  await pane
    .getByRole("button", { name: called(tools[tool] ?? tool, tools[`${tool}Promise`] ?? "") })
    .last()
    .click();
  return pane;
}

async function fillRoster(workbench: OpenWorkbench, language: Language): Promise<void> {
  const { page } = workbench;
  const { locale, shell } = language;
  const generate = shell.tools.generate ?? "";
  await page.getByRole("button", { name: generate }).click();
  const pane = workbench.pane();
  await pane.getByText(afterSales.name[locale], { exact: true }).click();
  const rows = people.map(({ id, name, department }) => [id, name, department].join("\t"));
  await pane.getByRole("textbox").first().fill(rows.join("\n"));
  // The picture is of the items, and the pane stands where the people were typed.
  const middle = afterSales.items[2];
  if (middle !== undefined) {
    const item = pane.getByText(middle.name[locale], { exact: true }).first();
    await item.evaluate((element) => element.scrollIntoView({ block: "center" }));
  }
  await drawPane(workbench, "generate", language);
  await pane.getByRole("button", { name: generate }).last().click();
  await pane.getByRole("button", { name: /撤销|復原|Undo/ }).waitFor();
  await workbench.call("settled");
  await page.getByRole("button", { name: language.sample }).click();
  await workbench.call("settled");
  await workbench.call("select", sheetTexts[locale].sheetNames.results, "A1");
  await workbench.call("settled");
}

/** An export as a shop's system gives it: other headers, other units, in another order. */
const exported = (locale: Locale): string => {
  const headers =
    locale === "en"
      ? [
          "Agent",
          "Satisfied votes",
          "Votes",
          "First response (min)",
          "Answered",
          "Resolved at first contact",
        ]
      : locale === "zh-CN"
        ? ["客服", "满意票数", "参评票数", "首次响应(分钟)", "受理数", "首次解决数"]
        : ["客服", "滿意票數", "參評票數", "首次回應(分鐘)", "受理數", "首次解決數"];
  const rows = people.map(({ name }, index) =>
    [name, 80 + index, 100, 60 + 15 * index, 120, 100 - index].join("\t"),
  );
  return [headers.join("\t"), ...rows].join("\n");
};

async function drawTools(workbench: OpenWorkbench, language: Language): Promise<void> {
  const { locale, read } = language;
  const { results } = sheetTexts[locale].sheetNames;
  await openTool(workbench, "results", language);
  await drawPane(workbench, "results", language);
  await openTool(workbench, "check", language);
  await drawPane(workbench, "check", language);
  await workbench.call("select", results, "D6");
  await openTool(workbench, "explain", language);
  await drawPane(workbench, "explain", language);

  const importing = await openTool(workbench, "import", language);
  await importing.getByRole("textbox").first().fill(exported(locale));
  await importing.getByRole("button", { name: read }).click();
  await drawPane(workbench, "import", language);

  const formula = await openTool(workbench, "formula", language);
  await formula.getByRole("button", { name: /^HR\.KPI_DEDUCT/ }).click();
  const figures: readonly (readonly [RegExp, string])[] = [
    [/actual/, "92%"],
    [/target/, "95%"],
    [/points/, "10"],
    [/step/, "1%"],
    [/penalty/, "2"],
  ];
  for (const [name, text] of figures) {
    await formula.getByRole("textbox", { name }).first().fill(text);
  }
  await drawPane(workbench, "formula", language);
}

async function drawAll(): Promise<void> {
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const wanted = languages.filter(({ locale }) => asked.length === 0 || asked.includes(locale));
    for (const language of wanted) {
      const workbench = await openWorkbench(browser, server.url, {
        language: language.display,
        width: 1600,
        height: 800,
      });
      await fillRoster(workbench, language);
      const file = path.join(folder, `workbench.${language.locale}.png`);
      await workbench.page.screenshot({ path: file });
      await drawTools(workbench, language);
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
