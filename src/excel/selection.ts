import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { readCell } from "./selected-cell";

/** 5,000 people in a dozen columns; both readings of that stay well below the 5 MB that Excel on the web answers. */
const mostCells = 60_000;

/**
 * What HR has selected, cut down to its used part, row by row; [] when that is blank. Text is as it stands, a number in full
 * (not as rounded by its format or as ### in a narrow column), unless it is displayed as an id with leading zeros, a time
 * or a date: then it is what is displayed, or what it stands for where that is written in a way that can be read otherwise.
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
    range.load("values,text,numberFormat");
    await context.sync();
    return range.values.map((row, down) =>
      row.map((value: unknown, right) =>
        readCell(value, range.text[down]?.[right] ?? "", String(range.numberFormat[down]?.[right])),
      ),
    );
  });
}
