import "../../support/made-up-systems";
/** What is said to reach the tier above does so, and nothing less does: random people of every system, scored once more. */
import * as scoring from "../../../src/scoring";
import type { Entries } from "../../../src/scorecards/calc/entries";
import { scorePerson } from "../../../src/scorecards/core-card";
import { explain, type Gain, type TotalExplanation } from "../../../src/scorecards/explanation";
import { itemInputs, lineMetric } from "../../../src/scorecards/rules";
import type { Metric, ScorecardSystem } from "../../../src/scorecards/system/description";
import { linesOf } from "../../../src/scorecards/system/lines";
import { isCount } from "../../../src/scorecards/system/units";
import { systems } from "../../../src/scorecards/systems";
import { openRoster } from "../../../src/scorecards/plan/roster/roster";
import { described, personOf, readingOf } from "../../support/people";
import { asEntries, randomFigures } from "../../support/random-figures";
import { NOTHING_TAKEN, standardRequest } from "../../support/requests";
import { seeded } from "../../support/seeded";

const PEOPLE = 250;

const rosters = systems.filter(
  ({ layouts, tiers }) => layouts.includes("roster") && tiers.length > 0,
);

function randomEntries(system: ScorecardSystem): Entries[] {
  const random = seeded(20261129);
  const request = standardRequest(system.id, { layout: "roster" });
  const items = request.items.map((item) => ({ ...item, on: true }));
  const roster = openRoster(system, { ...request, items }, NOTHING_TAKEN);
  return Array.from({ length: PEOPLE }, () => asEntries(randomFigures(roster, random)));
}

function metricOf({ item, part }: Gain): Metric | null {
  const line = linesOf(item).find((each) => (each.part?.id ?? null) === (part?.id ?? null));
  return line === undefined ? null : lineMetric(line.rule);
}

/** The figures with what a gain asks for, and with one step less of it; null where other items are scored by them, too. */
function changes(
  system: ScorecardSystem,
  entries: Entries,
  gain: Gain,
): { readonly done: Entries; readonly less: Entries | null } | null {
  const aim = gain.enough ?? gain.aim;
  const metric = metricOf(gain);
  if (aim.kind !== "metric" || metric === null) return null;
  const sign = aim.to > aim.from ? 1 : -1;
  const set = (id: string, value: number): Entries | null => {
    const users = system.items.filter((item) => itemInputs(item).some((input) => input.id === id));
    return users.length === 1 && gain.part === null ? { ...entries, [id]: value } : null;
  };
  if (metric.kind === "quotient" && aim.cases !== null) {
    const { id } = metric.numerator;
    const done = set(id, aim.cases.to);
    return done && { done, less: set(id, aim.cases.to - sign) };
  }
  if (metric.kind !== "figure") return null;
  const { id, unit } = metric.input;
  const done = set(id, aim.to);
  const step = isCount(unit) ? 1 : 0.11;
  // A whole way is divided where there is a shorter one alone.
  return done && { done, less: gain.enough === undefined ? null : set(id, aim.to - sign * step) };
}

test.each(rosters.map(({ id }) => id))(
  "what reaches the next tier of %s alone does, and nothing less",
  (id) => {
    const system = described(id);
    let reached = 0;
    let short = 0;
    for (const entries of randomEntries(system)) {
      const person = personOf(system, entries);
      const total = (of: Entries) => {
        const scored = scorePerson(system, person.items, of).total;
        return scoring.isFault(scored) ? NaN : scored;
      };
      const told = explain(readingOf(system, [person]), person, { kind: "total" });
      const next = (told as TotalExplanation).tier?.next ?? null;
      if (next === null) continue;
      const wanted = next.from - 1e-9;
      for (const gain of next.alone) {
        expect(gain.points).toBeGreaterThanOrEqual(next.missing - 1e-9);
        const changed = changes(system, entries, gain);
        if (changed === null) continue;
        expect(total(changed.done)).toBeGreaterThanOrEqual(wanted);
        reached += 1;
        if (changed.less === null) continue;
        expect(total(changed.less)).toBeLessThan(wanted);
        short += 1;
      }
    }
    expect([reached > 0, short > 0]).toEqual([true, true]);
  },
);
