import * as scoring from "../../scoring";
import type { Entries } from "../calc/entries";
import { call, quote } from "../calc/text";
import type { Input, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { inSheetWords } from "../system/local-text";
import { tiersPay } from "../system/tiers";
import type { Asked } from "./asked";
import { askedNumber, settingNumber } from "./calculation";
import { SHARE } from "./looks";
import type { ResultPlaces } from "./places";
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

/** Working days of the period, on Rules: they are not those of the period before; and from how many on somebody is appraised. */
function settings(system: ScorecardSystem): readonly Setting[] {
  const { partMonths } = system;
  if (partMonths === undefined || !hasPartMonths(system)) return [];
  const { daysDue, appraisedFrom } = partMonths;
  const due: Setting = {
    id: "daysDue",
    group: "partMonths",
    label: ({ texts }) => texts.rules.daysDue,
    unit: "days",
    limit: "positive",
    parameter: daysDue,
    set: (of, parameter) => ({
      ...of,
      partMonths: { ...partMonths, ...of.partMonths, daysDue: parameter },
    }),
  };
  if (appraisedFrom === undefined) return [due];
  return [
    due,
    {
      id: "appraisedFrom",
      group: "partMonths",
      label: ({ texts }) => texts.rules.appraisedFrom,
      unit: "days",
      limit: "not-negative",
      optional: true,
      parameter: appraisedFrom,
      set: (of, parameter) => ({
        ...of,
        partMonths: { ...partMonths, ...of.partMonths, appraisedFrom: parameter },
      }),
    },
  ];
}

const dueOf = (system: ScorecardSystem): readonly Setting[] =>
  settings(system).filter(({ id }) => id === "daysDue");

/** Whether there may be people who are not appraised. */
export const mayGoUnappraised = (system: ScorecardSystem): boolean =>
  settings(system).some(({ id }) => id === "appraisedFrom");

/** Days attended, and from how many on somebody is appraised, of whoever attended fewer; null: they are appraised. */
export function unappraised(
  system: ScorecardSystem,
  entries: Entries,
): { readonly days: number; readonly from: number } | null {
  const [asked] = own(system);
  const from = system.partMonths?.appraisedFrom?.value ?? null;
  const days = asked === undefined ? null : (entries[asked.input.id] ?? null);
  if (typeof days !== "number" || from === null || !mayGoUnappraised(system)) return null;
  // What is no number is named as such, and nobody is left out for it.
  if (!Number.isFinite(days) || !Number.isFinite(from)) return null;
  const [attended, least] = [days, from].map((each) =>
    scoring.roundDecimal(each, scoring.THRESHOLD_PLACES),
  ) as [number, number];
  return attended >= 0 && attended < least ? { days, from } : null;
}

/** The same as a formula: TRUE of whoever is not appraised. null where everybody is. */
export function unappraisedFormula(
  places: Pick<ResultPlaces, "system" | "raw" | "setting">,
): string | null {
  const [asked] = own(places.system);
  if (asked === undefined || !mayGoUnappraised(places.system)) return null;
  const [days, from] = [places.raw(asked.input), places.setting("appraisedFrom")];
  const isBelow = `(${days}>=0)*(ROUND(${days},9)<ROUND(${from},9))=1`;
  return call("IF", `ISNUMBER(${days})*ISNUMBER(${from})`, isBelow, "FALSE");
}

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
    const [due] = dueOf(earning.system).map(settingNumber);
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
    const ofRules = dueOf(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    );
    const typed = own(explaining.system).filter((asked) => !isBlank(asked, explaining));
    return [...ofRules, ...typed.flatMap((asked) => explaining.ofInput(asked))];
  },
  unit: "percent",
  look: SHARE,
};
