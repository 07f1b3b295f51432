import { closingStateOf } from "../scorecards/closing";
import { HISTORY_TABLE } from "../scorecards/history/table";
import { standingOf, type Standing } from "../scorecards/reading/standing";
import { readClosings } from "./closing/read-closing";
import { sameName } from "./mentions";
import { isCalculating, readScorecardSheets } from "./read-scorecards";

export interface Standings {
  readonly standings: readonly Standing[];
  /** A cell of a scorecard is still being calculated. */
  readonly isCalculating: boolean;
}

/** How far each scorecard of the workbook has come; scorecards that cannot be read are left out. */
export async function readStandings(): Promise<Standings> {
  const workbook = await readScorecardSheets();
  const hasHistory = workbook.state.tables.some((name) => sameName(name, HISTORY_TABLE));
  const owners = hasHistory ? await readClosings() : [];
  return {
    standings: workbook.readings.map((reading) => ({
      ...standingOf(reading),
      closed: closingStateOf(reading, owners).closed !== null,
    })),
    isCalculating: isCalculating(workbook),
  };
}
