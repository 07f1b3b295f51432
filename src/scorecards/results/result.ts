import type * as scoring from "../../scoring";
import type { SheetTexts } from "../../i18n/sheets";
import type { Entries } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import type { CellPlace, Locate } from "../calc/place";
import type { FigureLimit } from "../calc/usable";
import type { ParameterKey } from "../system/keys";
import type {
  Input,
  Item,
  LocalText,
  Parameter,
  ScorecardSystem,
  Unit,
} from "../system/description";
import type { ResultField } from "../system/result-fields";
import type { Asked } from "./asked";
import type { ResultPlaces } from "./places";
import type { EarnedField, FieldStep, Outcome, Term, TierReached } from "./steps";

/** Under which heading of the rules a figure stands, in this order. */
export const SETTING_GROUPS = [
  "vetoes",
  "failure",
  "teamReward",
  "pay",
  "partMonths",
  "commission",
  "pool",
  "quota",
  "pointMoney",
  "terms",
] as const;
export type SettingGroupName = (typeof SETTING_GROUPS)[number];

/** What the sheets are written in. */
export interface SheetWords {
  readonly texts: SheetTexts;
  readonly local: (text: LocalText) => string;
}

/** A figure of the rules that belongs to no item and no tier: a line of its own on the Rules sheet. */
export interface Setting {
  readonly id: string;
  readonly group: SettingGroupName;
  readonly label: (words: SheetWords) => string;
  /** null: a plain number. */
  readonly unit: Unit | null;
  readonly limit: FigureLimit;
  /** It may be blank, and says nothing then. */
  readonly optional?: true;
  readonly parameter: Parameter;
  /** The same system with another figure. */
  readonly set: (system: ScorecardSystem, parameter: Parameter) => ScorecardSystem;
  /** A text beside it that HR may change and that Results show: an action. */
  readonly text?: LocalText;
  readonly setText?: (system: ScorecardSystem, text: LocalText) => ScorecardSystem;
}

/** Everybody on a roster: their totals by the scoring core, null where there is none, and whose results are reckoned. */
export interface Among {
  readonly totals: readonly (number | null)[];
  readonly at: number;
}

/** What a result of a roster needs in a column of its own beside the results, where it is spelled in plain formulas. */
export interface Beside {
  readonly id: string;
  readonly label: (texts: SheetTexts) => string;
  readonly format: string;
  readonly formula: (places: ResultPlaces) => string;
}

/** A person whose results are reckoned by the scoring core. */
export interface Earning {
  readonly system: ScorecardSystem;
  readonly entries: Entries;
  readonly outcome: (field: ResultField) => Outcome;
  /** The tier's place in the system's list. */
  readonly tier: () => number | scoring.Fault;
  /** Not there, or null, where nobody else is known. */
  readonly among?: () => Among | null;
}

/** The same, to be explained: with its cells, as its sheets stand. */
export interface Explaining extends Earning {
  readonly rules: Locate;
  readonly results: Locate;
  readonly items: readonly Item[];
  /** Everybody's results. */
  readonly everybody: readonly Locate[];
  /** The tier that the total reaches and the one above it; null without a total or tiers. */
  readonly reached: () => TierReached | null;
  readonly steps: (field: EarnedField) => readonly FieldStep[];
  readonly obstacles: (field: ResultField) => readonly Obstacle[];
  readonly ofSetting: (
    key: ParameterKey,
    value: number | null,
    limit?: FigureLimit,
  ) => readonly Obstacle[];
  readonly ofInput: (asked: Asked) => readonly Obstacle[];
  /** What an item measures, whatever that earns. */
  readonly ofMeasured: (item: string) => readonly Obstacle[];
  readonly cell: (field: ResultField) => CellPlace | null;
  /** Numbers of a calculation; null where there is none. */
  readonly terms: {
    readonly input: (input: Input, operator: Term["operator"]) => Term | null;
    readonly measured: (item: string, operator: Term["operator"]) => Term | null;
    readonly field: (field: EarnedField | "total", operator: Term["operator"]) => Term | null;
    readonly setting: (id: string, operator: Term["operator"]) => Term | null;
    readonly full: (operator: Term["operator"]) => Term;
  };
  /** What a result is a product or sum of; nothing where one of its numbers is not there. */
  readonly calculation: (
    field: EarnedField,
    terms: readonly (Term | null)[],
  ) => readonly FieldStep[];
}

/** How a result is written. */
export interface ResultLook {
  readonly format: string;
  readonly horizontal: "Left" | "Center" | "Right";
  /** Characters of its column at least. */
  readonly characters: number;
  /** What may stand there beside figures and has to fit. */
  readonly words?: (system: ScorecardSystem, words: SheetWords) => readonly string[];
  /** On a form: found at once, or a text of some length, which stands on the left where there is room. */
  readonly stands?: "large" | "left";
}

/**
 * Everything that a result is: whether a system has it, what HR sets and enters for it, its formula, its outcome by the core
 * and how it came about. Sheets, reading, Check, Generate, Import and Explain loop over them (index.ts) and know none by name.
 */
export interface Result {
  readonly field: ResultField;
  /** @param items Those that are scored. */
  readonly has: (system: ScorecardSystem, items: readonly Item[]) => boolean;
  /** Whether a roster of the system has it though one person's figures do not give it: it takes everybody's totals. */
  readonly ofEverybody?: (system: ScorecardSystem) => boolean;
  readonly beside?: (system: ScorecardSystem) => readonly Beside[];
  readonly settings?: (system: ScorecardSystem) => readonly Setting[];
  readonly asks?: (system: ScorecardSystem) => readonly Asked[];
  /** For one person, or for a column of people. */
  readonly formula: (places: ResultPlaces) => string;
  readonly outcome: (earning: Earning) => Outcome;
  /** What led to it, first to last, as far as it can be computed. */
  readonly steps: (explaining: Explaining) => readonly FieldStep[];
  /** Every cell that keeps it from being there. */
  readonly obstacles: (explaining: Explaining) => readonly Obstacle[];
  readonly unit: Unit;
  readonly look: ResultLook;
}
