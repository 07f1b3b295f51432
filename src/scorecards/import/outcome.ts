import { figuresTexts } from "../../i18n/figures";
import type { Locale } from "../../i18n/locale";
import { fill } from "../../i18n/sheets";
import type { ScorecardSystem } from "../system/description";
import type { Person } from "../generation-request";
import type { Period } from "../system/period";
import { rosterInputs } from "../plan/roster/roster";
import type { DataTable } from "./data-table";
import {
  figureQuestions,
  matchingOf,
  openDraft,
  rowsQuestions,
  settledSources,
  valuesOf,
  type Destination,
  type Draft,
  type Matching,
} from "./draft";
import { previewImport, type Refusal } from "./preview";
import { questionText, readingText, rowsQuestionText, unusedText } from "./question-words";
import { somebodyOf } from "./is-somebody";
import { isExport, readExport } from "./read-export";
import { rowsAnswers } from "./rows-answers";
import { columnsOf } from "./source";
import { columnsIn } from "./suggest";
import { unusedWhy } from "./unused";

/** What somebody wants to know of an export: what Import would make of it. */
export interface OutcomeRequest {
  readonly text: string | readonly (readonly string[])[];
  readonly system: ScorecardSystem;
  readonly period: Period;
  /** The people of the roster: ids and names. */
  readonly people: readonly (readonly [id: string, name: string])[];
  readonly locale: Locale;
}

/** What Import would do with an export, in words; figures in the units of their inputs. */
export interface Outcome {
  readonly figures: readonly {
    readonly person: string;
    readonly input: string;
    readonly value: number;
    readonly unit: string;
    readonly from: readonly string[];
  }[];
  readonly questions: readonly {
    readonly about: string;
    readonly text: string;
    readonly readings: readonly {
      readonly text: string;
      readonly values: Readonly<Record<string, number>>;
    }[];
  }[];
  readonly people: {
    readonly matched: readonly (readonly [id: string, name: string])[];
    readonly unknown: readonly string[];
    readonly leftOut: readonly {
      readonly line: number;
      readonly text: string;
      readonly why: string;
    }[];
  };
  readonly unused: readonly { readonly heading: string; readonly why: string }[];
  /** Why nothing could be read, or what could not. */
  readonly faults: readonly (string | Readonly<Record<string, unknown>>)[];
}

/** What Import would do with an export for a new roster of these people: figures, questions, and what is left out and why. */
export function outcomeOf({ text, system, period, people, locale }: OutcomeRequest): Outcome {
  const persons = people.map(([id, name]): Person => ({ id, name, department: "" }));
  const exported = readExport(text, {}, somebodyOf(persons));
  if (!isExport(exported)) return { ...nothing, faults: [{ ...exported }] };
  const table = blankTable(system, persons);
  const destination = { table, system, period };
  const columns = columnsIn(exported);
  const draft = openDraft(exported, columns, destination, {});
  const matching = matchingOf(draft, destination);
  const settled = settledSources(draft, matching, destination);
  const { changes, refusals } = previewImport(table, matching.matched.groups, settled, {});
  const nameOf = (column: number) => columns[column]?.name ?? "";
  return {
    figures: changes.map(({ person, input, value }) => ({
      person: person.id,
      input: input.id,
      value,
      unit: input.unit,
      from: [...new Set(columnsOf(settled[input.id] ?? blankSource).map(nameOf))],
    })),
    questions: [
      ...rowsQuestions(draft, matching, period).map((question) => ({
        about: question.about,
        text: rowsQuestionText(question, period, draft, locale),
        readings: rowsAnswers(question, draft, period, locale).map((answer) => ({
          text: answer.text,
          values: {},
        })),
      })),
      ...twins(matching, table, locale),
      ...questionsOf(draft, matching, destination, locale),
    ],
    people: {
      matched: matching.matched.groups.flatMap(({ match, person }) =>
        match.kind === "person"
          ? [[persons[match.row]?.id ?? "", person.name || person.id] as const]
          : [],
      ),
      unknown: matching.matched.groups.flatMap(({ match, person }) =>
        match.kind === "unknown" ? [person.name || person.id] : [],
      ),
      leftOut: leftOut(draft, matching, locale),
    },
    unused: unusedWhy(draft).map(({ column, why }) => ({
      heading: column.name,
      why: unusedText(why, locale),
    })),
    faults: refusals.map((refusal) => refusalText(refusal, locale)),
  };
}

const nothing: Outcome = {
  figures: [],
  questions: [],
  people: { matched: [], unknown: [], leftOut: [] },
  unused: [],
  faults: [],
};
const blankSource = { kind: "total", terms: [] } as const;

/** The Data table of a roster in which nothing is entered yet. */
export const blankTable = (system: ScorecardSystem, people: readonly Person[]): DataTable => ({
  person: { id: 0, name: 1, department: 2 },
  people,
  columns: rosterInputs(system).map((input, index) => ({ input, column: index + 3 })),
  cells: people.map(() => []),
});

function questionsOf(
  draft: Draft,
  matching: Matching,
  destination: Destination,
  locale: Locale,
): Outcome["questions"] {
  return figureQuestions(draft, matching, destination).flatMap(({ why, inputs, readings }) =>
    inputs.map((input) => ({
      about: input.id,
      text: questionText({ why }, [input], locale),
      readings: readings.map(({ says, sources }) => {
        const source = sources[input.id];
        const values =
          source === undefined ? [] : valuesOf(source, input, matching, destination, {});
        return {
          text: readingText({ says }, draft.columns, locale),
          values: Object.fromEntries(values.map(({ person, value }) => [person.id, value])),
        };
      }),
    })),
  );
}

/** Names that more than one person of the roster has. */
function twins({ matched }: Matching, table: DataTable, locale: Locale): Outcome["questions"] {
  const { rows, rowsAnswers } = figuresTexts[locale];
  return matched.groups.flatMap(({ match, person }) =>
    match.kind !== "ambiguous"
      ? []
      : [
          {
            about: "people",
            text: fill(rows.twins, { name: person.name || person.id }),
            readings: match.candidates.map((row) => ({
              text: fill(rowsAnswers.is, {
                name: table.people[row]?.name ?? "",
                id: table.people[row]?.id ?? "",
              }),
              values: {},
            })),
          },
        ],
  );
}

function leftOut(draft: Draft, matching: Matching, locale: Locale): Outcome["people"]["leftOut"] {
  const { leftOut: words } = figuresTexts[locale];
  const textOf = ({ fields }: { readonly fields: readonly string[] }) =>
    fields
      .filter((field) => field !== "")
      .join(" ")
      .slice(0, 80);
  const lines = new Map(draft.exported.rows.map((row) => [row.line, row]));
  const ofLine = (line: number, why: string) => ({
    line,
    text: textOf(lines.get(line) ?? { fields: [] }),
    why,
  });
  return [
    ...draft.exported.skipped.map(({ line, what, text }) => ({ line, text, why: words[what] })),
    ...matching.leftOut.flatMap(({ month, rows }) =>
      draft.mapping.period === null
        ? []
        : rows.map((row) => ofLine(row.line, month === null ? words.undated : words.otherMonth)),
    ),
    ...matching.sums.map(({ line }) => ofLine(line, words.sum)),
    ...matching.matched.nameless.map((line) => ofLine(line, words.nameless)),
    ...(draft.withoutRepeated ? matching.repeated.map((line) => ofLine(line, words.repeated)) : []),
  ].sort((one, other) => one.line - other.line);
}

/** A figure of somebody that is not given, and why. */
export function refusalText(
  { person, input, cells: [cell], beyond }: Refusal,
  locale: Locale,
): string {
  const { refused } = figuresTexts[locale];
  const facts = { person: person.name || person.id, figure: input.name[locale] };
  return cell === undefined
    ? fill(refused[beyond?.why ?? "not-whole"], { ...facts, value: beyond?.value ?? 0 })
    : fill(refused.unreadable, { ...facts, line: cell.line, text: cell.text.slice(0, 40) });
}
