/** A cell's look in the grid's terms, in the terms of an xlsx file. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type {
  IBorderData,
  IBorderStyleData,
  IColorStyle,
  IStyleData,
  Nullable,
} from "@univerjs/core";
import type { Border, Borders, BorderStyle, Color, Style } from "exceljs";

export function fileStyle(style: IStyleData): Partial<Style> {
  const fill = color(style.bg);
  return {
    font: {
      ...(style.ff ? { name: style.ff } : {}),
      ...(style.fs ? { size: style.fs } : {}),
      bold: style.bl === BooleanNumber.TRUE,
      italic: style.it === BooleanNumber.TRUE,
      underline: style.ul?.s === BooleanNumber.TRUE,
      strike: style.st?.s === BooleanNumber.TRUE,
      ...withColor(color(style.cl)),
    },
    alignment: {
      horizontal: horizontal[style.ht ?? HorizontalAlign.UNSPECIFIED],
      vertical: vertical[style.vt ?? VerticalAlign.UNSPECIFIED],
      wrapText: style.tb === WrapStrategy.WRAP,
    },
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: fill } } : {}),
    ...(style.bd ? { border: borders(style.bd) } : {}),
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
  };
}

const horizontal = {
  [HorizontalAlign.UNSPECIFIED]: undefined,
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
  [HorizontalAlign.BOTH]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
} as const;

const vertical = {
  [VerticalAlign.UNSPECIFIED]: undefined,
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "middle",
  [VerticalAlign.BOTTOM]: "bottom",
} as const;

const lines: Partial<Record<BorderStyleTypes, BorderStyle>> = {
  [BorderStyleTypes.THIN]: "thin",
  [BorderStyleTypes.HAIR]: "hair",
  [BorderStyleTypes.DOTTED]: "dotted",
  [BorderStyleTypes.DASHED]: "dashed",
  [BorderStyleTypes.DASH_DOT]: "dashDot",
  [BorderStyleTypes.DASH_DOT_DOT]: "dashDotDot",
  [BorderStyleTypes.DOUBLE]: "double",
  [BorderStyleTypes.MEDIUM]: "medium",
  [BorderStyleTypes.MEDIUM_DASHED]: "mediumDashed",
  [BorderStyleTypes.MEDIUM_DASH_DOT]: "mediumDashDot",
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: "mediumDashDotDot",
  [BorderStyleTypes.SLANT_DASH_DOT]: "slantDashDot",
  [BorderStyleTypes.THICK]: "thick",
};

function borders(data: IBorderData): Partial<Borders> {
  const sides = { top: data.t, bottom: data.b, left: data.l, right: data.r };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, line]) => {
      const border = oneBorder(line);
      return border ? [[side, border]] : [];
    }),
  );
}

function oneBorder(line: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  const style = line ? lines[line.s] : undefined;
  return style ? { style, ...withColor(color(line?.cl)) } : undefined;
}

function withColor(found: Partial<Color> | undefined): { color?: Partial<Color> } {
  return found ? { color: found } : {};
}

/** `#rgb`, `#rrggbb` and `rgb(r, g, b)`, which is how the grid and its users write colours. */
function color(source: Nullable<IColorStyle>): Partial<Color> | undefined {
  const text = source?.rgb ?? "";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = /^#([0-9a-f]{6})/i.exec(text);
  const parts = /^rgba?\((\d+)\D+(\d+)\D+(\d+)/.exec(text);
  const hex = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")
    : (long?.[1] ??
      parts
        ?.slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join(""));
  return hex ? { argb: `FF${hex.toUpperCase()}` } : undefined;
}
