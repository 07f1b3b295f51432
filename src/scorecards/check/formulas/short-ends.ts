import { DATA, plainEnd } from "../../plan/roster/roster";
import { scorecardName } from "../../plan/free-names";
import { areaOf } from "../../calc/a1";
import { formulaAt, type PlannedSheet, type ScorecardReading } from "../../reading";
import type { CellPlace } from "../../calc/place";
import { isFormulaText } from "../contents";
import { type Fact, finding, type Finding } from "../finding";
import type { Mend } from "../mend";
import type { CheckedWorkbook } from "../workbook";
import { plannedFormulas, sheetsWithFormulas } from "./planned";
import { mapReferences } from "../../calc/references";

/**
 * What was made of a roster in the plain spelling and ends above somebody by now: its names, forms that read their team from it,
 * charts and departments. The roster's own formulas are held against their plan (scorecard-formulas.ts, rows.ts).
 */
export function shortEndFindings(workbook: CheckedWorkbook): Finding[] {
  return workbook.readings
    .filter(({ layout, spelling }) => layout === "roster" && spelling === "plain")
    .flatMap((roster) => {
      const lists = listsOf(roster);
      return [
        ...shortTeams(lists, workbook),
        ...shortOverviews(lists, workbook),
        ...shortNames(roster, lists, workbook),
      ];
    });
}

/** Where the people of a roster stand on one of its sheets, and down to which row they are read; rows count from 1. */
interface List {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

function listsOf({ sheets, people }: ScorecardReading): List[] {
  return sheets.flatMap((sheet) => {
    const first = firstRow(sheet);
    if (first === null) return [];
    const [last, end] = [
      first + people.length - 1,
      first + plainEnd(people.length) - DATA.firstRow,
    ];
    return [{ sheet: sheet.name.toUpperCase(), first, last, end }];
  });
}

function firstRow({ identity, plan, alignment, grid }: PlannedSheet): number | null {
  // Of Data the grid is the list alone, below its headings.
  if (identity.role === "data") return grid.row + 2;
  const planned = identity.role === "results" ? plan.places.get("person:id") : undefined;
  const place = planned === undefined ? null : alignment.at(areaOf(planned));
  return place === null ? null : place.row + 1;
}

/**
 * The formula with room for everybody, where it reads people from the first one on, but not to the last; null where it does not.
 * All of its columns are given the same end: Excel holds them against each other row by row.
 */
function withRoom(formula: string, lists: readonly List[]): string | null {
  const mapped = (isLonger: (row: number, list: List) => boolean) =>
    mapReferences(formula, ({ sheet, from, to }) => {
      const list = lists.find((each) => each.sheet === sheet?.toUpperCase());
      if (to === undefined) return [from];
      if (list === undefined) return [from, to];
      const [top, bottom] = [rowOf(from), rowOf(to)];
      const readsList = top <= list.first && bottom >= list.first;
      return [from, readsList && isLonger(bottom, list) ? withRow(to, list.end) : to];
    });
  const isShort = mapped((row, { last }) => row < last) !== formula;
  return isShort ? mapped((row, { end }) => row < end) : null;
}

const rowOf = (corner: string): number => Number(/\d+$/.exec(corner)?.[0]);
const withRow = (corner: string, row: number): string => corner.replace(/\d+$/, String(row));

/** Forms score the supervisor by a part of the team alone. */
function shortTeams(lists: readonly List[], { readings }: CheckedWorkbook): Finding[] {
  return readings
    .filter(({ layout }) => layout === "form")
    .flatMap((reading) =>
      sheetsWithFormulas(reading).flatMap((sheet) =>
        plannedFormulas(sheet, reading.sheets).flatMap(({ cell, content }) => {
          const { person } = sheet.identity;
          const place = person === undefined ? cell : { ...cell, person };
          return shortFormula(reading.scorecard, { code: "team-ends-early" }, place, {
            content,
            lists,
          });
        }),
      ),
    );
}

/** Charts, and departments beside each other, count a part of the people alone. */
function shortOverviews(lists: readonly List[], { sheets }: CheckedWorkbook): Finding[] {
  return sheets.flatMap(({ id, role, scorecard, grid }) => {
    if ((role !== "chart" && role !== "departments") || grid?.formulas === undefined) return [];
    return grid.formulas.flatMap((cells, down) =>
      cells.flatMap((_, right) => {
        const place = { row: grid.row + down, column: grid.column + right };
        const content = formulaAt(grid, place);
        const fact = { code: "overview-ends-early", role } as const;
        return shortFormula(scorecard, fact, { ...place, sheet: id }, { content, lists });
      }),
    );
  });
}

function shortFormula(
  scorecard: string | null,
  fact: Fact,
  cell: CellPlace,
  { content, lists }: { readonly content: unknown; readonly lists: readonly List[] },
): Finding[] {
  const formula = isFormulaText(content) ? withRoom(content, lists) : null;
  if (formula === null) return [];
  const mend: Mend = {
    kind: "lengthen",
    isSafe: true,
    steps: [{ kind: "write", cell, was: content, content: { kind: "formula", formula } }],
  };
  return [finding(scorecard, fact, [cell], mend)];
}

/** The drop-down of Card leaves people out; so does whatever is made of the names later. */
function shortNames(
  { scorecard }: ScorecardReading,
  lists: readonly List[],
  { names }: CheckedWorkbook,
): Finding[] {
  const own = scorecardName(scorecard, "").toUpperCase();
  const short = names
    .filter(({ name }) => name.toUpperCase().startsWith(own))
    .flatMap(({ name, formula: was }) => {
      const formula = withRoom(was, lists);
      return formula === null ? [] : [{ kind: "set-name", name, was, formula } as const];
    });
  if (short.length === 0) return [];
  const mend: Mend = { kind: "lengthen", isSafe: true, steps: short };
  const fact: Fact = { code: "names-end-early", names: short.map(({ name }) => name) };
  return [finding(scorecard, fact, [], mend)];
}
