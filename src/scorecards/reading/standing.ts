import { sheetTexts } from "../../i18n/sheets";
import { openFigureStatus } from "../plan/open-figures";
import { fieldPlace } from "../system/keys";
import type { CellGrid } from "./grid";
import { isUnnamed } from "./nobody";
import type { PersonReading, ScorecardReading } from "./reading";

/** How far a scorecard has come. */
export interface Standing {
  readonly scorecard: string;
  readonly people: number;
  /** People whose total is there, and of whom the status says that nothing else is missing: pay needs more. */
  readonly complete: number;
  /** Lines with figures that the document leaves open and HR has not confirmed. */
  readonly openFigures: number;
  /** Its period stands in History. */
  readonly closed?: boolean;
}

export const standingOf = ({ scorecard, people, sheets }: ScorecardReading): Standing => ({
  scorecard,
  people: people.filter((person) => !isUnnamed(person)).length,
  complete: people.filter(isComplete).length,
  openFigures: sheets
    .filter(({ identity: { role } }) => role === "rules" || role === "form")
    .reduce((sum, { grid }) => sum + openLines(grid).length, 0),
});

function isComplete({ results }: PersonReading): boolean {
  const says = results.value(fieldPlace("status"));
  if (typeof says === "string" && NOT_APPRAISED.has(says)) return true;
  const isThere = typeof results.value(fieldPlace("total")) === "number";
  return isThere && (typeof says !== "string" || says === "" || COMPLETE.has(says));
}

/** What it says of whoever attended too few days: nothing more is to come. */
const NOT_APPRAISED: ReadonlySet<string> = new Set(
  Object.values(sheetTexts).map(({ results }) => results.notAppraised),
);

/** What the status says where all is there, in each language of a sheet. */
const COMPLETE: ReadonlySet<string> = new Set(
  Object.values(sheetTexts).map(({ results }) => results.complete),
);

/** Lines of a sheet that say "set this", and the cells that say so; row and column count from 0. */
export function openLines(
  grid: CellGrid,
): { readonly row: number; readonly column: number; readonly what: string }[] {
  return grid.values.flatMap((cells, down) => {
    const right = cells.findIndex((value) => openFigureStatus(value) === "set this");
    if (right < 0) return [];
    const what = cells.find((value) => typeof value === "string" && value !== "");
    const place = { row: grid.row + down, column: grid.column + right };
    return [{ ...place, what: typeof what === "string" ? what : "" }];
  });
}
