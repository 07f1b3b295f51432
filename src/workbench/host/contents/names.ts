/** Defined names, of the workbook and of single sheets. The grid keeps them and moves what they refer to. */
import {
  type IDefinedNamesServiceParam,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import {
  type Area,
  formatArea,
  parseArea,
  quoteSheet,
  splitSheet,
  type RangeRef,
} from "../addresses";
import { excelName, gridName } from "./formula-texts";
import { forGrid, fromGrid } from "./spelling";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/errors";
import type { NamedEntry, Parts } from "../parts";

const scopeOf = (param: IDefinedNamesServiceParam) =>
  param.localSheetId === undefined || param.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
    ? null
    : param.localSheetId;

export class Names {
  private readonly service: IDefinedNamesService;
  private last = 0;

  constructor(private readonly book: Parts) {
    this.service = book.grid.injector.get(IDefinedNamesService);
    const functions = book.grid.injector.get(IFunctionService);
    book.grid.onExecuted(({ id, params }) => {
      if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
      // The engine keeps parsed formulas with the old meaning of the name.
      const { name } = params as { name?: string };
      if (name === undefined) return;
      functions.deleteFormulaAstCacheKey(name, name.toLowerCase(), name.toUpperCase());
    });
  }

  /** Names of one scope, in alphabetical order as Excel lists them. */
  list(sheetId: string | null): NamedEntry[] {
    return this.all()
      .filter((entry) => entry.sheetId === sheetId)
      .sort((a, b) => a.name.localeCompare(b.name, "en"));
  }

  all(): NamedEntry[] {
    const map = this.service.getDefinedNameMap(this.book.grid.unitId) ?? {};
    return Object.values(map).map((param) => ({
      id: param.id,
      name: excelName(param.name, scopeOf(param)),
      formula: fromGrid(
        param.formulaOrRefString.startsWith("=")
          ? param.formulaOrRefString
          : `=${param.formulaOrRefString}`,
      ),
      comment: param.comment ?? "",
      visible: param.hidden !== true,
      sheetId: scopeOf(param),
    }));
  }

  find(name: unknown, sheetId: string | null): NamedEntry | null {
    if (typeof name !== "string") return null;
    const wanted = name.toLowerCase();
    return this.list(sheetId).find((entry) => entry.name.toLowerCase() === wanted) ?? null;
  }

  require(name: unknown, sheetId: string | null): NamedEntry {
    const entry = this.find(name, sheetId);
    if (!entry) throw itemNotFound();
    return entry;
  }

  add(
    name: string,
    reference: RangeRef | string,
    comment: string,
    sheetId: string | null,
  ): NamedEntry {
    this.requireName(name, sheetId);
    const formula =
      typeof reference === "string" ? this.checkFormula(reference) : this.referenceText(reference);
    this.last += 1;
    const entry = { id: `name-${this.last}`, name, formula, comment, visible: true, sheetId };
    if (sheetId === null) this.store(entry);
    else this.book.formulaTexts.resolveAgain(sheetId, () => this.store(entry));
    return entry;
  }

  change(entry: NamedEntry, change: Partial<NamedEntry>): void {
    if (!this.all().some((one) => one.id === entry.id)) throw itemNotFound();
    if (change.formula !== undefined) this.checkFormula(change.formula);
    Object.assign(entry, change);
    this.store(entry);
  }

  remove(entry: NamedEntry): void {
    if (!this.all().some((one) => one.id === entry.id)) throw itemNotFound();
    const { grid } = this.book;
    const name = gridName(entry.name, entry.sheetId);
    const drop = () =>
      grid.run(RemoveDefinedNameMutation.id, { unitId: grid.unitId, id: entry.id, name });
    if (entry.sheetId === null) drop();
    else this.book.formulaTexts.resolveAgain(entry.sheetId, drop);
  }

  /** Whether any sheet has names of its own. */
  hasLocal(): boolean {
    const map = this.service.getDefinedNameMap(this.book.grid.unitId) ?? {};
    return Object.values(map).some((param) => scopeOf(param) !== null);
  }

  byGridName(name: string): NamedEntry | null {
    const wanted = name.toLowerCase();
    const isIt = (entry: NamedEntry) =>
      gridName(entry.name, entry.sheetId).toLowerCase() === wanted;
    return this.all().find(isIt) ?? null;
  }

  /** A copied sheet has the names that referred to the original as names of its own. */
  copy(fromSheetId: string, toSheetId: string): void {
    const entries = [...this.list(fromSheetId), ...this.list(null)];
    for (const entry of entries) {
      const range = this.rangeOf(entry);
      if (range?.sheetId !== fromSheetId || this.find(entry.name, toSheetId)) continue;
      this.add(entry.name, { ...range, sheetId: toSheetId }, entry.comment, toSheetId);
    }
  }

  forgetSheet(sheetId: string): void {
    for (const entry of this.list(sheetId)) this.remove(entry);
  }

  /** The range a name stands for; null when it stands for something else. */
  rangeOf(entry: NamedEntry): RangeRef | null {
    const { sheet, rest } = splitSheet(entry.formula.slice(1));
    const sheetId = sheet === null ? entry.sheetId : this.book.sheets.find(sheet);
    const area: Area | null = parseArea(rest);
    return sheetId !== null && area ? { sheetId, area } : null;
  }

  referenceText(range: RangeRef): string {
    const sheet = quoteSheet(this.book.sheets.name(range.sheetId));
    return `=${sheet}!${formatArea(range.area, true)}`;
  }

  private store(entry: NamedEntry): void {
    const { grid } = this.book;
    const param: IDefinedNamesServiceParam & { unitId: string } = {
      unitId: grid.unitId,
      id: entry.id,
      name: gridName(entry.name, entry.sheetId),
      formulaOrRefString: forGrid(this.rangeOf(entry) ? entry.formula.slice(1) : entry.formula),
      comment: entry.comment,
      hidden: !entry.visible,
      localSheetId: entry.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    grid.run(SetDefinedNameMutation.id, param);
  }

  private checkFormula(text: string): string {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const lexer = this.book.grid.injector.get(LexerTreeBuilder);
    if (typeof lexer.treeBuilder(forGrid(formula), false) === "string") throw invalidArgument();
    return formula;
  }

  /** Excel's rules for names: a letter or underscore first, no blanks, nothing that reads as a cell. */
  private requireName(name: string, sheetId: string | null): void {
    const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
    const likeCell = parseArea(name) !== null || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name);
    if (!wellFormed || likeCell) {
      throw invalidArgument(
        "The name is not valid: it starts with a letter or underscore and is no cell address.",
      );
    }
    if (this.find(name, sheetId)) throw itemAlreadyExists();
    if (sheetId === null && this.book.tables.find(name)) throw itemAlreadyExists();
  }
}
