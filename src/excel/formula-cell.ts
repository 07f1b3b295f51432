import { inExcel } from "./excel-run";

/** A cell and what it holds. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet: "C5". */
  readonly address: string;
  /** A formula with its "=", or the constant as text; "" where the cell is blank. */
  readonly formula: string;
  /**
   * The table in which it stands, where the rest of its column is blank: Excel may fill all of it with a formula that is
   * entered here.
   */
  readonly fills?: string;
}

/** The cell in which HR would type now; one of the selected ones. One request, two in a table. */
export function readActiveCell(): Promise<FormulaCell> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    const { worksheet } = cell.load("worksheet/id,worksheet/name");
    const tables = cell.getTables(false).load("items/name");
    await context.sync();
    const fills = await blankColumn(context, cell, tables.items[0]);
    return {
      sheetId: worksheet.id,
      sheet: worksheet.name,
      address: withoutSheet(cell.address),
      formula: textOf(cell.formulas as unknown[][]),
      ...(fills === null ? {} : { fills }),
    };
  });
}

/** The table's name, where nothing stands in the rows of the cell's column but the cell itself. */
async function blankColumn(
  context: Excel.RequestContext,
  cell: Excel.Range,
  table: Excel.Table | undefined,
): Promise<string | null> {
  if (!table) return null;
  const rows = table.getDataBodyRange().getIntersectionOrNullObject(cell.getEntireColumn());
  const own = rows.getIntersectionOrNullObject(cell).load("address");
  const used = rows.getUsedRangeOrNullObject(true).load("address");
  rows.load("cellCount");
  await context.sync();
  const isInside = !rows.isNullObject && !own.isNullObject && rows.cellCount > 1;
  return isInside && (used.isNullObject || used.address === cell.address) ? table.name : null;
}

/** What HR has selected, as a formula on any sheet may refer to it; whole columns and rows cut down to their used part. */
export interface SelectedReference {
  /** With its sheet: "Data!A2:A9". */
  readonly address: string;
}

/** The selected block as a reference; null where whole columns or rows are selected that hold nothing. Two requests. */
export function readSelectedReference(): Promise<SelectedReference | null> {
  return inExcel(async (context) => {
    const selection = context.workbook.getSelectedRange();
    selection.load("address,isEntireColumn,isEntireRow");
    const used = selection.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (!selection.isEntireColumn && !selection.isEntireRow) return { address: selection.address };
    return used.isNullObject ? null : { address: used.address };
  });
}

export const withoutSheet = (address: string): string =>
  address.slice(address.lastIndexOf("!") + 1);

function textOf(formulas: readonly (readonly unknown[])[]): string {
  const [[formula = ""] = []] = formulas;
  return typeof formula === "boolean" ? String(formula).toUpperCase() : String(formula);
}
