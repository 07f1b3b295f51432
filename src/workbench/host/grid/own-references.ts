/**
 * References that the engine reads in another way than Excel, or not at all: what stands in a formula is looked up each
 * time that it is calculated. What a formula reads and what it depends on may differ.
 */
import type { IRange, IUnitRange, Nullable } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  type LexerNode,
  RangeReferenceObject,
  ReferenceNodeFactory,
  UnionNodeFactory,
} from "@univerjs/engine-formula";
import type { Grid } from "./grid";

export type ReferenceNode = NonNullable<ReturnType<ReferenceNodeFactory["checkAndCreateNodeType"]>>;
type Word = (text: string) => Nullable<ReferenceNode>;

/** A sign that the engine leaves to the word behind it. */
const SIGNED = /^\s*([-@]?)(.*?)\s*$/s;

export class OwnReferences {
  readonly runtime: IFormulaRuntimeService;
  readonly config: IFormulaCurrentConfigService;

  constructor(private readonly grid: Grid) {
    this.runtime = grid.injector.get(IFormulaRuntimeService);
    this.config = grid.injector.get(IFormulaCurrentConfigService);
    this.readRectangles();
  }

  /**
   * Has words of formulas read in another way.
   * @param read Given a word without its sign and the engine's way to read one; nothing: the word is not meant.
   */
  readWords(read: (word: string, engine: Word) => Nullable<ReferenceNode>): void {
    const references = this.grid.injector.get(ReferenceNodeFactory);
    const engine = references.checkAndCreateNodeType.bind(references);
    references.checkAndCreateNodeType = (param) => {
      const [, sign = "", word = ""] = SIGNED.exec(wordOf(param)) ?? [];
      const node = word === "" ? undefined : read(word, engine);
      if (!node) return engine(param);
      const before = sign === "" ? undefined : engine(`${sign}A1`)?.getParent();
      if (before) {
        before.getChildren().length = 0;
        // The parser finds its way from what it is given up to the sign before it.
        node.setParent(before);
      }
      return node;
    };
  }

  /** @param dependsOn What the formula is calculated anew for; with the signs of what it does not move with. */
  make(area: IRange, dependsOn: IUnitRange): FunctionVariantType {
    const { runtime, config } = this;
    const reference = new OwnReference(area, dependsOn);
    // Functions that give references, as INDEX does, find the sheet by its name.
    reference.setForcedSheetName(this.grid.sheet(dependsOn.sheetId).getName());
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

  /** An error that may go when the cells change that it depends on. */
  error(type: ErrorType, dependsOn: IUnitRange): FunctionVariantType {
    return depending(type, dependsOn);
  }

  /** From one reference to another, as `A1#:C1#`: the smallest rectangle that holds both. */
  private readRectangles(): void {
    const unions = this.grid.injector.get(UnionNodeFactory);
    const create = unions.checkAndCreateNodeType.bind(unions);
    unions.checkAndCreateNodeType = (param) => {
      const node = create(param);
      if (!node) return node;
      const execute = node.execute.bind(node);
      node.execute = () => {
        const ends = node.getChildren().map((child) => child.getValue());
        if (ends.some(isOwn)) node.setValue(this.rectangle(ends));
        else execute();
      };
      return node;
    };
  }

  private rectangle(ends: Nullable<FunctionVariantType>[]): FunctionVariantType {
    const error = ends.find((end) => end?.isError()) as ErrorValueObject | undefined;
    if (error) return depending(error.getErrorType(), ...ends.map(dependency));
    if (!ends.every((end) => end?.isReferenceObject()))
      return ErrorValueObject.create(ErrorType.REF);
    const references = ends as BaseReferenceObject[];
    const places = references.map((end) => end.toUnitRange());
    const { unitId, sheetId } = places[0]!;
    if (places.some((place) => place.sheetId !== sheetId)) {
      return depending(ErrorType.VALUE, ...places);
    }
    const whole = around(references.map((end) => end.getRangePosition()));
    const range = around([whole, ...places.map((place) => place.range)]);
    return this.make(whole, { unitId, sheetId, range });
  }
}

class OwnReference extends RangeReferenceObject {
  constructor(
    area: IRange,
    private readonly dependsOn: IUnitRange,
  ) {
    const { startRow, startColumn, endRow, endColumn } = area;
    super({ startRow, startColumn, endRow, endColumn }, dependsOn.sheetId, dependsOn.unitId);
  }

  override toUnitRange(): IUnitRange {
    return this.dependsOn;
  }
}

/** An error that may go when some cells change; the engine's own are one object for all formulas. */
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
  const [first, ...more] = found;
  if (!first) return ErrorValueObject.create(type);
  if (more.length === 0) return new DependingError(type, first);
  const alike = found.filter(({ sheetId }) => sheetId === first.sheetId);
  return new DependingError(type, { ...first, range: around(alike.map(({ range }) => range)) });
}

const dependency = (end: Nullable<FunctionVariantType>): IUnitRange | null =>
  end instanceof BaseReferenceObject || end instanceof DependingError ? end.toUnitRange() : null;

const isOwn = (end: Nullable<FunctionVariantType>): boolean =>
  end instanceof OwnReference || end instanceof DependingError;

const around = (ranges: IRange[]): IRange => ({
  startRow: Math.min(...ranges.map((range) => range.startRow)),
  startColumn: Math.min(...ranges.map((range) => range.startColumn)),
  endRow: Math.max(...ranges.map((range) => range.endRow)),
  endColumn: Math.max(...ranges.map((range) => range.endColumn)),
});

/** What stands alone; nothing for what holds further parts. */
function wordOf(param: LexerNode | string): string {
  if (typeof param === "string") return param;
  return param.getChildren().length === 0 ? param.getToken() : "";
}
