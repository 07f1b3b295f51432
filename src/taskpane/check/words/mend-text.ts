import type { TFunction } from "i18next";
import type { Mend } from "../../../scorecards/check";

/** What a mend does, as its button says it. `count`: how many places it mends. */
export function mendText(t: TFunction<"check">, { kind }: Mend, count: number): string {
  switch (kind) {
    case "convert":
      return t("mends.convert", { count });
    case "keep-zeros":
      return t("mends.keepZeros", { count });
    case "divide-by-100":
      return t("mends.divide", { count });
    case "convert-time":
      return t("mends.convertTime", { count });
    case "clear":
      return t("mends.clear", { count });
    case "write-again":
      return t("mends.writeAgain", { count });
    case "restore-formula":
      return t("mends.restoreFormula", { count });
    case "restore-standard":
      return t("mends.restoreStandard");
    case "set-points":
      return t("mends.setPoints");
    case "confirm":
      return t("mends.confirm", { count });
    case "guard":
      return t("mends.guard", { count });
    case "grow-table":
      return t("mends.growTable");
    case "grow-results":
      return t("mends.growResults");
    case "add-names":
      return t("mends.addNames");
    case "lengthen":
      return t("mends.lengthen");
    case "protect":
      return t("mends.protect", { count });
    case "calculate":
      return t("mends.calculate");
  }
}
