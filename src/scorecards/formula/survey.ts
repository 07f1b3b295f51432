import type { Spelling } from "../calc/spelling";
import { allOf, anyOf, call, guard, isNoCount, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

export interface SurveyPlace {
  /** Votes for each grade, best first. */
  readonly votes: readonly string[];
  /** The same cells side by side, as HR.SURVEY_MEAN takes them. */
  readonly block: string;
}

/** Σ grade × votes, and all votes: five counts are graded 5, 4, 3, 2, 1. */
export const gradedVotes = (votes: readonly string[]): string =>
  votes.map((count, index) => `${votes.length - index}*${count}`).join("+");

/**
 * The mean grade of a survey (HR.SURVEY_MEAN and its twin): a number, "" while a count is missing, else a word that says
 * what is wrong with the counts.
 */
export function surveyMean(place: SurveyPlace, spelling: Spelling, words: StatusWords): string {
  const { votes, block } = place;
  const any = (test: (count: string) => string) => anyOf(votes.map(test));
  const all = `(${votes.join("+")})`;
  const mean =
    spelling === "hr"
      ? `HR.SURVEY_MEAN(${guard(block)})`
      : `ROUND((${gradedVotes(votes)})/${all},10)`;
  return call(
    "IF",
    any((count) => `(${count}="")`),
    quote(""),
    call(
      "IF",
      allOf(votes.map((count) => `ISNUMBER(${count})`)),
      call(
        "IF",
        any(isNoCount),
        quote(words.notCount),
        call("IF", `${all}=0`, quote(words.zeroDenominator), mean),
      ),
      quote(words.notNumber),
    ),
  );
}
