/**
 * What the parts of a workbook ask of one another, so that none has to know the book that holds them all: sheets, tables, names
 * and looks speak of each other in every direction.
 */
import type { ErrorType } from "@univerjs/engine-formula";
import type { Area, RangeRef } from "./addresses";
import type { StructuredReference } from "./contents/structured-references";
import type { Calculation } from "./grid/calculation";
import type { Cells } from "./grid/cells";
import type { Grid } from "./grid/grid";
import type { CellValue, Entry } from "./grid/values";
import type { SheetState } from "./sheets/sheet-state";

export interface Parts {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly calculation: Calculation;
  readonly options: { readonly excelApi?: string };
  readonly application: { readonly locale: string };
  readonly sheets: SheetsPart;
  readonly protection: ProtectionPart;
  readonly tables: TablesPart;
  readonly names: NamesPart;
  readonly formulaTexts: FormulaTextsPart;
  readonly filters: FiltersPart;
  readonly sorting: SortingPart;
  readonly events: EventsPart;
  readonly structure: StructurePart;
  readonly writer: WriterPart;
  readonly looks: { clear(range: RangeRef): void };
  readonly layout: {
    merged(range: RangeRef): Area[];
    rowsHidden(range: RangeRef): boolean | null;
    filterRows(range: RangeRef, hidden: readonly number[]): void;
  };
  readonly references: { on(sheetId: string): Iterable<RangeRef> };
  readonly validations: RulesPart & { clear(range: RangeRef): void };
  readonly conditionalFormats: RulesPart & {
    clearWithin(range: RangeRef): void;
    follow(fromSheetId: string, toSheetId: string): void;
  };
}

interface SheetsPart {
  /** Whether sheets cannot be added, removed, renamed or moved. */
  structure: { password: string | null } | null;
  ids(): string[];
  exists(id: string): boolean;
  find(key: unknown): string | null;
  name(id: string): string;
  state(id: string): SheetState;
  shiftState(sheetId: string, shift: (area: Area) => Area): void;
  activeId(): string;
  activate(id: string): void;
}

interface ProtectionPart {
  isProtected(sheetId: string): boolean;
  isLocked(sheetId: string, row: number, column: number): boolean;
  requireUnprotected(sheetId: string, option?: string): void;
  requireEditable(range: RangeRef): void;
}

interface TablesPart {
  ids(sheetId?: string): string[];
  exists(id: string): boolean;
  find(key: unknown, sheetId?: string): string | null;
  at(sheetId: string, row: number, column: number): string | null;
  touching(sheetId: string, area: Area): string[];
  name(id: string): string;
  sheetId(id: string): string;
  area(id: string): Area;
  bodyArea(id: string): Area;
  look(id: string): { showFilterButton: boolean };
  columnNamed(id: string, name: string): string | null;
  resolve(id: string, reference: StructuredReference, row: number): Area | ErrorType;
  settle(id: string, area: Area): void;
  afterWrite(sheetId: string, area: Area): void;
  copy(ids: string[], sheetId: string): void;
  forgetSheet(sheetId: string): void;
}

/** A table by its id, or a sheet by its own. */
export type FilterOwner = { readonly tableId: string } | { readonly sheetId: string };

interface FiltersPart {
  shift(sheetId: string, shift: (area: Area) => Area): void;
  remove(owner: FilterOwner): void;
  forget(id: string): void;
}

/** By which row or column of the range, counted from 0. */
export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
  /** Texts that look like numbers are taken for such. */
  readonly textAsNumber?: boolean;
}

export interface SortManner {
  readonly matchCase: boolean;
  /** What changes places: rows, or columns. */
  readonly axis: "rows" | "columns";
}

interface SortingPart {
  sort(
    range: RangeRef,
    keys: readonly SortKey[],
    manner: SortManner,
    isHidden?: (line: number) => boolean,
  ): Promise<void>;
}

export interface NamedEntry {
  id: string;
  name: string;
  /** As Excel gives it: always with a leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Null: the whole workbook. */
  sheetId: string | null;
}

interface NamesPart {
  all(): NamedEntry[];
  hasLocal(): boolean;
  find(name: unknown, sheetId: string | null): NamedEntry | null;
  byGridName(name: string): NamedEntry | null;
  change(entry: NamedEntry, change: Partial<NamedEntry>): void;
  referenceText(range: RangeRef): string;
  copy(fromSheetId: string, toSheetId: string): void;
  forgetSheet(sheetId: string): void;
}

export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

interface FormulaTextsPart {
  read(sheetId: string, row: number, column: number): string | null;
  toGrid(written: string, sheetId: string): string;
  rewrite(change: (formula: string, at: CellPlace | null) => string): void;
  resolveAgain(sheetId: string, change: () => void): void;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type ShiftDirection =
  | "None"
  | "ShiftCellLeft"
  | "ShiftCellUp"
  | "ShiftCellRight"
  | "ShiftCellDown";

interface EventsPart {
  contentsChanged(range: RangeRef, before: CellValue | null): void;
  changed(range: RangeRef, changeType: ChangeType, shiftDirection: ShiftDirection): void;
  sorted(sheetId: string, areas: readonly Area[], axis: "rows" | "columns"): void;
  selectionChanged(ranges: RangeRef[]): void;
  sheetActivated(before: string, after: string): void;
  sheetAdded(sheetId: string): void;
  sheetDeleted(sheetId: string): void;
  tableAdded(tableId: string, worksheetId: string): void;
  tableDeleted(tableId: string, worksheetId: string): void;
}

interface StructurePart {
  insert(place: RangeRef, shift: unknown): Promise<RangeRef>;
  delete(place: RangeRef, shift: unknown): Promise<void>;
}

export type ClearWhat =
  | "All"
  | "Contents"
  | "Formats"
  | "Hyperlinks"
  | "RemoveHyperlinks"
  | "ResetContents";

interface WriterPart {
  set(range: RangeRef, value: unknown): void;
  write(range: RangeRef, entryAt: (row: number, column: number) => Entry | null): void;
  clear(range: RangeRef, what: ClearWhat): void;
}

/** What a formula says once cells have moved. */
export type FormulaMover = (formula: string, onSheetId: string) => string;

/** Rules that belong to ranges: they move and are copied with their cells. */
interface RulesPart {
  moving(sheetId: string, shift: (area: Area) => Area, moveFormula: FormulaMover): () => void;
  copy(
    from: RangeRef,
    toSheetId: string,
    place: (area: Area) => Area[],
    move: (formula: string) => string,
  ): void;
}
