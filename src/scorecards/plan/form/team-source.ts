import type { Fed, TeamFigure, Unit } from "../../system/description";
import type { StaffRoster } from "../../generation-request";
import type { TeamRange } from "../../metrics";
import { itemInputs } from "../../rules";
import { SECONDS } from "../../system/units";
import { findSystem } from "../../systems";

/** Where a roster has a figure of the team; null where it has none, or HR has deleted the names or sheets. */
export function rosterFigure(figure: TeamFigure, roster: StaffRoster): TeamRange | null {
  if (figure.fedBy === undefined) return null;
  const made = figure.fedBy === "total" ? totals(roster) : responses(figure, roster);
  if (made === null) return null;
  return [made.figures, made.names].some((range) => range.includes("#REF!")) ? null : made;
}

function totals({ ranges, system }: StaffRoster): TeamRange | null {
  const { TOTALS: figures, STATUSES: names } = ranges;
  const scale = findSystem(system)?.scale;
  if (figures === undefined || names === undefined || scale === undefined) return null;
  return { figures, names, wordIsMissing: true, ...inUnits(scale, 100) };
}

function responses(figure: TeamFigure, { ranges, system }: StaffRoster): TeamRange | null {
  const { RESPONSE: figures, PEOPLE: listed } = ranges;
  // Without a table the list of people is as long as there are any; the column that it begins in is as long as the figures.
  const names = /INDEX\(([^,]+),/.exec(listed ?? "")?.[1] ?? listed;
  const unit = fedUnit(system, "response");
  const [times, over] = [SECONDS[figure.unit], unit === null ? undefined : SECONDS[unit]];
  if (figures === undefined || names === undefined) return null;
  if (times === undefined || over === undefined) return null;
  return { figures, names, wordIsMissing: false, ...inUnits(times, over) };
}

function fedUnit(system: string, fed: Fed): Unit | null {
  const items = findSystem(system)?.items ?? [];
  const inputs = items.flatMap(itemInputs);
  return inputs.find(({ feeds }) => feeds === fed)?.unit ?? null;
}

/** A figure that is measured on the form as it is on the roster is read from there unless HR says otherwise. */
export const isReadByDefault = ({ fedBy, unit }: TeamFigure, { system }: StaffRoster): boolean =>
  fedBy === "total" || (fedBy !== undefined && fedUnit(system, fedBy) === unit);

/** `times` and `over`: what the form's unit is multiplied with, and divided by, to be the roster's. */
const inUnits = (times: number, over: number): Pick<TeamRange, "inFormUnit" | "inOwnUnit"> => {
  const convert = (by: number, through: number) => (piece: string) =>
    by === through ? piece : `(${piece}*${by}/${through})`;
  return { inOwnUnit: convert(times, over), inFormUnit: convert(over, times) };
};
