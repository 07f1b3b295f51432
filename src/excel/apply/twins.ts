import type { CellBlock, CellContent, SheetPlan, WorkbookPlan } from "../../scorecards/plan/plan";
import { areaOf, cellAddress } from "../../scorecards/calc/a1";

/** A sheet that is a copy of another one but for its name and a few cells: forms, one a person. */
export interface Twin {
  /** The plan's index of the sheet that it copies. */
  readonly of: number;
  /** The cells in which it differs. */
  readonly differences: readonly CellBlock[];
}

/** With more cells than this of its own, a sheet is made from the start. */
const mostDifferences = 40;

/** For each sheet of a plan: its twin among those before it, or null. Forms of 500 people would be 120 MB without. */
export function findTwins({ sheets }: WorkbookPlan): (Twin | null)[] {
  const originals = new Map<string, number>();
  return sheets.map((sheet, index) => {
    const looks = looksOf(sheet);
    const of = originals.get(looks);
    const original = of === undefined ? undefined : sheets[of];
    const differences = original && differencesOf(original, sheet);
    if (of !== undefined && differences && differences.length <= mostDifferences) {
      return { of, differences };
    }
    // A copy of a table gets a name of Excel's choosing, which no plan can foresee.
    if (of === undefined && sheet.tables.length === 0) originals.set(looks, index);
    return null;
  });
}

/** Everything of a sheet but its name, its cells and what they belong to. */
function looksOf(sheet: SheetPlan): string {
  const blocks = sheet.blocks.map(({ at, rows }) => [at, rows.map((row) => row.length)]);
  return JSON.stringify({ ...sheet, name: "", properties: {}, blocks });
}

/** Both have the same blocks in the same places. */
function differencesOf(original: SheetPlan, twin: SheetPlan): CellBlock[] {
  return twin.blocks.flatMap(({ at, rows }, block) => {
    const corner = areaOf(at);
    return rows.flatMap((row, down) =>
      row.flatMap((content, right): CellBlock[] => {
        const there = original.blocks[block]?.rows[down]?.[right] ?? null;
        if (sameContent(content, there)) return [];
        const cell = cellAddress({ row: corner.row + down, column: corner.column + right });
        // An empty text empties the cell, where null would leave the original's content.
        return [{ at: cell, rows: [[content ?? ""]] }];
      }),
    );
  });
}

function sameContent(one: CellContent, other: CellContent): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
