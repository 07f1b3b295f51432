import { missesTarget } from "../../rules";
import {
  adjustedPay,
  fixedPay,
  individualCoefficient,
  moneyForScore,
  payCoefficient,
  payInAll,
  performancePay,
  quarterAdjustment,
  shareOfNextPeriod,
  shareOfPerson,
} from "../../formula/pay";
import type { ResultField } from "../../system/result-fields";
import { salaryInput } from "./person-inputs";
import type { ResultFormula, ResultPlaces } from "./places";

/** Everything in yuan that follows from a total: coefficients, shares, pay and adjustments. */
export function payFormulas(places: ResultPlaces): readonly ResultFormula[] {
  const { system, texts, spelling } = places;
  const words = texts.status;
  const made: ResultFormula[] = [];
  const put = (field: ResultField, formula: () => string) => {
    if (places.fields.has(field)) made.push([field, formula()]);
  };
  const own = (field: ResultField) => places.field(field);
  const typed = (input: Parameters<ResultPlaces["typed"]>[0]) => places.typed(input);
  const score = own("total");
  const full = system.scale;

  put("pointMoney", () =>
    moneyForScore({ score, amount: places.setting("pointMoney"), full }, words),
  );
  const { pay } = system;
  if (pay === undefined) return made;
  const { coefficient, escalation, quarter } = pay;
  const salary = typed(salaryInput);
  const start = places.setting("share");
  const share = escalation === undefined ? start : own("share");

  if (coefficient !== undefined) {
    const { department, audits } = coefficient;
    const place = { score, full, audits: audits.map(typed) };
    put("individual", () => individualCoefficient(place, words));
    put("coefficient", () =>
      payCoefficient({ department: typed(department), individual: own("individual") }, words),
    );
  }
  if (escalation !== undefined) {
    put("share", () => shareOfPerson({ own: typed(escalation.share), start }, words));
    put("nextShare", () => nextShare(places, share));
  }
  put("fixedPay", () => fixedPay({ salary, share }, spelling, words));
  put("performancePay", () =>
    performancePay(
      coefficient === undefined
        ? { salary, share, score, full }
        : { salary, share, score: own("coefficient"), full: 1 },
      spelling,
      words,
    ),
  );
  let performance = own("performancePay");
  if (quarter !== undefined) {
    const place = {
      months: quarter.months.map(typed),
      excellentFrom: places.setting("excellentFrom"),
      excellentShare: places.setting("excellentShare"),
      unqualifiedBelow: places.setting("unqualifiedBelow"),
      unqualifiedShare: places.setting("unqualifiedShare"),
      spilled: places.spilled,
    };
    put("adjustment", () => quarterAdjustment(place, words));
    put("adjustedPay", () => adjustedPay({ performance, adjustment: own("adjustment") }, words));
    performance = own("adjustedPay");
  }
  put("pay", () => payInAll({ fixed: own("fixedPay"), performance }, words));
  return made;
}

function nextShare(places: ResultPlaces, share: string): string {
  const metrics = places.escalation();
  return shareOfNextPeriod(
    {
      share,
      start: places.setting("share"),
      increase: places.setting("shareIncrease"),
      missed: metrics.map(missesTarget),
      actuals: metrics.map(({ actual }) => actual),
      spilled: places.spilled,
    },
    places.texts.status,
  );
}
