/** Charts are kept as data; the workbench shows them as labelled previews. */
import type { RangeRef } from "../addresses";
import { apiNotFound, invalidArgument, itemNotFound } from "../wire/errors";
import type { ChartData } from "./sheet-state";
import type { Parts } from "../parts";

/** Chart types of Excel's API that the workbench keeps. */
const TYPES =
  /^(ColumnClustered|ColumnStacked|ColumnStacked100|BarClustered|BarStacked|BarStacked100|Line|LineMarkers|LineStacked|Pie|Doughnut|Area|AreaStacked|XYScatter|Radar|RadarMarkers|RadarFilled|Histogram|Pareto|Boxwhisker|Waterfall)$/;

export class Charts {
  private last = 0;

  constructor(private readonly book: Parts) {}

  list(sheetId: string): ChartData[] {
    return this.book.sheets.state(sheetId).charts;
  }

  require(sheetId: string, key: unknown): ChartData {
    const found = this.find(sheetId, key);
    if (!found) throw itemNotFound();
    return found;
  }

  find(sheetId: string, key: unknown): ChartData | null {
    const wanted = typeof key === "string" ? key.toLowerCase() : "";
    const isIt = (chart: ChartData) => chart.id === key || chart.name.toLowerCase() === wanted;
    return this.list(sheetId).find(isIt) ?? null;
  }

  add(sheetId: string, chartType: string | null, source: RangeRef, seriesBy: string): ChartData {
    if (chartType === null) throw invalidArgument();
    if (!TYPES.test(chartType)) throw apiNotFound(`charts of type ${chartType}`);
    this.book.protection.requireUnprotected(sheetId, "allowEditObjects");
    this.last += 1;
    const chart: ChartData = {
      id: `chart-${this.last}`,
      name: `Chart ${this.last}`,
      chartType,
      source,
      seriesBy,
      title: { text: "", visible: true },
      legend: { position: "Bottom", visible: true },
      labelled: new Set(),
      categoriesReversed: false,
      top: 100,
      left: 100,
      width: 360,
      height: 216,
    };
    this.list(sheetId).push(chart);
    return chart;
  }

  delete(sheetId: string, id: string): void {
    this.book.protection.requireUnprotected(sheetId, "allowEditObjects");
    const charts = this.list(sheetId);
    const index = charts.findIndex((chart) => chart.id === id);
    if (index < 0) throw itemNotFound();
    charts.splice(index, 1);
  }

  /** Names of the series: headers of the source's columns, or of its rows. */
  seriesNames(chart: ChartData): string[] {
    const { sheetId, area } = chart.source;
    const rows = area.bottom - area.top;
    const columns = area.right - area.left;
    const byRows = chart.seriesBy === "Rows" || (chart.seriesBy === "Auto" && columns > rows);
    const count = Math.max(1, byRows ? rows : columns);
    return Array.from({ length: count }, (_, index) => {
      const row = byRows ? area.top + Math.min(rows, index + 1) : area.top;
      const column = byRows ? area.left : area.left + Math.min(columns, index + 1);
      return String(this.book.cells.value(sheetId, row, column));
    });
  }
}
