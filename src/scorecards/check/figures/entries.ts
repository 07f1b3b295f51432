import { answerInput, distinctInputs, itemInputs, itemTeam, ruleKind } from "../../rules";
import { vetoesOf, vetoInputs } from "../../results/vetoes";
import type { Input, Item, LocalText, ScorecardSystem, Unit } from "../../system/description";
import { linesOf } from "../../system/lines";
import {
  lastPlace,
  type PlaceKey,
  ratingPlace,
  teamPlace,
  teamSourcePlace,
} from "../../system/keys";
import { isBlank, type PersonReading } from "../../reading";
import { type CellPlace } from "../../calc/place";
import { isRead } from "../../reading/team-from-roster";

/** A cell in which a figure is entered, whatever block of the sheets it stands in. */
export interface Entered {
  readonly person: string;
  readonly figure: LocalText;
  readonly unit: Unit;
  readonly min?: number;
  readonly max?: number;
  readonly cell: CellPlace;
  readonly value: unknown;
  /** The person's total has to wait for it. */
  readonly isNeeded: boolean;
  /** Of a figure that stands alone, in a column of its own on a roster. */
  readonly input?: Input;
  /** Who supplies it; not there where the system does not say. */
  readonly supplier?: LocalText;
}

/** What a total waits for because of vetoes: those of an item only where the item counts. */
const awaitedByVetoes = (system: ScorecardSystem, counted: readonly Item[]): readonly Input[] =>
  vetoesOf(system)
    .filter(({ effect }) => effect.kind !== "item" || counted.some(({ id }) => id === effect.item))
    .flatMap((veto) => vetoInputs(system, veto));

/** Everything that is, or should be, entered for a person. */
export function entriesOf(person: PersonReading): Entered[] {
  const counted = person.items.filter(({ points }) => points !== 0).map(({ item }) => item);
  const needed = new Set(
    [
      ...counted.flatMap(itemInputs).filter(({ optional }) => optional !== true),
      ...awaitedByVetoes(person.system, counted),
    ].map(({ id }) => id),
  );
  const who = person.name === "" ? person.id : person.name;
  const single = person.inputs.map(({ input, cell, value }): Entered => ({
    ...figureOf(who, input),
    ...suppliedBy(input.source ?? supplierAmong(counted, itemInputs, input.id)),
    input,
    cell,
    value,
    isNeeded: needed.has(input.id),
  }));
  const blocks = person.system.items.flatMap((item) => {
    const isNeeded = counted.includes(item);
    return answers(person, who, item, isNeeded);
  });
  return [...single, ...blocks, ...team(person, who, counted)];
}

const suppliedBy = (supplier: LocalText | undefined) =>
  supplier === undefined ? {} : { supplier };

/** Of several items that a figure goes into, the first one that says who supplies it. */
const supplierAmong = (
  items: readonly Item[],
  figuresOf: (item: Item) => readonly { readonly id: string }[],
  figure: string,
): LocalText | undefined =>
  items.find(
    (item) => item.supplier !== undefined && figuresOf(item).some(({ id }) => id === figure),
  )?.supplier;

const figureOf = (person: string, { name, unit, min, max }: Omit<Input, "id">) => ({
  person,
  figure: name,
  unit,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Several questions: a row a rater. A rater who has begun has to finish; somebody has to begin. */
function answers(person: PersonReading, who: string, item: Item, isNeeded: boolean): Entered[] {
  return linesOf(item).flatMap(({ rule }) => {
    const block = ruleKind(rule).block(rule);
    if (block === null) return [];
    const rows = linesFrom(person, ratingPlace(item.id)).map((first) =>
      block.questions.map((name, index): Entered => {
        const cell = { ...first, column: first.column + index };
        const figure = figureOf(who, { ...answerInput(item, block), name });
        const answer = { ...figure, ...suppliedBy(item.supplier), cell };
        return { ...answer, value: person.results.at(cell), isNeeded };
      }),
    );
    return begun(rows, item.name);
  });
}

/** Rows on which something stands; where there is none, the first one's first cell stands for all. */
function begun(rows: readonly (readonly Entered[])[], block: LocalText): Entered[] {
  const given = rows.filter((row) => row.some(({ value }) => !isBlank(value)));
  const first = rows[0]?.[0];
  if (given.length > 0) return given.flat();
  return first === undefined ? [] : [{ ...first, figure: block }];
}

function team(person: PersonReading, who: string, counted: readonly Item[]): Entered[] {
  const members = linesFrom(person, teamPlace("member"));
  const figures = distinctInputs(counted.flatMap(itemTeam)).filter(
    ({ id }) => !isRead(person.results.value(teamSourcePlace(id))),
  );
  const named = members.map((member) => !isBlank(person.results.at(member)));
  return figures.flatMap((figure) => {
    const first = person.results.place(teamPlace(figure.id));
    if (first === null) return [];
    const column = members.map(({ row }, index): Entered & { readonly isNamed: boolean } => {
      const cell = { ...first, row };
      const value = person.results.at(cell);
      const isNamed = named[index] === true;
      const name = isNamed ? String(person.results.at(members[index] ?? cell)) : who;
      const supplier = suppliedBy(supplierAmong(counted, itemTeam, figure.id));
      return { ...figureOf(name, figure), ...supplier, cell, value, isNeeded: true, isNamed };
    });
    const there = column.filter(({ value, isNamed }) => isNamed || !isBlank(value));
    return there.length > 0 ? there : column.slice(0, 1);
  });
}

/** The first cells of a block's rows. */
function linesFrom({ results }: PersonReading, first: PlaceKey): CellPlace[] {
  const [from, to] = [results.place(first), results.place(lastPlace(first))];
  if (from === null || to === null) return [];
  return Array.from({ length: Math.max(0, to.row - from.row + 1) }, (_, index) => ({
    ...from,
    row: from.row + index,
  }));
}
