import { areaOf } from "../calc/a1";
import type { GenerationRequest, Person, TakenNames } from "../generation-request";
import { sameWord } from "../people/clean-field";
import { planScorecard } from "../plan";
import type { SheetPlan, WorkbookPlan } from "../plan/plan";
import { openRoster, RESULTS } from "../plan/roster/roster";
import { confirmed, withCells } from "../reading/on-plan";
import { isNobody, type PersonReading, type PlannedSheet, type ScorecardReading } from "../reading";
import type { LocalText, ScorecardSystem } from "../system/description";
import { lastPlace, teamPlace, tierKey } from "../system/keys";
import { sameInAll } from "../system/local-text";
import type { Period } from "../system/period";
import { besideOn, spot } from "./beside";
import { carryData, tellLeft } from "./carry-data";
import { carryForm } from "./carry-form";
import { type Loss, LossList } from "./losses";
import { type StandingScheme, standingScheme } from "./standing-scheme";

/** What a scorecard that stands is changed to. */
export interface ChangeOrder {
  /** The changed scheme, which `findSystem` finds. */
  readonly system: ScorecardSystem;
  /** Who is not on it any more; of people whom nothing tells apart, as many go as have left. */
  readonly leavers: readonly Person[];
  readonly joiners: readonly Person[];
}

/** A scorecard for the place of one that stands, with everything that HR entered as far as it still has a place. */
export interface ChangePlan {
  readonly request: GenerationRequest;
  readonly plan: (request: GenerationRequest, taken: TakenNames) => WorkbookPlan;
  /** What has none, to be told before anything is written. */
  readonly losses: readonly Loss[];
  /** For each of its sheets, the one in whose place it comes; null for that of somebody new. */
  readonly replaces: readonly (PlannedSheet | null)[];
}

export function planChange(reading: ScorecardReading, order: ChangeOrder): ChangePlan {
  const standing = standingScheme(reading);
  const left = leaving(reading.people, order.leavers);
  const stay = reading.people.filter((person) => !left.has(person) && !isNobody(person));
  const request = requestFor(reading, order, stay);
  const carry = { reading, standing, stay, order };
  const losses = new LossList();
  const of = (all: TakenNames): TakenNames => ({ ...all, teamLines: teamLines(stay) });
  for (const person of reading.people) if (left.has(person)) tellLeft(person, losses);
  carryOver(planScorecard(request, of(NOTHING_TAKEN)), { ...carry, request }, losses);
  return {
    request,
    losses: losses.all(),
    replaces: replaced(reading, stay, order.joiners.length),
    plan: (asked, taken) =>
      carryOut(planScorecard(asked, of(taken)), { ...carry, request: asked }, taken),
  };
}

function leaving(
  people: readonly PersonReading[],
  leavers: readonly Person[],
): ReadonlySet<PersonReading> {
  const keyOf = ({ id, name, department }: Person) =>
    [id, name, department].map(sameWord).join("\n");
  const keys = leavers.map(keyOf);
  return new Set(
    people.filter((person) => {
      const index = keys.indexOf(keyOf(person));
      if (index >= 0) keys.splice(index, 1);
      return index >= 0;
    }),
  );
}

interface Carry {
  readonly reading: ScorecardReading;
  readonly standing: StandingScheme;
  readonly stay: readonly PersonReading[];
  readonly order: ChangeOrder;
  readonly request: GenerationRequest;
}

const NOTHING_TAKEN: TakenNames = { sheets: [], tables: [], names: [], scorecards: [] };

const carryOut = (plan: WorkbookPlan, carry: Carry, taken: TakenNames): WorkbookPlan =>
  carryOver(plan, carry, new LossList(), taken);

function requestFor(
  { layout, locale, spelling, period }: ScorecardReading,
  { system, joiners }: ChangeOrder,
  stay: readonly PersonReading[],
): GenerationRequest {
  const who = ({ id, name, department }: Person): Person => ({ id, name, department });
  return {
    ...{ system: system.id, layout, locale, spelling },
    period: inKind(period, system.period),
    people: [...stay.map(who), ...joiners.map(who)],
    items: system.items.map(({ id, points }) => ({
      item: id,
      on: true,
      points: points.value ?? 0,
    })),
  };
}

/** The month with which a quarter ends, or the quarter of a month, where HR appraises by another period from now on. */
export function inKind(period: Period, kind: Period["kind"]): Period {
  if (period.kind === kind) return period;
  const { year } = period;
  return period.kind === "month"
    ? { kind: "quarter", year, quarter: Math.ceil(period.month / 3) }
    : { kind: "month", year, month: period.quarter * 3 };
}

/** Teams that are typed on forms have a line for everybody. */
function teamLines(people: readonly PersonReading[]): number {
  return Math.max(
    0,
    ...people.map(({ results }) => {
      const first = results.place(teamPlace("member"));
      const last = results.place(lastPlace(teamPlace("member")));
      return first === null || last === null ? 0 : last.row - first.row + 1;
    }),
  );
}

function replaced(
  { layout, people, sheets }: ScorecardReading,
  stay: readonly PersonReading[],
  joiners: number,
): readonly (PlannedSheet | null)[] {
  if (layout === "form") {
    return [
      ...stay.map((person) => sheets[people.indexOf(person)] ?? null),
      ...Array<null>(joiners).fill(null),
    ];
  }
  return (["rules", "data", "results", "card"] as const).map(
    (role) => sheets.find(({ identity }) => identity.role === role) ?? null,
  );
}

function carryOver(
  plan: WorkbookPlan,
  carry: Carry,
  losses: LossList,
  taken: TakenNames = NOTHING_TAKEN,
): WorkbookPlan {
  const { reading, standing, stay, order, request } = carry;
  const { sheets: before, people } = reading;
  const old = (role: string) => before.find(({ identity }) => identity.role === role);
  const sheets = plan.sheets.map((sheet, index): SheetPlan => {
    switch (sheet.role) {
      case "form": {
        const person = stay[index];
        const form = person === undefined ? undefined : before[people.indexOf(person)];
        return person === undefined || form === undefined
          ? sheet
          : carryForm(
              { person, old: form, sheet },
              { reading, from: standing.system, to: order.system, losses },
            );
      }
      case "rules": {
        const rules = old("rules");
        return rules === undefined ? sheet : carryRules(reading, rules, sheet, losses);
      }
      case "data": {
        const { inputs, local } = openRoster(order.system, request, taken);
        return carryData(
          reading,
          stay,
          { sheet, inputs, local, people: request.people.length },
          { renamed: standing.renamed, losses },
        );
      }
      case "results": {
        const results = old("results");
        if (results !== undefined) tellNotes(results, losses);
        return sheet;
      }
      default:
        return sheet;
    }
  });
  return { ...plan, sheets };
}

/** The rules stand in the scheme; with them go what HR has confirmed and what it wrote beside them. */
function carryRules(
  { rules }: ScorecardReading,
  old: PlannedSheet,
  sheet: SheetPlan,
  losses: LossList,
): SheetPlan {
  const known = new Set<string>();
  for (const key of old.plan.places.keys()) {
    const place = rules.place(key);
    if (place !== null) known.add(spot(place));
  }
  for (const { status } of old.plan.openFigures) {
    const place = old.alignment.at(areaOf(status));
    if (place !== null) known.add(spot(place));
  }
  const [first, last] = [tierKey(0, "from"), lastPlace(tierKey(0, "from"))].map((key) =>
    rules.place(key),
  );
  if (first && last) knowRows(known, old, first.row, last.row);
  const cells = new Map(confirmed(sheet, rules, [old]));
  const notes = besideOn(old, withCells(sheet, cells), known);
  for (const { value, to } of notes) {
    if (to !== null) cells.set(to, value);
    else tellNote(old, value, losses);
  }
  return withCells(sheet, cells);
}

/** Notes beside results have no line of their own: whose they are changes with every figure. */
function tellNotes(old: PlannedSheet, losses: LossList): void {
  const known = new Set<string>();
  const { row, values } = old.grid;
  const first =
    old.alignment.at({ row: RESULTS.firstRow - 1, column: 0 })?.row ?? RESULTS.firstRow - 1;
  const columns = Math.max(
    0,
    ...old.plan.blocks.flatMap(({ at, rows }) =>
      rows.map(({ length }) => areaOf(at).column + length),
    ),
  );
  const last = old.alignment.at({ row: RESULTS.firstRow - 1, column: columns })?.column ?? columns;
  values.forEach((_, down) => {
    if (row + down < first) return;
    for (let column = 0; column <= last; column++) known.add(spot({ row: row + down, column }));
  });
  for (const { value } of besideOn(old, old.plan, known)) tellNote(old, value, losses);
}

function tellNote({ name }: PlannedSheet, value: unknown, losses: LossList): void {
  const what: LocalText = sameInAll(name);
  losses.add("beside", what, null, { person: "", of: null, value: String(value) });
}

function knowRows(known: Set<string>, { grid }: PlannedSheet, first: number, last: number): void {
  for (let row = first; row <= last; row++) {
    grid.values[0]?.forEach((_, index) => known.add(spot({ row, column: grid.column + index })));
  }
}
