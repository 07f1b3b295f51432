import type { Entries } from "../../src/scorecards/calc/entries";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import type { Layout } from "../../src/scorecards";
import { distinctInputs, itemInputs } from "../../src/scorecards/rules";
import { personInputs } from "../../src/scorecards/results";
import { earlierInputs } from "../../src/scorecards/system/earlier";
import type { Locate, PersonReading, ScorecardReading } from "../../src/scorecards/reading";
import { findSystem } from "../../src/scorecards/systems";

export const described = (id: string): ScorecardSystem => {
  const system = findSystem(id);
  if (system === undefined) throw new Error(`No system ${id}`);
  return system;
};

/** A sheet with nothing on it: what the core says is all that there is. */
export const nowhere: Locate = { place: () => null, value: () => undefined, at: () => "" };

/** Somebody with these figures, as if read from a sheet. */
export function personOf(
  system: ScorecardSystem,
  entries: Entries,
  results: Locate = nowhere,
): PersonReading {
  const inputs = distinctInputs([
    ...system.items.flatMap((item) => [...itemInputs(item), ...earlierInputs(item, system)]),
    ...personInputs(system),
  ]);
  return {
    id: "001",
    name: "Ann",
    department: "",
    own: { id: null, name: null, department: null },
    system,
    items: system.items.map((item) => ({ item, points: item.points.value ?? 0 })),
    entries,
    inputs: inputs.map((input, column) => {
      const entry = entries[input.id] ?? null;
      const value = entry === null ? "" : Number.isNaN(entry) ? "n/a" : entry;
      return { input, cell: { sheet: "{data}", row: 4, column }, value };
    }),
    results,
  };
}

export function readingOf(
  system: ScorecardSystem,
  people: readonly PersonReading[],
  layout: Layout = "roster",
): ScorecardReading {
  return {
    scorecard: "1",
    layout,
    period:
      system.period === "month"
        ? { kind: "month", year: 2025, month: 1 }
        : { kind: "quarter", year: 2025, quarter: 1 },
    locale: "en",
    spelling: "hr",
    standard: described(system.id),
    system,
    rules: nowhere,
    people,
    sheets: [],
    lostColumns: [],
    isWithoutTable: false,
    planFor: () => ({ scorecard: "1", sheets: [], names: [], show: "rules" }),
  };
}
