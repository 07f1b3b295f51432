/** What the user has selected. */
import {
  SelectionMoveType,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { type IRange, RANGE_TYPE } from "@univerjs/core";
import {
  type Area,
  intersect,
  isEntireColumn,
  isEntireRow,
  type RangeRef,
  wholeSheet,
} from "../addresses";
import type { Parts } from "../parts";

export class SelectionState {
  private readonly service: SheetsSelectionsService;

  constructor(private readonly book: Parts) {
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
    const ranges = selections.map(({ range }) => ({ sheetId, area: areaOf(range) }));
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

/** The grid draws whole columns and rows as far as it goes; Excel knows them to the end of the sheet. */
function areaOf(range: IRange): Area {
  const known = (index: number) => (Number.isNaN(index) ? 0 : index);
  const area = {
    top: known(range.startRow),
    left: known(range.startColumn),
    bottom: known(range.endRow),
    right: known(range.endColumn),
  };
  switch (range.rangeType) {
    case RANGE_TYPE.COLUMN:
      return { ...area, top: wholeSheet.top, bottom: wholeSheet.bottom };
    case RANGE_TYPE.ROW:
      return { ...area, left: wholeSheet.left, right: wholeSheet.right };
    default:
      return area;
  }
}

function rangeType(range: RangeRef): RANGE_TYPE {
  if (isEntireColumn(range.area)) return RANGE_TYPE.COLUMN;
  return isEntireRow(range.area) ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}
