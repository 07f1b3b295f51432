/**
 * References to tables, `tbl[x]` and `[@x]`. The engine looks up once where a table's column lies, when it first reads a
 * formula; here it is looked up each time, so that a reference follows its table wherever that goes and however long it is.
 */
import { AbsoluteRefType, type IUnitRange } from "@univerjs/core";
import { ErrorType, ErrorValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { Area } from "../addresses";
import { wordFromGrid } from "../contents/spelling";
import { parseStructured, type StructuredReference } from "../contents/structured-references";
import type { Parts } from "../parts";

/** Where a reference lies, or the error that it is; with what it depends on. */
interface Found {
  area: Area | ErrorType;
  table: { sheetId: string; area: Area };
}

export class TableReferences {
  /** By what a formula says; it holds during one calculation. */
  private found = new Map<string, Found | null>();

  constructor(private readonly book: Parts) {
    const { references } = book.calculation;
    const load = references.config.load.bind(references.config);
    references.config.load = (dataset) => {
      this.found = new Map();
      load(dataset);
    };
    references.readWords((word, engine) => {
      const reference = this.read(word);
      const node = reference && engine("A1");
      if (!node) return undefined;
      node.execute = () => node.setValue(this.valueOf(word, reference));
      return node;
    });
  }

  private read(word: string): StructuredReference | null {
    if (word.includes("[")) return parseStructured(wordFromGrid(word));
    const isName = !word.includes('"') && this.book.tables.find(word) !== null;
    return isName ? { table: word, sections: [], columns: null } : null;
  }

  private valueOf(word: string, reference: StructuredReference): FunctionVariantType {
    const { references } = this.book.calculation;
    const {
      currentRow: row,
      currentColumn: column,
      currentSubUnitId: sheetId,
    } = references.runtime;
    const isOfRow = reference.table === null || reference.sections.includes("#This Row");
    const key = isOfRow ? `${word} ${sheetId} ${row} ${column}` : word;
    let found = this.found.get(key);
    if (found === undefined) {
      found = this.look(reference, sheetId, row, column);
      this.found.set(key, found);
    }
    if (found === null) return ErrorValueObject.create(ErrorType.NAME);
    const { unitId } = this.book.grid;
    const place = (area: Area, absolute: AbsoluteRefType): IUnitRange => ({
      unitId,
      sheetId: found.table.sheetId,
      range: {
        startRow: area.top,
        startColumn: area.left,
        endRow: area.bottom,
        endColumn: area.right,
        startAbsoluteRefType: absolute,
        endAbsoluteRefType: absolute,
      },
    });
    const { area, table } = found;
    if (typeof area === "string") {
      return references.error(area, place(table.area, AbsoluteRefType.ALL));
    }
    const dependsOn = place(area, isOfRow ? AbsoluteRefType.COLUMN : AbsoluteRefType.ALL);
    return references.make(dependsOn.range, dependsOn);
  }

  private look(
    reference: StructuredReference,
    onSheetId: string,
    row: number,
    column: number,
  ): Found | null {
    const { tables } = this.book;
    const id =
      reference.table === null ? tables.at(onSheetId, row, column) : tables.find(reference.table);
    if (id === null) return null;
    return {
      area: tables.resolve(id, reference, row),
      table: { sheetId: tables.sheetId(id), area: tables.area(id) },
    };
  }
}
