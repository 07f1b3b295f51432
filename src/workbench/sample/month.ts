/** An interesting month for everybody on a scorecard, made from its own description: rules as they stand, inputs, units. */
import type { Entries, Entry } from "../../scorecards/calc/entries";
import type { CellPlace } from "../../scorecards/calc/place";
import { scorePerson } from "../../scorecards/core-card";
import { metricKind } from "../../scorecards/metrics";
import { isBlank, type PersonReading, type ScorecardReading } from "../../scorecards/reading";
import { isRead } from "../../scorecards/reading/team-from-roster";
import { distinctInputs, itemInputs, itemTeam, lineMetric, ruleKind } from "../../scorecards/rules";
import { isCounted, vetoesOf } from "../../scorecards/results/vetoes";
import type { Input, ScorecardSystem } from "../../scorecards/system/description";
import {
  lastPlace,
  type PlaceKey,
  ratingPlace,
  teamPlace,
  teamSourcePlace,
} from "../../scorecards/system/keys";
import { type Line, linesOf, systemLines } from "../../scorecards/system/lines";
import { chance, oneOf } from "./chance";
import { levelOf, peopleForTiers } from "./levels";
import { fillLine, type Filling } from "./lines";
import people from "./people.json";
import { usualFigures } from "./usual";

/** A blank cell and what goes there. */
interface SampleCell extends CellPlace {
  readonly value: string | number;
}

export interface SampleMonth {
  readonly cells: readonly SampleCell[];
  /** How many people get figures. */
  readonly people: number;
}

/** Only blank cells are filled, and only of people who have a name. */
export function sampleMonth(reading: ScorecardReading): SampleMonth {
  const named = reading.people.filter(({ name, id }) => name !== "" || id !== "");
  const enough = named.length > peopleForTiers(reading.system);
  const all = named.map((person, place) => {
    const last = named.length - 1 - place;
    const flaw = !enough ? null : last === 0 ? "odd" : last === 1 ? "missing" : null;
    const isVetoed = last > 1 && place === peopleForTiers(person.system);
    return figuresOf(person, place, flaw, isVetoed);
  });
  return { cells: all.flat(), people: all.filter((cells) => cells.length > 0).length };
}

type Flaw = "missing" | "odd" | null;

function figuresOf(
  person: PersonReading,
  place: number,
  flaw: Flaw,
  isVetoed: boolean,
): SampleCell[] {
  const { system } = person;
  const who = `${person.name} ${place}`;
  const made = atLevel(person, who, levelOf(system, place));
  const usual = usualFigures(system, made.entries, {
    person: who,
    department: person.department,
    total: made.total,
  });
  const cases = isVetoed ? casesOfAVeto(system) : {};
  const figures = spoilt(person, { ...usual, ...made.entries, ...cases }, who, flaw);
  const single = person.inputs.flatMap(({ input, cell, value }): SampleCell[] => {
    const figure = figures[input.id];
    return isBlank(value) && typeof figure === "number" ? [{ ...cell, value: figure }] : [];
  });
  return [...single, ...answers(person, figures), ...team(person, figures)];
}

const countedVetoes = (system: ScorecardSystem) => vetoesOf(system).filter(isCounted);

/** Nothing that a veto would follow from. */
const noCases = (system: ScorecardSystem): Entries =>
  Object.fromEntries(countedVetoes(system).map(({ cases }) => [cases.id, 0]));

/** As many cases as the last veto takes, which is the mildest one where they are told in their order. */
const casesOfAVeto = (system: ScorecardSystem): Entries =>
  Object.fromEntries(
    countedVetoes(system)
      .slice(-1)
      .map(({ cases, from }) => [cases.id, from.value]),
  );

/** Figures with which the total is as near as can be to what is wanted. */
function atLevel(person: PersonReading, who: string, wanted: number) {
  let [low, high] = [0, 1.2];
  let best = filled(person, who, 1);
  for (let round = 0; round < 9; round += 1) {
    const share = (low + high) / 2;
    const tried = filled(person, who, share);
    if (Math.abs(tried.total - wanted) < Math.abs(best.total - wanted)) best = tried;
    if (tried.total < wanted) low = share;
    else high = share;
  }
  return best;
}

/** Every line at about this share of its marks, some better than others. */
function filled(
  person: PersonReading,
  who: string,
  share: number,
): { readonly entries: Entries; readonly total: number } {
  const { system, items } = person;
  const known: Record<string, Entry> = { ...noCases(system), ...readFromRoster(person) };
  for (const line of systemLines(system)) {
    const points = items.find(({ item }) => item.id === line.item.id)?.points ?? 0;
    const filling: Filling = {
      person: who,
      known,
      members: Math.max(1, membersOf(person).length),
      raters: (of) => Math.max(1, ratersOf(person, of).length),
    };
    const own = share * (1 + 0.16 * (chance(who, line.item.id) - 0.5));
    Object.assign(known, fillLine(system, line, points, Math.min(own, 1.1), filling));
  }
  const { total } = scorePerson(system, items, known);
  return { entries: known, total: typeof total === "number" ? total : NaN };
}

/** One figure is not there, or one cannot be. */
function spoilt(person: PersonReading, figures: Entries, who: string, flaw: Flaw): Entries {
  if (flaw === null) return figures;
  const counted = person.items.filter(({ points }) => points !== 0).map(({ item }) => item);
  const inputs = distinctInputs(counted.flatMap(itemInputs)).filter(
    ({ optional }) => optional !== true,
  );
  const at = oneOf(inputs.length, who, flaw);
  const [first] = [...inputs.slice(at), ...inputs.slice(0, at)];
  if (first === undefined) return figures;
  if (flaw === "missing") return { ...figures, [first.id]: null };
  return { ...figures, ...oddFigure(person, figures, inputs) };
}

/** More cases solved than there were, else a figure below its least. */
function oddFigure(person: PersonReading, figures: Entries, inputs: readonly Input[]): Entries {
  const number = ({ id }: Input) => Number(figures[id]);
  for (const { rule } of systemLines(person.system)) {
    const metric = lineMetric(rule);
    const own = metric === null ? [] : metricKind(metric).inputs(metric);
    for (const input of own) {
      const others = own.filter(({ id }) => id !== input.id);
      if (others.length !== 1) continue;
      const more = Math.round(Math.max(...others.map(number)) * 1.05) + 1;
      const valueOf = (of: Input) => (of.id === input.id ? more : number(of));
      if (metric !== null && metricKind(metric).odd(metric, valueOf) !== null) {
        return { [input.id]: more };
      }
    }
  }
  const [first] = inputs;
  return first === undefined ? {} : { [first.id]: (first.min ?? 0) - 1 };
}

/** Rows of a block, without the one above which HR inserts more. */
function rowsOf({ results }: PersonReading, key: PlaceKey): CellPlace[] {
  const [from, to] = [results.place(key), results.place(lastPlace(key))];
  if (from === null || to === null) return [];
  return Array.from({ length: Math.max(0, to.row - from.row) }, (_, index) => ({
    ...from,
    row: from.row + index,
  }));
}

/** Where several raters answer, as many as the description begins with. */
function ratersOf(person: PersonReading, { rule, item }: Line): CellPlace[] {
  const block = ruleKind(rule).block(rule);
  return block === null ? [] : rowsOf(person, ratingPlace(item.id)).slice(0, block.raters);
}

function answers(person: PersonReading, figures: Entries): SampleCell[] {
  return person.system.items.flatMap(linesOf).flatMap((line) => {
    const given = figures[line.item.id];
    if (!Array.isArray(given)) return [];
    const rows = ratersOf(person, line);
    const questions = ruleKind(line.rule).block(line.rule)?.questions ?? [];
    const cells = rows.map((first) =>
      questions.map((_, index) => ({ ...first, column: first.column + index })),
    );
    if (!cells.flat().every((cell) => isBlank(person.results.at(cell)))) return [];
    return cells.flatMap((row, rater) =>
      row.map((cell, index) => {
        const answer = (given as readonly (readonly number[])[])[rater]?.[index] ?? 0;
        return { ...cell, value: answer };
      }),
    );
  });
}

/** Members whom HR has named, else invented ones. */
function membersOf(person: PersonReading): { readonly cell: CellPlace; readonly name: string }[] {
  const rows = rowsOf(person, teamPlace("member"));
  const named = rows.filter((row) => !isBlank(person.results.at(row)));
  if (named.length > 0) return named.map((cell) => ({ cell, name: "" }));
  return rows
    .slice(0, people.length)
    .map((cell, index) => ({ cell, name: people[index]?.name ?? "" }));
}

const typedTeam = (person: PersonReading) =>
  distinctInputs(person.system.items.flatMap(itemTeam)).filter(
    ({ id }) => !isRead(person.results.value(teamSourcePlace(id))),
  );

/** What the form takes from the staff's roster. */
function readFromRoster(person: PersonReading): Entries {
  const typed = new Set(typedTeam(person).map(({ id }) => id));
  const all = person.system.items.flatMap(itemTeam).map(({ id }) => id);
  return Object.fromEntries(
    all.flatMap((id) => (typed.has(id) ? [] : [[id, person.entries[id] ?? null]])),
  );
}

function team(person: PersonReading, figures: Entries): SampleCell[] {
  const typed = typedTeam(person);
  const members = membersOf(person);
  const named = typed.length === 0 ? [] : members.filter(({ name }) => name !== "");
  return [
    ...named.map(({ cell, name }) => ({ ...cell, value: name })),
    ...typed.flatMap(({ id }) => {
      const column = person.results.place(teamPlace(id))?.column;
      const own = figures[id];
      if (column === undefined || !Array.isArray(own)) return [];
      return members.flatMap(({ cell }, index): SampleCell[] => {
        const place = { ...cell, column };
        const figure = (own as readonly number[])[index];
        return figure !== undefined && isBlank(person.results.at(place))
          ? [{ ...place, value: figure }]
          : [];
      });
    }),
  ];
}
