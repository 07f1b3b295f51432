/** What goes into the file: the workbook as plain data, apart from how a file is written. */
import {
  BooleanNumber,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  ObjectMatrix,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Host } from "../../host";
import { address, areaAddress } from "../address";
import { callsAddIn, mentions, type PlainTwin, spellOutSpills } from "./plain-formula";

export interface FileCell {
  address: string;
  /** A number, a text, TRUE or FALSE, an error as its text, or "" for a cell that is only styled. */
  value: unknown;
  /** Without the equals sign; undefined for a value. */
  formula?: string;
  /** The area of the formula's results, when they are more than one. */
  spill?: string;
  /** The formula that was not written because a file without the add-in could not calculate it. */
  replaced?: string;
  style?: IStyleData;
}

export interface FileSheet {
  name: string;
  hidden: boolean;
  showGridlines: boolean;
  cells: FileCell[];
  /** In pixels, by zero-based column or row. */
  columnWidths: [number, number][];
  rowHeights: [number, number][];
  /** By zero-based row: filtered ones, too. */
  hiddenRows: number[];
  hiddenColumns: number[];
  frozen: { rows: number; columns: number };
  merged: string[];
}

export interface FileContents {
  sheets: FileSheet[];
  /** Names that stand for ranges. */
  names: { name: string; reference: string }[];
}

export function collectContents(host: Host, univerAPI: FUniver, toPlain: PlainTwin): FileContents {
  const workbook = univerAPI.getActiveWorkbook();
  const snapshot = workbook?.save();
  if (!workbook || !snapshot) {
    throw new Error("There is no workbook.");
  }
  const definedNames = workbook
    .getDefinedNames()
    .map((name) => ({ name: name.getName(), reference: name.getFormulaOrRefString() }));
  const names = definedNames.filter(({ reference }) => isRange(reference));
  const lost = [
    ...definedNames.filter(({ reference }) => !isRange(reference)).map(({ name }) => name),
    ...workbook.getTableList().map((table) => `${table.name}[`),
  ];
  const sheets = snapshot.sheetOrder.map((id) => {
    const sheet = snapshot.sheets[id] ?? {};
    return collectSheet(sheet, host.book.cells.spillAreas(id), (cell, style) => {
      const resolved = typeof style === "string" ? snapshot.styles[style] : style;
      return {
        ...content(host, sheet.name ?? "", cell, lost, toPlain),
        ...(resolved ? { style: resolved } : {}),
      };
    });
  });
  return { sheets, names };
}

interface SpillArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

type StyleReference = Nullable<IStyleData | string>;

function collectSheet(
  sheet: Partial<IWorksheetData>,
  spills: readonly SpillArea[],
  cellAt: (address: string, style: StyleReference) => FileCell,
): FileSheet {
  const cells = new Map<string, StyleReference>();
  new ObjectMatrix(sheet.cellData ?? {}).forValue((row, column, cell) => {
    cells.set(address(row, column), cell.s);
  });
  const spillOf = new Map<string, string>();
  for (const { top, left, bottom, right } of spills) {
    spillOf.set(address(top, left), areaAddress(top, left, bottom, right));
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const spilled = address(row, column);
        cells.set(spilled, cells.get(spilled));
      }
    }
  }
  return {
    name: sheet.name ?? "",
    hidden: sheet.hidden === BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines !== BooleanNumber.FALSE,
    cells: [...cells].map(([cell, style]) => {
      const spill = spillOf.get(cell);
      return { ...cellAt(cell, style), ...(spill ? { spill } : {}) };
    }),
    columnWidths: sizes(sheet.columnData, "w"),
    rowHeights: sizes(sheet.rowData, "h"),
    hiddenRows: hidden(sheet.rowData),
    hiddenColumns: hidden(sheet.columnData),
    frozen: {
      rows: Math.max(0, sheet.freeze?.ySplit ?? 0),
      columns: Math.max(0, sheet.freeze?.xSplit ?? 0),
    },
    merged: (sheet.mergeData ?? []).map((area) =>
      areaAddress(area.startRow, area.startColumn, area.endRow, area.endColumn),
    ),
  };
}

function content(
  host: Host,
  sheet: string,
  cell: string,
  lost: readonly string[],
  toPlain: PlainTwin,
): FileCell {
  const value = host.read(sheet, cell)[0]?.[0];
  const formula = host.formulas(sheet, cell)[0]?.[0] ?? "";
  if (!formula.startsWith("=") || formula === value) {
    return { address: cell, value };
  }
  const twin = callsAddIn(formula) ? toPlain(formula, sheet, cell) : formula;
  const plain = twin && spellOutSpills(twin, (other, at) => spillAt(host, other ?? sheet, at));
  return plain === undefined || mentions(plain, lost)
    ? { address: cell, value, replaced: formula }
    : { address: cell, value, formula: plain.slice(1) };
}

/** Where the formula of a cell spills; the cell alone where it does not. */
function spillAt({ book }: Host, sheet: string, cell: string): string {
  const { sheetId, area } = book.resolveAddress(cell, book.sheets.require(sheet));
  const { top, left, bottom, right } = book.cells.spillArea(sheetId, area.top, area.left) ?? area;
  return areaAddress(top, left, bottom, right);
}

/** A reference to one cell or one area of a sheet: what a file's list of names can hold. */
function isRange(reference: string): boolean {
  return /^=?('(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(reference);
}

function sizes(
  data: Readonly<Record<number, { w?: number; h?: number } | undefined>> | undefined,
  dimension: "w" | "h",
): [number, number][] {
  return Object.entries(data ?? {}).flatMap(([index, entry]): [number, number][] => {
    const size = entry?.[dimension];
    return size === undefined ? [] : [[Number(index), size]];
  });
}

function hidden(data: Readonly<Record<number, { hd?: BooleanNumber } | undefined>> | undefined) {
  return Object.entries(data ?? {}).flatMap(([index, entry]) =>
    entry?.hd === BooleanNumber.TRUE ? [Number(index)] : [],
  );
}
