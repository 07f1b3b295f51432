/** How far a result reaches, and whether it would lie on the cells that it is made from. */
import { areaOf, cellAddress, overlap, type Area, type FormulaCell } from "../../excel";
import type { Evaluation, FieldValues } from "./evaluate";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Of the result; one cell as long as it is not known. */
export function sizeOf(evaluation: Evaluation): Size {
  const rows = evaluation.kind === "result" ? evaluation.rows : [];
  return { rows: Math.max(1, rows.length), columns: Math.max(1, rows[0]?.length ?? 1) };
}

/** "C5", or "C5:D9". */
export function areaText(address: string, { rows, columns }: Size): string {
  const { row, column } = areaOf(address);
  if (rows === 1 && columns === 1) return address;
  return `${address}:${cellAddress({ row: row + rows - 1, column: column + columns - 1 })}`;
}

export function readsItself(target: FormulaCell, size: Size, values: FieldValues): boolean {
  const goesTo: Area = { ...areaOf(target.address), ...size };
  return Object.values(values).some(
    (value) =>
      value.kind === "value" &&
      value.readFrom?.sheetId === target.sheetId &&
      overlap(areaOf(value.readFrom.address), goesTo),
  );
}
