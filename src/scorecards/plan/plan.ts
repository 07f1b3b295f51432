import type { PlaceKey } from "../system/keys";

/**
 * A plan: the sheets to be made, as plain data. Pure functions build it, tests read it, excel/ applies it in a number of
 * requests that does not depend on how many people it holds.
 *
 * Addresses are A1 notation without a sheet name; formulas use English function names and commas.
 */

/** What a cell gets. Text is always text: excel/ writes it so that "=1+1" or "-2+3" never becomes a formula. */
export type CellContent = null | number | boolean | string | { readonly formula: string };

/** A rectangle of cells, written at once. `null` leaves a cell empty. */
export interface CellBlock {
  /** Top left cell. */
  readonly at: string;
  readonly rows: readonly (readonly CellContent[])[];
}

/** Excel's built-in named cell styles that the sheets use: a company theme carries over through them. */
export type NamedStyle =
  | "Normal"
  | "Title"
  | "Heading 1"
  | "Heading 3"
  | "Explanatory Text"
  | "Accent1"
  | "20% - Accent1"
  | "40% - Accent1"
  | "Input"
  | "Calculation"
  | "Total"
  | "Good"
  | "Neutral"
  | "Bad"
  | "Note";

/** How a range looks. What is left out stays as it is. */
export interface FormatPlan {
  readonly range: string;
  readonly style?: NamedStyle;
  readonly numberFormat?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** #RRGGBB. */
  readonly fontColor?: string;
  /** #RRGGBB. */
  readonly fill?: string;
  /** A thin line below, around every cell, or around the range. */
  readonly border?: "below" | "above" | "all" | "outline";
  /** On a protected sheet: may the cell be edited? Excel's default is locked. */
  readonly locked?: boolean;
}

/** What may be entered. Paste goes around validation, so checks repeat it. */
export type ValidationRule =
  | { readonly kind: "decimal"; readonly min?: number; readonly max?: number }
  | { readonly kind: "whole"; readonly min?: number; readonly max?: number }
  /** A literal list; at most 255 characters with its commas (Excel fact). */
  | { readonly kind: "list"; readonly options: readonly string[] }
  /** The values of a range, for example "=Rules!$A$5:$A$12". */
  | { readonly kind: "listFrom"; readonly formula: string }
  | { readonly kind: "custom"; readonly formula: string };

export interface ValidationPlan {
  readonly range: string;
  readonly rule: ValidationRule;
  /** Shown when the cell is selected: what, unit, source. Title ≤ 32, message ≤ 255 characters. */
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information";
  };
}

/** A conditional format. Never with a custom function in it: Excel does not call them there. */
export type ConditionalFormatPlan =
  | {
      readonly kind: "formula";
      readonly range: string;
      /** Relative to the range's first cell. */
      readonly formula: string;
      readonly fill?: string;
      readonly fontColor?: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly strikethrough?: boolean;
    }
  | { readonly kind: "dataBar"; readonly range: string; readonly color: string };

export interface TablePlan {
  readonly name: string;
  /** With its header row, which `blocks` write. */
  readonly range: string;
  /** "TableStyleLight9" and the like. */
  readonly style: string;
}

/** A note on a cell: what a figure is. Shown as a note where Excel can, else as the cell's input message. */
export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, for example "$1:$5". */
  readonly titleRows?: string;
  /** Columns repeated on every page, where it is more than one wide. */
  readonly titleColumns?: string;
  /** One unless said otherwise. */
  readonly pagesWide?: number;
  readonly printArea?: string;
  /** All on one page, and not only one page wide. */
  readonly onePage?: boolean;
  /** Rows at which a new page begins. Excel overlooks them where a sheet is fitted to pages: `scale` goes with them. */
  readonly breaks?: readonly number[];
  /** Per cent of the usual size, instead of as large as fits. */
  readonly scale?: number;
  /** Without colours: fonts are black, and fills are left out. */
  readonly blackAndWhite?: boolean;
  /** Header and footer texts with Excel's own codes (&P page, &N pages). */
  readonly header?: { readonly center: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

export interface SheetPlan {
  /** What the sheet is for: unique within a plan, the same in every language. */
  readonly role: SheetRole;
  /** A free sheet name, ≤ 31 characters. */
  readonly name: string;
  readonly tabColor?: string;
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly FormatPlan[];
  readonly columnWidths: readonly { readonly columns: string; readonly characters: number }[];
  readonly rowHeights: readonly { readonly rows: string; readonly points: number }[];
  /** Columns out of sight and of print: "H:H". */
  readonly hiddenColumns?: readonly string[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page: PagePlan;
  /** Locked cells are kept from being overwritten by accident; no password. */
  readonly protect: boolean;
  readonly showGridlines: boolean;
  /** Worksheet custom properties, by which the sheet is found again after it is renamed, moved or copied. */
  readonly properties: Readonly<Record<string, string>>;
  readonly openFigures: readonly OpenFigure[];
  /** What its cells mean, by their addresses. Not written into the workbook. */
  readonly places: ReadonlyMap<PlaceKey, string>;
  /** Where the cursor stands after generation. */
  readonly select?: string;
}

/** A figure that the company's document leaves open: its cell, and the cell that says whether HR has settled it. */
export interface OpenFigure {
  readonly at: string;
  readonly status: string;
  /** What it is, in the language of the sheet. */
  readonly what: string;
}

export type SheetRole =
  | "form"
  | "rules"
  | "data"
  | "results"
  | "card"
  | "cards"
  | "chart"
  /** Results by department. */
  | "departments"
  /** What one supplier has still to fill in. */
  | "owed"
  /** For a talk with one person. */
  | "interview"
  /** The closed periods of many workbooks, and what they come to. */
  | "rollUp"
  | "rollUpTotals"
  /** What closed periods pay. */
  | "payroll"
  /** A year's plan of each person, broken down into periods. */
  | "yearlyPlan"
  /** Closed periods, of all scorecards of the workbook. */
  | "history"
  | "rulesHistory"
  | "appeals";

/** A name in the workbook's scope, for example { name: "KPI_1_TIERS", formula: "=Rules!$B$14:$D$19" }. */
export interface NamePlan {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
}

export interface WorkbookPlan {
  /** Identifies this scorecard in the workbook: "1", "2", … */
  readonly scorecard: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** The role of the sheet that is shown at the end. */
  readonly show: SheetRole;
}
