import { areaOf } from "../../calc/a1";
import { dataTableName, isDataTable } from "../../plan/free-names";
import { isBlank, type PersonReading, type ScorecardReading } from "../../reading";
import { finding, type Finding } from "../finding";
import { nameOf } from "../figures/missing";
import { formulaCells, plainRows } from "../formulas/planned";
import { formulaAt } from "../../reading";
import type { Mend, MendStep } from "../mend";
import type { CheckedWorkbook } from "../workbook";

/** People who stand on Data and are scored nowhere. */
export function rowFindings(reading: ScorecardReading, workbook: CheckedWorkbook): Finding[] {
  if (reading.layout !== "roster") return [];
  return [
    ...lostTable(reading, workbook),
    ...lostColumns(reading),
    ...belowTable(reading, workbook),
    ...withoutResults(reading),
  ];
}

/** The list is read all the same, by its headers; but formulas and imports follow the table. */
function lostTable(reading: ScorecardReading, { tables }: CheckedWorkbook): Finding[] {
  const { scorecard, isWithoutTable, locale } = reading;
  const data = dataOf(reading);
  if (!isWithoutTable || data === undefined) return [];
  const { id: sheet, grid } = data;
  const now = tables.find(
    ({ sheet: on, area }) =>
      on === sheet && area.row <= grid.row && grid.row < area.row + area.rows,
  );
  const fact = {
    code: "data-table-lost",
    name: dataTableName(scorecard, locale),
    now: now?.name ?? null,
  } as const;
  return [finding(scorecard, fact, [{ sheet, row: grid.row, column: grid.column }])];
}

/** A column whose figure nobody can be said to have. */
function lostColumns(reading: ScorecardReading): Finding[] {
  const data = dataOf(reading);
  if (data === undefined) return [];
  const { id: sheet, grid } = data;
  return reading.lostColumns.map((column) =>
    finding(reading.scorecard, { code: "column-lost", column }, [
      { sheet, row: grid.row, column: grid.column },
    ]),
  );
}

const dataOf = ({ sheets }: ScorecardReading) =>
  sheets.find(({ identity }) => identity.role === "data");

/** The last row of many exports; nobody who is appraised. */
const SUM = /^(合计|合計|总计|總計|小计|小計|平均|汇总|彙總|sum|total|average|mean)/i;

/** Rows below the Data table, which grows by itself only when a paste continues right below it. */
function belowTable(reading: ScorecardReading, workbook: CheckedWorkbook): Finding[] {
  const { scorecard } = reading;
  const data = dataOf(reading);
  const table = workbook.tables.find(({ name }) => isDataTable(name, scorecard));
  if (data === undefined || table?.below == null) return [];
  const { below, area } = table;
  const people = below.values.flatMap((cells, index) => {
    const who = cells
      .slice(0, 2)
      .filter((value) => !isBlank(value))
      .map(String);
    const isPerson = cells.some((value) => typeof value === "number") && who.length > 0;
    return isPerson && !who.some((text) => SUM.test(text.trim()))
      ? [{ row: below.row + index, name: who.at(-1) ?? "" }]
      : [];
  });
  const end = area.row + area.rows;
  const continues = people.every(({ row }, index) => row === end + index);
  const mend: Mend | undefined =
    continues && people.length > 0 && workbook.resizesTables
      ? {
          kind: "grow-table",
          isSafe: true,
          steps: [{ kind: "grow-table", table: table.name, rows: people.length }],
        }
      : undefined;
  if (people.length === 0) return [];
  const places = people.map(({ row, name }) => ({
    sheet: data.id,
    row,
    column: area.column,
    person: name,
  }));
  return [finding(scorecard, { code: "rows-below-table" }, places, mend)];
}

/**
 * In the plain spelling each person has a row of formulas. People added since have none; and where a row was inserted between
 * others and the list sorted, somebody may stand on the one that is not read.
 */
function withoutResults(reading: ScorecardReading): Finding[] {
  if (reading.spelling !== "plain") return [];
  const rows = plainRows(reading);
  const read = rowsRead(reading, rows);
  const isElsewhere = ({ own }: PersonReading, index: number) => {
    const row = own.id?.row ?? own.name?.row;
    return read[index] !== undefined && row !== undefined && read[index] !== row;
  };
  const left = reading.people.filter(
    (person, index) =>
      (person.id !== "" || person.name !== "") && (index >= rows || isElsewhere(person, index)),
  );
  const places = left.flatMap((person) => placeOf(person) ?? []);
  if (places.length === 0 || rows === 0) return [];
  const mend = reading.people.some(isElsewhere)
    ? undefined
    : growing(reading, rows, reading.people.length);
  return [finding(reading.scorecard, { code: "people-without-results" }, places, mend)];
}

/** The row of Data, from 0, from which each line of Results takes the ID; none where a formula is broken or typed over. */
function rowsRead({ sheets }: ScorecardReading, lines: number): readonly (number | undefined)[] {
  const results = sheets.find(({ identity }) => identity.role === "results");
  const planned = results?.plan.places.get("person:id");
  const first = planned === undefined ? null : results?.alignment.at(areaOf(planned));
  if (results === undefined || first == null) return [];
  const formulas = Array.from({ length: lines }, (_, index) =>
    String(formulaAt(results.grid, { row: first.row + index, column: first.column })),
  );
  // Whose row it was is told with the rows below it that have moved up.
  if (formulas.some((formula) => formula.includes("#REF!"))) return [];
  return formulas.map((formula) => {
    const rows = new Set([...formula.matchAll(/!\$?[A-Z]{1,3}\$?(\d+)/g)].map(([, row]) => row));
    return rows.size === 1 ? Number([...rows][0]) - 1 : undefined;
  });
}

function placeOf(person: PersonReading) {
  const cell = person.own.id ?? person.own.name;
  return cell === null ? null : { ...cell, person: nameOf(person) };
}

/** Every formula that is another one with more people; only where the plan's cells are where they were. */
function growing(reading: ScorecardReading, rows: number, people: number): Mend | undefined {
  if (!reading.sheets.every(({ alignment }) => alignment.unmoved)) return undefined;
  const [before, after] = [reading.planFor(rows), reading.planFor(people)];
  const steps = reading.sheets.flatMap((sheet) => {
    const role = sheet.identity.role;
    const old = new Map(
      before.sheets
        .filter((plan) => plan.role === role)
        .flatMap((plan) => formulaCells(plan).map(({ address, formula }) => [address, formula])),
    );
    return after.sheets
      .filter((plan) => plan.role === role)
      .flatMap(formulaCells)
      .filter(({ address, formula }) => old.get(address) !== formula)
      .map(({ address, formula }): MendStep => {
        const { row, column } = areaOf(address);
        return {
          kind: "write",
          cell: { sheet: sheet.id, row, column },
          was: formulaAt(sheet.grid, { row, column }),
          content: { kind: "formula", formula },
        };
      });
  });
  return { kind: "grow-results", isSafe: true, steps };
}
