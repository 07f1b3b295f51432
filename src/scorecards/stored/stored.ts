import * as v from "valibot";

/*
 * What the add-in has put into a workbook comes back from there through many hands: other versions, other workbooks, people
 * who edit files. None of it is believed before it has been held against a schema with bounds.
 */

/** Why something stored is not used: a later version of the add-in wrote it, or it is not what any version writes. */
export type StoredFault = "later" | "damaged";

export type Stored<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: StoredFault };

/** Longer ones are nobody's work: a workbook's own text ends at 32,767 characters a cell. */
const mostCharacters = 1_000_000;

/** A text of the workbook as the value that it stands for; undefined where it is none. */
export function parseStored(text: unknown): unknown {
  if (typeof text !== "string" || text.length > mostCharacters) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a value says that it is of a later version than this. */
export function isLater(value: unknown, version: number): boolean {
  const said = v.safeParse(v.object({ version: v.number() }), value);
  return said.success && said.output.version > version;
}

/** A text of so many characters at most, and not none. */
export const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A figure as HR enters it; no spreadsheet goes further. */
export const figure = v.pipe(v.number(), v.minValue(-1e300), v.maxValue(1e300));

export const list = <const S extends v.GenericSchema>(of: S, most: number) =>
  v.pipe(v.array(of), v.maxLength(most));

/** A record of which some entries may be damaged: those that can be read, and whether these are all. Nothing stored is an empty one. */
export function readEntries<Value>(
  entry: v.GenericSchema<unknown, Value>,
  key: v.GenericSchema<string, string>,
  stored: unknown,
): { readonly entries: Readonly<Record<string, Value>>; readonly isWhole: boolean } {
  if (stored === null || stored === undefined) return { entries: {}, isWhole: true };
  const record = v.record(key, entry);
  const all = v.safeParse(record, stored);
  if (all.success) return { entries: all.output, isWhole: true };
  const parts = v.safeParse(v.record(v.string(), v.unknown()), stored);
  const kept = Object.entries(parts.success ? parts.output : {}).flatMap(([name, each]) => {
    const said = v.safeParse(record, { [name]: each });
    return said.success ? Object.entries(said.output) : [];
  });
  return { entries: Object.fromEntries(kept), isWhole: false };
}
