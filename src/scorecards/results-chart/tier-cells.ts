import { tierKey } from "../system/keys";
import { lastPlace } from "../system/keys";
import type { CellPlace } from "../calc/place";
import type { ScorecardReading } from "../reading";
import { isBlank } from "../reading";

/** The cells that name the tiers, the highest threshold first; those without a threshold are left out. */
export function tierCells({ rules }: Pick<ScorecardReading, "rules">): readonly CellPlace[] {
  const first = rules.place(tierKey(0, "from"));
  const last = rules.place(lastPlace(tierKey(0, "from")));
  const grade = rules.place(tierKey(0, "grade"));
  if (first === null || last === null || grade === null) return [];
  const found: { from: number; cell: CellPlace }[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const from = rules.at({ row, column: first.column });
    const cell = { ...grade, row };
    if (typeof from === "number" && !isBlank(rules.at(cell))) found.push({ from, cell });
  }
  return found.sort((one, other) => other.from - one.from).map(({ cell }) => cell);
}
