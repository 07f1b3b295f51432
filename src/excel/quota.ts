import type { QuotaShares } from "../scorecards/results-overview";
import { readStoredQuotas } from "../scorecards/stored/quota";
import { inExcel } from "./excel-run";
import { askSetting } from "./ask-setting";
import { keepSetting } from "./kept-setting";
import { asOwnWriting } from "./own-writing";

/** The quota that HR has kept for a scorecard, by its number; [] where there is none. One request. */
export function readQuota(scorecard: string): Promise<QuotaShares> {
  return inExcel(async (context) => (await readQuotas(context))[scorecard] ?? []);
}

/** Keeps it in the workbook, so that it is there again next time. Three requests. */
export function saveQuota(scorecard: string, shares: QuotaShares): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const others = await readQuotas(context);
      await keepSetting(context, "quota", { ...others, [scorecard]: [...shares] });
    }),
  );
}

async function readQuotas(
  context: Excel.RequestContext,
): Promise<Readonly<Record<string, QuotaShares>>> {
  const read = askSetting(context, "quota", readStoredQuotas);
  await context.sync();
  return read().quotas;
}
