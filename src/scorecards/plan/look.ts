import type { Unit } from "../system/description";
import { changeUnit } from "../system/units";
import type { FormatPlan } from "./plan";

/**
 * How the kinds of cells look, in one place. Named styles and theme colours carry a company's theme over; the colours
 * below are the financial models' convention: inputs blue on a light fill, formulas black, other sheets' figures green.
 */
type Look = Omit<FormatPlan, "range">;

export const looks = {
  title: { style: "Title", vertical: "Center" },
  hint: { style: "Explanatory Text", vertical: "Center" },
  section: { style: "Heading 3", vertical: "Center" },
  header: {
    style: "Accent1",
    bold: true,
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
    border: "all",
  },
  unit: { style: "Explanatory Text", horizontal: "Center", vertical: "Bottom", wrap: true },
  /** Beside a line: where its figures come from. */
  origin: { fontColor: "#595959", horizontal: "Center", indent: 0 },
  label: { bold: true, vertical: "Center" },
  text: { vertical: "Center", horizontal: "Left", indent: 1, wrap: true, border: "all" },
  input: {
    style: "20% - Accent1",
    fontColor: "#0000FF",
    vertical: "Center",
    indent: 0,
    border: "all",
    locked: false,
  },
  formula: { vertical: "Center", horizontal: "Right", indent: 0, border: "all" },
  /** As `text`, on a line that may stay blank. */
  unboxed: { vertical: "Center", horizontal: "Left", indent: 1, wrap: true },
  /** A figure on a page that is handed over and signed: black, whatever sheet it is from. */
  printed: { vertical: "Center", horizontal: "Right", indent: 0 },
  /** A person's figure looked up on another sheet. */
  lookedUp: { fontColor: "#00642E", vertical: "Center", horizontal: "Right", indent: 0 },
  /** A heading among lines, with what they come to. */
  subtotal: { style: "40% - Accent1", bold: true, vertical: "Center", border: "outline" },
  total: { style: "Total", bold: true, vertical: "Center" },
  /** Beside a line: what is wrong with it. */
  fault: { bold: true, fontColor: "#9C0006", vertical: "Center" },
} as const satisfies Record<string, Look>;

/** Fills and inks of conditional formats; each goes with a word in the cell, never colour alone. */
export const signs = {
  missing: { fill: "#EDEDED", fontColor: "#595959", italic: true },
  fault: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
  setThis: { fill: "#FFEB9C", fontColor: "#7F5200", bold: true },
  best: { fill: "#C6EFCE", fontColor: "#005F00", bold: true },
  worst: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
  band: { fill: "#F5F8FC" },
  /** A header over nothing. */
  gap: { fill: "#FFFFFF" },
  /** A line of nobody's. */
  nobody: { fill: "#FFFFFF", fontColor: "#FFFFFF" },
  bar: "#9DC3E6",
} as const;

const formats: Record<Unit, string> = {
  // A second decimal only where there is one: a rate just below its target must not look as if it met it.
  percent: "0.0#%",
  score: "0.00",
  count: "#,##0",
  people: "#,##0",
  votes: "#,##0",
  times: "#,##0",
  calls: "#,##0",
  surveys: "#,##0",
  periods: "#,##0",
  yuan: "#,##0.00",
  ratio: "0.00##",
  seconds: "#,##0.0#",
  minutes: "#,##0.0#",
  hours: "#,##0.00##",
  days: "#,##0.0#",
  any: "General",
};

/** One number format a column. */
export const numberFormat = (unit: Unit): string => formats[unit];

/** Targets and steps read best without needless decimals, except percentages. */
export const parameterFormat = (unit: Unit): string => (unit === "percent" ? "0.0#%" : "General");

export const SCORE_FORMAT = "0.00";
export const MONEY_FORMAT = "#,##0.00";
export const TEXT_FORMAT = "@";

/**
 * With its sign, so that better and worse are told apart.
 *
 * @param word What stands behind it, where the cell itself has to say in what it is told.
 */
export function changeFormat(unit: Unit, word = ""): string {
  const behind = word === "" ? "" : `" ${word}"`;
  const number = `${changeUnit(unit) === "percent" ? "0.0#%" : "0.0#"}${behind}`;
  return `+${number};-${number};${number}`;
}

/** A number of a line or a unit: in the middle of its narrow column. */
export const CENTERED = { horizontal: "Center", indent: 0 } as const;
