import type { CellContent } from "../../../src/scorecards/plan/plan";
import { joinAddress, type SheetCells, splitAddress } from "./plan-cells";

/** Finds places on a planned sheet by what stands there, as a person would. */
export class SheetReader {
  constructor(private readonly sheet: SheetCells) {}

  /** Address of the first cell with this text, at or below a row. */
  find(text: string, fromRow = 1): { row: number; column: number } {
    const places = [...this.sheet.cells]
      .filter(([, content]) => content === text)
      .map(([address]) => splitAddress(address))
      .filter(({ row }) => row >= fromRow)
      .sort((one, other) => one.row - other.row || one.column - other.column);
    const [first] = places;
    if (first === undefined) throw new Error(`"${text}" is not on ${this.sheet.name}`);
    return first;
  }

  put(row: number, column: number, content: CellContent): void {
    this.sheet.cells.set(joinAddress(row, column), content);
  }

  /** Types into the cell to the right of a label. */
  fill(label: string, content: CellContent, fromRow = 1): void {
    const { row, column } = this.find(label, fromRow);
    this.put(row, column + 1, content);
  }
}
