import { standingOf, type Standing } from "../scorecards/reading/standing";
import { isCalculating, readScorecardSheets } from "./read-scorecards";

export interface Standings {
  readonly standings: readonly Standing[];
  /** A cell of a scorecard is still being calculated. */
  readonly isCalculating: boolean;
}

/** How far each scorecard of the workbook has come; scorecards that cannot be read are left out. */
export async function readStandings(): Promise<Standings> {
  const workbook = await readScorecardSheets();
  return {
    standings: workbook.readings.map(standingOf),
    isCalculating: isCalculating(workbook),
  };
}
