import { companyOwn } from "../../rules/scores";
import type { CommissionRule, Parameter, ScorecardSystem } from "../../system/description";
import { sameInAll } from "../../system/local-text";
import { inWords } from "../../systems/wording";
import { usedIds } from "./ids";
import { cleanText } from "./names";
import { retold } from "./retell";

/** A commission as HR says it: on which amount, and at which rate each slice of it. */

export const MOST_SLICES = 10;

/** What is usual, until HR says its own. */
const USUAL: readonly (readonly [from: number, rate: number])[] = [
  [0, 0.01],
  [20_000, 0.015],
  [50_000, 0.02],
];

const own = (value: number | null): Parameter => ({ value, origin: "company" });

type Slice = CommissionRule["slices"][number];

const withCommission = (
  system: ScorecardSystem,
  change: (commission: CommissionRule) => CommissionRule,
): ScorecardSystem =>
  system.commission === undefined
    ? system
    : retold(system, { ...system, commission: change(system.commission) });

const withSlices = (
  system: ScorecardSystem,
  change: (slices: readonly Slice[]) => readonly Slice[],
): ScorecardSystem =>
  withCommission(system, (commission) => ({ ...commission, slices: change(commission.slices) }));

/** @param before What it was before, where HR comes back to it. */
export function beginCommission(system: ScorecardSystem, before?: CommissionRule): ScorecardSystem {
  if (system.commission !== undefined) return system;
  const used = new Set(usedIds(system));
  let id = "commissionAmount";
  for (let number = 2; used.has(id); number += 1) id = `commissionAmount${number}`;
  const usual: CommissionRule = {
    amount: { id, name: inWords("Sales", "销售额", "銷售額"), unit: "yuan", min: 0 },
    slices: USUAL.map(([from, rate]) => ({ from: companyOwn(from), rate: companyOwn(rate) })),
  };
  return retold(system, { ...system, commission: before ?? usual });
}

export function endCommission({ commission: before, ...others }: ScorecardSystem): ScorecardSystem {
  return retold({ ...others, ...(before === undefined ? {} : { commission: before }) }, others);
}

export const withCommissionName = (system: ScorecardSystem, name: string): ScorecardSystem =>
  withCommission(system, ({ amount, ...rest }) => ({
    ...rest,
    amount: { ...amount, name: sameInAll(name) },
  }));

export const withSlice = (
  system: ScorecardSystem,
  at: number,
  figure: keyof Slice,
  value: number | null,
): ScorecardSystem =>
  withSlices(system, (slices) =>
    slices.map((slice, index) => (index === at ? { ...slice, [figure]: own(value) } : slice)),
  );

export const addSlice = (system: ScorecardSystem): ScorecardSystem =>
  withSlices(system, (slices) => [...slices, { from: own(null), rate: own(null) }]);

/** The last one stays: without slices there is no commission. */
export const removeSlice = (system: ScorecardSystem, at: number): ScorecardSystem =>
  withSlices(system, (slices) =>
    slices.length < 2 ? slices : slices.filter((_, index) => index !== at),
  );

/** As it is kept. */
export const finishedCommission = ({
  commission,
}: ScorecardSystem): Pick<ScorecardSystem, "commission"> =>
  commission === undefined
    ? {}
    : {
        commission: {
          ...commission,
          amount: { ...commission.amount, name: cleanText(commission.amount.name) },
        },
      };
