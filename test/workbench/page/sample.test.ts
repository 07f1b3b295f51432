import { carryOut } from "../../../src/excel/generate";
import { type Layout, planScorecard, systems } from "../../../src/scorecards";
import { scorePerson } from "../../../src/scorecards/core-card";
import { checkWorkbook } from "../../../src/scorecards/check";
import type { PersonReading, ScorecardReading } from "../../../src/scorecards/reading";
import { itemInputs } from "../../../src/scorecards/rules";
import { cellAddress } from "../../../src/scorecards/calc/a1";
import {
  sampleMonth,
  type SampleMonth,
  sampleTable,
  scorecardsIn,
} from "../../../src/workbench/sample";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { gridServices, openExcel } from "../../support/excel-host";
import { besideInTurn } from "../../support/in-full";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";

const LOCALES = ["en", "zh-CN", "zh-TW"] as const;
const laidOut = systems.flatMap(({ id, layouts }) =>
  layouts.map((layout) => [id, layout] as const),
);
const all = besideInTurn(laidOut, LOCALES).map(([each, locale]) => [...each, locale] as const);

const onlyReading = (book: WorkbookUnderCheck): ScorecardReading => {
  const [reading] = book.checked().readings;
  if (reading === undefined) throw new Error("Nothing to read");
  return reading;
};

/** The sample typed into a workbook, which is read again. */
function typed(book: WorkbookUnderCheck, { cells }: SampleMonth): ScorecardReading {
  for (const { sheet, row, column, value } of cells) {
    const under = book.sheets.find(({ id }) => id === sheet);
    under?.put(cellAddress({ row, column }), value);
  }
  return onlyReading(book);
}

const totalOf = ({ system, items, entries }: PersonReading) =>
  scorePerson(system, items, entries).total;

const tiersReached = ({ system, people: persons }: ScorecardReading) => {
  const bounds = system.tiers.map(({ from }) => from.value ?? 0).sort((a, b) => b - a);
  const totals = persons.map(totalOf).filter((total) => typeof total === "number");
  return new Set(totals.map((total) => bounds.findIndex((bound) => total >= bound)));
};

describe.each(all)("a month for %s as a %s in %s", (system, layout: Layout, locale) => {
  const book = new WorkbookUnderCheck(
    standardRequest(system, { layout, locale, people: people(8) }),
  );
  const before = onlyReading(book);
  const month = sampleMonth(before);
  const reading = typed(book, month);

  it("gives everybody figures, and writes where such a figure is asked for alone", () => {
    expect(month.people).toBe(8);
    const inputs = before.people.flatMap(({ inputs: each }) => each);
    const places = month.cells.filter(({ sheet, row, column }) =>
      inputs.some(({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );
    // Forms have blocks besides, for raters and for the team.
    if (layout === "roster") expect(places).toHaveLength(month.cells.length);
    for (const { items, inputs: asked } of reading.people.slice(0, 6)) {
      const needed = new Set(items.flatMap(({ item }) => itemInputs(item)).map(({ id }) => id));
      const blank = asked.filter(({ input, value }) => needed.has(input.id) && value === "");
      expect(blank.map(({ input }) => input.id)).toEqual([]);
    }
  });

  it("reaches every tier, or spreads where there is none", () => {
    const totals = reading.people.map(totalOf).filter((total) => typeof total === "number");
    expect(totals).toHaveLength(6);
    const full = reading.system.total === "weights" ? reading.system.scale : 100;
    const spread = Math.max(...totals) - Math.min(...totals);
    if (reading.system.tiers.length > 0) {
      expect(tiersReached(reading).size).toBe(reading.system.tiers.length);
    } else expect(spread / full).toBeGreaterThan(0.15);
  });

  it("has one figure missing and one that cannot be, which Check finds, and no other fault", () => {
    const found = checkWorkbook(book.checked()).filter(
      ({ fact, severity }) => fact.code === "figure-missing" || severity === "error",
    );
    const [missing, ...odd] = found
      .map(({ fact, places }) => ({ code: fact.code, places: places.length }))
      .sort((a, b) => Number(b.code === "figure-missing") - Number(a.code === "figure-missing"));
    expect(missing).toEqual({ code: "figure-missing", places: 1 });
    expect(odd).toHaveLength(1);
    expect(["part-above-whole", "not-a-count", "out-of-range"]).toContain(odd[0]?.code);
  });

  it("leaves alone what is there", () => {
    expect(sampleMonth(reading).cells).toEqual([]);
  });
});

it("has somebody whom a veto holds down", () => {
  const book = new WorkbookUnderCheck(standardRequest("contact-centre", { people: people(8) }));
  const { people: persons, system } = typed(book, sampleMonth(onlyReading(book)));
  const cards = persons.map(({ items, entries }) => scorePerson(system, items, entries));
  expect(cards.filter(({ sum, total }) => sum !== total && total === 60)).toHaveLength(1);
});

it("is the same each time", () => {
  const [one, other] = [1, 2].map(() =>
    sampleMonth(onlyReading(new WorkbookUnderCheck(standardRequest("call-centre")))),
  );
  expect(other).toEqual(one);
});

it("fills a company's own system: its items, targets and tiers, not those of the one that it is made from", () => {
  const request = standardRequest("after-sales", { layout: "roster", locale: "zh-CN" });
  const book = new WorkbookUnderCheck({
    ...request,
    own: { id: "own-1", name: "本公司售后" },
    items: request.items.map((item, index) => ({
      ...item,
      on: index < 3,
      points: [50, 30, 20][index] ?? 0,
    })),
    parameters: { "response.target": 3, "response.step": 0.5 },
    tiers: [
      { from: 9.5, grade: "金牌" },
      { from: 9, grade: "银牌" },
      { from: 8.5, grade: "铜牌" },
      { from: 0, grade: "无" },
    ],
  });
  const before = onlyReading(book);
  const reading = typed(book, sampleMonth(before));
  expect(reading.people[0]?.items).toHaveLength(3);
  expect(tiersReached(reading).size).toBe(4);
});

it("gives nobody figures who has no name, and overwrites nothing", () => {
  const book = new WorkbookUnderCheck(standardRequest("after-sales", { people: people(4) }));
  const data = book.sheet("data");
  for (const address of ["A6", "B6", "C6"]) data.put(address, null);
  data.put("D5", 77);
  const rows = sampleMonth(onlyReading(book)).cells.map(({ row }) => row);
  // From the first row of figures on; the second person's row is nobody's.
  expect(new Set(rows)).toEqual(new Set([4, 6, 7]));
  expect(typed(book, sampleMonth(onlyReading(book))).people[0]?.inputs[0]?.value).toBe(77);
});

describe("in the workbench", () => {
  it.each([
    ["after-sales", "roster"],
    ["ecommerce-supervisor", "form"],
    ["quarterly-after-sales", "roster"],
  ] as const)("fills %s as a %s, and one Undo takes it back", async (system, layout) => {
    const excel = await openExcel();
    try {
      const { host } = excel;
      Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
      const request = standardRequest(system, {
        layout,
        locale: "zh-CN",
        spelling: "plain",
        people: people(layout === "form" ? 1 : 8),
      });
      await carryOut(request, {}, () => planScorecard(request, NOTHING_TAKEN));
      await host.settled();
      const contents = () => host.sheets().map((name) => host.formulas(name, "A1:AZ120"));
      const blank = contents();
      const [reading] = scorecardsIn(host);
      const { cells } = sampleMonth(reading!);
      expect(cells.length).toBeGreaterThan(20);
      await host.fill(cells.map(({ sheet, ...cell }) => ({ sheetId: sheet, ...cell })));
      const [filled] = scorecardsIn(host);
      expect(sampleMonth(filled!).cells).toEqual([]);
      expect(typeof totalOf(filled!.people[0]!)).toBe("number");
      expect(filled!.people[0]?.results.value("field:total")).toBe(totalOf(filled!.people[0]!));
      const { grid } = host.book;
      // As a click in the grid does.
      grid.injector.get(gridServices.IUniverInstanceService).focusUnit(grid.unitId);
      await grid.api.undo();
      await host.settled();
      expect(contents()).toEqual(blank);
    } finally {
      excel.close();
    }
  });
});

describe("the sample on a sheet of its own", () => {
  it.each(["en-US", "zh-CN", "zh-TW"] as const)("is a full table in %s", (language) => {
    const [headers = [], ...rows] = sampleTable(language);
    expect(new Set(headers).size).toBe(headers.length);
    expect(rows).toHaveLength(8);
    expect(rows.every((row) => row.length === headers.length && row.every(Boolean))).toBe(true);
  });

  it("agrees with itself: no more satisfied than voted, resolved than answered", () => {
    const [headers = [], ...rows] = sampleTable("en-US");
    const figure = (row: string[], header: string) => Number(row[headers.indexOf(header)]);
    for (const row of rows) {
      expect(figure(row, "Satisfied votes")).toBeLessThanOrEqual(figure(row, "Votes"));
      expect(figure(row, "Resolved at first contact")).toBeLessThanOrEqual(figure(row, "Answered"));
    }
  });
});
