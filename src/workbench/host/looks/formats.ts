/** Formats given as matrices or by the name of a cell style. */
import { columnCount, isEntireColumn, isEntireRow, rowCount, type RangeRef } from "../addresses";
import { invalidArgument } from "../wire/errors";
import { LOOKS, type Looks } from "./looks";
import { patchOfBorders } from "./borders";
import { patchOfStyle, type Styles } from "./styles";

export class Formats {
  constructor(private readonly book: { readonly looks: Looks; readonly styles: Styles }) {}

  /** `range.numberFormat = …`: one format for all, or a matrix of the range's size. */
  set(range: RangeRef, value: unknown): void {
    const { area } = range;
    if (isEntireColumn(area) || isEntireRow(area)) {
      throw invalidArgument("Number formats cannot be set on whole rows or columns.");
    }
    if (!Array.isArray(value)) {
      this.book.looks.write(range, "NumberFormat", value);
      return;
    }
    const rows = value as unknown[][];
    const single = rows.length === 1 && rows[0]?.length === 1;
    if (single) {
      this.book.looks.write(range, "NumberFormat", rows[0]?.[0]);
      return;
    }
    const fits =
      rows.length === rowCount(area) &&
      rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
    if (!fits) throw invalidArgument();
    this.book.looks.apply(range, (row, column) => {
      const format = rows[row - area.top]?.[column - area.left];
      return format === null || format === undefined ? {} : LOOKS.NumberFormat.write(format);
    });
  }

  /** Puts a named style on a range: its parts replace what the cells had. */
  setStyle(range: RangeRef, name: unknown): void {
    const style = this.book.styles.require(name);
    const plain = style.name === "Normal";
    if (plain) this.book.looks.clear(range);
    this.book.looks.patch(range, patchOfStyle(style));
    const borders = patchOfBorders(style.borders);
    if (borders)
      this.book.looks.changeBorders(range, (_row, _column, held) => ({ ...held, ...borders }));
  }
}
