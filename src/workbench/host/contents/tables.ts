/** Tables: the grid keeps their ranges and column names, this file Excel's rules and what it adds. */
import {
  AddSheetTableMutation,
  DeleteSheetTableCommand,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import {
  type Area,
  bounding,
  columnCount,
  contains,
  formatArea,
  intersect,
  parseArea,
  rowCount,
  type RangeRef,
} from "../addresses";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/errors";
import { textEntry } from "../grid/values";
import { ErrorType, IFunctionService } from "@univerjs/engine-formula";
import {
  formatStructured,
  renameTable,
  replaceStructured,
  replaceWord,
  type StructuredReference,
} from "./structured-references";
import { CalculatedColumns } from "./calculated-columns";
import type { CellPlace, Parts, SortKey, SortManner } from "../parts";
import { TableEnds } from "./table-ends";

type GridTable = NonNullable<ReturnType<TableManager["getTableById"]>>;

export interface TableLook {
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

const newLook = (): TableLook => ({
  style: "TableStyleMedium2",
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});

/** By what a table has been sorted last, as the API tells it. */
export interface SortedTable {
  readonly fields: readonly object[];
  readonly matchCase: boolean;
}

export class Tables {
  private readonly manager: TableManager;
  private readonly looks = new Map<string, TableLook>();
  private readonly columns = new Map<string, string[]>();
  private readonly sorts = new Map<string, SortedTable>();
  private readonly calculated: CalculatedColumns;
  readonly ends: TableEnds;
  private last = 0;

  constructor(private readonly book: Parts) {
    this.calculated = new CalculatedColumns(book);
    this.ends = new TableEnds(book, this);
    this.manager = book.grid.injector.get(TableManager);
  }

  /** Ids of all tables (of one sheet), in the order in which they were made. */
  ids(sheetId?: string): string[] {
    return this.manager
      .getTableList(this.book.grid.unitId)
      .filter((table) => sheetId === undefined || table.subUnitId === sheetId)
      .map((table) => table.id);
  }

  exists(id: string): boolean {
    return this.manager.getTableById(this.book.grid.unitId, id) !== undefined;
  }

  find(key: unknown, sheetId?: string): string | null {
    if (typeof key !== "string" && typeof key !== "number") return null;
    const wanted = String(key).toLowerCase();
    const ids = this.ids(sheetId);
    return ids.find((id) => id === wanted || this.name(id).toLowerCase() === wanted) ?? null;
  }

  require(key: unknown, sheetId?: string): string {
    const id = this.find(key, sheetId);
    if (id === null) throw itemNotFound();
    return id;
  }

  name(id: string): string {
    return this.grid(id).getDisplayName();
  }

  sheetId(id: string): string {
    return this.grid(id).getSubunitId();
  }

  look(id: string): TableLook {
    this.grid(id);
    const look = this.looks.get(id) ?? newLook();
    this.looks.set(id, look);
    return look;
  }

  /** The whole table: headers (when shown), data, totals. */
  area(id: string): Area {
    const range = this.grid(id).getRange();
    return {
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    };
  }

  /** Null: the table shows no headers. */
  shownHeaders(id: string): Area | null {
    const area = this.area(id);
    return this.look(id).showHeaders ? { ...area, bottom: area.top } : null;
  }

  headerArea(id: string): Area {
    const headers = this.shownHeaders(id);
    if (!headers) throw itemNotFound("The table shows no headers.");
    return headers;
  }

  bodyArea(id: string): Area {
    const area = this.area(id);
    const { showHeaders, showTotals } = this.look(id);
    const bottom = showTotals ? area.bottom - 1 : area.bottom;
    return { ...area, top: Math.min(showHeaders ? area.top + 1 : area.top, bottom), bottom };
  }

  /** Null: there is no such row. */
  totalsArea(id: string): Area | null {
    const area = this.area(id);
    return this.look(id).showTotals ? { ...area, top: area.bottom } : null;
  }

  /** Where a reference to a table lies, seen from a row; or the error that it is. */
  resolve(id: string, reference: StructuredReference, row: number): Area | ErrorType {
    const across = this.columnsOf(id, reference.columns);
    if (!across) return ErrorType.REF;
    const body = this.bodyArea(id);
    const sections = reference.sections.length === 0 ? ["#Data" as const] : reference.sections;
    const rows: (Area | null)[] = sections.map((section) => {
      if (section === "#All") return this.area(id);
      if (section === "#Headers") return this.shownHeaders(id);
      if (section === "#Totals") return this.totalsArea(id);
      return section === "#Data" ? body : { ...body, top: row, bottom: row };
    });
    if (sections.includes("#This Row") && (row < body.top || row > body.bottom)) {
      return ErrorType.VALUE;
    }
    if (rows.includes(null)) return ErrorType.REF;
    const whole = (rows as Area[]).reduce(bounding);
    return { ...whole, ...across };
  }

  /** A column's name as it is spelled; null where there is none of that name. */
  columnNamed(id: string, name: string): string | null {
    const wanted = name.toLowerCase();
    return this.columnNames(id).find((one) => one.toLowerCase() === wanted) ?? null;
  }

  private columnsOf(
    id: string,
    names: [string, string] | null,
  ): Pick<Area, "left" | "right"> | null {
    const { left, right } = this.area(id);
    if (!names) return { left, right };
    const held = this.columnNames(id).map((name) => name.toLowerCase());
    const [first, last] = names.map((name) => held.indexOf(name.toLowerCase()));
    if (first === undefined || last === undefined || first < 0 || last < 0) return null;
    return { left: left + Math.min(first, last), right: left + Math.max(first, last) };
  }

  /** Kept here: the grid loses the names of columns when a table moves sideways. */
  columnNames(id: string): string[] {
    const width = columnCount(this.area(id));
    const held = this.columns.get(id);
    if (held?.length === width) return held;
    const read = this.namesOf(id, held ?? []);
    this.columns.set(id, read);
    return read;
  }

  /** Tables of a sheet that share cells with an area. */
  touching(sheetId: string, area: Area): string[] {
    return this.ids(sheetId).filter((id) => intersect(this.area(id), area) !== null);
  }

  at(sheetId: string, row: number, column: number): string | null {
    return (
      this.touching(sheetId, { top: row, left: column, bottom: row, right: column })[0] ?? null
    );
  }

  /** Without headers in the range, a row for them is inserted above it. */
  async addWithHeaders(range: RangeRef): Promise<string> {
    const place = { sheetId: range.sheetId, area: { ...range.area } };
    this.book.protection.requireUnprotected(range.sheetId);
    if (this.touching(range.sheetId, range.area).length > 0) {
      throw invalidArgument("A table cannot overlap another table.");
    }
    return this.add({ ...place, area: await this.insertHeaderRow(place) });
  }

  /** A table over cells of which the first row are its headers. */
  add(range: RangeRef): string {
    const { sheetId } = range;
    this.book.protection.requireUnprotected(sheetId);
    let area = range.area;
    if (rowCount(area) === 1) area = { ...area, bottom: area.bottom + 1 };
    if (this.touching(sheetId, area).length > 0) {
      throw invalidArgument("A table cannot overlap another table.");
    }
    if (this.mergedWithin(sheetId, area)) {
      throw invalidOperation("A table cannot be made over merged cells.");
    }
    this.last += 1;
    const id = `table-${this.last}`;
    this.book.grid.mutate(AddSheetTableMutation.id, sheetId, {
      tableId: id,
      name: this.freeName(),
      range: toGridRange(area),
      header: this.settleHeaders(sheetId, area),
      options: { showHeader: true },
    });
    this.forgetParsed(this.name(id));
    this.respill(sheetId, area);
    this.book.events.tableAdded(id, sheetId);
    return id;
  }

  /** Tables of a copied sheet, under names of their own. */
  copy(ids: string[], sheetId: string): void {
    const copied = this.ids(sheetId);
    for (const id of ids) {
      const area = this.area(id);
      const twin = copied.find((one) => contains(this.area(one), area));
      const made = twin ?? this.add({ sheetId, area });
      this.configure(made, { name: this.freeName(this.name(id)) });
      this.looks.set(made, { ...this.look(id) });
    }
  }

  rename(id: string, name: unknown): void {
    if (typeof name !== "string") throw invalidArgument();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255 || parseArea(name)) {
      throw invalidArgument(
        "The name of a table starts with a letter or underscore and has no blanks.",
      );
    }
    const taken = this.find(name);
    if ((taken !== null && taken !== id) || this.book.names.find(name, null)) {
      throw itemAlreadyExists("A table or a name of this name exists already.");
    }
    const before = this.name(id).toLowerCase();
    this.configure(id, { name });
    this.forgetParsed(before, name);
    this.book.formulaTexts.rewrite((formula) => renameTable(formula, before, name));
  }

  resize(id: string, area: Area): void {
    const old = this.area(id);
    if (area.top !== old.top || !intersect(old, area) || rowCount(area) < 2) {
      throw invalidArgument(
        "The headers must remain in the same row, and the table must overlap its old range.",
      );
    }
    const others = this.touching(this.sheetId(id), area).filter((other) => other !== id);
    if (others.length > 0) throw invalidArgument("A table cannot overlap another table.");
    this.setArea(id, area);
  }

  /** Cells have come or gone: the table lies where it was told, and every column of it has a name. */
  settle(id: string, area: Area): void {
    const width = this.columns.get(id)?.length;
    if (formatArea(this.area(id)) !== formatArea(area)) this.setArea(id, area);
    else if (width !== columnCount(area)) this.readHeaders(id);
  }

  setArea(id: string, area: Area): void {
    this.configure(id, { updateRange: { newRange: toGridRange(area) } });
    this.readHeaders(id);
  }

  /** One more column at the right, named and filled. */
  widen(id: string, values: unknown, name: string | null): void {
    const sheetId = this.sheetId(id);
    const area = this.area(id);
    const left = area.right + 1;
    const beside = { ...area, left, right: left };
    if (this.touching(sheetId, beside).length > 0) throw invalidArgument();
    if (Array.isArray(values)) this.book.writer.set({ sheetId, area: beside }, values);
    if (name !== null) {
      this.book.writer.set({ sheetId, area: { ...beside, bottom: beside.top } }, name);
    }
    this.setArea(id, { ...area, right: left });
  }

  /** Inserts rows before the given index of the body; what stands below moves down. */
  async addRows(id: string, index: number, values: unknown): Promise<void> {
    const sheetId = this.sheetId(id);
    this.book.protection.requireUnprotected(sheetId);
    const body = this.bodyArea(id);
    const rows = Array.isArray(values) ? (values as unknown[]) : [];
    if (index < 0 || index > rowCount(body)) throw invalidArgument();
    const isNew = index === 1 && rowCount(body) === 1 && this.isBlank(sheetId, body);
    if (!isNew || rows.length === 0) return this.insertRows(id, index, rows);
    // A new table's only row is blank: it is the first to be filled.
    this.book.writer.set({ sheetId, area: body }, rows.slice(0, 1));
    if (rows.length > 1) await this.insertRows(id, 1, rows.slice(1));
  }

  private async insertRows(id: string, index: number, rows: readonly unknown[]): Promise<void> {
    const sheetId = this.sheetId(id);
    const body = this.bodyArea(id);
    const count = Math.max(1, rows.length);
    const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
    const atEnd = index === rowCount(body);
    const free = this.book.cells.used(sheetId, area, true) === null;
    if (!(atEnd && free)) await this.book.structure.insert({ sheetId, area }, "Down");
    const whole = this.area(id);
    const bottom = whole.bottom - this.bodyArea(id).bottom + body.bottom + count;
    if (whole.bottom !== bottom) this.setArea(id, { ...whole, bottom });
    if (rows.length > 0) this.book.writer.set({ sheetId, area }, rows);
    if (atEnd) this.calculated.continue(sheetId, body, this.bodyArea(id));
  }

  async deleteRows(id: string, index: number, count: number): Promise<void> {
    const sheetId = this.sheetId(id);
    this.book.protection.requireUnprotected(sheetId);
    const body = this.bodyArea(id);
    if (index < 0 || count < 1 || index + count > rowCount(body)) throw invalidArgument();
    const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
    if (count === rowCount(body)) {
      // A table keeps one blank row.
      this.book.writer.clear({ sheetId, area }, "Contents");
      if (count === 1) return;
      area.top += 1;
    }
    await this.book.structure.delete({ sheetId, area }, "Up");
    const whole = this.area(id);
    const bottom = body.bottom - rowCount(area);
    if (whole.bottom !== bottom) this.setArea(id, { ...whole, bottom });
  }

  delete(id: string): void {
    const sheetId = this.sheetId(id);
    this.book.protection.requireUnprotected(sheetId);
    const area = this.area(id);
    this.spellOut(id, () => ErrorType.REF);
    this.remove(id);
    this.book.writer.clear({ sheetId, area }, "All");
    this.book.events.tableDeleted(id, sheetId);
  }

  /** Keeps the cells and lets the table go; what referred to it refers to the cells. */
  convertToRange(id: string): RangeRef {
    const range = { sheetId: this.sheetId(id), area: this.area(id) };
    this.spellOut(id, (reference, at) => {
      const area = this.resolve(id, reference, at?.row ?? -1);
      if (typeof area === "string") return area;
      const isOfRow = reference.sections.includes("#This Row");
      const text = this.book.names.referenceText({ sheetId: range.sheetId, area }).slice(1);
      return isOfRow ? text.replace(/\$(?=\d)/g, "") : text;
    });
    this.remove(id);
    return range;
  }

  /** Puts something else in place of all references to a table. */
  private spellOut(
    id: string,
    spell: (reference: StructuredReference, at: CellPlace | null) => string,
  ): void {
    const name = this.name(id).toLowerCase();
    const whole: StructuredReference = { table: name, sections: [], columns: null };
    this.book.formulaTexts.rewrite((formula, at) => {
      const named = replaceStructured(formula, (reference) =>
        this.meant(reference, at) === id ? spell(reference, at) : null,
      );
      return replaceWord(named, name, () => spell(whole, at));
    });
  }

  /** Sorts the rows that are shown. */
  sort(id: string, keys: readonly SortKey[], manner: SortManner): Promise<void> {
    const sheetId = this.sheetId(id);
    const body = this.bodyArea(id);
    if (keys.some(({ key }) => key >= columnCount(body))) throw invalidArgument();
    const isHidden = (line: number) => {
      const row = { ...body, top: body.top + line, bottom: body.top + line };
      return this.book.layout.rowsHidden({ sheetId, area: row }) === true;
    };
    return this.book.sorting.sort({ sheetId, area: body }, keys, manner, isHidden);
  }

  sorted(id: string): SortedTable | null {
    return this.sorts.get(id) ?? null;
  }

  keepSorted(id: string, by: SortedTable | null): void {
    if (by) this.sorts.set(id, by);
    else this.sorts.delete(id);
  }

  forgetSheet(sheetId: string): void {
    for (const id of this.ids(sheetId)) this.remove(id);
  }

  private remove(id: string): void {
    const { grid } = this.book;
    this.book.filters.remove({ tableId: id });
    grid.run(DeleteSheetTableCommand.id, {
      unitId: grid.unitId,
      subUnitId: this.sheetId(id),
      tableId: id,
    });
    this.looks.delete(id);
    this.columns.delete(id);
    this.sorts.delete(id);
    this.ends.forget(id);
    this.book.filters.forget(id);
  }

  /**
   * After contents were written: header cells name their columns, and a table grows when the
   * writing continues right below it.
   */
  afterWrite(sheetId: string, area: Area): void {
    for (const id of this.ids(sheetId)) {
      const table = this.area(id);
      const headers = this.shownHeaders(id);
      if (headers && intersect(headers, area)) this.renameColumns(id);
      const inside = intersect(this.bodyArea(id), area);
      if (inside) this.calculated.fill(sheetId, this.bodyArea(id), inside);
      const below = { ...table, top: table.bottom + 1, bottom: table.bottom + rowCount(area) };
      const part = intersect(below, area);
      if (!part || part.top !== table.bottom + 1 || this.look(id).showTotals) continue;
      const bottom = this.lastFilledRow(sheetId, part);
      if (bottom < part.top) continue;
      const grown = { ...table, bottom };
      if (this.touching(sheetId, grown).some((other) => other !== id)) continue;
      const before = this.bodyArea(id);
      this.configure(id, { updateRange: { newRange: toGridRange(grown) } });
      this.calculated.continue(sheetId, before, this.bodyArea(id));
    }
  }

  private lastFilledRow(sheetId: string, part: Area): number {
    for (let row = part.top; row <= part.bottom; row += 1) {
      let filled = false;
      for (let column = part.left; column <= part.right && !filled; column += 1) {
        filled =
          this.book.cells.value(sheetId, row, column) !== "" ||
          this.book.cells.formula(sheetId, row, column) !== null;
      }
      if (!filled) return row - 1;
    }
    return part.bottom;
  }

  /** Header cells were written: references to their columns are spelled anew, as Excel does. */
  private renameColumns(id: string): void {
    const before = this.columnNames(id);
    this.readHeaders(id);
    const after = this.columnNames(id);
    const renamed = new Map<string, string>();
    before.forEach((name, index) => {
      const now = after[index];
      if (now !== undefined && now !== name) renamed.set(name.toLowerCase(), now);
    });
    if (renamed.size === 0) return;
    this.book.formulaTexts.rewrite((formula, at) =>
      replaceStructured(formula, (reference) => {
        const { columns } = reference;
        if (!columns || this.meant(reference, at) !== id) return null;
        const [first, last] = columns.map((name) => renamed.get(name.toLowerCase()));
        if (first === undefined && last === undefined) return null;
        return formatStructured({
          ...reference,
          columns: [first ?? columns[0], last ?? columns[1]],
        });
      }),
    );
  }

  /** The table that a reference means where it stands. */
  private meant({ table }: StructuredReference, at: CellPlace | null): string | null {
    if (table !== null) return this.find(table);
    return at && this.at(at.sheetId, at.row, at.column);
  }

  /** The engine keeps what it has read of formulas, also that a name meant nothing. */
  private forgetParsed(...names: string[]): void {
    const functions = this.book.grid.injector.get(IFunctionService);
    functions.deleteFormulaAstCacheKey(...names.flatMap((name) => [name, name.toLowerCase()]));
  }

  /** Takes the column names from the header cells, which hold distinct texts afterwards. */
  private readHeaders(id: string): void {
    const headers = this.look(id).showHeaders
      ? this.settleHeaders(this.sheetId(id), this.area(id))
      : this.namesOf(id, this.columns.get(id) ?? []);
    this.columns.set(id, headers);
    const table = this.grid(id);
    const renamed = headers.filter((header, index) => {
      const column = table.getTableColumnByIndex(index);
      if (!column || column.displayName === header) return false;
      column.displayName = header;
      return true;
    });
    if (renamed.length > 0) this.configure(id, { updateRange: { newRange: table.getRange() } });
  }

  /** Of a table without headers, those that it had; a column that has come since has the next name. */
  private namesOf(id: string, held: readonly string[]): string[] {
    const area = this.area(id);
    if (this.look(id).showHeaders) return this.headers(this.sheetId(id), area);
    return Array.from(
      { length: columnCount(area) },
      (_, index) => held[index] ?? `Column${index + 1}`,
    );
  }

  private settleHeaders(sheetId: string, area: Area): string[] {
    const { cells } = this.book;
    const headers = this.headers(sheetId, area);
    headers.forEach((header, index) => {
      const column = area.left + index;
      const held = cells.value(sheetId, area.top, column);
      if (header !== held || cells.formula(sheetId, area.top, column) !== null) {
        cells.write(sheetId, { [area.top]: { [column]: textEntry(header).cell } });
      }
    });
    return headers;
  }

  /** What the columns are called by what stands in the first row: distinct, and none without a name. */
  private headers(sheetId: string, area: Area): string[] {
    const seen = new Set<string>();
    const headers: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const held = this.book.cells.value(sheetId, area.top, column);
      const stem = held === "" ? `Column${column - area.left + 1}` : String(held);
      let header = stem;
      for (let number = 2; seen.has(header.toLowerCase()); number += 1) header = `${stem}${number}`;
      seen.add(header.toLowerCase());
      headers.push(header);
    }
    return headers;
  }

  private isBlank(sheetId: string, area: Area): boolean {
    const used = this.book.cells.used(sheetId, area, true);
    return used === null;
  }

  /** Room for headers above the data, which moves down with what stands below it. */
  private async insertHeaderRow({ sheetId, area }: RangeRef): Promise<Area> {
    const header = { ...area, bottom: area.top };
    if (!this.isBlank(sheetId, area))
      await this.book.structure.insert({ sheetId, area: header }, "Down");
    return { ...area, bottom: area.bottom + 1 };
  }

  private mergedWithin(sheetId: string, area: Area): boolean {
    return this.book.grid
      .sheet(sheetId)
      .getMergeData()
      .some((merge) =>
        intersect(area, {
          top: merge.startRow,
          left: merge.startColumn,
          bottom: merge.endRow,
          right: merge.endColumn,
        }),
      );
  }

  /** Formulas that spilled where a table stands now are calculated again, to #SPILL!. */
  private respill(sheetId: string, area: Area): void {
    for (const spill of this.book.cells.spillAreas(sheetId)) {
      if (!intersect(spill, area)) continue;
      const formula = this.book.cells.formula(sheetId, spill.top, spill.left);
      if (formula === null) continue;
      this.book.cells.write(sheetId, {
        [spill.top]: { [spill.left]: { f: formula, v: null, t: null } },
      });
    }
  }

  private configure(id: string, config: object): void {
    this.book.grid.mutate(SetSheetTableMutation.id, this.sheetId(id), { tableId: id, config });
  }

  private grid(id: string): GridTable {
    const table = this.manager.getTableById(this.book.grid.unitId, id);
    if (!table) throw itemNotFound();
    return table;
  }

  private freeName(stem = "Table"): string {
    for (let number = stem === "Table" ? this.ids().length + 1 : 2; ; number += 1) {
      const name = `${stem}${number}`;
      if (this.find(name) === null && !this.book.names.find(name, null)) return name;
    }
  }
}

export function toGridRange(area: Area) {
  return {
    startRow: area.top,
    startColumn: area.left,
    endRow: area.bottom,
    endColumn: area.right,
  };
}
