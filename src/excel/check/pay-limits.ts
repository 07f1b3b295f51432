import type { PayLimits } from "../../scorecards/check";
import { readStoredPayLimits } from "../../scorecards/stored/pay-limits";
import { inExcel } from "../excel-run";
import { askSetting } from "../ask-setting";
import { keepSetting } from "../kept-setting";
import { asOwnWriting } from "../own-writing";

/** Asks along with what is asked for next; the function given back reads the answer. */
export const askPayLimits = (context: Excel.RequestContext): (() => PayLimits) =>
  askSetting(context, "payLimits", readStoredPayLimits);

/** Keeps them in the workbook; nothing where there is none. Two requests. */
export function savePayLimits({ mostDeducted, leastPay }: PayLimits): Promise<void> {
  const isNone = mostDeducted === null && leastPay === null;
  return asOwnWriting(() =>
    inExcel((context) =>
      keepSetting(context, "payLimits", isNone ? undefined : { mostDeducted, leastPay }),
    ),
  );
}
