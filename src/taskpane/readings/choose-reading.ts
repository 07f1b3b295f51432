import type { WorkbookReading } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";

/** The scorecard that HR chose; else the one whose sheet is active, else the one made last. */
export function chooseReading(
  { readings, activeSheet, references }: WorkbookReading,
  chosen: string | undefined,
): ScorecardReading | undefined {
  const active = references.find(({ sheets }) => sheets.some(({ id }) => id === activeSheet));
  return (
    readings.find(({ scorecard }) => scorecard === chosen) ??
    readings.find(({ scorecard }) => scorecard === active?.scorecard) ??
    readings.at(-1)
  );
}
