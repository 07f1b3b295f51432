import { standingOf, type Standing } from "../scorecards/reading/standing";
import { readScorecardSheets } from "./read-scorecards";

/** How far each scorecard of the workbook has come. Three requests; scorecards that cannot be read are left out. */
export async function readStandings(): Promise<readonly Standing[]> {
  const { readings } = await readScorecardSheets();
  return readings.map(standingOf);
}
