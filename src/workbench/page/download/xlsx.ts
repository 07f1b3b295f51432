/** Writes the contents as an .xlsx file. This module, and exceljs with it, is loaded when asked for. */
import { Workbook, type Cell, type CellErrorValue, type Worksheet } from "exceljs";
import type { FileCell, FileContents, FileSheet } from "./contents";
import { fileStyle } from "./styles";

const errors = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

/** `note` makes the words of a comment from the formula that was replaced by its value. */
export async function writeFile(
  { sheets, names }: FileContents,
  note: (formula: string) => string,
): Promise<Blob> {
  const workbook = new Workbook();
  for (const sheet of sheets) {
    writeSheet(workbook.addWorksheet(sheet.name), sheet, note);
  }
  for (const { name, reference } of names) {
    workbook.definedNames.add(reference.replace(/^=/, ""), name);
  }
  // A reader without a cache of results, or with another opinion, calculates again.
  workbook.calcProperties.fullCalcOnLoad = true;
  return new Blob([await workbook.xlsx.writeBuffer()], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

function writeSheet(target: Worksheet, sheet: FileSheet, note: (formula: string) => string): void {
  target.state = sheet.hidden ? "hidden" : "visible";
  target.views = [
    {
      showGridLines: sheet.showGridlines,
      ...(sheet.frozen.rows > 0 || sheet.frozen.columns > 0
        ? { state: "frozen", xSplit: sheet.frozen.columns, ySplit: sheet.frozen.rows }
        : { state: "normal" }),
    },
  ];
  for (const [column, pixels] of sheet.columnWidths) {
    // Seven pixels a character of the default font, five of padding.
    target.getColumn(column + 1).width = Math.max(0, (pixels - 5) / 7);
  }
  for (const [row, pixels] of sheet.rowHeights) {
    target.getRow(row + 1).height = pixels * 0.75;
  }
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  sheet.merged.forEach((area) => target.mergeCells(area));
  for (const cell of sheet.cells) {
    writeCell(target.getCell(cell.address), cell, note);
  }
}

function writeCell(target: Cell, cell: FileCell, note: (formula: string) => string): void {
  if (cell.formula !== undefined) {
    // The library writes array formulas but its types know of single ones only.
    target.value = {
      formula: cell.formula,
      result: fileValue(cell.value),
      ...(cell.spill ? { shareType: "array", ref: cell.spill } : {}),
    };
  } else if (cell.value !== "" && cell.value !== null) {
    target.value = fileValue(cell.value);
  }
  if (cell.replaced !== undefined) {
    target.note = note(cell.replaced);
  }
  if (cell.style) {
    target.style = fileStyle(cell.style);
  }
}

function fileValue(value: unknown): string | number | boolean | CellErrorValue {
  if (typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  const text = typeof value === "string" ? value : "";
  return errors.has(text) ? ({ error: text } as CellErrorValue) : text;
}
