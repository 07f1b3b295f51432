/**
 * Prints, as LibreOffice would, what HR hands over and signs: form, or Card and Results, of every system with a sample month, and
 * what the month pays.
 *
 *   npx tsx scripts/print-sheets.ts [--language zh-CN] [--system ID] [--out build/print]
 *
 * With the widths of Excel's own font where Debian's fonts-crosextra-carlito is installed. Writes a PDF for each and, where pdftoppm is installed, a picture of each of its pages.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { locales, type Locale } from "../src/i18n/locale";
import { type Layout, type Period, systems } from "../src/scorecards";
import { cellAddress } from "../src/scorecards/calc/a1";
import { historyRowsOf } from "../src/scorecards/closing";
import { payrollOf, planPayroll } from "../src/scorecards/payroll";
import type { SheetPlan } from "../src/scorecards/plan/plan";
import { withCompany } from "../src/scorecards/plan/company-header";
import { sampleMonth } from "../src/workbench/sample";
import people from "../src/workbench/sample/people.json";
import { WorkbookUnderCheck } from "../test/support/checked-workbook";
import { calculate, cellsOf } from "../test/support/calculated-reading";
import { standardRequest } from "../test/support/requests";
import { planCells } from "../test/support/spreadsheets/plan-cells";
import { type PrintedFont, toStyledXlsx } from "../test/support/spreadsheets/styled-xlsx";

const { values } = parseArgs({
  options: {
    language: { type: "string", default: "zh-CN" },
    system: { type: "string" },
    out: { type: "string", default: "build/print" },
  },
});

/** Calibri, by a font of its widths, or what is there; LibreOffice takes the digits of either for so much wider than Excel does. */
const font: PrintedFont = /Carlito|Calibri/.test(
  execFileSync("fc-match", ["Calibri"], { encoding: "utf8" }),
)
  ? { name: "Calibri", wider: 1.06 }
  : { name: "Noto Sans CJK SC", wider: 1.41 };

const COMPANY = "示例科技有限公司";
const HANDED_OVER: readonly SheetPlan["role"][] = ["form", "card", "results"];

/** A filled scorecard; sheets that are not handed over are hidden, so that only the others are printed. */
async function toFile(
  system: string,
  layout: Layout,
  locale: Locale,
  file: string,
): Promise<WorkbookUnderCheck> {
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
  const sheets = book.plan.sheets.map((sheet) => withCompany(sheet, COMPANY));
  writeFileSync(
    file,
    await toStyledXlsx({ ...book.plan, sheets }, cellsOf(book), HANDED_OVER, font),
  );
  await calculate(book);
  return book;
}

/** What a month, or a quarter of three such months, pays; null where its system pays nothing. */
async function payrollToFile(
  book: WorkbookUnderCheck,
  paid: "month" | "quarter",
  file: string,
): Promise<boolean> {
  const [reading] = book.checked().readings;
  if (reading === undefined) return false;
  const { standard, period, locale } = reading;
  const months = paid === "month" ? [period] : quarterOf(period);
  const rows = months.flatMap((each) => historyRowsOf({ ...reading, period: each }, "2025-02-01"));
  const { year } = period;
  const payroll = payrollOf(
    rows,
    standard,
    paid === "month" ? period : { kind: "quarter", year, quarter: 1 },
  );
  if (payroll.lines.every(({ amounts }) => amounts === null)) return false;
  const order = { locale, system: standard.name[locale], appraised: standard.id };
  const plan = planPayroll(payroll, order, []);
  const sheets = plan.sheets.map((sheet) => withCompany(sheet, COMPANY));
  writeFileSync(file, await toStyledXlsx({ ...plan, sheets }, planCells(plan), ["payroll"], font));
  return true;
}

const quarterOf = ({ year }: Period): readonly Period[] =>
  [1, 2, 3].map((month) => ({ kind: "month", year, month }));

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
      const book = await toFile(id, layout, locale, file);
      files.push(file);
      if (layout === "form" && layouts.includes("roster")) continue;
      for (const paid of ["month", "quarter"] as const) {
        const payroll = path.join(folder, `${id}.payroll-${paid}.${locale}.xlsx`);
        if (await payrollToFile(book, paid, payroll)) files.push(payroll);
      }
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
