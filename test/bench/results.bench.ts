/**
 * What HR waits for when the figures of 500 people are pasted into Data while Results is open: the workbench in a real
 * browser, from the paste until the last total stands on the sheet and the new mean in the pane. The time is that of the
 * clock, as people feel it. Needs everything that is built: npm run build:all.
 */
import shell from "../../src/i18n/pane/en/shell";
import { sheetTexts } from "../../src/i18n/sheets";
import { afterSales } from "../../src/scorecards/systems/after-sales";
import { launchBrowser } from "../e2e/support/browser";
import { openWorkbench, startWorkbench, type OpenWorkbench } from "../e2e/support/workbench";
import { median, type Bench, type Figure } from "./measure";

const PEOPLE = 500;
const ROUNDS = 7;
const { data, results } = sheetTexts.en.sheetNames;

export const bench: Bench = { name: `${PEOPLE} people pasted into Data, Results open`, measure };

async function measure(): Promise<readonly Figure[]> {
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const workbench = await openWorkbench(browser, server.url, { language: "en-US" });
    await generate(workbench);
    await openResults(workbench);
    const last = await lastTotal(workbench);
    const rounds: Waited[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await paste(workbench, round, last));
    if (workbench.problems.length > 0) throw new Error(workbench.problems.join("\n"));
    const middle = (figure: keyof Waited) => median(rounds.map((waited) => waited[figure]));
    return [
      {
        name: "until the sheet shows the totals",
        value: middle("sheet"),
        unit: "ms",
        budget: 1000,
      },
      { name: "until the pane shows the mean", value: middle("pane"), unit: "ms", budget: 1000 },
      // Two readings that agree, and after each of them the library's own request that lets go of its ranges.
      { name: "of the add-in", value: middle("requests"), unit: "requests", budget: 4 },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function generate(workbench: OpenWorkbench): Promise<void> {
  await workbench.page.getByRole("button", { name: shell.tools.generate }).click();
  const pane = workbench.pane();
  await pane.getByRole("radio", { name: new RegExp(`^${afterSales.name.en}`) }).check();
  const people = Array.from({ length: PEOPLE }, (_, index) => `${1000 + index}\tPerson ${index}`);
  await pane.getByRole("textbox").first().fill(people.join("\n"));
  await pane.getByRole("button", { name: shell.tools.generate }).last().click();
  await pane.getByRole("button", { name: "Undo" }).waitFor({ timeout: 120_000 });
  await workbench.call("settled");
}

async function openResults(workbench: OpenWorkbench): Promise<void> {
  const pane = workbench.pane();
  await pane.getByRole("button", { name: shell.back, exact: true }).click();
  const promise = shell.tools.resultsPromise.slice(0, 8);
  await pane
    .getByRole("button", { name: new RegExp(`^${shell.tools.results}\\s*${promise}`) })
    .click();
  await pane.getByRole("heading", { level: 1, name: shell.tools.results }).waitFor();
  await workbench.call("select", data, "D5");
  await workbench.call("settled");
}

/** The last person's total on the Results sheet. */
async function lastTotal(workbench: OpenWorkbench): Promise<string> {
  const [headers = []] = await workbench.call("read", results, "A4:Z4");
  return `${String.fromCharCode(65 + headers.indexOf("Total"))}${4 + PEOPLE}`;
}

interface Waited {
  /** Milliseconds from the paste. */
  readonly sheet: number;
  readonly pane: number;
  readonly requests: number;
}

/** Everybody is one step more below the target of satisfaction than the round before, which costs 0.3 of the total. */
async function paste(workbench: OpenWorkbench, round: number, last: string): Promise<Waited> {
  const satisfied = 90 - 5 * (round + 1);
  const figures = [satisfied, 100, 24, 80, 100, 48, "100%", 6000].join("\t");
  const total = 10 - 0.3 * (round + 1);
  const before = await workbench.call("requests");
  const waited = await workbench.page.evaluate(
    async ({ sheets, text, last, expected }) => {
      const start = performance.now();
      const frame = document.querySelector<HTMLIFrameElement>("iframe[src*='taskpane.html']");
      await window.workbench.paste(sheets.data, "D5", text);
      // Functions with names of their own would need a helper that the page does not have.
      const [onSheet = 0, inPane = 0] = await Promise.all(
        [
          async () => {
            const [row = []] = await window.workbench.read(sheets.results, last);
            return Math.abs(Number(row[0]) - expected) < 1e-9;
          },
          () => frame?.contentDocument?.body.textContent.includes(`mean ${expected.toFixed(2)}.`),
        ].map(async (isThere) => {
          while (!(await isThere())) {
            if (performance.now() - start > 60_000) throw new Error("Waited in vain.");
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          return performance.now() - start;
        }),
      );
      return { sheet: onSheet, pane: inPane };
    },
    {
      sheets: { data, results },
      text: Array(PEOPLE).fill(figures).join("\n"),
      last,
      expected: total,
    },
  );
  await workbench.call("settled");
  const after = await workbench.call("requests");
  return { ...waited, requests: after.count - before.count };
}
