import { type Accepted, withAccepted, withoutAccepted } from "../../scorecards/check/accepted";
import { readStoredAccepted } from "../../scorecards/stored/accepted";
import { inExcel } from "../excel-run";
import { askSetting } from "../ask-setting";
import { keepSetting } from "../kept-setting";
import { asOwnWriting } from "../own-writing";

/** Asks along with what is asked for next; the function given back reads the answer. */
export const askAccepted = (context: Excel.RequestContext): (() => readonly Accepted[]) =>
  askSetting(context, "accepted", (stored) => readStoredAccepted(stored).accepted);

/** Keeps in the workbook what HR does not want to be told again. Three requests. */
export const accept = (more: readonly Accepted[]): Promise<void> =>
  change((kept) => withAccepted(kept, more));

/** Check says it again. Three requests. */
export const sayAgain = (fewer: readonly Accepted[]): Promise<void> =>
  change((kept) => withoutAccepted(kept, fewer));

function change(next: (kept: readonly Accepted[]) => readonly Accepted[]): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const kept = askAccepted(context);
      await context.sync();
      const after = next(kept());
      await keepSetting(context, "accepted", after.length === 0 ? undefined : [...after]);
    }),
  );
}
