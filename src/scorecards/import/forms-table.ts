import type { CellPlace } from "../calc/place";
import { formulaAt, type ScorecardReading } from "../reading";
import type { Input } from "../system/description";
import { contentOf, type Content, type DataTable } from "./data-table";

/** Forms of several people as Import sees them: a row a form, a column a figure, and where each cell really is. */
export interface FormsTable {
  readonly table: DataTable;
  /** null: that form does not have that figure. */
  readonly placeOf: (row: number, column: number) => CellPlace | null;
}

/** What people's forms have together; read with formulas. */
export function readForms({ people, sheets }: ScorecardReading): FormsTable {
  const grids = new Map(sheets.map(({ id, grid }) => [id, grid]));
  const inputs = new Map<string, Input>();
  const places = people.map(
    (person) =>
      new Map(
        person.inputs.map(({ input, cell, value }) => {
          if (!inputs.has(input.id)) inputs.set(input.id, input);
          const grid = grids.get(cell.sheet);
          const formula = grid === undefined ? undefined : formulaAt(grid, cell);
          return [input.id, { cell, content: contentOf(value, formula) }] as const;
        }),
      ),
  );
  const columns = [...inputs.values()].map((input, column) => ({ input, column }));
  const at = (row: number, column: number) => {
    const id = columns[column]?.input.id;
    return id === undefined ? undefined : places[row]?.get(id);
  };
  const blank: Content = { kind: "blank" };
  return {
    table: {
      person: {},
      columns,
      people: people.map(({ name, department }) => ({ id: "", name, department })),
      cells: people.map((_, row) => columns.map(({ column }) => at(row, column)?.content ?? blank)),
      forms: { lacks: (row, column) => at(row, column) === undefined },
    },
    placeOf: (row, column) => at(row, column)?.cell ?? null,
  };
}
