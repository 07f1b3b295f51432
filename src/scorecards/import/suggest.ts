import type { QuestionKind, UnusedKind } from "../../i18n/figures";
import type { Input, Metric, ScorecardSystem } from "../system/description";
import type { Period } from "../system/period";
import { countedBy } from "../system/keys";
import { lineageOf } from "../system/lineage";
import { isCount } from "../system/units";
import { findSystem, ratesIn } from "../systems";
import {
  Candidates,
  countsSatisfied,
  isOfOtherSpan,
  isOutcome,
  type Candidate,
} from "./candidates";
import { numberIn } from "./amount";
import { isCaseNumber, mayNumberCases } from "./case-numbers";
import { columnFacts, isNumeric, speaksOfTaking, type ColumnFacts } from "./column-facts";
import { folded } from "./folded";
import { isShareVerySatisfied } from "./grades";
import { headingWord, readHeading, type Heading } from "./heading";
import * as ideas from "./ideas";
import type { Question, Reading, Says } from "./question";
import type { Export } from "./read-export";
import { shareReadings } from "./shares";
import { fullMarksOf, scaleOf, type FullMarks } from "./scales";
import { isWithin, stampKey } from "./stamp";
import { columnsOf, sumOf, type Among, type Source, type Term } from "./source";
import { isSourceTime, isTime, type SourceUnit } from "./source-unit";
import { Survey } from "./surveys";
import {
  clockExample,
  inSeconds,
  timeReadings,
  type TimeReading,
  type TimeReadings,
} from "./times";

/** A column of an export, as suggestions and choices see it. */
export interface Column extends Heading, ColumnFacts {
  readonly index: number;
}

/** The columns of an export with what their cells are like. Looks at every cell: ask once a paste. */
export const columnsIn = ({ headings, rows }: Export): readonly Column[] => {
  const columns: readonly Column[] = headings.map((heading, index) => ({
    ...heading,
    ...columnFacts(rows, index),
    index,
  }));
  return columns.map((column, index) => {
    const fullMarks = marksBeside(column, columns[index + 1]);
    return fullMarks === null ? column : { ...column, fullMarks };
  });
};

const fullMarksHeading =
  /^(.*?)\s*(?:满分值?|full marks?|max(?:imum)? (?:score|marks|points))(?: \(\d+\))?$/i;

/** "满分" or "质检满分" behind a score, the same in every row: how far its marks go. */
function marksBeside({ name }: Column, next: Column | undefined): number | null {
  const [whole, of = ""] = fullMarksHeading.exec(folded(next?.name ?? "")) ?? [];
  const [only, ...more] = next?.values ?? [];
  if (whole === undefined || only === undefined || more.length > 0) return null;
  if (fullMarksHeading.test(folded(name)) || !folded(name).startsWith(of)) return null;
  const marks = numberIn(only);
  return marks === null || marks <= 0 ? null : marks;
}

/** What else an export is, beside its columns. */
export interface Circumstances {
  /** null where it does not matter. */
  readonly period: Period | null;
  /** Somebody has more than one row. */
  readonly several: boolean;
  /** Somewhere a comma parts decimals. */
  readonly decimalCommas: boolean;
  /** Titles and remarks around the table. */
  readonly notes: readonly string[];
  /** Whether a column says nothing in some row. */
  readonly hasBlanks: (column: number) => boolean;
  /** Whether two columns say the same in every row. */
  readonly sameCells: (one: number, other: number) => boolean;
  /** Whether a rate is, but for its rounding, the share that a count is of another in every row. */
  readonly isShareOf: (rate: number, part: number, whole: number) => boolean;
  /** Whether a column holds in every row what others come to together. */
  readonly addsUp: (sum: number, parts: readonly number[]) => boolean;
}

const plainCircumstances: Circumstances = {
  period: null,
  several: false,
  decimalCommas: false,
  notes: [],
  hasBlanks: () => false,
  sameCells: () => false,
  isShareOf: () => true,
  addsUp: () => false,
};

/** What is read of an export by itself, what is asked, and why columns are left. By the id of the input, or the column. */
export interface Suggested {
  readonly sources: Readonly<Record<string, Source>>;
  readonly questions: Readonly<Record<string, Question>>;
  readonly refused: ReadonlyMap<number, UnusedKind>;
}

/**
 * Where each figure comes from as far as headings and cells say it in one way only. What they say in two ways is a question
 * with its readings; what they do not say is left out, for HR to choose.
 */
export function suggestSources(
  columns: readonly Column[],
  inputs: readonly Input[],
  system: ScorecardSystem,
  circumstances: Partial<Circumstances> = {},
): Suggested {
  const suggestion = new Suggestion(columns, system, { ...plainCircumstances, ...circumstances });
  // Rates are turned into counts by what they are rates of, and remainders are made of both.
  const bases = new Set(suggestion.bases);
  const inOrder = [
    ...inputs.filter(({ id }) => bases.has(id)),
    ...inputs.filter(({ id }) => !bases.has(id)),
  ];
  // What a rate is of may itself be made of a rate: twice is as deep as that goes.
  for (const input of [...inOrder, ...inOrder]) suggestion.look(input);
  for (const input of inOrder) suggestion.takeParts(input, suggestion.byParts(input));
  for (const input of inOrder) suggestion.askWhole(input);
  for (const input of inOrder) suggestion.askOtherRate(input);
  for (const input of inOrder) suggestion.take(input, suggestion.byRemainder(input));
  const sources: Record<string, Source> = {};
  const questions: Record<string, Question> = {};
  for (const { id } of inputs) {
    const source = suggestion.found.get(id);
    const question = suggestion.asked.get(id);
    if (question !== undefined) questions[id] = question;
    else if (source !== undefined) sources[id] = source;
  }
  return { sources, questions, refused: suggestion.refused };
}

/** The ways to read one column for a figure, and why there is more than one. */
interface Resolved {
  readonly why: QuestionKind | null;
  readonly readings: readonly Reading[];
}

class Suggestion {
  readonly found = new Map<string, Source>();
  readonly asked = new Map<string, Question>();
  private readonly metrics: readonly Metric[];
  /** Where items are entered as rates: the metrics as they are of counts. */
  private readonly counted: readonly Metric[];
  private readonly candidates: Candidates;
  private readonly survey: Survey;
  private readonly isLog: boolean;

  constructor(
    private readonly columns: readonly Column[],
    system: ScorecardSystem,
    private readonly around: Circumstances,
  ) {
    this.metrics = metricsOf(system);
    // A scheme that was changed to rates where it stood was a system of counts before.
    this.counted = lineageOf(system).flatMap((id) => {
      const before = findSystem(ratesIn(id).base);
      return before === undefined ? [] : metricsOf(before);
    });
    this.candidates = new Candidates(columns, system, around);
    this.isLog =
      columns.some(
        (column) =>
          (isCaseNumber(column) && column.nearlyDistinct) || mayNumberCases(column, around.several),
      ) ||
      (around.several && columns.some(({ answers, figures }) => answers !== null && figures === 0));
    // One row a person: 4 below 评分 is somebody's mean, not a vote.
    const ofPeriod = columns.filter((column) => this.isOfPeriod(column));
    this.survey = new Survey(ofPeriod, this.metrics, this.isLog || around.several, around.notes);
  }

  get refused(): ReadonlyMap<number, UnusedKind> {
    return this.candidates.refused;
  }

  /** Inputs that others are rates of. */
  get bases(): readonly string[] {
    return this.metrics.flatMap((metric) =>
      metric.kind === "quotient" ? [metric.denominator.id] : [],
    );
  }

  take({ id }: Input, source: Source | undefined): void {
    if (source !== undefined && !this.found.has(id) && !this.asked.has(id)) {
      this.found.set(id, source);
    }
  }

  /** Parts of the year so far make no share of the month. */
  takeParts(input: Input, source: Source | undefined): void {
    const columns = source === undefined ? [] : columnsOf(source);
    const isSoFar = columns.some((index) => this.columns[index]?.marks.has("so-far") === true);
    if (source === undefined || !isSoFar) {
      this.take(input, source);
      return;
    }
    const says = columns.map((column): Says => ({ kind: "column", column }));
    this.ask(input, { why: "unclear", readings: [{ says, source }] });
  }

  private ask({ id }: Input, question: Question): void {
    if (!this.found.has(id) && !this.asked.has(id)) this.asked.set(id, question);
  }

  /** By the survey that the export holds, else by headings. */
  look(input: Input): void {
    if (this.found.has(input.id) || this.asked.has(input.id)) return;
    const survey = this.survey.of(input);
    const candidates = this.candidates.of(input);
    // A count of all votes, or of the satisfied ones, that the export has itself is surer than what is added up.
    const direct = candidates.filter(({ isRate, either }) => !isRate && !either);
    if (survey !== null && (direct.length === 0 || this.isGrade(input))) {
      if ("source" in survey) this.take(input, survey.source);
      else this.ask(input, survey.question);
      return;
    }
    const parts = this.quotientsOf(input);
    const [share] = parts;
    // Cost and budget are the share; a cost alone is none.
    if (share !== undefined && !candidates.some(({ column }) => isShare(column))) {
      // Of those who asked, 300 ordered and 270 paid.
      if (parts.length > 1) this.ask(input, { why: "alike", readings: parts.map(asDivided) });
      else this.takeParts(input, share);
      return;
    }
    const left = this.withoutParts(input, this.withoutCopies(candidates));
    const months = this.monthsOfQuarter(input, left);
    if (months !== null) {
      this.take(input, months);
      return;
    }
    const resolved = left.map((candidate) => this.resolve(input, candidate));
    const usable = resolved.filter(({ readings }) => readings.length > 0);
    const [only, ...more] = usable;
    if (only === undefined) return;
    const doubtful = left.length > 0 && left.every((each) => each.doubtful);
    const [doubt] = left.flatMap(({ doubt: of }) => of ?? []);
    const [certain] = only.readings;
    if (more.length === 0 && only.why === null && !doubtful && certain !== undefined) {
      this.take(input, certain.source);
      return;
    }
    const why = more.length > 0 ? "alike" : (only.why ?? doubt ?? "unclear");
    this.ask(input, { why, readings: usable.flatMap(({ readings }) => readings) });
  }

  private isGrade({ id }: Input): boolean {
    return this.metrics.some(
      (metric) => metric.kind === "survey" && metric.votes.some((vote) => vote.id === id),
    );
  }

  /** A column for each month of the quarter: its three counts are added up. */
  private monthsOfQuarter(input: Input, candidates: readonly Candidate[]): Source | null {
    const months = new Set(candidates.map(({ column }) => column.stamp?.month));
    const isWhole = candidates.length === 3 && months.size === 3 && !months.has(undefined);
    if (!isWhole || this.around.period?.kind !== "quarter" || !isCount(input.unit)) return null;
    return candidates.some(({ isRate, either, doubtful }) => isRate || either || doubtful)
      ? null
      : sumOf(...candidates.map(({ column }) => column.index));
  }

  /** Two columns that say the same in every row are one. */
  private withoutCopies(candidates: readonly Candidate[]): readonly Candidate[] {
    return candidates.filter(
      ({ column }, at) =>
        !candidates.slice(0, at).some(
          (other) =>
            other.column.unit === column.unit &&
            // As many orders in March as in February are still March's.
            stampOf(other.column) === stampOf(column) &&
            this.around.sameCells(other.column.index, column.index),
        ),
    );
  }

  /** "合计" behind the weeks of a month, where it is what they come to. */
  private withoutParts(input: Input, candidates: readonly Candidate[]): readonly Candidate[] {
    if (candidates.length < 3 || !isCount(input.unit)) return candidates;
    const [sum, ...more] = candidates.filter(({ column }) => saysSum.test(folded(column.name)));
    if (sum === undefined || more.length > 0) return candidates;
    const parts = candidates.filter((each) => each !== sum).map(({ column }) => column.index);
    if (!this.around.addsUp(sum.column.index, parts)) return candidates;
    for (const part of parts) this.candidates.refused.set(part, "other-column");
    return [sum];
  }

  private resolve(input: Input, candidate: Candidate): Resolved {
    const { why, readings } = this.withCommas(
      candidate.column,
      this.resolvePlain(input, candidate),
    );
    const named: Says = { kind: "column", column: candidate.column.index };
    return {
      why: why ?? this.doubtBeside(input, candidate.column),
      readings: readings.map((reading) => ({ ...reading, says: [named, ...reading.says] })),
    };
  }

  /** What is asked about a column that would be certain, but for another one beside it. */
  private doubtBeside(input: Input, column: Column): QuestionKind | null {
    if (this.isPerhapsOneGrade(input, column)) return "grades";
    return this.isPerhapsOnePlace(input, column) ? "unclear" : null;
  }

  /** "满意率" beside "非常满意率": with these, or without? */
  private isPerhapsOneGrade(input: Input, column: Column): boolean {
    const isBest = (each: Column) => isShare(each) && isShareVerySatisfied(each.name);
    return (
      ideas.satisfiedInputs.has(input.id) &&
      isShare(column) &&
      !isBest(column) &&
      this.columns.some(isBest)
    );
  }

  /** "排队放弃数" beside "振铃放弃数": calls are given up in more than one place. */
  private isPerhapsOnePlace({ id }: Input, column: Column): boolean {
    const isGivenUp = (each: Column) =>
      ideas.givenUp.test(folded(each.name)) && isNumeric(each) && !isShare(each);
    return (
      id === "callsAbandoned" &&
      ideas.inQueue.test(folded(column.name)) &&
      this.columns.some((each) => each.index !== column.index && isGivenUp(each))
    );
  }

  private resolvePlain(
    input: Input,
    { column, isRate, either }: Pick<Candidate, "column" | "isRate" | "either">,
  ): Resolved {
    const { index, answers, outcomes } = column;
    if (answers === null && outcomes !== null)
      return certainly({
        kind: "total",
        terms: [{ kind: "count", column: index, value: outcomes.taken }],
      });
    if (answers !== null && !isNumeric(column)) {
      const source = fromAnswers(input, index, answers);
      if (source === undefined) return nothing;
      // One row a person: a yes is somebody's one case, or what is said of all of them.
      const areCases = this.isLog || this.around.several;
      return areCases ? certainly(source) : { ...certainly(source), why: "unclear" };
    }
    if (isCount(input.unit)) {
      if (isRate) return this.fromRate(input, column);
      const count = sumOf(index);
      // "FCR 81" beside 204 tickets: 81 cases or 81 per cent of them.
      if (!either || column.largest > 100) return certainly(count);
      const rate = this.fromRate(input, column).readings;
      return {
        why: "rate",
        readings: [{ says: [{ kind: "count" }], source: count }, ...rate],
      };
    }
    if (isTime(input.unit)) return this.fromTimes(input, column);
    if (input.unit === "percent") return this.fromShares(input, withPoints(column));
    if (input.unit === "score")
      return this.weighed(input, column, fromScores(input, withPoints(column)));
    const scale = input.unit === "yuan" && column.marks.has("scaled") ? scaleOf(column.name) : null;
    if (scale !== null) {
      const plain = this.resolvePlain(input, {
        column: {
          ...column,
          marks: new Set([...column.marks].filter((mark) => mark !== "scaled")),
        },
        isRate: false,
        either: false,
      });
      const readings = plain.readings.map(({ says, source }) => ({
        says,
        source: { ...source, scale },
      }));
      return { ...plain, readings };
    }
    if (ideas.addedUp.has(input.id)) return certainly(sumOf(index));
    const isOpen = input.unit === "any" || ideas.planNames[input.id] !== undefined;
    if (isOpen && this.around.several) {
      return {
        why: "total",
        readings: [
          { says: [{ kind: "added" }], source: sumOf(index) },
          { says: [{ kind: "alike" }], source: { kind: "mean", column: index, weight: null } },
        ],
      };
    }
    return certainly({ kind: "mean", column: index, weight: null });
  }

  /** An export that has the rate and its base instead of the cases. */
  private fromRate(input: Input, column: Column): Resolved {
    const metric = this.metrics.find(
      (each) => each.kind === "quotient" && each.numerator.id === input.id,
    );
    const of = metric?.kind === "quotient" ? this.onlyTerm(metric.denominator.id) : undefined;
    const isKnown = of?.kind === "sum" && !of.minus;
    // What may be its base, and is asked about, is asked about here as well.
    const bases = isKnown
      ? [of.column]
      : metric?.kind === "quotient" && !this.found.has(metric.denominator.id)
        ? this.askedSums(metric.denominator.id)
        : [];
    if (bases.length === 0 || metric?.kind !== "quotient") {
      this.candidates.refused.set(column.index, "rate-without-base");
      return nothing;
    }
    const { why, readings } = shareReadings(input, column, metric.part);
    return {
      why: isKnown ? why : "base",
      readings: bases.flatMap((base) =>
        readings.map(({ unit, says }): Reading => ({
          says: [...says, { kind: "rate-of", of: base }],
          source: {
            kind: "product",
            rate: column.index,
            of: base,
            ...(unit === undefined ? {} : { unit }),
          },
        })),
      ),
    };
  }

  /** The columns of which one may be this count, where it is asked which. */
  private askedSums(id: string): readonly number[] {
    return (this.asked.get(id)?.readings ?? []).flatMap(({ source }) => {
      const [term, ...more] = source.kind === "total" ? source.terms : [];
      return term?.kind === "sum" && !term.minus && more.length === 0 ? [term.column] : [];
    });
  }

  private fromShares(input: Input, column: Column): Resolved {
    const shares = shareReadings(input, column, false);
    const { readings } = shares;
    const marks = fullMarksOf(column);
    if (marks !== null && marks.marks !== 100 && column.shares === 0) {
      const plain = readings.map(({ unit, says }) => ({
        says,
        source: meanOf(column.index, unit),
      }));
      return this.weighed(
        input,
        column,
        fromMarks(column, marks, { max: 100, unit: "percent" }, plain),
      );
    }
    const isOwn = ideas.quotientNames[input.id] === undefined || isShare(column);
    const why = shares.why ?? (isOwn || column.plain === 0 ? null : "rate");
    if (readings.length === 0) this.candidates.refused.set(column.index, "money");
    return this.weighed(input, column, {
      why,
      readings: readings.map(({ unit, says }) => ({
        says,
        source: meanOf(column.index, unit),
      })),
    });
  }

  /** Means as they are, totals divided by their count; where a heading says neither, it is asked. */
  private fromTimes(input: Input, column: Column): Resolved {
    const units = timeReadings(input, column);
    if (this.isPartOfShare(input)) {
      if (column.marks.has("mean")) return nothing;
      return {
        why: units.why,
        readings: units.readings.map(({ unit, clock, says }) => ({
          says,
          source: {
            ...sumOf(column.index),
            ...(unit === undefined ? {} : { unit }),
            ...(clock === undefined ? {} : { clock }),
          },
        })),
      };
    }
    const base = this.baseOf(input, column);
    const means = units.readings.map(({ unit, clock, lostFormats, says }) => ({
      says,
      source: {
        ...meanOf(column.index, unit),
        ...(clock === undefined ? {} : { clock }),
        ...(lostFormats === undefined ? {} : { lostFormats }),
      },
    }));
    const mean = this.ofCasesTaken(
      input,
      column,
      this.weighed(input, column, { why: units.why, readings: means }),
    );
    const totals =
      base === null
        ? []
        : totalReadings(column, units).map(({ unit, clock, says }): Reading => ({
            says: [...says, { kind: "divided", by: base.index }],
            source: {
              kind: "quotient",
              numerator: [{ kind: "sum", column: column.index }],
              denominator: [{ kind: "sum", column: base.index }],
              ...(unit === undefined ? {} : { unit }),
              ...(clock === undefined ? {} : { clock }),
            },
          }));
    const isTotal =
      (column.marks.has("total") || column.marks.has("so-far")) && !column.marks.has("mean");
    if (isTotal && !this.isLog) {
      if (totals.length === 0) this.candidates.refused.set(column.index, "total-without-count");
      // Of the year so far, unless it is of the month: as its count is.
      const isOpen = base?.marks.has("so-far") === true;
      const why = isOpen
        ? "unclear"
        : this.isTotalOfOthers(input, column, base)
          ? "total-of"
          : null;
      return { why: totals.length > 1 ? units.why : why, readings: totals };
    }
    if (this.isLog || isMean(input, column) || !this.mayBeTotal(input, column, base)) return mean;
    return {
      why: "total",
      readings: [
        ...mean.readings.map((reading) => ({
          ...reading,
          says: [...reading.says, { kind: "mean" } as const],
        })),
        ...totals,
      ],
    };
  }

  /**
   * In a log, a time is that of cases that were taken: the ringing of a call that nobody answered is no speed of answer, and its 0
   * seconds of talk are no talk. Where nothing says which were answered, HR says what the zeros are.
   */
  private ofCasesTaken(input: Input, column: Column, mean: Resolved): Resolved {
    if (!this.isLog) return mean;
    const among = (rows: Among) => (reading: Reading) =>
      reading.source.kind === "mean"
        ? { ...reading, source: { ...reading.source, among: rows } }
        : reading;
    const answered = (ideas.casesOf[input.id] ?? []).map((id) => this.onlyTerm(id));
    const said = answered.find((term) => term?.kind === "count");
    if (said !== undefined) {
      const { column: where, value } = said;
      const readings = mean.readings.map(among({ kind: "answer", column: where, value }));
      return { ...mean, readings };
    }
    if (input.id === "answerSeconds") return this.ofCallsPerhapsTaken(column, mean);
    if (!ideas.neverZero.has(input.id) || column.zeros === 0) return mean;
    const without = (reading: Reading): Reading => ({
      ...among({ kind: "not-zero" })(reading),
      says: [...reading.says, { kind: "without-zeros" }],
    });
    return {
      why: mean.why ?? "zeros",
      readings: mean.readings.flatMap((reading) => [
        without(reading),
        { ...reading, says: [...reading.says, { kind: "with-zeros" }] },
      ]),
    };
  }

  /** Where another column shows that some calls were not taken, but not which, their waiting is asked about. */
  private ofCallsPerhapsTaken({ index }: Column, mean: Resolved): Resolved {
    const withZeros = this.columns.filter(
      (each) =>
        each.index !== index &&
        isNumeric(each) &&
        isCalled(each, ideas.synonyms.talkSeconds) &&
        (each.zeros > 0 || this.around.hasBlanks(each.index)),
    );
    const words = this.columns.filter((each) => isOutcome(each) && speaksOfTaking(each));
    const among = (rows: Among, says: Says) => (reading: Reading) =>
      reading.source.kind === "mean"
        ? [{ says: [...reading.says, says], source: { ...reading.source, among: rows } }]
        : [];
    const readings = [
      ...withZeros.map(({ index: column }) =>
        among({ kind: "not-zero", column }, { kind: "not-zero", column }),
      ),
      ...words.flatMap(({ index: column, values }) =>
        (values ?? []).map((value) =>
          among({ kind: "answer", column, value }, { kind: "words", words: [value] }),
        ),
      ),
    ].flatMap((of) => mean.readings.flatMap(of));
    if (readings.length === 0) return mean;
    const all = mean.readings.map(({ says, source }): Reading => ({
      says: [...says, { kind: "all-rows" }],
      source,
    }));
    return { why: mean.why ?? "untaken", readings: [...readings, ...all] };
  }

  /** Hours of which the one is a share of the other are added up, not averaged. */
  private isPartOfShare({ id }: Input): boolean {
    return this.metrics.some(
      (metric) =>
        metric.kind === "quotient" && (metric.numerator.id === id || metric.denominator.id === id),
    );
  }

  /** What a figure that was found is the total of, where that is one thing. */
  private onlyTerm(id: string): Term | undefined {
    const source = this.found.get(id);
    return source?.kind === "total" && source.terms.length === 1 ? source.terms[0] : undefined;
  }

  /** By what a total of times is divided: the cases that took them. */
  private baseOf(input: Input, column: Column): Column | null {
    const ids = ideas.casesOf[input.id] ?? [];
    for (const id of ids) {
      const only = this.onlyTerm(id);
      if (only?.kind === "sum") return this.columns[only.column] ?? null;
    }
    // An hour of talk and ten ratings are no six minutes a call.
    const weight = this.weightFor(input, column.index);
    return weight?.isOwn === true ? weight.column : null;
  }

  /** Talk of all calls is not that of those that came in alone, and of those that came in not all were answered. */
  private isTotalOfOthers({ id }: Input, { marks }: Column, base: Column | null): boolean {
    if (id !== "talkSeconds" || base === null) return false;
    const received = this.onlyTerm("callsReceived");
    const isOfReceived = received?.kind === "sum" && received.column === base.index;
    const hasOthers = this.columns.some((each) => isNumeric(each) && each.marks.has("outbound"));
    return isOfReceived || (hasOthers && !marks.has("inbound"));
  }

  /** Whether a time that says neither could be a total: what it would be per case is not too short. */
  private mayBeTotal({ id, name }: Input, column: Column, base: Column | null): boolean {
    const shortest = ideas.shortestMean[id];
    const likely = ideas.longestLikely[id];
    if (shortest === undefined && (likely === undefined || base === null)) return false;
    const unit = isSourceTime(column.unit) ? column.unit : "seconds";
    const longest = Math.max(
      column.longestTime,
      column.plain === 0 ? 0 : inSeconds(column.largest, unit),
    );
    if (shortest === undefined) {
      // Where the scorecard calls it just so, it is the figure itself.
      const isOwn = Object.values(name).some((each) => {
        const { word, marks } = readHeading(each);
        return word === column.word && !marks.has("mean");
      });
      return !isOwn && longest > (likely ?? Infinity);
    }
    // "6:10" of a total are hours and minutes.
    const inHours = hasOpenClocks(column) ? longest * 60 : longest;
    // Nobody talks for hours on average; where nothing counts the calls, a short time is a mean.
    return inHours / Math.max(1, base?.largest ?? ideas.fewCases) >= shortest;
  }

  /** Means of several rows are weighed by the cases beside them; where there are none, HR says whether each counts alike. */
  private weighed(input: Input, column: Column, resolved: Resolved): Resolved {
    const found = this.weightFor(input, column.index);
    const by = found?.column;
    const weight = by?.index ?? null;
    const readings = resolved.readings.map((reading) =>
      reading.source.kind === "mean"
        ? { ...reading, source: { ...reading.source, weight: this.isLog ? null : weight } }
        : reading,
    );
    if (this.around.several && !this.isLog && by !== undefined && found?.isOwn === false) {
      return {
        why: resolved.why ?? "weights",
        readings: readings.flatMap(({ says, source }): Reading[] =>
          source.kind !== "mean"
            ? [{ says, source }]
            : [
                { says: [...says, { kind: "weighed", by: by.index }], source },
                { says: [...says, { kind: "alike" }], source: { ...source, weight: null } },
              ],
        ),
      };
    }
    const isOpen = this.around.several && !this.isLog && weight === null && resolved.why === null;
    if (!isOpen) return { ...resolved, readings };
    return {
      why: "weights",
      readings: readings.map((reading) => ({
        ...reading,
        says: [...reading.says, { kind: "alike" }],
      })),
    };
  }

  /** Where decimals may have a comma, numbers that it would change are asked about. */
  private withCommas(column: Column, resolved: Resolved): Resolved {
    if (column.decimals === "comma") {
      const readings = resolved.readings.map(({ says, source }) => ({
        says,
        source: { ...source, decimals: column.decimals },
      }));
      return { ...resolved, readings };
    }
    if (!this.around.decimalCommas || column.commas === 0 || resolved.readings.length === 0) {
      return resolved;
    }
    const cell = column.commaExample;
    return {
      why: "commas",
      readings: resolved.readings.flatMap(({ says, source }) =>
        (["comma", "point"] as const).map((decimals) => ({
          says: [...says, { kind: "decimals" as const, decimals, cell }],
          source: decimals === "comma" ? { ...source, decimals } : source,
        })),
      ),
    };
  }

  byParts(input: Input): Source | undefined {
    return this.quotientsOf(input)[0] ?? this.fromLog(input);
  }

  /** What the parts leave of the whole, where both are known. */
  byRemainder({ id }: Input): Source | undefined {
    const [whole, part] = (ideas.remainderOf[id] ?? []).map((each) => this.found.get(each));
    if (whole?.kind !== "total" || part?.kind !== "total") return undefined;
    const [only] = part.terms;
    if (only?.kind === "count") {
      const { answers, outcomes } = this.columns[only.column] ?? {};
      // "Missed" beside "Abandoned": nobody took it, and the caller did not hang up.
      const words = outcomes?.abandoned.length ? outcomes.abandoned : outcomes?.lost;
      const said = words ?? (typeof answers?.no === "string" ? [answers.no] : []);
      if (said.length > 0)
        return { kind: "total", terms: said.map((value) => ({ ...only, value })) };
    }
    return {
      kind: "total",
      terms: [...whole.terms, ...part.terms.map((term) => ({ ...term, minus: true as const }))],
    };
  }

  /** A row a ticket says which were solved; that these are all tickets that somebody had, it does not say. */
  askWhole(input: Input): void {
    const metric = this.metrics.find(
      (each) => each.kind === "quotient" && each.part && each.denominator.id === input.id,
    );
    if (!this.isLog || metric?.kind !== "quotient") return;
    const part = this.onlyTerm(metric.numerator.id);
    if (part?.kind !== "count") return;
    const rows: Reading = {
      says: [{ kind: "rows" }],
      source: { kind: "total", terms: [{ kind: "rows" }] },
    };
    this.ask(input, { why: "rows", readings: [rows, ...this.answeredRows(part.column)] });
  }

  /** 40 of 50 satisfied beside 92%: the rate is of something else than these counts, and HR says which it is. */
  askOtherRate(input: Input): void {
    const rate = this.candidates.ratesBeside.get(input.id);
    const metric = this.metrics.find(
      (each) => each.kind === "quotient" && each.part && each.numerator.id === input.id,
    );
    if (rate === undefined || metric?.kind !== "quotient") return;
    const [part, whole] = [input.id, metric.denominator.id].map((id) => this.onlyTerm(id));
    const source = this.found.get(input.id);
    if (source === undefined || part?.kind !== "sum" || whole?.kind !== "sum") return;
    if (this.around.isShareOf(rate.index, part.column, whole.column)) return;
    const named = (column: number): Says => ({ kind: "column", column });
    const { readings } = this.fromRate(input, rate);
    this.found.delete(input.id);
    this.ask(input, {
      why: "other-rate",
      readings: [
        { says: [named(part.column)], source },
        ...readings.map((each) => ({ ...each, says: [named(rate.index), ...each.says] })),
      ],
    });
  }

  /** The rows that say yes or no, where others say neither. */
  private answeredRows(index: number): readonly Reading[] {
    const column = this.columns[index];
    const words = Object.values(column?.answers ?? {}).filter((word) => word !== null);
    if (column === undefined || words.length === 0 || !this.around.hasBlanks(index)) return [];
    const terms = words.map((value): Term => ({ kind: "count", column: index, value }));
    return [{ says: [{ kind: "words", words }], source: { kind: "total", terms } }];
  }

  /** A share of what the export has as two counts; more than one where several columns may be the part of the whole. */
  private quotientsOf(input: Input): readonly Source[] {
    const names = ideas.quotientNames[input.id] ?? this.countsOf(input);
    // Last month's costs beside this month's, or the target of a count, are no part of the share.
    const fits = (column: Column) =>
      isNumeric(column) &&
      !unfitForParts.some((mark) => column.marks.has(mark)) &&
      this.isOfPeriod(column);
    const isSatisfied = (each: Column) =>
      ideas.satisfiedInputs.has(input.id) && fits(each) && countsSatisfied(each, this.columns);
    const denominator = this.column(names?.denominator ?? [], fits);
    const named = this.columnsCalled(names?.numerator ?? [], fits);
    const numerators = named.length > 0 ? named : this.columns.filter(isSatisfied).slice(0, 1);
    if (denominator === undefined) return [];
    return numerators.flatMap((numerator): Source[] => {
      const scales = [numerator, denominator].map(({ marks, name }) =>
        marks.has("scaled") ? scaleOf(name) : 1,
      );
      // 9,500 yuan of a budget of one 万元 are no share.
      if (scales[0] !== scales[1]) {
        for (const { index } of [numerator, denominator])
          this.candidates.refused.set(index, "scaled");
        return [];
      }
      return [
        {
          kind: "quotient",
          numerator: [{ kind: "sum", column: numerator.index }],
          denominator: [{ kind: "sum", column: denominator.index }],
        },
      ];
    });
  }

  /** Whether nothing says that a column is of another time than the period. */
  private isOfPeriod(column: Column): boolean {
    const { period } = this.around;
    const { stamp } = column;
    const isDated = stamp === undefined || period === null || isWithin(stamp, period);
    return isDated && !isOfOtherSpan(column, this.around);
  }

  /** The two counts of a rate that is entered as it is. */
  private countsOf({ id }: Input) {
    const counted = countedBy(id);
    const metric = this.counted.find(
      (each) => each.kind === "quotient" && each.numerator.id === counted,
    );
    if (metric?.kind !== "quotient") return undefined;
    const names = (input: Input) => [
      ...Object.values(input.name),
      ...(ideas.synonyms[input.id] ?? []),
    ];
    return { numerator: names(metric.numerator), denominator: names(metric.denominator) };
  }

  /** A log has a row a case and a number of the case, which says what a case is. */
  private fromLog(input: Input): Source | undefined {
    const words = ideas.logOf[input.id];
    const number = this.columns.find(
      (column) =>
        isCaseNumber(column) &&
        column.nearlyDistinct &&
        words?.some((each) => column.word.includes(each)),
    );
    if (number === undefined) return undefined;
    const source: Source = { kind: "total", terms: [{ kind: "rows" }] };
    if (number.distinct) return source;
    this.ask(input, { why: "repeated-numbers", readings: [{ says: [{ kind: "rows" }], source }] });
    return undefined;
  }

  /** What a mean of several rows is weighed by: a count of what it is the mean of, else any other, which HR has to say. */
  private weightFor(
    { id }: Input,
    column: number,
  ): { readonly column: Column; readonly isOwn: boolean } | null {
    const fits = (each: Column) =>
      isNumeric(each) &&
      each.index !== column &&
      each.answers === null &&
      !mayNumberCases(each, this.around.several) &&
      each.unit === undefined &&
      !unfitForWeight.some((mark) => each.marks.has(mark));
    const names = ideas.weightsOf[id];
    const own = this.column(names ?? ideas.weightNames, fits);
    if (own !== undefined) return { column: own, isOwn: true };
    const other = names === undefined ? undefined : this.column(ideas.weightNames, fits);
    return other === undefined ? null : { column: other, isOwn: false };
  }

  /** The column that is called so, the surest name first. */
  private column(names: readonly string[], fits: (column: Column) => boolean): Column | undefined {
    return this.columnsCalled(names, fits)[0];
  }

  /** The columns that are called so, the surest name first, and of those that say the same one. */
  private columnsCalled(
    names: readonly string[],
    fits: (column: Column) => boolean,
  ): readonly Column[] {
    const found = new Set(
      names.flatMap((name) => {
        const word = headingWord(name);
        return this.columns.filter((each) => each.word === word && fits(each));
      }),
    );
    return [...found].filter(
      ({ index }, at, all) =>
        !all.slice(0, at).some((other) => this.around.sameCells(other.index, index)),
    );
  }
}

/** Clocks of two parts of which neither the heading nor the cells say what they are. */
const hasOpenClocks = ({ clocks, figures, clock, unit }: Column): boolean =>
  clocks > 0 && clocks === figures && clock === undefined && unit === undefined;

/** As totals, clocks of two parts are hours and minutes. */
const totalReadings = (column: Column, { readings }: TimeReadings): readonly TimeReading[] =>
  hasOpenClocks(column)
    ? [{ clock: "h:mm", says: [{ kind: "clock", clock: "h:mm", cell: clockExample(column) }] }]
    : readings;

const isCalled = ({ word }: Column, names: readonly string[] = []): boolean =>
  names.some((name) => headingWord(name) === word);

const saysSum = /合计|总计|共计|汇总|小计|\b(?:total|sum)\b/i;

const unfitForWeight = [
  ...(["mean", "target", "rate", "rank", "change", "earlier", "year-ago", "per-time"] as const),
  ...(["per-head", "outbound", "scaled", "largest", "smallest", "median"] as const),
];

const unfitForParts = unfitForWeight.filter((mark) => mark !== "scaled");

const nothing: Resolved = { why: null, readings: [] };
const certainly = (source: Source): Resolved => ({ why: null, readings: [{ says: [], source }] });

/** "付款人数", a total, divided by "询单人数". */
const asDivided = (source: Source): Reading => {
  const [above, below] = columnsOf(source);
  return {
    says: [
      ...(above === undefined ? [] : [{ kind: "column", column: above } as const]),
      ...(below === undefined ? [] : [{ kind: "divided", by: below } as const]),
    ],
    source,
  };
};

const meanOf = (column: number, unit: SourceUnit | undefined): Source & { kind: "mean" } => ({
  kind: "mean",
  column,
  weight: null,
  ...(unit === undefined ? {} : { unit }),
});

const stampOf = ({ stamp }: Column): string => (stamp === undefined ? "" : stampKey(stamp));

/** Whether a heading or its cells say that a column holds shares. */
const isShare = (column: Column): boolean =>
  column.unit === "percent" || column.marks.has("rate") || column.shares > 0;

/** Whether a column of times holds means, as its heading says or its word always means. */
const isMean = ({ id }: Input, column: Column): boolean =>
  column.marks.has("mean") ||
  column.marks.has("per-case") ||
  (ideas.shortestMean[id] === undefined && ideas.longestLikely[id] === undefined) ||
  ideas.alwaysMeans.has(column.word);

/** "95分" where no times are wanted is 95. */
const withPoints = (column: Column): Column =>
  column.points === 0
    ? column
    : {
        ...column,
        plain: column.plain + column.points,
        smallest: Math.min(column.smallest, column.leastPoints),
        largest: Math.max(column.largest, column.mostPoints),
      };

/**
 * Marks of another scale than the figure's: 46 of 50 are 92 of 100.
 *
 * @param plain How the numbers are read without that.
 */
function fromMarks(
  column: Column,
  { marks, isCertain }: FullMarks,
  { max, unit }: { readonly max: number; readonly unit?: SourceUnit },
  plain: readonly Reading[],
): Resolved {
  const says: Says = { kind: "of-marks", cell: column.example, marks };
  const source: Source = { ...meanOf(column.index, unit), scale: max / marks };
  // 92 below "(20分)" is no part of 20: that is what the item is worth.
  const fits = column.largest <= marks;
  const [only, ...others] = plain;
  if (fits && isCertain) return certainly(source);
  if (!fits && !isCertain && only !== undefined && others.length === 0)
    return { why: null, readings: [{ ...only, says: [] }] };
  return { why: "marks", readings: [...(fits ? [{ says: [says], source }] : []), ...plain] };
}

/** A score up to 100 of which nobody has more than 30 is on another scale; so is one whose heading names other full marks. */
function fromScores({ max }: Input, column: Column): Resolved {
  const marks = fullMarksOf(column);
  if (marks !== null && max !== undefined && marks.marks !== max && column.plain > 0) {
    const says: Says = { kind: "as-it-is", cell: column.example };
    const asItIs: Reading = { says: [says], source: meanOf(column.index, undefined) };
    return fromMarks(column, marks, { max }, [asItIs]);
  }
  const reading: Reading = { says: [], source: meanOf(column.index, undefined) };
  const isSmall = max === 100 && column.plain > 0 && column.largest > 0 && column.largest <= 30;
  if (!isSmall) return { why: null, readings: [reading] };
  return {
    why: "scale",
    readings: [{ ...reading, says: [{ kind: "as-it-is", cell: column.example }] }],
  };
}

/** The metrics of a scorecard, those of the parts of its items too. */
export function metricsOf({ items }: ScorecardSystem): Metric[] {
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

/** What plain numbers of a column are in, when HR takes a figure of this unit from them. */
export function unitFor({ unit }: Input, column: Column): SourceUnit | undefined {
  if (isTime(unit)) return isSourceTime(column.unit) ? column.unit : undefined;
  if (unit !== "percent") return undefined;
  return column.unit === "percent" || column.largest > 1 ? "percent" : undefined;
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
  return columns.filter(
    ({ index, filled, isNamed }) => (filled > 0 || isNamed) && !used.has(index),
  );
}
