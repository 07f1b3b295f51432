/** Scorecards as they would be read, without a workbook: people with scores and totals. */
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import type { Period } from "../../src/scorecards/system/period";
import { type PlaceKey, scorePlace } from "../../src/scorecards/system/keys";
import type {
  Locate,
  PersonReading,
  PlannedSheet,
  ScorecardReading,
} from "../../src/scorecards/reading";
import { findSystem } from "../../src/scorecards/systems";

export interface Result {
  readonly id?: string;
  readonly name?: string;
  readonly department?: string;
  readonly total: unknown;
  readonly status?: string;
  /** By the item's id. */
  readonly scores?: Readonly<Record<string, unknown>>;
  readonly bonus?: number;
}

export interface ReadingChoices {
  readonly system?: string;
  readonly scorecard?: string;
  readonly period?: Period;
  /** The description itself, where HR has changed it. */
  readonly described?: ScorecardSystem;
}

/** A roster with a line a result. */
export function readingOf(
  results: readonly Result[],
  choices: ReadingChoices = {},
): ScorecardReading {
  const {
    system: id = "after-sales",
    scorecard = "1",
    period = { kind: "month", year: 2025, month: 1 },
  } = choices;
  const standard = findSystem(id);
  if (standard === undefined) throw new Error(`No system ${id}`);
  const system = choices.described ?? standard;
  return {
    scorecard,
    layout: "roster",
    period,
    locale: "en",
    spelling: "hr",
    standard,
    system,
    rules: nowhere,
    people: results.map((result, row) => personOf(result, row, system)),
    sheets: [resultsSheet(results)],
    lostColumns: [],
    isWithoutTable: false,
    planFor: () => {
      throw new Error("This reading has no sheets");
    },
  };
}

/** As far as it is compared with what is read next: its cells, in some order of their own. */
const resultsSheet = (results: readonly Result[]) =>
  ({
    id: "{results}",
    name: "Results",
    identity: { role: "results" },
    grid: {
      row: 4,
      column: 0,
      values: results.map(({ id, name, total, status, scores = {} }) => [
        ...[id, name, total, status],
        ...Object.entries(scores).flat(),
      ]),
    },
  }) as unknown as PlannedSheet;

const nowhere: Locate = { place: () => null, value: () => undefined, at: () => "" };

function personOf(
  { id = "", name = "", department = "", total, status, scores = {}, bonus }: Result,
  row: number,
  system: ScorecardSystem,
): PersonReading {
  const values = new Map<PlaceKey, unknown>([
    ["field:total", total],
    ["field:status", status],
    ...(bonus === undefined ? [] : [["field:bonus", bonus] as const]),
    ...Object.entries(scores).map(([item, score]): [PlaceKey, unknown] => [
      scorePlace(item),
      score,
    ]),
  ]);
  return {
    id,
    name,
    department,
    own: { id: null, name: null, department: null },
    system,
    items: system.items.map((item) => ({ item, points: item.points.value ?? 0 })),
    inputs: [],
    entries: {},
    results: {
      place: (key) => (values.has(key) ? { sheet: "{results}", row: row + 4, column: 9 } : null),
      value: (key) => values.get(key),
      at: () => "",
    },
  };
}
