import { tiersPay } from "../../system/tiers";
import type { ScorecardSystem } from "../../system/description";
import { sheetPrefix } from "../../calc/text";
import type { GenerationRequest, TakenNames } from "../../generation-request";
import { fixedRange } from "../address";
import { cardNames, cardSheet } from "../card";
import { scorecardName } from "../free-names";
import type { NamePlan, WorkbookPlan } from "../plan";
import { dataSheet } from "./data-sheet";
import { resultColumns } from "./result-columns";
import { resultsSheet } from "./results-sheet";
import { DATA, FIRST_INPUT, openRoster, RESULTS, type Roster, RULES, tierRows } from "./roster";
import { rulesSheet } from "./rules-sheet";

/** Many people, few items: the sheets Rules, Data, Results and Card. */
export function planRoster(
  system: ScorecardSystem,
  request: GenerationRequest,
  taken: TakenNames,
): WorkbookPlan {
  const roster = openRoster(system, request, taken);
  return {
    scorecard: roster.scorecard,
    sheets: [rulesSheet(roster), dataSheet(roster), resultsSheet(roster), cardSheet(roster)],
    names: [...names(roster), ...cardNames(roster)],
    show: "data",
  };
}

/** The places that other tools look for, whatever is inserted above them. */
function names(roster: Roster): NamePlan[] {
  const prefix = sheetPrefix(roster.sheets.rules);
  const last = roster.sumRow - 1;
  const named: NamePlan[] = [
    {
      name: scorecardName(roster.scorecard, "RULES"),
      formula: `=${prefix}${fixedRange(RULES.firstItemRow, 1, last, RULES.columns.origin)}`,
    },
  ];
  const results = sheetPrefix(roster.sheets.results);
  const { status, total } = resultColumns(roster);
  const ofPeople = (what: string, column: number): NamePlan => ({
    name: scorecardName(roster.scorecard, what),
    formula: `=${results}${fixedRange(RESULTS.firstRow, column, RESULTS.lastRow, column)}`,
  });
  named.push(ofPeople("STATUSES", status), ofPeople("TOTALS", total), ...fedNames(roster));
  if (roster.system.tiers.length > 0) {
    const rows = tierRows(roster.sumRow, roster.system);
    named.push({
      name: scorecardName(roster.scorecard, "TIERS"),
      formula: `=${prefix}${fixedRange(rows.first, 2, rows.last, tiersPay(roster.system) ? 4 : 3)}`,
    });
  }
  return named;
}

/** The columns of Data that a supervisor's form may read. */
function fedNames(roster: Roster): NamePlan[] {
  const column = roster.inputs.findIndex(({ feeds }) => feeds === "response");
  if (column < 0) return [];
  const at = column + FIRST_INPUT;
  const range = fixedRange(DATA.firstRow, at, RESULTS.lastRow, at);
  return [
    {
      name: scorecardName(roster.scorecard, "RESPONSE"),
      formula: `=${sheetPrefix(roster.sheets.data)}${range}`,
    },
  ];
}
