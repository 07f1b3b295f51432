/** Why a figure of an export is asked about instead of read. */
export type QuestionKind =
  /** Several columns could be it, alike but for a word. */
  | "alike"
  /** One column could be it, but its heading says something besides. */
  | "unclear"
  /** Nothing says what its numbers are in. */
  | "unit"
  /** Its unit and its numbers do not go together, or not with last month's. */
  | "odd-unit"
  /** Times of two parts: hours and minutes, or minutes and seconds. */
  | "clock"
  /** 0.5: a half, or half a per cent. */
  | "share"
  /** A rate or a number of cases. */
  | "rate"
  /** A rate, and it is asked which count it is of. */
  | "base"
  /** A total, and it is asked what it is of: the count beside it may not be all, or more than all. */
  | "total-of"
  /** A total or a mean. */
  | "total"
  /** Means of several rows, and nothing to weigh them by. */
  | "weights"
  /** Which grade is the best, or what words are which grade. */
  | "grades"
  /** A row a case, and nothing says that these are all. */
  | "rows"
  /** Numbers of cases come again. */
  | "repeated-numbers"
  /** 12,5 or 1,234: a comma parts decimals, or thousands. */
  | "commas"
  /** A score up to 100 whose figures are all small. */
  | "scale"
  /** Full marks in a heading that are not those of the figure. */
  | "marks"
  /** A log has cases with a time of 0, and does not say which were taken. */
  | "zeros"
  /** A log of calls of which some may not have been taken, and nothing says which. */
  | "untaken"
  /** Solved, but perhaps not at the first contact. */
  | "later-contacts"
  /** A rate beside two counts that is not the share that the one is of the other. */
  | "other-rate"
  /** More of a part than there is of the whole. */
  | "more-than-whole";

/** Why a column of an export is left unused. */
export type UnusedKind =
  | "unknown"
  | "empty"
  | "text"
  | "other-column"
  | "asked"
  | "target"
  | "change"
  | "rank"
  | "earlier"
  | "other-month"
  /** Of a quarter where the scorecard is of a month, or the other way round. */
  | "other-span"
  | "other-cases"
  | "extreme"
  | "per-time"
  | "per-head"
  | "mean-of-cases"
  | "rows-counted"
  | "scaled"
  | "unit"
  | "money"
  | "rate"
  | "rate-without-base"
  | "total-without-count"
  | "automatic"
  /** Numbers of cases, not how many there are. */
  | "numbering"
  /** Of another table, with names of its own, that was pasted beside this one. */
  | "beside"
  /** Dates and times of day, not how long something took. */
  | "moments";
