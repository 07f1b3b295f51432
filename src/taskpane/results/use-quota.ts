import { useEffect, useState } from "react";
import { readQuota, saveQuota } from "../../excel";
import type { QuotaShares } from "../../scorecards/results-overview";
import type { Problem } from "../actions/problem";
import { useAction } from "../actions/use-action";

export interface Quota {
  /** A share a tier, best first; none set: all null. */
  readonly shares: QuotaShares;
  /** Shown at once; kept in the workbook when `keep` is called. */
  readonly change: (shares: QuotaShares) => void;
  readonly keep: (shares: QuotaShares) => void;
  readonly problem?: Problem;
  readonly dismiss: () => void;
}

/** HR's quota for one scorecard, as it was kept in the workbook. */
export function useQuota(scorecard: string, tiers: number): Quota {
  const [shares, setShares] = useState<QuotaShares>([]);
  const reading = useAction(async () => {
    const kept = await readQuota(scorecard);
    // What HR has typed meanwhile is newer.
    setShares((now) => (now.length === 0 ? kept : now));
  });
  const saving = useAction((_signal, next: QuotaShares) => saveQuota(scorecard, next));
  const { run } = reading;
  useEffect(() => run(), [run]);
  const problem = saving.problem ?? reading.problem;
  return {
    shares: Array.from({ length: tiers }, (_, tier) => shares[tier] ?? null),
    change: setShares,
    keep: saving.run,
    ...(problem === undefined ? {} : { problem }),
    dismiss: saving.problem === undefined ? reading.dismiss : saving.dismiss,
  };
}
