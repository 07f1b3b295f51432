import type { SheetTexts } from "../../i18n/sheets";
import type { Unit } from "../system/description";
import { changeUnit } from "../system/units";

/** A figure's name with its unit behind it, unless the name says what it is: a coefficient, votes. */
export function withUnit(name: string, unit: Unit, { units }: SheetTexts): string {
  const word = units[unit];
  // "Votes" ends with its unit; "Response times" does not end with "s".
  const ending = name.toLowerCase().split(/\s+/).at(-1) ?? "";
  const saysIt = /^[a-z]/.test(word) ? ending === word : ending.endsWith(word);
  return unit === "ratio" || saysIt ? name : `${name} (${word})`;
}

/** In what a change of figures of the unit is told. */
export const changeWord = (unit: Unit, { changes }: SheetTexts): string =>
  changes[unit === "percent" ? "percentagePoints" : changeUnit(unit)];
