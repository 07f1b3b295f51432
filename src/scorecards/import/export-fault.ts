/** Why a paste cannot be imported at all; sentences live in i18n. */
export type ExportFault =
  | { readonly kind: "blank" }
  /** More text than any month's export: nothing is read. */
  | { readonly kind: "too-large"; readonly characters: number; readonly most: number }
  | { readonly kind: "too-many-rows"; readonly most: number }
  | { readonly kind: "too-many-columns"; readonly columns: number; readonly most: number }
  /** No row names the columns. */
  | { readonly kind: "no-header" }
  /** Every row has more fields than the header: commas in numbers, or a header cut short. */
  | { readonly kind: "uneven"; readonly line: number }
  /** A header and nothing below it. */
  | { readonly kind: "no-rows" };
