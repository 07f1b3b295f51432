import type { UnusedKind } from "../../i18n/figures";
import { isNumeric } from "./column-facts";
import type { Draft } from "./draft";
import { columnsOf } from "./source";
import { unusedColumns, type Column } from "./suggest";

/** The columns that nothing is taken from, each with why. */
export function unusedWhy({
  columns,
  mapping,
  questions,
  refused,
}: Pick<Draft, "columns" | "mapping" | "questions" | "refused">): readonly {
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
  return unusedColumns(columns, sources, others).map((column) => ({
    column,
    why:
      column.filled === 0
        ? "empty"
        : asked.has(column.index)
          ? "asked"
          : (refused.get(column.index) ?? (isNumeric(column) ? "unknown" : "text")),
  }));
}
