import {
  type GenerationRequest,
  type Layout,
  type Spelling,
  systems,
  type TakenNames,
} from "../../src/scorecards";
import { tableHeader } from "../../src/scorecards/calc/text";
import { isOwnItem } from "../../src/scorecards/plan/roster/own-items";
import {
  type Expected,
  expectedOfEverybody,
  expectedRanks,
  expectedResults,
} from "./expected-results";
import { randomFigures, type Typed } from "./random-figures";
import { NOTHING_TAKEN, people, standardRequest } from "./requests";
import { seeded } from "./seeded";
import type { Calculated } from "./spreadsheets/ironcalc";
import { RosterSheets, type Shown } from "./spreadsheets/roster-sheets";

export const systemsWith = (layout: Layout): readonly string[] =>
  systems.filter(({ layouts }) => layouts.includes(layout)).map(({ id }) => id);

/** So many people that every column has a number beside some of them. */
const MANY = 100;

export interface FilledRoster {
  readonly sheets: RosterSheets;
  readonly everybody: readonly Typed[];
}

/** A roster with random figures for everybody, and every item on, those that do not count too. */
export function filledRoster(
  system: string,
  count: number,
  choices: {
    readonly spelling?: Spelling;
    readonly taken?: TakenNames;
    readonly changes?: Partial<GenerationRequest>;
  } = {},
): FilledRoster {
  const request = standardRequest(system, {
    layout: "roster",
    spelling: choices.spelling ?? "plain",
    people: people(count),
  });
  const items = request.items.map((item) => ({ ...item, on: true }));
  const sheets = new RosterSheets(
    { ...request, items, ...choices.changes },
    choices.taken ?? NOTHING_TAKEN,
  );
  if (sheets.roster.items.some(({ item }) => isOwnItem(item))) {
    sheets.useOwnItem({ target: 10, step: 2, penalty: 0.5, reward: 0.25, points: 5 });
  }
  const random = seeded(20250131);
  const everybody = Array.from({ length: count }, () => randomFigures(sheets.roster, random));
  everybody.forEach((typed, person) => {
    for (const { id, name } of sheets.roster.inputs) {
      const content = typed[id] ?? null;
      if (content !== null) sheets.enter(person, tableHeader(name.en), content);
    }
  });
  return { sheets, everybody };
}

/** A number that is near enough, the text, or anything but a number where the core has none. */
function fault(shown: Shown, { value, not }: Expected, within: number): string | null {
  const says = `shows ${String(shown)} instead of ${String(value)}`;
  if (value === null) return typeof shown === "number" || shown === not ? says : null;
  if (typeof value === "string") return shown === value ? null : says;
  return typeof shown === "number" && Math.abs(shown - value) <= within ? null : says;
}

/**
 * Every column of Results beside every person against what the core makes of the same figures.
 *
 * @param within What an engine may be off that rounds in binary: a mean of ten decimals over a step may end in a 5 at the tenth.
 */
export function expectCore(
  { sheets, everybody }: FilledRoster,
  calculated: Calculated,
  within = 1e-9,
): void {
  const read = sheets.cellReader(calculated);
  const faults: string[] = [];
  const compared = new Map<string, number>();
  let words = 0;
  const all = everybody.map((typed) => expectedResults(sheets, typed));
  const totals = all.map((each) => each.find(({ column }) => column === sheets.columns.total));
  const numbers = totals.map((total) => (typeof total?.value === "number" ? total.value : null));
  const ranks = expectedRanks(numbers);
  const ofEverybody = expectedOfEverybody(sheets, numbers);
  const rankColumn = sheets.columns.fields.get("rank") ?? 0;
  all.forEach((each, person) => {
    const rank = { column: rankColumn, header: "rank", value: ranks[person] ?? null };
    for (const expected of [...each, rank, ...(ofEverybody[person] ?? [])]) {
      const { column, header, value } = expected;
      const wrong = fault(read(person, column), expected, within);
      if (wrong !== null) faults.push(`${header} of person ${person + 1} ${wrong}`);
      if (value === null) words++;
      compared.set(header, (compared.get(header) ?? 0) + (value === null ? 0 : 1));
    }
  });
  expect(faults).toEqual([]);
  // The figures of many must neither be so dirty nor so clean that nothing is compared; a bonus has no amount yet.
  if (everybody.length < MANY) return;
  expect(words).toBeGreaterThan(50);
  compared.delete("bonus");
  const most = everybody.length / 10;
  expect([...compared].filter(([, numbers]) => numbers < most)).toEqual([]);
}
