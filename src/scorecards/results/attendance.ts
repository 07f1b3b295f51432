import * as scoring from "../../scoring";
import { call, quote } from "../calc/text";
import type { Input, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { inSheetWords } from "../system/local-text";
import { tiersPay } from "../system/tiers";
import type { Asked } from "./asked";
import { askedNumber, settingNumber } from "./calculation";
import { SHARE } from "./looks";
import type { Earning, Result, Setting } from "./result";

/** Whether what the score earns is paid for the days attended; without money there is nothing to reckon. */
export const hasPartMonths = (system: Pick<ScorecardSystem, "partMonths" | "pay" | "tiers">) =>
  system.partMonths !== undefined && (system.pay !== undefined || tiersPay(system));

/** The days somebody was there, at most those that were due; blank: the whole period. */
function daysAttended({ partMonths }: ScorecardSystem): Input {
  const most = partMonths?.daysDue.value ?? null;
  return {
    id: "daysAttended",
    name: inSheetWords((texts) => texts.data.daysAttended),
    unit: "days",
    min: 0,
    ...(most === null || !(most > 0) ? {} : { max: most }),
    hint: inSheetWords((texts) => texts.data.daysAttendedHint),
  };
}

const own = (system: ScorecardSystem): readonly Asked[] =>
  hasPartMonths(system) ? [{ input: daysAttended(system), checkedIn: "attendance" }] : [];

/** Working days of the period, on Rules: they are not those of the period before. */
const settings = (system: ScorecardSystem): readonly Setting[] =>
  system.partMonths === undefined || !hasPartMonths(system)
    ? []
    : [
        {
          id: "daysDue",
          group: "partMonths",
          label: ({ texts }) => texts.rules.daysDue,
          unit: "days",
          limit: "positive",
          parameter: system.partMonths.daysDue,
          set: (of, daysDue) => ({ ...of, partMonths: { daysDue } }),
        },
      ];

const isBlank = ({ input }: Asked, { entries }: Pick<Earning, "entries">): boolean =>
  (entries[input.id] ?? null) === null;

/** Days attended ÷ days due; 1 where no days are entered. */
export const attendance: Result = {
  field: "attendance",
  has: hasPartMonths,
  settings,
  asks: own,
  formula: (places) => {
    const { system, texts } = places;
    const [asked] = own(system);
    const [due, state] = [places.setting("daysDue"), places.setting("daysDue", "state")];
    if (asked === undefined) return "1";
    const days = places.raw(asked.input);
    const { outOfRange, notNumber } = texts.status;
    const beyond = `(${days}<0)+(ROUND(${days},9)>ROUND(${due},9))>0`;
    const share = call("IF", beyond, quote(outOfRange), `ROUND(${days}/${due},10)`);
    const typed = call("IF", `ISNUMBER(${days})`, share, quote(notNumber));
    const isWhole = `(${days}="")*(${state}="")`;
    return call("IF", isWhole, "1", call("IF", `${state}=""`, typed, state));
  },
  outcome: (earning) => {
    const [asked] = own(earning.system);
    const [due] = settings(earning.system).map(settingNumber);
    if (asked === undefined || due === undefined) return 1;
    if (scoring.isFault(due)) return due;
    if (isBlank(asked, earning)) return 1;
    const days = askedNumber(asked, earning);
    return scoring.isFault(days) ? days : scoring.scoreCoefficient(days, due);
  },
  steps: (explaining) => {
    const [asked] = own(explaining.system);
    if (asked === undefined) return [];
    return isBlank(asked, explaining)
      ? [{ kind: "whole-period", result: 1 }]
      : explaining.calculation("attendance", [
          explaining.terms.input(asked.input, "×"),
          explaining.terms.setting("daysDue", "÷"),
        ]);
  },
  obstacles: (explaining) => {
    const ofRules = settings(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    );
    const typed = own(explaining.system).filter((asked) => !isBlank(asked, explaining));
    return [...ofRules, ...typed.flatMap((asked) => explaining.ofInput(asked))];
  },
  unit: "percent",
  look: SHARE,
};
