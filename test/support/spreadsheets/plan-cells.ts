/** A plan as cells, for engines that judge its formulas: sheet → address → content. */
import type { CellContent, WorkbookPlan } from "../../../src/scorecards/plan/plan";

export interface SheetCells {
  readonly name: string;
  readonly cells: Map<string, CellContent>;
}

export function splitAddress(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match?.[1]) throw new Error(`Not an address: ${address}`);
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

export function joinAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

export function planCells(plan: WorkbookPlan): SheetCells[] {
  return plan.sheets.map((sheet) => {
    const cells = new Map<string, CellContent>();
    for (const block of sheet.blocks) {
      const { row, column } = splitAddress(block.at);
      block.rows.forEach((contents, down) => {
        contents.forEach((content, across) => {
          if (content !== null) cells.set(joinAddress(row + down, column + across), content);
        });
      });
    }
    return { name: sheet.name, cells };
  });
}
