import type { PayLimits } from "../../scorecards/check";
import { readStoredPayLimits } from "../../scorecards/stored/pay-limits";
import { inExcel } from "../excel-run";
import { keepSetting } from "../keep-setting";
import { asOwnWriting } from "../own-writing";

/** The workbook's setting that holds the limits of pay that HR has typed. */
const PAY_LIMITS_KEY = "KpiPayLimits";

/** Asks along with what is asked for next; the function given back reads the answer. */
export function askPayLimits(context: Excel.RequestContext): () => PayLimits {
  const setting = context.workbook.settings.getItemOrNullObject(PAY_LIMITS_KEY).load("value");
  return () => readStoredPayLimits(setting.isNullObject ? null : setting.value);
}

/** Keeps them in the workbook; nothing where there is none. Two requests. */
export function savePayLimits({ mostDeducted, leastPay }: PayLimits): Promise<void> {
  const isNone = mostDeducted === null && leastPay === null;
  return asOwnWriting(() =>
    inExcel((context) =>
      keepSetting(context, PAY_LIMITS_KEY, isNone ? undefined : { mostDeducted, leastPay }),
    ),
  );
}
