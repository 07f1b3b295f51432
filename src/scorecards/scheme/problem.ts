/** Where something stands in a scheme: names of fields, and places in lists, which count from 0. */
export type SchemePath = readonly (string | number)[];

/** What keeps a text from being a scheme, as facts; the pane says it in words. */
export type SchemeProblem =
  /** Nobody's scheme is so long. */
  | { readonly code: "too-long" }
  /** Its end is missing, as where only a part was copied. */
  | { readonly code: "cut" }
  /** Its brackets, commas and quotes do not fit each other. @param line From 1; where that can be told. */
  | { readonly code: "not-readable"; readonly line?: number }
  | { readonly code: "not-a-scheme" }
  | FieldProblem;

/**
 * One field is wrong. `of`: the name of the item or tier that it belongs to, as far as it has one.
 *
 * - missing: a field that there has to be
 * - unknown: one that there is not
 * - wrong: not what belongs there
 * - twice: an id or a name that something else has already
 * - nowhere: it speaks of something that is not there
 */
export interface FieldProblem {
  readonly code: "field";
  readonly what: "missing" | "unknown" | "wrong" | "twice" | "nowhere";
  readonly path: SchemePath;
  readonly of?: string;
}
