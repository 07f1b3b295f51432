import type { ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { entered } from "../calc/entered";
import { call } from "../calc/text";
import { askedNumber, type Operand, ofResult, ofSetting, settingNumber } from "./calculation";
import { SHARE } from "./looks";
import { type Asked, checkWording } from "./asked";
import type { Explaining, Result, Setting } from "./result";
import type { Term } from "./steps";

/** Of the salary, what depends on the score; where it escalates, what everybody starts from. */
export function shareSetting({ pay }: ScorecardSystem): readonly Setting[] {
  if (pay === undefined) return [];
  const { escalation, share: parameter } = pay;
  return [
    {
      id: "share",
      group: "pay",
      label: ({ texts }) => (escalation === undefined ? texts.rules.share : texts.rules.startShare),
      unit: "percent",
      limit: "share",
      parameter,
      set: (system, changed) =>
        system.pay === undefined ? system : { ...system, pay: { ...system.pay, share: changed } },
    },
  ];
}

/** The share that holds for a person: their own where it escalates, else everybody's. */
export const shareOperand = (system: ScorecardSystem): readonly Operand[] =>
  system.pay?.escalation === undefined ? shareSetting(system).map(ofSetting) : [ofResult("share")];

const own = ({ pay }: ScorecardSystem): readonly Asked[] =>
  pay?.escalation === undefined ? [] : [{ input: pay.escalation.share, checkedIn: "share" }];

const hasOwn = ({ system, entries }: Explaining): boolean =>
  own(system).some(({ input }) => typeof entries[input.id] === "number");

export function shareTerm(explaining: Explaining): Term | null {
  const [asked] = own(explaining.system);
  return asked !== undefined && hasOwn(explaining)
    ? explaining.terms.input(asked.input, "×")
    : explaining.terms.setting("share", "×");
}

/** This period's performance share: the person's own, else the share that everybody starts from. */
export const share: Result = {
  field: "share",
  has: ({ pay }) => pay?.escalation !== undefined,
  settings: (system) => (system.pay?.escalation === undefined ? [] : shareSetting(system)),
  asks: own,
  formula: (places) => {
    const { system, texts } = places;
    const state = places.setting("share", "state");
    const start = call("IF", `${state}=""`, places.setting("share"), state);
    const [asked] = own(system);
    if (asked === undefined) return start;
    return entered(asked.input, places.raw(asked.input), checkWording(texts), start);
  },
  outcome: (earning) => {
    const [start] = shareSetting(earning.system).map(settingNumber);
    const [asked] = own(earning.system);
    const isBlank = asked === undefined || (earning.entries[asked.input.id] ?? null) === null;
    return isBlank
      ? (start ?? { code: "missing", argument: "share" })
      : askedNumber(asked, earning);
  },
  steps: (explaining) => {
    const term = shareTerm(explaining);
    return term === null || explaining.system.pay?.escalation === undefined
      ? []
      : [{ kind: "share", own: term.of.kind === "input", term }];
  },
  obstacles: (explaining) => {
    const [asked] = own(explaining.system);
    const isBlank = asked === undefined || (explaining.entries[asked.input.id] ?? null) === null;
    return isBlank
      ? shareSetting(explaining.system).flatMap(({ id, parameter, limit }) =>
          explaining.ofSetting(settingKey(id), parameter.value, limit),
        )
      : explaining.ofInput(asked);
  },
  unit: "percent",
  look: SHARE,
};
