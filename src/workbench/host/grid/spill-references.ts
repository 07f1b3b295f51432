/**
 * `T5#`, the area into which the formula in T5 spills. The engine reads the sign and has no meaning for it. A formula with
 * a spilled reference depends on the anchor alone: nothing but the anchor changes what stands in its spill, or how far
 * that reaches.
 */
import type { IRange, IUnitRange, Nullable } from "@univerjs/core";
import {
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  Lexer,
  LexerNode,
  SuffixNodeFactory,
} from "@univerjs/engine-formula";
import type { DynamicFormulas } from "./dynamic-formulas";
import type { Grid } from "./grid";
import { type OwnReferences, type ReferenceNode } from "./own-references";
import { spillRange } from "./spill-ranges";

/** A reference with its sign in one word, as the engine leaves it where nothing follows. */
const WORD = /^(.*[^#\s])\s*#$/s;

export class SpillReferences {
  constructor(
    private readonly grid: Grid,
    private readonly own: OwnReferences,
    private readonly formulas: DynamicFormulas,
  ) {
    this.placeSigns();
    this.readSigns();
  }

  private placeSigns(): void {
    const lexer = this.grid.injector.get(Lexer);
    const build = lexer.treeBuilder.bind(lexer);
    lexer.treeBuilder = (formula, ...rest) => {
      const built: unknown = build(formula, ...rest);
      // The parser takes LET apart, and the engine would hand it what is left when the formula is read again.
      const isTakenApart = built instanceof LexerNode && LET.test(formula);
      const tree = isTakenApart ? copyOf(built) : built;
      if (formula.includes("#") && tree instanceof LexerNode) giveSignsToEnds(tree);
      return tree as ReturnType<typeof build>;
    };
  }

  private readSigns(): void {
    const suffixes = this.grid.injector.get(SuffixNodeFactory);
    const create = suffixes.checkAndCreateNodeType.bind(suffixes);
    suffixes.checkAndCreateNodeType = (param) => {
      const node = create(param);
      if (node?.getToken() === "#") {
        node.execute = () => node.setValue(this.spillOf(node.getChildren()[0]?.getValue()));
      }
      return node;
    };
    this.own.readWords((word, engine) => {
      const [, name] = WORD.exec(word) ?? [];
      const reference = name === undefined ? undefined : engine(name);
      const spill = reference && suffixes.checkAndCreateNodeType(signOf("#"));
      if (spill) reference.setParent(spill);
      return spill as unknown as ReferenceNode | undefined;
    });
  }

  /** The spill of the cell that a reference stands for; #REF! where nothing spills. */
  private spillOf(cell: Nullable<FunctionVariantType>): FunctionVariantType {
    if (!cell?.isReferenceObject() || !(cell as BaseReferenceObject).isCell()) {
      return cell?.isError() ? cell : ErrorValueObject.create(ErrorType.REF);
    }
    const anchor = (cell as BaseReferenceObject).toUnitRange();
    // A sheet of that name does not exist.
    if (!this.own.config.getUnitData()[anchor.unitId]?.[anchor.sheetId]) {
      return ErrorValueObject.create(ErrorType.REF);
    }
    const area = this.areaOf(anchor);
    return area ? this.own.make(area, anchor) : this.own.error(ErrorType.REF, anchor);
  }

  private areaOf({ unitId, sheetId, range }: IUnitRange): IRange | null {
    const { runtime, config } = this.own;
    const { startRow: row, startColumn: column } = range;
    const calculated = runtime.getUnitData()[unitId]?.[sheetId]?.getValue(row, column);
    let area: Nullable<IRange>;
    if (calculated) {
      if (calculated.v === ErrorType.SPILL) return null;
      area = runtime.getUnitArrayFormula()[unitId]?.[sheetId]?.[row]?.[column];
    } else {
      const { v } = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column) ?? {};
      if (v === ErrorType.SPILL) return null;
      area = spillRange(this.grid, sheetId, row, column);
    }
    if (area) return area;
    const formula = config.getFormulaData()[unitId]?.[sheetId]?.[row]?.[column]?.f;
    return formula && this.formulas.mayFill(formula) ? range : null;
  }
}

const LET = /\b(LET|LAMBDA)\s*\(/i;

function copyOf(node: LexerNode): LexerNode {
  const copy = new LexerNode();
  copy.setToken(node.getToken());
  copy.setDefinedNames(node.getDefinedNames());
  for (const child of node.getChildren()) {
    const made = child instanceof LexerNode ? copyOf(child) : child;
    copy.addChildren(made);
    if (made instanceof LexerNode) made.setParent(copy);
  }
  return copy;
}

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
