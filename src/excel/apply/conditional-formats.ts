import type { ConditionalFormatPlan } from "../../scorecards/plan/plan";
import { withRange } from "./ranges";

/** Formats that follow the cells' values; where two apply to a cell, the one named first counts. */
export function applyConditionalFormats(
  sheet: Excel.Worksheet,
  plans: readonly ConditionalFormatPlan[],
): void {
  // Excel puts each new one before those that are there.
  for (const plan of [...plans].reverse()) {
    withRange(sheet, plan.range, ({ conditionalFormats }) => add(conditionalFormats, plan));
  }
}

function add(formats: Excel.ConditionalFormatCollection, plan: ConditionalFormatPlan): void {
  if (plan.kind === "dataBar") {
    const { dataBar } = formats.add(Excel.ConditionalFormatType.dataBar);
    dataBar.positiveFormat.fillColor = plan.color;
    // A gradient hides the end of the bar, which is what is to be read.
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const { custom } = formats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = plan.formula;
  const { fill, font } = custom.format;
  if (plan.fill !== undefined) fill.color = plan.fill;
  if (plan.fontColor !== undefined) font.color = plan.fontColor;
  if (plan.bold !== undefined) font.bold = plan.bold;
  if (plan.italic !== undefined) font.italic = plan.italic;
  if (plan.strikethrough !== undefined) font.strikethrough = plan.strikethrough;
}
