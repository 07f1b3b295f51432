import type { Input, Metric, ScorecardSystem } from "../system/description";
import { isCount } from "../system/units";
import { sameWord } from "../people/clean-field";
import { columnFacts, isNumeric, type ColumnFacts } from "./column-facts";
import { folded } from "./folded";
import { headingWord, type Heading } from "./heading";
import * as ideas from "./ideas";
import type { Export } from "./read-export";
import { columnsOf, sumOf, type Source, type Term } from "./source";
import { isTime, type SourceUnit } from "./source-unit";

/** A column of an export, as suggestions and choices see it. */
export interface Column extends Heading, ColumnFacts {
  readonly index: number;
}

/** The columns of an export with what their cells are like. Looks at every row: ask once a paste. */
export const columnsIn = ({ headings, rows }: Export): readonly Column[] =>
  headings.map((heading, index) => ({ ...heading, ...columnFacts(rows, index), index }));

/**
 * Where each figure comes from as far as headings say it clearly, by the id of its input. What is not clear is left out,
 * for HR to choose.
 */
export function suggestSources(
  columns: readonly Column[],
  inputs: readonly Input[],
  system: ScorecardSystem,
): Readonly<Record<string, Source>> {
  const suggestion = new Suggestion(columns, system);
  // Counts of log rows and remainders are made of what the others are made of.
  for (const input of inputs) suggestion.take(input, suggestion.byHeading(input));
  for (const input of inputs) suggestion.take(input, suggestion.byParts(input));
  for (const input of inputs) suggestion.take(input, suggestion.byRemainder(input));
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const source = suggestion.found.get(id);
      return source === undefined ? [] : [[id, source]];
    }),
  );
}

class Suggestion {
  readonly found = new Map<string, Source>();
  private readonly rating: Column | undefined;
  private readonly metrics: readonly Metric[];

  constructor(
    private readonly columns: readonly Column[],
    system: ScorecardSystem,
  ) {
    this.rating = this.column(ideas.ratingNames, isGrading);
    this.metrics = metricsOf(system);
  }

  take({ id }: Input, source: Source | undefined): void {
    if (source !== undefined && !this.found.has(id)) this.found.set(id, source);
  }

  byHeading(input: Input): Source | undefined {
    const column = this.column(namesOf(input), (each) => isNumeric(each) || each.answers !== null);
    if (column === undefined) return undefined;
    const { index, answers } = column;
    if (answers !== null && !isNumeric(column)) return fromAnswers(input, index, answers);
    if (isCount(input.unit)) return sumOf(index);
    const unit = unitFor(input, column);
    return {
      kind: "mean",
      column: index,
      weight: this.weightFor(index),
      ...(unit === undefined ? {} : { unit }),
    };
  }

  byParts(input: Input): Source | undefined {
    return (
      this.fromGrades(input) ??
      this.fromQuotient(input) ??
      this.fromRate(input) ??
      this.fromLog(input)
    );
  }

  /** What the parts leave of the whole, where both are known. */
  byRemainder({ id }: Input): Source | undefined {
    const [whole, part] = (ideas.remainderOf[id] ?? []).map((each) => this.found.get(each));
    if (whole?.kind !== "total" || part?.kind !== "total") return undefined;
    const [only] = part.terms;
    const answers = only?.kind === "count" ? this.columns[only.column]?.answers : undefined;
    if (only?.kind === "count" && typeof answers?.no === "string") {
      return { kind: "total", terms: [{ ...only, value: answers.no }] };
    }
    return {
      kind: "total",
      terms: [...whole.terms, ...part.terms.map((term) => ({ ...term, minus: true as const }))],
    };
  }

  /** Votes from a column a grade, or from the grade that each row has. */
  private fromGrades({ id }: Input): Source | undefined {
    const survey = this.metrics.find(
      (metric) => metric.kind === "survey" && metric.votes.some((vote) => vote.id === id),
    );
    const grades =
      survey?.kind === "survey"
        ? [survey.votes.findIndex((vote) => vote.id === id)]
        : ideas.gradesOf[id];
    if (grades === undefined) return undefined;
    const columns = grades.map((grade) => this.column(ideas.gradeNames[grade] ?? [], isNumeric));
    if (columns.every((column) => column !== undefined)) {
      return sumOf(...columns.map(({ index }) => index));
    }
    const { rating } = this;
    if (rating === undefined) return undefined;
    const terms = grades.map((grade): Term => ({
      kind: "count",
      column: rating.index,
      value: gradeText(rating, grade),
    }));
    return { kind: "total", terms };
  }

  private fromQuotient(input: Input): Source | undefined {
    const names = ideas.quotientNames[input.id];
    const numerator = this.column(names?.numerator ?? [], isNumeric);
    const denominator = this.column(names?.denominator ?? [], isNumeric);
    if (numerator === undefined || denominator === undefined) return undefined;
    return {
      kind: "quotient",
      numerator: [{ kind: "sum", column: numerator.index }],
      denominator: [{ kind: "sum", column: denominator.index }],
    };
  }

  /** An export that has the rate and its base instead of the cases. */
  private fromRate({ id }: Input): Source | undefined {
    const metric = this.metrics.find(
      (each) => each.kind === "quotient" && each.numerator.id === id,
    );
    if (metric?.kind !== "quotient") return undefined;
    const base = this.found.get(metric.denominator.id);
    const [of, ...more] = base?.kind === "total" ? base.terms : [];
    if (of?.kind !== "sum" || more.length > 0) return undefined;
    const rate = this.column(
      [...Object.values(metric.name), ...(ideas.rateNames[id] ?? [])],
      (column) => isNumeric(column) && !isGrading(column),
    );
    if (rate === undefined) return undefined;
    const unit = rate.unit === "percent" || rate.largest > 1 ? "percent" : undefined;
    return {
      kind: "product",
      rate: rate.index,
      of: of.column,
      ...(unit === undefined ? {} : { unit }),
    };
  }

  /** A log has a row a case and a number of the case, which says what a case is. */
  private fromLog({ id }: Input): Source | undefined {
    const words = ideas.logOf[id];
    const numbered = this.columns.some(
      ({ distinct, name, word }) =>
        distinct &&
        /id|no|number|编号|编码|单号|流水|号/i.test(folded(name)) &&
        words?.some((each) => word.includes(each)),
    );
    return numbered ? { kind: "total", terms: [{ kind: "rows" }] } : undefined;
  }

  private weightFor(column: number): number | null {
    const weight = this.column(
      ideas.weightNames,
      (each) => isNumeric(each) && each.index !== column && each.answers === null,
    );
    return weight?.index ?? null;
  }

  /** The column that is called so, the surest name first. */
  private column(names: readonly string[], fits: (column: Column) => boolean): Column | undefined {
    for (const name of names) {
      const word = headingWord(name);
      const column = this.columns.find((each) => each.word === word && fits(each));
      if (column !== undefined) return column;
    }
    return undefined;
  }
}

const namesOf = ({ id, name }: Input): readonly string[] => [
  ...Object.values(name),
  ...(ideas.synonyms[id] ?? []),
];

function metricsOf({ items }: ScorecardSystem): Metric[] {
  return items.flatMap(({ rule }) => {
    const rules = rule.kind === "parts" ? rule.parts.map((part) => part.rule) : [rule];
    return rules.flatMap((each) => ("metric" in each ? [each.metric] : []));
  });
}

/** Yes and no are counted; of a share, the yes among both. */
function fromAnswers(
  { unit }: Input,
  column: number,
  { yes, no }: NonNullable<ColumnFacts["answers"]>,
): Source | undefined {
  if (yes === null) return undefined;
  const said: Term = { kind: "count", column, value: yes };
  if (isCount(unit)) return { kind: "total", terms: [said] };
  if (unit !== "percent") return undefined;
  const other: readonly Term[] = no === null ? [] : [{ kind: "count", column, value: no }];
  return { kind: "quotient", numerator: [said], denominator: [said, ...other] };
}

/** What plain numbers of a column are in, when a figure of this unit is taken from them. */
export function unitFor({ unit }: Input, column: Column): SourceUnit | undefined {
  if (isTime(unit)) return isTime(column.unit) ? column.unit : undefined;
  if (unit !== "percent") return undefined;
  return column.unit === "percent" || column.largest > 1 ? "percent" : undefined;
}

const GRADES = 5;

/** Whether each cell is one of five grades, as a number or in words. */
function isGrading({ values }: Column): boolean {
  return (
    values !== null &&
    values.length > 1 &&
    values.every((value) => /^[1-5]$/.test(value) || gradeOf(value) !== undefined)
  );
}

const gradeOf = (value: string): number | undefined => {
  const word = folded(sameWord(value));
  const grade = ideas.gradeNames.findIndex((names) =>
    names.some((name) => folded(sameWord(name)) === word),
  );
  return grade < 0 ? undefined : grade;
};

/** How a grade is written in the column; its number where nobody gave it. */
function gradeText({ values }: Column, grade: number): string {
  const inWords = values?.find((value) => gradeOf(value) === grade);
  return inWords ?? String(GRADES - grade);
}

/** Columns that no source of the mapping reads. */
export function unusedColumns(
  columns: readonly Column[],
  sources: Readonly<Record<string, Source>>,
  others: readonly (number | null)[],
): readonly Column[] {
  const used = new Set([
    ...Object.values(sources).flatMap((source) => columnsOf(source)),
    ...others,
  ]);
  return columns.filter(({ index, filled }) => filled > 0 && !used.has(index));
}
