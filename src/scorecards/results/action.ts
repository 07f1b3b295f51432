import * as scoring from "../../scoring";
import { call, quote } from "../calc/text";
import type { LocalText, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { guarded, settingNumber } from "./calculation";
import type { Result, Setting } from "./result";

/** Nothing follows. */
export const NO_ACTION: LocalText = { en: "", "zh-CN": "", "zh-TW": "" };

const idOf = (index: number): string => `failures:${index}`;

const settings = ({ failure }: ScorecardSystem): readonly Setting[] =>
  (failure?.actions ?? []).map(({ periods, action: text }, index) => ({
    id: idOf(index),
    group: "failure",
    label: ({ texts }) => texts.rules.inARow,
    unit: null,
    limit: "whole-from-1",
    parameter: periods,
    set: (system, changed) => withAction(system, index, { periods: changed }),
    text,
    setText: (system, changed) => withAction(system, index, { action: changed }),
  }));

type Action = NonNullable<ScorecardSystem["failure"]>["actions"][number];

function withAction(
  system: ScorecardSystem,
  index: number,
  change: Partial<Action>,
): ScorecardSystem {
  const { failure } = system;
  if (failure === undefined) return system;
  const actions = failure.actions.map((each, at) => (at === index ? { ...each, ...change } : each));
  return { ...system, failure: { ...failure, actions } };
}

/** The severest action whose number of periods is reached; a line that cannot be used is wanted once somebody fails. */
function reached(
  system: ScorecardSystem,
  failures: number,
): { readonly periods: number; readonly action: LocalText } | null | scoring.Fault {
  const lines = settings(system).map((setting) => ({
    periods: settingNumber(setting),
    action: setting.text ?? NO_ACTION,
  }));
  // As the sheet goes through them: the last line that cannot be used, or that is reached, says what follows.
  for (const { periods, action } of lines.reverse()) {
    if (scoring.isFault(periods)) {
      if (failures > 0) return periods;
    } else if (failures >= periods) {
      return { periods, action };
    }
  }
  return null;
}

/** What follows from failing again: from the mildest to the severest. */
export const action: Result = {
  field: "action",
  has: ({ failure }) => failure !== undefined,
  settings,
  formula: (places) => {
    const failures = places.field("failures");
    const none = quote(places.texts.status.none);
    const follows = settings(places.system).reduce((milder, { id }) => {
      const state = places.setting(id, "state");
      const reaches = `${failures}>=${places.setting(id)}`;
      return call(
        "IF",
        `${state}=""`,
        call("IF", reaches, places.setting(id, "text"), milder),
        call("IF", `${failures}>0`, state, milder),
      );
    }, none);
    return guarded([[`ISNUMBER(${failures})`, none]], follows);
  },
  outcome: ({ system, outcome }) => {
    const failures = outcome("failures");
    if (typeof failures !== "number") return failures;
    const found = reached(system, failures);
    if (found === null) return NO_ACTION;
    return scoring.isFault(found) ? found : found.action;
  },
  steps: (explaining) => {
    const failures = explaining.outcome("failures");
    const before = explaining.steps("failures");
    if (typeof failures !== "number") return before;
    const found = reached(explaining.system, failures);
    return found !== null && scoring.isFault(found)
      ? before
      : [...before, { kind: "action", failures, reached: found }];
  },
  obstacles: (explaining) => [
    ...explaining.obstacles("failures"),
    ...settings(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    ),
  ],
  unit: "ratio",
  look: {
    format: "General",
    horizontal: "Left",
    characters: 26,
    // What is printed is not cut off by the place beside it.
    words: ({ failure }, { local }) =>
      (failure?.actions ?? []).map(({ action: each }) => local(each)),
    stands: "left",
  },
};
