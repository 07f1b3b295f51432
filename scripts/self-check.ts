/**
 * Runs the pane's "Check this Excel" in the workbench as built, in a browser without a window, and prints the report. Fails
 * where a line is wrong or the check ended early.
 *   npm run build:all && npm run self-check [-- en-US | zh-CN | zh-TW]
 */
import { parseArgs } from "node:util";
import english from "../src/i18n/pane/en/selfCheck";
import englishShell from "../src/i18n/pane/en/shell";
import simplified from "../src/i18n/pane/zh-CN/selfCheck";
import simplifiedShell from "../src/i18n/pane/zh-CN/shell";
import traditional from "../src/i18n/pane/zh-TW/selfCheck";
import traditionalShell from "../src/i18n/pane/zh-TW/shell";
import { launchBrowser } from "../test/e2e/support/browser";
import { openWorkbench, startWorkbench } from "../test/e2e/support/workbench";

const languages = {
  "en-US": { shell: englishShell, words: english },
  "zh-CN": { shell: simplifiedShell, words: simplified },
  "zh-TW": { shell: traditionalShell, words: traditional },
} as const;
type Language = keyof typeof languages;

/** Longer than the check waits for whatever does not come. */
const patience = 180_000;

async function check(language: Language): Promise<string> {
  const { shell, words } = languages[language];
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const workbench = await openWorkbench(browser, server.url, { language });
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.page.getByRole("button", { name: manifestButton[language] }).click();
    const pane = workbench.pane();
    await pane.getByRole("button", { name: shell.tools.selfCheck }).click();
    await pane.getByRole("button", { name: words.run }).click();
    await pane.getByRole("button", { name: words.copy }).click({ timeout: patience });
    await pane.getByText(shell.copied, { exact: true }).waitFor();
    const report = await workbench.page.evaluate(() => navigator.clipboard.readText());
    if (workbench.problems.length > 0) throw new Error(workbench.problems.join("\n"));
    return report;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The ribbon's button that opens the pane at Home. */
const manifestButton: Readonly<Record<Language, string>> = {
  "en-US": "Open pane",
  "zh-CN": "打开窗格",
  "zh-TW": "開啟窗格",
};

async function run(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [language = "en-US"] = positionals;
  if (!(language in languages)) {
    throw new Error(`No language ${language}: ${Object.keys(languages).join(", ")}.`);
  }
  const report = await check(language as Language);
  console.log(report);
  const whole = languages[language as Language].words.allRight.split("{{")[0] ?? "";
  if (/^✗ /m.test(report) || !report.includes(whole)) process.exitCode = 1;
}

run().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
