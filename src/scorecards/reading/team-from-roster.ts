import { itemTeam } from "../rules";
import { sheetTexts } from "../../i18n/sheets";
import type { Entries, Entry } from "../calc/entries";
import type { TeamFigure } from "../system/description";
import { samePeriod } from "../system/period";
import { SECONDS } from "../system/units";
import { teamSourcePlace } from "../system/keys";
import type { CellPlace } from "../calc/place";
import type { PersonReading, ScorecardReading } from "./reading";
import type { TeamMember } from "../calc/person";

/**
 * What a form reads of its team from the staff's roster of the same period, where HR has chosen that: entered nowhere on the
 * form, but scored like what is.
 */
export function withTeamFromRoster(
  person: PersonReading,
  form: Pick<ScorecardReading, "period">,
  readings: readonly ScorecardReading[],
): PersonReading {
  const roster = readings
    .filter(({ layout, period }) => layout === "roster" && samePeriod(period, form.period))
    .at(-1);
  if (roster === undefined) return person;
  const read: Record<string, Entry> = {};
  const members: Record<string, TeamMember[]> = {};
  for (const figure of person.system.items.flatMap(itemTeam)) {
    if (!isRead(person.results.value(teamSourcePlace(figure.id)))) continue;
    read[figure.id] = roster.people.map((member) => figureOf(figure, member, roster));
    members[figure.id] = roster.people.map((member) => ({
      name: member.name === "" ? member.id : member.name,
      cell: cellOf(figure, member),
    }));
  }
  const entries: Entries = { ...person.entries, ...read };
  return { ...person, entries, members: { ...person.members, ...members } };
}

export const isRead = (choice: unknown): boolean =>
  Object.values(sheetTexts).some(({ form }) => form.fromRoster === choice);

const cellOf = ({ fedBy }: TeamFigure, { inputs, results }: PersonReading): CellPlace | null =>
  fedBy === "total"
    ? results.place("field:total")
    : (inputs.find(({ input }) => input.feeds === fedBy)?.cell ?? null);

function figureOf(
  { fedBy, unit }: TeamFigure,
  member: PersonReading,
  { system }: ScorecardReading,
): number | null {
  if (fedBy === "total") {
    const total = member.results.value("field:total");
    return typeof total === "number" ? (total * 100) / system.scale : null;
  }
  const fed = member.inputs.find(({ input }) => input.feeds !== undefined && input.feeds === fedBy);
  const [from, to] = [fed && SECONDS[fed.input.unit], SECONDS[unit]];
  return typeof fed?.value === "number" && from !== undefined && to !== undefined
    ? (fed.value * from) / to
    : null;
}
