import { cell, columnLetters } from "./address";
import type {
  CellBlock,
  CellContent,
  ConditionalFormatPlan,
  FormatPlan,
  OpenFigure,
  PagePlan,
  SheetPlan,
  SheetRole,
  TablePlan,
  ValidationPlan,
} from "./plan";
import type { PlaceKey } from "../system/keys";

/** Characters across a column of which nothing is said (Excel fact). */
const USUAL_WIDTH = 8.43;
/** Points down a row of which nothing is said. */
const USUAL_HEIGHT = 15;

/** A sheet while it is being laid out. Cells are put one by one and leave as blocks of whole rows. */
export class SheetDraft {
  private readonly rows = new Map<number, Map<number, CellContent>>();
  readonly formats: FormatPlan[] = [];
  readonly validations: ValidationPlan[] = [];
  readonly conditionalFormats: ConditionalFormatPlan[] = [];
  readonly tables: TablePlan[] = [];
  readonly openFigures: OpenFigure[] = [];
  private readonly places = new Map<PlaceKey, string>();
  private readonly columnWidths: { columns: string; characters: number }[] = [];
  private readonly widths = new Map<number, number>();
  private readonly hidden = new Set<number>();
  readonly rowHeights: { rows: string; points: number }[] = [];
  /** Of each row, from so many of `rowHeights`. */
  private readonly heights = new Map<number, number>();
  private heightsRead = 0;

  put(row: number, column: number, content: CellContent): void {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.rows.set(row, cells);
    }
    cells.set(column, content);
  }

  content(row: number, column: number): CellContent {
    return this.rows.get(row)?.get(column) ?? null;
  }

  putRow(row: number, column: number, contents: readonly CellContent[]): void {
    contents.forEach((content, index) => {
      if (content !== null) this.put(row, column + index, content);
    });
  }

  /** Says what a cell means, for those who read the sheet back. */
  mark(key: PlaceKey, row: number, column: number): void {
    this.places.set(key, cell(row, column));
  }

  format(range: string, ...looks: readonly Omit<FormatPlan, "range">[]): void {
    this.formats.push(looks.reduce<FormatPlan>((all, look) => ({ ...all, ...look }), { range }));
  }

  /** Characters across a column, or several side by side: where widths are given twice, the last one counts. */
  width(first: number, characters: number, last = first): void {
    this.columnWidths.push({
      columns: `${columnLetters(first)}:${columnLetters(last)}`,
      characters,
    });
    for (let column = first; column <= last; column++) this.widths.set(column, characters);
  }

  /** Takes a column out of sight and of print. HR can show it again: it keeps its width. */
  hide(column: number): void {
    this.hidden.add(column);
  }

  isHidden(column: number): boolean {
    return this.hidden.has(column);
  }

  /** Whether nothing stands in a column below a row. */
  isBlankBelow(row: number, column: number): boolean {
    return [...this.rows].every(([at, cells]) => at <= row || (cells.get(column) ?? null) === null);
  }

  /** Characters across some columns together. */
  widthOf(first: number, last: number): number {
    return this.widthsOf(first, last).reduce((sum, each) => sum + each, 0);
  }

  /** Characters across each of some columns; none across a hidden one. */
  widthsOf(first: number, last: number): readonly number[] {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((column) =>
      this.isHidden(column) ? 0 : (this.widths.get(column) ?? USUAL_WIDTH),
    );
  }

  /** Points down some rows together. */
  heightOf(first: number, last: number): number {
    for (const { rows, points } of this.rowHeights.slice(this.heightsRead)) {
      const [from = 0, to = from] = rows.split(":").map(Number);
      for (let row = from; row <= to; row++) this.heights.set(row, points);
    }
    this.heightsRead = this.rowHeights.length;
    let sum = 0;
    for (let row = first; row <= last; row++) sum += this.heights.get(row) ?? USUAL_HEIGHT;
    return sum;
  }

  /** Same extent in neighbouring rows makes one block, so that people are one block however many they are. */
  private blocks(): CellBlock[] {
    const blocks: { first: number; row: number; last: number; rows: CellContent[][] }[] = [];
    for (const row of [...this.rows.keys()].sort((one, other) => one - other)) {
      const cells = this.rows.get(row) ?? new Map<number, CellContent>();
      const columns = [...cells.keys()];
      const first = Math.min(...columns);
      const last = Math.max(...columns);
      const contents = Array.from(
        { length: last - first + 1 },
        (_, index) => cells.get(first + index) ?? null,
      );
      const open = blocks[blocks.length - 1];
      if (
        open !== undefined &&
        open.row + open.rows.length === row &&
        open.first === first &&
        open.last === last
      ) {
        open.rows.push(contents);
      } else {
        blocks.push({ first, last, row, rows: [contents] });
      }
    }
    return blocks.map((block) => ({ at: cell(block.row, block.first), rows: block.rows }));
  }

  finish(sheet: {
    role: SheetRole;
    name: string;
    tabColor: string;
    freeze?: { rows: number; columns: number };
    page: PagePlan;
    protect: boolean;
    properties: Readonly<Record<string, string>>;
    select: string;
  }): SheetPlan {
    return {
      ...sheet,
      blocks: this.blocks(),
      formats: this.formats,
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      hiddenColumns: [...this.hidden].map(
        (column) => `${columnLetters(column)}:${columnLetters(column)}`,
      ),
      tables: this.tables,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      openFigures: this.openFigures,
      places: this.places,
      showGridlines: false,
    };
  }
}
