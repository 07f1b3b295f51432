import type { SheetPlan, SheetRole } from "../../scorecards/plan/plan";
import { gatherBySize } from "./alike";
import { columnWidthInPoints } from "./column-width";
import { withAreas, withCells, withRange } from "./ranges";

/** Points; Excel takes no row that is higher: a text that needs more is read in the formula bar. */
const TALLEST = 409;

/** What belongs to a sheet as a whole: widths, heights, what stays in view, the tab. */
export function applyFrame(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  const widths = plan.columnWidths.map(({ columns, characters }) => ({
    at: columns,
    size: columnWidthInPoints(characters),
  }));
  for (const { ranges, size } of gatherBySize(widths)) {
    withAreas(sheet, ranges, ({ format }) => {
      format.columnWidth = size;
    });
  }
  const heights = plan.rowHeights.map(({ rows, points }) => ({ at: rows, size: points }));
  for (const { ranges, size } of gatherBySize(heights)) {
    withAreas(sheet, ranges, ({ format }) => {
      format.rowHeight = Math.min(size, TALLEST);
    });
  }
  for (const columns of plan.hiddenColumns ?? []) {
    withRange(sheet, columns, (range) => {
      range.columnHidden = true;
    });
  }
  if (plan.freeze) freeze(sheet, plan.freeze);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan["freeze"]>): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) {
    withCells(sheet, [0, 0, rows, columns], (frozen) => freezePanes.freezeAt(frozen));
  } else if (rows > 0) {
    freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    freezePanes.freezeColumns(columns);
  }
}

/**
 * Keeps formulas from being overwritten by accident, without a password, and leaves HR what does no harm.
 *
 * @param role A form's blocks of raters and of the team are made longer by inserting rows.
 */
export function protect(sheet: Excel.Worksheet, role: SheetRole): void {
  sheet.protection.protect(protectionFor(role));
}

/** What HR may do on a generated sheet of this role. */
export const protectionFor = (role: SheetRole) => ({
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: role === "form",
  allowSort: true,
});
