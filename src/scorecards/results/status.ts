import { named } from "../calc/entered";
import { call, quote } from "../calc/text";
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
  const { spilled, spelling, says, asked, withoutScore } = places;
  const counts = awaited(places);
  const alone = watchedAlone(places);
  const { scores, block, shares, shareCells } = places.items;
  const perPerson = (test: (score: string) => string) => {
    const items = spilled
      ? [`MMULT(${test(block)}*(${shares}<>0),TRANSPOSE(COLUMN(${shares})^0))`]
      : scores.map((score, index) => `${test(score)}*(${shareCells[index] ?? "0"}<>0)`);
    return [
      ...items,
      ...counts.map(test),
      ...alone.map(({ actual, isAlone }) => `${isAlone}*${test(actual)}`),
    ].join("+");
  };
  const word = quote(places.texts.status.missing);
  const isMissing = (score: string) =>
    `IF(ISERROR(${score}),0,(${score}=${word})+ISBLANK(${score}))`;
  const isFaulty = (score: string) => `(1-ISNUMBER(${score})-${isMissing(score)})`;
  const counted = spilled
    ? [`SUMPRODUCT(1*(${shares}<>0))`]
    : shareCells.map((share) => `(${share}<>0)`);
  const all = [
    ...counted,
    ...(counts.length === 0 ? [] : [String(counts.length)]),
    ...alone.map(({ isAlone }) => isAlone),
  ];
  const sum = all.join("+");
  const pieces = [
    ["n", all.length === 1 && spilled ? sum : `(${sum})`],
    ["m", says.faulty === null ? withoutScore : `(${perPerson(isMissing)})`],
    ["f", says.faulty === null ? "0" : `(${perPerson(isFaulty)})`],
  ] as const;
  // On a form the number of what is missing stands in a cell, and what is to be corrected is not told apart.
  const scored = named(
    says.faulty === null ? "plain" : spelling,
    pieces,
    (number = "", missing = "", faulty = "") =>
      guarded(
        [
          ...(says.faulty === null ? [] : [[`${faulty}=0`, says.faulty(faulty, number)] as const]),
          [`${missing}=0`, says.missing(missing, number)],
          ...asked
            .filter(({ ofTotal }) => ofTotal === undefined)
            .map((each) => askedGuard(each, places)),
        ],
        unlessBeneath(places, says.complete),
      ),
  );
  return says.nobody === null ? scored : call("IF", says.nobody.isTrue, quote(""), scored);
}

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
  const unwanted = `(${wanting.map((each) => `COUNTA(${places.everybodys(each)})`).join("+")}=0)`;
  const isMissing = `(${at}=${quote(places.texts.status.missing)})`;
  return [`${isNumber}+${isMissing}*${unwanted}>0`, word];
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
