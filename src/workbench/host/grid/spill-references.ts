/**
 * `T5#`, the area into which the formula in T5 spills. The engine reads the sign and has no meaning for it. A formula with
 * a spilled reference depends on the anchor alone: nothing but the anchor changes what stands in its spill, or how far
 * that reaches.
 */
import type { IRange, IUnitRange, Nullable } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Lexer,
  LexerNode,
  RangeReferenceObject,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  UnionNodeFactory,
} from "@univerjs/engine-formula";
import type { DynamicFormulas } from "./dynamic-formulas";
import type { Grid } from "./grid";
import { spillRange } from "./spill-ranges";

/** A reference with its sign, alone or after a sign of its own: what the engine takes for one word. */
const WORD = /^([-@]?)(.*[^#\s])\s*#$/s;

export class SpillReferences {
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  /** By cell: the rectangle between two spills that its formula read last. */
  private readonly rectangles = new Map<string, { cell: IUnitRange; reads: string }>();
  private readonly moved = new Set<IUnitRange>();

  constructor(
    private readonly grid: Grid,
    private readonly formulas: DynamicFormulas,
  ) {
    this.runtime = grid.injector.get(IFormulaRuntimeService);
    this.config = grid.injector.get(IFormulaCurrentConfigService);
    this.placeSigns();
    this.readSigns();
    this.readRectangles();
  }

  /** Formulas that read the rectangle between two spills are found by other cells once those have changed in size. */
  settle(): void {
    const dependencies = this.grid.injector.get(IDependencyManagerService);
    for (const { unitId, sheetId, range } of this.moved) {
      dependencies.removeFormulaDependency(unitId, sheetId, range.startRow, range.startColumn);
    }
    this.moved.clear();
  }

  private placeSigns(): void {
    const lexer = this.grid.injector.get(Lexer);
    const build = lexer.treeBuilder.bind(lexer);
    lexer.treeBuilder = (formula, ...rest) => {
      const tree: unknown = build(formula, ...rest);
      if (formula.includes("#") && tree instanceof LexerNode) giveSignsToEnds(tree);
      return tree as ReturnType<typeof build>;
    };
  }

  private readSigns(): void {
    const suffixes = this.grid.injector.get(SuffixNodeFactory);
    const references = this.grid.injector.get(ReferenceNodeFactory);
    const createSuffix = suffixes.checkAndCreateNodeType.bind(suffixes);
    const createReference = references.checkAndCreateNodeType.bind(references);
    suffixes.checkAndCreateNodeType = (param) => {
      const node = createSuffix(param);
      if (node?.getToken() === "#") {
        node.execute = () => node.setValue(this.spillOf(node.getChildren()[0]?.getValue()));
      }
      return node;
    };
    references.checkAndCreateNodeType = (param) => {
      const [, sign = "", word = ""] =
        WORD.exec(typeof param === "string" ? param : wordOf(param)) ?? [];
      const reference = word === "" ? undefined : createReference(word);
      const spill = reference && suffixes.checkAndCreateNodeType(signOf("#"));
      if (!spill) return createReference(param);
      reference.setParent(spill);
      // The engine finds its way from what it is given up to the sign before it.
      const before = sign === "" ? undefined : createReference(`${sign}A1`)?.getParent();
      if (before) {
        before.getChildren().length = 0;
        spill.setParent(before);
      }
      return spill as unknown as ReturnType<typeof createReference>;
    };
  }

  private readRectangles(): void {
    const unions = this.grid.injector.get(UnionNodeFactory);
    const create = unions.checkAndCreateNodeType.bind(unions);
    unions.checkAndCreateNodeType = (param) => {
      const node = create(param);
      if (!node) return node;
      const execute = node.execute.bind(node);
      node.execute = () => {
        const ends = node.getChildren().map((child) => child.getValue());
        if (ends.some(isSpilled)) node.setValue(this.rectangle(ends));
        else execute();
      };
      return node;
    };
  }

  /** The spill of the cell that a reference stands for; #REF! where nothing spills. */
  private spillOf(cell: Nullable<FunctionVariantType>): FunctionVariantType {
    if (!cell?.isReferenceObject() || !(cell as BaseReferenceObject).isCell()) {
      return cell?.isError() ? cell : ErrorValueObject.create(ErrorType.REF);
    }
    const reference = cell as BaseReferenceObject;
    const anchor = reference.toUnitRange();
    // A sheet of that name does not exist.
    if (!this.config.getUnitData()[anchor.unitId]?.[anchor.sheetId]) {
      return ErrorValueObject.create(ErrorType.REF);
    }
    const area = this.areaOf(anchor);
    return area ? this.spilled(area, anchor) : depending(ErrorType.REF, anchor);
  }

  private areaOf({ unitId, sheetId, range }: IUnitRange): IRange | null {
    const { startRow: row, startColumn: column } = range;
    const calculated = this.runtime.getUnitData()[unitId]?.[sheetId]?.getValue(row, column);
    let area: Nullable<IRange>;
    if (calculated) {
      if (calculated.v === ErrorType.SPILL) return null;
      area = this.runtime.getUnitArrayFormula()[unitId]?.[sheetId]?.[row]?.[column];
    } else {
      const { v } = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column) ?? {};
      if (v === ErrorType.SPILL) return null;
      area = spillRange(this.grid, sheetId, row, column);
    }
    if (area) return area;
    const formula = this.config.getFormulaData()[unitId]?.[sheetId]?.[row]?.[column]?.f;
    return formula && this.formulas.mayFill(formula) ? range : null;
  }

  private rectangle(ends: Nullable<FunctionVariantType>[]): FunctionVariantType {
    const error = ends.find((end) => end?.isError());
    if (error)
      return depending((error as ErrorValueObject).getErrorType(), ...ends.map(dependency));
    if (!ends.every((end) => end?.isReferenceObject()))
      return ErrorValueObject.create(ErrorType.REF);
    const references = ends as BaseReferenceObject[];
    const [first] = references;
    const places = references.map((end) => end.toUnitRange());
    if (!first || places.some(({ sheetId }) => sheetId !== first.getSheetId())) {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
    const whole = around(references.map((end) => end.getRangePosition()));
    const anchors = around(places.map(({ range }) => range));
    const { unitId, sheetId } = places[0]!;
    this.remember(`${sheetId} ${JSON.stringify(whole)}`);
    return this.spilled(whole, { unitId, sheetId, range: around([whole, anchors]) });
  }

  private remember(reads: string): void {
    const { currentUnitId: unitId, currentSubUnitId: sheetId } = this.runtime;
    const { currentRow: row, currentColumn: column } = this.runtime;
    const key = `${sheetId} ${row} ${column}`;
    const last = this.rectangles.get(key);
    const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    const cell = last?.cell ?? { unitId, sheetId, range };
    if (last && last.reads !== reads) this.moved.add(cell);
    this.rectangles.set(key, { cell, reads });
  }

  /** What a formula reads, and what it depends on. */
  private spilled(area: IRange, dependsOn: IUnitRange): BaseReferenceObject {
    const { runtime, config } = this;
    const reference = new SpilledReference(area, dependsOn);
    reference.setDefaultUnitId(runtime.currentUnitId);
    reference.setDefaultSheetId(runtime.currentSubUnitId);
    reference.setUnitData(config.getUnitData());
    reference.setUnitStylesData(config.getUnitStylesData());
    reference.setArrayFormulaCellData(config.getArrayFormulaCellData());
    reference.setArrayFormulaRange(config.getArrayFormulaRange());
    reference.setRuntimeData(runtime.getUnitData());
    reference.setRuntimeArrayFormulaCellData(runtime.getRuntimeArrayFormulaCellData());
    reference.setRuntimeArrayFormulaRange(runtime.getUnitArrayFormula());
    reference.setRuntimeFeatureCellData(runtime.getRuntimeFeatureCellData());
    reference.setCurrentRowAndColumn(runtime.currentRow, runtime.currentColumn);
    return reference;
  }
}

class SpilledReference extends RangeReferenceObject {
  constructor(
    area: IRange,
    private readonly dependsOn: IUnitRange,
  ) {
    super({ ...area }, dependsOn.sheetId, dependsOn.unitId);
  }

  override toUnitRange(): IUnitRange {
    return this.dependsOn;
  }
}

/** An error that goes when its anchors change; told apart from the engine's own, which it keeps for all formulas. */
class DependingError extends ErrorValueObject {
  constructor(
    type: ErrorType,
    private readonly dependsOn: IUnitRange,
  ) {
    super(type);
  }

  override toUnitRange(): IUnitRange {
    return this.dependsOn;
  }
}

function depending(type: ErrorType, ...places: (IUnitRange | null)[]): ErrorValueObject {
  const found = places.filter((place) => place !== null);
  const [first] = found;
  if (!first) return ErrorValueObject.create(type);
  const alike = found.filter(({ sheetId }) => sheetId === first.sheetId);
  return new DependingError(type, { ...first, range: around(alike.map(({ range }) => range)) });
}

const dependency = (end: Nullable<FunctionVariantType>): IUnitRange | null =>
  end instanceof BaseReferenceObject || end instanceof DependingError ? end.toUnitRange() : null;

const isSpilled = (end: Nullable<FunctionVariantType>): boolean =>
  end instanceof SpilledReference || end instanceof DependingError;

const around = (ranges: IRange[]): IRange => ({
  startRow: Math.min(...ranges.map((range) => range.startRow)),
  startColumn: Math.min(...ranges.map((range) => range.startColumn)),
  endRow: Math.max(...ranges.map((range) => range.endRow)),
  endColumn: Math.max(...ranges.map((range) => range.endColumn)),
});

const wordOf = (node: LexerNode): string =>
  node.getChildren().length === 0 ? node.getToken().trim() : "";

/** In `A1#:B1#` the second sign stands for the whole range to the engine; it is that of B1 alone. */
function giveSignsToEnds(node: LexerNode): void {
  const children = node.getChildren();
  children.forEach((child, index) => {
    if (!(child instanceof LexerNode)) return;
    const [range] = child.getChildren();
    if (child.getToken() === "#" && range instanceof LexerNode && range.getToken() === ":") {
      children[index] = range;
      range.setParent(node);
      const last = range.getChildren().at(-1);
      if (last instanceof LexerNode) sign(last);
    }
    giveSignsToEnds(children[index] as LexerNode);
  });
}

/** Puts the sign around what a node holds. */
function sign(node: LexerNode): void {
  const around = signOf("#");
  for (const child of node.getChildren().splice(0)) {
    around.addChildren(child);
    if (child instanceof LexerNode) child.setParent(around);
  }
  node.addChildren(around);
  around.setParent(node);
}

function signOf(sign: string): LexerNode {
  const node = new LexerNode();
  node.setToken(sign);
  return node;
}
