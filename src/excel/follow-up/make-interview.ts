import type { Person } from "../../scorecards";
import { type FollowUp, isOf, planInterview } from "../../scorecards/follow-up";
import { PlanApplication } from "../apply/apply-plan";
import { inSpellingOfExcel } from "../apply/areas";
import { sendPages } from "../apply/set-up-pages";
import { makingSheets } from "../closing/write-rows";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import type { UndoTicket } from "../generation";
import { asOwnWriting } from "../own-writing";
import { askScorecards } from "../read-scorecards";
import type { SheetReference } from "../scorecard-reference";
import { ticketFor } from "../undo-ticket";
import { readWorkbook } from "../workbook-state";

export type InterviewOutcome =
  | {
      readonly kind: "made";
      readonly sheet: SheetReference;
      readonly undo: UndoTicket;
      /** False: Excel has refused to set up the page for printing. */
      readonly hasPages: boolean;
    }
  /** Nothing was done: they are not on the scorecard any more. */
  | { readonly kind: "nobody" };

/**
 * Makes a sheet for the interview with one person. Seven requests; a failure leaves nothing behind, and undoGeneration takes it
 * back.
 */
export const makeInterview = (
  scorecard: string,
  person: Pick<Person, "id" | "name">,
  followUp: FollowUp | null,
): Promise<InterviewOutcome> =>
  asOwnWriting(() =>
    inSpellingOfExcel(() =>
      makingSheets((making) =>
        inExcel(async (context): Promise<InterviewOutcome> => {
          const before = await readWorkbook(context);
          const asked = askScorecards(context, before, false);
          await context.sync();
          const { readings } = await asked();
          const reading = readings.find((each) => each.scorecard === scorecard);
          const found = reading?.people.find((each) => isOf(each, person));
          if (reading === undefined || found === undefined) return { kind: "nobody" };
          if (before.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
          const taken = before.sheets.map(({ name }) => name);
          const plan = planInterview(reading, found, followUp, taken);
          making.underWay = [before, plan, new ExcelFaultError({ kind: "cancelled" })];
          const application = new PlanApplication(context, plan);
          application.addSheets();
          await context.sync();
          application.writeContents();
          await context.sync();
          application.setUpPages();
          const hasPages = await sendPages(context);
          application.applyLooks();
          await context.sync();
          const [id = ""] = application.sheetIds;
          const name = plan.sheets[0]?.name ?? "";
          return {
            kind: "made",
            sheet: { role: "interview", name, id },
            undo: ticketFor(plan, [id], before.activeSheet),
            hasPages,
          };
        }),
      ),
    ),
  );
