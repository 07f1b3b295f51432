import type { UnusedKind } from "../../i18n/figures";
import { isNumeric } from "./column-facts";
import type { Draft } from "./draft";
import type { Row } from "../people/split-rows";
import { columnsOf } from "./source";
import { ordersOf, readStamp } from "./stamp";
import { unusedColumns, type Column } from "./suggest";

/** The columns that nothing is taken from, each with why. */
export function unusedWhy({
  exported,
  columns,
  mapping,
  questions,
  refused,
}: Pick<Draft, "exported" | "columns" | "mapping" | "questions" | "refused">): readonly {
  readonly column: Column;
  readonly why: UnusedKind;
}[] {
  const { people, period, sources } = mapping;
  const asked = new Set(
    Object.values(questions).flatMap(({ readings }) =>
      readings.flatMap(({ source }) => columnsOf(source)),
    ),
  );
  const others = [people.id, people.name, people.department, period];
  return unusedColumns(columns, sources, others).map((column) => {
    const why = refused.get(column.index) ?? (isNumeric(column) ? "unknown" : "text");
    if (column.filled === 0) return { column, why: "empty" };
    if (asked.has(column.index)) return { column, why: "asked" };
    return { column, why: why === "text" && areMoments(exported.rows, column) ? "moments" : why };
  });
}

/** Whether a column says when something was: no figure can be read of it, but text it is not either. */
function areMoments(rows: readonly Row[], { index }: Column): boolean {
  const cells = rows
    .slice(0, 50)
    .map(({ fields }) => fields[index] ?? "")
    .filter((text) => text !== "");
  return (
    cells.length > 0 &&
    cells.every(
      (text) => /\d:\d\d/.test(text) && (readStamp(text) !== null || ordersOf(text).size > 0),
    )
  );
}
