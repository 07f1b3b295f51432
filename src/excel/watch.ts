import { inExcel } from "./excel-run";
import { listScorecards } from "./find-scorecards";
import { isOwnWriting, isWriting } from "./own-writing";

/** What changed since the last call. */
export interface ScorecardChange {
  /** Sheets of scorecards in which cells changed, by id. */
  readonly edited: readonly string[];
  /** Sheets of scorecards that Excel has calculated anew, by id: what was read of them may be out of date, whoever wrote. */
  readonly calculated: readonly string[];
  /** A scorecard's sheets were added, removed or copied: list the scorecards again. */
  readonly sheetsChanged: boolean;
}

/** Told after this many quiet milliseconds, and at the latest after four times as many. */
const quiet = 150;
const latest = 4 * quiet;

/**
 * Calls back when somebody changes a scorecard: HR or a co-author, not the add-in itself and not on HR's own sheets; and when
 * Excel has calculated one, which it does some time after the cells were written.
 * Renaming is no event in ExcelApi 1.12. The function returned removes the handlers; after it, nothing calls back.
 */
export async function watchScorecards(
  onChange: (change: ScorecardChange) => void,
): Promise<() => Promise<void>> {
  const collector = new ChangeCollector(await scorecardSheets(), onChange);
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async (event) => collector.edited(event)),
      worksheets.onCalculated.add(async (event) => collector.calculated(event)),
      worksheets.onAdded.add(async (event) => collector.sheetsChanged(event)),
      worksheets.onDeleted.add(async (event) => collector.sheetsChanged(event)),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    collector.stop();
    await inExcel(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }, handlers[0]?.context);
  };
}

async function scorecardSheets(): Promise<ReadonlySet<string>> {
  const scorecards = await listScorecards();
  return new Set(scorecards.flatMap(({ sheets }) => sheets.map(({ id }) => id)));
}

interface SheetEvent {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

/** Gathers events until they pause; then finds out what they mean and tells it once. */
class ChangeCollector {
  private readonly pendingEdits = new Set<string>();
  private readonly pendingResults = new Set<string>();
  /** The list of sheets may be out of date; `foreign` when somebody else made it so. */
  private stale = false;
  private foreign = false;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  constructor(
    private known: ReadonlySet<string>,
    private readonly onChange: (change: ScorecardChange) => void,
  ) {}

  edited(event: SheetEvent): void {
    if (isOwnWriting(event)) return;
    this.pendingEdits.add(event.worksheetId);
    this.wait();
  }

  calculated(event: SheetEvent): void {
    this.pendingResults.add(event.worksheetId);
    this.wait();
  }

  sheetsChanged(event: SheetEvent): void {
    this.stale = true;
    // Of what the add-in makes itself nobody is told: the list is read when next it is needed.
    if (isOwnWriting(event)) return;
    this.foreign = true;
    this.wait();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private wait(): void {
    if (this.stopped) return;
    this.since ??= Date.now();
    clearTimeout(this.timer);
    const left = latest - (Date.now() - this.since);
    this.timer = setTimeout(() => void this.tell(), Math.max(0, Math.min(quiet, left)));
  }

  private async tell(): Promise<void> {
    this.since = undefined;
    // What the add-in itself is still writing is told when it is done.
    if (isWriting()) {
      this.wait();
      return;
    }
    const edited = taken(this.pendingEdits);
    const calculated = taken(this.pendingResults);
    const sheetsChanged = await this.refresh();
    const change = {
      edited: edited.filter((id) => this.known.has(id)),
      calculated: calculated.filter((id) => this.known.has(id)),
      sheetsChanged,
    };
    const isNothing = change.edited.length + change.calculated.length === 0 && !sheetsChanged;
    if (!this.stopped && !isNothing) this.onChange(change);
  }

  /** Whether somebody else changed which sheets belong to scorecards. */
  private async refresh(): Promise<boolean> {
    if (!this.stale) return false;
    const foreign = this.foreign;
    this.stale = this.foreign = false;
    try {
      const before = this.known;
      this.known = await scorecardSheets();
      return foreign && !sameSet(before, this.known);
    } catch {
      // The listener lists them itself and hears then why that fails.
      this.stale = true;
      return foreign;
    }
  }
}

function taken(pending: Set<string>): string[] {
  const all = [...pending];
  pending.clear();
  return all;
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
