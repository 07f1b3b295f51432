import { planScorecard } from "../../../src/scorecards";
import { planChange, standingScheme, type ChangePlan } from "../../../src/scorecards/change";
import type { GenerationRequest, Person } from "../../../src/scorecards/generation-request";
import { FORM } from "../../../src/scorecards/plan/form/form";
import type { PersonReading, ScorecardReading } from "../../../src/scorecards/reading";
import { lastPlace, ratingPlace, scorePlace, teamPlace } from "../../../src/scorecards/system/keys";
import { adoptScheme } from "../../../src/scorecards/scheme";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { PlannedSheets } from "../../support/planned-sheets";
import { NOTHING_TAKEN } from "../../support/requests";

export const generated = (request: GenerationRequest): PlannedSheets =>
  new PlannedSheets(planScorecard(request, NOTHING_TAKEN));

export interface Changed {
  readonly planned: ChangePlan;
  readonly sheets: PlannedSheets;
}

/** The scorecard after a change, as planned. */
export function changed(
  reading: ScorecardReading,
  change: (system: ScorecardSystem) => ScorecardSystem,
  people: { readonly leavers?: readonly Person[]; readonly joiners?: readonly Person[] } = {},
): Changed {
  const { system } = standingScheme(reading);
  const { leavers = [], joiners = [] } = people;
  const planned = planChange(reading, { system: adoptScheme(change(system)), leavers, joiners });
  const plan = planned.plan(planned.request, NOTHING_TAKEN);
  return { planned, sheets: new PlannedSheets(plan) };
}

/** Types a number into every cell that asks for a figure of a person, and a remark beside every item of a form. */
export function fillEverything(sheets: PlannedSheets): void {
  let number = 0;
  const next = () => (number += 1) / 8;
  const reading = sheets.read();
  for (const person of reading.people) {
    for (const { cell } of person.inputs) sheets.type(cell.sheet, cell.row, cell.column, next());
    if (reading.layout === "form") fillForm(sheets, person, next);
  }
}

function fillForm(sheets: PlannedSheets, { results, system }: PersonReading, next: () => number) {
  for (const { id } of system.items) {
    const score = results.place(scorePlace(id));
    if (score !== null) {
      sheets.type(score.sheet, score.row, FORM.remark - 1, `remark on ${id} ${next()}`);
    }
    for (const place of [ratingPlace(id), teamPlace(id)]) {
      const first = results.place(place);
      const last = results.place(lastPlace(place));
      if (first === null || last === null) continue;
      for (let row = first.row; row < last.row; row++) {
        sheets.type(first.sheet, row, first.column, next());
      }
    }
  }
}

/** All that stands for a person, by what it is of. */
export function entriesOf(person: PersonReading): ReadonlyMap<string, unknown> {
  const { results, system } = person;
  const entries = new Map<string, unknown>();
  const put = (key: string, value: unknown) => {
    if (value !== "" && value !== null && value !== undefined) entries.set(key, value);
  };
  for (const { input, value } of person.inputs) put(`${input.id} in ${input.unit}`, value);
  for (const { id } of system.items) {
    const score = results.place(scorePlace(id));
    if (person.own.id === null && score !== null) {
      put(`remark ${id}`, results.at({ row: score.row, column: FORM.remark - 1 }));
    }
    const [first, last] = [
      results.place(ratingPlace(id)),
      results.place(lastPlace(ratingPlace(id))),
    ];
    for (let row = first?.row ?? 0; first !== null && last !== null && row < last.row; row++) {
      put(`rating ${id} ${row - first.row}`, results.at({ row, column: first.column }));
    }
  }
  return entries;
}
