import { salaryInput } from "../../results/salary";
import { hasFines } from "../../results/fines";
import { isUnnamed, type PersonReading, type ScorecardReading } from "../../reading";
import type { ResultField } from "../../system/result-fields";
import { tiersPay } from "../../system/tiers";
import { finding, type Finding } from "../finding";
import { nameOf } from "./missing";

/** Limits that HR has typed; null: nobody has, and nothing is checked against it. */
export interface PayLimits {
  /** The most that may be deducted, as a fraction of a month's pay. */
  readonly mostDeducted: number | null;
  /** The least that is paid for a month, in yuan. */
  readonly leastPay: number | null;
}

export const NO_LIMITS: PayLimits = { mostDeducted: null, leastPay: null };

/** Whether a scorecard says anything of money that a limit could be about. */
export const concernsPay = ({ system }: Pick<ScorecardReading, "system">): boolean =>
  system.pay !== undefined || tiersPay(system) || hasFines(system.items);

/** Half a cent: amounts are whole cents, limits that are reckoned are not. */
const TOLERANCE = 0.005;

/** Who is paid less, or has more deducted, than the limits that HR has typed. No advice: HR decides. */
export function payLimitFindings(reading: ScorecardReading, limits: PayLimits): Finding[] {
  const { scorecard, people } = reading;
  return people
    .filter((person) => !isUnnamed(person))
    .flatMap((person): Finding[] => {
      const fines = finesOf(person);
      const pay = monthsPay(person);
      return [
        ...deductionFindings(scorecard, person, fines, pay, limits),
        ...leastPayFindings(reading, person, pay - (fines?.sum ?? 0), limits),
      ];
    });
}

function deductionFindings(
  scorecard: string,
  person: PersonReading,
  fines: Fines | null,
  pay: number,
  { mostDeducted }: PayLimits,
): Finding[] {
  if (mostDeducted === null || fines === null || fines.sum === 0) return [];
  const place = { ...fines.cell, person: nameOf(person), was: fines.sum };
  if (Number.isNaN(pay)) return [finding(scorecard, { code: "deduction-without-pay" }, [place])];
  const limit = pay * mostDeducted;
  if (fines.sum <= limit + TOLERANCE) return [];
  const becomes = Math.round(limit * 100) / 100;
  const fact = { code: "deduction-above-limit", share: mostDeducted } as const;
  return [finding(scorecard, fact, [{ ...place, becomes }])];
}

/** Of a whole month: whoever attended part of it may well be paid less, and quarters have limits of their own. */
function leastPayFindings(
  { scorecard, period }: ScorecardReading,
  person: PersonReading,
  left: number,
  { leastPay }: PayLimits,
): Finding[] {
  const attendance = person.results.value("field:attendance");
  const isPart = typeof attendance === "number" && attendance < 1;
  const cell = person.results.place("field:pay");
  if (leastPay === null || cell === null || isPart || period.kind !== "month") return [];
  if (!(left < leastPay - TOLERANCE)) return [];
  const place = { ...cell, person: nameOf(person), was: Math.round(left * 100) / 100 };
  return [finding(scorecard, { code: "pay-below-least", least: leastPay }, [place])];
}

interface Fines {
  readonly sum: number;
  readonly cell: PersonReading["inputs"][number]["cell"];
}

/** Cases × what each costs; null where the form asks for none, or has no amount yet. */
function finesOf({ system, inputs }: PersonReading): Fines | null {
  const entered = (id: string) => inputs.find(({ input }) => input.id === id);
  const found = system.items.flatMap(({ fine }): Fines[] => {
    const [cases, each] = [fine && entered(fine.cases.id), fine && entered(fine.amount.id)];
    return typeof cases?.value === "number" && typeof each?.value === "number"
      ? [{ sum: cases.value * each.value, cell: each.cell }]
      : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  return { ...first, sum: found.reduce((sum, fine) => sum + fine.sum, 0) };
}

/** Pay with bonus, or the salary where the sheet says no pay; NaN where it is not known. */
function monthsPay({ results, inputs }: PersonReading): number {
  const amount = (...fields: readonly ResultField[]) => {
    const value = fields
      .map((field) => results.value(`field:${field}`))
      .find((each) => each !== undefined);
    return typeof value === "number" ? value : NaN;
  };
  const salary = inputs.find(({ input }) => input.id === salaryInput.id)?.value;
  const pay = amount("pay");
  const base = Number.isNaN(pay) && typeof salary === "number" ? salary : pay;
  const bonus = amount("attendedBonus", "bonus");
  return base + (Number.isNaN(bonus) ? 0 : bonus);
}
