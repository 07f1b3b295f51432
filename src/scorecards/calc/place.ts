import type { PlaceKey } from "../system/keys";

/** A cell by its place on a sheet; row and column count from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell of the workbook; row and column count from 0. */
export interface CellPlace extends GridPlace {
  /** The sheet's id. */
  readonly sheet: string;
}

/** Where a sheet has what its plan calls by a key, and what stands there now. */
export interface Locate {
  /** null: it is gone, or never was on this sheet. */
  readonly place: (key: PlaceKey) => CellPlace | null;
  /** undefined: it is gone; "": blank. */
  readonly value: (key: PlaceKey) => unknown;
  readonly at: (place: GridPlace) => unknown;
}
