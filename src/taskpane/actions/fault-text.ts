import type { TFunction } from "i18next";
import type { ExcelFault } from "../../excel";

/** The sentence for a fault, in the reader's language: what happened, and what to do. */
export function faultText(t: TFunction, fault: ExcelFault, locale: string): string {
  switch (fault.kind) {
    case "workbook-protected":
      return t("faults.workbookProtected");
    case "sheet-name-taken":
      return t("faults.sheetNameTaken", { name: fault.name });
    case "cancelled":
      return t("faults.cancelled");
    case "busy":
      return t("faults.busy");
    case "other-workbook":
      return t("faults.otherWorkbook", { expected: fault.expected, found: fault.found });
    case "request-too-large":
      return t("faults.requestTooLarge");
    case "cell-editing":
      return t("faults.cellEditing");
    case "not-supported":
      // A set without a version: there is no Excel around at all.
      return fault.set === "ExcelApi"
        ? t("faults.notInExcel")
        : t("faults.notSupported", { set: fault.set });
    case "access-denied":
      return t("faults.accessDenied");
    case "sheet-gone":
      return t("faults.sheetGone");
    case "selection-not-a-range":
      return t("faults.selectionNotARange");
    case "selection-too-large":
      return t("faults.selectionTooLarge", { cells: fault.cells, most: fault.most });
    case "changed-since":
      return t("faults.changedSince", { sheets: listed(fault.sheets, locale) });
    case "last-sheet":
      return t("faults.lastSheet");
    case "table-gone":
      return t("faults.tableGone");
    case "nothing-kept":
      return t("faults.nothingKept");
    case "table-changed":
      return t("faults.tableChanged");
    case "below-table":
      return t("faults.belowTable", { address: fault.address });
    case "beside-history":
      return t("faults.besideHistory", { sheet: fault.sheet, address: fault.address });
    case "written-changed":
      return t("faults.writtenChanged", { count: fault.cells, address: fault.first });
    case "found-changed":
      return t("faults.foundChanged", { count: fault.cells, address: fault.address });
    case "sheet-password":
      return t("faults.sheetPassword", { sheets: listed(fault.sheets, locale) });
    case "half-done":
      return t("faults.halfDone", {
        count: fault.places,
        first: fault.first,
        reason: reasonText(t, fault.cause, locale),
      }).trim();
    case "left-behind":
      return t("faults.leftBehind", {
        things: listed([...fault.sheets, ...fault.names], locale),
        reason: reasonText(t, fault.cause, locale),
      }).trim();
    case "unexpected":
      return t("faults.unexpected");
  }
}

/** Why something failed that is left half done: sentences that say nothing has changed would be untrue here. */
function reasonText(t: TFunction, cause: ExcelFault, locale: string): string {
  if (cause.kind === "cancelled") return "";
  if (cause.kind !== "unexpected") return faultText(t, cause, locale);
  return t("faults.excelSays", { message: cause.message });
}

const listed = (things: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(things);
