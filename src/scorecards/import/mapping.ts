import type { Input, ScorecardSystem } from "../system/description";
import { isOwnItem } from "../plan/roster/own-items";
import type { DataTable } from "./data-table";
import { byHeading, placed, recall, type Memory, type Remembered } from "./memory";
import { findPeopleColumns, type PeopleColumns } from "./people-columns";
import { findPeriodColumn } from "./period-column";
import type { Decisions } from "./preview";
import type { Export } from "./read-export";
import type { Source, Sources } from "./source";
import { suggestSources, type Column } from "./suggest";

/** How the columns of an export are read; HR sees it, corrects it, and it is kept. */
export interface Mapping {
  readonly people: PeopleColumns;
  /** The column that says of what month or day a row is. */
  readonly period: number | null;
  readonly sources: Sources;
}

/** The mapping that HR had agreed to for an export like this one, completed by what headings say clearly. */
export function mappingFor(
  exported: Export,
  columns: readonly Column[],
  table: DataTable,
  system: ScorecardSystem,
  memory: Memory,
): { readonly mapping: Mapping; readonly remembered: Remembered | null } {
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
  const others = new Set([people.id, people.name]);
  const free = columns.filter(({ index }) => !others.has(index));
  const period = remembered ? placeOf(remembered.period) : findPeriodColumn(free, exported.rows);
  const inputs = table.columns.map(({ input }) => input);
  const suggested = suggestSources(
    columns.map((column) =>
      others.has(column.index) || column.index === period ? withoutCells(column) : column,
    ),
    inputs,
    system,
  );
  const unwanted = new Set(remembered?.unwanted ?? []);
  const clear = inputs.flatMap((input): [string, Source][] => {
    const source = suggested[input.id];
    return source === undefined || unwanted.has(memoryKey(input)) ? [] : [[input.id, source]];
  });
  return {
    mapping: {
      people,
      period,
      sources: {
        ...Object.fromEntries(clear),
        ...(remembered ? known(placed(remembered.sources, exported), inputs) : {}),
      },
    },
    remembered,
  };
}

/** A column that says who or when is no figure, whatever its heading sounds like. */
const withoutCells = (column: Column): Column => ({
  ...column,
  filled: 0,
  figures: 0,
  answers: null,
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
): Remembered {
  const heading = (column: number | null) =>
    column === null ? null : (exported.headings[column]?.name ?? null);
  const inputs = table.columns.map(({ input }) => input);
  const aliases = Object.entries(decisions).flatMap(([key, decision]) => {
    const id = typeof decision === "object" ? table.people[decision.row]?.id : undefined;
    return id === undefined || id === "" ? [] : [[key, id] as const];
  });
  return {
    headings: exported.headings.map(({ name }) => name),
    id: heading(mapping.people.id),
    name: heading(mapping.people.name),
    department: heading(mapping.people.department),
    period: heading(mapping.period),
    sources: byHeading(kept(mapping.sources, inputs), exported),
    unwanted: inputs.filter(({ id }) => mapping.sources[id] === undefined).map(memoryKey),
    aliases: Object.fromEntries(aliases),
  };
}

/** What HR said before of people whom the export calls otherwise, where their ids are still in the table. */
export function decisionsFrom(remembered: Remembered | null, table: DataTable): Decisions {
  return Object.fromEntries(
    Object.entries(remembered?.aliases ?? {}).flatMap(([key, id]) => {
      const row = table.people.findIndex((person) => person.id === id);
      return row < 0 ? [] : [[key, { row }] as const];
    }),
  );
}
