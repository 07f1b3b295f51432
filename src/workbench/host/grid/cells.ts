/** Cells of the grid: raw contents, spilled results, and writing blocks of entries. */
import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  ObjectMatrix,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, intersect } from "../addresses";
import { eachCell } from "./find-formulas";
import type { Grid } from "./grid";
import { spillRanges } from "./spill-ranges";
import { cellValue, type CellValue } from "./values";

export type CellMatrix = IObjectMatrixPrimitiveType<ICellData | null>;

/** What Excel knows of a cell and Univer does not; it travels with the cell when cells move. */
export interface CellExtras {
  locked?: boolean;
  formulaHidden?: boolean;
  style?: string;
  alignment?: string;
  indent?: number;
  shrink?: boolean;
  quotePrefix?: boolean;
}

export class Cells {
  /** By a cell's style and what is laid over it: the style that came of it. */
  private readonly mergedStyles = new Map<string, string>();

  constructor(private readonly grid: Grid) {}

  raw(sheetId: string, row: number, column: number): ICellData | null {
    return this.grid.sheet(sheetId).getCellMatrix().getValue(row, column) ?? null;
  }

  value(sheetId: string, row: number, column: number): CellValue {
    const cell = this.raw(sheetId, row, column);
    if (cell && (cell.f || cell.si || (cell.v !== undefined && cell.v !== null))) {
      return cellValue(cell);
    }
    return cellValue(this.spilled(sheetId)?.[row]?.[column]);
  }

  /** The formula of a cell, or null. */
  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.raw(sheetId, row, column);
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return (
      this.grid.formulas.getFormulaStringByCell(row, column, sheetId, this.grid.unitId) ?? null
    );
  }

  /** Rows and columns of all cells with formulas. */
  formulaCells(sheetId: string): [number, number][] {
    const found: [number, number][] = [];
    eachCell(this.grid.sheet(sheetId).getCellMatrix().getMatrix(), (row, column, cell) => {
      if (cell?.f || cell?.si) found.push([row, column]);
    });
    return found;
  }

  extras(sheetId: string, row: number, column: number): CellExtras {
    return (this.raw(sheetId, row, column)?.custom?.["excel"] as CellExtras | undefined) ?? {};
  }

  private spilled(sheetId: string): CellMatrix | undefined {
    return this.grid.formulas.getArrayFormulaCellData()[this.grid.unitId]?.[sheetId] as
      | CellMatrix
      | undefined;
  }

  /** The area into which the formula of a cell spills; null when it does not. */
  spillArea(sheetId: string, row: number, column: number): Area | null {
    const isIt = (area: Area) => area.top === row && area.left === column;
    return this.spillAreas(sheetId).find(isIt) ?? null;
  }

  /** Where formulas of a sheet spill. */
  spillAreas(sheetId: string): Area[] {
    return Array.from(spillRanges(this.grid, sheetId), ({ range }) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    }));
  }

  /** The smallest area that holds all contents (and formats, unless values alone count); or null. */
  used(sheetId: string, within: Area, valuesOnly: boolean): Area | null {
    let found: Area | null = null;
    const add = (area: Area) => {
      const part = intersect(area, within);
      if (!part) return;
      found = found
        ? {
            top: Math.min(found.top, part.top),
            left: Math.min(found.left, part.left),
            bottom: Math.max(found.bottom, part.bottom),
            right: Math.max(found.right, part.right),
          }
        : part;
    };
    this.grid
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        const content =
          cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== "");
        if (content || (!valuesOnly && (cell.s || cell.custom))) {
          add({ top: row, left: column, bottom: row, right: column });
        }
      });
    for (const area of this.spillAreas(sheetId)) add(area);
    return found;
  }

  /** Writes contents; formulas that depend on them are calculated later. */
  write(sheetId: string, matrix: CellMatrix): void {
    this.makeRoom(sheetId, matrix);
    this.grid.mutate(SetRangeValuesMutation.id, sheetId, { cellValue: matrix });
  }

  /** Writes looks and extras, which no formula depends on. */
  writeLooks(sheetId: string, matrix: CellMatrix): void {
    this.makeRoom(sheetId, matrix);
    this.keepTexts(sheetId, matrix);
    const learn = this.styleAsBefore(sheetId, matrix);
    this.grid.mutate(
      SetRangeValuesMutation.id,
      sheetId,
      { cellValue: matrix },
      { onlyLocal: true },
    );
    learn();
  }

  /**
   * Univer merges styles cell by cell, which is most of the time that a formatted range takes. So it is shown one cell of
   * each case; the function returned gives the others, after the writing, what came of that one.
   */
  private styleAsBefore(sheetId: string, matrix: CellMatrix): () => void {
    const cells = this.grid.sheet(sheetId).getCellMatrix();
    const alike = new Map<string, [row: number, column: number][]>();
    const text = textOfStyles();
    new ObjectMatrix(matrix).forValue((row, column, cell) => {
      const stored = cells.getValue(row, column);
      // A cell's rich text takes the style over, too.
      if (!cell?.s || typeof cell.s === "string" || typeof stored?.s === "object" || stored?.p)
        return;
      const merging = `${stored?.s ?? ""} ${text(cell.s)}`;
      const others = alike.get(merging);
      if (others === undefined && !this.mergedStyles.has(merging)) {
        alike.set(merging, [[row, column]]);
        return;
      }
      delete cell.s;
      if (others) others.push([row, column]);
      else alike.set(merging, [[row, column]]);
    });
    return () => {
      for (const [merging, places] of alike) {
        const [row, column] = places[0]!;
        const merged = this.mergedStyles.get(merging) ?? cells.getValue(row, column)?.s;
        if (typeof merged === "object" && merged !== null) continue;
        if (merged) this.mergedStyles.set(merging, merged);
        for (const place of places) {
          const stored = cells.getValue(...place);
          if (merged && stored) stored.s = merged;
          else if (merged) cells.setValue(...place, { s: merged });
          // Of a style of which everything was taken away nothing is left.
          else delete stored?.s;
        }
      }
    };
  }

  /** Told nothing of the type, the grid reads a text result such as "001" again, as a number. */
  private keepTexts(sheetId: string, matrix: CellMatrix): void {
    new ObjectMatrix(matrix).forValue((row, column, cell) => {
      const stored = this.raw(sheetId, row, column);
      if (cell && typeof stored?.v === "string") cell.t = stored.t ?? CellValueType.STRING;
    });
  }

  /** A cell's own look: what a table's style paints over it is not part of it. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.grid.sheet(sheetId);
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    return this.style(sheetId, row, column).n?.pattern ?? "General";
  }

  /** Grows the grid so that it holds the rows and columns of a matrix. */
  private makeRoom(sheetId: string, matrix: CellMatrix): void {
    let lastRow = 0;
    let lastColumn = 0;
    for (const row of Object.keys(matrix)) {
      lastRow = Math.max(lastRow, Number(row));
      for (const column of Object.keys(matrix[Number(row)] ?? {})) {
        lastColumn = Math.max(lastColumn, Number(column));
      }
    }
    this.grow(sheetId, lastRow, lastColumn);
  }

  grow(sheetId: string, lastRow: number, lastColumn: number): void {
    const sheet = this.grid.sheet(sheetId);
    if (lastRow >= sheet.getRowCount()) {
      const rowCount = Math.min(EXCEL_ROWS, lastRow + this.grid.size.rows);
      this.grid.mutate(SetWorksheetRowCountMutation.id, sheetId, { rowCount });
    }
    if (lastColumn >= sheet.getColumnCount()) {
      const columnCount = Math.min(EXCEL_COLUMNS, lastColumn + this.grid.size.columns);
      this.grid.mutate(SetWorksheetColumnCountMutation.id, sheetId, { columnCount });
    }
  }
}

/** Many cells are given one and the same style. */
function textOfStyles(): (style: IStyleData) => string {
  const known = new Map<IStyleData, string>();
  return (style) => {
    const text = known.get(style) ?? JSON.stringify(style);
    known.set(style, text);
    return text;
  };
}
