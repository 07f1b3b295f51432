import { ruleKind } from "../../rules";
import { quote, sheetPrefix } from "../../calc/text";
import { fixedRange } from "../address";
import type { ResultPlaces, TargetPlace } from "../results/places";
import { actualOf } from "./actual";
import type { People } from "./people";
import { escalationLines, type ResultColumns } from "./result-columns";
import { type Roster, RULES, ruleCell, settingCell, tierRows } from "./roster";

/** Where a roster keeps what a person's results are made of: columns of Data and Results, cells of Rules. */
export function rosterPlaces(roster: Roster, columns: ResultColumns, people: People): ResultPlaces {
  const { system, texts, request, local } = roster;
  const rows = tierRows(roster.sumRow, system);
  const rulesSheet = sheetPrefix(roster.sheets.rules);
  // The thresholds stand below the items' names, what they earn to the right of them.
  const tierColumn = (column: number) => RULES.columns.item + column - 1;
  return {
    system,
    texts,
    spelling: request.spelling,
    spilled: people.spilled,
    fields: new Set(columns.fields.keys()),
    field: (field) => people.own(columns.fields.get(field) ?? columns.total),
    typed: (input) => people.data(local(input.name)),
    setting: (id, what) => settingCell(roster, id, what),
    tiers: (first, last = first) =>
      rulesSheet + fixedRange(rows.first, tierColumn(first), rows.last, tierColumn(last)),
    tierFaults: () => {
      const column = RULES.lastTierColumn + 1;
      return rulesSheet + fixedRange(rows.first, column, rows.last, column);
    },
    escalation: () => escalationOf(roster, columns, people),
  };
}

function escalationOf(roster: Roster, columns: ResultColumns, people: People): TargetPlace[] {
  return (escalationLines(roster) ?? []).flatMap((line) => {
    const entry = roster.items.find(({ lines }) => lines.includes(line));
    if (entry === undefined) return [];
    return [
      {
        actual: actualOf(columns, people, line),
        target: ruleCell(roster, line, "target"),
        better: ruleKind(line.rule)
          .choices(line.rule)
          .some(({ name }) => name === "better")
          ? `${ruleCell(roster, line, "better")}&""`
          : quote("higher"),
      },
    ];
  });
}
