import { companyOwn } from "../../rules/scores";
import type { FailureRule, Parameter, ScorecardSystem } from "../../system/description";
import { sameInAll } from "../../system/local-text";
import { inWords } from "../../systems/wording";
import { cleanText } from "./names";
import { retold } from "./retell";

/** What follows from falling short of the pass mark, as HR says it: once, and several periods in a row. */

export const MOST_ACTIONS = 10;

/** Of the full marks, where HR has not said otherwise. */
const USUAL_PASS = 0.6;

const own = (value: number | null): Parameter => ({ value, origin: "company" });

type Action = FailureRule["actions"][number];

const withFailure = (
  system: ScorecardSystem,
  change: (failure: FailureRule) => FailureRule,
): ScorecardSystem =>
  system.failure === undefined
    ? system
    : retold(system, { ...system, failure: change(system.failure) });

const withActions = (
  system: ScorecardSystem,
  change: (actions: readonly Action[]) => readonly Action[],
): ScorecardSystem =>
  withFailure(system, (failure) => ({ ...failure, actions: change(failure.actions) }));

/** @param before What followed before, where HR comes back to it. */
export function beginFailure(system: ScorecardSystem, before?: FailureRule): ScorecardSystem {
  if (system.failure !== undefined) return system;
  const usual: FailureRule = {
    pass: companyOwn(system.scale * USUAL_PASS),
    actions: [
      { periods: companyOwn(1), action: inWords("Interview", "绩效面谈", "績效面談") },
      { periods: companyOwn(2), action: inWords("Warning", "书面警告", "書面警告") },
    ],
  };
  return retold(system, { ...system, failure: before ?? usual });
}

export function endFailure({ failure: before, ...others }: ScorecardSystem): ScorecardSystem {
  return retold({ ...others, ...(before === undefined ? {} : { failure: before }) }, others);
}

export const withPass = (system: ScorecardSystem, pass: number | null): ScorecardSystem =>
  withFailure(system, (failure) => ({ ...failure, pass: own(pass) }));

/** One more, behind the others, a period later than the last one. */
export const addAction = (system: ScorecardSystem): ScorecardSystem =>
  withActions(system, (actions) => {
    const last = actions.at(-1)?.periods.value ?? 0;
    const periods = Number.isFinite(last) ? last + 1 : null;
    return [...actions, { periods: own(periods), action: sameInAll("") }];
  });

export const removeAction = (system: ScorecardSystem, at: number): ScorecardSystem =>
  withActions(system, (actions) => actions.filter((_, index) => index !== at));

const withAction = (system: ScorecardSystem, at: number, change: Partial<Action>) =>
  withActions(system, (actions) =>
    actions.map((action, index) => (index === at ? { ...action, ...change } : action)),
  );

export const withActionPeriods = (
  system: ScorecardSystem,
  at: number,
  periods: number | null,
): ScorecardSystem => withAction(system, at, { periods: own(periods) });

export const withActionText = (
  system: ScorecardSystem,
  at: number,
  text: string,
): ScorecardSystem => withAction(system, at, { action: sameInAll(text) });

/** The pass mark goes along with the scale. */
export function scaledFailure(
  { failure, scale: from }: Pick<ScorecardSystem, "failure" | "scale">,
  to: ScorecardSystem["scale"],
): Pick<ScorecardSystem, "failure"> {
  if (failure === undefined || failure.pass.value === null || from === to) return {};
  const pass = Number(((failure.pass.value / from) * to).toPrecision(12));
  return { failure: { ...failure, pass: companyOwn(pass) } };
}

/** As it is kept. */
export const finishedFailure = ({ failure }: ScorecardSystem): Pick<ScorecardSystem, "failure"> =>
  failure === undefined
    ? {}
    : {
        failure: {
          ...failure,
          actions: failure.actions.map((each) => ({ ...each, action: cleanText(each.action) })),
        },
      };
