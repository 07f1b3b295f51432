import type { FunctionMessages, Place } from "./facts";

const at = ({ argument, row, column }: Place): string =>
  column
    ? `${argument} (row ${row}, column ${column})`
    : row
      ? `${argument} (row ${row})`
      : argument;

export const english: FunctionMessages = {
  missing: (facts) => `${at(facts)} is missing: enter a number there.`,
  text: (facts) => `${at(facts)} is the text “${facts.text}”: write a number, such as 0.92 or 92%.`,
  boolean: (facts) => `${at(facts)} is ${facts.text}: write a number instead.`,
  object: (facts) => `${at(facts)} is not a plain value: write a number.`,
  error: (facts) => `${at(facts)} is the error ${facts.error}: mend that cell first.`,
  negative: (facts) => `${at(facts)} is negative: write ${-facts.value}, not ${facts.value}.`,
  "not-positive": (facts) => `${at(facts)} is ${facts.value}: write a number above 0.`,
  "not-share": (facts) =>
    `${at(facts)} is ${facts.value}: write a share from 0 to 1, or 0% to 100%.`,
  fractional: (facts) => `${at(facts)} is ${facts.value}: write a whole number.`,
  "too-low": (facts) => `${at(facts)} is ${facts.value}: write ${facts.least} or more.`,
  "out-of-range": (facts) =>
    `${at(facts)} is ${facts.value}: write a whole number from ${facts.least} to ${facts.most}.`,
  "floor-above-cap": ({ floor, cap }) =>
    `floor is ${floor} and cap is ${cap}: write a floor that is not above the cap.`,
  "no-span": ({ value }) =>
    `zero_at and full_at are both ${value}: write two figures that differ, such as 0.6 and 0.85.`,
  "too-fine": (facts) =>
    `${at(facts)} is ${facts.value}, finer than digits allows: write it with at most ${facts.digits} decimals.`,
  "no-partner": (facts) =>
    `${at(facts)} has no cell beside this one: give ranges of the same size, or one value.`,
  choice: (facts) =>
    `${at(facts)} is “${facts.text}”: write ${facts.choices
      .map(([english], index) => `${english} (${index + 1})`)
      .join(", ")}.`,
  "not-single": (facts) =>
    `${at(facts)} is a range of ${facts.size} cells: give one cell or value.`,
  "not-line": (facts) =>
    `${at(facts)} is a block of ${facts.size} cells: give one row or one column.`,
  "weights-shape": ({ weights, scores }) =>
    `weights has ${weights} cells for ${scores} scores: give one weight for each column, or one for each row.`,
  "weights-sum": (facts) =>
    `${at(facts)} add up to ${facts.sum}: change them to add up to 1 or to 100.`,
  "nothing-to-weigh": () =>
    `scores has nothing left that carries weight: enter a score whose weight is above 0.`,
  "no-tiers": (facts) =>
    `${at(facts)} is empty: give a table with the limits in its first column, what they earn beside them.`,
  "duplicate-tier": (facts) =>
    `${at(facts)} has ${facts.threshold} twice: give each row a limit of its own.`,
  "two-otherwise": (facts) =>
    `${at(facts)} is the second row without a limit: write a limit there, or clear the row.`,
  "below-tiers": ({ score, lowest }) =>
    `score is ${score}, below the lowest tier, ${lowest}: add a tier from 0 if it should earn something.`,
  "payout-not-set": (facts) =>
    `${at(facts)}${facts.limit === undefined ? "" : `, what ${facts.limit} earns,`} is not set: fill in that cell.`,
};
