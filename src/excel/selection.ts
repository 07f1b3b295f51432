import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";

/** 5,000 people in a dozen columns; both readings of that stay well below the 5 MB that Excel on the web answers. */
const mostCells = 60_000;

/**
 * What HR has selected, cut down to its used part, row by row; [] when that is blank. Text is as it stands, a number in full
 * (not as rounded by its format or as ### in a narrow column), unless it is displayed as an id with leading zeros.
 */
export function readSelectedCells(): Promise<string[][]> {
  return inExcel(async (context) => {
    const selection = context.workbook.getSelectedRange();
    const range = selection.getUsedRangeOrNullObject(true).load("cellCount");
    await context.sync();
    if (range.isNullObject) return [];
    const cells = range.cellCount;
    // Excel counts more than 2^31 cells as -1.
    if (cells < 0 || cells > mostCells) {
      throw new ExcelFaultError({ kind: "selection-too-large", cells, most: mostCells });
    }
    range.load("values,text");
    await context.sync();
    return range.values.map((row, down) =>
      row.map((value: unknown, right) => asRead(value, range.text[down]?.[right] ?? "")),
    );
  });
}

const idWithLeadingZeros = /^0\d+$/;

function asRead(value: unknown, displayed: string): string {
  if (typeof value === "number") {
    return idWithLeadingZeros.test(displayed) && Number(displayed) === value
      ? displayed
      : String(value);
  }
  return typeof value === "string" ? value : displayed;
}
