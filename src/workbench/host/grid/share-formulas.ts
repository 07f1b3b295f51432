/**
 * Formulas one below another that say the same, as in a roster of which each person has a row: for calculation they are
 * one, parsed once. Told of each on its own, the engine parses them all anew at each change once they are more than 5,000.
 */
import type { IObjectMatrixPrimitiveType, IUnitRange, Nullable } from "@univerjs/core";
import {
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  IFormulaCurrentConfigService,
  type IFormulaData,
  type IFormulaDataItem,
} from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import { relativeFormula } from "./relative-formula";

type FormulaRows = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;
type RelativeAt = (sheetId: string, row: number, column: number, formula: string) => string;

export function shareFormulas(injector: Injector): void {
  keepRanges();
  const config = injector.get(IFormulaCurrentConfigService);
  const load = config.load.bind(config);
  const known = new Map<string, { formula: string; relative: string }>();
  const relative: RelativeAt = (sheetId, row, column, formula) => {
    const key = `${sheetId} ${row} ${column}`;
    const last = known.get(key);
    if (last?.formula === formula) return last.relative;
    const found = relativeFormula(formula, row, column);
    known.set(key, { formula, relative: found });
    return found;
  };
  config.load = (dataset) => {
    load({ ...dataset, formulaData: shared(dataset.formulaData, relative) });
  };
}

function shared(data: IFormulaData, relative: RelativeAt): IFormulaData {
  for (const sheets of Object.values(data)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      /** The formula that was last seen in each column, and where it began. */
      const above = new Map<number, { row: number; relative: string; owner: Owner }>();
      for (const row of Object.keys(rows ?? {}).map(Number)) {
        const columns = (rows as FormulaRows)[row];
        for (const column of Object.keys(columns ?? {}).map(Number)) {
          const item = columns?.[column];
          if (!item || item.si) continue;
          const own = relative(sheetId, row, column, item.f);
          const last = above.get(column);
          if (last?.row === row - 1 && last.relative === own) {
            const { owner } = last;
            owner.item.si ??= `column ${column} from ${owner.row}`;
            Object.assign(item, {
              f: owner.item.f,
              si: owner.item.si,
              x: 0,
              y: row - owner.row,
            });
            last.row = row;
          } else above.set(column, { row, relative: own, owner: { row, item } });
        }
      }
    }
  }
  return data;
}

interface Owner {
  readonly row: number;
  readonly item: IFormulaDataItem;
}

/**
 * What a formula reads, each range once, and for a formula that shares another's: found once. The engine finds that out
 * again for each of the ranges.
 */
function keepRanges(): void {
  if (areKept) return;
  areKept = true;
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`.
  const push = FormulaDependencyTree.prototype.pushRangeList;
  FormulaDependencyTree.prototype.pushRangeList = function (this: FormulaDependencyTree, ranges) {
    push.call(this, [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()]);
  };
  const virtual = FormulaDependencyTreeVirtual.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`.
  const find = Object.getOwnPropertyDescriptor(virtual, "rangeList")?.get;
  if (!find) throw new Error("The engine tells ranges in another way.");
  const found = new WeakMap<FormulaDependencyTreeVirtual, IUnitRange[]>();
  Object.defineProperty(virtual, "rangeList", {
    get(this: FormulaDependencyTreeVirtual) {
      const last = found.get(this);
      if (last && last.length === this.refTree?.rangeList.length) return last;
      const ranges = find.call(this) as IUnitRange[];
      found.set(this, ranges);
      return ranges;
    },
  });
}

let areKept = false;
