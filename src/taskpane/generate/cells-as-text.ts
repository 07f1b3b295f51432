/** Cells as a sheet would paste them: tabs between, a line a row, quoted where a cell holds what parts cells. */
export const cellsAsText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join("\t")).join("\n");

const quoted = (cell: string): string =>
  /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
