import { planResultsChart, type ResultsChartPlan } from "../scorecards/results-chart";
import { PlanApplication } from "./apply/apply-plan";
import { inSpellingOfExcel } from "./apply/areas";
import { sendPages } from "./apply/set-up-pages";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import type { UndoTicket } from "./generation";
import { asOwnWriting } from "./own-writing";
import { askScorecards } from "./read-scorecards";
import type { SheetReference } from "./scorecard-reference";
import { takeBackSheets } from "./take-back-sheets";
import { ticketFor } from "./undo-ticket";
import { readWorkbook, type WorkbookState } from "./workbook-state";

export type ChartOutcome =
  | {
      readonly kind: "made";
      readonly sheet: SheetReference;
      readonly undo: UndoTicket;
      /** False: Excel has refused to set up the page for printing. */
      readonly hasPages: boolean;
    }
  /** Nothing was done: the scorecard has a sheet with charts already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference }
  /** Nothing was done: nobody is on the scorecard, or the column of its totals is gone. */
  | { readonly kind: "no-results" };

/**
 * Makes a sheet with charts of a scorecard's results. What they show are cells with formulas that follow the results: the
 * charts stay right with the pane closed. Seven requests whatever the number of people; a failure leaves nothing behind, and
 * undoGeneration takes the sheet back.
 */
export function insertResultsChart(
  scorecard: string,
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<ChartOutcome> {
  return asOwnWriting(() => inSpellingOfExcel(() => carryOut(scorecard, secondCopy)));
}

async function carryOut(scorecard: string, secondCopy: boolean): Promise<ChartOutcome> {
  let underWay: { readonly before: WorkbookState; readonly plan: ResultsChartPlan } | undefined;
  try {
    return await inExcel(async (context) => {
      const before = await readWorkbook(context);
      const asked = askScorecards(context, before, false);
      await context.sync();
      const { references, readings } = await asked();
      const sheets = references.find((reference) => reference.scorecard === scorecard)?.sheets;
      const there = sheets?.find(({ role }) => role === "chart");
      if (there !== undefined && !secondCopy) return { kind: "exists", sheet: there };
      const reading = readings.find((each) => each.scorecard === scorecard);
      if (reading === undefined) return { kind: "no-results" };

      if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
      const taken = before.sheets.map(({ name }) => name);
      const plan = planResultsChart(reading, taken);
      if (plan === null) return { kind: "no-results" };
      underWay = { before, plan };

      const application = new PlanApplication(context, plan.workbook);
      application.addSheets();
      await context.sync();
      application.writeContents();
      await context.sync();
      application.setUpPages();
      const hasPages = await sendPages(context);
      application.applyLooks();
      const [id = ""] = application.sheetIds;
      addCharts(context.workbook.worksheets.getItem(id), plan);
      await context.sync();
      const name = plan.workbook.sheets[0]?.name ?? "";
      return {
        kind: "made",
        sheet: { role: "chart", name, id },
        undo: ticketFor(plan.workbook, [id], before.activeSheet),
        hasPages,
      };
    });
  } catch (error) {
    const fault = asFaultError(error);
    throw underWay ? await takeBackSheets(underWay.before, underWay.plan.workbook, fault) : fault;
  }
}

function addCharts(sheet: Excel.Worksheet, { charts }: ResultsChartPlan): void {
  for (const { kind, title, source, topLeft, bottomRight } of charts) {
    const type =
      kind === "columns" ? Excel.ChartType.columnClustered : Excel.ChartType.barClustered;
    const chart = sheet.charts.add(type, sheet.getRange(source), Excel.ChartSeriesBy.columns);
    // The name is what a screen reader says of the chart on the sheet.
    chart.name = title;
    chart.title.text = title;
    // A single series needs no legend; its figures stand on the bars.
    chart.legend.visible = false;
    chart.series.getItemAt(0).hasDataLabels = true;
    // Excel draws the first bar at the bottom.
    if (kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
    chart.setPosition(topLeft, bottomRight);
  }
}
