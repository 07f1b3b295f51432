import { roundDecimal } from "../../scoring";
import { locales } from "../../i18n/locale";
import { numberIn } from "../import/amount";
import type { ExportFault } from "../import/export-fault";
import { folded } from "../import/folded";
import { type MatchedGroup, matchPeople } from "../import/match-people";
import { findPeopleColumns } from "../import/people-columns";
import { somebodyOf } from "../import/is-somebody";
import { isExport, readExport } from "../import/read-export";
import { type Column, columnsIn } from "../import/suggest";
import { sameWord } from "../people/clean-field";
import type { PersonReading, ScorecardReading } from "../reading";
import { isSomebody } from "../reading/nobody";
import type { Item } from "../system/description";
import { fieldPlace, scorePlace } from "../system/keys";

/*
 * The totals and scores of the sheet that HR kept by hand until now, beside ours: for whoever is to trust the new ones. The paste
 * is read as Import reads one, and people are found as Import finds them.
 */

export { asClosed } from "./closed";

/** A hand-made sheet, as pasted. */
export interface OldSheet {
  readonly columns: readonly Column[];
  readonly groups: readonly MatchedGroup[];
  readonly decimalCommas: boolean;
}

/** Which column says the total, and which an item's score; null: none. */
export interface OldColumns {
  readonly total: number | null;
  readonly items: Readonly<Record<string, number | null>>;
}

/** Whom HR says a group of rows is about, by its key: a place among the people; null: nobody. */
export type OldPeople = Readonly<Record<string, number | null>>;

export interface Pair {
  /** null: blank, or no number. */
  readonly theirs: number | null;
  readonly ours: number | null;
  /** They say the same, as exactly as the old sheet says it. */
  readonly isSame: boolean;
}

export interface BesideLine {
  readonly id: string;
  readonly name: string;
  readonly total: Pair | null;
  readonly items: Readonly<Record<string, Pair>>;
  /** The old sheet has several rows of this person: the first one is compared. */
  readonly hasSeveral: boolean;
}

export interface Beside {
  readonly lines: readonly BesideLine[];
  /** On the old sheet alone. */
  readonly unknown: readonly string[];
  /** On ours alone. */
  readonly without: readonly string[];
  /** Still to be said whose rows these are. */
  readonly ambiguous: readonly MatchedGroup[];
}

export const peopleOf = ({ people }: ScorecardReading): readonly PersonReading[] =>
  people.filter(isSomebody);

export function readOldSheet(text: string, reading: ScorecardReading): OldSheet | ExportFault {
  const people = peopleOf(reading);
  const read = readExport(text, {}, somebodyOf(people));
  if (!isExport(read)) return read;
  const columns = columnsIn(read);
  const { groups } = matchPeople(read.rows, findPeopleColumns(columns, read.rows, people), people);
  return { columns, groups, decimalCommas: read.decimalCommas };
}

export const isOldSheet = (read: OldSheet | ExportFault): read is OldSheet => "groups" in read;

const TOTAL =
  /^(?:总分|总得分|总成绩|合计|总计|合计得分|考核得分|考核总分|综合得分|total|totalscore|score|sum|overall)$/;
/** What stands behind an item's name where its score is meant. */
const SCORE = /(?:得分|分数|分值|分|scores?|points?|pts)$/;

const wordOf = (name: string): string =>
  folded(sameWord(name)).replace(/[()（）[\]【】_:：.-]/g, "");

/** By the headings, as far as they say it; of a rate and its score the score is taken. */
export function oldColumns({ columns }: OldSheet, items: readonly Item[]): OldColumns {
  const words = columns.map(({ name }) => wordOf(name));
  const total = words.findIndex((word) => TOTAL.test(word));
  const found = items.map(({ id, name }): [string, number | null] => {
    const own = new Set(locales.map((locale) => wordOf(name[locale])));
    const isScore = (word: string) => SCORE.test(word) && own.has(word.replace(SCORE, ""));
    const scores = words.flatMap((word, index) => (isScore(word) ? [index] : []));
    const plain = words.flatMap((word, index) => (own.has(word) ? [index] : []));
    const [only, ...others] = scores.length > 0 ? scores : plain;
    return [id, only === undefined || others.length > 0 ? null : only];
  });
  return { total: total < 0 ? null : total, items: Object.fromEntries(found) };
}

/** Person by person, what the old sheet says and what ours does. */
export function compareWith(
  sheet: OldSheet,
  columns: OldColumns,
  said: OldPeople,
  reading: ScorecardReading,
): Beside {
  const people = peopleOf(reading);
  const found = new Map<number, MatchedGroup>();
  const ambiguous: MatchedGroup[] = [];
  const unknown: string[] = [];
  for (const group of sheet.groups) {
    const { match, key, person } = group;
    const place = match.kind === "person" ? match.row : said[key];
    if (place === undefined && match.kind === "ambiguous") ambiguous.push(group);
    else if (place === undefined || place === null) unknown.push(person.name || person.id);
    else found.set(place, group);
  }
  const lines = people.flatMap((person, place): BesideLine[] => {
    const group = found.get(place);
    if (group === undefined) return [];
    const fields = group.rows[0]?.fields ?? [];
    const pair = (column: number | null, ours: unknown): Pair | null =>
      column === null ? null : pairOf(fields[column] ?? "", ours, sheet.decimalCommas);
    const items = reading.system.items.flatMap(({ id }): [string, Pair][] => {
      const own = pair(columns.items[id] ?? null, person.results.value(scorePlace(id)));
      return own === null ? [] : [[id, own]];
    });
    return [
      {
        ...{ id: person.id, name: person.name },
        total: pair(columns.total, person.results.value(fieldPlace("total"))),
        items: Object.fromEntries(items),
        hasSeveral: group.rows.length > 1,
      },
    ];
  });
  const asked = new Set(
    ambiguous.flatMap(({ match }) => (match.kind === "ambiguous" ? match.candidates : [])),
  );
  return {
    ...{ lines, unknown, ambiguous },
    without: people.flatMap((person, place) =>
      found.has(place) || asked.has(place) ? [] : [person.name || person.id],
    ),
  };
}

/** Sheets made by hand show fewer decimals than they mean: a total is the same where it rounds to what is written. */
function pairOf(field: string, own: unknown, decimalCommas: boolean): Pair {
  const theirs = numberIn(field, decimalCommas ? "comma" : "point");
  const ours = typeof own === "number" ? own : null;
  if (theirs === null || ours === null) return { theirs, ours, isSame: theirs === ours };
  const decimals = /[.,](\d+)\D*$/.exec(field)?.[1]?.length ?? 0;
  const places = Math.min(9, decimals);
  const isSame =
    roundDecimal(ours, 9) === roundDecimal(theirs, 9) ||
    (places > 0 && roundDecimal(ours, places) === roundDecimal(theirs, places));
  return { theirs, ours, isSame };
}
