import type { Ticket } from "./journal/ticket";
import type { Spare } from "./spare-sheets";
import type { Planned } from "./take-back-sheets";
import type { WorkbookState } from "./workbook-state";

/**
 * What can go wrong between the add-in and Excel, as values with facts. Sentences for the reader live in i18n.
 *
 * Whatever the fault, the workbook is as it was before the call, with two exceptions that say so themselves: `half-done` and
 * `left-behind`.
 */
export type ExcelFault =
  /** The structure of the workbook is protected: no sheet can be added, removed or renamed. */
  | { readonly kind: "workbook-protected" }
  /** A sheet of this name appeared between reading the names and writing (a co-author, for example). */
  | { readonly kind: "sheet-name-taken"; readonly name: string }
  /** The caller's AbortSignal fired. */
  | { readonly kind: "cancelled" }
  /** Another generation or undo is still under way. */
  | { readonly kind: "busy" }
  /** The workbook in front is not the one that the pane belongs to. */
  | { readonly kind: "other-workbook"; readonly expected: string; readonly found: string }
  /** More than Excel takes at once. */
  | { readonly kind: "request-too-large" }
  /** A cell is being edited, and Excel takes no commands until that ends. */
  | { readonly kind: "cell-editing" }
  /** This Excel lacks a requirement set, for example "ExcelApi 1.12"; "ExcelApi" alone when there is no Excel. */
  | { readonly kind: "not-supported"; readonly set: string }
  /** Excel refuses to change this: a protected sheet, a workbook opened for reading. */
  | { readonly kind: "access-denied" }
  /** The sheet is no longer in the workbook. */
  | { readonly kind: "sheet-gone"; readonly id: string }
  /** A chart, a shape or several ranges are selected. */
  | { readonly kind: "selection-not-a-range" }
  | { readonly kind: "selection-too-large"; readonly cells: number; readonly most: number }
  /** Undo refused: these sheets hold something that was entered after they were made. */
  | { readonly kind: "changed-since"; readonly sheets: readonly string[] }
  /** Undo refused: a workbook must keep one visible sheet, and there is no other. */
  | { readonly kind: "last-sheet" }
  /** The Data table of a roster was deleted, or made plain cells again. */
  | { readonly kind: "table-gone" }
  /** What a scorecard was before it was changed is not in the workbook any more. */
  | { readonly kind: "nothing-kept" }
  /** The Data table is no longer as it was when HR saw what would be written: look again. */
  | { readonly kind: "table-changed" }
  /** People are to be added below the Data table, and something stands there. */
  | { readonly kind: "below-table"; readonly address: string }
  /** A table of closed periods is to grow, and something stands below it or beside it. */
  | { readonly kind: "beside-history"; readonly sheet: string; readonly address: string }
  /** Undo asks: so many of the cells that were written hold something else by now. They can be kept, and the rest taken back. */
  | { readonly kind: "written-changed"; readonly cells: number; readonly first: string }
  /** A mend refused: so many of its cells are no longer what the check saw. */
  | { readonly kind: "found-changed"; readonly cells: number; readonly address: string }
  /** One of these sheets is protected with a password, which only HR knows. */
  | { readonly kind: "sheet-password"; readonly sheets: readonly string[] }
  /**
   * Writing or Undo failed part-way, and so did putting back what it had written: so many places are still changed. The error
   * bears what is to be taken back (`rest`).
   */
  | {
      readonly kind: "half-done";
      readonly places: number;
      readonly first: string;
      readonly cause: ExcelFault;
    }
  /** Tidying up failed: these are still in the workbook and have to be deleted by hand. */
  | {
      readonly kind: "left-behind";
      readonly sheets: readonly string[];
      readonly names: readonly string[];
      readonly cause: ExcelFault;
    }
  /** Anything else, with what support needs to know. */
  | {
      readonly kind: "unexpected";
      readonly code: string;
      readonly message: string;
      readonly debugInfo?: unknown;
    };

/** What a failure has left in the workbook, so that it can still be taken back (`takeBackRest`). Plain data. */
export type Rest =
  | { readonly kind: "written"; readonly ticket: Ticket }
  | { readonly kind: "sheets"; readonly before: WorkbookState; readonly planned: Planned }
  /** Sheets have taken the place of others in part: first that is taken back, then they go. */
  | {
      readonly kind: "swap";
      readonly ticket: Ticket;
      readonly before: WorkbookState;
      readonly planned: Planned;
    }
  /** Sheets are to go, with what was kept with the workbook about them; before that, the rest of what was being taken back. */
  | { readonly kind: "removal"; readonly spare: Spare; readonly first?: Ticket };

/** The only error that this folder throws on purpose. */
export class ExcelFaultError extends Error {
  override readonly name = "ExcelFaultError";
  readonly rest: Rest | undefined;

  constructor(
    readonly fault: ExcelFault,
    options?: { readonly cause?: unknown; readonly rest?: Rest },
  ) {
    super(fault.kind === "unexpected" ? `${fault.code}: ${fault.message}` : fault.kind, options);
    this.rest = options?.rest;
  }
}
