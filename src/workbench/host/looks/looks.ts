/** How cells look: one entry a property of Excel's formats, read from and written to ranges. */
import { NAMED_COLORS } from "./color-names";
import {
  BooleanNumber,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import {
  SetColDataMutation,
  SetRowDataMutation,
  SetWorksheetDefaultStyleMutation,
} from "@univerjs/sheets";
import {
  type Area,
  cellCount,
  EXCEL_COLUMNS,
  intersect,
  isEntireColumn,
  isEntireRow,
  type RangeRef,
} from "../addresses";
import { invalidArgument } from "../wire/errors";
import type { CellExtras, CellMatrix } from "../grid/cells";
import { isValidFormat } from "../grid/values";
import type { Parts } from "../parts";

/** What a property means for the grid's style and for what is kept beside it; null takes it away. */
export interface LookPatch {
  style?: IStyleData;
  extras?: Partial<CellExtras>;
}

interface LookProperty {
  read(style: IStyleData, extras: CellExtras): unknown;
  write(value: unknown): LookPatch;
}

const flag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const number = (value: unknown, least: number, most: number): number => {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument();
  return value;
};
const text = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

/** `#RRGGBB` or a named HTML colour, as Excel takes them; given back in capitals. */
export function readColor(value: unknown): string {
  const given = text(value);
  const named = NAMED_COLORS.get(given.toLowerCase());
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument();
  return `#${given.replace("#", "").toUpperCase()}`;
}

const bit = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const nameOf = <T>(names: Record<string, T>, value: T | null | undefined, fallback: string) =>
  Object.keys(names).find((name) => names[name] === value) ?? fallback;

/** By the names of the wire, grouped as Excel's objects group them. */
export const LOOKS = {
  NumberFormat: {
    read: (style) => style.n?.pattern ?? "General",
    write: (value) => {
      const pattern = text(value);
      if (!isValidFormat(pattern))
        throw invalidArgument(`The number format cannot be read: ${pattern}`);
      return { style: { n: pattern === "General" || pattern === "" ? null : { pattern } } };
    },
  },
  WrapText: {
    read: (style) => style.tb === WrapStrategy.WRAP,
    write: (value) => ({ style: { tb: flag(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW } }),
  },
  HorizontalAlignment: {
    read: (style, extras) => extras.alignment ?? nameOf(HORIZONTAL, style.ht, "General"),
    write: (value) => {
      const align = HORIZONTAL[text(value)];
      if (align === undefined) throw invalidArgument();
      const kept = value === "CenterAcrossSelection" || value === "Fill";
      return { style: { ht: align }, extras: { alignment: kept ? text(value) : undefined } };
    },
  },
  VerticalAlignment: {
    read: (style) => nameOf(VERTICAL, style.vt, "Bottom"),
    write: (value) => {
      const align = VERTICAL[text(value)];
      if (align === undefined) throw invalidArgument();
      return { style: { vt: align } };
    },
  },
  IndentLevel: {
    read: (_style, extras) => extras.indent ?? 0,
    write: (value) => {
      const indent = number(value, 0, 250);
      return { style: { pd: indent === 0 ? null : { l: 2 + indent * 9 } }, extras: { indent } };
    },
  },
  ShrinkToFit: {
    read: (_style, extras) => extras.shrink ?? false,
    write: (value) => ({ extras: { shrink: flag(value) } }),
  },
  TextOrientation: {
    read: (style) => (style.tr?.v === BooleanNumber.TRUE ? 180 : -(style.tr?.a ?? 0)),
    write: (value) => {
      if (value === 180) return { style: { tr: { a: 0, v: BooleanNumber.TRUE } } };
      return { style: { tr: { a: -number(value, -90, 90) } } };
    },
  },
  Locked: {
    read: (_style, extras) => extras.locked ?? true,
    write: (value) => ({ extras: { locked: flag(value) } }),
  },
  FormulaHidden: {
    read: (_style, extras) => extras.formulaHidden ?? false,
    write: (value) => ({ extras: { formulaHidden: flag(value) } }),
  },
  FontName: {
    read: (style) => style.ff ?? "Calibri",
    write: (value) => ({ style: { ff: text(value) } }),
  },
  FontSize: {
    read: (style) => style.fs ?? 11,
    write: (value) => ({ style: { fs: number(value, 1, 409) } }),
  },
  FontColor: {
    read: (style) => (style.cl?.rgb ? readColor(style.cl.rgb) : "#000000"),
    write: (value) => ({ style: { cl: { rgb: readColor(value) } } }),
  },
  Bold: {
    read: (style) => style.bl === BooleanNumber.TRUE,
    write: (value) => ({ style: { bl: bit(flag(value)) } }),
  },
  Italic: {
    read: (style) => style.it === BooleanNumber.TRUE,
    write: (value) => ({ style: { it: bit(flag(value)) } }),
  },
  Underline: {
    read: (style) =>
      style.ul?.s === BooleanNumber.TRUE ? (style.ul.t === 10 ? "Double" : "Single") : "None",
    write: (value) => {
      const kind = text(value);
      if (!UNDERLINES.includes(kind)) throw invalidArgument();
      const double = kind.startsWith("Double");
      return { style: { ul: { s: bit(kind !== "None"), ...(double ? { t: 10 } : {}) } } };
    },
  },
  Strikethrough: {
    read: (style) => style.st?.s === BooleanNumber.TRUE,
    write: (value) => ({ style: { st: { s: bit(flag(value)) } } }),
  },
  FillColor: {
    read: (style) => (style.bg?.rgb ? readColor(style.bg.rgb) : "#FFFFFF"),
    write: (value) => ({ style: { bg: value === "" ? null : { rgb: readColor(value) } } }),
  },
  Style: {
    read: (_style, extras) => extras.style ?? "Normal",
    write: (value) => ({ extras: { style: text(value) } }),
  },
} satisfies Record<string, LookProperty>;

export type LookName = keyof typeof LOOKS;

/** The borders that a cell has from now on; null where nothing changes. */
export type BorderChange = (row: number, column: number, held: IBorderData) => IBorderData | null;

interface CellChange {
  patch: LookPatch;
  bd: IBorderData | null;
}
const NOTHING: LookPatch = {};

export class Looks {
  /** What has been told of ranges' looks, property by property, and is not yet written. */
  private pending: { readonly range: RangeRef; readonly change: LookPatch | BorderChange }[] = [];

  constructor(private readonly book: Parts) {}

  /** The value of a property over a range; null where its cells differ, as in Excel. */
  read(range: RangeRef, name: LookName): unknown {
    return this.uniform(range, (style, extras) => LOOKS[name].read(style, extras));
  }

  /** Properties that are set one after another are written together, by `settle`: each cell once. */
  write(range: RangeRef, name: LookName, value: unknown): void {
    this.patch(range, LOOKS[name].write(value));
  }

  /** The same for several properties at once. */
  patch(range: RangeRef, patch: LookPatch): void {
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatCells");
    if (isWhole(range.area)) this.apply(range, () => patch);
    else this.pending.push({ range, change: patch });
  }

  /** The same for borders, which each cell of a range may have others of. */
  changeBorders(range: RangeRef, change: BorderChange): void {
    this.book.protection.requireUnprotected(range.sheetId, "allowFormatCells");
    if (!isWhole(range.area)) {
      this.pending.push({ range, change });
      return;
    }
    this.apply(range, (row, column) => {
      const bd = change(row, column, this.borders(range.sheetId, row, column));
      return bd === null ? {} : { style: { bd } };
    });
  }

  private borders(sheetId: string, row: number, column: number): IBorderData {
    return this.book.cells.style(sheetId, row, column).bd ?? {};
  }

  /** Writes what is pending. Whoever reads looks, or changes anything else, has this done before. */
  settle(): void {
    if (this.pending.length === 0) return;
    const merged = new PatchMerger();
    const sheets = new Map<string, Map<number, CellChange>>();
    for (const { range, change } of this.pending) {
      const { sheetId, area } = range;
      const cells = getOrSet(sheets, sheetId, () => new Map<number, CellChange>());
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const place = row * EXCEL_COLUMNS + column;
          let cell = cells.get(place);
          if (cell === undefined) cells.set(place, (cell = { patch: NOTHING, bd: null }));
          if (typeof change !== "function") cell.patch = merged.of(cell.patch, change);
          else
            cell.bd = change(row, column, cell.bd ?? this.borders(sheetId, row, column)) ?? cell.bd;
        }
      }
    }
    this.pending = [];
    for (const [sheetId, cells] of sheets) {
      const matrix: CellMatrix = {};
      for (const [place, { patch, bd }] of cells) {
        const row = Math.floor(place / EXCEL_COLUMNS);
        const column = place % EXCEL_COLUMNS;
        const all = bd === null ? patch : { ...patch, style: { ...patch.style, bd } };
        (matrix[row] ??= {})[column] = this.patched(sheetId, row, column, all);
      }
      this.book.cells.writeLooks(sheetId, matrix);
    }
  }

  /** One value of the whole range, by any way of reading a cell; null where cells differ. */
  uniform(range: RangeRef, read: (style: IStyleData, extras: CellExtras) => unknown): unknown {
    this.settle();
    let found: { value: unknown } | null = null;
    for (const [row, column] of this.sample(range)) {
      const value = read(
        this.book.cells.style(range.sheetId, row, column),
        this.extras(range.sheetId, row, column),
      );
      if (found === null) found = { value };
      else if (found.value !== value) return null;
    }
    return found?.value ?? null;
  }

  /** Extras of a cell, or what its row, column or sheet says for it. */
  extras(sheetId: string, row: number, column: number): CellExtras {
    const own = this.book.cells.extras(sheetId, row, column);
    return { ...own, locked: this.book.protection.isLocked(sheetId, row, column) };
  }

  /** Changes the look of every cell of a range; whole rows and columns keep it for new cells. */
  apply(range: RangeRef, patchAt: (row: number, column: number) => LookPatch): void {
    this.settle();
    const { sheetId, area } = range;
    this.book.protection.requireUnprotected(sheetId, "allowFormatCells");
    const whole = isWhole(area);
    if (whole) this.applyToLines(range, patchAt(area.top, area.left));
    const cells = whole ? this.existing(range) : everyCell(area);
    const matrix: CellMatrix = {};
    for (const [row, column] of cells) {
      (matrix[row] ??= {})[column] = this.patched(sheetId, row, column, patchAt(row, column));
    }
    this.book.cells.writeLooks(sheetId, matrix);
  }

  /** Back to the sheet's plain look. */
  clear(range: RangeRef): void {
    this.settle();
    const matrix: CellMatrix = {};
    for (const [row, column] of this.existing(range)) {
      const cell = this.book.cells.raw(range.sheetId, row, column);
      if (!cell?.s && !cell?.custom) continue;
      (matrix[row] ??= {})[column] = { s: null, custom: null };
    }
    this.book.cells.writeLooks(range.sheetId, matrix);
  }

  private patched(sheetId: string, row: number, column: number, patch: LookPatch): ICellData {
    return {
      ...(patch.style ? { s: patch.style } : {}),
      ...(patch.extras ? { custom: this.mergedExtras(sheetId, row, column, patch.extras) } : {}),
    };
  }

  private mergedExtras(sheetId: string, row: number, column: number, change: Partial<CellExtras>) {
    const custom = this.book.cells.raw(sheetId, row, column)?.custom ?? {};
    return { ...custom, excel: { ...this.book.cells.extras(sheetId, row, column), ...change } };
  }

  private applyToLines(range: RangeRef, patch: LookPatch): void {
    const { grid, sheets } = this.book;
    const { sheetId, area } = range;
    const sheet = grid.sheet(sheetId);
    if (isEntireColumn(area) && isEntireRow(area)) {
      const style = { ...sheet.getDefaultCellStyleInternal(), ...patch.style };
      if (patch.style)
        grid.mutate(SetWorksheetDefaultStyleMutation.id, sheetId, { defaultStyle: style });
      if (patch.extras?.locked !== undefined)
        sheets.state(sheetId).lockedByDefault = patch.extras.locked;
      return;
    }
    const byColumn = isEntireColumn(area);
    const [first, last] = byColumn ? [area.left, area.right] : [area.top, area.bottom];
    this.book.cells.grow(
      sheetId,
      byColumn ? 0 : last,
      byColumn ? Math.min(last, EXCEL_COLUMNS - 1) : 0,
    );
    const lines: Record<number, object> = {};
    for (let index = first; index <= last; index += 1) {
      const manager = byColumn
        ? sheet.getColumnManager().getColumn(index)
        : sheet.getRowManager().getRow(index);
      const style = byColumn ? sheet.getColumnStyle(index) : sheet.getRowStyle(index);
      lines[index] = {
        ...(patch.style ? { s: { ...style, ...patch.style } } : {}),
        ...(patch.extras?.locked === undefined
          ? {}
          : { custom: { ...manager?.custom, locked: patch.extras.locked } }),
      };
    }
    if (byColumn) grid.mutate(SetColDataMutation.id, sheetId, { columnData: lines });
    else grid.mutate(SetRowDataMutation.id, sheetId, { rowData: lines });
  }

  /** Cells that stand for a range when it is read: all of a bounded one, else those that exist. */
  private *sample(range: RangeRef): Iterable<[number, number]> {
    const { area } = range;
    if (cellCount(area) <= 50_000) {
      yield* everyCell(area);
      return;
    }
    yield [area.bottom, area.right];
    yield* this.existing(range);
  }

  private existing(range: RangeRef): [number, number][] {
    const cells: [number, number][] = [];
    const { area } = range;
    this.book.grid
      .sheet(range.sheetId)
      .getCellMatrix()
      .forValue((row, column) => {
        if (intersect(area, { top: row, left: column, bottom: row, right: column }))
          cells.push([row, column]);
      });
    return cells;
  }
}

const isWhole = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** One patch after another, as one: the same two give the same object, as many cells have them in common. */
class PatchMerger {
  private readonly known = new Map<LookPatch, Map<LookPatch, LookPatch>>();

  of(one: LookPatch, other: LookPatch): LookPatch {
    const known = this.known.get(one)?.get(other);
    if (known !== undefined) return known;
    const both = {
      ...(one.style || other.style ? { style: { ...one.style, ...other.style } } : {}),
      ...(one.extras || other.extras ? { extras: { ...one.extras, ...other.extras } } : {}),
    };
    getOrSet(this.known, one, () => new Map<LookPatch, LookPatch>()).set(other, both);
    return both;
  }
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function* everyCell(area: Area): Iterable<[number, number]> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield [row, column];
  }
}
