import { tiersPay } from "../../system/tiers";
import type { ScorecardSystem } from "../../system/description";
import { sheetPrefix } from "../../calc/text";
import type { GenerationRequest, TakenNames } from "../../generation-request";
import { fixed, fixedRange } from "../address";
import { cardNames, cardSheet } from "../card";
import { scorecardName } from "../free-names";
import type { NamePlan, WorkbookPlan } from "../plan";
import { dataSheet } from "./data-sheet";
import { openData, openResults } from "./people";
import { resultColumns } from "./result-columns";
import { resultsSheet } from "./results-sheet";
import { DATA, FIRST_INPUT, openRoster, type Roster, RULES, tierRows } from "./roster";
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
    formula: `=${results}${openResults(roster, column)}`,
  });
  named.push(
    // The sheet itself, which a name for the table's column does not tell.
    {
      name: scorecardName(roster.scorecard, "DATA"),
      formula: `=${sheetPrefix(roster.sheets.data)}${fixed(DATA.headerRow, 1)}`,
    },
    ofPeople("STATUSES", status),
    ofPeople("TOTALS", total),
    ...fedNames(roster),
  );
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
  return [
    {
      name: scorecardName(roster.scorecard, "RESPONSE"),
      formula: `=${openData(roster, column + FIRST_INPUT)}`,
    },
  ];
}
