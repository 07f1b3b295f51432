/** Autofit without a screen: an estimate from the texts, since only a renderer can measure. */
import { BooleanNumber } from "@univerjs/core";
import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { displayText } from "../grid/values";
import type { RangeRef } from "../addresses";
import { toGridRange } from "../contents/tables";
import type { Parts } from "../parts";

const LEAST = 64;
const MOST = 600;

export class Autofit {
  constructor(private readonly book: Parts) {}

  async columns(ranges: RangeRef[]): Promise<void> {
    await this.book.calculation.finish();
    for (const { sheetId, area } of ranges) {
      const used = this.book.cells.used(sheetId, area, true);
      if (!used) continue;
      for (let column = used.left; column <= used.right; column += 1) {
        let width = 0;
        for (let row = used.top; row <= used.bottom; row += 1) {
          const text = displayText(
            this.book.cells.value(sheetId, row, column),
            this.book.cells.numberFormat(sheetId, row, column),
          );
          width = Math.max(width, textWidth(text));
        }
        this.book.grid.mutate(SetWorksheetColWidthMutation.id, sheetId, {
          ranges: [toGridRange({ top: 0, bottom: 0, left: column, right: column })],
          colWidth: Math.min(MOST, Math.max(LEAST, width + 14)),
        });
      }
    }
  }

  rows(ranges: RangeRef[]): void {
    for (const { sheetId, area } of ranges) {
      this.book.grid.mutate(SetWorksheetRowIsAutoHeightMutation.id, sheetId, {
        ranges: [toGridRange(area)],
        autoHeightInfo: BooleanNumber.TRUE,
      });
    }
  }
}

/** Pixels at 11 points: Chinese characters are twice as wide as Latin ones. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 15 : 7.5;
  return width;
}
