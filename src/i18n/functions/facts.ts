/** Where a faulty cell lies: the argument, and its row and column (from 1) where the result does not show them. */
export interface Place {
  readonly argument: string;
  readonly row?: number;
  readonly column?: number;
}

/** One value of a named choice as the three languages write it: English, simplified, traditional Chinese. */
export type ChoiceWords = readonly [english: string, simplified: string, traditional: string];

/** The facts that each message of the functions is made from. Quoted text has been shortened by the caller. */
export interface FunctionFacts {
  readonly missing: Place;
  readonly text: Place & { readonly text: string };
  readonly boolean: Place & { readonly text: string };
  readonly object: Place;
  readonly error: Place & { readonly error: string };
  readonly negative: Place & { readonly value: number };
  readonly "not-positive": Place & { readonly value: number };
  readonly "not-share": Place & { readonly value: number };
  readonly fractional: Place & { readonly value: number };
  readonly "too-low": Place & { readonly value: number; readonly least: number };
  readonly "out-of-range": Place & {
    readonly value: number;
    readonly least: number;
    readonly most: number;
  };
  readonly "floor-above-cap": { readonly floor: number; readonly cap: number };
  /** Where a line earns nothing and where it earns all points are one figure. */
  readonly "no-span": { readonly value: number };
  /** A sum of money has more decimals than its parts may have. */
  readonly "too-fine": Place & { readonly value: number; readonly digits: number };
  /** The argument has no cell at this row or column of the result. */
  readonly "no-partner": Place;
  readonly choice: Place & { readonly text: string; readonly choices: readonly ChoiceWords[] };
  /** The size of the range: `2 × 3`. */
  readonly "not-single": Place & { readonly size: string };
  /** A block where one row or column belongs, with its size. */
  readonly "not-line": Place & { readonly size: string };
  /** Weights and scores as their sizes: `2 × 3`. */
  readonly "weights-shape": { readonly weights: string; readonly scores: string };
  readonly "weights-sum": Place & { readonly sum: number };
  readonly "nothing-to-weigh": object;
  /** A table without a row that counts. */
  readonly "no-tiers": Place;
  readonly "duplicate-tier": Place & { readonly threshold: number };
  readonly "two-otherwise": Place;
  readonly "below-tiers": { readonly score: number; readonly lowest: number };
  /** `limit`: the limit of the row, where it has one. */
  readonly "payout-not-set": Place & { readonly limit?: number | undefined };
}

/** A sentence for each kind of fault: which argument, what it was, what to write instead. */
export type FunctionMessages = {
  readonly [Code in keyof FunctionFacts]: (facts: FunctionFacts[Code]) => string;
};
