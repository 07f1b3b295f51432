import type { TFunction } from "i18next";
import type { FieldFault } from "./evaluate";

/** The sentence for a field that cannot be used: what is wrong, and what to write. */
export function fieldFaultText(t: TFunction<"formula">, fault: FieldFault): string {
  switch (fault.kind) {
    case "unclosed":
      return t("faults.unclosed");
    case "comma":
      return t("faults.comma");
    case "whole":
      return t("faults.whole");
    case "no-sheet":
      return t("faults.noSheet", { name: fault.name });
    case "no-name":
      return t("faults.noName", { name: fault.name });
    case "no-column":
      return t("faults.noColumn", { table: fault.table, column: fault.column });
  }
}
