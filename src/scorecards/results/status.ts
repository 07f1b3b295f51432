import { named } from "../calc/entered";
import { call, quote } from "../calc/text";
import { mayGoUnappraised } from "./attendance";
import { unlessBeneath } from "./as-printed";
import { guarded } from "./calculation";
import type { ResultPlaces } from "./places";
import type { Asked } from "./asked";
import type { Result } from "./result";
import { salaryInput } from "./salary";
import { awaited } from "./total";
import { watchedAlone } from "./vetoes";

/**
 * Whether everything is there: "complete", "2 / 5 metrics missing", "1 / 5 to correct", or, where only what pay needs is
 * missing or wrong, its name with its word; and where the total is printed as if it reached what it misses, that it does not.
 */
function formula(places: ResultPlaces): string {
  const { spelling, says } = places;
  const alone = (sum: string) => (spelling === "plain" ? `(${sum})` : sum);
  // On a form the number of what is missing stands in a cell, and what is to be corrected is not told apart.
  const scored =
    says.faulty === null
      ? scoredOrMissing(places, places.withoutScore, `(${itemsInAll(places)})`)
      : named(
          spelling,
          [
            ["n", alone(itemsInAll(places))],
            ["m", alone(itemsMissing(places))],
          ],
          (number = "", missing = "") =>
            guarded(
              // What has no score and is not missing.
              [
                [
                  `${places.withoutScore}=${missing}`,
                  says.faulty?.(`(${places.withoutScore}-${missing})`, number) ?? "",
                ],
              ],
              scoredOrMissing(places, missing, number),
            ),
        );
  const { notAppraised } = places.texts.results;
  const said = mayGoUnappraised(places.system)
    ? call("IF", `${places.withoutScore}=${quote(notAppraised)}`, quote(notAppraised), scored)
    : scored;
  return says.nobody === null ? said : call("IF", says.nobody.isTrue, quote(""), said);
}

/** How many scores a total is made of. */
function itemsInAll(places: ResultPlaces): string {
  const { shares, shareCells } = places.items;
  const counts = awaited(places).length;
  return [
    ...(places.spilled
      ? [`SUMPRODUCT(1*(${shares}<>0))`]
      : shareCells.map((share) => `(${share}<>0)`)),
    ...(counts === 0 ? [] : [String(counts)]),
    ...watchedAlone(places).map(({ isAlone }) => isAlone),
  ].join("+");
}

/** How many of them wait for a figure. */
function itemsMissing(places: ResultPlaces): string {
  const { scores, block, shares, shareCells } = places.items;
  const word = quote(places.texts.status.missing);
  // What a formula fills is never blank; a cell that HR has cleared is.
  const isMissing = places.spilled
    ? (score: string) => `IF(ISERROR(${score}),0,${score}=${word})`
    : (score: string) => `IF(ISERROR(${score}),0,(${score}=${word})+ISBLANK(${score}))`;
  const items = places.spilled
    ? [`MMULT(${isMissing(block)}*(${shares}<>0),TRANSPOSE(COLUMN(${shares})^0))`]
    : scores.map((score, index) => `${isMissing(score)}*(${shareCells[index] ?? "0"}<>0)`);
  return [
    ...items,
    ...awaited(places).map(isMissing),
    ...watchedAlone(places).map(({ actual, isAlone }) => `${isAlone}*${isMissing(actual)}`),
  ].join("+");
}

/** What is said where nothing is to be corrected. */
const scoredOrMissing = (places: ResultPlaces, missing: string, number: string): string =>
  guarded(
    [
      [`${missing}=0`, places.says.missing(missing, number)],
      ...places.asked
        .filter(({ ofTotal }) => ofTotal === undefined)
        .map((each) => askedGuard(each, places)),
    ],
    unlessBeneath(places, places.says.complete),
  );

/** What pay needs may be missing while nobody has a salary, if one is asked for, nor this very figure: then it is not wanted. */
function askedGuard(
  { input, blank, checkedIn }: Asked,
  places: ResultPlaces,
): readonly [string, string] {
  const at = checkedIn === undefined ? places.typed(input) : places.field(checkedIn);
  const word = `${quote(`${places.local(input.name)} `)}&${at}`;
  const isNumber = `ISNUMBER(${at})`;
  if (blank !== undefined || checkedIn !== undefined) return [isNumber, word];
  // Not every scorecard asks for a salary: a commission is paid without one.
  const isSalary = (each: Asked) => each.input.id === salaryInput.id;
  const salaries = input.id === salaryInput.id ? [] : places.asked.filter(isSalary);
  const wanting = [...salaries.map((each) => each.input), input];
  const unwanted = `(COUNTA(${wanting.map((each) => places.everybodys(each)).join(",")})=0)`;
  const isMissing = `(${at}=${quote(places.texts.status.missing)})`;
  return [`${isNumber}+${isMissing}*${unwanted}`, word];
}

export const status: Result = {
  field: "status",
  has: () => false,
  formula,
  outcome: () => ({ code: "missing", argument: "status" }),
  steps: () => [],
  obstacles: () => [],
  unit: "ratio",
  look: { format: "General", horizontal: "Center", characters: 22 },
};
