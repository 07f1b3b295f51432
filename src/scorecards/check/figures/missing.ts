import { isBlank, type PersonReading, type ScorecardReading } from "../../reading";
import { finding, type Finding } from "../finding";
import { entriesOf, type Entered } from "./entries";

/** Figures that totals have to wait for: by figure, and people of whom there is nothing yet together. */
export function missingFindings({ scorecard, people }: ScorecardReading): Finding[] {
  const everybody = people.filter(isSomebody).map((person) => ({
    person,
    needed: entriesOf(person).filter(({ isNeeded }) => isNeeded),
  }));
  const asked = everybody.filter(({ needed }) => needed.length > 0);
  const begun = asked.filter(({ needed }) => needed.some(({ value }) => !isBlank(value)));
  const first = asked[0]?.needed[0];
  if (begun.length === 0) {
    return first === undefined
      ? []
      : [finding(scorecard, { code: "nothing-entered" }, [first.cell])];
  }
  return asked.flatMap(({ person, needed }): Finding[] => {
    const missing = needed.filter(({ value }) => isBlank(value));
    const [one] = missing;
    if (one !== undefined && missing.length === needed.length) {
      const place = { ...one.cell, person: nameOf(person) };
      return [finding(scorecard, { code: "people-without-figures" }, [place])];
    }
    return missing.map((entered) => missingFigure(scorecard, entered));
  });
}

const missingFigure = (scorecard: string, { figure, cell, person }: Entered): Finding =>
  finding(scorecard, { code: "figure-missing", figure }, [{ ...cell, person }]);

export const nameOf = ({ name, id }: { readonly name: string; readonly id: string }): string =>
  name === "" ? id : name;

/** A row of Data in which nobody stands is nobody's. */
const isSomebody = ({ id, name, inputs, own }: PersonReading): boolean =>
  own.id === null || id !== "" || name !== "" || inputs.some(({ value }) => !isBlank(value));
