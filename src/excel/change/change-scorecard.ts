import type { Person } from "../../scorecards";
import {
  type ChangePlan,
  inKind,
  type Loss,
  planChange,
  standingScheme,
} from "../../scorecards/change";
import type { WorkbookPlan } from "../../scorecards/plan/plan";
import type { ScorecardReading } from "../../scorecards/reading";
import { adoptScheme, readScheme, type SchemeProblem, storeScheme } from "../../scorecards/scheme";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { PlanApplication } from "../apply/apply-plan";
import { inSpellingOfExcel } from "../apply/areas";
import { sendPages } from "../apply/set-up-pages";
import { asFaultError, inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { scorecardsOf } from "../find-scorecards";
import { referenceTo, stopIfAborted, takenNames } from "../generate";
import type { GenerationOptions } from "../generation";
import { EarlierPeriods } from "../history";
import { asOwnWriting } from "../own-writing";
import { askScorecards } from "../read-scorecards";
import type { ScorecardReference } from "../scorecard-reference";
import { takeBackSheets, traceable } from "../take-back-sheets";
import { ticketFor } from "../undo-ticket";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import { removeSpare, type Spare } from "../spare-sheets";
import { askKept } from "./forget";
import { spareOf } from "./kept";
import { moveToPlaces, swapSheets } from "./swap";

export interface ScorecardChange {
  readonly scorecard: string;
  /** The changed scheme; its id does not count. */
  readonly system: ScorecardSystem;
  /** The scheme of the scorecard as it stood when HR began. */
  readonly from: ScorecardSystem;
  /** Who is not on it any more. */
  readonly leavers: readonly Person[];
  readonly joiners: readonly Person[];
  /** What HR has agreed to lose; something else is asked again. */
  readonly agreed: readonly Loss[];
}

export type ChangeOutcome =
  | {
      readonly kind: "changed";
      readonly scorecard: ScorecardReference;
      /** False: Excel has refused to set up the pages for printing. */
      readonly hasPages: boolean;
    }
  /** Nothing was done: HR has not agreed to this yet. */
  | { readonly kind: "losses"; readonly losses: readonly Loss[] }
  /** Nothing was done: HR has set other rules on the sheets since it began. */
  | { readonly kind: "rules-changed" }
  /** Nothing was done: there is something in the scheme that no workbook could keep. */
  | { readonly kind: "bad-scheme"; readonly problem: SchemeProblem };

/**
 * Changes a scorecard where it stands. Its successor is made beside it with everything that HR entered; when it is complete it
 * takes the names and places of the sheets that there were, which are hidden and kept until HR says otherwise. It is done wholly,
 * or the workbook is as it was. Some twelve requests, whatever the number of people.
 */
export function changeScorecard(
  change: ScorecardChange,
  options: Pick<GenerationOptions, "onProgress" | "signal"> = {},
): Promise<ChangeOutcome> {
  return asOwnWriting(() => inSpellingOfExcel(() => carryOut(change, options)));
}

interface UnderWay {
  readonly before: WorkbookState;
  readonly plan: WorkbookPlan;
}

async function carryOut(
  change: ScorecardChange,
  { onProgress, signal }: Pick<GenerationOptions, "onProgress" | "signal">,
): Promise<ChangeOutcome> {
  const stored = readScheme(storeScheme(change.system));
  if (stored.kind === "later") throw new RangeError("A scheme is written in this version.");
  if (stored.kind === "damaged") return { kind: "bad-scheme", problem: stored.problem };
  const system = adoptScheme(stored.value);
  let underWay: UnderWay | undefined;
  try {
    return await inExcel(async (context): Promise<ChangeOutcome> => {
      onProgress?.("reading");
      const { before, spare, standing, reading, planned, earlier } = await prepare(
        context,
        change,
        system,
      );
      stopIfAborted(signal);
      const stands = storeScheme(standingScheme(reading).system);
      if (stands !== storeScheme(change.from)) return { kind: "rules-changed" };
      if (JSON.stringify(planned.losses) !== JSON.stringify(change.agreed)) {
        return { kind: "losses", losses: planned.losses };
      }
      if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });

      onProgress?.("planning");
      const history = await earlier.rows();
      stopIfAborted(signal);
      const plan = planned.plan(planned.request, { ...takenNames(before), history });
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
      // Forms are copied with their looks, and have no ids before.
      moveToPlaces(context, before, planned, application.sheetIds);
      await context.sync();
      stopIfAborted(signal);

      const ids = application.sheetIds;
      const made = ticketFor(plan, ids, before.activeSheet);
      await swapSheets(context, { before, reference: standing, planned, plan, made });
      underWay = undefined;
      // What was before the change before is kept no longer.
      if (spare !== null) await removeSpare(context, spare);
      const named = (id: string) => planned.replaces[ids.indexOf(id)]?.name;
      const reference = referenceTo(plan, ids);
      const sheets = reference.sheets.map((sheet) => ({
        ...sheet,
        name: named(sheet.id) ?? sheet.name,
      }));
      return { kind: "changed", scorecard: { ...reference, sheets }, hasPages };
    });
  } catch (error) {
    const fault = asFaultError(error);
    if (underWay === undefined) throw fault;
    const { before, plan } = underWay;
    const planned = { ...plan, hidOthers: true };
    if (fault.rest?.kind === "written") {
      const { ticket } = fault.rest;
      const rest = { kind: "swap", ticket, before, planned: traceable(planned) } as const;
      throw new ExcelFaultError(fault.fault, { cause: error, rest });
    }
    throw await takeBackSheets(before, planned, fault);
  }
}

interface Prepared {
  readonly before: WorkbookState;
  /** What is kept from before the change before. */
  readonly spare: Spare | null;
  readonly standing: ScorecardReference;
  readonly reading: ScorecardReading;
  readonly planned: ChangePlan;
  readonly earlier: EarlierPeriods;
}

/** The workbook, the scorecard in it, and what it is to become. Three requests, and one for each 3 MB above the first. */
async function prepare(
  context: Excel.RequestContext,
  { scorecard, leavers, joiners }: ScorecardChange,
  system: ScorecardSystem,
): Promise<Prepared> {
  const readKept = askKept(context, scorecard);
  const before = await readWorkbook(context);
  const standing = scorecardsOf(before).find((each) => each.scorecard === scorecard);
  if (standing === undefined) throw new ExcelFaultError({ kind: "table-gone" });
  const period = inKind(standing.period, system.period);
  const earlier = new EarlierPeriods(context, { system: system.id, period });
  earlier.ask(before.tables);
  const asked = askScorecards(context, before, false);
  await context.sync();
  const { readings } = await asked();
  const reading = readings.find((each) => each.scorecard === scorecard);
  if (reading === undefined) throw new ExcelFaultError({ kind: "table-gone" });
  const planned = planChange(reading, { system, leavers, joiners });
  const kept = readKept(before);
  const spare = kept === null ? null : spareOf(scorecard, kept, before);
  return { before, spare, standing, reading, planned, earlier };
}
