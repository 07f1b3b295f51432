import type { LineRule, Parameter, ScorecardSystem } from "../../src/scorecards/system/description";
import { type ParameterKey, ruleKey } from "../../src/scorecards/system/keys";
import { systemLines } from "../../src/scorecards/system/lines";
import { systemParameters } from "../../src/scorecards/parameters";
import { lineFigures, type RuleFigure } from "../../src/scorecards/rules";

/** Every figure that the description itself holds, wherever in it; what is usual and unsaid has none there. */
export function describedFigures(system: ScorecardSystem): ParameterKey[] {
  const held = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || held.has(value)) return;
    held.add(value);
    Object.values(value).forEach(visit);
  };
  visit(system);
  return [...systemParameters(system)].flatMap(([key, parameter]) =>
    held.has(parameter as Parameter & object) ? [key] : [],
  );
}

/** Figures that stand on a Rules sheet alone: bounds of lines, the best answer. */
export function figuresWithoutForm(system: ScorecardSystem): ReadonlySet<ParameterKey> {
  const isOfRoster = ({ rosterOnly }: RuleFigure<LineRule>) => rosterOnly === true;
  return new Set(
    systemLines(system).flatMap((line) =>
      lineFigures(system, line)
        .filter(isOfRoster)
        .map(({ name }) => ruleKey(line.item.id, line.part?.id ?? null, name)),
    ),
  );
}
