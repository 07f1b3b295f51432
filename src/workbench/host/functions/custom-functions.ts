/** Custom functions of the add-in, as functions of the grid's formula engine. */
import type { ErrorType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Calculation } from "../grid/calculation";
import type { Grid } from "../grid/grid";
import {
  type EngineArgument,
  type EngineCell,
  EngineError,
  marshal,
  type ResultCell,
  resultCell,
  unmarshal,
} from "./marshal";
import { LateAnswers } from "./late-answers";
import { type FunctionMetadata, readMetadata } from "./metadata";
import type { CellPlace } from "../parts";

export type CallFunction = (id: string, args: unknown[]) => unknown;

export const NAMESPACE = "HR";

/** Differences between Excels that an add-in has to live with. */
export interface Manner {
  /** Milliseconds until functions answer: first #BUSY!, then the value. 0: at once. */
  answerAfter: number;
  /** As in Excel 2021 of the first year: one error in a result of many cells makes #VALUE! of the whole. */
  errorsSpoilArrays: boolean;
}

export class CustomFunctions {
  private readonly late: LateAnswers;
  private errorsSpoilArrays = false;

  /** Messages of error cells by sheet and cell, as the last calculation left them. */
  private readonly messages = new Map<string, string>();

  constructor(
    private readonly grid: Grid,
    private readonly calculation: Calculation,
    manner: Partial<Manner>,
  ) {
    this.late = new LateAnswers(calculation);
    this.behave(manner);
  }

  behave({ answerAfter, errorsSpoilArrays }: Partial<Manner>): void {
    if (answerAfter !== undefined) this.late.delay = answerAfter;
    if (errorsSpoilArrays !== undefined) this.errorsSpoilArrays = errorsSpoilArrays;
  }

  /** Whether no function still owes an answer. */
  get idle(): boolean {
    return this.late.idle;
  }

  /** What a call gives as Excel shows it. */
  private readonly answer: Answering = (cell, id, given, run) => {
    if (this.late.delay > 0) {
      const answer = this.late.ask(cell, id, given, run);
      if (answer === null) return BUSY;
      if ("thrown" in answer) throw answer.thrown;
      return this.shown(answer.value);
    }
    return this.shown(run());
  };

  private shown(result: unknown): ResultCell[][] {
    const rows = unmarshal(result);
    const isSpoilt =
      this.errorsSpoilArrays &&
      (rows.length > 1 || (rows[0]?.length ?? 0) > 1) &&
      rows.some((row) => row.some(({ value }) => value instanceof EngineError));
    return isSpoilt ? [[{ value: new EngineError("#VALUE!") }]] : rows;
  }

  /** Makes the functions of a functions.json known; again with the same names replaces them. */
  register(metadataJson: string, call: CallFunction): void {
    const service = this.grid.injector.get(IFunctionService);
    for (const metadata of readMetadata(metadataJson)) {
      const name = `${NAMESPACE}.${metadata.name.toUpperCase()}`;
      const keep = (cell: string, message: string | undefined) => {
        if (message === undefined) this.messages.delete(cell);
        else this.messages.set(cell, message);
      };
      service.unregisterExecutors(name);
      service.registerExecutors(new CustomFunction(name, metadata, call, this.answer, keep));
      service.registerDescriptions(describe(name, metadata));
      service.deleteFormulaAstCacheKey(name);
      if (metadata.result?.dimensionality === "matrix")
        this.calculation.dynamicFormulas.matrixFunctions.add(name);
    }
    this.late.forget();
    // Formulas that were entered before stood at #NAME?.
    this.calculation.everything();
  }

  /** The message of the error that a cell shows; null when there is none. */
  message(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(cellKey(sheetId, row, column)) ?? null;
  }
}

/** Given the cell, the function, its arguments and the call itself. */
type Answering = (
  cell: CellPlace,
  id: string,
  given: readonly unknown[],
  run: () => unknown,
) => ResultCell[][];

const BUSY: ResultCell[][] = [[{ value: new EngineError("#BUSY!") }]];

const cellKey = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;

class CustomFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly callFunction: CallFunction,
    private readonly answering: Answering,
    private readonly keepMessage: (cell: string, message: string | undefined) => void,
  ) {
    super(name);
    const { parameters } = metadata;
    this.minParams = parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = parameters.some((parameter) => parameter.repeating) ? 255 : parameters.length;
  }

  /** A function that throws must not stop the calculation of others: Excel shows #VALUE!. */
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const rows = this.answer(given.map(toArgument));
    rows.forEach((row, i) => {
      row.forEach((cell, j) => {
        this.keepMessage(
          cellKey(this.subUnitId ?? "", this.row + i, this.column + j),
          cell.message,
        );
      });
    });
    return toValueObject(rows, this.unitId ?? "", this.subUnitId ?? "");
  }

  private answer(given: EngineArgument[]): ResultCell[][] {
    const marshalled = marshal(this.metadata, given);
    if ("error" in marshalled) return [[{ value: marshalled.error }]];
    try {
      const { id } = this.metadata;
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return this.answering(cell, id, marshalled.arguments, () =>
        this.callFunction(id, marshalled.arguments),
      );
    } catch (thrown) {
      const cell = resultCell(thrown);
      return [[cell.value instanceof EngineError ? cell : { value: new EngineError("#VALUE!") }]];
    }
  }
}

function toArgument(value: BaseValueObject): EngineArgument {
  if (value.isArray()) {
    const rows: EngineCell[][] = [];
    const array = value as unknown as Pick<ArrayValueObject, "iterator">;
    array.iterator((cell, row, column) => {
      const line = (rows[row] ??= []);
      line[column] = cell ? toCell(cell) : null;
    });
    return { kind: "matrix", rows };
  }
  if (value.isNull()) return { kind: "omitted" };
  return { kind: "value", cell: toCell(value) };
}

function toCell(value: BaseValueObject): EngineCell {
  if (value.isNull()) return null;
  if (value.isError()) return new EngineError(String(value.getValue()));
  return value.getValue();
}

function toValueObject(rows: ResultCell[][], unitId: string, sheetId: string): BaseValueObject {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1 && first[0]) return toValue(first[0].value);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map((cell) => toValue(cell.value))),
    rowCount: rows.length,
    columnCount: first?.length ?? 0,
    unitId,
    sheetId,
    row: 0,
    column: 0,
  });
}

function toValue(cell: EngineCell): BaseValueObject {
  if (cell instanceof EngineError) return ErrorValueObject.create(cell.code as ErrorType);
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return StringValueObject.create(cell ?? "");
}

/** What the grid's formula bar shows while the function is typed. */
function describe(name: string, metadata: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.name,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
