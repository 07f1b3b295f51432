import fc from "fast-check";
import {
  findCalls,
  readArgument,
  replaceCall,
  writeCall,
  type Argument,
} from "../../../src/scorecards/hr-call";

const only = (formula: string) => {
  const calls = findCalls(formula);
  expect(calls).toHaveLength(1);
  return calls[0]!;
};

describe("findCalls", () => {
  const rows: [formula: string, id: string, args: string[]][] = [
    ["=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2)", "KPI_DEDUCT", ["0.92", "0.95", "10", "0.01", "2"]],
    ["=hr.kpi_deduct( A2 , 95% ,10,1%,2)", "KPI_DEDUCT", ["A2", "95%", "10", "1%", "2"]],
    ["=_xldudf_HR_SURVEY_MEAN(A2:E2)", "SURVEY_MEAN", ["A2:E2"]],
    ['=HR.FAIL_STREAK(IF(B2:M2="","",B2:M2),60)', "FAIL_STREAK", ["B2:M2", "60"]],
    [
      `=HR.BONUS_TIER(IF('一月, (草稿)'!A1="","",'一月, (草稿)'!A1),{90,"优, 秀";80,"良)"})`,
      "BONUS_TIER",
      ["'一月, (草稿)'!A1", '{90,"优, 秀";80,"良)"}'],
    ],
    [
      `=HR.PERFORMANCE_PAY(表1[月薪, 元],IF(ISNUMBER(A1),A1,""),MAX(1,2))`,
      "PERFORMANCE_PAY",
      ["表1[月薪, 元]", 'IF(ISNUMBER(A1),A1,"")', "MAX(1,2)"],
    ],
    ["=HR.KPI_DEDUCT(A1,,10,,2)", "KPI_DEDUCT", ["A1", "", "10", "", "2"]],
    ['=IFNA(HR.BONUS_TIER(A1,B1:C4),"HR.X(")', "BONUS_TIER", ["A1", "B1:C4"]],
    [
      `=IF(A1="he said ""hi"", HR.KPI_DEDUCT(1)",1,HR.FAIL_STREAK(A1:A3,6))`,
      "FAIL_STREAK",
      ["A1:A3", "6"],
    ],
    ['=HR.BONUS_TIER(IF( A1 = "" , "" , A1 ),B1:C2)', "BONUS_TIER", ["A1", "B1:C2"]],
    ['=HR.BONUS_TIER(IF(A1="","",A2),B1:C2)', "BONUS_TIER", ['IF(A1="","",A2)', "B1:C2"]],
    ['=HR.BONUS_TIER(IF(A1="",0,A1),B1:C2)', "BONUS_TIER", ['IF(A1="",0,A1)', "B1:C2"]],
    [
      "=HR.FAIL_STREAK('O''Brien''s HR.X('!A1:A3,6)",
      "FAIL_STREAK",
      ["'O''Brien''s HR.X('!A1:A3", "6"],
    ],
  ];

  it.each(rows)("%s", (formula, id, args) => {
    expect(only(formula)).toMatchObject({ id, args });
  });

  it.each([
    ["a constant", "HR.KPI_DEDUCT(1,2,3,4,5)"],
    ["another function", "=SUM(A1:A3)"],
    ["a longer name", "=XHR.KPI_DEDUCT(1,2,3,4,5)"],
    ["a text", '="HR.KPI_DEDUCT(1,2,3,4,5)"'],
    ["a sheet of that name", "='HR.KPI_DEDUCT(1)'!A1"],
    ["a bracket that is not closed", "=HR.KPI_DEDUCT(1,(2,3)"],
  ])("finds nothing in %s", (_what, formula) => {
    expect(findCalls(formula)).toEqual([]);
  });

  it("finds calls beside and within one another, each where it stands", () => {
    const formula =
      "=HR.WEIGHTED_SCORE({1,2},{50,50})+HR.BONUS_TIER(HR.KPI_DEDUCT(1,2,3,4,5),A1:B2)";
    const calls = findCalls(formula);
    expect(calls.map(({ id }) => id)).toEqual(["WEIGHTED_SCORE", "BONUS_TIER", "KPI_DEDUCT"]);
    expect(calls.map(({ start, end }) => formula.slice(start, end))).toEqual([
      "HR.WEIGHTED_SCORE({1,2},{50,50})",
      "HR.BONUS_TIER(HR.KPI_DEDUCT(1,2,3,4,5),A1:B2)",
      "HR.KPI_DEDUCT(1,2,3,4,5)",
    ]);
    expect(replaceCall(formula, calls[2]!, "85")).toBe(
      "=HR.WEIGHTED_SCORE({1,2},{50,50})+HR.BONUS_TIER(85,A1:B2)",
    );
  });

  it("is done at once with a long formula full of brackets", () => {
    const formula = `=${"HR.KPI_DEDUCT((".repeat(500)}`;
    expect(findCalls(formula)).toEqual([]);
  });
});

describe("writeCall", () => {
  it("guards what is read from cells, and writes the formula's own sheet without its name", () => {
    expect(
      writeCall(
        "KPI_DEDUCT",
        ["Data!A2:A9", "$B$1", "满分", "表1[步长]", "2", "", "'Data'!C1", "", ""],
        "data",
      ),
    ).toBe(
      'HR.KPI_DEDUCT(IF(A2:A9="","",A2:A9),IF($B$1="","",$B$1),IF(满分="","",满分),' +
        'IF(表1[步长]="","",表1[步长]),2,,IF(C1="","",C1))',
    );
  });

  it("keeps the name of another sheet, and everything that is no reference as it was typed", () => {
    expect(writeCall("BONUS_TIER", [" '一月 数据'!B2 ", '{90,"A";0,"B"}', "1+1"], "Data")).toBe(
      `HR.BONUS_TIER(IF('一月 数据'!B2="","",'一月 数据'!B2),{90,"A";0,"B"},1+1)`,
    );
  });
});

describe("readArgument", () => {
  const rows: [text: string, argument: Argument][] = [
    ["", { kind: "omitted" }],
    ["  ", { kind: "omitted" }],
    ["0.92", { kind: "number", value: 0.92, isPercent: false }],
    ["-1E+9", { kind: "number", value: -1e9, isPercent: false }],
    ["0.07%", { kind: "number", value: 0.0007, isPercent: true }],
    ['"a ""b"""', { kind: "text", value: 'a "b"' }],
    ["{90,80,70}", { kind: "array", rows: [[90, 80, 70]] }],
    [
      '{90,"a;b";-80,TRUE;7%,#n/a}',
      {
        kind: "array",
        rows: [
          [90, "a;b"],
          [-80, true],
          [0.07, "#N/A"],
        ],
      },
    ],
    ["{90,80;70}", { kind: "expression" }],
    ["{}", { kind: "expression" }],
    [
      "$A$2:b9",
      { kind: "reference", reference: { kind: "cells", sheet: null, address: "$A$2:b9" } },
    ],
    [
      "'O''Brien'!A1",
      { kind: "reference", reference: { kind: "cells", sheet: "O'Brien", address: "A1" } },
    ],
    ["数据!A1", { kind: "reference", reference: { kind: "cells", sheet: "数据", address: "A1" } }],
    ["XFE1", { kind: "reference", reference: { kind: "name", sheet: null, name: "XFE1" } }],
    ["月薪", { kind: "reference", reference: { kind: "name", sheet: null, name: "月薪" } }],
    [
      "表1[满意度 率]",
      { kind: "reference", reference: { kind: "column", table: "表1", column: "满意度 率" } },
    ],
    ["T[a'[1']]", { kind: "reference", reference: { kind: "column", table: "T", column: "a[1]" } }],
    ["A:A", { kind: "whole" }],
    ["Data!$1:$9", { kind: "whole" }],
    ["TRUE", { kind: "expression" }],
    ["A1+1", { kind: "expression" }],
    ["A1#", { kind: "expression" }],
    ["(1", { kind: "broken", why: "unclosed" }],
    ['"1', { kind: "broken", why: "unclosed" }],
    ["1)", { kind: "broken", why: "unclosed" }],
    ["1,2", { kind: "broken", why: "comma" }],
  ];

  it.each(rows)("%p", (text, argument) => {
    expect(readArgument(text)).toEqual(argument);
  });
});

describe("what is written reads back", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`),
  );
  const sheetName = fc
    .string({
      unit: fc.constantFrom(...Array.from("aB1 一数',()&\"!=")),
      minLength: 1,
      maxLength: 8,
    })
    .filter((name) => !name.startsWith("'") && !name.endsWith("'") && name.trim() !== "");
  const quoted = sheetName.map((name) => `'${name.replaceAll("'", "''")}'!`);
  const cell = fc
    .tuple(fc.constantFrom("A", "$B", "XFD"), fc.constantFrom("1", "$12", "1048576"))
    .map(([column, row]) => column + row);
  const reference = fc
    .tuple(fc.oneof(quoted, fc.constant("")), cell, fc.option(cell))
    .map(([sheet, first, last]) => `${sheet}${first}${last === null ? "" : `:${last}`}`);
  const text = fc
    .string({ unit: fc.constantFrom(...Array.from("a,;\"'(){}[]一 =")), maxLength: 8 })
    .map((value) => `"${value.replaceAll('"', '""')}"`);
  const constant = fc.oneof(number, text);
  const array = fc
    .array(fc.array(constant, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((lines) => `{${lines.map((line) => line.join(",")).join(";")}}`);
  const nested = fc
    .tuple(reference, text)
    .map(([cells, value]) => `IFERROR(HR.BONUS_TIER(${cells},{1,2}),${value})`);
  const argument = fc.oneof(number, reference, text, array, nested, fc.constant(""));
  const args = fc.array(argument, { minLength: 1, maxLength: 10 });

  it("argument by argument, guards put on and taken off again", () => {
    fc.assert(
      fc.property(args, (written) => {
        const formula = `=${writeCall("KPI_DEDUCT", written, "Nowhere")}`;
        const [call] = findCalls(formula);
        expect(call?.end).toBe(formula.length);
        const read = [...(call?.args ?? [])];
        while (read.length < written.length) read.push("");
        expect(read.slice(0, written.length)).toEqual(written);
      }),
    );
  });

  it("and a call written anew is the same call", () => {
    fc.assert(
      fc.property(args, (written) => {
        const once = writeCall("KPI_DEDUCT", written, "Nowhere");
        const [call] = findCalls(`=${once}`);
        expect(writeCall("KPI_DEDUCT", call?.args ?? [], "Nowhere")).toBe(once);
      }),
    );
  });

  it("and whatever is typed neither fails nor takes long", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("=HR.KPI_(),\"'{}[];A1")), maxLength: 40 }),
        (typed) => {
          expect(findCalls(`=${typed}`).every(({ end }) => end <= typed.length + 1)).toBe(true);
          expect(typeof readArgument(typed).kind).toBe("string");
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
