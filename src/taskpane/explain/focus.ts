import { type Subject, subjectOf } from "../../scorecards/explanation";
import {
  meaningOf,
  type CellPlace,
  type PersonReading,
  type ScorecardReading,
} from "../../scorecards/reading";

/** What is explained: something of somebody on a scorecard. */
export interface Focus {
  readonly scorecard: string;
  readonly person: number;
  /** Who it was: rows above may come and go. */
  readonly called: string;
  readonly subject: Subject;
}

const called = ({ id, name }: PersonReading): string => `${id}\n${name}`;

export function focusOn(
  { scorecard, people }: ScorecardReading,
  person: number,
  subject: Subject,
): Focus {
  const found = people[person];
  return { scorecard, person, called: found === undefined ? "" : called(found), subject };
}

/** The same person as the sheets are now: at the same place, or wherever they went. */
export function personIn({ people }: ScorecardReading, focus: Focus): number {
  const here = people[focus.person];
  if (here !== undefined && called(here) === focus.called) return focus.person;
  const moved = people.findIndex((person) => called(person) === focus.called);
  return moved >= 0 ? moved : Math.min(focus.person, people.length - 1);
}

/** What a selected cell asks for; null where it is none of a scorecard's. What concerns everybody keeps the person. */
export function focusOf(
  readings: readonly ScorecardReading[],
  cell: CellPlace,
  before: Focus | undefined,
): Focus | null {
  const meaning = meaningOf(readings, cell);
  if (meaning === null) return null;
  const { reading, key } = meaning;
  const kept = before?.scorecard === reading.scorecard ? personIn(reading, before) : 0;
  const person = meaning.person ?? kept;
  const found = reading.people[person];
  return found === undefined ? null : focusOn(reading, person, subjectOf(key, found.system));
}
