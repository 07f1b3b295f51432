import { cellAddress } from "../../scorecards/calc/a1";
import type { CellPlace } from "../../scorecards/reading";

/** Something in the workbook that holds one thing at a time, which can be looked at and written. */
export type Place =
  | ({ readonly kind: "cell" } & CellPlace)
  /** The looks of whole rows of a table. */
  | ({ readonly kind: "looks" } & Rows)
  /** How many rows of people a table has. */
  | { readonly kind: "rows"; readonly table: string }
  /** How many columns it has. */
  | { readonly kind: "columns"; readonly table: string }
  /** A defined name of the workbook. */
  | { readonly kind: "name"; readonly name: string }
  /** A sheet as its tab shows it. */
  | { readonly kind: "sheet"; readonly sheet: string }
  /** What is kept with the workbook and seen by nobody. */
  | { readonly kind: "setting"; readonly key: string }
  /** What a sheet says of itself, seen by nobody either. */
  | { readonly kind: "property"; readonly sheet: string; readonly key: string }
  /** A sheet's protection, never its password. */
  | { readonly kind: "protection"; readonly sheet: string }
  /** Whether Excel calculates by itself. */
  | { readonly kind: "calculation" };

export interface Rows {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type PlaceOf<K extends Place["kind"]> = Extract<Place, { kind: K }>;

export const placeKey = (place: Place): string =>
  place.kind === "cell"
    ? cellKey(place)
    : Object.values(place)
        .map((part) => String(part).toUpperCase())
        .join(" ");

export const cellKey = ({ sheet, row, column }: CellPlace): string =>
  `cell ${sheet} ${row} ${column}`;

export const cell = ({ sheet, row, column }: CellPlace): PlaceOf<"cell"> => ({
  kind: "cell",
  sheet,
  row,
  column,
});

/** What a cell holds, exactly enough to be written back. */
export interface CellState {
  /** Its formula, else its value; "" where it is blank. */
  readonly content: unknown;
  /** The content is a text, whatever it looks like. */
  readonly isText: boolean;
  readonly numberFormat: string;
}

export interface NameState {
  readonly formula: string;
  readonly comment: string;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
}

/** What each kind of place holds. Plain data throughout: a ticket may be kept in whatever form. */
interface States {
  readonly cell: CellState;
  /** Like those of the row above, or their own. */
  readonly looks: "copied" | "own";
  readonly rows: number;
  readonly columns: number;
  /** null: there is no such name. */
  readonly name: NameState | null;
  readonly sheet: SheetState;
  /** null: there is no such setting. */
  readonly setting: { readonly value: unknown } | null;
  /** null: there is no such property. */
  readonly property: string | null;
  /** null: the sheet is not protected. */
  readonly protection: Readonly<Record<string, unknown>> | null;
  readonly calculation: string;
}

export type StateOf<K extends Place["kind"]> = States[K];
export type State = States[keyof States];

/** A place and what it shall hold. */
export type Change = {
  readonly [K in Place["kind"]]: { readonly place: PlaceOf<K>; readonly state: StateOf<K> };
}[Place["kind"]];

/** What stands at places, by `placeKey`; a place that is gone, with its sheet or table, is not among them. */
export type Look = ReadonlyMap<string, State>;

/** A place in words that all languages share: "C5", a name, a table. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case "cell":
    case "looks":
      return cellAddress(place);
    case "rows":
    case "columns":
      return place.table;
    case "name":
      return place.name;
    case "setting":
    case "property":
      return place.key;
    case "sheet":
    case "protection":
    case "calculation":
      return "";
  }
}
