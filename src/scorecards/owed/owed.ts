import { type Wanting, wantingOf } from "../check/figures/missing";
import type { Person } from "../generation-request";
import { sameWord } from "../people/clean-field";
import { isSomebody, type PersonReading, type ScorecardReading } from "../reading";
import type { Input, LocalText } from "../system/description";
import { sameInAll } from "../system/local-text";

/** A figure that is still wanted, and of whom. */
export interface OwedFigure {
  readonly name: LocalText;
  /** Of a figure that has a column of its own on a roster. */
  readonly input?: Input;
  readonly people: readonly Person[];
}

/** The same in every period and language: the input's id, else what the figure is called. */
export const figureKey = ({ name, input }: Pick<OwedFigure, "name" | "input">): string =>
  input?.id ?? JSON.stringify(name);

/** Who supplies figures of which the system names nobody, by their keys. */
export type AssignedToFigures = Readonly<Record<string, string>>;

/** What one supplier has still to give. */
export interface Owed {
  /** null: the system does not say who supplies it. */
  readonly supplier: LocalText | null;
  readonly figures: readonly OwedFigure[];
  /** Of whom, in the order of the sheet. */
  readonly people: readonly Person[];
}

/**
 * What is missing in a scorecard, by who supplies it, in the order of the sheet; what nobody is named for comes last. Nothing where
 * everything that totals and pay wait for has been entered.
 *
 * @param assigned Who supplies figures of which the system names nobody, as HR has said.
 */
export function owedBy(
  reading: ScorecardReading,
  assigned: AssignedToFigures = {},
): readonly Owed[] {
  const everybody = reading.people.filter(isSomebody);
  const suppliers = new Map<string, Collected>();
  for (const person of everybody) {
    for (const wanting of wantingOf(person, reading.people)) {
      const supplier =
        wanting.supplier ?? supplierOf(assigned[figureKey(wanted(wanting))], reading);
      collect(suppliers, person, wanting, supplier);
    }
  }
  const all = [...suppliers.values()].map(({ supplier, figures, people }): Owed => ({
    supplier,
    figures: [...figures.values()],
    people: [...people.values()],
  }));
  const isNamed = ({ supplier }: Owed) => supplier !== null;
  return [...all.filter(isNamed), ...all.filter((owed) => !isNamed(owed))];
}

const wanted = ({ figure, input }: Wanting): Pick<OwedFigure, "name" | "input"> => ({
  name: figure,
  ...(input === undefined ? {} : { input }),
});

/** A name that HR has typed: one of the system's own suppliers, or somebody else. */
function supplierOf(name: string | undefined, { system }: ScorecardReading): LocalText | null {
  if (name === undefined) return null;
  const own = system.items
    .flatMap(({ supplier }) => supplier ?? [])
    .find((supplier) => Object.values(supplier).some((each) => sameWord(each) === sameWord(name)));
  return own ?? sameInAll(name);
}

interface Collected {
  readonly supplier: LocalText | null;
  readonly figures: Map<string, { name: LocalText; input?: Input; people: Person[] }>;
  readonly people: Map<string, Person>;
}

function collect(
  suppliers: Map<string, Collected>,
  person: PersonReading,
  wanting: Wanting,
  supplier: LocalText | null,
): void {
  const { figure: name, input, person: who } = wanting;
  const key = JSON.stringify(supplier);
  const of: Collected = suppliers.get(key) ?? { supplier, figures: new Map(), people: new Map() };
  suppliers.set(key, of);
  const wantedKey = figureKey(wanted(wanting));
  const figure = of.figures.get(wantedKey) ?? {
    name,
    ...(input === undefined ? {} : { input }),
    people: [],
  };
  of.figures.set(wantedKey, figure);
  const concerned = personOf(person, who);
  const known = of.people.get(keyOf(concerned)) ?? concerned;
  of.people.set(keyOf(concerned), known);
  // A question that several raters have left out is one figure of one person.
  if (!figure.people.includes(known)) figure.people.push(known);
}

/** Whose figure it is: that of somebody in a supervisor's team is theirs, and not the supervisor's. */
function personOf({ id, name, department }: PersonReading, who: string): Person {
  return who === name || who === id
    ? { id, name, department }
    : { id: "", name: who, department: "" };
}

const keyOf = ({ id, name, department }: Person): string => JSON.stringify([id, name, department]);
