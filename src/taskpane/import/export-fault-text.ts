import type { TFunction } from "i18next";
import type { ExportFault } from "../../scorecards/import";

/** The sentence for why a paste cannot be imported. */
export function exportFaultText(t: TFunction<"import">, fault: ExportFault): string {
  switch (fault.kind) {
    case "blank":
      return t("exportFaults.blank");
    case "too-large":
      return t("exportFaults.tooLarge", fault);
    case "too-many-rows":
      return t("exportFaults.tooManyRows", fault);
    case "too-many-columns":
      return t("exportFaults.tooManyColumns", fault);
    case "no-header":
      return t("exportFaults.noHeader");
    case "uneven":
      return t("exportFaults.uneven", fault);
    case "no-rows":
      return t("exportFaults.noRows");
  }
}
