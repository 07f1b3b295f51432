import {
  IDependencyManagerService,
  type IOtherFormulaData,
  IOtherFormulaManagerService,
} from "@univerjs/engine-formula";
import { eachCell } from "./find-formulas";
import type { Grid } from "./grid";
import { spillRanges } from "./spill-ranges";

/** Rows below a sheet's contents whose looks are evaluated as well. */
const FURTHER_ROWS = 20;

/** What the formula engine is told to look at again, by workbook, sheet and formula. */
export type DirtyFormulas = Record<string, Record<string, Record<string, boolean>>>;

/**
 * Formulas that give cells their looks and no value: those of conditional formats and of validation. Excel evaluates them
 * for the cells that it draws. The engine evaluates them for every cell of their ranges, tens of thousands for a roster,
 * before it gives a single result; so it is shown them only when nobody waits for values, and only as far as there are
 * contents.
 */
export class FormulasOfLooks {
  private shown: IOtherFormulaData | null = null;
  /** By formula: the last row to which the engine has been shown it. */
  private reach = new Map<string, number>();
  private readonly all: () => IOtherFormulaData;
  private readonly dependencies: IDependencyManagerService;

  constructor(private readonly grid: Grid) {
    const manager = grid.injector.get(IOtherFormulaManagerService);
    this.all = manager.getOtherFormulaData.bind(manager);
    manager.getOtherFormulaData = () => this.shown ?? {};
    this.dependencies = grid.injector.get(IDependencyManagerService);
    this.hideFromSearches();
  }

  get any(): boolean {
    return Object.keys(this.all()).length > 0;
  }

  /** All of them, as what is to be evaluated anew. */
  every(): DirtyFormulas {
    const found: DirtyFormulas = {};
    for (const [unitId, sheets] of Object.entries(this.all())) {
      for (const [sheetId, formulas] of Object.entries(sheets ?? {})) {
        for (const id of Object.keys(formulas ?? {})) {
          ((found[unitId] ??= {})[sheetId] ??= {})[id] = true;
        }
      }
    }
    return found;
  }

  /** Whether they are being evaluated. */
  get underWay(): boolean {
    return this.shown !== null;
  }

  /** @param work Given the formulas that reach further than before, which are to be evaluated anew. */
  async during<T>(work: (further: DirtyFormulas) => Promise<T>): Promise<T> {
    const { shown, further } = this.asFarAsContents();
    this.shown = shown;
    try {
      return await work(further);
    } finally {
      this.shown = null;
    }
  }

  private asFarAsContents(): { shown: IOtherFormulaData; further: DirtyFormulas } {
    const shown: IOtherFormulaData = {};
    const further: DirtyFormulas = {};
    const before = this.reach;
    this.reach = new Map();
    for (const [unitId, sheets] of Object.entries(this.all())) {
      for (const [sheetId, formulas] of Object.entries(sheets ?? {})) {
        const lastRow = this.lastRow(sheetId) + FURTHER_ROWS;
        for (const [id, formula] of Object.entries(formulas ?? {})) {
          const reached = before.get(id);
          const most = Math.max(...formula.ranges.map(({ endRow }) => endRow));
          const reach = Math.min(most, Math.max(reached ?? 0, lastRow));
          this.reach.set(id, reach);
          if (reached !== undefined && reach > reached) {
            this.dependencies.removeOtherFormulaDependency(unitId, sheetId, [id]);
            ((further[unitId] ??= {})[sheetId] ??= {})[id] = true;
          }
          const ranges = formula.ranges.map((range) => ({
            ...range,
            endRow: Math.max(range.startRow, Math.min(range.endRow, reach)),
          }));
          ((shown[unitId] ??= {})[sheetId] ??= {})[id] = { ...formula, ranges };
        }
      }
    }
    return { shown, further };
  }

  /** The last row of a sheet in which a cell shows something. */
  private lastRow(sheetId: string): number {
    const sheet = this.grid.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return 0;
    let last = 0;
    eachCell(sheet.getCellMatrix().getMatrix(), (row, _column, cell) => {
      if (row > last && cell && (cell.f || cell.si || (cell.v ?? "") !== "")) last = row;
    });
    for (const { range } of spillRanges(this.grid, sheetId)) last = Math.max(last, range.endRow);
    return last;
  }

  /** What the engine has once been shown, it finds again by the cells that the formula reads. */
  private hideFromSearches(): void {
    const { dependencies } = this;
    const ids = new Set<number>();
    const add = dependencies.addOtherFormulaDependency.bind(dependencies);
    dependencies.addOtherFormulaDependency = (unit, sheet, formula, tree) => {
      ids.add(tree.treeId);
      add(unit, sheet, formula, tree);
    };
    const reset = dependencies.reset.bind(dependencies);
    dependencies.reset = () => {
      // The engine numbers its formulas anew.
      ids.clear();
      reset();
    };
    const search = dependencies.searchDependency.bind(dependencies);
    dependencies.searchDependency = (ranges, except) => {
      const found = search(ranges, except);
      if (!this.underWay) for (const id of found) if (ids.has(id)) found.delete(id);
      return found;
    };
  }
}
