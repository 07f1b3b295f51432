import { type ClosingState, takesOver } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import { neighbouringPeriod, type Period, periodCode } from "../../scorecards/system/period";

/** What HR should know before the next period is started; none of it forbids it. */
export interface NextWarning {
  readonly kind: "notLater" | "skipped" | "notCarried";
  readonly periods: readonly Period[];
}

/** So many periods in a row are named at most. */
const MOST_NAMED = 12;

export function warningsOf(
  reading: ScorecardReading,
  { periods }: ClosingState,
  next: Period,
): readonly NextWarning[] {
  const { period: now } = reading;
  if (periodCode(next) <= periodCode(now)) return [{ kind: "notLater", periods: [now] }];
  const skipped: Period[] = [];
  for (
    let between = neighbouringPeriod(now, 1);
    periodCode(between) < periodCode(next) && skipped.length < MOST_NAMED;
    between = neighbouringPeriod(between, 1)
  ) {
    skipped.push(between);
  }
  const last = neighbouringPeriod(next, -1);
  const isCarried = !takesOver(reading) || periods.includes(periodCode(last));
  return [
    ...(skipped.length > 0 ? [{ kind: "skipped", periods: skipped } as const] : []),
    ...(isCarried ? [] : [{ kind: "notCarried", periods: [last] } as const]),
  ];
}
