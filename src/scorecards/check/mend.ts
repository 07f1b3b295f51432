import type { SheetRole } from "../plan/plan";
import type { CellPlace } from "../calc/place";

/** What a cell is to hold. Text is written as text, whatever it looks like. */
export type NewContent =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "blank" };

/** One change of the workbook, as data; src/excel carries it out and can take it back. */
export type MendStep =
  | {
      readonly kind: "write";
      readonly cell: CellPlace;
      /** What stood there when it was looked at: a formula, or a value. */
      readonly was: unknown;
      readonly content: NewContent;
      /** For a number in a cell that is formatted as text. */
      readonly numberFormat?: string;
    }
  | {
      readonly kind: "add-name";
      readonly name: string;
      readonly formula: string;
      readonly comment?: string;
    }
  /** Another formula of a name that is there. */
  | {
      readonly kind: "set-name";
      readonly name: string;
      readonly was: string;
      readonly formula: string;
    }
  /** So many more rows; they are filled already. */
  | { readonly kind: "grow-table"; readonly table: string; readonly rows: number }
  | { readonly kind: "protect"; readonly sheet: string; readonly role: SheetRole }
  | { readonly kind: "calculate-automatically" };

/** What a mend does, for the words on its button. */
export type MendKind =
  | "convert"
  | "keep-zeros"
  | "divide-by-100"
  | "convert-time"
  | "clear"
  | "write-again"
  | "restore-formula"
  | "restore-standard"
  | "set-points"
  | "confirm"
  | "guard"
  | "grow-table"
  | "grow-results"
  | "add-names"
  | "lengthen"
  | "protect"
  | "calculate";

export interface Mend {
  readonly kind: MendKind;
  /** Nothing that HR meant can be lost by it: it may be done together with others. */
  readonly isSafe: boolean;
  readonly steps: readonly MendStep[];
}
