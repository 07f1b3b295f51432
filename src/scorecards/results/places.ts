import type { SheetTexts } from "../../i18n/sheets";
import type { Spelling } from "../calc/spelling";
import type { Input, LocalText, ScorecardSystem } from "../system/description";
import type { ResultField } from "../system/result-fields";
import type { Asked } from "./asked";

/** A metric with a target, where it stands. */
export interface TargetPlace {
  readonly actual: string;
  readonly target: string;
  readonly better: string;
  /** The item's points or weight. */
  readonly share: string;
}

/** The items of a person, or of everybody: scores, and beside them points or weights. */
export interface ItemsPlace {
  /** A cell an item, or a column of people. Text in it is a word for a missing score. */
  readonly scores: readonly string[];
  /** The same as one block, people × items, and the line of points or weights beside it. */
  readonly block: string;
  readonly shares: string;
  /** A cell an item, with its points or its weight. */
  readonly shareCells: readonly string[];
}

/** What a sheet says of a person who is not complete yet, as pieces of formulas. */
export interface StatusSays {
  readonly complete: string;
  readonly missing: (number: string, all: string) => string;
  /** null: what is to be corrected is told with what is missing. */
  readonly faulty: ((number: string, all: string) => string) | null;
  /** Where a line may name nobody: whether it does, and what is said of figures on such a line. */
  readonly nobody: { readonly isTrue: string; readonly withFigures: string } | null;
}

/** Where the formulas of a person's results find their figures: on the sheets of a roster, or on a form. */
export interface ResultPlaces {
  readonly system: ScorecardSystem;
  readonly texts: SheetTexts;
  readonly local: (text: LocalText) => string;
  readonly spelling: Spelling;
  /** True for a column of people in one spilled formula, false for a single cell. */
  readonly spilled: boolean;
  /** The results that are wanted. */
  readonly fields: ReadonlySet<ResultField>;
  field(field: ResultField): string;
  /** A figure that HR enters for the person, as it was typed. */
  raw(input: Input): string;
  /** The same checked: a number, or in words what is wrong with it. */
  typed(input: Input): string;
  /** The same of everybody. */
  everybodys(input: Input): string;
  /** A column that a result needs beside it: the person's cell, everybody's, and those from the first person's to it. */
  beside(id: string): { readonly own: string; readonly all: string; readonly upToHere: string };
  /** Everybody's results of one kind. */
  everybody(field: ResultField): string;
  /** A figure of the rules that is no item's and no tier's, the text beside it, or whether it can be used. */
  setting(id: string, what?: "value" | "text" | "state"): string;
  readonly items: ItemsPlace;
  /** How many items that count have no score. */
  readonly withoutScore: string;
  /** Whether points or weights can be added up. */
  readonly pointsState: string;
  /** A column of the tier table: 1 holds the thresholds. Several neighbouring ones, up to `last`. */
  tiers(first: number, last?: number): string;
  /** Whether the tier table can be used. */
  readonly tierState: string;
  /** An item's metric with its target; null where the sheet has it not. */
  target(item: string): TargetPlace | null;
  /** What HR enters for the person beside the metrics. */
  readonly asked: readonly Asked[];
  readonly says: StatusSays;
}
