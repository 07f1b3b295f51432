/** The runner of Microsoft's samples, with samples of our own: that it says what runs, what is refused and what differs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differenceFromExcel } from "../../snippets/as-in-excel";
import { readSnippets } from "../../snippets/read-snippets";
import { runSnippet } from "../../snippets/run-snippet";

const sample = (script: string, buttons: readonly string[]) => `order: 1
id: own
name: Own
host: EXCEL
api_set:
    ExcelAPI: '1.9'
script:
    content: |-
${script.replace(/^/gm, "        ").trimEnd()}
    language: typescript
template:
    content: |-
        <section>
${buttons.map((id) => `            <button id="${id}">${id}</button>`).join("\n")}
        </section>
        <textarea id="word">typed</textarea>
    language: html
`;

const SCRIPT = `const on = (id: string, work: () => Promise<void>) =>
  document.getElementById(id).addEventListener("click", () => tryCatch(work));
on("write", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(async (event: Excel.WorksheetChangedEventArgs) => console.log(event.address));
    const word = (document.getElementById("word") as HTMLTextAreaElement).value;
    sheet.getRange("A1:B1").formulas = [[word, "=LEN(A1)"]];
    await context.sync();
  });
});
on("refused", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").hyperlink = { address: "x:y" };
    await context.sync();
  });
});
on("follows", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Gone").activate();
    await context.sync();
  });
});
on("alone", async () => {
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Gone").activate();
    await context.sync();
  });
});
async function tryCatch(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    console.error(error);
  }
}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "snippets-"));
  mkdirSync(join(folder, "samples", "excel", "42-range"), { recursive: true });
  writeFileSync(join(folder, "samples", "excel", "default.yaml"), sample(SCRIPT, []));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(buttons: readonly string[]) {
  const file = join(folder, "samples", "excel", "42-range", "own.yaml");
  // Only of the buttons that are asked for: a page lacks no other.
  const used = buttons.map(
    (id) => new RegExp(`on\\("${id}"[\\s\\S]*?\\n\\}\\);\\n`).exec(SCRIPT)?.[0],
  );
  const [first = ""] = /^[\s\S]*?\);\n/.exec(SCRIPT) ?? [];
  const last = SCRIPT.slice(SCRIPT.indexOf("async function tryCatch"));
  writeFileSync(file, sample([first, ...used, last].join(""), buttons));
  const [snippet, ...others] = readSnippets(folder);
  expect(others).toEqual([]);
  expect(snippet).toMatchObject({ id: "42-range/own", needs: { ExcelApi: "1.9" } });
  return runSnippet(snippet!, "1.12");
}

test("clicks the buttons and keeps what is told and changed", async () => {
  const { clicks } = await run(["write"]);
  expect(clicks).toEqual([
    {
      button: "write",
      verdict: "runs",
      told: ["A1:B1"],
      cells: ["Sheet1!A1 = typed", "Sheet1!B1 = 5"],
      problem: null,
    },
  ]);
});

test("tells what is refused from what fails, and excuses what fails for want of it", async () => {
  const refused = await run(["refused", "follows"]);
  expect(refused.clicks.map(({ verdict }) => verdict)).toEqual(["refused", "refused"]);
  expect(refused.clicks[0]?.problem).toMatch(/^ApiNotFound.*hyperlink/);
  const fails = await run(["follows"]);
  expect(fails.clicks.map(({ verdict }) => verdict)).toEqual(["fails"]);
});

test("hears of what goes wrong where nobody waits for it", async () => {
  const { clicks } = await run(["alone"]);
  expect(clicks).toMatchObject([
    { verdict: "fails", problem: expect.stringMatching(/ItemNotFound/) },
  ]);
});

test("holds a click against what Excel does", () => {
  const id = "42-range/range-find";
  const click = {
    button: "findText",
    verdict: "runs",
    told: [],
    cells: [],
    problem: null,
  } as const;
  expect(differenceFromExcel(id, { ...click, told: ["Sample!C4"] })).toBeNull();
  expect(differenceFromExcel(id, { ...click, told: ["Sample!C5"] })).toBe(
    "missing: Sample!C4; not in Excel: Sample!C5",
  );
  expect(differenceFromExcel("nothing/known", click)).toBeNull();
  const failed = { ...click, verdict: "fails", problem: "broken" } as const;
  expect(differenceFromExcel(id, failed)).toBe("broken");
  // An English Excel fails it, too.
  const own = { ...failed, button: "write-decimal" };
  expect(differenceFromExcel("50-workbook/culture-info", own)).toBeNull();
});
