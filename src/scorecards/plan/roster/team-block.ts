import { metricKind } from "../../metrics";
import { lineMetric } from "../../rules";
import { teamFigure, teamReward } from "../../results/team-reward";
import { cell, fixed, range } from "../address";
import { looks, MONEY_FORMAT, numberFormat } from "../look";
import type { SheetDraft } from "../sheet-draft";
import { openResults, wholeColumn } from "./people";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, settingCell } from "./roster";

/** The team beside its members: its figures over everybody, and the reward that needs them together. */
export function teamBlock(
  draft: SheetDraft,
  roster: Roster,
  columns: ResultColumns,
  labels: number,
): void {
  const { texts, system, local } = roster;
  const reward = system.teamReward;
  if (reward === undefined) return;
  const values = labels + 1;
  draft.put(RESULTS.headerRow, labels, texts.results.team);
  draft.format(range(RESULTS.headerRow, labels, RESULTS.headerRow, values), looks.header);
  draft.format(range(RESULTS.headerRow, labels, RESULTS.headerRow, values), {
    horizontal: "CenterAcrossSelection",
  });

  const conditions = reward.conditions.flatMap(({ item, name, comparison }, index) => {
    const row = RESULTS.firstRow + index;
    const line = roster.items.find((entry) => entry.item.id === item)?.lines[0];
    const actuals = line === undefined ? undefined : columns.actuals.get(line);
    const metric = line && lineMetric(line.rule);
    if (metric == null || actuals === undefined) return [];
    const place = {
      figure: metricKind(metric).overAll(metric, (input) => wholeColumn(roster, local(input.name))),
      actuals: openResults(roster, actuals),
      members: membersOf(roster),
    };
    draft.put(row, labels, local(name));
    draft.put(row, values, {
      formula: `=${teamFigure(place, { spelling: roster.request.spelling, words: texts.status })}`,
    });
    draft.format(cell(row, values), looks.formula, { numberFormat: numberFormat("percent") });
    return [{ figure: fixed(row, values), comparison, bound: settingCell(roster, `team:${item}`) }];
  });
  const last = RESULTS.firstRow + conditions.length;
  // Without one of its items the reward has nothing to stand on.
  if (conditions.length < reward.conditions.length) return;
  const states = [...reward.conditions.map(({ item }) => `team:${item}`), "teamReward"];
  const place = {
    conditions,
    amount: settingCell(roster, "teamReward"),
    states: states.map((id) => settingCell(roster, id, "state")),
  };
  draft.put(last, labels, texts.rules.teamReward);
  draft.put(last, values, { formula: `=${teamReward(place, texts.status)}` });
  draft.format(cell(last, values), looks.formula, { numberFormat: MONEY_FORMAT, bold: true });
  draft.format(range(RESULTS.firstRow, labels, last, labels), looks.text);
  draft.format(cell(last, labels), { bold: true });
  for (const [column, characters] of [
    [labels, 22],
    [values, 13],
  ] as const) {
    draft.width(column, characters);
  }
}

/** How many people stand on Data: those with an id or a name. */
function membersOf(roster: Roster): string {
  const { person } = roster.texts;
  const has = (header: string) => `(${wholeColumn(roster, header)}<>"")`;
  return `SUMPRODUCT(1*(${has(person.id)}+${has(person.name)}>0))`;
}
