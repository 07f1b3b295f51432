import { normalText, readNumberText } from "../../scoring";
import type { Unit } from "../system/description";

/**
 * A figure as HR types it: full-width digits, separators and a unit behind it are read as HR.* functions read them. null where
 * it is blank, NaN where it is no number.
 *
 * @param standard The figure as the system has it. A share typed without "%" may be meant as 0.95 or as 95: the one that is
 * nearer to the standard is taken, 95 where both are equally far.
 */
export function readFigure(typed: string, unit: Unit, standard: number | null): number | null {
  const text = normalText(typed);
  if (text === "") return null;
  const value = readNumberText(text);
  if (value === null || !Number.isFinite(value)) return NaN;
  const isPercent = text.endsWith("%");
  if (unit !== "percent") return isPercent ? NaN : value;
  return isPercent ? value : shareOf(value, standard);
}

function shareOf(value: number, standard: number | null): number {
  const hundredth = Number((value / 100).toPrecision(15));
  if (value === 0) return value;
  if (standard === null || standard === 0) return Math.abs(value) > 1 ? hundredth : value;
  const distance = (share: number) => Math.abs(Math.log(Math.abs(share / standard)));
  return distance(value) + 1e-9 < distance(hundredth) ? value : hundredth;
}

/** As it is put into its field, so that it is read as it was written. */
export function writeFigure(value: number | null, unit: Unit): string {
  if (value === null) return "";
  // 0.57 × 100 has a binary rest.
  return unit === "percent" ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

/**
 * A figure of a scheme that HR makes itself, as typed: there is no standard to hold it against. What is above 1 is per cents; of
 * "1" and "0.5" only what is usual says whether they are shares.
 */
export const readSchemeFigure = (
  typed: string,
  unit: Unit,
  usual: number | null,
): number | null => {
  const value = readFigure(typed, unit, null);
  const isSmall = value !== null && Math.abs(value) <= 1;
  return unit === "percent" && isSmall ? readFigure(typed, unit, usual) : value;
};
