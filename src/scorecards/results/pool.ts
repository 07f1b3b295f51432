import * as scoring from "../../scoring";
import { call, quote } from "../calc/text";
import { type PoolFormulas, bonusPool } from "../formula/twins/bonus-pool";
import type { ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { guarded, settingNumber } from "./calculation";
import { MONEY } from "./looks";
import type { ResultPlaces } from "./places";
import type { Among, Beside, Result, Setting } from "./result";

const AMOUNT = "pool";
/** Parts are paid in cents. */
const DIGITS = 2;

const settings = ({ pool }: ScorecardSystem): readonly Setting[] =>
  pool === undefined
    ? []
    : [
        {
          id: AMOUNT,
          group: "pool",
          label: ({ texts }) => texts.rules.poolAmount,
          unit: "yuan",
          limit: "not-negative",
          parameter: pool.amount,
          set: (system, amount) => ({ ...system, pool: { amount } }),
        },
      ];

/** Where a person has a part of the pool: a total among totals that can be shared by, and a pool in cents. */
function guards(places: ResultPlaces): (readonly [sound: string, otherwise: string])[] {
  const { none, badRule, outOfRange } = places.texts.status;
  const [pool, state] = [places.setting(AMOUNT), places.setting(AMOUNT, "state")];
  const all = places.everybody("total");
  return [
    [`ISNUMBER(${places.field("total")})`, quote(none)],
    [`${state}=""`, state],
    [`ROUND(${pool},${DIGITS})=ROUND(${pool},9)`, quote(badRule)],
    [`MIN(${all})>=0`, quote(outOfRange)],
    [`SUM(${all})>0`, quote(none)],
  ];
}

const BESIDE = { whole: "pool:whole", rest: "pool:rest" } as const;

/** In the plain spelling what is cut off stands in columns of its own (formula/twins/bonus-pool.ts). */
function twin(places: ResultPlaces): PoolFormulas {
  const [whole, rest] = [places.beside(BESIDE.whole), places.beside(BESIDE.rest)];
  return bonusPool({
    pool: places.setting(AMOUNT),
    shares: places.everybody("total"),
    share: places.field("total"),
    digits: DIGITS,
    ...{ wholes: whole.all, whole: whole.own },
    ...{ rests: rest.all, rest: rest.own, restsUpToHere: rest.upToHere },
  });
}

const beside: readonly Beside[] = [
  {
    id: BESIDE.whole,
    label: ({ columns }) => columns.poolWhole,
    format: "#,##0",
    formula: (places) => alone(places, twin(places).whole),
  },
  {
    id: BESIDE.rest,
    label: ({ columns }) => columns.poolRest,
    format: "0.00000000",
    formula: (places) => alone(places, twin(places).rest),
  },
];

/** Nothing where there is no part: what is wrong is said beside the part itself. */
const alone = (places: ResultPlaces, formula: string): string =>
  guarded(
    guards(places).map(([sound]) => [sound, quote("")] as const),
    formula,
  );

/** Everybody's parts by the core, or what keeps them from being divided. */
function parts(system: ScorecardSystem, { totals }: Among): Float64Array | scoring.Fault {
  const [amount] = settings(system).map(settingNumber);
  if (amount === undefined) return { code: "missing", argument: AMOUNT };
  if (scoring.isFault(amount)) return amount;
  const fault = scoring.poolFault(amount, DIGITS);
  if (fault !== null) return fault;
  const negative = totals.find((total) => total !== null && total < 0);
  if (negative !== undefined && negative !== null) {
    return { code: "negative", argument: "total", value: negative };
  }
  return scoring.dividePool(
    amount,
    totals.map((total) => total ?? NaN),
    DIGITS,
  );
}

/** A part of a sum of money that everybody on a roster shares by their totals, to the cent (HR.BONUS_POOL). */
export const poolPart: Result = {
  field: "poolPart",
  has: () => false,
  ofEverybody: ({ pool }) => pool !== undefined,
  settings,
  beside: ({ pool }) => (pool === undefined ? [] : beside),
  formula: (places) => {
    if (places.spelling === "plain") return guarded(guards(places), twin(places).part);
    const total = places.field("total");
    const shares = call("IF", `ISNUMBER(${total})`, total, quote(""));
    return guarded(guards(places), call("HR.BONUS_POOL", places.setting(AMOUNT), shares));
  },
  outcome: ({ system, outcome, among }) => {
    const total = outcome("total");
    if (scoring.isFault(total)) return total;
    const all = among?.() ?? null;
    if (all === null) return { code: "missing", argument: "poolPart" };
    const found = parts(system, all);
    return scoring.isFault(found) ? found : (found[all.at] ?? scoring.OVERFLOW);
  },
  steps: (explaining) => {
    const part = explaining.outcome("poolPart");
    const total = explaining.outcome("total");
    const pool = explaining.terms.setting(AMOUNT, "+");
    const all = explaining.among?.() ?? null;
    if (typeof part !== "number" || typeof total !== "number" || pool === null || all === null) {
      return [];
    }
    const there = all.totals.filter((each) => each !== null);
    const sum = scoring.roundDecimal(
      there.reduce((before, each) => before + each, 0),
      scoring.RESULT_PLACES,
    );
    return [{ kind: "pool", pool, total, sum, people: there.length, result: part }];
  },
  obstacles: (explaining) => [
    ...explaining.obstacles("total"),
    ...settings(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    ),
  ],
  unit: "yuan",
  look: MONEY,
};
