import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import { anyOf, call, haveEqual, quote, rangeFrom } from "../calc/text";
import { progressiveBonus } from "../formula/twins/progressive-bonus";
import type { CommissionRule, Parameter, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import type { Asked } from "./asked";
import { askedNumber, guarded, settingNumber } from "./calculation";
import { MONEY } from "./looks";
import type { ResultPlaces } from "./places";
import type { Earning, Result, Setting, SheetWords } from "./result";

type Slice = CommissionRule["slices"][number];

/** Of one slice: where it begins, and its rate. */
const FIGURES = ["from", "rate"] as const;
type Figure = (typeof FIGURES)[number];

const idOf = (figure: Figure, index: number): string => `commission:${index}:${figure}`;

const labelOf =
  (figure: Figure, index: number) =>
  ({ texts: { rules } }: SheetWords): string =>
    fill(rules[figure === "from" ? "sliceFrom" : "sliceRate"], { number: index + 1 });

/** All beginnings, then all rates: each of the two is a column that the formula reads as a whole. */
const settings = ({ commission }: ScorecardSystem): readonly Setting[] =>
  FIGURES.flatMap((figure) =>
    (commission?.slices ?? []).map((slice, index): Setting => ({
      id: idOf(figure, index),
      group: "commission",
      label: labelOf(figure, index),
      unit: figure === "from" ? "yuan" : "percent",
      limit: "not-negative",
      parameter: slice[figure],
      set: (system, parameter) => withSlice(system, index, { [figure]: parameter }),
    })),
  );

function withSlice(
  system: ScorecardSystem,
  at: number,
  change: Partial<Record<Figure, Parameter>>,
): ScorecardSystem {
  const { commission } = system;
  if (commission === undefined) return system;
  const slices = commission.slices.map((slice, index): Slice =>
    index === at ? { ...slice, ...change } : slice,
  );
  return { ...system, commission: { ...commission, slices } };
}

const asks = ({ commission }: ScorecardSystem): readonly Asked[] =>
  commission === undefined ? [] : [{ input: commission.amount }];

/** The slices as numbers, or what is wrong with the first that are none. */
function slicesIn({
  commission,
}: ScorecardSystem): { from: number; rate: number }[] | scoring.Fault {
  const all = settings({ commission } as ScorecardSystem);
  const fault = all.map(settingNumber).find(scoring.isFault);
  if (fault !== undefined) return fault;
  return (commission?.slices ?? []).map(({ from, rate }) => ({
    from: from.value ?? NaN,
    rate: rate.value ?? NaN,
  }));
}

/** What an amount fills of the slices, and what that earns. */
function filled({ system, entries }: Earning) {
  const [asked] = asks(system);
  if (asked === undefined) return null;
  const amount = askedNumber(asked, { entries });
  if (scoring.isFault(amount)) return amount;
  const slices = slicesIn(system);
  return scoring.isFault(slices) ? slices : scoring.explainProgressive(slices, amount);
}

/** A commission on an amount, each slice of it at its own rate (HR.PROGRESSIVE_BONUS): 1 % to 20,000, 2 % above. */
export const commission: Result = {
  field: "commission",
  has: (system) => system.commission !== undefined,
  settings,
  asks,
  formula: (places) => {
    const { system, texts } = places;
    const [asked] = asks(system);
    if (asked === undefined) return quote(texts.status.none);
    const amount = places.typed(asked.input);
    return guarded(
      [[`ISNUMBER(${amount})`, amount], ...guardsOfRules(places)],
      places.spelling === "hr" ? oneCall(places, amount) : twin(places, amount),
    );
  },
  outcome: (earning) => {
    const found = filled(earning);
    if (found === null) return { code: "missing", argument: "commission" };
    return scoring.isFault(found) ? found : found.bonus;
  },
  steps: (explaining) => {
    const found = filled(explaining);
    const [asked] = asks(explaining.system);
    const amount = asked && explaining.terms.input(asked.input, "+");
    return found === null || scoring.isFault(found) || amount == null
      ? []
      : [{ kind: "slices", amount, parts: found.parts, result: found.bonus }];
  },
  obstacles: (explaining) => [
    ...asks(explaining.system).flatMap(explaining.ofInput),
    ...settings(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    ),
  ],
  unit: "yuan",
  look: MONEY,
};

/** One column of the slices' figures on the sheet, or of whether they can be used. */
function column(places: ResultPlaces, figure: Figure, what?: "state"): string {
  const last = (places.system.commission?.slices.length ?? 1) - 1;
  return rangeFrom(places.setting(idOf(figure, 0), what), places.setting(idOf(figure, last), what));
}

/** Whether the slices can be used is said once for all of them, in the words of their lines. */
function guardsOfRules(places: ResultPlaces): (readonly [sound: string, otherwise: string])[] {
  const { spelling, texts, system } = places;
  const count = system.commission?.slices.length ?? 0;
  const last = places.setting(idOf("rate", count - 1), "state");
  const states = rangeFrom(places.setting(idOf("from", 0), "state"), last);
  const { notSet, badRule } = texts.status;
  const wrong = call("IF", `COUNTIF(${states},${quote(notSet)})>0`, quote(notSet), quote(badRule));
  const froms = Array.from({ length: count }, (_, index) => places.setting(idOf("from", index)));
  const pairs = froms.flatMap((one, index) =>
    froms.slice(0, index).map((other) => `(ROUND(${one},9)=ROUND(${other},9))`),
  );
  const twice = spelling === "hr" ? haveEqual(column(places, "from")) : anyOf(pairs);
  return [
    [`COUNTIF(${states},"")=${2 * count}`, wrong],
    ...(count < 2 ? [] : [[`NOT(${twice})`, quote(badRule)] as const]),
  ];
}

function oneCall(places: ResultPlaces, amount: string): string {
  const clean = places.spilled ? call("IF", `ISNUMBER(${amount})`, amount, "0") : amount;
  // The two columns side by side, wherever they stand.
  const slices = call("IF", "{1,0}", column(places, "from"), column(places, "rate"));
  return call("HR.PROGRESSIVE_BONUS", clean, slices);
}

const twin = (places: ResultPlaces, amount: string): string =>
  progressiveBonus({
    amount,
    limits: column(places, "from"),
    rates: column(places, "rate"),
    rows: places.system.commission?.slices.length ?? 0,
  });
