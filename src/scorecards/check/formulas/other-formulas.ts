import { findCalls, readArgument, replaceCall, writeCall, type HrCall } from "../../hr-call";
import { splitAtCommas } from "../../hr-call/scan";
import { areaOf, cellAddress } from "../../calc/a1";
import { type CellGrid, formulaAt, isBlank, valueAt } from "../../reading";
import { type CellPlace } from "../../calc/place";
import { isFormulaText } from "../contents";
import { finding, type Finding } from "../finding";
import type { Mend } from "../mend";
import type { CheckedSheet, CheckedWorkbook } from "../workbook";
import { brokenBy, enteredAgain } from "./scorecard-formulas";

/** Formulas with functions of the add-in that HR has typed on sheets of their own. */
export function otherFormulaFindings(workbook: CheckedWorkbook): Finding[] {
  const grids = gridsByName(workbook);
  return workbook.sheets
    .filter(({ role }) => role === null)
    .flatMap((sheet) =>
      hrFormulas(sheet).flatMap(({ cell, formula, value }) => {
        const broken = brokenBy(formula, value);
        if (broken === "name" || broken === "busy") {
          const mend = mendOf(cell, formula, enteredAgain(formula), "write-again");
          return [finding(null, { code: "broken-formula", what: broken }, [cell], mend)];
        }
        return unguarded(sheet, formula, workbook, grids).map(({ call, range, guarded }) =>
          finding(
            null,
            { code: "unguarded-blanks", function: call.id, range },
            [cell],
            mendOf(cell, formula, guarded, "guard"),
          ),
        );
      }),
    );
}

const mendOf = (
  cell: CellPlace,
  was: string,
  formula: string,
  kind: "guard" | "write-again",
): Mend => ({
  kind,
  isSafe: true,
  steps: [{ kind: "write", cell, was, content: { kind: "formula", formula } }],
});

interface HrFormula {
  readonly cell: CellPlace;
  readonly formula: string;
  readonly value: unknown;
}

function hrFormulas({ id, grid }: CheckedSheet): HrFormula[] {
  if (grid === null) return [];
  return (grid.formulas ?? []).flatMap((cells, down) =>
    cells.flatMap((formula, right): HrFormula[] => {
      if (!isFormulaText(formula) || !/HR[._]/i.test(formula)) return [];
      const place = { row: grid.row + down, column: grid.column + right };
      if (findCalls(formula).length === 0) return [];
      return [{ cell: { ...place, sheet: id }, formula, value: valueAt(grid, place) }];
    }),
  );
}

interface Unguarded {
  readonly call: HrCall;
  /** The first range with blanks, as it is written. */
  readonly range: string;
  readonly guarded: string;
}

/** Calls whose ranges hold blank cells, which Excel hands over as 0. The outermost one is told. */
function unguarded(
  sheet: CheckedSheet,
  formula: string,
  workbook: CheckedWorkbook,
  grids: ReadonlyMap<string, CellGrid>,
): Unguarded[] {
  const guarded = guardAll(formula, sheet.name);
  for (const call of findCalls(formula)) {
    const range = argumentsOf(formula, call).find((argument) =>
      holdsBlanks(argument, sheet, workbook, grids),
    );
    if (range !== undefined) return [{ call, range: range.trim(), guarded }];
  }
  return [];
}

/** Every call written anew with its guards; from the last to the first, so that places before it stay. */
function guardAll(formula: string, sheet: string): string {
  return findCalls(formula).reduceRight((text, { start }) => {
    const call = findCalls(text).find((each) => each.start === start);
    return call === undefined
      ? text
      : replaceCall(text, call, writeCall(call.id, call.args, sheet));
  }, formula);
}

/** Arguments as they stand, guards and all. */
function argumentsOf(formula: string, { start, end }: HrCall): readonly string[] {
  const open = formula.indexOf("(", start);
  return splitAtCommas(formula.slice(open + 1, end - 1)) ?? [];
}

function holdsBlanks(
  argument: string,
  sheet: CheckedSheet,
  workbook: CheckedWorkbook,
  grids: ReadonlyMap<string, CellGrid>,
): boolean {
  const read = readArgument(argument);
  if (read.kind !== "reference") return false;
  const { reference } = read;
  if (reference.kind === "cells") {
    const name = reference.sheet ?? sheet.name;
    return areaHoldsBlanks(grids.get(name.toUpperCase()), reference.address);
  }
  if (reference.kind === "column") {
    return columnHoldsBlanks(reference.table, reference.column, workbook, grids);
  }
  const named = workbook.names.find(
    ({ name }) => name.toUpperCase() === reference.name.toUpperCase(),
  );
  const meant = named && readArgument(named.formula.replace(/^=/, ""));
  return (
    meant?.kind === "reference" &&
    meant.reference.kind === "cells" &&
    meant.reference.sheet !== null &&
    areaHoldsBlanks(grids.get(meant.reference.sheet.toUpperCase()), meant.reference.address)
  );
}

function areaHoldsBlanks(grid: CellGrid | undefined, address: string): boolean {
  // A sheet that was not read is not judged.
  if (grid === undefined) return false;
  const { row, column, rows, columns } = areaOf(address);
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      const place = { row: row + down, column: column + right };
      // A formula that says "" is no blank cell: its text is taken as missing.
      if (isBlank(valueAt(grid, place)) && !isFormulaText(formulaAt(grid, place))) return true;
      // Below what is used, all is blank.
      if (place.row >= grid.row + grid.values.length) return true;
    }
  }
  return false;
}

function columnHoldsBlanks(
  table: string,
  column: string,
  { tables, sheets }: CheckedWorkbook,
  grids: ReadonlyMap<string, CellGrid>,
): boolean {
  const found = tables.find(({ name }) => name.toUpperCase() === table.toUpperCase());
  const sheet = sheets.find(({ id }) => id === found?.sheet);
  const grid = sheet && grids.get(sheet.name.toUpperCase());
  if (found === undefined || grid === undefined) return false;
  const { row, column: left, rows, columns } = found.area;
  for (let right = 0; right < columns; right++) {
    if (valueAt(grid, { row, column: left + right }) !== column) continue;
    const at = (line: number) => cellAddress({ row: line, column: left + right });
    return areaHoldsBlanks(grid, `${at(row + 1)}:${at(row + rows - 1)}`);
  }
  return false;
}

/** Every sheet that was read, by its name as Excel compares it. */
function gridsByName({ sheets, readings }: CheckedWorkbook): ReadonlyMap<string, CellGrid> {
  const read = readings.flatMap((reading) => reading.sheets);
  return new Map(
    sheets.flatMap(({ id, name, grid }): [string, CellGrid][] => {
      const found = grid ?? read.find((sheet) => sheet.id === id)?.grid;
      return found === undefined ? [] : [[name.toUpperCase(), found]];
    }),
  );
}
