import type { RuleTexts } from "../../i18n/rules";
import type { SheetTexts } from "../../i18n/sheets";
import type * as scoring from "../../scoring";
import type { Aim } from "../calc/aim";
import type { Wording } from "../calc/entered";
import type { Entries, Entry } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import type { PersonFigures } from "../calc/person";
import type { Spelling } from "../calc/spelling";
import type { FigureLimit } from "../calc/usable";
import type { MetricPlace } from "../metrics";
import type {
  ChoiceName,
  Input,
  Item,
  LocalText,
  Metric,
  Parameter,
  RatingRule,
  TeamFigure,
  Unit,
} from "../system/description";
import type { MarksKind } from "../system/lines";
import type { RuleBuild } from "./build";
import type { RuleWords } from "./words";

/** The columns of the rules, the same on the Rules sheet and on forms. */
export type FigureColumn = "target" | "step" | "penalty" | "reward" | "fullMarks" | "floor" | "cap";

/** One figure of a rule, in a cell of its own that HR may change: whatever is done with figures is done from this. */
export interface RuleFigure<R> {
  /** "target", "penalty:0": what stands behind the point of its key. */
  readonly name: string;
  readonly column: FigureColumn;
  /** How far below the rule's own line it stands on the Rules sheet: see `further`; on the line itself unless said. */
  readonly below?: number;
  /** As it holds; where the description says nothing of it, what is usual. */
  readonly parameter: Parameter;
  readonly unit: Unit;
  readonly limit: FigureLimit;
  /** May be blank: then its default holds. */
  readonly optional: boolean;
  /** The description speaks of it, so that it counts for where the line's figures come from. */
  readonly described: boolean;
  /** Generate offers it before the sheets are made. */
  readonly editable: boolean;
  /** A form has no cell for it and writes it into the formula. */
  readonly rosterOnly?: true;
  /** What it is called where the column's name does not do, and whose name stands before that. */
  readonly label?: LocalText | "penaltyEach";
  readonly of?: LocalText;
  readonly with: (rule: R, parameter: Parameter) => R;
}

/** A choice on the line of a rule on the Rules sheet; null: what stands there is none. */
export interface RuleChoice<R> {
  readonly name: ChoiceName;
  readonly value: string;
  readonly with: (rule: R, value: string | null) => R;
}

/** Where a rule's score finds what it is made of. */
export interface ScorePlace {
  readonly wording: Wording;
  /** Checked metrics: a number or a word. The first one's word stands where there is no score. */
  readonly actuals: readonly string[];
  /** The cell that says whether the line's figures can be used. */
  readonly state: string;
  /** True for a column of people in one spilled formula, false for a single cell. */
  readonly spilled: boolean;
  /** A figure's cell, or a literal where it has none. */
  readonly figure: (name: string) => string;
  /** The same where a blank cell has to be the default. */
  readonly choice: (name: ChoiceName) => string;
  /** Full marks; "0" for a part that only adds and takes away. */
  readonly full: string;
  /** A formula over the team, wherever its figures are taken from. */
  readonly team: MetricPlace["team"];
  /** What is shown where a checked metric is none; the first one's word unless said. */
  readonly otherwise?: string;
}

/** A figure of a rule that somebody may have of their own, and where they say so. */
export interface OwnFigure {
  readonly figure: string;
  readonly input: Input;
}

/** A line of a form: what is entered or shown on it. */
export interface FormRow {
  /** A figure that HR enters; else what the row is called. */
  readonly input?: Input;
  readonly label?:
    | { readonly text: LocalText; readonly unit?: Unit }
    | { readonly formula: (place: ActualPlace) => string };
  /** Says where the figures of the team are taken from; a further row says what the first one says. */
  readonly team?: TeamFigure;
  /** What is measured, checked. */
  readonly actual?: { readonly unit: Unit; readonly formula: (place: ActualPlace) => string };
  /** Names of the figures that stand on it. */
  readonly figures: readonly string[];
}

/** Where what is measured finds what it needs on a form or a roster. */
export interface ActualPlace extends MetricPlace {
  /** A figure of the rule: its cell, or a literal. */
  readonly figure: (name: string) => string;
  /** For what stands beside it: what is measured, checked. */
  readonly checked?: string;
  /** Of a rating by several raters: all answers, and how many raters have begun. */
  readonly answers?: { readonly all: string; readonly raters: string };
}

/** One thing otherwise: what a score would be applied to then. */
export interface Better {
  readonly aim: Aim;
  readonly value: Entry;
}

/** What would raise a line's score, for `scoreAt`, which scores another value of the line. */
export interface BetterPlace {
  readonly entries: Entries;
  readonly scoreAt: (value: Entry) => number | null;
}

/** Whether what a line would be applied to then does for what is asked. */
export type IsEnough = (value: Entry) => boolean;

export interface BetterFound {
  /** What is lost now: all of it got back, the nearest change that counts, and the least that is enough for something. */
  readonly lost:
    | (Better & {
        readonly next: { readonly to: number; readonly value: Entry } | null;
        /** null where nothing short of all is enough. */
        readonly least: (isEnough: IsEnough) => Better | null;
      })
    | null;
  /** What more could be earned. */
  readonly reward: Better | null;
}

export const NOTHING_BETTER: BetterFound = { lost: null, reward: null };

/** What a rule is said with. */
export interface Saying {
  readonly words: RuleWords;
  readonly texts: RuleTexts;
  /** Full marks of the line; null where it adds and takes away. */
  readonly full: number | null;
}

/** What cannot be told by a rule, with what is measured there and the figures of the rule to look at. */
export type RuleProof = { readonly figures: readonly string[] } & (
  | { readonly code: "in-two-bands" | "no-line"; readonly at: number }
  /** Nothing is said of figures on that side. */
  | { readonly code: "in-no-band"; readonly at: number; readonly side: "above" | "below" }
  | { readonly code: "better-earns-less"; readonly better: number; readonly worse: number }
);

/**
 * Everything that a kind of rule is: its figures, what is entered for it, its formula in both spellings, its score, what stands
 * in its way, what would raise it, its words. Sheets, forms, validation, reading, Check, Generate, Import and Explain loop over
 * a system's lines and ask here; a new kind is one such module, its words and a line in the registry (index.ts).
 */
export interface RuleKind<R> {
  readonly figures: (rule: R, marks: MarksKind, scale: number) => readonly RuleFigure<R>[];
  readonly choices: (rule: R) => readonly RuleChoice<R>[];
  /** What is measured; null where raters answer or members are counted. */
  readonly metric: (rule: R) => Metric | null;
  /** The unit of what is measured, and so of target and step. */
  readonly unit: (rule: R) => Unit;
  /** What HR enters one by one. */
  readonly inputs: (rule: R, item: Item) => readonly Input[];
  readonly team: (rule: R) => TeamFigure | null;
  /** Questions that several raters answer in a block of their own. */
  readonly block: (rule: R) => RatingRule | null;
  /** A person can be scored from one row of figures: no team, no raters. */
  readonly fitsRow: (rule: R) => boolean;
  /** What is measured as it is reckoned with, or in words why it cannot be: on a roster's Results. */
  readonly actual: (rule: R, item: Item, place: ActualPlace) => string;
  readonly formRows: (rule: R, item: Item, texts: SheetTexts) => readonly FormRow[];
  /** What the lines say that the rule has on the Rules sheet below its own. */
  readonly further: (rule: R) => readonly LocalText[];
  /** The score or a word, from checked metrics. */
  readonly score: (rule: R, place: ScorePlace) => string;
  /** What it is applied to, or what is wrong with that. */
  readonly value: (rule: R, item: Item, entries: Entries) => Entry | scoring.Fault;
  /** The scoring core's rule. @param full null for a part that adds to its item and takes away from it. */
  readonly core: (rule: R, full: number | null) => scoring.Rule;
  /** Where no cap is set, the full marks are the most. */
  readonly endsAtFull?: true;
  /** Tests that are true where figures of the line contradict each other. @param full Full marks, as a cell or a literal. */
  readonly odds: (
    rule: R,
    figure: (name: string) => string,
    full: string,
    spelling: Spelling,
  ) => readonly string[];
  /** What its metric has to reach for the rule to be met; null where nothing can be missed. */
  readonly target: (rule: R) => scoring.Condition | null;
  /** Every cell of what is entered that keeps it from having a score; its figures are asked for elsewhere. */
  readonly obstacles: (rule: R, item: Item, person: PersonFigures) => Obstacle[];
  readonly better: (rule: R, item: Item, place: BetterPlace) => BetterFound;
  /** The rule in words, from its figures as they stand. */
  readonly say: (rule: R, saying: Saying) => readonly string[];
  /** What its figures leave open or say twice, each of them right by itself. */
  readonly proofs?: (rule: R) => readonly RuleProof[];
  readonly build: RuleBuild<R>;
  /** Only of kinds with a target (own-target.ts). */
  readonly own?: (rule: R, item: Item) => OwnFigure | null;
  /** The figure of one's own that is used, checked, as a formula; null where everybody's is the rule's. */
  readonly used?: (rule: R, item: Item, place: ActualPlace) => string | null;
  /** Cases that count one by one where there are few, as a formula; "" where there are enough (small-sample.ts). */
  readonly missed?: (rule: R, place: ActualPlace) => string;
}
