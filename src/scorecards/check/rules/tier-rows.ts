import { sheetTexts } from "../../../i18n/sheets";
import type { LocalText } from "../../system/description";
import { tierKey } from "../../system/keys";
import { openFigureStatus } from "../../plan/open-figures";
import { lastPlace } from "../../system/keys";
import { isBlank } from "../../reading";
import { type CellPlace } from "../../calc/place";
import { inEach, ofWhat } from "../../system/local-text";
import type { PlacedRule, RuleSheet } from "./rule-sheets";

/** A line of the tier table on which something stands. */
export interface TierRow {
  readonly from: PlacedRule;
  readonly grade: string;
  readonly gradeCell: CellPlace;
  /** null: this system's tiers earn no amount. */
  readonly amount: PlacedRule | null;
  /** The line says "set this". */
  readonly isOpen: boolean;
}

/** The tier table as it stands, blank lines left out. */
export function tierRows({ rules, sheet }: RuleSheet): TierRow[] {
  const first = rules.place(tierKey(0, "from"));
  const last = rules.place(lastPlace(tierKey(0, "from")));
  const grades = rules.place(tierKey(0, "grade"));
  const amounts = rules.place(tierKey(0, "amount"));
  if (first === null || last === null || grades === null) return [];
  const rows: TierRow[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const at = (place: CellPlace): CellPlace => ({ ...place, row });
    const [fromCell, gradeCell] = [at(first), at(grades)];
    const value = rules.at(fromCell);
    const said = rules.at(gradeCell);
    if (isBlank(value) && isBlank(said)) continue;
    const grade = isBlank(said) ? "" : String(said).trim();
    const cells = sheet.grid.values[row - sheet.grid.row] ?? [];
    const figure = (cell: CellPlace, key: "from" | "amount"): PlacedRule => ({
      key: tierKey(rows.length, key),
      name: nameOf(grade, key),
      unit: key === "amount" ? "yuan" : null,
      limit: "not-negative",
      optional: false,
      cell,
      planned: null,
      value: rules.at(cell),
      isOpen: false,
      isOwn: false,
    });
    rows.push({
      from: figure(fromCell, "from"),
      grade,
      gradeCell,
      amount: amounts === null ? null : figure(at(amounts), "amount"),
      isOpen: cells.some((each) => openFigureStatus(each) === "set this"),
    });
  }
  return rows;
}

const nameOf = (grade: string, key: "from" | "amount"): LocalText => {
  const title = inEach((locale) => sheetTexts[locale].columns[key]);
  return grade === ""
    ? title
    : ofWhat(
        inEach(() => grade),
        title,
      );
};
