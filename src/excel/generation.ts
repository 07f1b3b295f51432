import type { ScorecardReference } from "./scorecard-reference";

/** How far a generation has come; they follow one another in this order. */
export const generationSteps = ["reading", "planning", "sheets", "contents", "looks"] as const;
export type GenerationStep = (typeof generationSteps)[number];

export interface GenerationOptions {
  /** Called when a step begins. */
  readonly onProgress?: (step: GenerationStep) => void;
  /** Aborting leaves the workbook as it was and rejects with the fault `cancelled`. */
  readonly signal?: AbortSignal;
  /** Make it although the workbook has a scorecard of the same system, layout and period (form: and person). */
  readonly secondCopy?: boolean;
}

/** What was made, so that it can be taken back. Plain data; hold it as long as Undo is on offer. */
export interface UndoTicket {
  readonly scorecard: string;
  readonly sheets: readonly MadeSheet[];
  /** Defined names, in the workbook's scope. */
  readonly names: readonly string[];
  /** The sheet that was active before. */
  readonly activeBefore: string;
}

export interface MadeSheet {
  readonly id: string;
  readonly name: string;
  /** Where HR enters things, as A1 addresses; null where the sheet is not protected and HR may write anywhere. */
  readonly inputs: readonly string[] | null;
  /** Cells among them that were given a formula: its result is nobody's entry. */
  readonly formulas: readonly string[];
  /** Of what stood there when the sheet was made. */
  readonly fingerprint: string;
}

export type GenerationOutcome =
  | {
      readonly kind: "made";
      readonly scorecard: ScorecardReference;
      readonly undo: UndoTicket;
      /** False: Excel has refused to set up the pages for printing, and all else is as it should be. */
      readonly hasPages: boolean;
    }
  /** Nothing was done: ask HR, then call again with `secondCopy` or show what is there. */
  | { readonly kind: "exists"; readonly scorecard: ScorecardReference };
