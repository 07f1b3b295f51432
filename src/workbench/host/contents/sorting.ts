/**
 * Sorting: rows of a range, or its columns, by some of them. Contents and looks go along; borders, validation and conditional
 * formats stay where they are; references to the formula's own row follow it.
 */
import type { ICellData, IStyleData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { type Area, columnCount, type RangeRef, rowCount, runsOf } from "../addresses";
import type { Parts, SortKey, SortManner } from "../parts";
import type { CellMatrix } from "../grid/cells";
import { blankEntry, type CellValue, type Entry, formulaEntry } from "../grid/values";
import { invalidOperation } from "../wire/errors";

export class Sorting {
  constructor(private readonly book: Parts) {}

  /** Lines that are filtered away stay where they are. */
  async sort(
    range: RangeRef,
    keys: readonly SortKey[],
    manner: SortManner,
    isHidden: (line: number) => boolean = () => false,
  ): Promise<void> {
    await this.book.calculation.finish();
    const { sheetId, area } = range;
    if (this.book.layout.merged(range).length > 0) {
      throw invalidOperation("To do this, all the merged cells need to be the same size.");
    }
    this.book.protection.requireEditable(range);
    const isRows = manner.axis === "rows";
    const length = isRows ? rowCount(area) : columnCount(area);
    const lines = Array.from({ length }, (_, line) => line).filter((line) => !isHidden(line));
    const value = (line: number, key: number): CellValue =>
      isRows
        ? this.book.cells.value(sheetId, area.top + line, area.left + key)
        : this.book.cells.value(sheetId, area.top + key, area.left + line);
    const order = inOrder(lines, keys, manner.matchCase, value);
    const from = new Map(lines.map((line, index) => [line, order[index] ?? line]));
    const moved = order.filter((line, index) => line !== lines[index]);
    if (moved.length === 0) return;
    this.move(range, isRows, (line) => from.get(line) ?? line);
    const changed = runsOf(lines.filter((line, index) => line !== order[index])).map(
      ({ first, last }): Area =>
        isRows
          ? { ...area, top: area.top + first, bottom: area.top + last }
          : { ...area, left: area.left + first, right: area.left + last },
    );
    this.book.events.sorted(sheetId, changed, manner.axis);
  }

  /** Puts into each line what stood in another. */
  private move({ sheetId, area }: RangeRef, isRows: boolean, from: (line: number) => number): void {
    const { book } = this;
    const lexer = book.grid.injector.get(LexerTreeBuilder);
    const entries = new Map<string, Entry>();
    const looks: CellMatrix = {};
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = area.left; column <= area.right; column += 1) {
        const fromRow = isRows ? area.top + from(row - area.top) : row;
        const fromColumn = isRows ? column : area.left + from(column - area.left);
        if (fromRow === row && fromColumn === column) continue;
        const formula = book.cells.formula(sheetId, fromRow, fromColumn);
        const held = book.cells.raw(sheetId, fromRow, fromColumn);
        entries.set(
          `${row} ${column}`,
          formula !== null
            ? formulaEntry(lexer.moveFormulaRefOffset(formula, column - fromColumn, row - fromRow))
            : { cell: { ...blankEntry().cell, v: held?.v ?? null, t: held?.t ?? null } },
        );
        const { bd: _borders, ...style } = book.cells.style(sheetId, fromRow, fromColumn);
        line[column] = {
          s: { ...WITHOUT_LOOKS, ...style } as IStyleData,
          custom: held?.custom ?? null,
        };
      }
      looks[row] = line;
    }
    book.cells.writeLooks(sheetId, looks);
    book.writer.write({ sheetId, area }, (row, column) => entries.get(`${row} ${column}`) ?? null);
  }
}

/** Parts of a look that go where what came has none: the grid takes null for that. */
const WITHOUT_LOOKS = {
  ...{ bg: null, cl: null, n: null, ht: null, vt: null, tr: null, pd: null, tb: null },
  ...{ ff: null, fs: null, bl: null, it: null, ul: null, st: null },
};

/** Numbers, then texts, then truth values, then errors; blank ones last, whichever way; equal ones stay as they were. */
export function inOrder(
  lines: readonly number[],
  keys: readonly SortKey[],
  matchCase: boolean,
  value: (line: number, key: number) => CellValue,
): number[] {
  return [...lines].sort((one, other) => {
    for (const { key, ascending, textAsNumber = false } of keys) {
      const order = compare(
        sortable(value(one, key), textAsNumber),
        sortable(value(other, key), textAsNumber),
        ascending ? 1 : -1,
        matchCase,
      );
      if (order !== 0) return order;
    }
    return one - other;
  });
}

const sortable = (value: CellValue, textAsNumber: boolean): CellValue =>
  textAsNumber && typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))
    ? Number(value)
    : value;

function compare(one: CellValue, other: CellValue, direction: 1 | -1, matchCase: boolean): number {
  const blanks = Number(one === "") - Number(other === "");
  if (blanks !== 0) return blanks;
  if (typeof one === "number" && typeof other === "number") return direction * (one - other);
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  if (kinds !== 0) return direction * kinds;
  const words = matchCase ? withCase : withoutCase;
  return direction * words.compare(String(one), String(other));
}

const KINDS = ["number", "string", "boolean"];
const withoutCase = new Intl.Collator("zh-CN", { sensitivity: "accent" });
const withCase = new Intl.Collator("zh-CN");
