import { asFaultError } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { namesOf } from "./remove";
import { readWorkbook, type WorkbookState } from "./workbook-state";

/** Sheets of a scorecard that are not needed any more, with their names, and what is kept with the workbook about them. */
export interface Spare {
  /** By their ids. */
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** A setting of the workbook. */
  readonly setting: string;
  /** Shown instead of one that goes. */
  readonly show: string;
  /** One of them was in front when it began; what has been done since may have hidden it. */
  readonly wasInFront?: boolean;
  /** What the sheets are called as far as is known, where nobody can look any more. */
  readonly called: readonly string[];
}

/**
 * Takes them out of the workbook, as far as they are there. Four requests. Where it fails half-way it is told what is left, with
 * what it takes to finish.
 *
 * @param isBegun Something else has been done already that this belongs to: then it is half done where nothing of it is.
 */
export async function removeSpare(
  context: Excel.RequestContext,
  spare: Spare,
  isBegun = true,
): Promise<void> {
  const before = await readLeft(context, spare).catch((error: unknown) => {
    if (!isBegun) throw error;
    throw leftBehind(spare, { sheets: spare.called, names: spare.names }, error);
  });
  try {
    await carryOut(context, before, spare);
  } catch (error) {
    const cause = asFaultError(error);
    const now = await readLeft(context, spare).catch(() => null);
    if (!isBegun && now !== null && same(now, before)) throw cause;
    // The answer was lost, the work was done.
    if (now !== null && isNothing(now)) return;
    const { sheets, names } = now ?? before;
    throw leftBehind(spare, { sheets: sheets.map(({ name }) => name), names }, error);
  }
}

const leftBehind = (
  spare: Spare,
  left: { readonly sheets: readonly string[]; readonly names: readonly string[] },
  error: unknown,
): ExcelFaultError =>
  new ExcelFaultError(
    { kind: "left-behind", ...left, cause: asFaultError(error).fault },
    { cause: error, rest: { kind: "removal", spare } },
  );

interface Left {
  readonly state: WorkbookState;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly string[];
  readonly hasSetting: boolean;
}

async function readLeft(context: Excel.RequestContext, spare: Spare): Promise<Left> {
  const setting = context.workbook.settings.getItemOrNullObject(spare.setting).load("key");
  const state = await readWorkbook(context);
  const sheets = state.sheets.filter(({ id }) => spare.sheets.includes(id));
  const names = namesOf(
    state,
    spare.names,
    sheets.map(({ name }) => name),
  );
  return { state, sheets, names, hasSetting: !setting.isNullObject };
}

/** Names before sheets, so that none is left without its sheet. */
async function carryOut(
  { workbook }: Excel.RequestContext,
  { state, sheets, names, hasSetting }: Left,
  spare: Spare,
): Promise<void> {
  if (hasSetting) workbook.settings.getItem(spare.setting).delete();
  for (const name of names) workbook.names.getItem(name).delete();
  const isShown = sheets.some(({ id }) => id === state.activeSheet);
  if ((isShown || spare.wasInFront) && state.sheets.some(({ id }) => id === spare.show)) {
    workbook.worksheets.getItem(spare.show).activate();
  }
  for (const { id } of sheets) workbook.worksheets.getItem(id).delete();
  await workbook.context.sync();
}

const isNothing = ({ sheets, names, hasSetting }: Left): boolean =>
  sheets.length + names.length === 0 && !hasSetting;

const same = (one: Left, other: Left): boolean =>
  one.sheets.length === other.sheets.length &&
  one.names.length === other.names.length &&
  one.hasSetting === other.hasSetting;
