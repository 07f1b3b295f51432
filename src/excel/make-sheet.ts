import { areaOf, cellAddress } from "../scorecards/calc/a1";
import { withCompany } from "../scorecards/plan/company-header";
import type { CellBlock, WorkbookPlan } from "../scorecards/plan/plan";
import { PlanApplication } from "./apply/apply-plan";
import { inSpellingOfExcel } from "./apply/areas";
import { isFormula, writeConstants } from "./apply/blocks";
import { sendPages } from "./apply/set-up-pages";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import type { UndoTicket } from "./generation";
import { asOwnWriting } from "./own-writing";
import type { SheetReference } from "./scorecard-reference";
import { takeBackSheets, type Planned } from "./take-back-sheets";
import { ticketFor } from "./undo-ticket";
import { readWorkbook, type WorkbookState } from "./workbook-state";

/** What has been made on demand, beside the scorecards. */
export interface MadeOnDemand {
  readonly kind: "made";
  /** The one that is shown. */
  readonly sheet: SheetReference;
  readonly undo: UndoTicket;
  /** False: Excel has refused to set up the page for printing. */
  readonly hasPages: boolean;
}

/** What `prepare` comes to: a plan, or an outcome that needs nothing to be made. */
type Prepared<Otherwise> = { readonly plan: WorkbookPlan } | { readonly otherwise: Otherwise };

/**
 * Makes a sheet, or more than one, beside what stands in the workbook: four requests after those of reading the workbook and of
 * `prepare`, and one for each 40,000 cells above the first. A failure leaves nothing behind, and undoGeneration takes it back.
 */
export function makeSheet<Otherwise>(
  prepare: (context: Excel.RequestContext, before: WorkbookState) => Promise<Prepared<Otherwise>>,
): Promise<MadeOnDemand | Otherwise> {
  return asOwnWriting(() => inSpellingOfExcel(() => carryOut(prepare)));
}

async function carryOut<Otherwise>(
  prepare: Parameters<typeof makeSheet<Otherwise>>[0],
): Promise<MadeOnDemand | Otherwise> {
  let underWay: { readonly before: WorkbookState; readonly planned: Planned } | undefined;
  try {
    return await inExcel(async (context) => {
      const before = await readWorkbook(context);
      const prepared = await prepare(context, before);
      if ("otherwise" in prepared) return prepared.otherwise;
      if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
      const { company } = before;
      const plan = company === undefined ? prepared.plan : headed(prepared.plan, company);
      underWay = { before, planned: plan };
      const { slices, rest } = sliced(plan);
      const application = new PlanApplication(context, rest);
      application.addSheets();
      await context.sync();
      const ids = application.sheetIds;
      underWay = { before, planned: { ...plan, made: ids } };
      for (const { sheet, block } of slices) {
        writeConstants(context.workbook.worksheets.getItem(ids[sheet] ?? ""), block);
        await context.sync();
      }
      application.writeContents();
      await context.sync();
      application.setUpPages();
      const hasPages = await sendPages(context);
      application.applyLooks();
      await context.sync();
      const shown = plan.sheets.findIndex(({ role }) => role === plan.show);
      const name = plan.sheets[shown]?.name ?? "";
      return {
        kind: "made",
        sheet: { role: plan.show, name, id: ids[shown] ?? "" },
        undo: ticketFor(plan, ids, before.activeSheet),
        hasPages,
      };
    });
  } catch (error) {
    const fault = asFaultError(error);
    throw underWay ? await takeBackSheets(underWay.before, underWay.planned, fault) : fault;
  }
}

const headed = (plan: WorkbookPlan, company: string): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => withCompany(sheet, company)),
});

/** So many cells a request: some megabytes less than what Excel on the web takes. */
const CELLS_A_REQUEST = 40_000;

interface Slice {
  /** By its place in the plan. */
  readonly sheet: number;
  readonly block: CellBlock;
}

/** Long blocks of constants in pieces that a request bears, and the plan without them. */
function sliced(plan: WorkbookPlan): {
  readonly slices: readonly Slice[];
  readonly rest: WorkbookPlan;
} {
  const slices: Slice[] = [];
  const sheets = plan.sheets.map((sheet, index) => ({
    ...sheet,
    blocks: sheet.blocks.filter((block) => {
      const width = Math.max(1, block.rows[0]?.length ?? 0);
      if (block.rows.length * width <= CELLS_A_REQUEST || hasFormulas(block)) return true;
      const { row, column } = areaOf(block.at);
      const height = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
      for (let from = 0; from < block.rows.length; from += height) {
        const at = cellAddress({ row: row + from, column });
        const rows = block.rows.slice(from, from + height);
        slices.push({ sheet: index, block: { at, rows } });
      }
      return false;
    }),
  }));
  return { slices, rest: { ...plan, sheets } };
}

const hasFormulas = ({ rows }: CellBlock): boolean => rows.some((row) => row.some(isFormula));
