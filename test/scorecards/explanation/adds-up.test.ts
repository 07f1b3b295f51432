import "../../support/made-up-systems";
/** Whatever is explained adds up: random figures of every system, some missing, some spoilt. */
import * as scoring from "../../../src/scoring";
import { type Entries } from "../../../src/scorecards/calc/entries";
import { scorePerson } from "../../../src/scorecards/core-card";
import { earnedBy } from "../../../src/scorecards/results/earned";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import {
  explain,
  type Explanation,
  type FieldExplanation,
  type FieldStep,
  type ItemExplanation,
  type Subject,
  type TotalExplanation,
} from "../../../src/scorecards/explanation";
import { fieldsOf } from "../../../src/scorecards/results";
import { openRoster } from "../../../src/scorecards/plan/roster/roster";
import { systems } from "../../../src/scorecards/systems";
import { inFull } from "../../support/in-full";
import { described, personOf, readingOf } from "../../support/people";
import { asEntries, randomFigures } from "../../support/random-figures";
import { randomTeam } from "../../support/random-team";
import { NOTHING_TAKEN, standardRequest } from "../../support/requests";
import { seeded } from "../../support/seeded";

const PEOPLE = inFull ? 250 : 100;
/** So many of them at least must have what is looked at. */
const ENOUGH = PEOPLE * 0.08;

function randomEntries(system: ScorecardSystem): Entries[] {
  const random = seeded(20250131);
  if (!system.layouts.includes("roster")) {
    return Array.from({ length: PEOPLE }, () => randomTeam(system, random));
  }
  const request = standardRequest(system.id, { layout: "roster" });
  const items = request.items.map((item) => ({ ...item, on: true }));
  const roster = openRoster(system, { ...request, items }, NOTHING_TAKEN);
  return Array.from({ length: PEOPLE }, () => asEntries(randomFigures(roster, random)));
}

const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));

const counts: Record<scoring.PartialStep, (exact: number) => number> = {
  whole: Math.floor,
  started: Math.ceil,
  prorata: (exact) => exact,
};

/** Follows the steps by plain arithmetic and says where they end; NaN where one does not follow from those before it. */
function replay(trace: scoring.Trace): number {
  let value = NaN;
  let steps = 0;
  const claims: boolean[] = [];
  const claim = (holds: boolean) => claims.push(holds);
  for (const step of trace) {
    switch (step.kind) {
      case "compared":
        claim(near(Math.abs(step.actual - step.target), step.difference));
        break;
      case "counted":
        steps = step.counted;
        claim(counts[step.partial](step.exact) === steps);
        break;
      case "deducted":
        value = step.points - step.penalty * steps;
        claim(near(value, step.raw));
        break;
      case "rewarded":
        value = step.points + step.reward * steps;
        claim(near(value, step.raw));
        break;
      case "proportion":
        value = (step.actual / step.full) * step.points;
        claim(near(value, step.raw));
        break;
      case "rated":
        value = (step.sum / (step.most * step.raters)) * step.points;
        claim(near(value, step.raw));
        break;
      case "part":
      case "person":
        claim(near(replay(step.trace), step.score));
        break;
      case "added":
        value = step.scores.reduce((sum, score) => sum + score, step.base);
        claim(near(value, step.raw));
        break;
      case "floored":
        claim(value < step.floor);
        value = step.floor;
        break;
      case "capped":
        claim(value > step.cap);
        value = step.cap;
        break;
      case "granted":
        value = step.granted;
        break;
      case "surveyed":
      case "tested":
        break;
      case "scaled":
        value = ((step.actual - step.zeroAt) / (step.fullAt - step.zeroAt)) * step.points;
        claim(near(value, step.raw));
        break;
      case "ratio": {
        const share = step.actual / step.target;
        value = (step.better === "higher" ? share : 1 / share) * step.points;
        claim(near(value, step.raw));
        break;
      }
      case "small-sample":
        claim(step.cases <= step.most);
        value = step.points - step.missed * step.each;
        claim(near(value, step.raw));
        break;
      case "gated":
        claim(step.ratio < step.gate);
        value = 0;
        break;
      case "at-best":
        claim(step.actual <= 0);
        value = step.cap;
        break;
      case "banded": {
        const { actual, limit, next, better } = step;
        const reaches = (bound: number) =>
          better === "higher" ? actual >= bound - 1e-9 : actual <= bound + 1e-9;
        claim((limit === null || reaches(limit)) && (next === null || !reaches(next)));
        value = step.points;
        break;
      }
    }
  }
  return claims.every(Boolean) ? value : NaN;
}

const only = <Kind extends Explanation["kind"]>(kind: Kind, explanation: Explanation) => {
  if (explanation.kind !== kind) throw new Error(`${explanation.kind} instead of ${kind}`);
  return explanation as Extract<Explanation, { kind: Kind }>;
};

function explainer(system: ScorecardSystem, entries: Entries) {
  const person = personOf(system, entries);
  const reading = readingOf(system, [person]);
  return { person, of: (subject: Subject) => explain(reading, person, subject) };
}

const itemSubjects = ({ items }: ScorecardSystem): (Subject & { kind: "item" })[] =>
  items.flatMap(({ id, rule }) => [
    { kind: "item", item: id, part: null, of: "score" },
    ...(rule.kind === "parts"
      ? rule.parts.map((part): Subject & { kind: "item" } => ({
          kind: "item",
          item: id,
          part: part.id,
          of: "score",
        }))
      : []),
  ]);

const ids = systems.map(({ id }) => id);

test.each(ids)(
  "every score of %s follows from its own numbers, or says what keeps it from one",
  (id) => {
    const system = described(id);
    let scores = 0;
    let faults = 0;
    for (const entries of randomEntries(system)) {
      const { of } = explainer(system, entries);
      for (const subject of itemSubjects(system)) {
        const { result, obstacles, lines, vetoes }: ItemExplanation = only("item", of(subject));
        if (scoring.isFault(result)) {
          faults += 1;
          expect([subject.item, obstacles.map(({ kind }) => kind)]).not.toEqual([subject.item, []]);
          expect(obstacles.filter(({ kind }) => kind === "other")).toEqual([]);
          continue;
        }
        scores += 1;
        expect([subject.item, obstacles]).toEqual([subject.item, []]);
        const byRule = replay(result.trace);
        expect(byRule).not.toBeNaN();
        expect(vetoes.length > 0 ? 0 : byRule).toBeCloseTo(result.score, 9);
        for (const { metric, result: line } of lines) {
          if (metric?.kind === "quotient" && !scoring.isFault(line)) {
            expect(metric.numerator / metric.denominator).toBe(metric.value);
          }
        }
      }
    }
    expect(scores).toBeGreaterThan(PEOPLE);
    expect(faults).toBeGreaterThan(ENOUGH);
  },
);

test.each(ids)(
  "what the items of %s bring adds up to the total, and with what is lost to full marks",
  (id) => {
    const system = described(id);
    let totals = 0;
    for (const entries of randomEntries(system)) {
      const { person, of } = explainer(system, entries);
      const explained: TotalExplanation = only("total", of({ kind: "total" }));
      const { total, lines, obstacles, vetoes } = explained;
      expect(total).toEqual(scorePerson(system, person.items, entries).total);
      if (scoring.isFault(total)) {
        expect(obstacles.length).toBeGreaterThan(0);
        expect(explained.hints).toBeNull();
        continue;
      }
      totals += 1;
      const brought = lines
        .filter(({ share }) => share !== 0)
        .map(({ contribution }) => contribution ?? { points: NaN, lost: NaN });
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      // Vetoes hold down what the items come to.
      const most = Math.min(...vetoes.map(limitOf));
      expect(explained.sum === null).toBe(vetoes.length === 0);
      expect(Math.min(sum(brought.map(({ points }) => points)), most)).toBeCloseTo(total, 8);
      expect(sum(brought.map(({ points, lost }) => points + lost))).toBeCloseTo(system.scale, 8);
    }
    expect(totals).toBeGreaterThan(10);
  },
);

const limitOf = ({ veto: { effect } }: TotalExplanation["vetoes"][number]): number =>
  effect.kind === "most" ? (effect.most.value ?? NaN) : effect.kind === "total" ? 0 : Infinity;

/** What is typed for an aim to be reached: the figure itself, or the cases of a rate that is scored by them. */
function typedFor(
  system: ScorecardSystem,
  item: string,
  part: string | null,
  entries: Entries,
): ((aim: number) => Entries) | null {
  const rule = system.items.find((each) => each.id === item)?.rule;
  const line = rule?.kind === "parts" ? rule.parts.find((each) => each.id === part)?.rule : rule;
  if (line === undefined || !("metric" in line)) return null;
  const { metric } = line;
  if (metric.kind === "figure") return (aim) => ({ ...entries, [metric.input.id]: aim });
  if (metric.kind !== "quotient" || line.kind !== "small-sample") return null;
  const all = Number(entries[metric.denominator.id]);
  return (aim) => ({ ...entries, [metric.numerator.id]: Math.round(aim * all) });
}

test.each(ids)("what would raise a total of %s does so by as much, once it is entered", (id) => {
  const system = described(id);
  let tried = 0;
  for (const entries of randomEntries(system)) {
    const { person, of } = explainer(system, entries);
    const { total, hints } = only("total", of({ kind: "total" }));
    if (scoring.isFault(total) || hints === null) continue;
    const points = hints.best.map((gain) => gain.points);
    expect(points).toEqual([...points].sort((one, other) => other - one));
    for (const { item, part, aim, points: promised, next } of hints.best) {
      const typed = typedFor(system, item.id, part?.id ?? null, entries);
      if (aim.kind !== "metric" || typed === null) continue;
      const withFigure = (value: number) => {
        const changed = scorePerson(system, person.items, typed(value)).total;
        return scoring.isFault(changed) ? NaN : changed - total;
      };
      expect(withFigure(aim.to)).toBeCloseTo(promised, 8);
      if (next !== null) {
        expect(withFigure(next.to)).toBeCloseTo(next.points, 8);
        expect(next.points).toBeGreaterThan(0);
        expect(next.points).toBeLessThan(promised);
      }
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(id === "car-dealership" ? -1 : 10);
});

/** What the last step of a field comes to. */
function lastResult(step: FieldStep | undefined): number | null {
  switch (step?.kind) {
    case "amount":
      return step.amount;
    case "calculation":
    case "fixed":
    case "adjustment":
    case "nextShare":
    case "failed":
    case "slices":
      return step.result;
    case "vetoes":
    case "whole-period":
      return step.result;
    case "share":
      return step.term.value;
    default:
      return null;
  }
}

const withFields = systems.filter(
  ({ pay, failure, vetoes }) => pay !== undefined || failure !== undefined || vetoes !== undefined,
);

test.each(withFields.map(({ id }) => id))(
  "every result of %s is what its steps come to, or says what keeps it from being there",
  (id) => {
    const system = described(id);
    const fields = [...fieldsOf(system, system.items)].filter(
      (field): field is FieldExplanation["field"] => field !== "total" && field !== "status",
    );
    const counted = new Map<string, number>();
    for (const entries of randomEntries(system)) {
      const { person, of } = explainer(system, entries);
      const { total } = scorePerson(system, person.items, entries);
      const earned = earnedBy(system, total, entries);
      for (const field of fields) {
        const { outcome, steps, obstacles } = only("field", of({ kind: "field", field }));
        if (scoring.isFault(outcome)) {
          expect([field, obstacles.length > 0]).toEqual([field, true]);
          continue;
        }
        expect([field, obstacles]).toEqual([field, []]);
        if (typeof outcome !== "number" || field === "rank") continue;
        counted.set(field, (counted.get(field) ?? 0) + 1);
        expect([field, outcome]).toEqual([field, earned[field as keyof typeof earned]]);
        expect([field, lastResult(steps.at(-1))]).toEqual([field, outcome]);
        for (const step of steps) {
          if (step.kind === "calculation") {
            expect(Math.abs(step.exact - step.result)).toBeLessThanOrEqual(
              step.unit === "yuan" ? 0.0050001 : 1e-9,
            );
          }
          if (step.kind === "slices") {
            const sum = step.parts.reduce((all, part) => all + part.amount * part.rate, 0);
            expect(Math.abs(sum - step.result)).toBeLessThanOrEqual(0.0050001);
          }
          if (step.kind === "fixed") {
            expect(step.performance).toBeCloseTo(step.salary.value * step.share.value, 1);
          }
        }
      }
    }
    const numbers = fields.filter((field) => !["tier", "action", "rank", "bonus"].includes(field));
    expect(numbers.filter((field) => (counted.get(field) ?? 0) < ENOUGH)).toEqual([]);
  },
);
