import {
  addItem,
  copyItem,
  finishedScheme,
  moveItem,
  removeItem,
  schemeFaults,
  withFigure,
  withItemName,
  withItemPoints,
  withMeasure,
} from "../../../src/scorecards/scheme/edit";
import type { Layout, ScorecardSystem } from "../../../src/scorecards/system/description";
import { inFull } from "../../support/in-full";
import { people, standardRequest } from "../../support/requests";
import { seeded } from "../../support/seeded";
import { changed, entriesOf, fillEverything, generated } from "./support";

/** So many changes follow one another. */
export const STEPS = inFull ? 20 : 10;

/** One change of a scheme, such as HR makes; the same where it would leave one that cannot be used. */
function edited(system: ScorecardSystem, random: () => number, step: number): ScorecardSystem {
  const below = (limit: number) => Math.floor(random() * limit);
  const item = system.items[below(system.items.length)];
  if (item === undefined) return system;
  const added = () => {
    const { system: more, id } = addItem(system);
    return withItemPoints(withItemName(more, id, `New ${step}`), id, 1 + below(9));
  };
  const edits: readonly (() => ScorecardSystem)[] = [
    added,
    added,
    () => copyItem(system, item.id).system,
    () => (system.items.length > 2 ? removeItem(system, item.id) : system),
    () => moveItem(system, item.id, random() < 0.5 ? 1 : -1),
    () => withItemName(system, item.id, `Renamed ${step}`),
    () => withFigure(system, { item: item.id, part: null, figure: "target" }, below(50)),
    () => withMeasure(system, item.id, random() < 0.5 ? "figure" : "rate"),
  ];
  const after = finishedScheme(edits[below(edits.length)]!());
  const isUsable = schemeFaults(after).every(({ code }) => code === "points-sum");
  return isUsable ? after : system;
}

/** Changes a scorecard again and again: whatever still has a place is there, and whatever has none was told. */
export function chain(system: string, layout: Layout, seed: number): void {
  const random = seeded(seed);
  let sheets = generated(standardRequest(system, { layout, spelling: "plain", people: people(3) }));
  for (let step = 0; step < STEPS; step++) {
    // New items are filled, and so are all others, with other figures than before.
    fillEverything(sheets);
    const before = sheets.read();
    const leaves = random() < 0.15 && before.people.length > 2;
    const comes = random() < 0.15;
    const after = changed(before, (each) => edited(each, random, step), {
      leavers: leaves ? [before.people[1]!] : [],
      joiners: comes ? [{ id: `j${step}`, name: `Joiner ${step}`, department: "C" }] : [],
    });
    const now = after.sheets.read();
    const told = after.planned.losses.reduce((sum, { figures }) => sum + figures, 0);
    let lost = 0;
    for (const person of before.people) {
      const there = now.people.find((each) => each.name === person.name);
      const entries = there === undefined ? new Map<string, unknown>() : entriesOf(there);
      const places = new Set(
        there?.inputs.map(({ input }) => `${input.id} in ${input.unit}`) ?? [],
      );
      for (const [key, value] of entriesOf(person)) {
        if (entries.get(key) === value) continue;
        expect([seed, step, key, places.has(key)]).toEqual([seed, step, key, false]);
        // A remark of somebody who leaves is told with the form that is kept.
        if (there !== undefined || !key.startsWith("remark")) lost += 1;
      }
    }
    expect([seed, step, told]).toEqual([seed, step, lost]);
    sheets = after.sheets;
  }
}
