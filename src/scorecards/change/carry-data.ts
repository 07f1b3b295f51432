import { tableHeader } from "../calc/text";
import { areaOf } from "../calc/a1";
import { cell, range } from "../plan/address";
import { looks } from "../plan/look";
import type { CellBlock, CellContent, SheetPlan } from "../plan/plan";
import { contentIn } from "../reading/on-plan";
import { DATA, FIRST_INPUT } from "../plan/roster/roster";
import type { PersonReading, PlannedSheet, ScorecardReading } from "../reading";
import { asText } from "../reading/as-text";
import { valueAt } from "../reading/grid";
import type { Input, LocalText } from "../system/description";
import { sameInAll } from "../system/local-text";
import { contentOf } from "./content";
import { sameMeaning, whatOf } from "./inputs";
import type { LossList } from "./losses";

/** What the columns of the changed Data sheet hold. */
export interface NewData {
  readonly sheet: SheetPlan;
  /** Its columns right of who somebody is. */
  readonly inputs: readonly Input[];
  readonly local: (text: LocalText) => string;
  /** How many people are on it: those who stay, in their order, then those who are new. */
  readonly people: number;
}

/**
 * Everybody's figures in the columns of the changed sheet. Columns that HR has added to the table come along at its right end; one
 * that is called like a new figure becomes that figure.
 */
export function carryData(
  reading: ScorecardReading,
  stay: readonly PersonReading[],
  { sheet, inputs, local, people }: NewData,
  { renamed, losses }: { readonly renamed: ReadonlyMap<string, string>; readonly losses: LossList },
): SheetPlan {
  const data = reading.sheets.find(({ identity }) => identity.role === "data");
  const own = data === undefined ? [] : ownColumns(reading, data, stay);
  const headers = inputs.map(({ name }) => tableHeader(local(name)));
  const further = own.filter(({ header }) => !headers.includes(header));
  const before = new Map(stay.map((person) => [person, figuresOf(person, renamed)]));
  const planned = (row: number, column: number): CellContent =>
    sheet.blocks.reduce<CellContent>(
      (found, block) => found ?? contentIn(block, cell(row, column)) ?? null,
      null,
    );
  const rows = Array.from({ length: people }, (_, index): CellContent[] => {
    const person = stay[index];
    const row = DATA.firstRow + index;
    if (person === undefined) return inputs.map((_input, at) => planned(row, FIRST_INPUT + at));
    const figures = before.get(person);
    return [
      ...inputs.map((input, at): CellContent => {
        const was = figures?.get(input.id);
        const named = own.find(({ header }) => header === headers[at]);
        if (was === undefined) {
          return named?.valueOf(person) ?? planned(row, FIRST_INPUT + at);
        }
        return sameMeaning(was.input.unit, input.unit) ? (contentOf(was.value) ?? null) : null;
      }),
      ...further.map(({ valueOf }) => valueOf(person) ?? null),
    ];
  });
  tellLosses(reading, stay, inputs, { renamed, losses });
  return withFigures(
    sheet,
    rows,
    further.map(({ header }) => header),
    inputs.length,
  );
}

const figuresOf = (person: PersonReading, renamed: ReadonlyMap<string, string>) =>
  new Map(person.inputs.map((each) => [renamed.get(each.input.id) ?? each.input.id, each]));

function tellLosses(
  { standard, system }: ScorecardReading,
  stay: readonly PersonReading[],
  inputs: readonly Input[],
  { renamed, losses }: { readonly renamed: ReadonlyMap<string, string>; readonly losses: LossList },
): void {
  const now = new Map(inputs.map((input) => [input.id, input]));
  const all = { ...standard, items: [...system.items, ...standard.items] };
  for (const person of stay) {
    for (const { input, value } of person.inputs) {
      const content = contentOf(value);
      const there = now.get(renamed.get(input.id) ?? input.id);
      if (content === undefined) continue;
      if (there !== undefined && sameMeaning(input.unit, there.unit)) continue;
      losses.add(there === undefined ? "gone" : "unit", whatOf(all, input), person, {
        person: person.name || person.id,
        of: input.name,
        value: String(content),
      });
    }
  }
}

interface OwnColumn {
  readonly header: string;
  readonly valueOf: (person: PersonReading) => CellContent | undefined;
}

/** Columns of the table that HR has added, and in which something stands. */
function ownColumns(
  { people }: ScorecardReading,
  { grid }: PlannedSheet,
  stay: readonly PersonReading[],
): readonly OwnColumn[] {
  const known = new Set(
    people.flatMap(({ own, inputs }) => [
      ...Object.values(own).flatMap((place) => place?.column ?? []),
      ...inputs.map((input) => input.cell.column),
    ]),
  );
  const rowOf = new Map(people.map((person, index) => [person, grid.row + 1 + index]));
  return (grid.values[0] ?? []).flatMap((heading, index): OwnColumn[] => {
    const column = grid.column + index;
    const header = asText(heading);
    if (known.has(column) || header === "") return [];
    const valueOf = (person: PersonReading) =>
      contentOf(valueAt(grid, { row: rowOf.get(person) ?? -1, column }));
    return stay.some((person) => valueOf(person) !== undefined) ? [{ header, valueOf }] : [];
  });
}

/** The sheet with figures beside the people, and HR's own columns right of them. */
function withFigures(
  sheet: SheetPlan,
  rows: readonly (readonly CellContent[])[],
  further: readonly string[],
  inputs: number,
): SheetPlan {
  const last = FIRST_INPUT + inputs + further.length - 1;
  const blocks = sheet.blocks.map((block): CellBlock => {
    const corner = areaOf(block.at);
    return {
      ...block,
      rows: block.rows.map((contents, down) =>
        contents.map((content, right) =>
          corner.row + down + 1 >= DATA.firstRow && corner.column + right + 1 >= FIRST_INPUT
            ? null
            : content,
        ),
      ),
    };
  });
  const first = FIRST_INPUT + inputs;
  return {
    ...sheet,
    blocks: [
      ...blocks,
      ...(rows.length === 0 ? [] : [{ at: cell(DATA.firstRow, FIRST_INPUT), rows }]),
      ...(further.length === 0 ? [] : [{ at: cell(DATA.headerRow, first), rows: [further] }]),
    ],
    formats:
      further.length === 0
        ? sheet.formats
        : [
            ...sheet.formats,
            { range: range(DATA.headerRow, first, DATA.headerRow, last), ...looks.header },
          ],
    tables: sheet.tables.map((table) => {
      const area = areaOf(table.range);
      return { ...table, range: range(area.row + 1, 1, area.row + area.rows, last) };
    }),
  };
}

/** What somebody who leaves takes along. */
export function tellLeft(person: PersonReading, losses: LossList): void {
  const name = person.name || person.id;
  const tell = (of: LocalText | null, value: unknown) => {
    const content = contentOf(value);
    if (content === undefined) return;
    losses.add("left", sameInAll(name), person, { person: name, of, value: String(content) });
  };
  for (const { input, value } of person.inputs) tell(input.name, value);
  for (const [id, entry] of Object.entries(person.entries)) {
    if (!Array.isArray(entry)) continue;
    const item = person.system.items.find((each) => each.id === id);
    for (const value of entry.flat()) tell(item?.name ?? null, value);
  }
}
