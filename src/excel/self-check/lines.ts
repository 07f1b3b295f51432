import { asFaultError } from "../excel-run";
import { ExcelFaultError } from "../faults";

/** What the self-check asks of Excel beside the functions; each has its sentence in i18n. */
export const hostLines = [
  "text-kept",
  "percent-shown",
  "style-kept",
  "autofit",
  "several-ranges",
  "validation-list",
  "validation-number",
  "format-order",
  "name-calculates",
  "table-calculates",
  "table-grows",
  "column-fills",
  "below-table-kept",
  "spill-reference",
  "error-then-right",
  "page-landscape",
  "page-fits",
  "page-breaks",
  "protected-refuses",
  "protected-lets",
  "protected-spills",
  "event-changed",
  "event-calculated",
  "event-selected",
  "copied-sheet",
] as const;
export const rosterLines = [
  "roster-made",
  "roster-scores",
  "roster-follows",
  "roster-locked",
  "roster-taken-back",
] as const;
export const tidyLines = ["all-removed", "nothing-touched"] as const;

export type HostLine = (typeof hostLines)[number];
export type LineGroup = "functions" | "excel" | "roster" | "tidy";

/** One thing that was asked of Excel. */
export interface SelfCheckLine {
  readonly group: LineGroup;
  /** The id of a case in cases.json, or one of the lines above. */
  readonly id: string;
  /** The formula, where it was one. */
  readonly formula?: string;
  /** null: whatever Excel does is right, and worth knowing. */
  readonly expected: string | null;
  readonly seen: string;
  readonly verdict: "right" | "wrong" | "noted";
  readonly milliseconds: number;
}

/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>;

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  readonly wait: Wait;
}

/** Writes down one line after the other, and stops between them when HR has cancelled. */
export class Recorder {
  constructor(
    readonly clock: Clock,
    private readonly signal: AbortSignal | undefined,
    private readonly onLine: (line: SelfCheckLine) => void,
  ) {}

  requireWanted(): void {
    if (this.signal?.aborted) throw new ExcelFaultError({ kind: "cancelled" });
  }

  /** Does something and holds what came of it against what is expected; a failure is what was seen. */
  async line(
    group: LineGroup,
    id: string,
    expected: unknown,
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.requireWanted();
    const begun = this.clock.now();
    const seen = await work().catch((error: unknown) => new Refusal(error));
    this.requireWanted();
    this.add({
      ...{ group, id, expected: expected === undefined ? null : shown(expected) },
      seen: seen instanceof Refusal ? seen.words : shown(seen),
      verdict: verdictOf(expected, seen),
      milliseconds: this.clock.now() - begun,
    });
  }

  add(line: SelfCheckLine): void {
    this.onLine({ ...line, milliseconds: Math.round(line.milliseconds) });
  }
}

/** What Excel says when it refuses. */
class Refusal {
  readonly words: string;

  constructor(error: unknown) {
    const { fault } = asFaultError(error);
    this.words = fault.kind === "unexpected" ? `${fault.code}: ${fault.message}` : fault.kind;
  }
}

function verdictOf(expected: unknown, seen: unknown): SelfCheckLine["verdict"] {
  if (expected === undefined) return "noted";
  return !(seen instanceof Refusal) && isSame(expected, seen) ? "right" : "wrong";
}

/** Cells, or single values; numbers to the digits that Excel keeps. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((each, index) => isSame(each, other[index] as unknown))
    );
  }
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  return one === other;
}

/** As a report says it: a single cell without brackets. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value as readonly unknown[];
    const [first] = rows;
    if (rows.length === 1 && Array.isArray(first) && first.length === 1) return shown(first[0]);
    return JSON.stringify(value);
  }
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
