import { areaOf, cellAddress } from "../scorecards/calc/a1";
import { asFaultError, inExcel } from "./excel-run";
import { ExcelFaultError } from "./faults";
import { contentOf, fingerprint, formulaContent, type Entry } from "./fingerprint";
import type { MadeSheet, UndoTicket } from "./generation";
import { asOwnWriting } from "./own-writing";
import { namesOf, remove, type Removal } from "./remove";
import { readWorkbook, type WorkbookState } from "./workbook-state";

/**
 * Removes exactly what a generation made; what HR has deleted since is passed over. Refuses with `changed-since` when
 * something was entered on its sheets or their protection was taken off, unless forced.
 */
export function undoGeneration(
  ticket: UndoTicket,
  { force = false }: { readonly force?: boolean } = {},
): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const now = await readWorkbook(context);
      const made = ticket.sheets.filter(({ id }) => now.sheets.some((sheet) => sheet.id === id));
      const removal: Removal = {
        sheets: made.map(({ id }) => id),
        names: namesOf(now, ticket.names, nameOf(now, made)),
        show: ticket.activeBefore,
      };
      if (now.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
      requireAnotherSheet(now, removal);
      if (!force) await requireUnchanged(context, now, made);
      await removeOrTell(context, now, removal);
    }),
  );
}

function nameOf(state: WorkbookState, made: readonly { readonly id: string }[]): string[] {
  return state.sheets
    .filter(({ id }) => made.some((sheet) => sheet.id === id))
    .map(({ name }) => name);
}

/** Excel refuses to delete the last visible sheet, with nothing said of why. */
function requireAnotherSheet(state: WorkbookState, { sheets }: Removal): void {
  const remains = state.sheets.some(({ id, visible }) => visible && !sheets.includes(id));
  if (!remains) throw new ExcelFaultError({ kind: "last-sheet" });
}

export async function requireUnchanged(
  context: Excel.RequestContext,
  state: WorkbookState,
  made: readonly MadeSheet[],
): Promise<void> {
  const readings = made.map((sheet) => queueReading(context, sheet));
  await context.sync();
  const changed = made.filter((sheet, index) => readings[index]?.() !== sheet.fingerprint);
  if (changed.length > 0) {
    throw new ExcelFaultError({ kind: "changed-since", sheets: nameOf(state, changed) });
  }
}

/** Asks for the entries of a sheet; the function returned gives their fingerprint after the next sync. */
function queueReading(context: Excel.RequestContext, made: MadeSheet): () => string | null {
  const sheet = context.workbook.worksheets.getItem(made.id);
  const { protection } = sheet.load("protection/protected");
  const formulas = new Set(made.formulas);
  const ranges = (
    made.inputs?.map((input) => sheet.getRange(input)) ?? [sheet.getUsedRangeOrNullObject(true)]
  ).map((range) => range.load("address,values,formulas"));
  return () => {
    if (made.inputs && !protection.protected) return null;
    return fingerprint(ranges.flatMap((range) => entriesOf(range, formulas)));
  };
}

function entriesOf(range: Excel.Range, formulaCells: ReadonlySet<string>): Entry[] {
  if (range.isNullObject) return [];
  const corner = areaOf(range.address);
  return range.values.flatMap((row, down) =>
    row.flatMap((value: unknown, right): Entry[] => {
      const cell = { row: corner.row + down, column: corner.column + right };
      const formula: unknown = range.formulas[down]?.[right];
      const isFormula =
        formulaCells.has(cellAddress(cell)) &&
        typeof formula === "string" &&
        formula.startsWith("=");
      const content = isFormula ? formulaContent : contentOf(value);
      return content === null ? [] : [{ ...cell, content }];
    }),
  );
}

/** A removal that stops half-way says what is left. */
async function removeOrTell(
  context: Excel.RequestContext,
  state: WorkbookState,
  removal: Removal,
): Promise<void> {
  try {
    await remove(context, state, removal);
  } catch (error) {
    const cause = asFaultError(error);
    // Where nobody can look, anything of it may still be there.
    const now = await readWorkbook(context).catch(() => null);
    const sheets = (now ?? state).sheets
      .filter(({ id }) => removal.sheets.includes(id))
      .map(({ name }) => name);
    const names = (now ?? state).names
      .map(({ name }) => name)
      .filter((name) => removal.names.includes(name));
    // The answer was lost, the work was done.
    if (sheets.length === 0 && names.length === 0) return;
    const untouched =
      sheets.length === removal.sheets.length && names.length === removal.names.length;
    if (untouched && now !== null) throw cause;
    throw new ExcelFaultError(
      { kind: "left-behind", sheets, names, cause: cause.fault },
      { cause: error },
    );
  }
}
