import { IDependencyManagerService, IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

/**
 * Formulas that give cells their looks and no value: those of conditional formats and of validation. Excel evaluates them
 * for the cells that it draws. The engine evaluates them for every cell of their ranges, tens of thousands for a roster,
 * before it gives a single result; so it is shown them only when nobody waits for values.
 */
export class FormulasOfLooks {
  private shown = false;
  private readonly all: () => object;

  constructor(grid: Grid) {
    const manager = grid.injector.get(IOtherFormulaManagerService);
    const all = manager.getOtherFormulaData.bind(manager);
    this.all = all;
    manager.getOtherFormulaData = () => (this.shown ? all() : {});
    this.hideFromSearches(grid.injector.get(IDependencyManagerService));
  }

  get any(): boolean {
    return Object.keys(this.all()).length > 0;
  }

  /** Whether they are being evaluated. */
  get underWay(): boolean {
    return this.shown;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.shown = true;
    try {
      return await work();
    } finally {
      this.shown = false;
    }
  }

  /** What the engine has once been shown, it finds again by the cells that the formula reads. */
  private hideFromSearches(dependencies: IDependencyManagerService): void {
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
      if (!this.shown) for (const id of found) if (ids.has(id)) found.delete(id);
      return found;
    };
  }
}
