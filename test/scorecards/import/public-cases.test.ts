import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { peopleOutcome } from "../../../src/scorecards/people/outcome";
import { outcome } from "./support/outcome";

/** Exports and lists of people who do this job, with right values; they live outside the repository. */
const FOLDER = path.join(__dirname, "../../../../shared/cases");
const EXPORTS = path.join(FOLDER, "exports.jsonl");
const PEOPLE = path.join(FOLDER, "people.jsonl");
const hasCases = existsSync(EXPORTS) && existsSync(PEOPLE);
const withCases = hasCases ? describe : describe.skip;
if (!hasCases) console.error(`Skipped: ${EXPORTS} and ${PEOPLE} are not on this machine.`);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly system: string;
  readonly period: string;
  readonly people: readonly (readonly [string, string])[];
  readonly text: string;
  readonly expect?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly mayAsk?: readonly string[];
  readonly ask?: readonly string[];
  readonly none?: readonly string[];
  readonly notPeople?: readonly string[];
}

const linesOf = (file: string): string[] =>
  hasCases ? readFileSync(file, "utf8").trim().split("\n") : [];
const cases = linesOf(EXPORTS).map((line) => JSON.parse(line) as Case);

/** "right", or "asked" where that is allowed; else what is wrong. */
function verdict({ expect: right = {}, ask = [], none = [], notPeople = [], ...trial }: Case) {
  const { figures, questions, people } = outcome(trial);
  const given = new Map(figures.map(({ person, input, value }) => [`${person} ${input}`, value]));
  const asked = new Set(questions.map(({ about }) => about));
  const may = new Set(trial.mayAsk ?? []);
  const wrong: string[] = [];
  let isAsked = false;
  for (const [person, values] of Object.entries(right)) {
    for (const [input, value] of Object.entries(values)) {
      const found = given.get(`${person} ${input}`);
      if (found !== undefined && Math.abs(found - value) < 1e-6) continue;
      const about = [input, "people", "period"].find((each) => may.has(each) && asked.has(each));
      if (found === undefined && about !== undefined) isAsked = true;
      else wrong.push(`${person} ${input} is ${found ?? "missing"}, not ${value}`);
    }
  }
  const isGiven = (input: string) => [...given.keys()].some((key) => key.endsWith(` ${input}`));
  for (const input of [...ask, ...none]) if (isGiven(input)) wrong.push(`${input} is given`);
  for (const input of ask) if (!asked.has(input)) wrong.push(`${input} is not asked`);
  const named = new Set([...people.unknown, ...people.matched.map(([, name]) => name)]);
  for (const name of notPeople) if (named.has(name)) wrong.push(`${name} is a person`);
  return wrong.length > 0 ? wrong.join("; ") : isAsked ? "asked" : "right";
}

withCases("Exports as they come", () => {
  test.each(cases.map((each) => [each.id, each.kind, each] as const))(
    "%s (%s) is right, or asked where it may be",
    (_id, _kind, each) => {
      expect(verdict(each)).toMatch(/^(?:right|asked)$/);
    },
  );

  test("and most of them are read, not asked", () => {
    const asked = cases.filter((each) => verdict(each) === "asked").map(({ id }) => id);
    process.stdout.write(
      `Asked: ${asked.join(", ")}; the other ${cases.length - asked.length} are right.\n`,
    );
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

withCases("Lists of people as they come", () => {
  const lists = linesOf(PEOPLE).map(
    (line) =>
      JSON.parse(line) as {
        readonly id: string;
        readonly text: string;
        readonly people: readonly (readonly [string | null, string, string])[];
      },
  );
  test.each(lists.map((each) => [each.id, each] as const))("%s", (_id, { text, people }) => {
    const found = peopleOutcome(text, "en").people;
    expect(
      found.map(([id, name, department], index) => [
        people[index]?.[0] === null ? null : id,
        name,
        department,
      ]),
    ).toEqual(people);
  });
});
