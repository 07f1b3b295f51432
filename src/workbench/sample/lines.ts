/** What one line of a scorecard can be given, and what it earns with that: by the core, from the line's own description. */
import * as scoring from "../../scoring";
import type { Entries } from "../../scorecards/calc/entries";
import { metricKind } from "../../scorecards/metrics";
import { fullMarks, lineCore, lineFigures, lineValue, ruleKind } from "../../scorecards/rules";
import type { FigureColumn } from "../../scorecards/rules";
import type { ScorecardSystem } from "../../scorecards/system/description";
import type { Line } from "../../scorecards/system/lines";
import { chance, oneOf } from "./chance";
import { asTyped, figuresFor } from "./metrics";

/** Of whom, and what is known of them. */
export interface Filling {
  readonly person: string;
  readonly known: Entries;
  /** Members of the team, and raters, for whom there is room. */
  readonly members: number;
  readonly raters: (line: Line) => number;
}

interface Option {
  readonly figures: Entries;
  readonly score: number;
}

/** So far off the target a figure goes, in steps, and in parts of it. */
const MOST_STEPS = 12;
const PARTS = 20;

/**
 * Figures with which a line earns about this share of its full marks.
 *
 * @param points The item's points or weight.
 */
export function fillLine(
  system: ScorecardSystem,
  line: Line,
  points: number,
  share: number,
  filling: Filling,
): Entries {
  const full = fullMarks(system, line, points);
  // A part that adds to its item and takes away from it earns nothing where all is well.
  const wanted = full === null ? ((share - 1) * points) / 4 : share * full;
  const core = lineCore(system, line, points);
  const options = contents(system, line, filling).flatMap((figures): Option[] => {
    const value = lineValue(line, { ...filling.known, ...figures });
    if (scoring.isFault(value)) return [];
    const score = scoring.scoreRule(core, value);
    return scoring.isFault(score) ? [] : [{ figures, score }];
  });
  const off = ({ score }: Option) => Math.abs(score - wanted);
  const least = Math.min(...options.map(off));
  const best = options.filter((option) => off(option) <= least + 1e-9);
  // Those that come first are the nearest to the target: nobody is far above it without need.
  const chosen = best[oneOf(Math.min(5, best.length), filling.person, line.item.id)];
  // Rules that cannot score, as an open figure is missing, are given what they may be given.
  return chosen?.figures ?? contents(system, line, filling)[0] ?? {};
}

function contents(system: ScorecardSystem, line: Line, filling: Filling): readonly Entries[] {
  const { rule, item } = line;
  const { person, known, members } = filling;
  const kind = ruleKind(rule);
  const metric = kind.metric(rule);
  const team = kind.team(rule);
  const values = valuesAround(system, line);
  if (team !== null) {
    if (team.id in known) return [{}];
    return values.map((value) => ({
      [team.id]: Array.from({ length: members }, (_, member) =>
        asTyped(team, value * (0.94 + 0.12 * chance(person, team.id, member))),
      ),
    }));
  }
  if (metric !== null) {
    const [step = 0.05] = numbersIn(system, line, "step");
    return values
      .filter((value) => metricKind(metric).allows(metric, value))
      .map((value) => figuresFor(metric, value, { person, known, step }));
  }
  const block = kind.block(rule);
  if (block !== null) {
    const { questions, most } = block;
    const raters = filling.raters(line);
    return Array.from({ length: questions.length * most + 1 }, (_, sum) => ({
      [item.id]: Array.from({ length: raters }, (__, rater) =>
        questions.map((___, index) =>
          Math.floor((sum + ((index + rater) % questions.length)) / questions.length),
        ),
      ),
    }));
  }
  const inputs = kind.inputs(rule, item);
  return Array.from({ length: PARTS + 1 }, (_, part) =>
    Object.fromEntries(
      inputs.map((input) => {
        const { min = 0, max = 100 } = input;
        return [input.id, asTyped(input, Math.round(min + ((max - min) * part) / PARTS))];
      }),
    ),
  );
}

/** Values of what is measured, the nearest to its target first. */
function valuesAround(system: ScorecardSystem, line: Line): readonly number[] {
  const targets = numbersIn(system, line, "target");
  const steps = numbersIn(system, line, "step");
  const found = targets.flatMap((target) => [
    ...steps.flatMap((step) =>
      Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) => {
        const steps = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
        return target + steps * step;
      }),
    ),
    ...Array.from({ length: PARTS + 3 }, (_, part) => (target * (PARTS + 2 - part)) / PARTS),
  ]);
  const isCounted = targets.some((target) => target === 0);
  return [...new Set(found.map((value) => Number(value.toPrecision(10))))].filter(
    (value) => value > 0 || (isCounted && value === 0),
  );
}

const numbersIn = (system: ScorecardSystem, line: Line, column: FigureColumn): readonly number[] =>
  lineFigures(system, line).flatMap((figure) => {
    const { value } = figure.parameter;
    return figure.column === column && isSet(value) ? [value] : [];
  });

const isSet = (value: number | null): value is number => value !== null && Number.isFinite(value);
