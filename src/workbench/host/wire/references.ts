/** Ranges that the add-in keeps: found again by id, moved along when rows or columns come and go. */
import type { RangeRef } from "../addresses";
import { HostError } from "./errors";
import type { Parts } from "../parts";

/** One range, or several that the add-in holds as one object. */
export type Kept = RangeRef | { ranges: RangeRef[] };

const rangesOf = (kept: Kept): RangeRef[] => ("ranges" in kept ? kept.ranges : [kept]);

export class References {
  private readonly kept = new Map<string, Kept>();
  private last = 0;

  constructor(private readonly book: Parts) {}

  /** Keeps an object under an id, by which the library asks for it again. */
  keep(object: Kept): void {
    if (this.idOf(object) !== null) return;
    this.last += 1;
    this.kept.set(`reference-${this.last}`, object);
  }

  idOf(object: Kept): string | null {
    for (const [id, known] of this.kept) if (known === object) return id;
    return null;
  }

  get(id: string): Kept {
    const kept = this.kept.get(id);
    if (!kept || !rangesOf(kept).every(({ sheetId }) => this.book.sheets.exists(sheetId))) {
      throw new HostError(
        "InvalidReference",
        "This reference is not valid for the current operation.",
      );
    }
    return kept;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** Every kept range of a sheet, for those who move cells. */
  *on(sheetId: string): Iterable<RangeRef> {
    for (const kept of this.kept.values()) {
      for (const range of rangesOf(kept)) if (range.sheetId === sheetId) yield range;
    }
  }
}
