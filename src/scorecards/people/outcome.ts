import { figuresTexts } from "../../i18n/figures";
import type { Locale } from "../../i18n/locale";
import { fill } from "../../i18n/sheets";
import type { PeopleFault } from "./people-fault";
import { readPeople } from "./read-people";

/** Whom a pasted list names, in words for whoever asks. */
export interface PeopleOutcome {
  readonly people: readonly (readonly [id: string, name: string, department: string])[];
  readonly leftOut: readonly {
    readonly line: number;
    readonly text: string;
    readonly why: string;
  }[];
  /** What is kept, and uncertain all the same. */
  readonly questions: readonly { readonly about: "people"; readonly text: string }[];
}

const keptAndAsked: ReadonlySet<PeopleFault["kind"]> = new Set([
  "duplicate-name",
  "blanks-in-name",
  "department-or-name",
  "name-or-team",
]);

/** What Generate makes of a list of people: everybody in it, and the lines that are left out with why. */
export function peopleOutcome(text: string, locale: Locale): PeopleOutcome {
  const { people, faults } = readPeople(text);
  const isAsked = ({ kind }: PeopleFault) => keptAndAsked.has(kind);
  const asked = faults.filter(isAsked);
  const lines = text.split(/\r\n|[\r\n\u2028]/);
  return {
    people: people.map(({ id, name, department }) => [id, name, department]),
    leftOut: faults
      .filter((fault) => !isAsked(fault))
      .map((fault) => {
        const line = "line" in fault ? fault.line : 0;
        return { line, text: (lines[line - 1] ?? "").slice(0, 80), why: faultText(fault, locale) };
      }),
    questions: asked.map((fault) => ({
      about: "people",
      text: `${"name" in fault ? fault.name : ""}: ${faultText(fault, locale)}`,
    })),
  };
}

function faultText(fault: PeopleFault, locale: Locale): string {
  const { people: words } = figuresTexts[locale];
  switch (fault.kind) {
    case "not-a-person":
      return words[fault.what];
    case "duplicate-id":
    case "duplicate-name":
      return fill(words[fault.kind], { line: fault.firstLine });
    case "too-long":
      return fill(words[fault.kind], { length: fault.length, most: fault.most });
    case "too-many":
      return fill(words[fault.kind], { most: fault.most });
    case "too-large":
      return fill(words[fault.kind], { length: fault.characters, most: fault.most });
    case "none":
    case "blanks-in-name":
    case "department-or-name":
    case "name-or-team":
    case "name-missing":
    case "control-characters":
      return words[fault.kind];
  }
}
