import { checkScorecards, listScorecards, readScorecardSheets } from "../../../src/excel";
import type { Fact } from "../../../src/scorecards/check";
import { explain } from "../../../src/scorecards/explanation";
import { type CellPlace, isSomebody, type ScorecardReading } from "../../../src/scorecards/reading";
import { type HandledRoster, nameOf } from "./handling";

type FindingCode = Fact["code"];

/** What says that Data is not read as it was made. */
const ABOUT_DATA: readonly FindingCode[] = [
  ...(["data-table-lost", "column-lost", "rows-below-table", "sheet-missing"] as const),
  ...(["sheet-too-large"] as const),
];
/** What says that Results are not as they were made. */
const ABOUT_RESULTS: readonly FindingCode[] = [
  ...ABOUT_DATA,
  ...(["people-without-results", "overwritten-formula", "changed-formula"] as const),
  ...(["broken-formula", "unexplained-error", "duplicate-id", "duplicate-name"] as const),
];

/**
 * Where sheets, reading, Check and Explain are at odds and none of them says so; in words. The sheets are looked at from behind,
 * by rules of this file's own: a line of people is one under a line that has the headings of ID and name.
 */
export async function disagreements(of: HandledRoster): Promise<string[]> {
  await of.workbook.host.settled();
  await listScorecards();
  const { readings } = await readScorecardSheets();
  const { findings } = await checkScorecards();
  const codes = new Set(findings.map(({ fact }) => fact.code));
  const isTold = (about: readonly FindingCode[]) => about.some((code) => codes.has(code));
  const faults = readings.flatMap((reading) => [
    ...madeUp(of, reading),
    ...wrongColumns(of, reading),
    ...wrongTotals(of, reading, isTold(ABOUT_RESULTS)),
  ]);
  const [reading] = readings;
  if (reading === undefined) {
    return isTold(ABOUT_DATA) ? faults : [...faults, "nothing is read, and nobody says why"];
  }
  return [
    ...faults,
    ...(isTold(ABOUT_DATA) ? [] : lostPeople(of, reading)),
    ...(isTold(ABOUT_RESULTS) ? [] : strangers(of, reading)),
  ];
}

type Grid = readonly (readonly unknown[])[];

const gridOf = ({ workbook }: HandledRoster, sheet: string): Grid =>
  nameOf(workbook, sheet) === "" ? [] : workbook.host.read(nameOf(workbook, sheet), "A1:AZ60");

const at = (of: HandledRoster, cell: CellPlace): unknown =>
  gridOf(of, cell.sheet)[cell.row]?.[cell.column];

/** Nobody is called by a heading. */
const madeUp = (of: HandledRoster, { people }: ScorecardReading): string[] =>
  people.flatMap(({ id, name }) =>
    [id, name].some((text) => of.words.has(text)) ? [`${id} ${name} is nobody`] : [],
  );

/** The line of headings, told by what it says: HR may have renamed some. */
function headingsIn(
  grid: Grid,
  known: ReadonlySet<string>,
): { readonly row: number; readonly texts: readonly string[] } | null {
  const most = known.size / 3;
  const row = grid.findIndex(
    (cells) => cells.filter((text) => known.has(String(text))).length > most,
  );
  return row < 0 ? null : { row, texts: (grid[row] ?? []).map(String) };
}

/** Headings of people on Data and on Results. */
const ofData = ({ headers }: HandledRoster): ReadonlySet<string> =>
  new Set(["ID", "Name", ...headers.values()]);
const OF_RESULTS: ReadonlySet<string> = new Set(["ID", "Name", "Department", "Total", "Status"]);

/** No figure is read from a column that is called something else, as long as its own is there. */
function wrongColumns(of: HandledRoster, { people }: ScorecardReading): string[] {
  const headings = headingsIn(gridOf(of, of.sheets.Data), ofData(of));
  if (headings === null) return [];
  return people.flatMap(({ inputs, entries, name }) =>
    inputs.flatMap(({ input, cell, value }) => {
      const above = headings.texts[cell.column] ?? "";
      const own = of.headers.get(input.id) ?? above;
      const said = `${name}'s ${input.id} is read from "${above}"`;
      if (above !== own && headings.texts.includes(own)) return [said];
      if (above !== own && [...of.headers.values(), "ID", "Name"].includes(above)) return [said];
      if (above.startsWith("Overtime")) return [said];
      const stands = at(of, cell);
      const entry = (entries as Readonly<Record<string, number | null>>)[input.id] ?? null;
      if ((stands ?? "") !== (value ?? "")) {
        return [`${said}, where ${String(stands)} stands, not ${String(value)}`];
      }
      // Text in place of a figure is no figure.
      const isSame = typeof stands === "number" ? entry === stands : entry === null || isNaN(entry);
      return isSame ? [] : [`${said} as ${String(entry)}, where ${String(stands)} stands`];
    }),
  );
}

/** Whoever stands on Data is read, also where no heading is left: then its columns are known by their order. */
function lostPeople(of: HandledRoster, { people }: ScorecardReading): string[] {
  const grid = gridOf(of, of.sheets.Data);
  const headings = headingsIn(grid, ofData(of));
  const read = new Set(people.map(({ own }) => own.name?.row ?? own.id?.row));
  return grid.flatMap((cells, row) => {
    const texts = cells.map(String);
    const name = texts.find((text) => /^(Person|Late) /.test(text));
    const isPerson = name !== undefined && texts.some((text) => /^0\d\d$/.test(text));
    return row > (headings?.row ?? -1) && isPerson && !read.has(row)
      ? [`${name} in row ${row + 1} is not read`]
      : [];
  });
}

/** What a sheet shows as a total is what the rules and figures give, or Explain says that it is not. */
function wrongTotals(of: HandledRoster, reading: ScorecardReading, isTold: boolean): string[] {
  const taken = new Set<string>();
  return reading.people.filter(isSomebody).flatMap((person) => {
    const explained = explain(reading, person, { kind: "total" });
    if (explained.kind !== "total") return [`${person.name}'s total is not explained`];
    const { cell, total, differs } = explained;
    if (cell === null) return isTold ? [] : [`${person.name} has no total, and nobody says so`];
    const place = `${cell.sheet} ${cell.row} ${cell.column}`;
    const faults = taken.has(place) && !isTold ? [`${person.name} shares a total`] : [];
    taken.add(place);
    const shown = at(of, cell);
    const isSame =
      typeof total === "number"
        ? typeof shown === "number" && Math.abs(shown - total) < 1e-9
        : typeof shown !== "number";
    if (!isSame && differs === undefined) {
      faults.push(`${person.name}'s total is ${String(shown)}, not ${JSON.stringify(total)}`);
    }
    const headings = headingsIn(gridOf(of, cell.sheet), OF_RESULTS);
    const column = headings?.texts.indexOf("Name") ?? -1;
    const named = (gridOf(of, cell.sheet)[cell.row] ?? []).map(String)[column];
    if (!isTold && column >= 0 && named !== person.name) {
      faults.push(`${person.name}'s total stands beside ${named ?? "nobody"}`);
    }
    return faults;
  });
}

/** Whoever has a total on Results is somebody who is read. */
function strangers(of: HandledRoster, { people }: ScorecardReading): string[] {
  const grid = gridOf(of, of.sheets.Results);
  const headings = headingsIn(grid, OF_RESULTS);
  if (headings === null) return [];
  const total = headings.texts.indexOf("Total");
  const read = new Set(people.map(({ results }) => results.place("field:total")?.row));
  return grid.flatMap((cells, row) =>
    row > headings.row && total >= 0 && typeof cells[total] === "number" && !read.has(row)
      ? [`row ${row + 1} of Results has a total, and is nobody's`]
      : [],
  );
}
