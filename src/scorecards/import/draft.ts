import type { UnusedKind } from "../../i18n/figures";
import type { Input, ScorecardSystem } from "../system/description";
import type { Person } from "../generation-request";
import type { Period } from "../system/period";
import { sameWord } from "../people/clean-field";
import type { Row } from "../people/split-rows";
import { namesRows } from "./case-numbers";
import { isNumeric } from "./column-facts";
import type { DataTable } from "./data-table";
import { figureOf } from "./figure";
import { decisionsFrom, mappingFor, type Mapping } from "./mapping";
import { matchPeople, repeatedLines, type MatchedRows } from "./match-people";
import type { Memory } from "./memory";
import { openKinds, type KindsOfRows } from "./kinds-of-rows";
import {
  dateReading,
  monthsIn,
  rivalPeriods,
  unreadPeriod,
  type DateReading,
} from "./period-column";
import { previewImport, type Decisions, type WriteChoices } from "./preview";
import type { Question } from "./question";
import type { Export } from "./read-export";
import {
  carriedDown,
  indistinctRows,
  longerRows,
  namelessRows,
  sumsAmong,
  type NamelessChoice,
  type SeveralChoice,
} from "./rows-of-people";
import { columnsOf, type Sources } from "./source";
import { isRating } from "./surveys";
import { isWithin, stampKey, type DateOrder, type Stamp } from "./stamp";
import { metricsOf, type Column } from "./suggest";
import { titlesOfOthers } from "./titles";
import { YEAR, yearOf } from "./written-year";

/** Which rows are taken: those of the scorecard's period, of one month, or all; null where HR has to say. */
export type MonthChoice = "period" | "all" | { readonly month: string } | null;

/** A paste that could be read, and what HR has said about it so far. The text itself is not kept. */
export interface Draft {
  /** Whom the table had when it was mapped. */
  readonly people: readonly Person[];
  readonly exported: Export;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  /** What HR has not answered yet, by the id of the input. */
  readonly questions: Readonly<Record<string, Question>>;
  readonly refused: ReadonlyMap<number, UnusedKind>;
  /** The mapping is the one that HR agreed to before. */
  readonly remembered: boolean;
  /** How the dates of the period's column are read. */
  readonly dates: DateReading;
  readonly months: MonthChoice;
  /** Other columns by which other rows would belong to the period; HR has not said which of them decides. */
  readonly rivals: readonly number[];
  /** Rows of calls that came in and of others, and which of them HR wants; null: not said. */
  readonly kinds: KindsOfRows | null;
  readonly kind: "all" | "own" | null;
  /** null: asked. */
  readonly nameless: NamelessChoice | null;
  /** What HR said of rows of one person that nothing tells apart. */
  readonly several: SeveralChoice | null;
  /** Figures that HR took although there is more of the part than of the whole. */
  readonly accepted: readonly string[];
  readonly withoutRepeated: boolean;
  readonly decisions: Decisions;
  readonly choices: WriteChoices;
}

/** What an import goes to. */
export interface Destination {
  readonly table: DataTable;
  readonly system: ScorecardSystem;
  readonly period: Period;
}

/** A draft for a paste: mapped, with everything open that the paste itself does not settle. */
export function openDraft(
  exported: Export,
  columns: readonly Column[],
  { table, system, period }: Destination,
  memory: Memory,
): Draft {
  const { mapping, remembered, questions, refused } = mappingFor(
    exported,
    columns,
    table,
    system,
    memory,
    period,
  );
  const dates = datesFor(exported, columns, mapping.period, period);
  const { rows } = exported;
  const repeated = columns.some(({ distinct }) => distinct) ? 0 : repeatedLines(rows).length;
  const groups = () => matchPeople(rows, mapping.people, table.people).groups;
  return {
    people: table.people,
    exported,
    columns,
    mapping,
    questions,
    refused,
    remembered: remembered !== null,
    dates,
    months: monthsFor(exported, columns, mapping.period, dates, period),
    rivals:
      remembered === null && mapping.period !== null
        ? rivalPeriods(columns, rows, mapping.period, period)
        : [],
    kinds: openKinds(
      columns,
      table.columns.some(({ input }) => input.unit === "calls"),
    ),
    kind: null,
    nameless: namelessRows(rows, mapping.people),
    several: null,
    accepted: [],
    // A row a person, and one of them twice: pasted twice. In a log two cases may be alike, such as two answers "yes".
    withoutRepeated:
      repeated > 0 && holdsSums(columns, mapping) && rows.length - repeated <= groups().length,
    decisions: decisionsFrom(remembered, table),
    choices: { overwrite: false, formulas: false },
  };
}

/** Whether rows hold sums of many cases. Where there are only answers and grades, a row is a case. */
const holdsSums = (columns: readonly Column[], { people, period }: Mapping): boolean =>
  columns.some(
    (column) =>
      isNumeric(column) &&
      !isRating(column) &&
      !namesRows(column) &&
      ![people.id, people.name, people.department, period].includes(column.index),
  );

const noDates: DateReading = { order: null, open: [], plain: false, days: false };

export function datesFor(
  { rows }: Export,
  columns: readonly Column[],
  column: number | null,
  period: Period,
): DateReading {
  const dated = column === null ? undefined : columns[column];
  return dated === undefined ? noDates : dateReading(rows, dated, period);
}

/** The rows of the period where there are any; what is of another time, or of several, is never taken unasked. */
export function monthsFor(
  exported: Export,
  columns: readonly Column[],
  column: number | null,
  dates: DateReading,
  period: Period,
): MonthChoice {
  if (column === null) {
    if (unreadPeriod(columns) !== null) return null;
    return titlesOfOthers(exported.skipped, period).length === 0 ? "all" : null;
  }
  const months = monthsIn(exported.rows, column, dates);
  const isThere = months.some(({ month }) => month !== null && isWithin(month, period));
  return isThere && missingMonths(months, period).length === 0 ? "period" : null;
}

/** The months of a quarter that an export by months has nothing of; without a figure of the month, it says nothing of them. */
function missingMonths(
  months: readonly { readonly month: Stamp | null }[],
  period: Period,
): readonly Stamp[] {
  if (period.kind !== "quarter") return [];
  const there = months.flatMap(({ month }) =>
    month !== null && isWithin(month, period) ? [month.month] : [],
  );
  if (there.length === 0 || there.includes(undefined)) return [];
  const first = (period.quarter - 1) * 3 + 1;
  return [first, first + 1, first + 2]
    .filter((month) => !there.includes(month))
    .map((month) => ({ year: period.year, month }));
}

/** What follows from a draft and the table that it goes to. */
export interface Matching {
  readonly months: ReturnType<typeof monthsIn>;
  /** Months of the quarter that there is nothing of. */
  readonly missing: readonly Stamp[];
  /** Rows left out because they are of another month, by month; undated ones by null. */
  readonly leftOut: ReturnType<typeof monthsIn>;
  readonly repeated: readonly number[];
  /** Rows of people that add up their other rows. */
  readonly sums: readonly Row[];
  readonly matched: MatchedRows;
  /** Somebody has more than one row. */
  readonly several: boolean;
  /** Rows of somebody that nothing tells apart; null where there are none, or HR has said what they are. */
  readonly indistinct: readonly Row[] | null;
}

export function matchingOf(
  draft: Draft,
  { table, period }: Pick<Destination, "table" | "period">,
): Matching {
  const { exported, mapping, dates, months: choice, withoutRepeated, columns } = draft;
  const { people } = mapping;
  const carried = draft.nameless === "carry" ? carriedDown(exported.rows, people) : exported.rows;
  const rows = draft.kind === "own" ? carried.filter(isOfKind(draft.kinds)) : carried;
  const months = mapping.period === null ? [] : monthsIn(rows, mapping.period, dates);
  const isOpen = dates.open.length > 0;
  const missing = missingMonths(months, period);
  const ofPeriod = choice === "period" || (choice === null && missing.length > 0);
  const isTaken = (month: Stamp | null) =>
    month !== null &&
    !isOpen &&
    (ofPeriod
      ? isWithin(month, period)
      : typeof choice === "object" && choice?.month === stampKey(month));
  const leftOut =
    choice === "all" && !isOpen
      ? []
      : mapping.period === null
        ? [{ month: null, rows }]
        : months.filter(({ month }) => !isTaken(month));
  const left = new Set(leftOut.flatMap((each) => each.rows.map(({ line }) => line)));
  const otherYears = new Set(
    ofPeriod ? ofOtherYears(rows, columns, period).map(({ line }) => line) : [],
  );
  const dated = rows.filter(({ line }) => !left.has(line) && !otherYears.has(line));
  // A column that says something else in every row: none repeats another.
  const repeated = columns.some(({ distinct }) => distinct)
    ? []
    : repeatedLines(dated).map(({ line }) => line);
  const repeats = new Set(withoutRepeated ? repeated : []);
  const single = dated.filter(({ line }) => !repeats.has(line));
  const before = matchPeople(single, people, table.people);
  const longer = longerRows(before.groups, mapping.period);
  const sums = [
    ...sumsAmong(before.groups, people, (column) => columns[column]?.figures === 0),
    ...longer.sums,
  ];
  const added = new Set(sums.map(({ line }) => line));
  const all =
    added.size === 0
      ? before
      : matchPeople(
          single.filter(({ line }) => !added.has(line)),
          people,
          table.people,
        );
  const isFigures = (column: number): boolean => {
    const found = columns[column];
    return (
      found !== undefined && column !== mapping.period && isNumeric(found) && !namesRows(found)
    );
  };
  const isTold = columns.some(({ distinct, index }) => distinct && !isFigures(index));
  const indistinct =
    longer.doubtful ?? (isTold ? null : indistinctRows(all.groups, people, isFigures));
  const matched =
    draft.several === null || draft.several === "add" || indistinct === null
      ? all
      : { ...all, groups: all.groups.map((group) => oneRow(group, draft.several === "last")) };
  return {
    months,
    missing,
    leftOut,
    repeated,
    sums,
    matched,
    several: matched.groups.some((group) => group.rows.length > 1),
    indistinct: draft.several === null ? indistinct : null,
  };
}

/** Whether a row is one of those that HR wants; what it says otherwise leaves it out. */
const isOfKind =
  (kinds: KindsOfRows | null) =>
  ({ fields }: Row): boolean =>
    kinds === null || kinds.values.includes(fields[kinds.column] ?? "");

function oneRow<Group extends { readonly rows: readonly Row[] }>(
  group: Group,
  last: boolean,
): Group {
  const row = last ? group.rows.at(-1) : group.rows[0];
  return row === undefined ? group : { ...group, rows: [row] };
}

const wholeYear = new RegExp(`^(${YEAR})(?:年度?)?$`);

/** Rows of other years, where a column of its own says the year: "2023" beside "1月". */
function ofOtherYears(
  rows: readonly Row[],
  columns: readonly Column[],
  period: Period,
): readonly Row[] {
  const column = columns.find(({ name }) => /^(?:年|年份|年度|year)$/.test(sameWord(name)));
  if (column === undefined) return [];
  return rows.filter(({ fields }) => {
    const year = wholeYear.exec(fields[column.index] ?? "")?.[1];
    return year !== undefined && yearOf(year) !== period.year;
  });
}

/** Figures of which somebody has more than of the whole that they are a part of, as the draft reads them. */
export function moreThanWhole(
  { mapping: { sources }, accepted }: Pick<Draft, "mapping" | "accepted">,
  { matched }: Matching,
  { table, system }: Pick<Destination, "table" | "system">,
): readonly Input[] {
  const inputs = new Map(table.columns.map(({ input }) => [input.id, input]));
  const checked = new Set<string>();
  return metricsOf(system).flatMap((metric) => {
    if (metric.kind !== "quotient" || !metric.part) return [];
    const { numerator, denominator } = metric;
    const part = sources[numerator.id];
    const whole = sources[denominator.id];
    const input = inputs.get(numerator.id);
    const key = `${numerator.id}/${denominator.id}`;
    if (!part || !whole || !input || accepted.includes(input.id) || checked.has(key)) return [];
    checked.add(key);
    const isMore = matched.groups.some(({ rows }) => {
      const more = figureOf(part, rows, numerator);
      const than = figureOf(whole, rows, denominator);
      return more.kind === "number" && than.kind === "number" && more.value > than.value;
    });
    return isMore ? [input] : [];
  });
}

/** The sources that nothing is asked about. */
export function settledSources(
  draft: Draft,
  matching: Matching,
  destination: Pick<Destination, "table" | "system">,
): Sources {
  if (isBlocked(draft, matching)) return {};
  const open = new Set(moreThanWhole(draft, matching, destination).map(({ id }) => id));
  return Object.fromEntries(Object.entries(draft.mapping.sources).filter(([id]) => !open.has(id)));
}

/** Whether it is asked whose or of when rows are: then no figure is certain. */
export const isBlocked = (draft: Draft, { indistinct }: Matching): boolean =>
  draft.nameless === null ||
  draft.months === null ||
  draft.rivals.length > 0 ||
  (draft.kinds !== null && draft.kind === null) ||
  draft.dates.open.length > 0 ||
  indistinct !== null;

/** What HR is asked about the rows as a whole. */
export type RowsQuestion =
  | { readonly about: "people"; readonly why: "nameless"; readonly lines: readonly number[] }
  | { readonly about: "people"; readonly why: "indistinct"; readonly rows: readonly Row[] }
  | {
      readonly about: "period";
      readonly why: "dates";
      readonly orders: readonly DateOrder[];
      readonly cell: string;
    }
  | { readonly about: "period"; readonly why: "months"; readonly months: readonly string[] }
  /** Of a quarter, there are rows of one month or two. */
  | { readonly about: "period"; readonly why: "incomplete"; readonly missing: readonly string[] }
  | { readonly about: "period"; readonly why: "unread"; readonly column: string }
  | { readonly about: "period"; readonly why: "title"; readonly titles: readonly string[] }
  /** Several columns say when rows are, and not the same rows belong to the period. */
  | { readonly about: "period"; readonly why: "which-date"; readonly columns: readonly number[] }
  /** Calls that came in beside calls that went out, or calls beside chats. */
  | { readonly about: "people"; readonly why: "kinds"; readonly kinds: KindsOfRows };

/** In the order in which they are to be answered: of whom, of when, then which. */
export function rowsQuestions(
  draft: Draft,
  matching: Matching,
  period: Period,
): readonly RowsQuestion[] {
  const questions: RowsQuestion[] = [];
  const { exported, mapping, dates } = draft;
  if (draft.nameless === null) {
    const { nameless } = matchPeople(exported.rows, mapping.people, []);
    questions.push({ about: "people", why: "nameless", lines: nameless });
  }
  if (dates.open.length > 0) {
    const column = mapping.period ?? 0;
    const cell = exported.rows
      .map(({ fields }) => fields[column] ?? "")
      .find((text) => text !== "");
    questions.push({ about: "period", why: "dates", orders: dates.open, cell: cell ?? "" });
  } else if (draft.rivals.length > 0) {
    const columns = [mapping.period ?? 0, ...draft.rivals];
    questions.push({ about: "period", why: "which-date", columns });
  } else if (draft.months === null) {
    questions.push(periodQuestion(draft, matching, period));
  }
  if (draft.kinds !== null && draft.kind === null) {
    questions.push({ about: "people", why: "kinds", kinds: draft.kinds });
  }
  if (matching.indistinct !== null) {
    questions.push({ about: "people", why: "indistinct", rows: matching.indistinct });
  }
  return questions;
}

/** What is uncertain about the time that the rows are of. */
function periodQuestion(
  { columns, exported, mapping }: Draft,
  { months, missing }: Matching,
  period: Period,
): RowsQuestion {
  const about = "period";
  if (missing.length > 0) return { about, why: "incomplete", missing: missing.map(stampKey) };
  if (mapping.period !== null) {
    const keys = months.flatMap(({ month }) => (month === null ? [] : [stampKey(month)]));
    return { about, why: "months", months: keys };
  }
  const unread = unreadPeriod(columns);
  if (unread !== null) return { about, why: "unread", column: unread.name };
  const titles = titlesOfOthers(exported.skipped, period);
  return { about, why: "title", titles: titles.map(({ text }) => text) };
}

/** The draft with a question about a figure answered; null: the figure is not imported. */
export function answered(draft: Draft, input: string, source: Sources[string] | null): Draft {
  const others = Object.entries(draft.mapping.sources).filter(([id]) => id !== input);
  const questions = Object.entries(draft.questions).filter(([id]) => id !== input);
  return {
    ...draft,
    questions: Object.fromEntries(questions),
    mapping: {
      ...draft.mapping,
      sources: Object.fromEntries(source === null ? others : [...others, [input, source]]),
    },
  };
}

/** What a reading of a figure would give everybody who is matched. */
export function valuesOf(
  source: Sources[string],
  input: Input,
  { matched }: Pick<Matching, "matched">,
  { table }: Pick<Destination, "table">,
  decisions: Decisions,
) {
  const { changes } = previewImport(table, matched.groups, { [input.id]: source }, decisions);
  return changes.filter((change) => change.input.id === input.id);
}

/** A question about one figure, or about several that the same answer settles. */
export interface FigureQuestion {
  readonly why: Question["why"];
  readonly inputs: readonly Input[];
  readonly readings: readonly {
    readonly says: Question["readings"][number]["says"];
    /** By the id of the input. */
    readonly sources: Sources;
  }[];
}

/** The open questions about figures; which grade is the best is asked once for all grades. */
export function figureQuestions(
  draft: Draft,
  matching: Matching,
  destination: Pick<Destination, "table" | "system">,
): readonly FigureQuestion[] {
  const grouped = new Map<string, FigureQuestion>();
  for (const { input } of destination.table.columns) {
    const question = draft.questions[input.id];
    if (question === undefined) continue;
    const key = `${question.why} ${JSON.stringify(question.readings.map(({ says }) => says))}`;
    const before = grouped.get(key);
    grouped.set(key, {
      why: question.why,
      inputs: [...(before?.inputs ?? []), input],
      readings: question.readings.map(({ says, source }, index) => ({
        says,
        sources: { ...before?.readings[index]?.sources, [input.id]: source },
      })),
    });
  }
  const more = isBlocked(draft, matching) ? [] : moreThanWhole(draft, matching, destination);
  return [
    ...grouped.values(),
    ...more.flatMap((input): FigureQuestion[] => {
      const source = draft.mapping.sources[input.id];
      if (source === undefined) return [];
      const says = columnsOf(source).map((column) => ({ kind: "column", column }) as const);
      return [
        {
          why: "more-than-whole",
          inputs: [input],
          readings: [{ says, sources: { [input.id]: source } }],
        },
      ];
    }),
  ];
}

/** The draft with a question answered by one of its readings; null: its figures are not imported. */
export function settled(
  draft: Draft,
  question: FigureQuestion,
  reading: FigureQuestion["readings"][number] | null,
): Draft {
  const ids = question.inputs.map(({ id }) => id);
  const next = ids.reduce((each, id) => answered(each, id, reading?.sources[id] ?? null), draft);
  return question.why === "more-than-whole" && reading !== null
    ? { ...next, accepted: [...next.accepted, ...ids] }
    : next;
}
