import {
  codeInCell,
  HISTORY_COLUMNS,
  HISTORY_TABLE,
  historyRows,
  neededHistory,
  type GenerationRequest,
  type HistoryRow,
} from "../scorecards";
import { sameName } from "./mentions";

/**
 * What a scorecard compares with, out of the table History: first which rows are of the periods in question, in a request
 * that is made anyhow, then these rows alone, in one more. A table of years is not sent whole.
 */
export class EarlierPeriods {
  private readonly needed: ReturnType<typeof neededHistory>;
  private asked: {
    readonly table: Excel.Table;
    readonly headers: Excel.Range;
    readonly first: Excel.Range;
  } | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    request: Pick<GenerationRequest, "system" | "period">,
  ) {
    this.needed = neededHistory(request);
  }

  /** Asks along with what is asked for next; nothing where there is no History or nothing to compare. */
  ask(tables: readonly string[]): void {
    const name = tables.find((each) => sameName(each, HISTORY_TABLE));
    if (name === undefined || this.needed.periods.length === 0) return;
    const table = this.context.workbook.tables.getItem(name);
    this.asked = {
      table,
      headers: table.getHeaderRowRange().load("values"),
      // Where the periods stand unless HR has moved them.
      first: table.getDataBodyRange().getColumn(0).load("values"),
    };
  }

  /** One request, none where no row is of an earlier period that counts. */
  async rows(): Promise<readonly HistoryRow[]> {
    if (this.asked === null) return [];
    const { table, headers, first } = this.asked;
    const names = (headers.values[0] ?? []).map(String);
    const body = table.getDataBodyRange();
    const periods = await this.columnOf(body, names.indexOf(HISTORY_COLUMNS.period), first);
    if (periods === null) return [];
    const columns = this.needed.columns
      .map((header) => ({ header, index: names.indexOf(header) }))
      .filter(({ index }) => index >= 0);
    const codes = (periods.values as unknown[][]).map(([code]) => codeInCell(code));
    const blocks = this.needed.periods.flatMap((period) => {
      const top = codes.indexOf(period);
      if (top < 0) return [];
      const below = codes.lastIndexOf(period) - top;
      return [
        columns.map(({ index }) =>
          body.getCell(top, index).getResizedRange(below, 0).load("values"),
        ),
      ];
    });
    if (blocks.length === 0) return [];
    await this.context.sync();
    const header = columns.map((column) => column.header);
    return blocks.flatMap((ranges) => {
      const cells = ranges.map(({ values }) => values as unknown[][]);
      const rows = (cells[0] ?? []).map((_, row) => cells.map((column) => column[row]?.[0]));
      return historyRows(header, rows);
    });
  }

  private async columnOf(
    body: Excel.Range,
    index: number,
    first: Excel.Range,
  ): Promise<Excel.Range | null> {
    if (index < 0) return null;
    if (index === 0) return first;
    const moved = body.getColumn(index).load("values");
    await this.context.sync();
    return moved;
  }
}
