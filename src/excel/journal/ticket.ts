import type { Place, State } from "./place";

/** What holds entries together. */
export interface Bonds {
  /** Entries of one group are taken back together or not at all. */
  readonly group?: string;
  /** Taken back only where all of these groups are. */
  readonly needs?: readonly string[];
}

/** Something written, with what it replaced. */
export interface Entry extends Bonds {
  readonly place: Place;
  readonly before: State;
  readonly after: State;
}

/** What was changed, so that it can be taken back. Plain data; hold it as long as Undo is on offer. */
export interface Ticket {
  readonly entries: readonly Entry[];
  /** Protection of sheets was taken off for writing and put on again, and so it is for taking back. */
  readonly lifts: boolean;
}
