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

/** Above changes of figures of the unit: what they are against, and in what they are told where their format does not say it. */
export function changeHeader(against: string, unit: Unit, { changes }: SheetTexts): string {
  const told = changeUnit(unit);
  return told === "percent" ? against : `${against} · ${changes[told]}`;
}

/** Right behind such a change; nothing where its format says it. */
export function changedBy(unit: Unit, texts: SheetTexts): string {
  const told = changeUnit(unit);
  return told === "percent" ? "" : texts.changedBy[told];
}
