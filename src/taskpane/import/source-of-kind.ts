import { unitFor, type Column, type Input, type Source } from "../../scorecards/import";
import { columnsOf } from "../../scorecards/import/source";

export type SourceKind = Source["kind"];

/** A source of another kind that begins with the columns of the one before, or with the first columns of figures. */
export function sourceOfKind(
  kind: SourceKind,
  before: Source | null,
  input: Input,
  columns: readonly Column[],
): Source {
  const figures = columns.filter((column) => column.figures > 0).map(({ index }) => index);
  const had = before ? columnsOf(before) : [];
  const first = had[0] ?? figures[0] ?? 0;
  const second =
    had.find((column) => column !== first) ?? figures.find((column) => column !== first) ?? first;
  const column = columns[first];
  const unit = column && unitFor(input, column);
  const inUnit = unit === undefined ? {} : { unit };
  switch (kind) {
    case "total":
      return { kind, terms: [{ kind: "sum", column: first }], ...inUnit };
    case "mean":
      return { kind, column: first, weight: null, ...inUnit };
    case "quotient":
      return {
        kind,
        numerator: [{ kind: "sum", column: first }],
        denominator: [{ kind: "sum", column: second }],
      };
    case "product":
      return {
        kind,
        rate: first,
        of: second,
        ...((column?.largest ?? 0) > 1 ? { unit: "percent" as const } : {}),
      };
  }
}
