import { areaOf, type Area } from "../scorecards/calc/a1";
import type { CellGrid } from "../scorecards/reading";

/*
 * Excel on the web gives no answer of more than 5 MB, and the formulas of a roster in plain spelling come to 12–28 KB a person.
 * So sheets are read in slices of rows: the first rows with the question how far a sheet reaches, and the rest, where there is
 * one, in answers that the slice before foretells.
 */

/** What an answer is meant to hold; a quarter more is still below 4 MB. */
const answerBytes = 3_000_000;
const sheetsOfRoster = 4;
/** Of a row, before anything is known: on average, as of a roster's sheets only Results has formulas of 28 KB a row. */
const presumedBytes = { values: 1_000, formulas: 8_000 };
/** The next rows may be longer than those before. */
const margin = 1.25;
/** So many times the rows of the slice before, at most: what was foretold from few rows is not sure. */
const mostGrowth = 8;

interface Slice {
  readonly area: Area;
  readonly range: Excel.Range;
}

/** A block of cells on its way. */
interface Block {
  readonly sheet: Excel.Worksheet;
  /** Known when Excel has said so; null: there is nothing. */
  area: Area | null;
  /** From the top of `area`. */
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  /** Of the rows that came last. */
  rowBytes: number;
  lastRows: number;
}

/** Several sheets or tables that are read together, by as few requests as their sizes allow. */
export class SlicedReading {
  private readonly blocks: Block[] = [];
  private readonly heads: (() => void)[] = [];

  /**
   * @param expected How many blocks will be asked for: they share the first answer.
   */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly withFormulas: boolean,
    private readonly expected: number,
  ) {}

  /** Asks for what is used of a sheet. */
  sheet(sheet: Excel.Worksheet): () => CellGrid | null {
    const whole = sheet.getUsedRangeOrNullObject(true).load("address");
    const head = sheet.getRange(`1:${this.headRows}`).getUsedRangeOrNullObject(true);
    return this.ask(sheet, whole, head);
  }

  /** Asks for a table with its headers. */
  table(table: Excel.Table): () => CellGrid | null {
    const whole = table.getRange().load("address");
    const head = whole.getRow(0).getResizedRange(this.headRows - 1, 0);
    return this.ask(table.worksheet, whole, head);
  }

  /** Asks for cells of which it is known how many they are. */
  cells(sheet: Excel.Worksheet, area: Area): () => CellGrid | null {
    return this.add({ ...this.blank(sheet), area });
  }

  /** After the sync that answered the questions: asks for what is left. No request where all came at once. */
  async finish(): Promise<void> {
    for (const take of this.heads.splice(0)) take();
    for (let slices = this.nextSlices(); slices.length > 0; slices = this.nextSlices()) {
      await this.fetch(slices);
    }
  }

  private get headRows(): number {
    const bytes = this.withFormulas ? presumedBytes.formulas : presumedBytes.values;
    return Math.max(1, Math.floor(answerBytes / Math.max(sheetsOfRoster, this.expected) / bytes));
  }

  private get what(): string {
    return this.withFormulas ? "address,values,formulas" : "address,values";
  }

  private blank(sheet: Excel.Worksheet): Block {
    const rowBytes = this.withFormulas ? presumedBytes.formulas : presumedBytes.values;
    return { sheet, area: null, values: [], formulas: [], rowBytes, lastRows: Infinity };
  }

  private add(block: Block): () => CellGrid | null {
    this.blocks.push(block);
    return () => {
      const { area, values, formulas } = block;
      if (area === null) return null;
      const { row, column } = area;
      return { row, column, values, ...(this.withFormulas ? { formulas } : {}) };
    };
  }

  private ask(
    sheet: Excel.Worksheet,
    whole: Excel.Range,
    head: Excel.Range,
  ): () => CellGrid | null {
    const block = this.blank(sheet);
    head.load(this.what);
    this.heads.push(() => {
      if (whole.isNullObject) return;
      block.area = areaOf(whole.address);
      if (!head.isNullObject) this.take(block, { area: areaOf(head.address), range: head });
    });
    return this.add(block);
  }

  /** Puts a slice below what is there. The first one may be narrower than the whole, and begin further down or end below it. */
  private take(block: Block, { area: slice, range }: Slice): void {
    const { area } = block;
    if (area === null) return;
    const rows = Math.min(slice.row + slice.rows, area.row + area.rows) - slice.row;
    const gap = Math.max(0, slice.row - area.row - block.values.length);
    const left = slice.column - area.column;
    const right = area.columns - left - slice.columns;
    const lines = (of: readonly unknown[][]) => [
      ...Array.from({ length: gap }, () => blanks(area.columns)),
      ...of
        .slice(0, rows)
        .map((line) =>
          left === 0 && right === 0 ? line : [...blanks(left), ...line, ...blanks(right)],
        ),
    ];
    const values = range.values as unknown[][];
    const formulas = this.withFormulas ? (range.formulas as unknown[][]) : [];
    block.values.push(...lines(values));
    if (this.withFormulas) block.formulas.push(...lines(formulas));
    block.lastRows = Math.max(1, values.length);
    block.rowBytes = Math.max(1, (bytesOf(values) + bytesOf(formulas)) / block.lastRows);
  }

  /** As many rows as one answer holds, from the blocks in their order. */
  private nextSlices(): { readonly block: Block; readonly row: number; readonly rows: number }[] {
    const slices: { block: Block; row: number; rows: number }[] = [];
    let left = answerBytes;
    for (const block of this.blocks) {
      const { area } = block;
      const missing = area === null ? 0 : area.rows - block.values.length;
      if (area === null || missing === 0) continue;
      const fitting = Math.floor(left / (block.rowBytes * margin));
      if (fitting === 0 && slices.length > 0) break;
      const rows = Math.max(1, Math.min(missing, fitting, mostGrowth * block.lastRows));
      slices.push({ block, row: area.row + block.values.length, rows });
      left -= rows * block.rowBytes * margin;
      // The rows of this block come one answer after the other.
      if (rows < missing) break;
    }
    return slices;
  }

  private async fetch(slices: ReturnType<SlicedReading["nextSlices"]>): Promise<void> {
    const asked = slices.map(({ block, row, rows }) => {
      const { column, columns } = block.area as Area;
      const range = block.sheet.getRangeByIndexes(row, column, rows, columns).load(this.what);
      return { block, slice: { area: { row, column, rows, columns }, range } };
    });
    try {
      await this.context.sync();
    } catch (error) {
      const [first] = slices;
      if (!isTooLarge(error) || first === undefined || first.rows === 1) throw error;
      // Rows far longer than those before them: once more, with a quarter of them.
      first.block.lastRows = 1;
      first.block.rowBytes = (4 * answerBytes) / (first.rows * margin);
      return;
    }
    for (const { block, slice } of asked) this.take(block, slice);
  }
}

const blanks = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => "");

/** As they come over the wire: Chinese takes three bytes a character. */
const bytesOf = (cells: readonly unknown[][]): number =>
  new TextEncoder().encode(JSON.stringify(cells)).length;

const isTooLarge = (error: unknown): boolean =>
  (error as { readonly code?: unknown }).code === "ResponsePayloadSizeLimitExceeded";
