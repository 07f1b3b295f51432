import type { QuestionKind, UnusedKind } from "./kinds";

/** What is asked and told of an export: why a figure is uncertain, how it may be read, why a column is left. */
export interface FiguresTexts {
  /** Why a figure is asked about; {figure}. */
  readonly why: Readonly<Record<QuestionKind, string>>;
  /** Why the rows as a whole are asked about. */
  readonly rows: {
    readonly nameless: string;
    readonly indistinct: string;
    readonly dates: string;
    readonly months: string;
    readonly incomplete: string;
    readonly unread: string;
    readonly title: string;
    readonly twins: string;
    /** {columns}, {period}. */
    readonly whichDate: string;
    /** {column}. */
    readonly kinds: string;
  };
  /** Answers to that. */
  readonly rowsAnswers: {
    readonly carry: string;
    readonly leaveOut: string;
    readonly add: string;
    readonly first: string;
    readonly last: string;
    readonly order: Readonly<Record<"month-first" | "day-first" | "year-first", string>>;
    readonly month: string;
    readonly all: string;
    readonly these: string;
    /** {values}. */
    readonly kind: string;
    readonly is: string;
  };
  /** What a reading takes a column, its numbers or its words for. */
  readonly says: {
    readonly column: string;
    readonly unit: string;
    readonly hoursAndMinutes: string;
    readonly minutesAndSeconds: string;
    readonly percent: string;
    readonly fraction: string;
    readonly count: string;
    readonly rateOf: string;
    readonly mean: string;
    readonly divided: string;
    readonly alike: string;
    readonly weighed: string;
    readonly added: string;
    readonly withZeros: string;
    readonly withoutZeros: string;
    readonly notZero: string;
    readonly allRows: string;
    readonly best: string;
    readonly words: string;
    readonly graded: string;
    readonly rows: string;
    readonly comma: string;
    readonly point: string;
    readonly asItIs: string;
    readonly ofMarks: string;
  };
  readonly between: string;
  readonly units: Readonly<
    Record<"milliseconds" | "seconds" | "minutes" | "hours" | "days", string>
  >;
  /** Why a column is left unused. */
  readonly unused: Readonly<Record<UnusedKind, string>>;
  /** Why a line is no person's. */
  readonly leftOut: {
    readonly title: string;
    readonly sum: string;
    readonly note: string;
    readonly nameless: string;
    readonly otherMonth: string;
    readonly undated: string;
    readonly repeated: string;
    readonly unknown: string;
    readonly uneven: string;
    readonly "other-table": string;
    readonly "other-kind": string;
  };
  /** Why a line of a list of people is left out, or what is said of it. */
  readonly people: Readonly<
    Record<
      | "none"
      | "title"
      | "sum"
      | "note"
      | "duplicate-id"
      | "duplicate-name"
      | "blanks-in-name"
      | "department-or-name"
      | "name-or-team"
      | "name-missing"
      | "too-long"
      | "control-characters"
      | "too-many"
      | "too-large",
      string
    >
  >;
  /** Why a figure of somebody is not given: {person}, {figure}, {line}, {text}, {value}. */
  readonly refused: Readonly<
    Record<"unreadable" | "not-whole" | "too-small" | "too-large", string>
  >;
}
