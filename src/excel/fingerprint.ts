import { cellAddress } from "../scorecards/calc/a1";

/** A cell that is not blank; row and column count from 0. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** The content of a cell that holds a formula, whatever its result. */
export const formulaContent = "=";

/** A value as it is compared: by kind, numbers to the 15 digits that Excel keeps; null for a blank. */
export function contentOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  return typeof value === "string" ? `t${value}` : `j${JSON.stringify(value)}`;
}

/** A short text that differs when any entry differs; their order and repetitions do not matter. */
export function fingerprint(entries: readonly Entry[]): string {
  const cells = new Set(entries.map((entry) => `${cellAddress(entry)} ${entry.content}`));
  return hash([...cells].sort().join("\n"));
}

/**
 * Two multiplicative hashes of 32 bits side by side. A change must not go unnoticed by chance; nobody attacks this, so
 * nothing cryptographic (and asynchronous) is needed.
 */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 15);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join("-");
}
