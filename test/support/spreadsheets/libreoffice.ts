import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import type { Calculated } from "./ironcalc";
import { joinAddress, type SheetCells } from "./plan-cells";
import { toXlsx } from "./plan-xlsx";

const installed = spawnSync("soffice", ["--version"], { encoding: "utf8" });

/** LibreOffice is a system package: where it is missing, its tests are skipped, and say so. */
export const hasLibreOffice = (): boolean => installed.status === 0;

/** To a profile of another version, LibreOffice first tests how it draws, which takes longer than a workbook. */
function writeProfile(folder: string): void {
  const version = /LibreOffice (\d+\.\d+)/.exec(installed.stdout)?.[1] ?? "";
  mkdirSync(path.join(folder, "user"), { recursive: true });
  writeFileSync(
    path.join(folder, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>${version}</value></prop></item>
</oor:items>`,
  );
}

/** LibreOffice opens the workbook, recalculates it all, and writes it again: the second independent judge. */
export async function calculateWithLibreOffice(sheets: readonly SheetCells[]): Promise<Calculated> {
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-sheets-"));
  try {
    const source = path.join(folder, "plan.xlsx");
    writeFileSync(source, await toXlsx(sheets));
    const profile = path.join(folder, "profile");
    writeProfile(profile);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        path.join(folder, "out"),
        source,
      ],
      { stdio: "ignore", timeout: 240_000 },
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, "out", "plan.xlsx"));
    return new Map(
      workbook.worksheets.map((sheet) => {
        const cells = new Map<string, number | string>();
        sheet.eachRow((row, rowNumber) =>
          row.eachCell((cell, column) => {
            // `value` leaves out a formula's result of 0; `result` does not.
            cells.set(
              joinAddress(rowNumber, column),
              shown(cell.formula ? cell.result : cell.value),
            );
          }),
        );
        return [sheet.name, cells];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(value: ExcelJS.CellValue | undefined): number | string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "object" && "error" in value) return value.error;
  return JSON.stringify(value);
}
