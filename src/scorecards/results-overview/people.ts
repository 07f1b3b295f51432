import type { CellPlace } from "../calc/place";
import type { PersonReading, ScorecardReading } from "../reading";
import { isBlank, isNobody } from "../reading";

/** Who somebody is, and where their total stands. */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** The cell of the total; null where HR has deleted it. */
  readonly cell: CellPlace | null;
}

export interface RankedPerson extends PersonLine {
  readonly total: number;
  /** 1 is the best; equal totals have the same rank, and the next one's tells how many are before them, as Excel's RANK. */
  readonly rank: number;
}

/** Somebody whose total is not there yet. */
export interface IncompletePerson extends PersonLine {
  /** What the sheet says of it: "2 / 5 metrics missing", or the word or error in the total's cell. */
  readonly says: string;
}

/** Everybody with a total, best first (equal totals in the order of the sheet), and those without one. */
export function rankPeople({ people }: Pick<ScorecardReading, "people">): {
  readonly ranked: readonly RankedPerson[];
  readonly incomplete: readonly IncompletePerson[];
} {
  const complete: (PersonLine & { readonly total: number })[] = [];
  const incomplete: IncompletePerson[] = [];
  for (const person of people) {
    const total = person.results.value("field:total");
    const line = lineOf(person);
    if (typeof total === "number") complete.push({ ...line, total });
    else if (!isNobody(person)) incomplete.push({ ...line, says: saidOf(person, total) });
  }
  complete.sort((one, other) => other.total - one.total);
  const ranked: RankedPerson[] = [];
  complete.forEach((person, index) => {
    const before = ranked.at(-1);
    const rank = before?.total === person.total ? before.rank : index + 1;
    ranked.push({ ...person, rank });
  });
  return { ranked, incomplete };
}

const lineOf = ({ id, name, department, results }: PersonReading): PersonLine => ({
  id,
  name,
  department,
  cell: results.place("field:total"),
});

function saidOf({ results }: PersonReading, total: unknown): string {
  const status = results.value("field:status");
  const said = [status, total].find((value) => typeof value === "string" && !isBlank(value));
  return typeof said === "string" ? said : "";
}
