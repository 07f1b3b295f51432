import { areTexts, call, quote } from "./text";
import type { StatusWords } from "./words";

/**
 * One rater's sum over all questions: "" for a row that nobody has filled in, else a word that says what is wrong, so
 * that the fault shows beside the rater who made it.
 */
export function raterSum(
  place: { readonly answers: string; readonly questions: number; readonly most: number },
  words: StatusWords,
): string {
  const { answers, questions, most } = place;
  return call(
    "IF",
    `COUNTA(${answers})=0`,
    quote(""),
    call(
      "IF",
      `COUNTA(${answers})>COUNT(${answers})`,
      quote(words.notNumber),
      call(
        "IF",
        `OR(MIN(${answers})<0,MAX(${answers})>${most})`,
        quote(words.outOfRange),
        call("IF", `COUNT(${answers})<${questions}`, quote(words.incomplete), `SUM(${answers})`),
      ),
    ),
  );
}

/** Rule kind "rating": the mean of the raters' sums ÷ the most a sum can be × points. */
export function ratingScore(
  place: {
    /** The column of `raterSum`. */
    readonly sums: string;
    readonly questions: number;
    readonly most: number;
    readonly points: string;
  },
  words: StatusWords,
): string {
  const { sums, questions, most, points } = place;
  return call(
    "IF",
    `SUMPRODUCT(${areTexts(sums)})>0`,
    quote(words.incomplete),
    call(
      "IF",
      `COUNT(${sums})=0`,
      quote(words.missing),
      `ROUND(AVERAGE(${sums})/${questions * most}*${points},10)`,
    ),
  );
}
