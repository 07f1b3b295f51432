import { generateScorecard } from "../../../src/excel";
import type { CellContent } from "../../../src/scorecards/plan/plan";
import { type ExcelForTests, openExcel } from "../../support/excel-host";
import { GeneratedScorecard, type Place } from "../../support/generated-scorecard";
import { joinAddress, splitAddress } from "../../support/spreadsheets/plan-cells";

/** Scorecards generated in the workbench, one workbook for all that HR asks for alike. */
export class ScorecardsInWorkbench {
  private readonly opened = new Map<string, ExcelForTests>();

  /** What cells show once everything is typed in that was typed into the plan; it is taken out again. */
  async shown(scorecard: GeneratedScorecard, places: readonly Place[]): Promise<unknown[]> {
    const { host } = await this.workbook(scorecard);
    const planned = new GeneratedScorecard(scorecard.request);
    const blocks = rowsOf(scorecard.typed);
    const write = async (from: GeneratedScorecard) => {
      for (const { sheet, row, first, last } of blocks) {
        const addresses = Array.from({ length: last - first + 1 }, (_, index) =>
          joinAddress(row, first + index),
        );
        const cells = addresses.map((address) => written(from.content({ sheet, address })));
        await host.write(sheet, `${joinAddress(row, first)}:${joinAddress(row, last)}`, [cells]);
      }
    };
    await write(scorecard);
    await host.settled();
    const values = places.map(({ sheet, address }) => host.read(sheet, address)[0]?.[0]);
    await write(planned);
    return values;
  }

  close(): void {
    for (const excel of this.opened.values()) excel.close();
  }

  private async workbook({ request }: GeneratedScorecard): Promise<ExcelForTests> {
    const key = JSON.stringify(request);
    let excel = this.opened.get(key);
    if (excel === undefined) {
      excel = await openExcel({ functions: true });
      Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
      await generateScorecard(request, {});
      this.opened.set(key, excel);
    }
    return excel;
  }
}

/** One block a row, as every writing is followed by a calculation. */
function rowsOf(places: readonly Place[]) {
  const blocks = new Map<string, { sheet: string; row: number; first: number; last: number }>();
  for (const { sheet, address } of places) {
    const { row, column } = splitAddress(address);
    const key = `${sheet}!${row}`;
    const { first = column, last = column } = blocks.get(key) ?? {};
    blocks.set(key, {
      ...{ sheet, row },
      ...{ first: Math.min(first, column), last: Math.max(last, column) },
    });
  }
  return [...blocks.values()];
}

/** As a person types it: text that reads like a number stays text. */
function written(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}
