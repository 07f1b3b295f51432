import type { Unit } from "../../../scorecards/system/description";
import type { EarnedField } from "../../../scorecards/explanation";

/** What a result is measured in. */
export function fieldUnit(field: EarnedField): Unit {
  switch (field) {
    case "bonus":
    case "fixedPay":
    case "performancePay":
    case "adjustedPay":
    case "pay":
    case "pointMoney":
      return "yuan";
    case "share":
    case "adjustment":
    case "nextShare":
      return "percent";
    case "tier":
    case "individual":
    case "coefficient":
    case "failures":
    case "action":
    case "rank":
      return "ratio";
  }
}
