import type { UndoTicket } from "../generation";
import type { Ticket } from "../journal/ticket";
import type { WorkbookState } from "../workbook-state";
import type { Spare } from "../spare-sheets";

/*
 * A scorecard as it was before it was changed: its sheets are kept, hidden, until HR says that they can go. What it takes to put
 * them back is kept with the workbook, so that it can be done by whoever opens it later.
 */

const PREFIX = "KpiChanged:";

/** Of the scorecard that has taken the place of another. */
export const keptKey = (scorecard: string): string => PREFIX + scorecard;

/** On a sheet that is kept: the number of the scorecard that stands in its place. */
export const KEPT_PROPERTY = "KpiKept";

const VERSION = 1;

export interface Kept {
  readonly version: typeof VERSION;
  /** The sheets that have come. */
  readonly made: UndoTicket;
  /** The number of the scorecard that there was. */
  readonly before: string;
  /** Its sheets, by their ids. */
  readonly sheets: readonly string[];
  /** Everything else that was changed, with what it was. */
  readonly ticket: Ticket;
}

export const keepsake = (kept: Omit<Kept, "version">): Kept => ({ version: VERSION, ...kept });

/** What a setting says, where it can be used: all of its sheets are there. */
export function readKept(value: unknown, { sheets }: WorkbookState): Kept | null {
  if (typeof value !== "object" || value === null) return null;
  const kept = value as Partial<Kept>;
  const isWhole =
    kept.version === VERSION &&
    Array.isArray(kept.sheets) &&
    Array.isArray(kept.ticket?.entries) &&
    Array.isArray(kept.made?.sheets) &&
    typeof kept.before === "string";
  if (!isWhole) return null;
  const isThere = (id: string) => sheets.some((sheet) => sheet.id === id);
  return (kept as Kept).sheets.every(isThere) ? (kept as Kept) : null;
}

/** The sheets as they were, with what belongs to them. */
export const spareOf = (
  scorecard: string,
  { sheets, before }: Pick<Kept, "sheets" | "before">,
  { sheets: all, names, activeSheet }: WorkbookState,
): Spare => ({
  sheets,
  called: all.filter(({ id }) => sheets.includes(id)).map(({ name }) => name),
  names: names
    .map(({ name }) => name)
    .filter((name) => name.toUpperCase().startsWith(`KPI_${before}_`)),
  setting: keptKey(scorecard),
  show: activeSheet,
});
