import { codeInCell } from "./period-cell";

/**
 * The table History: a row a person and closed period, with the raw metrics as well as the scores. All scorecards of a
 * workbook share it; its name and its columns are the same in every language, and found by their names wherever they
 * stand. A system adds the columns that it lacks at the right; a cell of another system's column is blank.
 */
export const HISTORY_TABLE = "KpiHistory";

/** Whose row it is, and of which period; text all of them, so that an ID keeps its zeros and a period is no date. */
export const HISTORY_COLUMNS = {
  period: "Period",
  system: "System",
  id: "ID",
  name: "Name",
  department: "Department",
  /** The number of the scorecard in its workbook, by which a closing is found again. */
  scorecard: "Scorecard",
  /** When it was closed, by the clock of whoever closed it. */
  closed: "Closed",
} as const;

/** A figure as it was entered, by the id of its input: "metric.votes". */
export const metricColumn = (input: string): string => `metric.${input}`;
/** An item's score, by the item's id: "score.satisfaction". */
export const scoreColumn = (item: string): string => `score.${item}`;
/** What followed from the scores, by the name of the field: "result.total". */
export const resultColumn = (field: string): string => `result.${field}`;

/** One row, as far as somebody needs it. */
export interface HistoryRow {
  readonly period: string;
  /** The id of the scorecard system. */
  readonly system: string;
  readonly id: string;
  readonly name: string;
  /** By the column's name; what is blank or no number is not there. */
  readonly figures: ReadonlyMap<string, number>;
}

/** Rows from the cells below the given headers; a row without period or system is nobody's. HR may have written periods otherwise. */
export function historyRows(
  headers: readonly string[],
  rows: readonly (readonly unknown[])[],
): HistoryRow[] {
  const { period, system, id, name } = HISTORY_COLUMNS;
  return rows.flatMap((cells): HistoryRow[] => {
    const text = (header: string) => {
      const cell = cells[headers.indexOf(header)];
      return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
    };
    const code = codeInCell(cells[headers.indexOf(period)]);
    if (code === "" || text(system) === "") return [];
    const figures = new Map<string, number>();
    headers.forEach((header, index) => {
      const cell = cells[index];
      if (typeof cell === "number" && Number.isFinite(cell)) figures.set(header, cell);
    });
    return [{ period: code, system: text(system), id: text(id), name: text(name), figures }];
  });
}
