import type { FormatPlan } from "../../scorecards/plan/plan";
import { areaOf } from "../../scorecards/calc/a1";
import { gatherAlike } from "./alike";
import { builtInStyles } from "./named-styles";
import { type Areas, withAreas, withRange } from "./ranges";

/** Gives ranges their looks, later ones over earlier ones. */
export function applyFormats(sheet: Excel.Worksheet, plans: readonly FormatPlan[]): void {
  const withEdges = plans.map((plan) => ({ ...plan, edges: edgesOf(plan) }));
  for (const { ranges, first } of gatherAlike(withEdges)) {
    const { style, numberFormat } = first;
    withAreas(sheet, ranges, (areas) => {
      // The style comes first, as it sets everything that the rest refines.
      if (style !== undefined) areas.style = builtInStyles[style];
      applyLook(areas, first, first.edges);
    });
    if (numberFormat !== undefined) {
      for (const address of ranges.split(",")) {
        withRange(sheet, address, (range) => applyNumberFormat(range, numberFormat));
      }
    }
  }
}

/** Several areas have no number format in common. The library's type wants a matrix; Excel spreads a single value. */
function applyNumberFormat(range: { numberFormat: unknown }, numberFormat: string): void {
  range.numberFormat = numberFormat;
}

/** Whatever is not asked for is not touched: every object that is named costs a hundred bytes. */
function applyLook(areas: Areas, plan: FormatPlan, edges: readonly Edge[]): void {
  const { horizontal, vertical, wrap, indent, fill, locked } = plan;
  if (horizontal !== undefined) areas.format.horizontalAlignment = horizontal;
  if (vertical !== undefined) areas.format.verticalAlignment = vertical;
  if (wrap !== undefined) areas.format.wrapText = wrap;
  if (indent !== undefined) areas.format.indentLevel = indent;
  if (fill !== undefined) areas.format.fill.color = fill;
  if (locked !== undefined) areas.format.protection.locked = locked;
  applyFont(areas, plan);
  for (const edge of edges) {
    const line = areas.format.borders.getItem(edge);
    line.style = Excel.BorderLineStyle.continuous;
    line.weight = Excel.BorderWeight.thin;
  }
}

function applyFont(areas: Areas, plan: FormatPlan): void {
  const { bold, italic, fontSize, fontColor } = plan;
  if (bold !== undefined) areas.format.font.bold = bold;
  if (italic !== undefined) areas.format.font.italic = italic;
  if (fontSize !== undefined) areas.format.font.size = fontSize;
  if (fontColor !== undefined) areas.format.font.color = fontColor;
}

type Edge = `${Excel.BorderIndex}`;

const outline: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function edgesOf({ border, range }: FormatPlan): readonly Edge[] {
  switch (border) {
    case undefined:
      return [];
    case "below":
      return ["EdgeBottom"];
    case "above":
      return ["EdgeTop"];
    case "outline":
      return outline;
    case "all": {
      const { rows, columns } = areaOf(range);
      return [
        ...outline,
        ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
        ...(columns > 1 ? (["InsideVertical"] as const) : []),
      ];
    }
  }
}
