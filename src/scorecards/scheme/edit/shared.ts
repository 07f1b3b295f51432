import { companyOwn } from "../../rules/scores";
import type { Parameter, PoolRule, QuotaRule, ScorecardSystem } from "../../system/description";
import { sameInAll } from "../../system/local-text";
import { MOST_GRADES } from "../limits";
import { cleanText } from "./names";
import { retold } from "./retell";

/** What a roster reckons of everybody together, as HR says it: a pool of money, and grades by rank. */

const own = (value: number | null): Parameter => ({ value, origin: "company" });

/** @param before What it was before, where HR comes back to it. */
export const beginPool = (system: ScorecardSystem, before?: PoolRule): ScorecardSystem =>
  system.pool === undefined
    ? retold(system, { ...system, pool: before ?? { amount: own(null) } })
    : system;

export function endPool(system: ScorecardSystem): ScorecardSystem {
  const { pool: _before, ...others } = system;
  return retold(system, others);
}

export const withPoolAmount = (system: ScorecardSystem, amount: number | null): ScorecardSystem =>
  system.pool === undefined ? system : retold(system, { ...system, pool: { amount: own(amount) } });

/** What is usual, until HR says its own. */
const USUAL: QuotaRule = {
  grades: [
    [0.2, "A"],
    [0.7, "B"],
    [0.1, "C"],
  ].map(([share, grade]) => ({
    share: companyOwn(share as number),
    grade: sameInAll(grade as string),
  })),
  ties: "up",
};

export const beginQuota = (system: ScorecardSystem, before?: QuotaRule): ScorecardSystem =>
  system.quota === undefined ? retold(system, { ...system, quota: before ?? USUAL }) : system;

export function endQuota(system: ScorecardSystem): ScorecardSystem {
  const { quota: _before, ...others } = system;
  return retold(system, others);
}

const withQuota = (
  system: ScorecardSystem,
  change: (quota: QuotaRule) => QuotaRule,
): ScorecardSystem =>
  system.quota === undefined ? system : retold(system, { ...system, quota: change(system.quota) });

const withGrade = (
  system: ScorecardSystem,
  at: number,
  change: Partial<QuotaRule["grades"][number]>,
): ScorecardSystem =>
  withQuota(system, (quota) => ({
    ...quota,
    grades: quota.grades.map((grade, index) => (index === at ? { ...grade, ...change } : grade)),
  }));

export const withQuotaShare = (system: ScorecardSystem, at: number, share: number | null) =>
  withGrade(system, at, { share: own(share) });

export const withQuotaGrade = (system: ScorecardSystem, at: number, grade: string) =>
  withGrade(system, at, { grade: sameInAll(grade) });

export const withTies = (system: ScorecardSystem, ties: QuotaRule["ties"]): ScorecardSystem =>
  withQuota(system, (quota) => ({ ...quota, ties }));

/** One more grade, the lowest one. */
export const addGrade = (system: ScorecardSystem): ScorecardSystem =>
  withQuota(system, (quota) =>
    quota.grades.length >= MOST_GRADES
      ? quota
      : { ...quota, grades: [...quota.grades, { share: own(null), grade: sameInAll("") }] },
  );

/** The last one stays: without grades there is no quota. */
export const removeGrade = (system: ScorecardSystem, at: number): ScorecardSystem =>
  withQuota(system, (quota) =>
    quota.grades.length < 2
      ? quota
      : { ...quota, grades: quota.grades.filter((_, index) => index !== at) },
  );

/** What the grades' shares add up to; null while one is no number. */
export function quotaSum({ quota }: Pick<ScorecardSystem, "quota">): number | null {
  const shares = (quota?.grades ?? []).map(({ share }) => share.value);
  if (!shares.every((share) => share !== null && Number.isFinite(share))) return null;
  const sum = (shares as number[]).reduce((before, share) => before + share, 0);
  return Number(sum.toFixed(9));
}

/** As it is kept. */
export const finishedQuota = ({ quota }: ScorecardSystem): Pick<ScorecardSystem, "quota"> =>
  quota === undefined
    ? {}
    : {
        quota: {
          ...quota,
          grades: quota.grades.map((each) => ({ ...each, grade: cleanText(each.grade) })),
        },
      };
