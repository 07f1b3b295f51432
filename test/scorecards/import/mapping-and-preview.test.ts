import type { Person } from "../../../src/scorecards";
import {
  changesToWrite,
  columnsIn,
  decisionsFrom,
  isExport,
  mappingFor,
  matchPeople,
  previewImport,
  readExport,
  remember,
  rememberedOf,
  type Content,
  type DataTable,
  type Decisions,
  type Memory,
} from "../../../src/scorecards/import";
import { readDataTable } from "../../../src/scorecards/import/data-table";
import { writeMemory } from "../../../src/scorecards/import/memory";
import { itemInputs } from "../../../src/scorecards/rules";
import { readStoredMemory } from "../../../src/scorecards/stored/memory";
import { ownItems } from "../../../src/scorecards/plan/roster/own-items";
import { callCentre } from "../../../src/scorecards/systems/call-centre";
import { ecommerceAgent } from "../../../src/scorecards/systems/ecommerce-agent";

const HEADERS = ["编号", "姓名", "部门", "来电数", "接听数", "备注"];
const tableOf = (rows: unknown[][], formulas = rows): DataTable =>
  readDataTable({ headers: HEADERS, values: rows, formulas }, callCentre, "zh-CN");
const TABLE = tableOf(
  [
    ["001", "王芳", "甲", "", 5, "=x"],
    ["002", "李娜", "甲", 10, 7, ""],
    ["", "", "", "", "", ""],
  ],
  [
    ["001", "王芳", "甲", "", "=2+3", "=x"],
    ["002", "李娜", "甲", 10, 7, ""],
    ["", "", "", "", "", ""],
  ],
);

function opened(text: string, table = TABLE, memory: Memory = {}, system = callCentre) {
  const exported = readExport(text);
  if (!isExport(exported)) throw new Error(exported.kind);
  const found = mappingFor(exported, columnsIn(exported), table, system, memory);
  return { exported, ...found };
}

function preview(text: string, decisions: Decisions = {}, table = TABLE) {
  const { exported, mapping } = opened(text, table);
  const { groups } = matchPeople(exported.rows, mapping.people, table.people);
  return previewImport(table, groups, mapping.sources, decisions);
}

const person = (id: string, name: string, department = ""): Person => ({ id, name, department });

test("a table's columns are known by their headers, its formulas from texts that look like one", () => {
  expect(TABLE.columns.map(({ input, column }) => [input.id, column])).toEqual([
    ["callsAnswered", 4],
    ["callsReceived", 3],
  ]);
  expect(TABLE.cells[0]?.slice(3)).toEqual([
    { kind: "blank" },
    { kind: "formula", formula: "=2+3", value: 5 },
    { kind: "constant", value: "=x" },
  ] satisfies Content[]);
});

test("every change is told before it is made: filled, overwritten, the same, a formula", () => {
  const { changes, absent, added, blank } = preview("姓名,来电数,接听数\n王芳,20,19\n李娜,10,9");
  expect(changes.map(({ row, column, value, kind }) => [row, column, value, kind])).toEqual([
    [0, 4, 19, "formula"],
    [0, 3, 20, "fill"],
    [1, 4, 9, "overwrite"],
    [1, 3, 10, "same"],
  ]);
  expect([absent, added, blank]).toEqual([[], [], 0]);
});

test("HR chooses whether figures and formulas are written over", () => {
  const seen = preview("姓名,来电数,接听数\n王芳,20,19\n李娜,10,9");
  const kinds = (overwrite: boolean, formulas: boolean) =>
    changesToWrite(seen, { overwrite, formulas }).map(({ kind }) => kind);
  expect(kinds(false, false)).toEqual(["fill"]);
  expect(kinds(true, false)).toEqual(["fill", "overwrite"]);
  expect(kinds(true, true)).toEqual(["formula", "fill", "overwrite"]);
});

test("who is not in the table is left out unless HR says who it is, and is added below the last person", () => {
  const text = "工号,姓名,来电数\n001,王芳,20\nX9,赵敏,3\nX8,,4";
  expect(preview(text).changes.map(({ row }) => row)).toEqual([0]);
  const { changes, added } = preview(text, { "id:x9": "add", "id:x8": "add" });
  expect(changes.map(({ row, value }) => [row, value])).toEqual([
    [0, 20],
    [2, 3],
    [3, 4],
  ]);
  expect(added).toEqual([person("X9", "赵敏"), person("X8", "X8")]);
  const assigned = preview(text, { "id:x9": { row: 0 } });
  expect(assigned.changes.map(({ row, value }) => [row, value])).toEqual([[0, 23]]);
  expect(assigned.absent).toEqual([person("002", "李娜", "甲")]);
});

test("what cannot be read, or is no figure of its kind, is named and not written", () => {
  const { changes, refusals } = preview(
    "姓名,来电数,接听数\n王芳,many,1.5\n李娜,11,\n甲,1,1\n乙,1,1\n丙,1,1",
  );
  expect(changes.map(({ value }) => value)).toEqual([11]);
  expect(refusals.map(({ input, cells, beyond }) => [input.id, cells, beyond?.why])).toEqual([
    ["callsAnswered", [], "not-whole"],
    ["callsReceived", [{ line: 2, text: "many" }], undefined],
  ]);
});

describe("a mapping is remembered", () => {
  const TEXT = "统计月,旺旺号,甲,乙,接听数\n2021-01,w1,30,20,19";
  const first = opened(TEXT);
  const corrected = {
    people: { id: null, name: 1, department: null },
    period: 0,
    sources: {
      callsReceived: {
        kind: "total" as const,
        terms: [
          { kind: "sum" as const, column: 2 },
          { kind: "sum" as const, column: 3, minus: true as const },
        ],
      },
    },
  };
  const { memory } = readStoredMemory(
    writeMemory(
      remember(
        {},
        "call-centre",
        rememberedOf(corrected, first.exported, TABLE, { "name:w1": { row: 1 } }),
      ),
    ),
  );

  test("with its corrections, what was not wanted, and who is who", () => {
    expect(first.mapping.sources["callsAnswered"]).toBeDefined();
    const next = opened(TEXT, TABLE, memory);
    expect(next.mapping).toEqual(corrected);
    expect(decisionsFrom(next.remembered, TABLE)).toEqual({ "name:w1": { row: 1 } });
  });

  test("by headings, whatever their order and what has come beside them", () => {
    const next = opened("乙,甲,接听数,旺旺号,统计月,备注\n20,30,19,w1,2021-02,", TABLE, memory);
    expect(next.mapping.people.name).toBe(3);
    expect(next.mapping.sources["callsReceived"]).toMatchObject({
      terms: [{ column: 1 }, { column: 0, minus: true }],
    });
  });

  test("of an item of HR's own under the name that it had", () => {
    const [own] = ownItems.flatMap(itemInputs);
    if (own === undefined) throw new Error("There is no own item");
    const tableWith = (name: string): DataTable => {
      const input = { ...own, name: { en: name, "zh-CN": name, "zh-TW": name } };
      const contents = { headers: ["姓名", "自定指标1"], values: [["王芳", ""]], formulas: [[]] };
      return readDataTable(contents, callCentre, "zh-CN", [input]);
    };
    const text = "姓名,回访,夜班\n王芳,6,2";
    const visits = opened(text, tableWith("回访"));
    expect(visits.mapping.sources["own-1"]).toMatchObject({ column: 1 });
    const held = remember(
      {},
      "call-centre",
      rememberedOf(visits.mapping, visits.exported, tableWith("回访"), {}),
    );
    expect(opened(text, tableWith("回访"), held).mapping).toEqual(visits.mapping);
    expect(opened(text, tableWith("夜班"), held).mapping.sources["own-1"]).toMatchObject({
      column: 2,
    });
  });

  test("what was 95 may be 95% now, but 0.95 is asked about", () => {
    const headers = ["姓名", "满意率"];
    const contents = { headers, values: [["王芳", ""]], formulas: [["王芳", ""]] };
    const table = readDataTable(contents, ecommerceAgent, "zh-CN");
    const read = (cell: string, held: Memory = {}) =>
      opened(`旺旺号,满意率\n王芳,${cell}`, table, held, ecommerceAgent);
    const { mapping, exported } = read("95");
    expect(mapping.sources["satisfactionRate"]).toMatchObject({ unit: "percent" });
    const held = remember({}, ecommerceAgent.id, rememberedOf(mapping, exported, table, {}));
    expect(Object.keys(read("95%", held).questions)).toEqual([]);
    expect(Object.keys(read("0.95", held).questions)).toEqual(["satisfactionRate"]);
  });

  test("not for an export of another kind, nor for another system", () => {
    expect(opened("姓名,接听数\n王芳,1", TABLE, memory).remembered).toBeNull();
    expect(
      opened(TEXT, TABLE, { "after-sales": memory["call-centre"] ?? [] }).remembered,
    ).toBeNull();
  });

  test("the latest six of each system, one of each kind", () => {
    let held: Memory = {};
    for (let kind = 0; kind < 9; kind++) {
      for (let month = 0; month < 2; month++) {
        const { exported, mapping } = opened(`姓名,列${kind},接听数\n王芳,1,2`);
        held = remember(held, "call-centre", rememberedOf(mapping, exported, TABLE, {}));
      }
    }
    expect(held["call-centre"]?.map(({ headings }) => headings[1])).toEqual([
      "列8",
      "列7",
      "列6",
      "列5",
      "列4",
      "列3",
    ]);
  });

  test.each([
    null,
    "",
    "{",
    "[1]",
    '{"call-centre":[{"headings":"x"}]}',
    '{"call-centre":{}}',
    '{"call-centre":[{"headings":["a"],"unwanted":[],"aliases":{},"sources":{"x":{"kind":"y"}}}]}',
  ])("and forgotten where it is damaged: %s", (setting) => {
    const { memory, isWhole } = readStoredMemory(setting);
    expect(Object.values(memory).flat()).toEqual([]);
    expect(isWhole).toBe(setting === null);
  });
});
