/** What the formula bar shows where Excel's shows something else than Univer 0.25.1. */
import {
  CellValueType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  BEFORE_CELL_EDIT,
  DeviceInputEventType,
  IEditorBridgeService,
  KeyCode,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";

export interface FormulaBar {
  text: string;
  /** In grey: the formula of another cell, which spills into the one selected. */
  isGrey: boolean;
}

export function mendFormulaBar(injector: Injector, univerAPI: FUniver): void {
  showSpilledFormulas(injector);
  showTextsAsTheyAre(injector);
  keepSpilledFormulas(injector, univerAPI);
}

export function readFormulaBar(injector: Injector): FormulaBar {
  const body = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC)
    ?.getBody();
  return {
    text: body?.dataStream.replace(/\r\n$/, "") ?? "",
    isGrey: isSpilled(injector),
  };
}

/** Univer leaves the bar empty at a spilled cell once any cell was opened by a double click, and before any was opened. */
function showSpilledFormulas(injector: Injector): void {
  const editor = injector.get(IEditorBridgeService);
  const isVisible = editor.isVisible.bind(editor);
  editor.isVisible = () => {
    const last = isVisible();
    return last.visible ? last : { ...last, eventType: DeviceInputEventType.PointerUp };
  };
}

/** The apostrophe belongs to text that was entered with one; in a cell formatted as text, Excel shows none. */
function showTextsAsTheyAre(injector: Injector): void {
  const FIRST = 100;
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, { worksheet, row, col }, next) => {
      const isText =
        cell?.t === CellValueType.FORCE_STRING &&
        worksheet.getComposedCellStyle(row, col).n?.pattern === "@";
      return next(isText ? { ...cell, t: CellValueType.STRING } : cell);
    },
  });
}

/** The formula of a spill is changed where it stands. What is typed into a spilled cell goes into that cell, as in Excel. */
function keepSpilledFormulas(injector: Injector, univerAPI: FUniver): void {
  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditStart, (event) => {
    const isTypedOver =
      event.eventType === DeviceInputEventType.Keyboard && event.keycode !== KeyCode.F2;
    if (!isTypedOver && isSpilled(injector)) event.cancel = true;
  });
}

function isSpilled(injector: Injector): boolean {
  return injector.get(IEditorBridgeService).getEditCellState()?.isInArrayFormulaRange === true;
}
