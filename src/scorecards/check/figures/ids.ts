import { sameWord } from "../../people/clean-field";
import { isBlank, type PersonReading, type ScorecardReading } from "../../reading";
import { contentAt, rewrite } from "../contents";
import { finding, type Finding, type FoundPlace } from "../finding";
import type { Mend, MendStep } from "../mend";
import { nameOf } from "./missing";

/** Who is who on a roster: ids twice, names twice where no id tells them apart, ids that Excel made numbers of. */
export function idFindings(reading: ScorecardReading): Finding[] {
  if (reading.layout !== "roster") return [];
  return [...duplicateIds(reading), ...duplicateNames(reading), ...lostZeros(reading)];
}

function duplicateIds(reading: ScorecardReading): Finding[] {
  const groups = grouped(reading.people, ({ id }) => id);
  return groups.flatMap(([first, ...others]) =>
    [first, ...others].flatMap((person): Finding[] => {
      const { id, own } = person;
      if (own.id === null) return [];
      const place: FoundPlace = { ...own.id, person: nameOf(person), was: id };
      const mend = person === first ? undefined : clearing(reading, first, person);
      return [finding(reading.scorecard, { code: "duplicate-id" }, [place], mend)];
    }),
  );
}

function duplicateNames(reading: ScorecardReading): Finding[] {
  const unknown = reading.people.filter(({ id }) => id === "");
  return grouped(unknown, ({ name }) => name).flatMap((same) =>
    same.flatMap(({ name, own }): Finding[] =>
      own.name === null
        ? []
        : [finding(reading.scorecard, { code: "duplicate-name" }, [{ ...own.name, person: name }])],
    ),
  );
}

type Group = readonly [PersonReading, PersonReading, ...PersonReading[]];

function grouped(people: readonly PersonReading[], by: (person: PersonReading) => string): Group[] {
  const groups = new Map<string, PersonReading[]>();
  for (const person of people) {
    const key = sameWord(by(person));
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()].filter(
    (same): same is [PersonReading, PersonReading] => same.length > 1,
  );
}

/** A row that says the same as an earlier one in every cell was pasted twice: it can be emptied. */
function clearing(
  reading: ScorecardReading,
  first: PersonReading,
  again: PersonReading,
): Mend | undefined {
  const same =
    first.name === again.name &&
    first.department === again.department &&
    first.inputs.every(({ value }, index) => again.inputs[index]?.value === value);
  if (!same) return undefined;
  const { id, name, department } = again.own;
  const cells = [id, name, department, ...again.inputs.map(({ cell }) => cell)];
  const filled = cells.flatMap((cell) =>
    cell === null || isBlank(contentAt(reading, cell)) ? [] : [cell],
  );
  const steps = filled.map((cell) => rewrite(reading, cell, { kind: "blank" }));
  const written = steps.filter((step): step is MendStep => step !== null);
  return written.length < steps.length
    ? undefined
    : { kind: "clear", isSafe: false, steps: written };
}

/** Excel takes the zeros from an id that is typed as a number; those that kept them tell how long it was. */
function lostZeros(reading: ScorecardReading): Finding[] {
  const { people, scorecard } = reading;
  const zeros = people.filter(({ id }) => /^0\d+$/.test(id)).map(({ id }) => id.length);
  const [length] = zeros;
  if (length === undefined || zeros.some((each) => each !== length)) return [];
  const known = new Set(people.map(({ id }) => id));
  return people.flatMap((person): Finding[] => {
    const { id, own } = person;
    if (own.id === null || !/^\d+$/.test(id) || id.length >= length) return [];
    const whole = id.padStart(length, "0");
    const step = known.has(whole) ? null : rewrite(reading, own.id, { kind: "text", text: whole });
    const place = { ...own.id, person: nameOf(person), was: id, becomes: whole };
    return [
      finding(
        scorecard,
        { code: "id-lost-zeros" },
        [place],
        step === null ? undefined : { kind: "keep-zeros", isSafe: true, steps: [step] },
      ),
    ];
  });
}
