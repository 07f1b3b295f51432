import type { NamedStyle } from "../../scorecards/plan/plan";

/** Excel's identifiers of its built-in styles, which are the same in every language, unlike the names it displays. */
export const builtInStyles: Readonly<Record<NamedStyle, `${Excel.BuiltInStyle}`>> = {
  Normal: "Normal",
  Title: "SheetTitle",
  "Heading 1": "Heading1",
  "Heading 3": "Heading3",
  "Explanatory Text": "ExplanatoryText",
  Accent1: "Accent1",
  "20% - Accent1": "Accent1_20",
  "40% - Accent1": "Accent1_40",
  Input: "Input",
  Calculation: "Calculation",
  Total: "Total",
  Good: "Good",
  Neutral: "Neutral",
  Bad: "Bad",
  Note: "Note",
};
