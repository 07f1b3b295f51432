import type { Export } from "./read-export";
import { columnsOf, renamed, type Source, type Sources } from "./source";

/** Where the workbook keeps how exports were mapped, so that next month's is mapped by itself. */
export const MEMORY_KEY = "KpiScorecardImport";

/** How HR had one kind of export imported, with columns by their headings. */
export interface Remembered {
  /** The headings that this export had. */
  readonly headings: readonly string[];
  readonly id: string | null;
  readonly name: string | null;
  readonly department: string | null;
  /** The heading of the month or date of a row. */
  readonly period: string | null;
  readonly sources: Sources<string>;
  /** Inputs that HR does not want imported from it. */
  readonly unwanted: readonly string[];
  /** Who somebody is whom the export calls otherwise: the key of their rows, and their id in the table. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Of each system, the latest first. */
export type Memory = Readonly<Record<string, readonly Remembered[]>>;

const mostKept = 6;
/** An export is taken for one of before where it has most of its columns. */
const enough = 0.6;

/** What the workbook's setting says; whatever is damaged is forgotten. */
export function readMemory(setting: string | null): Memory {
  try {
    const value: unknown = JSON.parse(setting ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).map(([system, list]) => [
        system,
        Array.isArray(list) ? list.filter(isRemembered) : [],
      ]),
    );
  } catch {
    return {};
  }
}

export const writeMemory = (memory: Memory): string => JSON.stringify(memory);

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null) return false;
  const { headings, sources, unwanted, aliases } = value as Partial<
    Record<keyof Remembered, unknown>
  >;
  const isObject = (each: unknown) => typeof each === "object" && each !== null;
  return (
    Array.isArray(headings) &&
    headings.every((heading) => typeof heading === "string") &&
    Array.isArray(unwanted) &&
    isObject(sources) &&
    isObject(aliases) &&
    Object.values(sources).every(isSource)
  );
}

function isSource(value: unknown): value is Source<string> {
  try {
    // A source that names columns can be renamed; anything else falls over here.
    const columns = columnsOf(value as Source<string>);
    return columns.every((column) => typeof column === "string");
  } catch {
    return false;
  }
}

export function remember(memory: Memory, system: string, remembered: Remembered): Memory {
  const others = (memory[system] ?? []).filter(
    ({ headings }) => !same(headings, remembered.headings),
  );
  return { ...memory, [system]: [remembered, ...others].slice(0, mostKept) };
}

/** How an export with these headings was mapped before; that of the export with most in common. */
export function recall(memory: Memory, system: string, { headings }: Export): Remembered | null {
  const here = new Set(headings.map(({ name }) => name));
  const [best] = (memory[system] ?? [])
    .map((remembered) => ({ remembered, share: shareOf(remembered.headings, here) }))
    .sort((one, other) => other.share - one.share);
  return best !== undefined && best.share >= enough ? best.remembered : null;
}

function shareOf(headings: readonly string[], here: ReadonlySet<string>): number {
  const common = headings.filter((heading) => here.has(heading)).length;
  return common / Math.max(headings.length, here.size, 1);
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((heading) => other.includes(heading));

/** Sources with columns by their place, those alone whose columns this export has. */
export function placed(sources: Sources<string>, { headings }: Export): Sources {
  const places = new Map(headings.map(({ name }, index) => [name, index]));
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([, source]) => columnsOf(source).every((column) => places.has(column)))
      .map(([id, source]) => [id, renamed(source, (column) => places.get(column) ?? 0)]),
  );
}

/** Sources with columns by their headings. */
export const byHeading = (sources: Sources, { headings }: Export): Sources<string> =>
  Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [
      id,
      renamed(source, (column) => headings[column]?.name ?? ""),
    ]),
  );
