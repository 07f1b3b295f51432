/** The first and the last row of a table, which it may do without: its headers and its totals. */
import { type Area, columnCount } from "../addresses";
import type { Parts } from "../parts";
import { textEntry } from "../grid/values";
import { invalidArgument } from "../wire/errors";
import { formatStructured } from "./structured-references";
import type { Tables } from "./tables";

export class TableEnds {
  /** What stood in a totals row that has gone: it comes back with it. */
  private readonly totals = new Map<string, unknown[]>();

  constructor(
    private readonly book: Parts,
    private readonly tables: Tables,
  ) {}

  async showHeaders(id: string, value: unknown): Promise<void> {
    const look = this.start(id, "showHeaders", value);
    if (!look) return;
    const sheetId = this.tables.sheetId(id);
    const area = this.tables.area(id);
    const names = this.tables.columnNames(id);
    if (value === false) {
      look.showHeaders = false;
      this.tables.setArea(id, { ...area, top: area.top + 1 });
      this.book.writer.clear({ sheetId, area: { ...area, bottom: area.top } }, "Contents");
      return;
    }
    const above: Area = { ...area, top: area.top - 1, bottom: area.top - 1 };
    const header = await this.room(sheetId, above, { ...area, bottom: area.top });
    const moved = this.tables.area(id);
    look.showHeaders = true;
    const cells = names.map((name, index) => [area.left + index, textEntry(name).cell] as const);
    this.book.cells.write(sheetId, { [header.top]: Object.fromEntries(cells) });
    this.tables.setArea(id, { ...moved, top: header.top });
    this.book.events.contentsChanged({ sheetId, area: header }, null);
  }

  async showTotals(id: string, value: unknown): Promise<void> {
    const look = this.start(id, "showTotals", value);
    if (!look) return;
    const sheetId = this.tables.sheetId(id);
    const area = this.tables.area(id);
    if (value === false) {
      const row = { ...area, top: area.bottom };
      this.totals.set(id, this.contents(sheetId, row));
      look.showTotals = false;
      this.tables.setArea(id, { ...area, bottom: area.bottom - 1 });
      this.book.writer.clear({ sheetId, area: row }, "Contents");
      return;
    }
    const below: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    const row = await this.room(sheetId, below, below);
    const entries = this.totals.get(id) ?? this.usual(id);
    look.showTotals = true;
    this.tables.setArea(id, { ...area, bottom: row.bottom });
    if (entries.length === columnCount(row))
      this.book.writer.set({ sheetId, area: row }, [entries]);
  }

  forget(id: string): void {
    this.totals.delete(id);
  }

  /** Null where nothing is to be done. */
  private start(id: string, key: "showHeaders" | "showTotals", value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument();
    const look = this.tables.look(id);
    if (look[key] === value) return null;
    this.book.protection.requireUnprotected(this.tables.sheetId(id));
    return look;
  }

  /** A blank row, or one that is made where there is none: what stands there moves down. */
  private async room(sheetId: string, wanted: Area, made: Area): Promise<Area> {
    const isThere = wanted.top >= 0 && this.book.cells.used(sheetId, wanted, true) === null;
    const isFree = isThere && this.tables.touching(sheetId, wanted).length === 0;
    if (isFree) return wanted;
    await this.book.structure.insert({ sheetId, area: made }, "Down");
    return made;
  }

  private contents(sheetId: string, row: Area): unknown[] {
    const { formulaTexts, cells } = this.book;
    return Array.from({ length: columnCount(row) }, (_, index) => {
      const column = row.left + index;
      return formulaTexts.read(sheetId, row.top, column) ?? cells.value(sheetId, row.top, column);
    });
  }

  /** A word in the first column, the sum of the last; where that holds no numbers, how many there are. */
  private usual(id: string): unknown[] {
    const names = this.tables.columnNames(id);
    const body = this.tables.bodyArea(id);
    const last = names.at(-1) ?? "";
    const sheetId = this.tables.sheetId(id);
    let numbers = false;
    for (let row = body.top; row <= body.bottom && !numbers; row += 1) {
      numbers = typeof this.book.cells.value(sheetId, row, body.right) === "number";
    }
    const column = formatStructured({ table: null, sections: [], columns: [last, last] });
    const word = WORDS[this.book.application.locale] ?? "Total";
    return names.map((_, index) => {
      if (index === names.length - 1) return `=SUBTOTAL(${numbers ? 109 : 103},${column})`;
      return index === 0 ? word : "";
    });
  }
}

const WORDS: Readonly<Record<string, string>> = { "zh-CN": "汇总", "zh-TW": "合計" };
