/**
 * Which formulas may fill more than one cell. Excel knows it from a formula's text: one that may and fills a single cell
 * has a spill of that one cell, while `=SUM(A1:A9)` has none.
 */
import { LexerNode, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

/** Functions that give one value, whatever they are given; with the arguments (from 0) that make them give more. */
const GATHERING: Record<string, readonly number[]> = {
  ...each("SUM SUMSQ SUMPRODUCT PRODUCT AVERAGE AVERAGEA MEDIAN MODE MODE.SNGL GEOMEAN HARMEAN"),
  ...each("COUNT COUNTA COUNTBLANK MAX MAXA MIN MINA AND OR XOR ROWS COLUMNS AREAS SHEET SHEETS"),
  ...each("STDEV STDEV.S STDEV.P STDEVA STDEVP VAR VAR.S VAR.P VARA VARP CORREL COVARIANCE.P"),
  ...each("COVARIANCE.S SLOPE INTERCEPT RSQ CONCAT TEXTJOIN NPV IRR MDETERM ISREF SUBTOTAL"),
  ...each("LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC", 1),
  ...each("QUARTILE.EXC PERCENTRANK PERCENTRANK.INC COUNTIF SUMIF AVERAGEIF AGGREGATE TRIMMEAN", 1),
  ...each("RANK RANK.EQ RANK.AVG MATCH XMATCH VLOOKUP HLOOKUP LOOKUP", 0),
  ...each("COUNTIFS", 1, 3, 5, 7, 9),
  ...each("SUMIFS AVERAGEIFS MAXIFS MINIFS", 2, 4, 6, 8, 10),
};

/** Functions that may give many values from one. */
const SPREADING = new Set(
  [
    "SEQUENCE RANDARRAY MAKEARRAY MUNIT EXPAND FREQUENCY LINEST LOGEST TREND GROWTH TRANSPOSE MMULT",
    "MINVERSE FILTER SORT SORTBY UNIQUE HSTACK VSTACK CHOOSECOLS CHOOSEROWS TAKE DROP TOCOL TOROW",
    "WRAPROWS WRAPCOLS MAP SCAN BYROW BYCOL REDUCE TEXTSPLIT INDEX OFFSET INDIRECT XLOOKUP",
  ]
    .join(" ")
    .split(" "),
);

export class DynamicFormulas {
  private readonly known = new Map<string, boolean>();
  /** Of the add-in's functions: those whose result is a matrix. */
  readonly matrixFunctions = new Set<string>();

  constructor(private readonly grid: Grid) {}

  mayFill(formula: string): boolean {
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    const tree: unknown = this.grid.injector.get(LexerTreeBuilder).treeBuilder(formula);
    const found = tree instanceof LexerNode && this.any(tree);
    this.known.set(formula, found);
    return found;
  }

  private any(node: LexerNode, only?: readonly number[]): boolean {
    return node
      .getChildren()
      .some((child, index) => (only === undefined || only.includes(index)) && this.gives(child));
  }

  private gives(node: LexerNode | string): boolean {
    if (typeof node === "string") return isMany(node.trim());
    const token = node.getToken().trim().toUpperCase();
    if (token === ":" || token === "#" || isMany(token)) return true;
    if (SPREADING.has(token) || this.matrixFunctions.has(token)) return true;
    const arguments_ = GATHERING[token];
    return this.any(node, arguments_);
  }
}

/** A spill, a list in braces, a table's column that is not that of the formula's own row. */
function isMany(word: string): boolean {
  if (word.startsWith('"')) return false;
  if (word.endsWith("#") || word.startsWith("{")) return true;
  return /[^\s[\]]\[/.test(word) && !/\[\s*(@|#This Row)/i.test(word);
}

function each(names: string, ...spread: number[]): Record<string, readonly number[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, spread]));
}
