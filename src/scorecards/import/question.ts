import type { QuestionKind } from "../../i18n/figures";
import type { Source } from "./source";
import type { SourceTime } from "./source-unit";

/** What one reading takes a column, its numbers or its words for. */
export type Says =
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "unit"; readonly unit: SourceTime; readonly cell: string }
  | { readonly kind: "clock"; readonly clock: "h:mm" | "m:ss"; readonly cell: string }
  | { readonly kind: "percent"; readonly cell: string }
  | { readonly kind: "fraction"; readonly cell: string }
  | { readonly kind: "count" }
  | { readonly kind: "rate-of"; readonly of: number }
  | { readonly kind: "mean" }
  | { readonly kind: "divided"; readonly by: number }
  | { readonly kind: "alike" }
  | { readonly kind: "weighed"; readonly by: number }
  | { readonly kind: "added" }
  | { readonly kind: "with-zeros" }
  | { readonly kind: "without-zeros" }
  /** The rows in which another column is not 0, or all of them. */
  | { readonly kind: "not-zero"; readonly column: number }
  | { readonly kind: "all-rows" }
  | { readonly kind: "best"; readonly grade: string }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "graded"; readonly words: readonly (readonly [word: string, grade: number])[] }
  | { readonly kind: "rows" }
  | { readonly kind: "decimals"; readonly decimals: "point" | "comma"; readonly cell: string }
  | { readonly kind: "as-it-is"; readonly cell: string }
  | { readonly kind: "of-marks"; readonly cell: string; readonly marks: number };

/** One way to read a figure. */
export interface Reading {
  readonly says: readonly Says[];
  readonly source: Source;
}

/** What HR is asked about a figure: nothing of it is imported before it is answered. */
export interface Question {
  readonly why: QuestionKind;
  readonly readings: readonly Reading[];
}
