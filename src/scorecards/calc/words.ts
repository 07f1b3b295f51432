/** Words that formulas put into cells, in the language of the sheet. */
export interface StatusWords {
  /** A figure has not been entered. */
  readonly missing: string;
  /** A parameter that HR has to set is blank. */
  readonly notSet: string;
  /** A parameter cannot be used: a step of 0, a negative penalty. */
  readonly badRule: string;
  /** A cell holds text where a number is wanted. */
  readonly notNumber: string;
  readonly notCount: string;
  readonly zeroDenominator: string;
  /** Nobody has voted: there is no mean, and no share of the votes. */
  readonly noVotes: string;
  readonly numeratorAbove: string;
  /** A figure or answer outside its limits. */
  readonly outOfRange: string;
  /** A rater's row that nobody has filled in. */
  readonly leftOut: string;
  /** Not every item has a score yet. */
  readonly incomplete: string;
  readonly pointsNot100: string;
  /** Nothing to show, because the total is not there. */
  readonly none: string;
}
