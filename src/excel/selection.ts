import { inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";

/** 5,000 people in a dozen columns; both readings of that stay well below the 5 MB that Excel on the web answers. */
const mostCells = 60_000;

/**
 * What HR has selected, cut down to its used part, row by row; [] when that is blank. Text is as it stands, a number in full
 * (not as rounded by its format or as ### in a narrow column), unless it is displayed as an id with leading zeros, a time
 * or a date.
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
/** "00:02:23", "2021-01-05", "2021年1月": what Excel keeps as a number that says nothing. */
const timeOrDate = /^\d+:\d\d(:\d\d(\.\d+)?)?$|^\d{1,4}[-/.年]\d{1,2}([-/.月]|$)/;

function asRead(value: unknown, displayed: string): string {
  if (typeof value !== "number") return typeof value === "string" ? value : displayed;
  if (idWithLeadingZeros.test(displayed) && Number(displayed) === value) return displayed;
  if (timeOrDate.test(displayed)) return displayed;
  // The share in full, and still a share: 92.34% where 92% is displayed.
  return displayed.endsWith("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
