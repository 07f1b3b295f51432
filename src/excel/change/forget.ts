import { inExcel } from "../excel-run";
import { scorecardsOf } from "../find-scorecards";
import { asOwnWriting } from "../own-writing";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import { keptKey, type Kept, readKept, spareOf } from "./kept";
import { removeSpare } from "../spare-sheets";

/** A scorecard as it was before it was changed, as far as it is kept. */
export interface KeptScorecard {
  /** The number of the one that stands in its place. */
  readonly scorecard: string;
  /** Its sheets, hidden, as they are called now. */
  readonly sheets: readonly string[];
}

/** What is kept of scorecards that were changed. Three requests. */
export function listKept(): Promise<readonly KeptScorecard[]> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    const state = await readWorkbook(context);
    return scorecardsOf(state).flatMap(({ scorecard }): KeptScorecard[] => {
      const setting = settings.items.find(({ key }) => key === keptKey(scorecard));
      const kept = setting === undefined ? null : readKept(setting.value, state);
      if (kept === null) return [];
      const sheets = state.sheets.filter(({ id }) => kept.sheets.includes(id));
      return [{ scorecard, sheets: sheets.map(({ name }) => name) }];
    });
  });
}

/** Takes the sheets as they were before the change out of the workbook: from then on it cannot be undone. Six requests. */
export function forgetKept(scorecard: string): Promise<void> {
  return asOwnWriting(() => inExcel((context) => forget(context, scorecard)));
}

async function forget(context: Excel.RequestContext, scorecard: string): Promise<void> {
  const found = await findKept(context, scorecard);
  if (found === null) return;
  await removeSpare(context, spareOf(scorecard, found.kept, found.state), false);
}

/** Asks along with the workbook for what is kept of a scorecard; the function given back reads the answer. */
export function askKept(
  context: Excel.RequestContext,
  scorecard: string,
): (state: WorkbookState) => Kept | null {
  const setting = context.workbook.settings.getItemOrNullObject(keptKey(scorecard)).load("value");
  return (state) => (setting.isNullObject ? null : readKept(setting.value, state));
}

export async function findKept(
  context: Excel.RequestContext,
  scorecard: string,
): Promise<{ readonly kept: Kept; readonly state: WorkbookState } | null> {
  const read = askKept(context, scorecard);
  const state = await readWorkbook(context);
  const kept = read(state);
  return kept === null ? null : { kept, state };
}
