/** What Univer 0.25.1 gets wrong where a host does what its own menus never do. */
import type { Univer } from "@univerjs/core";
import { IUIPartsService, SheetsUIPart } from "@univerjs/preset-sheets-core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { FUniver } from "@univerjs/core/facade";
import { mendFormulaBar } from "./formula-bar";

export function mendUniver(univer: Univer, univerAPI: FUniver): void {
  const injector = univer.__getInjector();
  // The bar shows the progress of Univer's own calculation trigger, which the host core replaces;
  // drawn without that trigger it throws.
  injector.get(IUIPartsService).setUIVisible(SheetsUIPart.FORMULA_AUX, false);
  mendFormulaBar(injector, univerAPI);

  // Cells of sheets in the background are validated when the browser is idle, and throw when an
  // add-in has deleted the sheet by then.
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) =>
    univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheetId)
      ? validate(unitId, sheetId, ranges)
      : Promise.resolve([]);
}
