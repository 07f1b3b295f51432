/** What Univer 0.25.1 gets wrong where a host does what its own menus never do. */
import type { Injector, Univer } from "@univerjs/core";
import {
  IEditorBridgeService,
  IShortcutService,
  IUIPartsService,
  KeyCode,
  SheetsUIPart,
} from "@univerjs/preset-sheets-core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { FUniver } from "@univerjs/core/facade";
import { mendFormulaBar, readFormulaBar } from "./formula-bar";

export function mendUniver(univer: Univer, univerAPI: FUniver): void {
  const injector = univer.__getInjector();
  // The bar shows the progress of Univer's own calculation trigger, which the host core replaces;
  // drawn without that trigger it throws.
  injector.get(IUIPartsService).setUIVisible(SheetsUIPart.FORMULA_AUX, false);
  mendFormulaBar(injector, univerAPI);
  mendSuggestions(injector);
  keepWhatIsTyped(injector, univerAPI);

  // Cells of sheets in the background are validated when the browser is idle, and throw when an
  // add-in has deleted the sheet by then.
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) =>
    univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheetId)
      ? validate(unitId, sheetId, ranges)
      : Promise.resolve([]);
}

const SUGGESTIONS = "sheet.formula-embedding-editor.search_function.";

/**
 * Enter enters what was typed, and Tab takes the function that is suggested, as in Excel. Univer takes it by either, and its list is
 * 300 ms behind: after quick typing Enter put HR.KPI_BAND where HR.KPI_DEDUCT(…) stood.
 */
function mendSuggestions(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) => {
    const { id, binding } = item;
    if (!id.startsWith(SUGGESTIONS) || (binding !== KeyCode.ENTER && binding !== KeyCode.TAB)) {
      return register(item);
    }
    const isNaming = () => /[\p{L}\p{N}_.]$/u.test(readFormulaBar(injector).text);
    return register({ ...item, preconditions: () => binding === KeyCode.TAB && isNaming() });
  };
}

/**
 * A result that arrives while somebody types leaves alone what is typed, as in Excel. Univer puts the cell's content into the editor
 * again whenever the cell changes, and takes one at the same place of another sheet for it.
 */
function keepWhatIsTyped(injector: Injector, univerAPI: FUniver): void {
  const editor = injector.get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  let isBehind = false;
  editor.refreshEditCellState = () => {
    isBehind = editor.isVisible().visible;
    if (!isBehind) refresh();
  };
  univerAPI.addEvent(univerAPI.Event.SheetEditEnded, () => {
    if (isBehind) editor.refreshEditCellState();
  });
}
