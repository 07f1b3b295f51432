/**
 * Prints, as LibreOffice would, what HR hands over and signs: form, or Card and Results, of every system with a sample month.
 *
 *   npx tsx scripts/print-sheets.ts [--language zh-CN] [--system ID] [--out build/print]
 *
 * Writes a PDF for each and, where pdftoppm is installed, a picture of each of its pages.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { locales, type Locale } from "../src/i18n/locale";
import { type Layout, systems } from "../src/scorecards";
import { cellAddress } from "../src/scorecards/calc/a1";
import type { CellContent, SheetPlan } from "../src/scorecards/plan/plan";
import { withCompany } from "../src/scorecards/plan/company-header";
import { sampleMonth } from "../src/workbench/sample";
import people from "../src/workbench/sample/people.json";
import { WorkbookUnderCheck } from "../test/support/checked-workbook";
import { standardRequest } from "../test/support/requests";
import type { SheetCells } from "../test/support/spreadsheets/plan-cells";
import { toStyledXlsx } from "../test/support/spreadsheets/styled-xlsx";

const { values } = parseArgs({
  options: {
    language: { type: "string", default: "zh-CN" },
    system: { type: "string" },
    out: { type: "string", default: "build/print" },
  },
});

const HANDED_OVER: readonly SheetPlan["role"][] = ["form", "card", "results"];

/** A filled scorecard; sheets that are not handed over are hidden, so that only the others are printed. */
async function toFile(system: string, layout: Layout, locale: Locale, file: string): Promise<void> {
  const book = new WorkbookUnderCheck(
    standardRequest(system, {
      layout,
      locale,
      spelling: "plain",
      people: layout === "form" ? people.slice(0, 1) : people,
    }),
  );
  const [reading] = book.checked().readings;
  if (reading === undefined) throw new Error(`No ${system} as a ${layout}`);
  for (const { sheet, row, column, value } of sampleMonth(reading).cells) {
    book.sheets.find(({ id }) => id === sheet)?.put(cellAddress({ row, column }), value);
  }
  const cells = book.sheets.map((sheet): SheetCells => ({
    name: sheet.plan.name,
    cells: new Map(
      [...sheet.cells].map(([address, { value, formula }]) => [
        address,
        typeof formula === "string" && formula.startsWith("=")
          ? { formula }
          : (value as CellContent),
      ]),
    ),
  }));
  const sheets = book.plan.sheets.map((sheet) => withCompany(sheet, "示例科技有限公司"));
  writeFileSync(file, await toStyledXlsx({ ...book.plan, sheets }, cells, HANDED_OVER));
}

function print(files: readonly string[], folder: string): void {
  const home = mkdtempSync(path.join(tmpdir(), "kpi-print-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(home).href}`;
    const to = ["--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [profile, "--headless", ...to, ...files], { stdio: "ignore" });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  for (const file of files) {
    const pdf = file.replace(/xlsx$/, "pdf");
    execFileSync("pdftoppm", ["-r", "80", "-png", pdf, pdf.replace(/\.pdf$/, "")]);
  }
}

async function main(): Promise<void> {
  const locale = locales.find((each) => each === values.language) ?? "zh-CN";
  const folder = path.resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { id, layouts } of systems) {
    if (values.system !== undefined && values.system !== id) continue;
    for (const layout of layouts) {
      const file = path.join(folder, `${id}.${layout}.${locale}.xlsx`);
      await toFile(id, layout, locale, file);
      files.push(file);
    }
  }
  print(files, folder);
  for (const picture of readdirSync(folder).filter((name) => name.endsWith(".png"))) {
    console.log(path.join(values.out, picture));
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
