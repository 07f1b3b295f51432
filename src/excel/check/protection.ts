import { asFaultError } from "../excel-run";
import { ExcelFaultError } from "../faults";

/** A protected sheet, and what its protection allows. */
export interface SheetProtection {
  readonly sheet: string;
  readonly name: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Asks which of these sheets are protected; the function returned tells after the next sync. */
export function askProtection(
  context: Excel.RequestContext,
  sheets: readonly string[],
): () => SheetProtection[] {
  const asked = [...new Set(sheets)].map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    return { id, sheet, protection: sheet.protection.load("protected,options") };
  });
  return () =>
    asked.flatMap(({ id, sheet, protection }) =>
      protection.protected ? [{ sheet: id, name: sheet.name, options: protection.options }] : [],
    );
}

/**
 * Writes with the protection of these sheets taken off, and puts it on again as it was, also where writing fails. A sheet
 * with a password keeps it, and nothing is written: `sheet-password`. Two requests, one where nothing is protected.
 */
export async function unprotected<T>(
  context: Excel.RequestContext,
  protections: readonly SheetProtection[],
  write: () => T,
): Promise<T> {
  await takeOff(context, protections);
  try {
    const result = write();
    putOn(context, protections);
    await context.sync();
    return result;
  } catch (error) {
    await putOnAgain(context, protections);
    throw asFaultError(error);
  }
}

const worksheet = (context: Excel.RequestContext, id: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(id);

async function takeOff(
  context: Excel.RequestContext,
  protections: readonly SheetProtection[],
): Promise<void> {
  if (protections.length === 0) return;
  for (const { sheet } of protections) worksheet(context, sheet).protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    await putOnAgain(context, protections);
    throw new ExcelFaultError(
      { kind: "sheet-password", sheets: protections.map(({ name }) => name) },
      { cause: error },
    );
  }
}

function putOn(context: Excel.RequestContext, protections: readonly SheetProtection[]): void {
  for (const { sheet, options } of protections) {
    worksheet(context, sheet).protection.protect(options);
  }
}

/** What failed may have left some sheets without their protection: those get it back. */
async function putOnAgain(
  context: Excel.RequestContext,
  protections: readonly SheetProtection[],
): Promise<void> {
  if (protections.length === 0) return;
  const now = askProtection(
    context,
    protections.map(({ sheet }) => sheet),
  );
  await context.sync();
  const still = new Set(now().map(({ sheet }) => sheet));
  putOn(
    context,
    protections.filter(({ sheet }) => !still.has(sheet)),
  );
  await context.sync();
}
