/** Borders: Excel's line styles and weights, and the grid's. */
import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Area, RangeRef } from "../addresses";
import { invalidArgument } from "../wire/errors";
import { type Looks, readColor } from "./looks";
import type { Parts } from "../parts";

export interface Border {
  style: string;
  color: string;
  weight: string;
}

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

type Stroke = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

const LINES: Record<string, Partial<Record<string, BorderStyleTypes>>> = {
  Continuous: {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  },
  Dash: { Thin: BorderStyleTypes.DASHED, Medium: BorderStyleTypes.MEDIUM_DASHED },
  DashDot: { Thin: BorderStyleTypes.DASH_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT },
  DashDotDot: { Thin: BorderStyleTypes.DASH_DOT_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT_DOT },
  Dot: { Thin: BorderStyleTypes.DOTTED },
  Double: { Thick: BorderStyleTypes.DOUBLE },
  SlantDashDot: { Medium: BorderStyleTypes.SLANT_DASH_DOT },
};

const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

function toGrid(border: Border): IBorderStyleData | null {
  if (border.style === "None") return null;
  const weights = LINES[border.style];
  if (!weights) throw invalidArgument();
  const line = weights[border.weight] ?? Object.values(weights)[0] ?? BorderStyleTypes.THIN;
  return { s: line, cl: { rgb: border.color } };
}

function fromGrid(data: Nullable<IBorderStyleData>): Border {
  if (!data || data.s === BorderStyleTypes.NONE) return NO_BORDER;
  for (const [style, weights] of Object.entries(LINES)) {
    for (const [weight, line] of Object.entries(weights)) {
      if (line === data.s) return { style, weight, color: readColor(data.cl.rgb ?? "#000000") };
    }
  }
  return NO_BORDER;
}

/** Borders of a named style, for one cell. */
export function patchOfBorders(borders: Record<string, Border>): IBorderData | null {
  const strokes: Partial<Record<string, Stroke>> = {
    EdgeTop: "t",
    EdgeBottom: "b",
    EdgeLeft: "l",
    EdgeRight: "r",
  };
  const data: IBorderData = {};
  for (const [side, border] of Object.entries(borders)) {
    const stroke = strokes[side];
    if (stroke) data[stroke] = toGrid(border);
  }
  return Object.keys(data).length > 0 ? data : null;
}

/** The strokes that one side of a range means in a cell of it. */
function strokesAt(side: BorderSide, area: Area, row: number, column: number): Stroke[] {
  switch (side) {
    case "EdgeTop":
      return row === area.top ? ["t"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["b"] : [];
    case "EdgeLeft":
      return column === area.left ? ["l"] : [];
    case "EdgeRight":
      return column === area.right ? ["r"] : [];
    case "InsideHorizontal":
      return [
        ...(row > area.top ? ["t" as const] : []),
        ...(row < area.bottom ? ["b" as const] : []),
      ];
    case "InsideVertical":
      return [
        ...(column > area.left ? ["l" as const] : []),
        ...(column < area.right ? ["r" as const] : []),
      ];
    case "DiagonalDown":
      return ["tl_br"];
    case "DiagonalUp":
      return ["bl_tr"];
  }
}

export class Borders {
  constructor(private readonly book: Pick<Parts, "cells"> & { readonly looks: Looks }) {}

  /** A border part of one side of a range; null where its cells differ. */
  read(range: RangeRef, side: BorderSide, part: keyof Border): unknown {
    this.book.looks.settle();
    let found: { value: unknown } | null = null;
    const { area, sheetId } = range;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        for (const stroke of strokesAt(side, area, row, column)) {
          const value = fromGrid(this.book.cells.style(sheetId, row, column).bd?.[stroke])[part];
          if (found === null) found = { value };
          else if (found.value !== value) return null;
        }
      }
    }
    return found?.value ?? NO_BORDER[part];
  }

  write(range: RangeRef, side: BorderSide, part: keyof Border, value: unknown): void {
    if (typeof value !== "string") throw invalidArgument();
    if (part === "weight" && !WEIGHTS.includes(value)) throw invalidArgument();
    if (part === "style" && value !== "None" && !LINES[value]) throw invalidArgument();
    const given = part === "color" ? readColor(value) : value;
    const { area } = range;
    this.book.looks.changeBorders(range, (row, column, held) => {
      const strokes = strokesAt(side, area, row, column);
      if (strokes.length === 0) return null;
      const bd: IBorderData = { ...held };
      for (const stroke of strokes) {
        const border = fromGrid(held[stroke]);
        // Colour or weight given to a side without a line draws one, as in Excel.
        const style = part !== "style" && border.style === "None" ? "Continuous" : border.style;
        bd[stroke] = toGrid({ ...border, style, [part]: given });
      }
      return bd;
    });
  }
}
