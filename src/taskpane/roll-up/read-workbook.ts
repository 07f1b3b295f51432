/**
 * Reads a workbook's file in the pane, without Excel and without sending it anywhere. Loaded when the first file has been
 * picked: nothing else of the pane needs these readers.
 */
import { strFromU8, unzipSync, zipSync, type Unzipped } from "fflate";
import readXlsxFile, { InvalidInputError } from "read-excel-file/universal";
import { LAYOUT_VERSION } from "../../scorecards/plan/properties";
import { type FileCell, FileFaultError, type FileSheet } from "../../scorecards/roll-up";

/** Larger than any workbook of scorecards; more would hold up the pane. */
const MOST_BYTES = 100_000_000;
/** Unpacked: what claims to be more is made to harm. */
const MOST_UNPACKED = 1_000_000_000;

/** The sheets of a workbook with their cells. Rejects with a FileFaultError. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  requireXlsx(bytes);
  const parts = unpacked(bytes);
  if (laterVersion(parts)) throw new FileFaultError("later-version");
  try {
    // Stored, and not packed again: the reader would unpack large parts in a worker of a blob, which the pane's policy forbids.
    const stored = zipSync(parts, { level: 0 });
    const sheets = await readXlsxFile(stored.slice().buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      // The reader's types say that a date is the class of dates.
      rows: data as unknown as readonly (readonly FileCell[])[],
    }));
  } catch (error) {
    const isOther = error instanceof InvalidInputError && error.code === "FILE_NOT_SUPPORTED";
    throw new FileFaultError(isOther ? "not-xlsx" : "damaged", { cause: error });
  }
}

/** Compound files: workbooks before 2007, and those that a password encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function requireXlsx(bytes: Uint8Array): void {
  const begins = (with_: readonly number[]) => with_.every((byte, index) => bytes[index] === byte);
  if (bytes.length > MOST_BYTES) throw new FileFaultError("too-large");
  if (begins(COMPOUND)) {
    throw new FileFaultError(holdsText(bytes, "EncryptedPackage") ? "encrypted" : "xls");
  }
  if (!begins(ZIP)) throw new FileFaultError("not-xlsx");
}

/** Whether a text stands anywhere in a file in UTF-16, as names in compound files do. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What is read of a workbook: no pictures, no charts. */
const READ = /\.(?:xml|rels)$|customProperty[^/]*\.bin$/;
const DRAWN = /^xl\/(?:drawings|charts|media|theme|pivot\w*)\//;

function unpacked(bytes: Uint8Array): Unzipped {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name) || DRAWN.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw new FileFaultError("too-large");
        return true;
      },
    });
    const isWorkbook = Object.keys(parts).some((name) => /^xl\/workbook\d*\.xml$/.test(name));
    if (!isWorkbook) throw new FileFaultError("not-xlsx");
    return parts;
  } catch (error) {
    if (error instanceof FileFaultError) throw error;
    throw new FileFaultError("damaged", { cause: error });
  }
}

/** Whether the sheet History says that a later version of the add-in has laid it out (its property KpiScorecard). */
function laterVersion(parts: Unzipped): boolean {
  return Object.entries(parts).some(([name, content]) => {
    if (!/customProperty[^/]*\.bin$/.test(name)) return false;
    const said = identityIn(utf16(content)) ?? identityIn(strFromU8(content));
    return said !== null && said.role === "history" && said.version > LAYOUT_VERSION;
  });
}

const utf16 = (content: Uint8Array): string => new TextDecoder("utf-16le").decode(content);

function identityIn(text: string): { readonly role: unknown; readonly version: number } | null {
  try {
    const said: unknown = JSON.parse(text.replace(/^\uFEFF|\0+$/g, ""));
    if (typeof said !== "object" || said === null) return null;
    const { role, version } = said as { readonly role?: unknown; readonly version?: unknown };
    return typeof version === "number" ? { role, version } : null;
  } catch {
    return null;
  }
}
