import type { SheetTexts } from "../../i18n/sheets";
import type { Unit } from "../description";
import { changeUnit } from "../inputs";

/** A figure's name with its unit behind it, unless the name says what it is: a coefficient, votes. */
export function withUnit(name: string, unit: Unit, { units }: SheetTexts): string {
  const word = units[unit];
  const saysIt = unit === "ratio" || name.toLowerCase().endsWith(word.toLowerCase());
  return saysIt ? name : `${name} (${word})`;
}

/** In what a change of figures of the unit is told. */
export const changeWord = (unit: Unit, { changes }: SheetTexts): string =>
  changes[unit === "percent" ? "percentagePoints" : changeUnit(unit)];
