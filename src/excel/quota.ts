import type { QuotaShares } from "../scorecards/results-overview";
import { inExcel } from "./excel-run";
import { asOwnWriting } from "./own-writing";

/** The workbook's setting that holds the quotas of its scorecards, by their numbers. No cell of HR's is touched. */
const KEY = "KpiQuota";

/** The quota that HR has kept for a scorecard; [] where there is none. One request. */
export function readQuota(scorecard: string): Promise<QuotaShares> {
  return inExcel(async (context) => (await readQuotas(context))[scorecard] ?? []);
}

/** Keeps it in the workbook, so that it is there again next time. Two requests. */
export function saveQuota(scorecard: string, shares: QuotaShares): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const others = await readQuotas(context);
      context.workbook.settings.add(KEY, { ...others, [scorecard]: [...shares] });
      await context.sync();
    }),
  );
}

async function readQuotas(
  context: Excel.RequestContext,
): Promise<Readonly<Record<string, QuotaShares>>> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY).load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? null : setting.value;
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([scorecard, shares]) =>
      Array.isArray(shares) ? [[scorecard, shares.map(shareOf)]] : [],
    ),
  );
}

const shareOf = (share: unknown): number | null => (typeof share === "number" ? share : null);
