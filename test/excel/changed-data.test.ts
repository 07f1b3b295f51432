import { checkScorecards, generateScorecard, mend, readScorecardSheets } from "../../src/excel";
import { scorePerson } from "../../src/scorecards/core-card";
import type { ScorecardReading } from "../../src/scorecards/reading";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

/** What HR does to the table of Data: it is read rightly or named, and nobody gets a neighbour's figure. */
let workbook: TestWorkbook;
const january = [
  [83, 177, 20, 154, 177, 40, 0.95, 6000],
  [95, 100, 20, 90, 100, 40, 0.95, 6000],
];

async function openRoster(
  locale: "en" | "zh-CN" | "zh-TW" = "en",
  spelling: "plain" | "hr" = "plain",
): Promise<void> {
  workbook = await openWorkbook({ functions: spelling === "hr" });
  await generateScorecard(standardRequest("after-sales", { spelling, people: people(2), locale }));
  const data = workbook.host.sheets().find((name) => /^(Data|数据|資料)/.test(name))!;
  await workbook.host.write(data, "D5:K6", january);
  await workbook.host.settled();
}
afterEach(() => workbook.close());

async function change(act: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  await workbook.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });
  await workbook.host.settled();
}

async function only(): Promise<ScorecardReading> {
  const { readings } = await readScorecardSheets();
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

const totals = ({ people: read }: ScorecardReading) =>
  read.map(({ name, system, items, entries }) => [
    name,
    Math.round(Number(scorePerson(system, items, entries).total) * 1e6) / 1e6,
  ]);
const told = async () =>
  (await checkScorecards()).findings
    .filter(({ severity, fact }) => severity === "error" && fact.code !== "open-figure")
    .map(({ fact, mend }) => ({ ...fact, mend: mend?.kind }));

test.each([
  ["renamed", "Staff"],
  ["converted to a range", null],
] as const)("people of a Data table that was %s are read, and it is named", async (_how, now) => {
  await openRoster();
  const before = totals(await only());
  await change((sheets) => {
    const table = sheets.getItem("Data").tables.getItem("KpiData1");
    if (now === null) table.convertToRange();
    else table.name = now;
  });
  const reading = await only();
  expect(totals(reading)).toEqual(before);
  expect(reading.people.map(({ name }) => name)).toEqual(["Person 1", "Person 2"]);
  expect(reading.people[0]!.inputs[0]!.cell).toMatchObject({ row: 4, column: 3 });
  expect(await told()).toEqual([
    { code: "data-table-lost", name: "KpiData1", now, mend: undefined },
  ]);
});

test("a list that is no table, with no header left, has nobody on it", async () => {
  await openRoster();
  await change((sheets) => {
    const data = sheets.getItem("Data");
    data.tables.getItem("KpiData1").convertToRange();
    data.getRange("A4:Z4").clear("Contents");
  });
  expect((await only()).people).toEqual([]);
  expect((await told()).map(({ code }) => code)).toContain("data-table-lost");
});

test.each(["plain", "hr"] as const)(
  "a renamed column is read where it stands between the others (%s)",
  async (spelling) => {
    await openRoster("en", spelling);
    const before = totals(await only());
    await workbook.host.write("Data", "D4", [["Happy"]]);
    await workbook.host.settled();
    const reading = await only();
    expect(totals(reading)).toEqual(before);
    expect(reading.lostColumns).toEqual([]);
    expect(await told()).toEqual([]);
    const { findings } = await checkScorecards();
    expect(findings.filter(({ fact }) => fact.code.endsWith("-formula"))).toEqual([]);
  },
);

test("a person pasted over the headers is told: no figure is taken for a column's name", async () => {
  await openRoster();
  await change((sheets) => {
    const data = sheets.getItem("Data");
    data.getRange("A4:K4").copyFrom("A5:K5");
    data.getRange("A5:K5").clear("Contents");
  });
  const codes = (await told()).map(({ code }) => code);
  expect(codes).toContain("column-lost");
  expect((await only()).lostColumns.map(({ en }) => en)).toContain("Name");
});

test("headings that were pasted among the people are nobody, and told", async () => {
  await openRoster();
  await workbook.host.write("Data", "A7:K7", workbook.host.read("Data", "A4:K4"));
  await workbook.host.settled();
  const reading = await only();
  expect(reading.people.map(({ id, name }) => [id, name])).toEqual([
    ["001", "Person 1"],
    ["002", "Person 2"],
    ["", ""],
  ]);
  const { findings } = await checkScorecards();
  const unnamed = findings.find(({ fact }) => fact.code === "figures-unnamed");
  expect(unnamed?.places).toMatchObject([{ row: 6 }]);
});

test("a column inserted beside one that is renamed is not taken for it: HR is asked which it is", async () => {
  await openRoster();
  const header = workbook.host.read("Data", "D4")[0]![0];
  await change((sheets) => {
    const data = sheets.getItem("Data");
    data.getRange("D:D").insert("Right");
    data.getRange("D4:D6").values = [["Overtime hours"], [1], [2]];
    data.getRange("E4").values = [["Happy"]];
  });
  const reading = await only();
  expect(
    reading.people.flatMap(({ inputs }) => inputs.map(({ cell }) => cell.column)),
  ).not.toContain(3);
  expect(await told()).toContainEqual(
    expect.objectContaining({
      code: "column-lost",
      column: expect.objectContaining({ en: header }),
    }),
  );
  await workbook.host.write("Data", "E4", [[header]]);
  await workbook.host.settled();
  expect((await only()).lostColumns).toEqual([]);
});

test.each(["plain", "hr"] as const)(
  "a column that comes in the place of one that was deleted is not taken for it (%s)",
  async (spelling) => {
    await openRoster("en", spelling);
    const [header] = workbook.host.read("Data", "J4")[0]!;
    await change((sheets) => {
      const data = sheets.getItem("Data");
      data.getRange("J:J").delete("Left");
      data.getRange("J:J").insert("Right");
      data.getRange("J4:J6").values = [["Overtime hours"], [1], [2]];
    });
    const reading = await only();
    const columns = reading.people.flatMap(({ inputs }) => inputs.map(({ cell }) => cell.column));
    expect(columns).not.toContain(9);
    expect(reading.lostColumns.map(({ en }) => en)).toEqual([header]);
    // Nor does a mend let a formula read it.
    const found = await told();
    expect(found).toContainEqual(
      expect.objectContaining({
        code: "column-lost",
        column: expect.objectContaining({ en: header }),
      }),
    );
    expect(found).toContainEqual({ code: "broken-formula", what: "reference", mend: undefined });

    await workbook.host.write("Data", "J4", [[header]]);
    await workbook.host.settled();
    expect((await only()).lostColumns).toEqual([]);
    const broken = (await checkScorecards()).findings.find(
      ({ fact }) => fact.code === "broken-formula",
    );
    await mend(broken?.mend?.steps ?? []);
    await workbook.host.settled();
    expect((await told()).filter(({ code }) => code.endsWith("-formula"))).toEqual([]);
  },
);

test.each(["en", "zh-CN", "zh-TW"] as const)(
  "people below the table are found, whatever the language of its name (%s)",
  async (locale) => {
    await openRoster(locale);
    const data = workbook.host.sheets().find((name) => /^(Data|数据|資料)/.test(name))!;
    await workbook.host.write(data, "A9:D9", [["009", "Late", "A", 9]]);
    await workbook.host.settled();
    expect((await told()).map(({ code }) => code)).toContain("rows-below-table");
  },
);
