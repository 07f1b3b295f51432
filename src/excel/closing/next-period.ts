import { nextPeriod } from "../../scorecards/closing";
import type { Person } from "../../scorecards";
import type { Period } from "../../scorecards/system/period";
import { inSpellingOfExcel } from "../apply/areas";
import { ExcelFaultError } from "../faults";
import { carryOut } from "../generate";
import type { GenerationOptions, GenerationOutcome } from "../generation";
import { asOwnWriting } from "../own-writing";
import { readScorecardSheets } from "../read-scorecards";

export interface NextPeriodOrder {
  readonly scorecard: string;
  readonly period: Period;
  /** Who is not on it any more. */
  readonly leavers?: readonly Person[];
}

/**
 * Makes a scorecard for another period from one that stands in the workbook, beside it: the same people by the same rules. The
 * same requests as those of a generation, and three to read the one that it is made from; undoGeneration takes it back.
 */
export function startNextPeriod(
  { scorecard, period, leavers = [] }: NextPeriodOrder,
  options: GenerationOptions = {},
): Promise<GenerationOutcome> {
  return asOwnWriting(() =>
    inSpellingOfExcel(async () => {
      const { readings } = await readScorecardSheets();
      const reading = readings.find((each) => each.scorecard === scorecard);
      if (reading === undefined) throw new ExcelFaultError({ kind: "table-gone" });
      const { request, plan } = nextPeriod(reading, period, leavers);
      return carryOut(request, options, plan);
    }),
  );
}
