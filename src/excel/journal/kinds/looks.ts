import { withCells } from "../../apply/ranges";
import { type Kind, wholly } from "../kind";
import type { Rows, StateOf } from "../place";

type Looks = StateOf<"looks">;

const same = (one: Looks, other: Looks): boolean => one === other;

/** Rows that are to look like the row above them. Their number formats tell whether they do: nothing else can be asked at once. */
export const looks: Kind<"looks"> = {
  ask(context, places) {
    const asked = places.map((place) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("id");
      const { row, column, columns } = place;
      const formats = [row - 1, row].map((each) =>
        sheet.getRangeByIndexes(each, column, 1, columns).load("numberFormat"),
      );
      return { sheet, formats };
    });
    return () =>
      asked.map(({ sheet, formats: [above, first] }) => {
        if (sheet.isNullObject) return undefined;
        const alike = JSON.stringify(above?.numberFormat) === JSON.stringify(first?.numberFormat);
        return alike ? "copied" : "own";
      });
  },
  put(context, changes) {
    for (const { place, state } of changes) {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      withCells(sheet, blockOf(place), (range) => {
        if (state === "own") {
          range.clear(Excel.ClearApplyTo.formats);
          return;
        }
        withCells(sheet, [place.row - 1, place.column, 1, place.columns], (above) => {
          range.copyFrom(above, Excel.RangeCopyType.formats);
        });
      });
    }
  },
  same,
  back: wholly(same),
};

const blockOf = ({ row, column, rows, columns }: Rows) => [row, column, rows, columns] as const;
