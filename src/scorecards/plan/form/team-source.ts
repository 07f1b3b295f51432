import type { Fed, TeamFigure, Unit } from "../../system/description";
import { areNumbers, call, quote } from "../../calc/text";
import type { StaffRoster } from "../../generation-request";
import { ruleInputs } from "../../system/inputs";
import { SECONDS } from "../../system/units";
import { findSystem } from "../../systems";

/** A team's figure on the staff's roster. */
export interface RosterFigure {
  /** One cell a person, with its sheet. */
  readonly figures: string;
  /** Cells that are not blank where there is somebody. */
  readonly people: string;
  /** The roster says a word where somebody has no figure yet. */
  readonly wordIsMissing: boolean;
  /** What the form's unit is multiplied with, and divided by, to be the roster's. */
  readonly times: number;
  readonly over: number;
}

/** Where a roster has a figure of the team; null where it has none, or HR has deleted the names or sheets. */
export function rosterFigure(figure: TeamFigure, roster: StaffRoster): RosterFigure | null {
  if (figure.fedBy === undefined) return null;
  const made = figure.fedBy === "total" ? totals(roster) : responses(figure, roster);
  return made === null || [made.figures, made.people].some((range) => range.includes("#REF!"))
    ? null
    : made;
}

function totals({ ranges, system }: StaffRoster): RosterFigure | null {
  const { TOTALS: figures, STATUSES: people } = ranges;
  const scale = findSystem(system)?.scale;
  if (figures === undefined || people === undefined || scale === undefined) return null;
  return { figures, people, wordIsMissing: true, times: scale, over: 100 };
}

function responses(figure: TeamFigure, { ranges, system }: StaffRoster): RosterFigure | null {
  const { RESPONSE: figures, PEOPLE: listed } = ranges;
  // The list of people is as long as there are any; the column that it begins in is as long as the figures.
  const people = /INDEX\(([^,]+),/.exec(listed ?? "")?.[1];
  const unit = fedUnit(system, "response");
  const [times, over] = [SECONDS[figure.unit], unit === null ? undefined : SECONDS[unit]];
  if (figures === undefined || people === undefined) return null;
  if (times === undefined || over === undefined) return null;
  return { figures, people, wordIsMissing: false, times, over };
}

function fedUnit(system: string, fed: Fed): Unit | null {
  const items = findSystem(system)?.items ?? [];
  const inputs = items.flatMap((item) => ruleInputs(item, item.rule));
  return inputs.find(({ feeds }) => feeds === fed)?.unit ?? null;
}

/** A figure that is measured on the form as it is on the roster is read from there unless HR says otherwise. */
export const isReadByDefault = ({ fedBy, unit }: TeamFigure, { system }: StaffRoster): boolean =>
  fedBy === "total" || (fedBy !== undefined && fedUnit(system, fedBy) === unit);

/** A limit of the form in the unit of the roster. */
export const inUnitOf =
  ({ times, over }: RosterFigure) =>
  (limit: string): string =>
    times === over ? limit : `(${limit}*${times}/${over})`;

/** The mean of everybody on the roster in the unit of the form; "" while somebody has no figure. */
export function rosterMean(figure: RosterFigure): string {
  const { figures, people, times, over } = figure;
  const waiting = `SUMPRODUCT((${people}<>"")*(1-${areNumbers(figures)}))`;
  const mean = `AVERAGE(${figures})`;
  return call(
    "IF",
    `(COUNT(${figures})=0)+(${waiting}>0)>0`,
    quote(""),
    times === over ? mean : `${mean}*${over}/${times}`,
  );
}
