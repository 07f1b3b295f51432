import { formulaAt, isBlank, valueAt, type ScorecardReading } from "../../reading";
import { finding, type Finding, type FoundPlace } from "../finding";
import type { MendStep } from "../mend";
import { plannedFormulas } from "./planned";

/** Columns of Results that cannot spill, with what stands in their way. */
export function spillFindings({ sheets, scorecard, layout }: ScorecardReading): Finding[] {
  const results = sheets.find(({ identity }) => identity.role === "results");
  const data = sheets.find(({ identity }) => identity.role === "data");
  if (layout !== "roster" || results === undefined || data === undefined) return [];
  const { grid } = results;
  const rows = data.grid.values.length - 1;
  return plannedFormulas(results, sheets)
    .filter(({ value }) => value === "#SPILL!")
    .map(({ cell }) => {
      const below = Array.from({ length: Math.max(0, rows - 1) }, (_, index) => ({
        ...cell,
        row: cell.row + 1 + index,
      }));
      const blocking = below.filter((place) => !isBlank(valueAt(grid, place)));
      const steps = blocking.map((place): MendStep => ({
        kind: "write",
        cell: place,
        was: formulaAt(grid, place),
        content: { kind: "blank" },
      }));
      const places = blocking.map((place): FoundPlace => {
        const was = valueAt(grid, place);
        return { ...place, was: typeof was === "number" ? was : String(was) };
      });
      return finding(
        scorecard,
        { code: "blocked-spill" },
        places.length === 0 ? [cell] : places,
        steps.length === 0 ? undefined : { kind: "clear", isSafe: false, steps },
      );
    });
}
