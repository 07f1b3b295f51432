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
    const blocks = blocksOf(scorecard);
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

interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Few blocks, as every writing is followed by a calculation: neighbouring cells, and on an open sheet whole rows. */
function blocksOf({ typed, plan }: GeneratedScorecard): Block[] {
  const blocks: Block[] = [];
  const places = typed
    .map(({ sheet, address }) => ({ sheet, ...splitAddress(address) }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { sheet, row, column } of places) {
    const isOpen = plan.sheets.some(({ name, protect }) => name === sheet && !protect);
    const at = blocks.findIndex(
      (block) => block.sheet === sheet && block.row === row && (isOpen || block.last + 1 >= column),
    );
    const before = blocks[at];
    if (before === undefined) blocks.push({ sheet, row, first: column, last: column });
    else blocks[at] = { ...before, last: Math.max(before.last, column) };
  }
  return blocks;
}

/** As a person types it: text that reads like a number stays text. */
function written(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}
