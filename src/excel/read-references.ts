import type { Reference } from "../scorecards/hr-call";
import { inExcel } from "./excel-run";
import { withoutSheet } from "./formula-cell";
import { sameName } from "./mentions";

/** What stands behind a reference now. */
export type Reading =
  | {
      readonly kind: "values";
      /** Row by row as Excel gives them: blank is "", an error its text, a date its serial number. */
      readonly rows: readonly (readonly unknown[])[];
      /** The first cell is displayed as a percentage. */
      readonly isPercent: boolean;
      /** Where that is. */
      readonly sheetId: string;
      readonly address: string;
    }
  | { readonly kind: "no-sheet"; readonly name: string }
  | { readonly kind: "no-name"; readonly name: string }
  | { readonly kind: "no-column"; readonly table: string; readonly column: string }
  /** More cells than are read for a preview. */
  | { readonly kind: "too-large"; readonly cells: number };

/** Enough for 5,000 people with a dozen figures each; the answer stays below the 5 MB of Excel on the web. */
const mostCells = 60_000;

/**
 * Reads references as a formula on the given sheet would, in their order. Three requests, however many there are: sheets
 * and names, then sizes, then values.
 */
export function readReferences(
  references: readonly Reference[],
  sheetId: string,
): Promise<readonly Reading[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const columns = references.map((reference) => columnOf(context, reference));
    await context.sync();
    const sought = references.map((reference, index) =>
      rangesOf(context, reference, columns[index] ?? null, { sheets: sheets.items, own: sheetId }),
    );
    for (const range of sought.flat()) range.load("cellCount,address");
    await context.sync();
    const found = sought.map((ranges) => ranges.find(({ isNullObject }) => !isNullObject));
    const readings = found.map((range) => range && queueReading(range));
    await context.sync();
    return references.map((reference, index) => {
      const values = readings[index];
      return values ? values() : nothingAt(reference, sheets.items);
    });
  });
}

/** The column of a table as it is asked for before anything is known. */
function columnOf(context: Excel.RequestContext, reference: Reference): Excel.TableColumn | null {
  if (reference.kind !== "column") return null;
  const table = context.workbook.tables.getItemOrNullObject(reference.table);
  return table.columns.getItemOrNullObject(reference.column).load("name");
}

interface Sheets {
  readonly sheets: readonly Excel.Worksheet[];
  readonly own: string;
}

/** Where a reference may lead, the first that is there counts. A sheet's own name comes before the workbook's. */
function rangesOf(
  context: Excel.RequestContext,
  reference: Reference,
  column: Excel.TableColumn | null,
  { sheets, own }: Sheets,
): Excel.Range[] {
  if (reference.kind === "column") {
    return column && !column.isNullObject ? [column.getDataBodyRange()] : [];
  }
  const sheet =
    reference.sheet === null
      ? sheets.find(({ id }) => id === own)
      : sheetNamed(sheets, reference.sheet);
  if (!sheet) return [];
  if (reference.kind === "cells") return [sheet.getRange(reference.address)];
  return [sheet.names, context.workbook.names].map((names) =>
    names.getItemOrNullObject(reference.name).getRangeOrNullObject(),
  );
}

const sheetNamed = (sheets: readonly Excel.Worksheet[], name: string) =>
  sheets.find((sheet) => sameName(sheet.name, name));

/** Asks for the values; the function returned gives them after the next sync. */
function queueReading(range: Excel.Range): () => Reading {
  const { cellCount: cells, address } = range;
  // Excel counts more than 2^31 cells as -1.
  if (cells < 0 || cells > mostCells) return () => ({ kind: "too-large", cells });
  range.load("values");
  const first = range.getCell(0, 0).load("numberFormat");
  const sheet = range.worksheet.load("id");
  return () => ({
    kind: "values",
    rows: range.values as unknown[][],
    isPercent: (first.numberFormat as string[][])[0]?.[0]?.includes("%") ?? false,
    sheetId: sheet.id,
    address: withoutSheet(address),
  });
}

function nothingAt(reference: Reference, sheets: readonly Excel.Worksheet[]): Reading {
  if (reference.kind === "column") {
    const { table, column } = reference;
    return { kind: "no-column", table, column };
  }
  const { sheet } = reference;
  if (sheet !== null && !sheetNamed(sheets, sheet)) return { kind: "no-sheet", name: sheet };
  return { kind: "no-name", name: reference.kind === "name" ? reference.name : "" };
}
