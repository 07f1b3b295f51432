import * as scoring from "../../scoring";
import { metricUnit } from "../metrics";
import { metricValue, missesTarget } from "../rules";
import { named } from "../calc/entered";
import { allOf, call } from "../calc/text";
import type { Item, ScorecardSystem } from "../system/description";
import { aimed, calculated, ofMetric, ofResult, ofSetting } from "./calculation";
import { SHARE } from "./looks";
import type { Setting } from "./result";
import { shareSetting } from "./share";
import type { FieldStep } from "./steps";

const settings = ({ pay }: ScorecardSystem): readonly Setting[] =>
  pay?.escalation === undefined
    ? []
    : [
        {
          id: "shareIncrease",
          group: "pay",
          label: ({ texts }) => texts.rules.shareIncrease,
          unit: "percent",
          limit: "share",
          parameter: pay.escalation.increase,
          set: (system, increase) =>
            system.pay?.escalation === undefined
              ? system
              : {
                  ...system,
                  pay: { ...system.pay, escalation: { ...system.pay.escalation, increase } },
                },
        },
      ];

const metrics = ({ pay }: ScorecardSystem): readonly string[] => pay?.escalation?.items ?? [];

/** Whether an item's metric misses its target, by the core; null where it cannot be told. */
function tested(items: readonly Item[], id: string, actual: number | null) {
  const of = aimed(items, id);
  if (of === null) return null;
  const test = scoring.testCondition(of.target, actual);
  return scoring.isFault(test) || test.kind === "tested" ? test : null;
}

/** Next period's share: grown where both metrics missed their targets, at most the whole salary, else the start again. */
export const nextShare = calculated(
  (system) => ({
    operands: [
      ofResult("share"),
      ...metrics(system).map(ofMetric),
      ...[...shareSetting(system), ...settings(system)].map(ofSetting),
    ],
    value: (share = 0, ...numbers) => {
      const ids = metrics(system);
      const [start = 0, increase = 0] = numbers.slice(ids.length);
      const tests = ids.map((id, index) => tested(system.items, id, numbers[index] ?? null));
      const fault = tests.find((test) => scoring.isFault(test));
      if (fault !== undefined) return fault;
      const missed = tests.every((test) => test !== null && !scoring.isFault(test) && !test.met);
      return missed ? scoring.nextShare([true], { start: share, increase, most: 1 }) : start;
    },
    formula: (places, share = "", ...references) => {
      const ids = metrics(system);
      const [start = "", increase = ""] = references.slice(ids.length);
      const missed = ids.flatMap((id, index) => {
        const target = places.target(id);
        return target === null
          ? []
          : [`(${missesTarget({ ...target, actual: references[index] ?? target.actual })})`];
      });
      const sum = [["g", `ROUND(${share}+${increase},10)`]] as const;
      const grown = named(places.spelling, sum, (g = "") => call("IF", `${g}>1`, "1", g));
      return call("IF", allOf(missed), grown, start);
    },
  }),
  {
    field: "nextShare",
    has: ({ pay }, items) =>
      pay?.escalation !== undefined &&
      pay.escalation.items.every((id) => aimed(items, id) !== null),
    settings,
    steps: (explaining) => {
      const { system, entries, outcome } = explaining;
      const targets = metrics(system).flatMap((id): (FieldStep & { kind: "target" })[] => {
        const of = aimed(system.items, id);
        const actual = of === null ? null : metricValue(of.metric, entries);
        if (of === null || typeof actual !== "number") return [];
        const test = tested(system.items, id, actual);
        if (test === null || scoring.isFault(test)) return [];
        const unit = metricUnit(of.metric);
        const { value, bound: target, met } = test;
        return [{ kind: "target", item: of.item, unit, actual: value, target, met }];
      });
      const [result, from] = [outcome("nextShare"), outcome("share")];
      const start = system.pay?.share.value ?? null;
      if (typeof result !== "number" || typeof from !== "number" || start === null) return targets;
      const increase = system.pay?.escalation?.increase.value ?? 0;
      const grown = targets.every(({ met }) => !met);
      return [...targets, { kind: "nextShare", grown, from, increase, start, result }];
    },
    unit: "percent",
    look: SHARE,
  },
);
