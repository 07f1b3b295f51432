import { askedOf } from "../../results";
import { unappraised } from "../../results/attendance";
import { salaryInput } from "../../results/salary";
import {
  isBlank,
  isNobody,
  isUnnamed,
  type PersonReading,
  type ScorecardReading,
} from "../../reading";
import { finding, type Finding } from "../finding";
import { entriesOf, type Entered } from "./entries";

/** Figures that totals have to wait for: by figure, and people of whom there is nothing yet together. */
export function missingFindings({ scorecard, people }: ScorecardReading): Finding[] {
  const everybody = people
    .filter((row) => !isUnnamed(row) && isAppraised(row))
    .map((person) => ({
      person,
      needed: entriesOf(person).filter(({ isNeeded }) => isNeeded),
      pay: payFigures(person, people),
    }));
  const asked = everybody.filter(({ needed }) => needed.length > 0);
  const begun = asked.filter(({ needed }) => needed.some(({ value }) => !isBlank(value)));
  const first = asked[0]?.needed[0];
  if (begun.length === 0) {
    return first === undefined
      ? []
      : [finding(scorecard, { code: "nothing-entered" }, [first.cell])];
  }
  return asked.flatMap(({ person, needed, pay }): Finding[] => {
    const missing = needed.filter(({ value }) => isBlank(value));
    const [one] = missing;
    if (one !== undefined && missing.length === needed.length) {
      const place = { ...one.cell, person: nameOf(person) };
      return [finding(scorecard, { code: "people-without-figures" }, [place])];
    }
    return [...missing, ...pay.filter(({ value }) => isBlank(value))].map((entered) =>
      missingFigure(scorecard, entered),
    );
  });
}

/** What pay needs, as the sheets have it: where anybody has a salary, or this very figure (results/status.ts). */
function payFigures(person: PersonReading, people: readonly PersonReading[]) {
  const isTyped = (id: string) =>
    people.some(({ inputs }) =>
      inputs.some(({ input, value }) => input.id === id && !isBlank(value)),
    );
  const wanted = askedOf(person.system).filter(
    ({ input, blank, checkedIn, ofTotal }) =>
      ofTotal === undefined &&
      blank === undefined &&
      checkedIn === undefined &&
      (isTyped(salaryInput.id) || isTyped(input.id)),
  );
  const ids = new Set(wanted.map(({ input }) => input.id));
  return person.inputs
    .filter(({ input }) => ids.has(input.id))
    .map(({ input, cell, value }) => ({
      ...{ figure: input.name, cell, value, input },
      person: nameOf(person),
      ...(input.source === undefined ? {} : { supplier: input.source }),
    }));
}

/** A figure that somebody has still to supply. */
export type Wanting = Pick<Entered, "person" | "figure" | "input" | "supplier">;

/** What is still to be entered for a person: what the total waits for, then what pay needs. */
export const wantingOf = (
  person: PersonReading,
  people: readonly PersonReading[],
): readonly Wanting[] =>
  isAppraised(person)
    ? [
        ...entriesOf(person).filter(({ isNeeded, value }) => isNeeded && isBlank(value)),
        ...payFigures(person, people).filter(({ value }) => isBlank(value)),
      ]
    : [];

/** Of whoever attended too few days nothing is wanted. */
const isAppraised = ({ system, entries }: PersonReading): boolean =>
  unappraised(system, entries) === null;

const missingFigure = (
  scorecard: string,
  { figure, cell, person }: Pick<Entered, "figure" | "cell" | "person">,
): Finding => finding(scorecard, { code: "figure-missing", figure }, [{ ...cell, person }]);

export const nameOf = ({ name, id }: { readonly name: string; readonly id: string }): string =>
  name === "" ? id : name;

/** Figures that belong to nobody: their row has neither a name nor an id. */
export function unnamedFindings({ scorecard, people }: ScorecardReading): Finding[] {
  return people
    .filter((row) => isUnnamed(row) && !isNobody(row))
    .flatMap(({ own, inputs }): Finding[] => {
      const cell = own.name ?? own.id ?? inputs[0]?.cell;
      return cell === undefined ? [] : [finding(scorecard, { code: "figures-unnamed" }, [cell])];
    });
}
