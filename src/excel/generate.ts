import {
  planScorecard,
  readIdentity,
  SHEET_PROPERTY,
  type GenerationRequest,
  type TakenNames,
} from "../scorecards";
import type { WorkbookPlan } from "../scorecards/plan/plan";
import { PlanApplication } from "./apply/apply-plan";
import { inSpellingOfExcel } from "./apply/areas";
import { sendPages } from "./apply/set-up-pages";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { findSame, scorecardsOf } from "./find-scorecards";
import { EarlierPeriods } from "./history";
import type { GenerationOptions, GenerationOutcome } from "./generation";
import { sameName } from "./mentions";
import { asOwnWriting } from "./own-writing";
import type { ScorecardReference } from "./scorecard-reference";
import { takeBackSheets } from "./take-back-sheets";
import { ticketFor } from "./undo-ticket";
import { readWorkbook, type WorkbookState } from "./workbook-state";

/**
 * Makes a scorecard in six requests, whatever the number of people: two to read what the workbook holds, four to add its
 * sheets, fill them, set up their pages and give them their looks; where it is compared with periods in History, a seventh reads
 * those. When one fails, or the caller aborts, what was made is removed again.
 */
export function generateScorecard(
  request: GenerationRequest,
  options: GenerationOptions = {},
): Promise<GenerationOutcome> {
  return asOwnWriting(() => inSpellingOfExcel(() => carryOut(request, options, planScorecard)));
}

/** The same for any plan. */
export async function carryOut(
  request: GenerationRequest,
  { onProgress, signal, secondCopy = false }: GenerationOptions,
  planFor: (request: GenerationRequest, taken: TakenNames) => WorkbookPlan,
): Promise<GenerationOutcome> {
  let underWay: { readonly before: WorkbookState; readonly plan: WorkbookPlan } | undefined;
  try {
    return await inExcel(async (context) => {
      onProgress?.("reading");
      const earlier = new EarlierPeriods(context, request);
      const before = await readWorkbook(context, (tables) => earlier.ask(tables));
      stopIfAborted(signal);
      const same = secondCopy ? undefined : findSame(request, scorecardsOf(before));
      if (same) return { kind: "exists", scorecard: same };
      if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });

      onProgress?.("planning");
      const history = await earlier.rows();
      stopIfAborted(signal);
      const plan = planFor(request, { ...takenNames(before), history });
      underWay = { before, plan };

      onProgress?.("sheets");
      const application = new PlanApplication(context, plan);
      application.addSheets();
      await context.sync();
      stopIfAborted(signal);

      onProgress?.("contents");
      application.writeContents();
      await context.sync();
      stopIfAborted(signal);

      application.setUpPages();
      const hasPages = await sendPages(context);
      stopIfAborted(signal);

      onProgress?.("looks");
      application.applyLooks();
      await context.sync();
      stopIfAborted(signal);

      const ids = application.sheetIds;
      return {
        kind: "made",
        scorecard: referenceTo(plan, ids),
        undo: ticketFor(plan, ids, before.activeSheet),
        hasPages,
      };
    });
  } catch (error) {
    const fault = asFaultError(error);
    throw underWay ? await takeBackSheets(underWay.before, underWay.plan, fault) : fault;
  }
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFaultError({ kind: "cancelled" });
}

export function takenNames(state: WorkbookState): TakenNames {
  const { sheets, tables, names, company } = state;
  const scorecards = scorecardsOf(state);
  return {
    sheets: sheets.map(({ name }) => name),
    tables,
    names: names.map(({ name }) => name),
    scorecards: scorecards.map(({ scorecard }) => scorecard),
    standing: scorecards,
    ...(company === undefined ? {} : { company }),
    rosters: scorecards
      .filter(({ layout }) => layout === "roster")
      .map(({ scorecard, system, period }) => ({
        scorecard,
        system,
        period,
        ranges: rangesOf(state, scorecard),
      })),
  };
}

/** What the names of a scorecard stand for now, whatever was renamed or inserted. */
function rangesOf({ names }: WorkbookState, scorecard: string): Record<string, string> {
  const prefix = `KPI_${scorecard}_`;
  return Object.fromEntries(
    names
      .filter(({ name }) => sameName(name.slice(0, prefix.length), prefix))
      .map(({ name, formula }) => [
        name.slice(prefix.length).toUpperCase(),
        formula.replace(/^=/, ""),
      ]),
  );
}

export function referenceTo(plan: WorkbookPlan, ids: readonly string[]): ScorecardReference {
  const [reference] = scorecardsOf({
    sheets: plan.sheets.map(({ name, properties }, index) => ({
      id: ids[index] ?? "",
      name,
      visible: true,
      identity: readIdentity(properties[SHEET_PROPERTY] ?? ""),
    })),
    names: plan.names.map(({ name, formula, comment = "" }) => ({ name, formula, comment })),
  });
  if (!reference)
    throw new Error(`The sheets of plan ${plan.scorecard} bear no ${SHEET_PROPERTY}.`);
  return reference;
}
