/**
 * Text that reaches Excel as text. What a cell is given through the API is read as if it had been typed: "=1+1" becomes
 * a formula, "001" a 1, "3-4" a date. A leading apostrophe, which is not part of the value, prevents that. It does so
 * surely only in a cell that is not formatted as text yet, so cells are filled before they are formatted.
 */
export function asText(text: string): string {
  return safeAsTyped.test(text) && !looksLogical.test(text) ? text : `'${text}`;
}

/**
 * What is never read as anything else: empty text, and what begins with a letter and holds no digit ("May 5", "1月", "A1"
 * and "NT$5" are guarded, which costs nothing). Excel's own names of months stand for nothing without a digit.
 */
const safeAsTyped = /^(\p{L}\P{N}*)?$/u;
const looksLogical = /^(true|false)$/i;
