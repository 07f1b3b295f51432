import { decimalOf, multiply, roundQuotient, sum } from "../exact/decimal";
import { roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { nominalSum } from "./weighted-mean";

/** Who gets the better grade where equal scores stand at its edge: all of them, or none. */
export type Ties = "up" | "down";

/**
 * How many of `people` the first grade, the first two, … hold together: round half up of people × their shares, which are
 * added up exactly, as decimals. The caller has checked that the shares add up.
 */
export function quotaPlaces(shares: readonly number[], people: number): number[] {
  const decimals = shares.map(decimalOf);
  const whole = decimalOf(nominalSum(sum(decimals)) ?? 1);
  const count = decimalOf(people);
  return decimals.map((_, grade) =>
    roundQuotient(multiply(count, sum(decimals.slice(0, grade + 1))), whole, 0),
  );
}

/**
 * The grade of each score (NaN: not there), as its position among the shares, best first; -1 where there is no score. Equal
 * scores (rounded to 9 decimals) all get the grade of the best place among them, or of the worst by `ties` "down".
 */
export function quotaGrades(
  scores: ArrayLike<number>,
  shares: readonly number[],
  ties: Ties,
): Int32Array {
  const length = scores.length;
  const rounded = new Float64Array(length);
  let people = 0;
  for (let index = 0; index < length; index++) {
    const score = scores[index]!;
    rounded[index] = score === score ? roundDecimal(score, THRESHOLD_PLACES) : NaN;
    if (score === score) people++;
  }
  // Typed arrays sort NaN behind every number, so those there stand in front, the lowest first.
  const rising = rounded.slice().sort();
  const places = quotaPlaces(shares, people);
  const last = shares.length - 1;
  /** The lowest score of each grade but the last; `down`: the highest that is not in it. */
  const edges = Float64Array.from(places, (place) => {
    const rank = ties === "up" ? place - 1 : place;
    if (rank < 0) return Infinity;
    return rank < people ? rising[people - 1 - rank]! : -Infinity;
  });
  const grades = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const score = rounded[index]!;
    let grade = 0;
    if (score !== score) grade = -1;
    else if (ties === "up") while (grade < last && score < edges[grade]!) grade++;
    else while (grade < last && score <= edges[grade]!) grade++;
    grades[index] = grade;
  }
  return grades;
}
