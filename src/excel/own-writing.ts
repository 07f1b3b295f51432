import { ExcelFaultError } from "./faults";

/** How long after writing Excel may still be telling us of it, in milliseconds. */
const echo = 250;

let writing = false;
let endedAt = -Infinity;

/** Runs the one thing that writes to the workbook at a time; a second one is refused with `busy`. */
export async function asOwnWriting<T>(work: () => Promise<T>): Promise<T> {
  if (writing) throw new ExcelFaultError({ kind: "busy" });
  writing = true;
  try {
    return await work();
  } finally {
    writing = false;
    endedAt = Date.now();
  }
}

/** Whether something is being written just now. */
export const isWriting = (): boolean => writing;

/**
 * Whether an event tells of the add-in's own writing. Excel says so itself from ExcelApi 1.14; older ones are taken at
 * their timing.
 */
export function isOwnWriting(event: { readonly triggerSource?: string }): boolean {
  if (event.triggerSource !== undefined) return event.triggerSource === "ThisLocalAddin";
  return writing || Date.now() - endedAt < echo;
}
