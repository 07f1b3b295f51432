import { anyOf, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** A block of answers: a row a rater, a column a question. */
interface Answers {
  /** All of them. */
  readonly answers: string;
  readonly questions: number;
  /** The best answer; the worst is 0. */
  readonly most: number;
}

/** What is wrong with some answers, or what is made of sound ones: as many as `all`. */
const checked = (
  { answers, most }: Answers,
  all: string,
  sound: string,
  words: StatusWords,
): string =>
  call(
    "IF",
    `COUNTA(${answers})>COUNT(${answers})`,
    quote(words.notNumber),
    call(
      "IF",
      `OR(MIN(${answers})<0,MAX(${answers})>${most})`,
      quote(words.outOfRange),
      call("IF", `COUNT(${answers})<${all}`, quote(words.incomplete), sound),
    ),
  );

/**
 * One rater's sum over all questions, else a word that says what is wrong, so that the fault shows beside the rater who made
 * it; a row that nobody has filled in says that it is left out.
 */
export function raterSum(place: Answers, words: StatusWords): string {
  const { answers, questions } = place;
  return call(
    "IF",
    `COUNTA(${answers})=0`,
    quote(words.leftOut),
    checked(place, String(questions), `SUM(${answers})`, words),
  );
}

/**
 * How many raters have answered anything. Counted from the answers themselves, so that a row that HR has inserted counts
 * without a sum of its own.
 *
 * @param columns One a question.
 */
export const raterCount = (columns: readonly string[]): string =>
  `SUMPRODUCT(1*(${anyOf(columns.map((column) => `(${column}<>"")`))}))`;

/** Rule kind "rating": the mean of the raters' sums ÷ the most a sum can be × points, or what is wrong with an answer. */
export function ratingScore(
  place: Answers & { readonly raters: string; readonly points: string },
  words: StatusWords,
): string {
  const { answers, questions, most, raters, points } = place;
  const mean = `SUM(${answers})/${raters}`;
  return call(
    "IF",
    `COUNTA(${answers})=0`,
    quote(words.missing),
    checked(
      place,
      `${questions}*${raters}`,
      `ROUND(${mean}/${questions * most}*${points},10)`,
      words,
    ),
  );
}
