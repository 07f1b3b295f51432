/** What a formula reads after cells have moved, where the grid does not see to it itself. */
import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { type Area, columnName, parseArea, splitSheet } from "../addresses";
import { forGrid, fromGrid } from "./spelling";
import type { FormulaMover, Parts } from "../parts";

/** References to cells of the given sheet move as the shift says; all others stay. */
export function formulaMover(
  book: Parts,
  sheetId: string,
  shift: (area: Area) => Area,
): FormulaMover {
  const lexer = book.grid.injector.get(LexerTreeBuilder);
  return (written, onSheetId) => {
    const formula = forGrid(written);
    const nodes = lexer.sequenceNodesBuilder(formula);
    if (!nodes) return written;
    const parts = nodes.map((node) => {
      if (typeof node === "string") return node;
      if (node.nodeType !== sequenceNodeType.REFERENCE) return node.token;
      const { sheet, rest } = splitSheet(node.token);
      const target = sheet === null ? onSheetId : book.sheets.find(sheet);
      if (target !== sheetId) return node.token;
      return node.token.slice(0, node.token.length - rest.length) + moveReference(rest, shift);
    });
    const moved = `=${parts.join("")}`;
    return formula === written ? moved : fromGrid(moved);
  };
}

const CORNER = /^(\$?)([a-z]{0,3})(\$?)(\d{0,7})$/i;

/** `A$1:$B2` with its dollar signs kept; what is no reference is given back. */
function moveReference(reference: string, shift: (area: Area) => Area): string {
  const area = parseArea(reference);
  if (!area) return reference;
  const moved = shift(area);
  const [first = "", second] = reference.split(":");
  const start = corner(first, moved.top, moved.left);
  return second === undefined ? start : `${start}:${corner(second, moved.bottom, moved.right)}`;
}

function corner(text: string, row: number, column: number): string {
  const [, firstDollar = "", letters = "", secondDollar = "", digits = ""] =
    CORNER.exec(text) ?? [];
  // In `$5` the dollar sign stands before the row.
  const rowDollar = letters === "" ? firstDollar : secondDollar;
  const columnPart = letters === "" ? "" : `${firstDollar}${columnName(column)}`;
  return columnPart + (digits === "" ? "" : `${rowDollar}${row + 1}`);
}
