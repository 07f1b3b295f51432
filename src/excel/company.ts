import { bearsCompany, companyHeader } from "../scorecards/plan/company-header";
import { cleanCompany } from "../scorecards/stored/company";
import { applyHeader } from "./apply/page";
import { sendPages } from "./apply/set-up-pages";
import { inExcel } from "./excel-run";
import { keepSetting } from "./kept-setting";
import { asOwnWriting } from "./own-writing";
import { askCompany, readWorkbook } from "./workbook-state";

/** The name of the company that the workbook keeps; "" where it keeps none. One request. */
export function readCompany(): Promise<string> {
  return inExcel(async (context) => {
    const company = askCompany(context);
    await context.sync();
    return company();
  });
}

/**
 * Keeps it in the workbook, where every scorecard that is made takes it from, and writes it above the printed pages that stand there.
 * Whether Excel let the pages be set up is told, for it may have no printer. Five requests.
 */
export function saveCompany(name: string): Promise<{ readonly hasPages: boolean }> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const company = cleanCompany(name);
      // First what may fail without anything being changed.
      const { sheets } = await readWorkbook(context);
      await keepSetting(context, "company", company === "" ? undefined : company);
      for (const { id, identity } of sheets) {
        if (identity === null || !bearsCompany(identity.role)) continue;
        applyHeader(context.workbook.worksheets.getItem(id), companyHeader(company));
      }
      return { hasPages: await sendPages(context) };
    }),
  );
}
