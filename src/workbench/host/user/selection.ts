/** What the user has selected. */
import {
  SelectionMoveType,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { RANGE_TYPE } from "@univerjs/core";
import type { Book } from "../book";
import { type RangeRef, intersect, isEntireColumn, isEntireRow } from "../addresses";

export class SelectionState {
  private readonly service: SheetsSelectionsService;

  constructor(private readonly book: Book) {
    this.service = book.grid.injector.get(SheetsSelectionsService);
    book.grid.onExecuted((info) => {
      if (info.id !== SetSelectionsOperation.id || book.grid.restructuring) return;
      const params = info.params as { type?: SelectionMoveType } | undefined;
      const settled =
        params?.type === undefined ||
        params.type === SelectionMoveType.MOVE_END ||
        params.type === SelectionMoveType.ONLY_SET;
      if (settled) book.events.selectionChanged(this.ranges());
    });
  }

  /** The selected areas of the active sheet; the first cell when nothing has been selected yet. */
  ranges(): RangeRef[] {
    const sheetId = this.book.sheets.activeId();
    const selections = this.service
      .getWorkbookSelections(this.book.grid.unitId)
      .getSelectionsOfWorksheet(sheetId);
    const ranges = selections.map(({ range }) => ({
      sheetId,
      area: {
        top: Number.isNaN(range.startRow) ? 0 : range.startRow,
        left: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
        bottom: Number.isNaN(range.endRow) ? 0 : range.endRow,
        right: Number.isNaN(range.endColumn) ? 0 : range.endColumn,
      },
    }));
    return ranges.length > 0
      ? ranges
      : [{ sheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } }];
  }

  activeCell(): RangeRef {
    const sheetId = this.book.sheets.activeId();
    const primary = this.service
      .getWorkbookSelections(this.book.grid.unitId)
      .getCurrentLastSelection()?.primary;
    const first = this.ranges()[0]?.area ?? { top: 0, left: 0 };
    const row = primary?.actualRow ?? first.top;
    const column = primary?.actualColumn ?? first.left;
    return { sheetId, area: { top: row, left: column, bottom: row, right: column } };
  }

  select(range: RangeRef): void {
    const { grid, sheets } = this.book;
    sheets.activate(range.sheetId);
    const sheet = grid.sheet(range.sheetId);
    const shown =
      intersect(range.area, {
        top: 0,
        left: 0,
        bottom: sheet.getRowCount() - 1,
        right: sheet.getColumnCount() - 1,
      }) ?? range.area;
    grid.mutate(SetSelectionsOperation.id, range.sheetId, {
      type: SelectionMoveType.MOVE_END,
      selections: [
        {
          range: {
            startRow: shown.top,
            startColumn: shown.left,
            endRow: shown.bottom,
            endColumn: shown.right,
            rangeType: rangeType(range),
          },
          primary: {
            actualRow: shown.top,
            actualColumn: shown.left,
            startRow: shown.top,
            startColumn: shown.left,
            endRow: shown.top,
            endColumn: shown.left,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }
}

function rangeType(range: RangeRef): RANGE_TYPE {
  if (isEntireColumn(range.area)) return RANGE_TYPE.COLUMN;
  return isEntireRow(range.area) ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}
