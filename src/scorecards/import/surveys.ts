import type { Input, Metric } from "../system/description";
import { sameAnswer } from "./answer";
import { isNumeric } from "./column-facts";
import {
  columnGrade,
  gradeDigit,
  gradeOf,
  GRADES,
  isUnrated,
  MOST_GRADES,
  writtenGrade,
} from "./grades";
import { folded } from "./folded";
import * as ideas from "./ideas";
import { headingWord } from "./heading";
import type { Question, Reading } from "./question";
import { sumOf, type Source, type Term } from "./source";
import type { Column } from "./suggest";

/** What a survey gives for a figure: where it comes from, or what is to be asked. */
export type FromSurvey = { readonly source: Source } | { readonly question: Question } | null;

const ratingWords = new Set(ideas.ratingNames.map(headingWord));
const satisfiedWords = new Set(ideas.satisfiedNames.map(headingWord));

/** The grades of a survey: a column for each, or one that says the grade of each case. */
export class Survey {
  private readonly gradeColumns: readonly { readonly column: Column; readonly grade: number }[];
  /** Columns of six grades by their numbers; empty where there are no more than five. */
  private readonly longScale: ReadonlyMap<number, Column>;
  /** Columns that say the grade of each case; of several, HR says which one it is. */
  private readonly ratings: readonly Column[];

  constructor(
    columns: readonly Column[],
    private readonly metrics: readonly Metric[],
    /** Rows are cases, or several of a person. */
    hasCases: boolean,
    /** Titles and remarks around the table. */
    private readonly notes: readonly string[] = [],
  ) {
    this.gradeColumns = columns.flatMap((column) => {
      const grade = columnGrade(bareName(column));
      return grade === null || !isNumeric(column) || column.shares > 0 || isOther(column)
        ? []
        : [{ column, grade }];
    });
    const numbered = columns.flatMap((column): (readonly [number, Column])[] => {
      const digit = gradeDigit(bareName(column));
      return digit === null || !isNumeric(column) || column.shares > 0 || isOther(column)
        ? []
        : [[digit, column]];
    });
    const byNumber = new Map(numbered);
    this.longScale = byNumber.has(MOST_GRADES) ? byNumber : new Map();
    const ratings = hasCases
      ? columns.filter((column) => isRating(column) && !isOther(column))
      : [];
    const named = ratings.filter(isNamedRating);
    const own = named.length > 0 ? named : ratings;
    // "非常满意" beside 5: one grade, said twice.
    this.ratings = own.filter(
      (column, at) => !own.slice(0, at).some((other) => gradesGiven(other) === gradesGiven(column)),
    );
  }

  of({ id }: Pick<Input, "id">): FromSurvey {
    const wanted = this.gradesFor(id);
    if (wanted === null) return null;
    return this.fromColumns(wanted) ?? this.fromRatings(wanted);
  }

  private fromRatings(wanted: { grades: readonly number[]; each: boolean }): FromSurvey {
    const [only, ...more] = this.ratings;
    if (only === undefined) return null;
    if (more.length === 0) return this.fromRating(only, wanted);
    const readings = this.ratings.flatMap((rating): readonly Reading[] => {
      const found = this.fromRating(rating, wanted);
      if (found === null) return [];
      const own: Reading["says"][number] = { kind: "column", column: rating.index };
      return "source" in found
        ? [{ says: [own], source: found.source }]
        : found.question.readings.map(({ says, source }) => ({ says: [own, ...says], source }));
    });
    return { question: { why: "alike", readings } };
  }

  private gradesFor(
    id: string,
  ): { readonly grades: readonly number[]; readonly each: boolean } | null {
    for (const metric of this.metrics) {
      if (metric.kind !== "survey") continue;
      const grade = metric.votes.findIndex((vote) => vote.id === id);
      if (grade >= 0) return { grades: [grade], each: true };
    }
    const grades = ideas.gradesOf[id];
    return grades === undefined ? null : { grades, each: false };
  }

  private fromColumns({ grades, each }: { grades: readonly number[]; each: boolean }): FromSurvey {
    // Of a longer scale with gaps, nobody knows which grades are missing.
    if (this.longScale.size > 0 && this.longScale.size < MOST_GRADES) return null;
    if (this.longScale.size > 0) {
      return ofSix(
        grades,
        (digits) => sumOf(...columnsFor(this.longScale, digits)),
        (digits) =>
          columnsFor(this.longScale, digits).map((column) => ({ kind: "column", column })),
      );
    }
    const has = new Set(this.gradeColumns.map(({ grade }) => grade));
    const whole = has.size === GRADES && this.gradeColumns.length === GRADES;
    const columns = this.gradeColumns.filter(({ grade }) => grades.includes(grade));
    if (this.gradeColumns.length < 2) return null;
    const source = sumOf(...columns.map(({ column }) => column.index));
    if (whole) return columns.length === grades.length ? { source } : null;
    const twice = this.gradeColumns.length > has.size;
    if (!each && !twice && has.size >= 2 && columns.length > 0 && isScale(has)) return { source };
    if (columns.length === 0) return null;
    const says = columns.map(({ column }) => ({ kind: "column", column: column.index }) as const);
    return { question: { why: "grades", readings: [{ says, source }] } };
  }

  private fromRating(
    rating: Column,
    { grades, each }: { grades: readonly number[]; each: boolean },
  ): FromSurvey {
    const values = (rating.values ?? []).filter((value) => !isUnrated(value));
    if (values.some((value) => gradeNumber(value) === MOST_GRADES)) {
      const written = (digits: readonly number[]) =>
        digits.flatMap((digit) => {
          const found = values.filter((value) => gradeNumber(value) === digit);
          return found.length > 0 ? found : [String(digit)];
        });
      return ofSix(
        grades,
        (digits) => counting(rating, written(digits)),
        (digits) => [{ kind: "words", words: written(digits) }],
      );
    }
    if (grades.length === GRADES && isYesOrNo(rating)) return fromYesOrNo(rating, values);
    const oneIsBest = [rating.name, ...this.notes].some((text) => bestIsOne.test(text));
    return values.every((value) => gradeNumber(value) !== null)
      ? fromNumbers(rating, values, grades, oneIsBest)
      : fromWords(rating, values, grades, each);
  }
}

/** Whether a column says how each case was rated. */
export const isRating = (column: Column): boolean =>
  (isNamedRating(column) || asksHowSatisfied(column)) && isGrading(column);

const isNamedRating = ({ word, answers }: Column): boolean =>
  ratingWords.has(word) || (satisfiedWords.has(word) && answers !== null);

/** "Satisfied?" with a yes and a no. */
const isSatisfied = (column: Column): boolean =>
  column.answers !== null &&
  (satisfiedWords.has(column.word) ||
    (asksHowSatisfied(column) && satisfiedOrNot.test(folded(column.name))));

const satisfiedOrNot =
  /是否满意|满意吗|满不满意|\b(?:were|are|was) (?:you|the customer) satisfied\b/i;
const howSatisfied =
  /满意(?:度|程度)?(?:如何|怎么样|怎样|是)?\s*[?？]?$|(?:评价|评分|打分)\s*[?？]?$|\bhow (?:satisfied|happy)\b|\b(?:please )?rate (?:your|our|the|this)\b/i;
/** What a shop may be rated for besides its service. */
const ofGoods =
  /产品|商品|质量|价格|物流|快递|环境|包装|\b(?:products?|prices?|delivery|website|app)\b/i;

/** A question of a survey, as its tool heads the answers: "2、您对本次服务是否满意？", "How satisfied were you with our service?" */
function asksHowSatisfied({ name }: Column): boolean {
  if (name.length < 8 || name.length > 80) return false;
  const asks = folded(name);
  const isQuestion = /您|^请|[?？]$|^\d{1,2}\s*[.、]|\b(?:how|you|rate)\b/i.test(asks);
  return (
    isQuestion && !ofGoods.test(asks) && (satisfiedOrNot.test(asks) || howSatisfied.test(asks))
  );
}

/** The grade that a cell says in words, 0 the best of five: a yes to whether somebody is satisfied is "satisfied". */
function wordGrade(column: Column, value: string): number | undefined {
  if (isSatisfied(column) && column.answers?.yes === value) return 1;
  if (isSatisfied(column) && column.answers?.no === value) return 3;
  return gradeOf(value);
}

/** How often each grade was given, as a text that two columns have in common that say the same. */
function gradesGiven(column: Column): string {
  const times = new Map<number, number>();
  for (const [value, count] of column.frequencies) {
    const grade = wordGrade(column, value);
    const digit = gradeNumber(value) ?? (grade === undefined ? null : GRADES - grade);
    if (digit !== null) times.set(digit, (times.get(digit) ?? 0) + count);
  }
  return JSON.stringify([...times].sort(([one], [other]) => one - other));
}

/** "满意度 5分" and "5分" below 满意度. */
const bareName = ({ name }: Column): string => name.replace(/ \(\d+\)$/, "");

const isOther = ({ marks }: Column): boolean =>
  (["target", "change", "rank", "earlier", "year-ago", "automatic"] as const).some((mark) =>
    marks.has(mark),
  );

const columnsFor = (scale: ReadonlyMap<number, Column>, digits: readonly number[]): number[] =>
  digits.flatMap((digit) => scale.get(digit)?.index ?? []);

const SIX = [6, 5, 4, 3, 2, 1] as const;

/**
 * Six grades are put on five in more than one way: from the best down or from the worst up, and two or three of them are
 * satisfied. All together are all votes.
 */
function ofSix(
  grades: readonly number[],
  sourceOf: (digits: readonly number[]) => Source,
  saysOf: (digits: readonly number[]) => Reading["says"],
): FromSurvey {
  if (grades.length === GRADES) return { source: sourceOf(SIX) };
  const worst = Math.max(...grades);
  const ways =
    grades.length > 1
      ? [SIX.slice(0, worst + 1), SIX.slice(0, worst + 2)]
      : [[SIX[worst] ?? MOST_GRADES], [SIX[worst + 1] ?? 1]];
  const readings = ways.map((digits) => ({ says: saysOf(digits), source: sourceOf(digits) }));
  return { question: { why: "grades", readings } };
}

/** 1 and 0, and nothing else: 0 is either not satisfied or not rated. */
const isYesOrNo = ({ values }: Column): boolean =>
  values !== null &&
  values.length === 2 &&
  [0, 1].every((digit) =>
    values.some((value) => /^\d+(?:\.0+)?$/.test(value) && Number(value) === digit),
  );

function fromYesOrNo(rating: Column, rated: readonly string[]): FromSurvey {
  const readings = [rating.values ?? [], rated].map((words): Reading => ({
    says: [{ kind: "words", words }],
    source: counting(rating, words),
  }));
  return { question: { why: "grades", readings } };
}

const gradeNumber = (value: string): number | null => writtenGrade(value)?.digit ?? null;

/** Whether each cell is one of five grades, as a number or in words, or says that there is none. */
function isGrading(column: Column): boolean {
  const { values } = column;
  if (values === null) return false;
  const rated = values.filter((value) => !isUnrated(value));
  return (
    rated.length > 0 &&
    rated.every((value) => gradeNumber(value) !== null || wordGrade(column, value) !== undefined) &&
    (values.length > 1 || wordGrade(column, rated[0] ?? "") !== undefined)
  );
}

/** Each answer once: "5" counts "5.0" as well. */
const counting = (rating: Column, values: readonly string[]): Source => ({
  kind: "total",
  terms: [...new Map(values.map((value) => [sameAnswer(value), value])).values()].map(
    (value): Term => ({ kind: "count", column: rating.index, value }),
  ),
});

/** "1=非常满意", "(1 best - 5 worst)": said of the grades, in the heading or beside the table. */
const bestIsOne =
  /(?<![\d.])1\s*[分星]?\s*[=＝:：为是-]?\s*[(（]?\s*(?:非常满意|很满意|十分满意|最满意|满意|滿意|最好|最佳|优|best|very satisfied|extremely satisfied|excellent|highest)/i;

/** 5 is the best where it is given, and more often than 1; else nobody knows at which end the best stands. */
function fromNumbers(
  rating: Column,
  values: readonly string[],
  grades: readonly number[],
  oneIsBest: boolean,
): FromSurvey {
  const written = (grade: number): string[] => {
    const found = values.filter((value) => gradeNumber(value) === grade);
    return found.length > 0 ? found : [String(grade)];
  };
  const best = (grade: number) => written(GRADES - grade);
  const worst = (grade: number) => written(grade + 1);
  const often = (grade: number) =>
    values
      .filter((value) => gradeNumber(value) === grade)
      .reduce((sum, value) => sum + (rating.frequencies.get(value) ?? 0), 0);
  const source = counting(rating, grades.flatMap(best));
  // All five together are the same from either end.
  if (grades.length === GRADES) return { source };
  if (!oneIsBest && often(GRADES) > 0 && often(GRADES) >= often(1)) return { source };
  // "2/5" and "★★☆☆☆" say themselves that more is better.
  if (values.every((value) => writtenGrade(value)?.ofFive)) return { source };
  const readings: readonly Reading[] = [
    { says: [{ kind: "best", grade: "5" }], source },
    { says: [{ kind: "best", grade: "1" }], source: counting(rating, grades.flatMap(worst)) },
  ];
  return { question: { why: "grades", readings } };
}

/** Words of five grades are what they say; of another number of grades they may be meant otherwise. */
function fromWords(
  rating: Column,
  values: readonly string[],
  grades: readonly number[],
  each: boolean,
): FromSurvey {
  const gradeIn = (value: string): number | undefined => {
    const number = gradeNumber(value);
    return number === null ? wordGrade(rating, value) : GRADES - number;
  };
  const found = new Set(values.map(gradeIn));
  const meant = values.filter((value) => grades.includes(gradeIn(value) ?? -1));
  // What nobody gave is counted by its number: there are none.
  const terms = meant.length > 0 ? meant : grades.map((grade) => String(GRADES - grade));
  const source = counting(rating, terms);
  const twice = values.length > found.size;
  const hasEnds = found.has(0) || found.has(GRADES - 1);
  if (!each && !twice) return { source };
  if (each && !twice && hasEnds && !isShort(values)) return { source };
  const onFive = twice ? [] : onFiveGrades(values, gradeIn);
  if (each && onFive.length > 0) {
    const readings = onFive.map((meaning): Reading => ({
      says: [{ kind: "graded", words: [...meaning] }],
      source: counting(
        rating,
        grades.flatMap((grade) => wordsOf(meaning, GRADES - grade)),
      ),
    }));
    return { question: { why: "grades", readings } };
  }
  return {
    question: { why: "grades", readings: [{ says: [{ kind: "words", words: meant }], source }] },
  };
}

/** The words that stand for a grade; its number where nobody has said one. */
function wordsOf(meaning: ReadonlyMap<string, number>, digit: number): readonly string[] {
  const words = [...meaning].flatMap(([word, meant]) => (meant === digit ? [word] : []));
  return words.length > 0 ? words : [String(digit)];
}

/** What two or three words of good, middling and bad may be of five: 5, 3 and 1, or 4, 3 and 2; by the word. */
function onFiveGrades(
  values: readonly string[],
  gradeIn: (value: string) => number | undefined,
): readonly ReadonlyMap<string, number>[] {
  const found = values.map(gradeIn);
  if (values.length > 3 || !isScale(new Set(found))) return [];
  return [
    [5, 3, 1],
    [4, 3, 2],
  ].map(
    ([good = 5, middling = 3, bad = 1]) =>
      new Map(
        values.map((value, index) => {
          const grade = found[index] ?? 2;
          return [value, grade < 2 ? good : grade > 2 ? bad : middling] as const;
        }),
      ),
  );
}

/** Good, middling and bad, or good and bad: grades of a shorter scale. */
const isShort = (values: readonly string[]): boolean =>
  values.some((value) =>
    /^(?:好评|中评|差评|good|bad|positive|negative|赞|踩)$/i.test(value.trim()),
  );

/** Grades that make a scale of their own: good, middling and bad, or good and bad. */
const isScale = (grades: ReadonlySet<number | undefined>): boolean =>
  (grades.has(0) || grades.has(1)) && (grades.has(3) || grades.has(4));
