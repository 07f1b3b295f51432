/** Which cells hold formulas. Univer looks through all cells of the workbook, and slowly, each time one is written. */
import {
  BooleanNumber,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

type CellRows = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type FormulaRows = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

export function findFormulasFast({
  formulas,
  workbook,
}: Pick<Grid, "formulas" | "workbook">): void {
  formulas.getFormulaData = () => {
    const sheets: Record<string, FormulaRows> = {};
    for (const sheet of workbook.getSheets()) {
      sheets[sheet.getSheetId()] = formulasAmong(sheet.getCellMatrix().getMatrix());
    }
    return { [workbook.getUnitId()]: sheets };
  };
  // The grid asks for each row of each sheet; a formula may care for hidden rows with something in them.
  formulas.getHiddenRowsFiltered = () => {
    const sheets: Record<string, Record<number, { hd: BooleanNumber }>> = {};
    for (const sheet of workbook.getSheets()) {
      const hidden: Record<number, { hd: BooleanNumber }> = (sheets[sheet.getSheetId()] = {});
      for (const row in sheet.getCellMatrix().getMatrix()) {
        if (!sheet.getRowVisible(Number(row))) hidden[Number(row)] = { hd: BooleanNumber.TRUE };
      }
    }
    return { [workbook.getUnitId()]: sheets };
  };
  const update = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unitId, sheetId, written) => {
    const cells: CellRows = workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {};
    return changesAmong(cells, written) ?? update(unitId, sheetId, written);
  };
}

/** As the grid's own way of finding them tells: a formula that cells share, with the way to it from the cell that has it. */
function formulasAmong(cells: CellRows): FormulaRows {
  const found: FormulaRows = {};
  const owners = new Map<string, { f: string; row: number; column: number }>();
  const sharing: [row: number, column: number, id: string][] = [];
  eachCell(cells, (row, column, cell) => {
    if (!cell || !(cell.f || cell.si)) return;
    const { f, si } = cell;
    if (isFormula(f)) {
      (found[row] ??= {})[column] = si ? { f, si } : { f };
      if (si) owners.set(si, { f, row, column });
    } else if (si) sharing.push([row, column, si]);
  });
  for (const [row, column, si] of sharing) {
    const owner = owners.get(si);
    if (!owner) continue;
    const { f } = owner;
    (found[row] ??= {})[column] = { f, si, x: column - owner.column, y: row - owner.row };
  }
  return found;
}

/** What changes of a sheet's formulas when cells are written; null where formulas that cells share are among them. */
function changesAmong(
  cells: CellRows,
  written: CellRows,
): IObjectMatrixPrimitiveType<IFormulaDataItem | null> | null {
  const changes: IObjectMatrixPrimitiveType<IFormulaDataItem | null> = {};
  let sharing = 0;
  eachCell(written, (row, column, cell) => {
    const before = cells[row]?.[column];
    if (cell?.si || before?.si) sharing += 1;
    else if (isFormula(cell?.f)) (changes[row] ??= {})[column] = { f: cell.f };
    else if (isFormula(before?.f)) (changes[row] ??= {})[column] = null;
  });
  return sharing > 0 ? null : changes;
}

/** A plain loop: the grid's own one takes ten times as long, mostly to find out that a key is a number. */
export function eachCell(
  cells: CellRows,
  action: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const row in cells) {
    const columns = cells[Number(row)];
    for (const column in columns) action(Number(row), Number(column), columns[Number(column)]);
  }
}

const isFormula = (text: Nullable<string>): text is string =>
  typeof text === "string" && text.length > 1 && text.startsWith("=");
