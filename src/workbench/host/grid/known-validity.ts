/**
 * Where a rule comes, goes or moves, the grid forgets what it has found out about the cells there. It goes through every cell of the
 * rule's ranges for that, a million of them for a column, whether or not anybody has ever asked; here it goes through those of which it
 * knows something.
 */
import type {
  DataValidationStatus,
  Injector,
  IRange,
  Nullable,
  ObjectMatrix,
} from "@univerjs/core";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";

interface Ranges {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly ranges: IRange[];
  readonly isSetRange?: boolean | undefined;
}

/** The parts of the grid's service that are not told to others. */
interface Service {
  readonly _dirtyRanges$: { next(told: Ranges): void };
  ensureCache(unitId: string, sheetId: string): ObjectMatrix<Nullable<DataValidationStatus>>;
  markRangeDirty: (unitId: string, sheetId: string, ranges: IRange[], isSet?: boolean) => void;
  _deleteRange: (unitId: string, sheetId: string, ranges: IRange[]) => void;
}

export function forgetValidityFast(injector: Injector): void {
  const service = injector.get(DataValidationCacheService) as unknown as Service;
  const forget = (unitId: string, sheetId: string, ranges: readonly IRange[]) => {
    const known = service.ensureCache(unitId, sheetId);
    known.forValue((row, column) => {
      if (ranges.some((range) => isIn(range, row, column))) known.realDeleteValue(row, column);
    });
  };
  service.markRangeDirty = (unitId, subUnitId, ranges, isSetRange) => {
    forget(unitId, subUnitId, ranges);
    service._dirtyRanges$.next({ unitId, subUnitId, ranges, isSetRange });
  };
  service._deleteRange = (unitId, subUnitId, ranges) => {
    forget(unitId, subUnitId, ranges);
    service._dirtyRanges$.next({ unitId, subUnitId, ranges });
  };
}

const isIn = (range: IRange, row: number, column: number): boolean =>
  row >= range.startRow &&
  row <= range.endRow &&
  column >= range.startColumn &&
  column <= range.endColumn;
