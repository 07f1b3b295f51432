import { FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";

// oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`.
const toRTreeItem = FormulaDependencyTreeVirtual.prototype.toRTreeItem;

/**
 * Formulas of conditional formats stand in no cell, and nothing depends on them. The engine gives each but the first of a
 * range a cell near A1 all the same, takes formulas that read that cell for dependents, and so finds circles where there
 * are none and calculates in a wrong order.
 */
export function formulasWithoutCells(): void {
  FormulaDependencyTreeVirtual.prototype.toRTreeItem = function (
    this: FormulaDependencyTreeVirtual,
  ) {
    return this.refTree?.row === -1 ? [] : toRTreeItem.call(this);
  };
}
