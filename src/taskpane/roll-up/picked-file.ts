import {
  FileFaultError,
  historyIn,
  type FileFault,
  type FileHistory,
} from "../../scorecards/roll-up";

/** A file that HR has picked, read or not. */
export type PickedFile = { readonly name: string; readonly print: string } & (
  | { readonly kind: "read"; readonly history: FileHistory }
  | { readonly kind: "fault"; readonly fault: FileFault | "unreadable" }
  /** It is the same as one that was picked before. */
  | { readonly kind: "same"; readonly other: string }
);

/** Reads a file, unless one with the same contents is there already. */
export async function readPicked(file: File, before: readonly PickedFile[]): Promise<PickedFile> {
  const name = freeName(file.name, before);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or locked since it was picked; a browser does not say why.
    return { name, print: "", kind: "fault", fault: "unreadable" };
  }
  const print = printOf(bytes);
  const same = before.find((each) => each.print === print && each.kind !== "same");
  if (same !== undefined) return { name, print, kind: "same", other: same.name };
  try {
    // What reads workbooks is loaded with the first of them.
    const { readWorkbookFile } = await import(
      /* webpackChunkName: "workbook-reader" */ "./read-workbook"
    );
    const history = historyIn(await readWorkbookFile(bytes));
    if (history === null) return { name, print, kind: "fault", fault: "no-history" };
    return { name, print, kind: "read", history };
  } catch (error) {
    if (error instanceof FileFaultError) return { name, print, kind: "fault", fault: error.fault };
    throw error;
  }
}

/** Tells files apart by their contents: two prints of one are the same, and of two others hardly ever. */
function printOf(bytes: Uint8Array): string {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b) ^ (two >>> 13);
  }
  return [bytes.length, one >>> 0, two >>> 0].join("-");
}

/** Files of the same name may come from several folders: each is told apart in the table. */
function freeName(name: string, before: readonly PickedFile[]): string {
  const used = new Set(before.map((each) => each.name));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} (${number})`;
    if (!used.has(free)) return free;
  }
}
