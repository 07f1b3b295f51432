import type { Entries, Entry } from "../calc/entries";
import type { ScorecardSystem } from "../system/description";
import type { GenerationRequest, TakenNames } from "../generation-request";
import { distinctInputs, itemInputs, ruleKind } from "../rules";
import { systemLines } from "../system/lines";
import { planForms } from "../plan/form";
import type { WorkbookPlan } from "../plan/plan";
import { openForm } from "../plan/form/form";
import { inputPlace, lastPlace, type PlaceKey, ratingPlace, teamPlace } from "../system/keys";
import { personInputs } from "../results";
import { earlierInputs } from "../system/earlier";
import { alignSheet } from "./align";
import { asSet } from "./as-set";
import { isBlank } from "./grid";
import { locateOn } from "./locate";
import { figureIn } from "./figure-in";
import { asText } from "./as-text";
import { entriesOf, isThere, sheetOf } from "./read-roster";
import type { IdentifiedSheet, PersonReading, PlannedSheet } from "./reading";
import type { InputReading, TeamMember } from "../calc/person";
import type { Locate } from "../calc/place";

/** Reads one person's form back. */
export function readForm(
  standard: ScorecardSystem,
  request: GenerationRequest,
  taken: TakenNames,
  sheet: IdentifiedSheet,
): {
  readonly person: PersonReading;
  readonly locate: Locate;
  readonly sheet: PlannedSheet;
  readonly plan: WorkbookPlan;
} {
  const { id, grid } = sheet;
  const workbook = planForms(standard, request, taken);
  const plan = sheetOf(workbook, "form");
  const alignment = alignSheet(plan, grid);
  const locate = locateOn(id, plan, grid, alignment)();
  const planned = openForm(standard, request, request.people[0] ?? nobody, taken);
  const items = planned.items.map(({ item }) => item).filter(isThere(locate));
  const system = asSet({ ...standard, items }, locate);
  const inputs = distinctInputs([
    ...system.items.flatMap((item) => [
      ...itemInputs(item),
      ...(item.fine === undefined ? [] : [item.fine.cases, item.fine.amount]),
      ...earlierInputs(item, system),
    ]),
    ...personInputs(system),
  ]).flatMap((input): InputReading[] => {
    const cell = locate.place(inputPlace(input.id));
    return cell === null ? [] : [{ input, cell, value: locate.at(cell) }];
  });
  const team = readTeam(id, planned, locate);
  return {
    locate,
    plan: workbook,
    sheet: { ...sheet, plan, alignment },
    person: {
      id: "",
      name: asText(locate.value("person:name")),
      department: asText(locate.value("person:department")),
      own: {
        id: null,
        name: locate.place("person:name"),
        department: locate.place("person:department"),
      },
      system,
      items: system.items.map((item) => ({ item, points: item.points.value ?? 0 })),
      inputs,
      entries: { ...entriesOf(inputs), ...ratings(system, locate), ...team.entries },
      members: team.members,
      results: locate,
    },
  };
}

const nobody = { id: "", name: "", department: "" };

/** Answers of several raters, a row each; rows without any answer are nobody's. */
function ratings(system: ScorecardSystem, locate: Locate): Entries {
  const found: Record<string, Entry> = {};
  for (const { item, rule } of systemLines(system)) {
    const block = ruleKind(rule).block(rule);
    if (block === null) continue;
    const { id } = item;
    const rows = lines(locate, ratingPlace(id), lastPlace(ratingPlace(id)));
    const answers = rows.map(({ row, column }) =>
      block.questions.map((_, index) => figureIn(locate.at({ row, column: column + index }))),
    );
    const given = answers.filter((row) => row.some((answer) => answer !== null));
    found[id] = given.length === 0 ? null : given;
  }
  return found;
}

/** The team's figures, a member each, where they are typed on the form. */
function readTeam(
  sheet: string,
  {
    team: block,
  }: { readonly team: { readonly figures: readonly { readonly id: string }[] } | null },
  locate: Locate,
): { readonly entries: Entries; readonly members: Readonly<Record<string, TeamMember[]>> } {
  if (block === null) return { entries: {}, members: {} };
  const member = teamPlace("member");
  const rows = lines(locate, member, lastPlace(member));
  const entries: Record<string, Entry> = {};
  const names: Record<string, TeamMember[]> = {};
  for (const { id } of block.figures) {
    const column = locate.place(teamPlace(id))?.column;
    if (column === undefined) continue;
    const members = rows.filter(
      ({ row, column: named }) =>
        !isBlank(locate.at({ row, column: named })) || !isBlank(locate.at({ row, column })),
    );
    entries[id] = members.map(({ row }) => figureIn(locate.at({ row, column })));
    names[id] = members.map(({ row, column: named }) => ({
      name: asText(locate.at({ row, column: named })),
      cell: { sheet, row, column },
    }));
  }
  return { entries, members: names };
}

function lines(
  locate: Locate,
  first: PlaceKey,
  last: PlaceKey,
): { readonly row: number; readonly column: number }[] {
  const from = locate.place(first);
  const to = locate.place(last);
  if (from === null || to === null) return [];
  return Array.from({ length: Math.max(0, to.row - from.row + 1) }, (_, index) => ({
    row: from.row + index,
    column: from.column,
  }));
}
