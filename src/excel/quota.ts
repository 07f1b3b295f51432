import type { QuotaShares } from "../scorecards/results-overview";
import { readStoredQuotas } from "../scorecards/stored/quota";
import { inExcel } from "./excel-run";
import { keepSetting } from "./keep-setting";
import { asOwnWriting } from "./own-writing";

/** The workbook's setting that holds the quotas of its scorecards, by their numbers. No cell of HR's is touched. */
export const QUOTA_KEY = "KpiQuota";

/** The quota that HR has kept for a scorecard; [] where there is none. One request. */
export function readQuota(scorecard: string): Promise<QuotaShares> {
  return inExcel(async (context) => (await readQuotas(context))[scorecard] ?? []);
}

/** Keeps it in the workbook, so that it is there again next time. Three requests. */
export function saveQuota(scorecard: string, shares: QuotaShares): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const others = await readQuotas(context);
      await keepSetting(context, QUOTA_KEY, { ...others, [scorecard]: [...shares] });
    }),
  );
}

async function readQuotas(
  context: Excel.RequestContext,
): Promise<Readonly<Record<string, QuotaShares>>> {
  const setting = context.workbook.settings.getItemOrNullObject(QUOTA_KEY).load("value");
  await context.sync();
  return readStoredQuotas(setting.isNullObject ? null : setting.value).quotas;
}
