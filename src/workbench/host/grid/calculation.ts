/**
 * When the grid calculates. Univer's own trigger waits 100 ms after each change and restarts a
 * calculation that is under way; Excel has results when a request is answered. So the host takes
 * the trigger's place: it gathers what changed, calculates once, and nothing overlaps.
 */
import type { IMutationInfo, IRange } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  type ErrorType,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  IFunctionService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { type Area, bounding } from "../addresses";
import type { CellValue } from "./values";
import { FormulasOfLooks } from "./formulas-of-looks";
import { DynamicFormulas } from "./dynamic-formulas";
import { compareExactly } from "./exact-comparisons";
import { formulasWithoutCells } from "./formulas-without-cells";
import type { Grid } from "./grid";
import { readNumberLiterals } from "./number-literals";
import { roundLarge } from "./round-large";
import { OwnReferences } from "./own-references";
import { spillRanges } from "./spill-ranges";
import { SpillReferences } from "./spill-references";

/** Spills that shrink in turn are followed this far. */
const MOST_ROUNDS = 10;

/** Milliseconds in which nobody asks for values before looks are brought up to date. */
const QUIET = 300;

type CellsBySheet = Record<string, Record<string, object | null> | null>;

type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** What the formula engine is told to look at again. */
type Dirty = Record<string, unknown> & { forceCalculation: boolean; dirtyRanges: unknown[] };

const MAPS = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
] as const;

export class Calculation {
  mode: CalculationMode = "Automatic";
  private pending: IMutationInfo[] = [];
  private forced = false;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly looks: FormulasOfLooks;
  readonly dynamicFormulas: DynamicFormulas;
  readonly references: OwnReferences;
  private calculated = new Map<string, Area>();
  /** What the engine broke at; told to whoever waits for values. */
  private failure: unknown = null;
  /** Cells to be calculated again although nothing that they read has changed. */
  private touched: unknown[] = [];
  /** What has been calculated but not looked at by the formulas of looks. */
  private undrawn: Dirty | null = null;
  private drawing: ReturnType<typeof setTimeout> | null = null;
  private isSeen = false;

  constructor(private readonly grid: Grid) {
    this.looks = new FormulasOfLooks(grid);
    this.dynamicFormulas = new DynamicFormulas(grid);
    this.references = new OwnReferences(grid);
    new SpillReferences(grid, this.references, this.dynamicFormulas);
    compareExactly();
    formulasWithoutCells();
    readNumberLiterals();
    roundLarge(grid.injector.get(IFunctionService));
    ERROR_TYPE_SET.add(BUSY as ErrorType);
    this.outliveFailures();
    grid.injector.get(TriggerCalculationController).dispose();
    const dirtyOf = grid.injector.get(IActiveDirtyManagerService);
    grid.onExecuted((info, options) => {
      if (info.id === SetFormulaCalculationResultMutation.id) {
        this.gather(info.params as ISetFormulaCalculationResultMutation);
      }
      if (!dirtyOf.get(info.id)) return;
      if (info.id === SetRangeValuesMutation.id && options.onlyLocal) return;
      this.pending.push(info);
      if (!grid.busy) this.soon();
    });
  }

  /** Called after each calculation that ran. */
  onCalculated(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Brings every formula up to date (unless calculation is manual), then resolves. */
  async finish(): Promise<void> {
    // Somebody waits for values: looks can wait until nobody does.
    if (this.undrawn) this.drawLater();
    if (this.looks.underWay)
      this.grid.run(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
    while (this.running) await this.running;
    if (this.mode === "Manual" && !this.forced) return;
    if (this.pending.length > 0 || this.forced) await this.start();
  }

  /** An exception within the engine would leave everybody waiting who wants a result. */
  private outliveFailures(): void {
    const engine = this.grid.injector.get(ICalculateFormulaService) as unknown as {
      _executeStep(): Promise<unknown>;
    };
    const runtime = this.grid.injector.get(IFormulaRuntimeService);
    const step = engine._executeStep.bind(engine);
    engine._executeStep = async () => {
      try {
        return await step();
      } catch (error) {
        this.failure = error;
        runtime.markedAsStopFunctionsExecuted();
        return undefined;
      }
    };
  }

  /** What a formula gives that stands in no cell. */
  async evaluate(formula: string, sheetId: string): Promise<CellValue | unknown[][]> {
    await this.finish();
    const { unitId } = this.grid;
    const engine = this.grid.injector.get(ICalculateFormulaService);
    const answers = await engine.executeFormulas({
      [unitId]: { [sheetId]: { 0: { 0: [formula] } } },
    });
    const value: unknown = answers[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
    if (Array.isArray(value)) return value as unknown[][];
    const isPlain = ["string", "number", "boolean"].includes(typeof value);
    return isPlain ? (value as CellValue) : "";
  }

  /** Where cells have been calculated, by sheet: what holds them all. Asked once. */
  takeCalculated(): Map<string, Area> {
    const areas = this.calculated;
    this.calculated = new Map();
    return areas;
  }

  private gather(params: ISetFormulaCalculationResultMutation): void {
    const told = params.unitData as Partial<Record<string, CellsBySheet>>;
    for (const [sheetId, rows] of Object.entries(told[this.grid.unitId] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        const at = Object.keys(columns ?? {}).map(Number);
        if (at.length === 0) continue;
        const area = {
          top: Number(row),
          bottom: Number(row),
          left: Math.min(...at),
          right: Math.max(...at),
        };
        this.calculated.set(sheetId, bounding(this.calculated.get(sheetId) ?? area, area));
      }
    }
  }

  /** Cells are calculated again, at the next occasion. */
  touch(cells: readonly { sheetId: string; row: number; column: number }[]): void {
    const { unitId } = this.grid;
    for (const { sheetId, row, column } of cells) {
      const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      this.touched.push({ unitId, sheetId, range });
    }
    this.pending.push(TOUCHED);
    if (!this.grid.busy) this.soon();
  }

  /** Calculates now, in manual mode too; everything again when asked for. */
  async calculate(everything: boolean): Promise<void> {
    this.forced = true;
    if (everything) this.pending.push(RECALCULATE_ALL);
    await this.finish();
  }

  /** Everything is to be calculated again, at the next occasion. */
  everything(): void {
    this.pending.push(RECALCULATE_ALL);
    if (!this.grid.busy) this.soon();
  }

  get idle(): boolean {
    return this.running === null && (this.pending.length === 0 || this.mode === "Manual");
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.finish().catch(report);
    }, 0);
  }

  private start(): Promise<void> {
    this.running = this.gatherAndExecute().finally(() => {
      this.running = null;
    });
    return this.running.then(() => {
      const { failure } = this;
      this.failure = null;
      if (failure !== null) {
        throw failure instanceof Error
          ? failure
          : new Error("The calculation failed", { cause: failure });
      }
      for (const listener of this.listeners) listener();
    });
  }

  private async gatherAndExecute(): Promise<void> {
    // Changes of cells set off further commands that are under way for some microtasks.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const changes = this.pending;
    this.pending = [];
    this.forced = false;
    const dirty = this.dirty(changes);
    await this.executeAll(dirty);
    if (!this.isSeen || !this.looks.any) return;
    this.undrawn = this.undrawn === null ? dirty : sumOf(this.undrawn, dirty);
    this.drawLater();
  }

  /** Somebody looks at the sheets: from now on cells get the looks that formulas give them. */
  keepDrawn(): void {
    this.isSeen = true;
    this.everything();
  }

  /** Brings the looks up to date that formulas give to cells. */
  async draw(evenInManual = false): Promise<void> {
    await this.finish();
    if (this.drawing !== null) clearTimeout(this.drawing);
    this.drawing = null;
    const { undrawn } = this;
    if (undrawn === null || (this.mode === "Manual" && !evenInManual)) return;
    this.undrawn = null;
    this.running = this.looks
      .during((further) => {
        merge(undrawn["dirtyUnitOtherFormulaMap"] as Tree, further);
        return this.execute(undrawn);
      })
      .then((state) => {
        const stopped = state === FormulaExecutedStateType.STOP_EXECUTION;
        if (stopped) this.undrawn = undrawn;
      })
      .finally(() => {
        this.running = null;
      });
    await this.running;
  }

  /** Evaluates the formulas of looks and rules although nobody looks at the sheets: somebody asks for what they give. */
  async evaluateLooks(): Promise<void> {
    await this.finish();
    if (!this.looks.any) return;
    const every = this.dirty([]);
    merge(every["dirtyUnitOtherFormulaMap"] as Tree, this.looks.every());
    this.undrawn = this.undrawn === null ? every : sumOf(this.undrawn, every);
    await this.draw(true);
  }

  private drawLater(): void {
    if (this.drawing !== null) clearTimeout(this.drawing);
    this.drawing = setTimeout(() => {
      this.drawing = null;
      this.draw().catch(report);
    }, QUIET);
  }

  /**
   * The engine does not look again at formulas that read cells from which a spill has drawn back;
   * so they are made dirty, until no spill shrinks any more.
   */
  private async executeAll(dirty: Dirty): Promise<void> {
    let next = dirty;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = this.spills();
      await this.execute(next);
      const after = this.spills();
      const left = [...before].filter(([anchor, spill]) => {
        const now = after.get(anchor);
        return (
          !now ||
          now.range.endRow < spill.range.endRow ||
          now.range.endColumn < spill.range.endColumn
        );
      });
      if (left.length === 0) return;
      next = { ...this.dirty([]), dirtyRanges: left.map(([, spill]) => spill) };
    }
  }

  private spills(): Map<string, { unitId: string; sheetId: string; range: IRange }> {
    const found = new Map<string, { unitId: string; sheetId: string; range: IRange }>();
    const { unitId } = this.grid;
    for (const sheetId of this.grid.workbook.getSheetOrders()) {
      for (const { row, column, range } of spillRanges(this.grid, sheetId)) {
        found.set(`${sheetId}!${row},${column}`, { unitId, sheetId, range });
      }
    }
    return found;
  }

  private execute(dirty: Dirty): Promise<FormulaExecutedStateType> {
    return new Promise((resolve) => {
      const listening = this.grid.onExecuted((info) => {
        if (info.id !== SetFormulaCalculationNotificationMutation.id) return;
        const state = (info.params as ISetFormulaCalculationNotificationMutation | undefined)
          ?.functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
        listening.dispose();
        resolve(state);
      });
      this.grid.run(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
    });
  }

  private dirty(changes: IMutationInfo[]): Dirty {
    const converters = this.grid.injector.get(IActiveDirtyManagerService);
    const sum: Dirty = {
      forceCalculation: changes.includes(RECALCULATE_ALL),
      dirtyRanges: changes.includes(TOUCHED) ? this.touched.splice(0) : [],
      maxIteration: 1,
      rowData: this.grid.formulas.getHiddenRowsFiltered(),
    };
    for (const name of MAPS) sum[name] = {};
    const seen = new Set<string>();
    for (const change of changes) {
      const part = converters.get(change.id)?.getDirtyData(change);
      if (!part) continue;
      sum.forceCalculation ||= part.forceCalculation === true;
      for (const range of (part.dirtyRanges ?? []) as unknown[]) {
        const key = JSON.stringify(range);
        if (!seen.has(key)) sum.dirtyRanges.push(range);
        seen.add(key);
      }
      for (const name of MAPS) merge(sum[name] as Tree, (part[name] ?? {}) as Tree);
    }
    return sum;
  }
}

/** Nobody waits who could be told. */
const report = (error: unknown) => console.error(error);

function sumOf(one: Dirty, other: Dirty): Dirty {
  const sum: Dirty = {
    ...one,
    forceCalculation: one.forceCalculation || other.forceCalculation,
    dirtyRanges: distinct([...one.dirtyRanges, ...other.dirtyRanges]),
  };
  for (const name of MAPS) {
    sum[name] = {};
    for (const part of [one, other]) merge(sum[name] as Tree, part[name] as Tree);
  }
  return sum;
}

function distinct(ranges: readonly unknown[]): unknown[] {
  return [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];
}

/** What is dirty, by workbook, then by sheet, then (where the engine goes so deep) by formula. */
interface Tree {
  [key: string]: Tree | string | boolean | null | undefined;
}

function merge(into: Tree, from: Tree): void {
  for (const [key, value] of Object.entries(from)) {
    const held = into[key];
    if (typeof value === "object" && value !== null && typeof held === "object" && held !== null) {
      merge(held, value);
    } else into[key] = typeof value === "object" && value !== null ? structuredClone(value) : value;
  }
}

const BUSY = "#BUSY!";
const TOUCHED: IMutationInfo = { id: "workbench.touched", params: {} };
const RECALCULATE_ALL: IMutationInfo = { id: "workbench.recalculate-all", params: {} };
