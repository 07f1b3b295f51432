import { inExcel } from "./excel-run";
import { ExcelFaultError, type ExcelFault } from "./faults";
import { sameName } from "./mentions";
import { namesOf, remove } from "./remove";
import { readWorkbook, type SheetState, type WorkbookState } from "./workbook-state";

/** What was to be made, by name. */
export interface Planned {
  readonly scorecard: string;
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly { readonly name: string }[];
  /** Sheets, by id, in whose place they come: where one of these is gone already, what was made stays. */
  readonly replaces?: readonly string[];
  /** Sheets, by id, of which it is known already that they were made: whether or not they say whose they are. */
  readonly made?: readonly string[];
  /** Sheets that there were have been hidden meanwhile: Excel has shown another one for that in front. */
  readonly hidOthers?: boolean;
}

/**
 * Leaves the workbook as it was before a plan was applied in part. What was made is told by comparing the workbook with
 * what it was, never by name alone: somebody else may have taken one of the names meanwhile.
 *
 * Returns what the cause turns out to be. Rejects with `left-behind` when tidying up fails as well.
 */
export async function takeBackSheets(
  before: WorkbookState,
  planned: Planned,
  cause: ExcelFaultError,
): Promise<ExcelFaultError> {
  const plan = traceable(planned);
  let sheets: readonly string[] = plan.sheets.map(({ name }) => name);
  let names: readonly string[] = plan.names.map(({ name }) => name);
  try {
    return await inExcel(async (context) => {
      const now = await readWorkbook(context);
      const made = await sheetsMade(context, before, now, plan, cause.fault);
      sheets = made.map(({ name }) => name);
      const added = plan.names
        .map(({ name }) => name)
        .filter((name) => !before.names.some((old) => sameName(old.name, name)));
      names = namesOf(now, added, sheets);
      if (made.length > 0 || names.length > 0) {
        const ids = made.map(({ id }) => id);
        const isHidden = now.sheets.some(
          ({ id, visible }) => id === before.activeSheet && !visible,
        );
        await remove(context, now, {
          ...{ sheets: ids, names, show: before.activeSheet },
          always: plan.hidOthers === true && !isHidden,
        });
      }
      return nameTaken(now, plan, made) ?? cause;
    });
  } catch (error) {
    throw new ExcelFaultError(
      { kind: "left-behind", sheets, names, cause: cause.fault },
      { cause: error, rest: { kind: "sheets", before, planned: plan } },
    );
  }
}

/** Of a plan only what it takes to find again what it made: a fault must not weigh as much as the plan. */
export const traceable = ({ scorecard, sheets, names, ...rest }: Planned): Planned => ({
  scorecard,
  replaces: rest.replaces ?? [],
  made: rest.made ?? [],
  hidOthers: rest.hidOthers ?? false,
  sheets: sheets.map(({ name }) => ({ name })),
  names: names.map(({ name }) => ({ name })),
});

/**
 * New, and known as made or bearing this scorecard's identity; or named as planned and still empty, as the request broke off before
 * the identity came. Where it broke off because a name was taken, such a sheet is somebody else's.
 */
async function sheetsMade(
  context: Excel.RequestContext,
  before: WorkbookState,
  now: WorkbookState,
  plan: Planned,
  cause: ExcelFault,
): Promise<readonly SheetState[]> {
  const isThere = (id: string) => now.sheets.some((sheet) => sheet.id === id);
  if (plan.replaces?.every(isThere) === false) return [];
  const old = new Set(before.sheets.map(({ id }) => id));
  const added = now.sheets.filter(({ id }) => !old.has(id));
  const nameWasTaken = cause.kind === "unexpected" && cause.code === "ItemAlreadyExists";
  const unmarked = added.filter(
    ({ name, identity }) =>
      !nameWasTaken &&
      identity === null &&
      plan.sheets.some((planned) => sameName(planned.name, name)),
  );
  const filled = new Set(unmarked.length > 0 ? await notEmpty(context, unmarked) : []);
  return added.filter((sheet) => {
    if (plan.made?.includes(sheet.id) === true) return true;
    return sheet.identity
      ? sheet.identity.scorecard === plan.scorecard
      : unmarked.includes(sheet) && !filled.has(sheet.id);
  });
}

async function notEmpty(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): Promise<string[]> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject().load("address"),
  );
  await context.sync();
  return sheets.filter((_, index) => used[index]?.isNullObject === false).map(({ id }) => id);
}

/** A planned sheet that is there and was not made by us explains why adding it failed. */
function nameTaken(
  now: WorkbookState,
  plan: Planned,
  made: readonly SheetState[],
): ExcelFaultError | undefined {
  const taken = now.sheets.find(
    (sheet) =>
      !made.includes(sheet) && plan.sheets.some((planned) => sameName(planned.name, sheet.name)),
  );
  const fault: ExcelFault | undefined = taken && { kind: "sheet-name-taken", name: taken.name };
  return fault && new ExcelFaultError(fault);
}
