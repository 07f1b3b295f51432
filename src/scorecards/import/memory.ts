import type { Export } from "./read-export";
import { columnsOf, renamed, type Sources } from "./source";

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

export const writeMemory = (memory: Memory): string => JSON.stringify(memory);

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
