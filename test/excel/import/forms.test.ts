import {
  generateScorecard,
  openImport,
  readScorecardSheets,
  undoImport,
  writeImport,
  type ImportOrder,
} from "../../../src/excel";
import { cellAddress } from "../../../src/scorecards/calc/a1";
import { sheetTexts } from "../../../src/i18n/sheets";
import { type Locale, locales } from "../../../src/i18n/locale";
import { isCount } from "../../../src/scorecards/system/units";
import type { DataTable, Input } from "../../../src/scorecards/import";
import { withUnit } from "../../../src/scorecards/plan/unit-label";
import { systems } from "../../../src/scorecards/systems";
import { people, standardRequest } from "../../support/requests";
import { faultOf } from "../support/faults";
import { openWorkbook, wholeWorkbook, type TestWorkbook } from "../support/workbook";
import { orderFor, target } from "./support";

const TIME = 120_000;

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
}, TIME);
afterEach(() => workbook.close());

const generateForms = (system: string, count: number, locale: Locale = "en") =>
  generateScorecard(standardRequest(system, { layout: "form", people: people(count), locale }));

/** A figure that the input can be, another one for each person. */
function figureOf({ unit, min = 0, max = Infinity }: Input, person: number): number {
  if (unit === "percent") return 0.5 + person / 100;
  return Math.max(min, Math.min(max, isCount(unit) ? 2 + person : 50 + person));
}

/** An export of everything that the forms ask for, under the names that they have there. */
function exportFor({ columns, people: staff }: DataTable, locale: Locale): string {
  const texts = sheetTexts[locale];
  const inputs = columns.map(({ input }) => input);
  const header = inputs.map(({ name, unit }) =>
    unit === "any" || unit === "score" ? name[locale] : withUnit(name[locale], unit, texts),
  );
  const cell = (input: Input, person: number) => {
    const figure = figureOf(input, person);
    return input.unit === "percent" ? `${Math.round(figure * 100)}%` : String(figure);
  };
  return [
    [texts.person.name, ...header],
    ...staff.map(({ name }, row) => [name, ...inputs.map((input) => cell(input, row))]),
  ]
    .map((fields) => fields.join("\t"))
    .join("\n");
}

const written = ({ changes, table }: ImportOrder) =>
  changes.map(({ row, column, value }) => [row, table.columns[column]?.input.id, value]);

const standing = ({ cells, columns }: DataTable) =>
  cells.flatMap((line, row) =>
    line.flatMap((content, column) =>
      content.kind === "constant" ? [[row, columns[column]?.input.id, content.value]] : [],
    ),
  );

const formSystems = systems.filter(({ layouts }) => layouts.includes("form"));

test.each(
  formSystems.map(({ id }, index) => [id, locales[index % locales.length] ?? "en"] as const),
)(
  "all that forms of %s ask for is read, written and taken back, in %s",
  async (system, locale) => {
    await generateForms(system, 1, locale);
    const { table } = await target();
    const order = await orderFor(exportFor(table, locale));
    const before = await wholeWorkbook(workbook);
    const ticket = await writeImport(order);
    await workbook.host.settled();
    const then = (await target()).table;
    expect(written(order)).toEqual(
      then.people.flatMap((_, row) =>
        then.columns.map(({ input }) => [row, input.id, figureOf(input, row)]),
      ),
    );
    expect(standing(then)).toEqual(written(order));
    await undoImport(ticket);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
  TIME,
);

const EXPORT =
  "Agent,Calls received,Calls answered,Speed of answer (s)\nPerson 2,30,29,12.5\nPerson 1,10,9,8\nNobody,1,1,1";

/** Where a figure of somebody stands: their sheet, and its address. */
async function cellOf(row: number, id: string): Promise<readonly [sheet: string, address: string]> {
  const { readings } = await readScorecardSheets();
  const cell = readings[0]?.people[row]?.inputs.find(({ input }) => input.id === id)?.cell;
  const sheet = readings[0]?.sheets.find((each) => each.id === cell?.sheet)?.name;
  if (cell === undefined || sheet === undefined) throw new Error(`${id} is not there`);
  return [sheet, cellAddress(cell)];
}

test(
  "figures that HR has changed since stay, the rest is taken back; nobody is added",
  async () => {
    await generateForms("call-centre", 2);
    const order = await orderFor(EXPORT);
    expect(order.added).toEqual([]);
    // Calls abandoned are what is left.
    expect(order.changes).toHaveLength(8);
    const ticket = await writeImport(order);
    const [sheet, address] = await cellOf(1, "callsReceived");
    await workbook.host.write(sheet, address, [[31]]);
    await workbook.host.settled();
    expect(await faultOf(undoImport(ticket))).toEqual({
      ...{ kind: "written-changed", cells: 1, first: address },
    });
    await undoImport(ticket, { keep: true });
    expect(standing((await target()).table)).toEqual([[1, "callsReceived", 31]]);
  },
  TIME,
);

test(
  "refuses when a form is no longer what HR saw, before anything is written",
  async () => {
    await generateForms("call-centre", 2);
    const order = await orderFor(EXPORT);
    const [sheet, address] = await cellOf(0, "answerSeconds");
    await workbook.host.write(sheet, address, [[7]]);
    await workbook.host.settled();
    const before = await wholeWorkbook(workbook);
    expect(await faultOf(writeImport(order))).toEqual({ kind: "table-changed" });
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
  TIME,
);

test(
  "whom HR has found once by another name is found again on the forms",
  async () => {
    await generateForms("call-centre", 2);
    await writeImport(await orderFor(EXPORT, undefined, { "name:nobody": { row: 0 } }));
    const { memory } = await openImport();
    expect(memory["call-centre"]?.[0]?.aliases).toEqual({ "name:nobody": "Person 1" });
  },
  TIME,
);
