/** Figures that the company must set and that are the same on everybody's form: typed once, written into each form's own cells. */
import { sheetTexts } from "../../i18n/sheets";
import { areaOf } from "../calc/a1";
import { fits } from "../calc/usable";
import { contentAt, isFormulaText, rewrite } from "../check/contents";
import type { MendStep } from "../check/mend";
import { openFigureStatus } from "../plan/open-figures";
import { systemParameters } from "../parameters";
import { isBlank, type PlannedSheet, type ScorecardReading, valueAt } from "../reading";
import { ruleFigure, type RuleFigureInfo } from "../rule-figure";
import type { CellPlace } from "../calc/place";
import type { ParameterKey } from "../system/keys";

/** One cell of one form. */
interface OneForm {
  readonly cell: CellPlace;
  readonly value: unknown;
  /** The cell that says "set this", as long as it does. */
  readonly status: CellPlace | null;
}

export interface SharedFigure {
  readonly key: ParameterKey;
  readonly info: RuleFigureInfo;
  /** As the system has it; null: it is left open altogether. */
  readonly standard: number | null;
  /** What stands on all forms where they agree; null where they do not, or all are blank. */
  readonly common: number | null;
  readonly forms: readonly OneForm[];
}

/** Of several forms, each figure that some of them still asks for; none on rosters, where Rules has each figure once. */
export function sharedFigures(reading: ScorecardReading): readonly SharedFigure[] {
  const { layout, sheets, standard, system } = reading;
  const [first] = sheets;
  if (layout !== "form" || sheets.length < 2 || first === undefined) return [];
  const standards = systemParameters(standard);
  const keys = new Map(
    [...first.plan.places].map(([key, address]) => [address, key as ParameterKey]),
  );
  return first.plan.openFigures.flatMap(({ at }): SharedFigure[] => {
    const key = keys.get(at);
    const info = key === undefined ? null : ruleFigure(system, key);
    if (key === undefined || info === null) return [];
    const forms = sheets.flatMap((sheet) => formOf(sheet, key) ?? []);
    if (forms.every(({ status }) => status === null)) return [];
    const values = new Set(forms.map(({ value }) => (isBlank(value) ? null : value)));
    const [one] = values;
    const common = values.size === 1 && typeof one === "number" ? one : null;
    return [{ key, info, standard: standards.get(key)?.value ?? null, common, forms }];
  });
}

function formOf(sheet: PlannedSheet, key: ParameterKey): OneForm | null {
  const { id, plan, grid, alignment } = sheet;
  const found = (address: string): CellPlace | null => {
    const place = alignment.at(areaOf(address));
    return place === null ? null : { ...place, sheet: id };
  };
  const at = plan.places.get(key);
  const open = plan.openFigures.find((figure) => figure.at === at);
  const cell = at === undefined ? null : found(at);
  if (cell === null) return null;
  const status = open === undefined ? null : found(open.status);
  const isOpen = status !== null && openFigureStatus(valueAt(grid, status)) === "set this";
  return { cell, value: valueAt(grid, cell), status: isOpen ? status : null };
}

export const fitsFigure = ({ info }: SharedFigure, value: number): boolean =>
  fits(value, info.limit);

export interface SharedWriting {
  readonly steps: readonly MendStep[];
  /** Forms on which something is written. */
  readonly forms: number;
  /** Cells in which something else stands, which HR has not agreed to replace. */
  readonly kept: number;
}

/**
 * What it takes to have the typed figures on every form. A line is confirmed with its last figure. `reading` holds formulas:
 * where HR reckons a figure by one of its own, that stays.
 *
 * @param over Also where something else stands.
 */
export function writeShared(
  reading: ScorecardReading,
  figures: readonly SharedFigure[],
  typed: ReadonlyMap<ParameterKey, number>,
  over: boolean,
): SharedWriting {
  const confirmed = sheetTexts[reading.locale].openFigures.confirmed;
  const steps: MendStep[] = [];
  /** Statuses whose line is not settled by what is typed. */
  const unsettled = new Set<string>();
  const statuses = new Map<string, CellPlace>();
  let kept = 0;
  for (const { key, forms } of figures) {
    const value = typed.get(key);
    for (const { cell, value: there, status } of forms) {
      const name = status === null ? "" : placeName(status);
      if (status !== null) statuses.set(name, status);
      if (value === undefined) {
        unsettled.add(name);
        continue;
      }
      if (there === value) continue;
      const isOther = !isBlank(there) && !isUntouched(reading, key, there, status);
      const isFormula = isFormulaText(contentAt(reading, cell));
      if (isFormula || (isOther && !over)) {
        kept += 1;
        unsettled.add(name);
        continue;
      }
      const step = rewrite(reading, cell, { kind: "number", number: value });
      if (step !== null) steps.push(step);
    }
  }
  for (const [name, status] of statuses) {
    // A status that is a formula follows by itself.
    const step = unsettled.has(name)
      ? null
      : rewrite(reading, status, { kind: "text", text: confirmed });
    if (step !== null) steps.push(step);
  }
  const sheets = new Set(steps.flatMap((step) => (step.kind === "write" ? [step.cell.sheet] : [])));
  return { steps, forms: sheets.size, kept };
}

/** The system's own figure on a line that still says "set this": nobody has decided on it. */
const isUntouched = (
  { standard }: ScorecardReading,
  key: ParameterKey,
  there: unknown,
  status: CellPlace | null,
): boolean => status !== null && systemParameters(standard).get(key)?.value === there;

const placeName = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;
