import type { Period } from "../system/period";

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
} as const;

/** A figure as it was entered, by the id of its input: "metric.votes". */
export const metricColumn = (input: string): string => `metric.${input}`;
/** An item's score, by the item's id: "score.satisfaction". */
export const scoreColumn = (item: string): string => `score.${item}`;
/** What followed from the scores, by the name of the field: "result.total". */
export const resultColumn = (field: string): string => `result.${field}`;

/** "2025-01" or "2025-Q1": sorts as the periods follow one another. */
export const periodCode = (period: Period): string =>
  period.kind === "month"
    ? `${period.year}-${String(period.month).padStart(2, "0")}`
    : `${period.year}-Q${period.quarter}`;

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

/** Rows from the cells below the given headers; a row without period or system is nobody's. */
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
    if (text(period) === "" || text(system) === "") return [];
    const figures = new Map<string, number>();
    headers.forEach((header, index) => {
      const cell = cells[index];
      if (typeof cell === "number" && Number.isFinite(cell)) figures.set(header, cell);
    });
    return [
      { period: text(period), system: text(system), id: text(id), name: text(name), figures },
    ];
  });
}
