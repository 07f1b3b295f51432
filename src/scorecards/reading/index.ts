/** A scorecard read back from its sheets: rules as HR has set them, what was entered, where everything stands now. */
import type { SheetIdentity } from "../plan/properties";
import type { SheetRole } from "../plan/plan";
import { findSystem } from "../systems";
import type { ItemChoice, TakenNames } from "../generation-request";
import type { Input, ScorecardSystem } from "../system/description";
import { itemInputs } from "../rules";
import { planRoster } from "../plan/roster";
import { ownItems } from "../plan/roster/own-items";
import { systemAsMade } from "../company/system-as-made";
import { isBlank } from "./grid";
import { locateOn } from "./locate";
import { isUsed, namedOnSheet } from "./own-items";
import { readForm } from "./read-form";
import { isThere, readRoster, sheetOf } from "./read-roster";
import type { IdentifiedSheet, PersonReading, ScorecardReading } from "./reading";
import { withTeamFromRoster } from "./team-from-roster";

export { formulaAt, isBlank, isErrorText, valueAt, type CellGrid } from "./grid";
export { isNobody, isSomebody, isUnnamed } from "./nobody";
export { meaningOf } from "./meaning";
export { asText } from "./as-text";
export type { IdentifiedSheet, PersonReading, PlannedSheet, ScorecardReading } from "./reading";
export type { CellPlace, Locate } from "../calc/place";
export type { Alignment } from "./align";

/**
 * Reads the scorecards of a workbook, each from its own sheets: copies and sheets made on demand are left out by the caller.
 * What cannot be read, as its system is unknown or a sheet of its roster is gone, is left out too.
 */
export function readScorecards(
  scorecards: readonly (readonly IdentifiedSheet[])[],
): ScorecardReading[] {
  const read = scorecards.flatMap((sheets): ScorecardReading[] => {
    const [first] = sheets;
    const system = first && findSystem(first.identity.system);
    if (first === undefined || system === undefined) return [];
    const reading =
      first.identity.layout === "roster" ? rosterOf(system, sheets) : formsOf(system, sheets);
    return reading === null ? [] : [reading];
  });
  return read.map((reading) =>
    reading.layout === "roster"
      ? reading
      : {
          ...reading,
          people: reading.people.map((person) => withTeamFromRoster(person, reading, read)),
        },
  );
}

/** What HR measures by items of its own that count, as the Rules sheet of a roster names them. */
export function ownFiguresOn(rules: IdentifiedSheet): readonly Input[] {
  const { id, name, identity, grid } = rules;
  const system = findSystem(identity.system);
  if (system === undefined) return [];
  const request = requestOf(system, identity, rules);
  const taken = takenBy(identity, { rules: name });
  const plan = planRoster(systemAsMade(system, identity), request, taken);
  const locate = locateOn(id, sheetOf(plan, "rules"), grid)();
  return ownItems
    .filter((item) => isThere(locate)(item) && isUsed(locate)(item))
    .map((item) => namedOnSheet(item, locate))
    .flatMap(itemInputs);
}

function rosterOf(
  system: ScorecardSystem,
  sheets: readonly IdentifiedSheet[],
): ScorecardReading | null {
  const of = (role: SheetRole) => sheets.find(({ identity }) => identity.role === role);
  const [rules, data, results] = [of("rules"), of("data"), of("results")];
  const card = of("card");
  if (rules === undefined || data === undefined || results === undefined) return null;
  const { identity } = rules;
  const names = Object.fromEntries(sheets.map((sheet) => [sheet.identity.role, sheet.name]));
  const made = systemAsMade(system, identity);
  const content = { rules, data, results, ...(card === undefined ? {} : { card }) };
  const request = requestOf(system, identity, rules);
  return {
    ...readRoster(made, request, takenBy(identity, names), content),
    standard: system,
  };
}

function formsOf(
  system: ScorecardSystem,
  sheets: readonly IdentifiedSheet[],
): ScorecardReading | null {
  const forms = sheets.filter(({ identity }) => identity.role === "form");
  const [first] = forms;
  if (first === undefined) return null;
  const read = forms.map((form) =>
    readForm(
      systemAsMade(system, form.identity),
      { ...requestOf(system, form.identity, form), people: [personOf(form.identity)] },
      takenBy(form.identity, { form: form.name }),
      form,
    ),
  );
  const { scorecard, layout, period, locale, spelling } = first.identity;
  const people: readonly PersonReading[] = read.map(({ person }) => person);
  const [one] = read;
  if (one === undefined) return null;
  return {
    scorecard,
    layout,
    period,
    locale,
    spelling,
    standard: system,
    system: one.person.system,
    rules: one.locate,
    people,
    sheets: read.map(({ sheet }) => sheet),
    lostColumns: [],
    isWithoutTable: false,
    planFor: () => one.plan,
  };
}

const personOf = ({ person = "" }: SheetIdentity) => ({ id: "", name: person, department: "" });

const takenBy = (
  { scorecard }: SheetIdentity,
  sheets: Readonly<Partial<Record<SheetRole, string>>>,
): TakenNames => ({
  sheets: [],
  tables: [],
  names: [],
  scorecards: [],
  again: { scorecard, sheets },
});

/** The request with which a scorecard was made, as far as its sheets still tell. */
function requestOf(system: ScorecardSystem, identity: SheetIdentity, { grid }: IdentifiedSheet) {
  const { layout, locale, spelling, period, items, version } = identity;
  const texts = new Set(
    grid.values.flat().filter((value) => typeof value === "string" && !isBlank(value)),
  );
  return {
    system: system.id,
    layout,
    locale,
    spelling,
    period,
    layoutVersion: version,
    people: [],
    items: system.items.map((item): ItemChoice => ({
      item: item.id,
      on: items === undefined ? texts.has(item.name[locale]) : items.includes(item.id),
      points: item.points.value ?? 0,
    })),
  };
}
