import type { Locate } from "../calc/place";
import type { CompanyFigures, GenerationRequest, Person, TakenNames } from "../generation-request";
import { carriedFigures, type Carried } from "../history/carried";
import { systemParameters } from "../parameters";
import { sameWord } from "../people/clean-field";
import { planScorecard } from "../plan";
import type { CellContent, SheetPlan, WorkbookPlan } from "../plan/plan";
import type { PersonReading, ScorecardReading } from "../reading";
import { isBlank, isErrorText } from "../reading/grid";
import { confirmed, isFormulaAt, withCells } from "../reading/on-plan";
import { askedOf } from "../results";
import type { Tier } from "../system/description";
import { type ParameterKey, parseKey, type PlaceKey } from "../system/keys";
import type { Period } from "../system/period";
import { isSomebody } from "../reading/nobody";
import { usesOwnLines } from "../reading/own-items";

/** A scorecard for another period, made from one that stands in the workbook. */
export interface NextPeriod {
  readonly request: GenerationRequest;
  readonly plan: (request: GenerationRequest, taken: TakenNames) => WorkbookPlan;
}

/**
 * The same people by the same rules, without the figures of the period: rules as they stand on the sheets, with HR's own items,
 * choices and texts; of the people's figures those alone that do not change with the period. What an earlier period fills in
 * comes out of History when the sheets are made.
 *
 * @param leavers Who is not on it any more, as the reading says it.
 */
export function nextPeriod(
  reading: ScorecardReading,
  period: Period,
  leavers: readonly Person[] = [],
): NextPeriod {
  const people = without(reading.people.filter(isSomebody), leavers);
  const kept = keptBy(people);
  return {
    request: requestFor(reading, period, people),
    plan: (request, taken) =>
      withRulesOf(reading, people, planScorecard(request, { ...taken, kept })),
  };
}

/** Of people whom nothing tells apart, as many go as have left. */
function without(people: readonly PersonReading[], leavers: readonly Person[]): PersonReading[] {
  const left = leavers.map(keyOf);
  return people.filter((person) => {
    const index = left.indexOf(keyOf(person));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const keyOf = ({ id, name, department }: Person): string =>
  [id, name, department].map(sameWord).join("\n");

/** Whether anything of a period is filled in from the one before. */
export const takesOver = ({ standard }: Pick<ScorecardReading, "standard">): boolean =>
  carriedFigures(standard).some(({ from }) => from === "last");

function requestFor(
  { standard, system, layout, locale, spelling, sheets, rules }: ScorecardReading,
  period: Period,
  people: readonly Person[],
): GenerationRequest {
  const own = sheets[0]?.identity.own;
  const points = new Map(system.items.map((item) => [item.id, item.points.value]));
  const tiers = system.tiers.filter(isUsable);
  const changed = sheets[0]?.identity.tiers !== undefined || told(tiers) !== told(standard.tiers);
  return {
    ...{ system: standard.id, layout, locale, spelling, period },
    people: people.map(({ id, name, department }) => ({ id, name, department })),
    ...(own === undefined ? {} : { own }),
    // Lines of HR's own are on sheets of the layout that has them.
    ...(layout === "roster" && usesOwnLines(rules)
      ? { layoutVersion: sheets[0]?.identity.version ?? 1 }
      : {}),
    items: standard.items.map((item) => ({
      item: item.id,
      on: points.has(item.id),
      points: numberOr(points.get(item.id), item.points.value ?? 0),
    })),
    parameters: changedFigures(standard, system),
    ...(changed && tiers.length > 0 ? { tiers: tiers.map(tierChoice) } : {}),
  };

  function told(all: readonly Tier[]): string {
    return JSON.stringify(all.map(tierChoice));
  }

  function tierChoice({ from, grade, amount, action }: Tier) {
    return {
      from: from.value ?? 0,
      grade: grade[locale],
      ...(amount === undefined ? {} : { amount: amount.value }),
      ...(action === undefined ? {} : { action: action[locale] }),
    };
  }
}

/** A line of the table that has no score to begin from is none that can be made again. */
const isUsable = ({ from }: Tier): boolean => from.value !== null && Number.isFinite(from.value);

const numberOr = (value: number | null | undefined, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

function changedFigures(
  standard: ScorecardReading["standard"],
  system: ScorecardReading["system"],
): CompanyFigures {
  const before = systemParameters(standard);
  const figures: Partial<Record<ParameterKey, number | null>> = {};
  for (const [key, { value }] of systemParameters(system)) {
    const there = before.get(key);
    const isTier = parseKey(key).kind === "tier";
    if (there === undefined || isTier || value === there.value || Number.isNaN(value)) continue;
    figures[key] = value;
  }
  return figures;
}

/** What does not change with the period, as it stands now. */
function keptBy(people: readonly PersonReading[]): (person: Person) => Carried {
  const all = new Map(
    people.map((person) => {
      const ids = new Set(
        askedOf(person.system).flatMap(({ input, keeps }) => (keeps ? [input.id] : [])),
      );
      const figures = person.inputs.flatMap(({ input, value }): [string, number][] =>
        ids.has(input.id) && typeof value === "number" ? [[input.id, value]] : [],
      );
      return [keyOf(person), new Map(figures)] as const;
    }),
  );
  return (person) => all.get(keyOf(person)) ?? new Map<string, number>();
}

/** The figures, choices and texts of the rules as they stand: those that cannot be asked for when a scorecard is made, too. */
function withRulesOf(
  reading: ScorecardReading,
  people: readonly PersonReading[],
  plan: WorkbookPlan,
): WorkbookPlan {
  const forms = plan.sheets.filter(({ role }) => role === "form");
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.role === "rules") return withCells(sheet, rulesOn(sheet, reading.rules, reading));
    const person = sheet.role === "form" ? people[forms.indexOf(sheet)] : undefined;
    return person === undefined ? sheet : withCells(sheet, rulesOn(sheet, person.results, reading));
  });
  return { ...plan, sheets };
}

function rulesOn(
  sheet: SheetPlan,
  rules: Locate,
  { sheets }: ScorecardReading,
): ReadonlyMap<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const [key, at] of sheet.places) {
    if (!isOfRules(key)) continue;
    const value = rules.value(key);
    if (value === undefined || isErrorText(value) || isFormulaAt(sheet, at)) continue;
    cells.set(at, isBlank(value) ? null : (value as CellContent));
  }
  for (const [at, content] of confirmed(sheet, rules, sheets)) cells.set(at, content);
  return cells;
}

/** Tiers come with the request: lines of HR's own have no place in the standard's table. */
function isOfRules(key: PlaceKey): boolean {
  const { kind } = parseKey(key);
  return kind === "figure" || kind === "setting";
}
