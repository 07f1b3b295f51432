import { sheetTexts } from "../../i18n/sheets";
import { freeSheetName } from "../plan/free-names";
import type { WorkbookPlan } from "../plan/plan";
import type { ScorecardReading } from "../reading";
import { layOutCharts } from "./lay-out";
import type { ChartPlan } from "./lay-out";
import { sourcesOf } from "./sources";

export type { ChartPlan } from "./lay-out";

/** A sheet with the tables and charts of a scorecard's results. */
export interface ResultsChartPlan {
  readonly workbook: WorkbookPlan;
  readonly charts: readonly ChartPlan[];
}

/** null: nobody is on the scorecard, or HR has deleted the column of its totals. */
export function planResultsChart(
  reading: ScorecardReading,
  takenSheets: readonly string[],
): ResultsChartPlan | null {
  const name = freeSheetName(sheetTexts[reading.locale].sheetNames.chart, takenSheets);
  const sources = sourcesOf(reading);
  if (sources === null) return null;
  const { sheet, charts } = layOutCharts(reading, sources, name);
  return {
    workbook: { scorecard: reading.scorecard, sheets: [sheet], names: [], show: "chart" },
    charts,
  };
}
