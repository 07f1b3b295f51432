import type { CheckedWorkbook, Finding, Mend } from "../../scorecards/check";
import type { CellGrid, CellPlace } from "../../scorecards/reading";
import { isBusy } from "../busy";

/** Functions of an add-in take half a second for each link of a chain; a cell that calculates for so long is stuck. */
const stuckAfterMilliseconds = 5_000;

/**
 * Since when cells have been calculating, from one check to the next: a `#BUSY!` that has only just appeared is Excel at work
 * and no fault.
 */
export class BusyCells {
  private since: ReadonlyMap<string, number> = new Map();

  /** @param now The time in milliseconds. */
  constructor(private readonly now: () => number = () => Date.now()) {}

  /** Which cells of the workbook are calculating, and not yet for so long that something must be wrong. */
  calculating(workbook: CheckedWorkbook): ReadonlySet<string> {
    const now = this.now();
    const grids = [
      ...workbook.readings.flatMap(({ sheets }) => sheets),
      ...workbook.sheets.flatMap(({ id, grid }) => (grid === null ? [] : [{ id, grid }])),
    ];
    this.since = new Map(
      grids
        .flatMap(({ id, grid }) => busyIn(id, grid))
        .map((key) => [key, this.since.get(key) ?? now]),
    );
    return new Set(
      [...this.since]
        .filter(([, since]) => now - since < stuckAfterMilliseconds)
        .map(([key]) => key),
    );
  }
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;

const busyIn = (sheet: string, { row, column, values }: CellGrid): string[] =>
  values.flatMap((line, down) =>
    line.flatMap((value, right) =>
      isBusy(value) ? [keyOf({ sheet, row: row + down, column: column + right })] : [],
    ),
  );

/** Findings without the cells that are still being calculated; those that speak of no other cell are no findings yet. */
export function withoutCalculating(
  findings: readonly Finding[],
  calculating: ReadonlySet<string>,
): readonly Finding[] {
  if (calculating.size === 0) return findings;
  return findings.flatMap((finding) => {
    const { mend, ...rest } = finding;
    const places = finding.places.filter((place) => !calculating.has(keyOf(place)));
    if (places.length === finding.places.length) return [finding];
    if (places.length === 0) return [];
    const left = mend && mendOf(mend, calculating);
    return [{ ...rest, places, ...(left === undefined ? {} : { mend: left }) }];
  });
}

const mendOf = (mend: Mend, calculating: ReadonlySet<string>): Mend => ({
  ...mend,
  steps: mend.steps.filter((step) => step.kind !== "write" || !calculating.has(keyOf(step.cell))),
});
