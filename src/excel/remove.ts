import { mentions, sameName } from "./mentions";
import type { WorkbookState } from "./workbook-state";

/** Sheets by id and defined names, all of them present in the workbook. */
export interface Removal {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Shown instead of a sheet that goes, where it still exists. */
  readonly show: string;
  /** It is shown whichever sheet is in front. */
  readonly always?: boolean;
}

/** Removes exactly these, names first so that none is left without its sheet. One request. */
export async function remove(
  context: Excel.RequestContext,
  state: WorkbookState,
  { sheets, names, show, always = false }: Removal,
): Promise<void> {
  const { workbook } = context;
  const isAnotherShown =
    (always ? state.activeSheet !== show : sheets.includes(state.activeSheet)) &&
    state.sheets.some(({ id }) => id === show);
  for (const name of names) workbook.names.getItem(name).delete();
  if (isAnotherShown) workbook.worksheets.getItem(show).activate();
  for (const id of sheets) workbook.worksheets.getItem(id).delete();
  try {
    await context.sync();
  } catch (error) {
    if (isAnotherShown) await showAgain(context, state.activeSheet);
    throw error;
  }
}

/** As before, where the sheet is still there; the fault that is on its way says more than one of this would. */
async function showAgain(context: Excel.RequestContext, id: string): Promise<void> {
  context.workbook.worksheets.getItem(id).activate();
  await context.sync().catch(() => undefined);
}

/** Which of these names are in the workbook and still speak of these sheets (or of a sheet that is gone). */
export function namesOf(
  { names }: WorkbookState,
  wanted: readonly string[],
  sheets: readonly string[],
): string[] {
  return names
    .filter(
      ({ name, formula }) =>
        wanted.some((one) => sameName(one, name)) &&
        (formula.includes("#REF!") || sheets.some((sheet) => mentions(formula, sheet))),
    )
    .map(({ name }) => name);
}
