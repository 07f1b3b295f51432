import { asFaultError } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { ask } from "./kinds";
import { type Look, placeKey, type PlaceOf } from "./place";

export const protectionOf = (sheet: string): PlaceOf<"protection"> => ({
  kind: "protection",
  sheet,
});

/** A sheet that refuses for its password says so with one of these codes. */
const refusals = ["AccessDenied", "InvalidArgument"];

/**
 * Takes the protection off these sheets: one request, none where there is none. A sheet with a password keeps it:
 * `sheet-password` names it. Whatever else goes wrong is told as it is.
 */
export async function lift(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<void> {
  if (sheets.length === 0) return;
  for (const id of sheets) context.workbook.worksheets.getItem(id).protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    const named = sheets.map((id) => context.workbook.worksheets.getItem(id).load("name"));
    const told = ask(context, sheets.map(protectionOf));
    await context.sync();
    const still = firstProtected(sheets, told());
    // The answer was lost, the work was done.
    if (still < 0) return;
    const { code } = error as { readonly code?: unknown };
    if (!refusals.includes(String(code))) throw asFaultError(error);
    throw new ExcelFaultError(
      { kind: "sheet-password", sheets: [named[still]?.name ?? ""] },
      { cause: error },
    );
  }
}

/** They were taken off one after the other: the first that is left is the one that refused. */
const firstProtected = (sheets: readonly string[], look: Look): number =>
  sheets.findIndex((sheet) => Boolean(look.get(placeKey(protectionOf(sheet)))));
