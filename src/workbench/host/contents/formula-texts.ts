/**
 * Formulas as Excel spells them and as the grid must have them. They differ in one thing: the grid
 * knows one meaning of a name in the whole workbook, Excel one on each sheet. Names of a sheet are
 * therefore kept in the grid under a name of their own.
 */
import { quoteSheet } from "../addresses";
import { forGrid, fromGrid } from "./spelling";
import { formatStructured, replaceStructured } from "./structured-references";
import type { CellPlace, Parts } from "../parts";

const SEPARATOR = "__";

/** The name under which the grid keeps a name of a sheet. */
export const gridName = (name: string, sheetId: string | null): string =>
  sheetId === null ? name : `${name}${SEPARATOR}${sheetId.replaceAll("-", "_")}`;

/** The name as Excel has it, from that of the grid. */
export function excelName(name: string, sheetId: string | null): string {
  if (sheetId === null) return name;
  const ending = gridName("", sheetId);
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/**
 * Parts of a formula that are no names (texts, brackets of tables), then a sheet before `!`, then
 * a name that is neither a function nor a table.
 */
const TOKENS =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?]|\s*[(![])/gu;

export class FormulaTexts {
  constructor(private readonly book: Parts) {}

  toGrid(written: string, sheetId: string): string {
    const { names, sheets } = this.book;
    const formula = this.spellTables(written);
    if (!names.hasLocal()) return forGrid(formula);
    const resolved = formula.replace(TOKENS, (token: string, sheet?: string, name?: string) => {
      if (name === undefined) return token;
      const scope = sheet === undefined ? sheetId : sheets.find(unquote(sheet));
      const local = scope === null ? null : names.find(name, scope);
      return local ? gridName(local.name, scope) : token;
    });
    return forGrid(resolved);
  }

  /** Names of tables and their columns as they are spelled there, however they were typed. */
  private spellTables(formula: string): string {
    const { tables } = this.book;
    return replaceStructured(formula, (reference) => {
      const id = reference.table === null ? null : tables.find(reference.table);
      if (id === null) return null;
      const table = tables.name(id);
      const columns = reference.columns?.map((name) => tables.columnNamed(id, name) ?? name);
      const same = table === reference.table && columns?.join() === reference.columns?.join();
      const [first, last = first] = columns ?? [];
      const spelled: [string, string] | null =
        first === undefined || last === undefined ? null : [first, last];
      return same ? null : formatStructured({ ...reference, table, columns: spelled });
    });
  }

  fromGrid(held: string, sheetId: string): string {
    const { names, sheets } = this.book;
    const formula = fromGrid(held);
    if (!formula.includes(SEPARATOR)) return formula;
    return formula.replace(TOKENS, (token: string, sheet?: string, name?: string) => {
      if (name === undefined || sheet !== undefined) return token;
      const local = names.byGridName(name);
      if (!local || local.sheetId === null) return token;
      if (local.sheetId === sheetId) return local.name;
      return `${quoteSheet(sheets.name(local.sheetId))}!${local.name}`;
    });
  }

  /** The formula of a cell as Excel spells it; null when there is none. */
  read(sheetId: string, row: number, column: number): string | null {
    const formula = this.book.cells.formula(sheetId, row, column);
    return formula === null ? null : this.fromGrid(formula, sheetId);
  }

  /** Changes the texts of formulas, of cells and of names; those of names stand in no cell. */
  rewrite(change: (formula: string, at: CellPlace | null) => string): void {
    const { cells, names, sheets } = this.book;
    for (const sheetId of sheets.ids()) {
      for (const [row, column] of cells.formulaCells(sheetId)) {
        const held = cells.formula(sheetId, row, column);
        if (held === null) continue;
        const formula = fromGrid(held);
        const changed = change(formula, { sheetId, row, column });
        if (changed === formula) continue;
        const f = forGrid(changed);
        cells.write(sheetId, { [row]: { [column]: { f, si: null, v: null, t: null } } });
      }
    }
    for (const entry of names.all()) {
      const changed = change(entry.formula, null);
      if (changed !== entry.formula) names.change(entry, { formula: changed });
    }
  }

  /** Names of a sheet came or went: formulas that mean them are entered again. */
  resolveAgain(sheetId: string, change: () => void): void {
    const { cells } = this.book;
    const before = new Map<string, string>();
    for (const id of this.book.sheets.ids()) {
      for (const [row, column] of cells.formulaCells(id)) {
        const formula = this.read(id, row, column);
        if (formula !== null) before.set(`${id}!${row}!${column}`, formula);
      }
    }
    change();
    for (const [key, formula] of before) {
      const [id = sheetId, row, column] = key.split("!");
      const grid = this.toGrid(formula, id);
      if (grid === cells.formula(id, Number(row), Number(column))) continue;
      cells.write(id, { [Number(row)]: { [Number(column)]: { f: grid, v: null, t: null } } });
    }
  }
}

const unquote = (sheet: string) => sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
