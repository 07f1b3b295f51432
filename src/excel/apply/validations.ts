import type { ValidationPlan, ValidationRule } from "../../scorecards/plan/plan";
import { gatherAlike } from "./alike";
import { withAreas } from "./ranges";

/** Limits what may be entered and says so when a cell is selected. */
export function applyValidations(sheet: Excel.Worksheet, plans: readonly ValidationPlan[]): void {
  for (const { ranges, first } of gatherAlike(plans)) {
    withAreas(sheet, ranges, ({ dataValidation }) => validate(dataValidation, first));
  }
}

function validate(validation: Excel.DataValidation, plan: ValidationPlan): void {
  validation.rule = ruleOf(plan.rule);
  if (plan.prompt) validation.prompt = { ...plan.prompt, showPrompt: true };
  if (plan.error) {
    const { title, message, style } = plan.error;
    validation.errorAlert = { title, message, style: alertStyles[style], showAlert: true };
  }
}

const alertStyles = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
} as const satisfies Record<string, `${Excel.DataValidationAlertStyle}`>;

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "decimal":
      return { decimal: limitsOf(rule) };
    case "whole":
      return { wholeNumber: limitsOf(rule) };
    case "list":
      return { list: { inCellDropDown: true, source: rule.options.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: rule.formula } };
    case "custom":
      return { custom: { formula: rule.formula } };
  }
}

/** Excel wants at least one limit: beyond this one there is nothing left for a figure to be. */
const leastFigure = -1e300;

function limitsOf({
  min,
  max,
}: {
  readonly min?: number;
  readonly max?: number;
}): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) {
    return { formula1: min, formula2: max, operator: "Between" };
  }
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: min ?? leastFigure, operator: "GreaterThanOrEqualTo" };
}
