import type { Decimals } from "./amount";
import type { ClockParts, SourceUnit } from "./source-unit";

/**
 * Where a figure of the scorecard comes from, in columns of an export. Columns are named by their place (a number), or by
 * their heading where a mapping is kept for next month.
 */
export type Source<Column = number> = {
  /** What plain numbers of the export are in, where the cells do not say it. */
  readonly unit?: SourceUnit;
  /** What "26:30" is: hours and minutes, or minutes and seconds, as where it is left out. */
  readonly clock?: ClockParts;
  /** Plain numbers are multiplied by it: 10,000 below 万元, 2 where 50 is full marks. */
  readonly scale?: number;
  /** Plain numbers that are tiny among the others are times whose format was lost: parts of a day. */
  readonly lostFormats?: true;
  /** "comma" where 12,5 is twelve and a half. */
  readonly decimals?: Decimals;
} & (
  | { readonly kind: "total"; readonly terms: readonly Term<Column>[] }
  /** The mean of the cells that are not blank; of equal weight, or weighed by a count that stands beside them. */
  | {
      readonly kind: "mean";
      readonly column: Column;
      readonly weight: Column | null;
      /** Of these rows alone; of all where it is left out. */
      readonly among?: Among<Column>;
    }
  | {
      readonly kind: "quotient";
      readonly numerator: readonly Term<Column>[];
      readonly denominator: readonly Term<Column>[];
    }
  /** A rate times what it is a rate of, so many cases; whole where cases are counted. */
  | { readonly kind: "product"; readonly rate: Column; readonly of: Column }
);

/**
 * The rows that a mean is of: those that say an answer, such as "answered: yes", or those that have more than 0, in another column
 * where one is named.
 */
export type Among<Column = number> =
  | { readonly kind: "answer"; readonly column: Column; readonly value: string }
  | { readonly kind: "not-zero"; readonly column?: Column };

/** Something that is added up over a person's rows, or taken off. */
export type Term<Column = number> = { readonly minus?: true } & (
  | { readonly kind: "sum"; readonly column: Column }
  /** How many rows say this. */
  | { readonly kind: "count"; readonly column: Column; readonly value: string }
  | { readonly kind: "rows" }
);

/** What each figure is taken from, by the id of its input; what is not there is not imported. */
export type Sources<Column = number> = Readonly<Record<string, Source<Column>>>;

export const sumOf = (...columns: readonly number[]): Source => ({
  kind: "total",
  terms: columns.map((column) => ({ kind: "sum", column })),
});

/** Every column that a source reads. */
export function columnsOf<Column>(source: Source<Column>): readonly Column[] {
  const ofTerms = (terms: readonly Term<Column>[]) =>
    terms.flatMap((term) => (term.kind === "rows" ? [] : [term.column]));
  switch (source.kind) {
    case "total":
      return ofTerms(source.terms);
    case "mean":
      return [
        source.column,
        ...(source.weight === null ? [] : [source.weight]),
        ...(source.among?.column === undefined ? [] : [source.among.column]),
      ];
    case "quotient":
      return ofTerms([...source.numerator, ...source.denominator]);
    case "product":
      return [source.rate, source.of];
  }
}

/** The same source with its columns named another way. */
export function renamed<From, To>(source: Source<From>, name: (column: From) => To): Source<To> {
  const term = (each: Term<From>): Term<To> =>
    each.kind === "rows" ? each : { ...each, column: name(each.column) };
  switch (source.kind) {
    case "total":
      return { ...source, terms: source.terms.map(term) };
    case "mean": {
      const { among: rows, ...mean } = source;
      const among: Among<To> | undefined =
        rows?.kind === "not-zero"
          ? { kind: rows.kind, ...(rows.column === undefined ? {} : { column: name(rows.column) }) }
          : rows && { ...rows, column: name(rows.column) };
      return {
        ...mean,
        column: name(source.column),
        weight: source.weight === null ? null : name(source.weight),
        ...(among === undefined ? {} : { among }),
      };
    }
    case "quotient":
      return {
        ...source,
        numerator: source.numerator.map(term),
        denominator: source.denominator.map(term),
      };
    case "product":
      return { ...source, rate: name(source.rate), of: name(source.of) };
  }
}
