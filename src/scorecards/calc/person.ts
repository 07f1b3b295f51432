import type { Input, Item, ScorecardSystem } from "../system/description";
import type { Entries } from "./entries";
import type { CellPlace, Locate } from "./place";

/** Somebody of a supervisor's team, and where their figure stands. */
export interface TeamMember {
  readonly name: string;
  readonly cell: CellPlace | null;
}

export interface InputReading {
  readonly input: Input;
  readonly cell: CellPlace;
  /** As it stands: a number, text, "" where it is blank. */
  readonly value: unknown;
}

/** What rules and results need to know of a person: the rules that hold, what was entered, and where it stands. */
export interface PersonFigures {
  /** By the rules that hold for this person: the form's own, or those of the roster. */
  readonly system: ScorecardSystem;
  /** Items with their points or weights, for the scoring core. */
  readonly items: readonly { readonly item: Item; readonly points: number }[];
  /** What HR entered; blank, and what is no number, is null. */
  readonly entries: Entries;
  /** Of a form with a team: whose its figures are, in their order, by the figure's id. */
  readonly members?: Readonly<Record<string, readonly TeamMember[]>>;
  /** Figures that are entered one by one, in the order of the sheet. */
  readonly inputs: readonly InputReading[];
  /** Where this person's score, field or computed metric stands; for a roster on Results, for a form on the form. */
  readonly results: Locate;
}
