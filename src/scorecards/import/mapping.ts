import type { UnusedKind } from "../../i18n/figures";
import type { Input, ScorecardSystem } from "../system/description";
import { isOwnItem } from "../plan/roster/own-items";
import type { Person } from "../generation-request";
import { numberIn, readAmount } from "./amount";
import type { DataTable } from "./data-table";
import { byHeading, placed, recall, type Memory, type Remembered } from "./memory";
import { findPeopleColumns, type PeopleColumns } from "./people-columns";
import type { Period } from "../system/period";
import { dateReading, findPeriodColumn, monthsIn } from "./period-column";
import type { Decisions } from "./preview";
import type { Question, Says } from "./question";
import type { Export } from "./read-export";
import { sameWord } from "../people/clean-field";
import type { Row } from "../people/split-rows";
import { columnsOf, type Source, type Sources } from "./source";
import { isSourceTime } from "./source-unit";
import { isWithin } from "./stamp";
import { suggestSources, type Column } from "./suggest";

/** How the columns of an export are read; HR sees it, corrects it, and it is kept. */
export interface Mapping {
  readonly people: PeopleColumns;
  /** The column that says of what month or day a row is. */
  readonly period: number | null;
  readonly sources: Sources;
}

/** A mapping, and what has to be asked before it is whole. */
export interface FoundMapping {
  readonly mapping: Mapping;
  readonly remembered: Remembered | null;
  /** What HR is asked of figures, by the id of their input. */
  readonly questions: Readonly<Record<string, Question>>;
  /** Why columns that are called like a figure are none, by their place. */
  readonly refused: ReadonlyMap<number, UnusedKind>;
}

/**
 * The mapping that HR had agreed to for an export like this one, completed by what headings say in one way only.
 *
 * @param appraised The scorecard's period: headings and rows of other months are none of its figures.
 */
export function mappingFor(
  exported: Export,
  columns: readonly Column[],
  table: DataTable,
  system: ScorecardSystem,
  memory: Memory,
  appraised: Period | null = null,
): FoundMapping {
  const remembered = recall(memory, system.id, exported);
  const placeOf = (heading: string | null | undefined): number | null => {
    const at = exported.headings.findIndex(({ name }) => name === heading);
    return at < 0 ? null : at;
  };
  const found = findPeopleColumns(columns, exported.rows, table.people);
  const had = remembered && {
    id: placeOf(remembered.id),
    name: placeOf(remembered.name),
    department: placeOf(remembered.department),
  };
  const people = had && (had.id !== null || had.name !== null) ? had : found;
  const others = new Set([people.id, people.name, people.department]);
  const free = columns.filter(({ index }) => index !== people.id && index !== people.name);
  const period = remembered ? placeOf(remembered.period) : findPeriodColumn(free, exported.rows);
  const inputs = table.columns.map(({ input }) => input);
  const beside = tableBeside(columns, exported.rows, people);
  const suggested = suggestSources(
    columns.map((column) =>
      others.has(column.index) || column.index === period || column.index >= beside
        ? withoutCells(column)
        : column,
    ),
    inputs,
    system,
    {
      period: appraised,
      several: hasSeveral(rowsOfPeriod(exported.rows, columns, period, appraised), people),
      decimalCommas: exported.decimalCommas,
      notes: exported.skipped.map(({ text }) => text),
      hasBlanks: (column) => exported.rows.some(({ fields }) => (fields[column] ?? "") === ""),
      sameCells: (one, other) =>
        exported.rows.every(({ fields }) => (fields[one] ?? "") === (fields[other] ?? "")),
      isShareOf: (rate, part, whole) =>
        exported.rows.every((row) => isShareIn(row, { rate, part, whole })),
      addsUp: (sum, parts) =>
        exported.rows.every((row) => isSumOf(row, sum, parts)) &&
        exported.rows.some(({ fields }) => (fields[sum] ?? "") !== ""),
    },
  );
  const unwanted = new Set(remembered?.unwanted ?? []);
  const wanted = <Kept>(all: Readonly<Record<string, Kept>>): [string, Kept][] =>
    inputs.flatMap((input): [string, Kept][] => {
      const kept = all[input.id];
      return kept === undefined || unwanted.has(memoryKey(input)) ? [] : [[input.id, kept]];
    });
  const agreed = remembered ? known(placed(remembered.sources, exported), inputs) : {};
  const sources = { ...Object.fromEntries(wanted(suggested.sources)), ...agreed };
  const questions = Object.fromEntries(
    wanted(suggested.questions).filter(([id]) => agreed[id] === undefined),
  );
  for (const [id, source] of Object.entries(agreed)) {
    const doubt = contradiction(source, suggested.sources[id], suggested.questions[id], columns);
    if (doubt === null) continue;
    questions[id] = doubt;
    // oxlint-disable-next-line typescript/no-dynamic-delete -- Built here, by ids of inputs.
    delete sources[id];
  }
  return {
    mapping: { people, period, sources },
    remembered,
    questions,
    refused: new Map([
      ...suggested.refused,
      ...columns
        .filter(({ index }) => index >= beside)
        .map(({ index }) => [index, "beside"] as const),
    ]),
  };
}

/**
 * Where another table with names of its own begins, pasted to the right of this one: what stands there is not the first name's.
 * Infinity where there is none.
 */
function tableBeside(
  columns: readonly Column[],
  rows: readonly Row[],
  { id, name }: PeopleColumns,
): number {
  const who = name ?? id;
  const own = who === null ? undefined : columns[who];
  const again = columns.find((column) => own !== undefined && column.name === `${own.name} (2)`);
  if (own === undefined || again === undefined) return Infinity;
  const differs = rows.some(
    ({ fields }) => sameWord(fields[own.index] ?? "") !== sameWord(fields[again.index] ?? ""),
  );
  return differs ? again.index : Infinity;
}

/** What was agreed to last month, where this month's numbers are clearly in something else: 95 last time, 0.95 now. */
function contradiction(
  agreed: Source,
  now: Source | undefined,
  asked: Question | undefined,
  columns: readonly Column[],
): Question | null {
  const same = (one: Source, other: Source) => JSON.stringify(one) === JSON.stringify(other);
  const alike = (other: Source) =>
    other.kind === agreed.kind &&
    JSON.stringify(columnsOf(other)) === JSON.stringify(columnsOf(agreed));
  if (now !== undefined && alike(now) && now.unit !== agreed.unit) {
    const column = columns[columnsOf(agreed)[0] ?? 0];
    // With its sign a share is the same in whatever unit plain numbers are.
    if (column && column.shares > 0 && column.plain === 0) return null;
    const says = ({ unit }: Source): Says => {
      const cell = column?.example ?? "";
      if (isSourceTime(unit)) return { kind: "unit", unit, cell };
      return { kind: unit === "percent" ? "percent" : "fraction", cell };
    };
    return {
      why: "odd-unit",
      readings: [now, agreed].map((source) => ({ says: [says(source)], source })),
    };
  }
  const isOdd = asked?.why === "odd-unit" || asked?.why === "commas";
  return isOdd && !asked.readings.some(({ source }) => same(source, agreed)) ? asked : null;
}

/** Rates are rounded, or cut off, to whole per cents at worst. */
const roundedBy = 0.0101;

function isShareIn(
  { fields }: Row,
  { rate, part, whole }: { readonly rate: number; readonly part: number; readonly whole: number },
): boolean {
  const share = readAmount(fields[rate] ?? "");
  const one = numberIn(fields[part] ?? "");
  const all = numberIn(fields[whole] ?? "");
  if (share === null || share === "blank" || one === null || all === null || all === 0) return true;
  // "92%" is one thing, 92 and 0.92 may both be.
  const said = share.unit === "fraction" ? [share.value] : [share.value, share.value / 100];
  return said.some((each) => Math.abs(one / all - each) <= roundedBy);
}

function isSumOf({ fields }: Row, sum: number, parts: readonly number[]): boolean {
  const number = (column: number): number => {
    const amount = readAmount(fields[column] ?? "");
    if (amount === "blank") return 0;
    return amount === null ? NaN : amount.value;
  };
  const whole = parts.reduce((before, part) => before + number(part), 0);
  return Math.abs(whole - number(sum)) < 1e-6;
}

/** The rows of the period alone, where a column says of when they are. */
function rowsOfPeriod(
  rows: readonly Row[],
  columns: readonly Column[],
  period: number | null,
  appraised: Period | null,
): readonly Row[] {
  const column = period === null ? undefined : columns[period];
  if (column === undefined || appraised === null) return rows;
  return monthsIn(rows, column.index, dateReading(rows, column, appraised))
    .filter(({ month }) => month !== null && isWithin(month, appraised))
    .flatMap((each) => each.rows);
}

/** Whether somebody has more than one row; a row without a name belongs to the name above it, if to anybody. */
function hasSeveral(rows: readonly Row[], { id, name }: PeopleColumns): boolean {
  const seen = new Set<string>();
  for (const { fields } of rows) {
    const who = [id, name]
      .map((column) => (column === null ? "" : (fields[column] ?? "")))
      .join("\t");
    if (who === "\t" || seen.has(who)) return true;
    seen.add(who);
  }
  return false;
}

/** A column that says who or when is no figure, whatever its heading sounds like. */
const withoutCells = (column: Column): Column => ({
  ...column,
  filled: 0,
  figures: 0,
  errors: 0,
  plain: 0,
  answers: null,
  outcomes: null,
  values: null,
});

/** An item of HR's own is another one under another name, although its line and its column are the same. */
const memoryKey = (input: Input): string =>
  isOwnItem(input) ? `${input.id} ${input.name.en}` : input.id;

const kept = (sources: Sources, inputs: readonly Input[]): Sources =>
  Object.fromEntries(
    inputs.flatMap((input): [string, Source][] => {
      const source = sources[input.id];
      return source === undefined ? [] : [[memoryKey(input), source]];
    }),
  );

const known = (sources: Sources, inputs: readonly Input[]): Sources =>
  Object.fromEntries(
    inputs.flatMap((input): [string, Source][] => {
      const source = sources[memoryKey(input)];
      return source === undefined ? [] : [[input.id, source]];
    }),
  );

/** What is kept of a mapping that HR agreed to. */
export function rememberedOf(
  mapping: Mapping,
  exported: Export,
  table: DataTable,
  decisions: Decisions,
  asked: Readonly<Record<string, Question>> = {},
): Remembered {
  const heading = (column: number | null) =>
    column === null ? null : (exported.headings[column]?.name ?? null);
  const inputs = table.columns.map(({ input }) => input);
  const aliases = Object.entries(decisions).flatMap(([key, decision]) => {
    const who = typeof decision === "object" ? table.people[decision.row] : undefined;
    return who === undefined ? [] : [[key, calledOf(who)] as const];
  });
  return {
    headings: exported.headings.map(({ name }) => name),
    id: heading(mapping.people.id),
    name: heading(mapping.people.name),
    department: heading(mapping.people.department),
    period: heading(mapping.period),
    sources: byHeading(kept(mapping.sources, inputs), exported),
    // What HR has not answered is asked again next month.
    unwanted: inputs
      .filter(({ id }) => mapping.sources[id] === undefined && asked[id] === undefined)
      .map(memoryKey),
    aliases: Object.fromEntries(aliases),
  };
}

/** By what somebody is kept: forms have names alone. */
const calledOf = ({ id, name }: Person): string => id || name;

/** What HR said before of people whom the export calls otherwise, where their ids are still in the table. */
export function decisionsFrom(remembered: Remembered | null, table: DataTable): Decisions {
  return Object.fromEntries(
    Object.entries(remembered?.aliases ?? {}).flatMap(([key, id]) => {
      const row = table.people.findIndex((person) => calledOf(person) === id);
      return row < 0 ? [] : [[key, { row }] as const];
    }),
  );
}
