import fc from "fast-check";
import { readAmount } from "../../../src/scorecards/import/amount";
import { headingWord, readHeading } from "../../../src/scorecards/import/heading";
import { isExport, readExport, type Export } from "../../../src/scorecards/import/read-export";

const exported = (text: string): Export => {
  const read = readExport(text);
  if (!isExport(read)) throw new Error(read.kind);
  return read;
};

describe("an export is read", () => {
  test("from tabs, commas and semicolons, with quotes, a byte order mark and full-width blanks", () => {
    for (const separator of ["\t", ",", ";"]) {
      const text = [
        ["工号", "姓名", '"备注"'],
        ["007", "王　芳 ", `"a${separator}b ""c"""`],
      ]
        .map((fields) => fields.join(separator))
        .join("\r\n");
      const { headings, rows } = exported(`\uFEFF${text}`);
      expect(headings.map(({ name }) => name)).toEqual(["工号", "姓名", "备注"]);
      expect(rows).toEqual([
        { line: 2, fields: ["007", "王 芳", `a${separator}b "c"`.replace("\t", " ")] },
      ]);
    }
  });

  test("below titles and above sums, which are named with their lines", () => {
    const { headings, rows, skipped } = exported(
      [
        "客服月报表",
        "导出时间：2021-02-01",
        "姓名,来电数",
        "王芳,10",
        "小计,10",
        "李娜,5",
        "合计,15",
        ",Total,15",
      ].join("\n"),
    );
    expect(headings.map(({ name }) => name)).toEqual(["姓名", "来电数", "C"]);
    expect(rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(skipped).toEqual([
      { line: 1, what: "title", text: "客服月报表" },
      { line: 2, what: "title", text: "导出时间：2021-02-01" },
      { line: 5, what: "sum", text: "小计 10" },
      { line: 7, what: "sum", text: "合计 15" },
      { line: 8, what: "sum", text: "Total 15" },
    ]);
  });

  test("with headings told apart that say the same or nothing", () => {
    expect(exported("Name,Votes,Votes,\nAnna,1,2,3").headings.map(({ name }) => name)).toEqual([
      "Name",
      "Votes",
      "Votes (2)",
      "D",
    ]);
  });

  test.each([
    ["", { kind: "blank" }],
    [" \n\t\n", { kind: "blank" }],
    ["Anna", { kind: "no-header" }],
    ["1,2\n3,4", { kind: "no-header" }],
    ["Name,Calls\nTotal,5", { kind: "no-rows" }],
    ["Name,Calls", { kind: "no-rows" }],
  ])("or refused: %j", (text, fault) => {
    expect(readExport(text)).toEqual(fault);
  });

  test("within limits, said with their figures", () => {
    const rows = "Name,Calls\n" + "Anna,1\n".repeat(5);
    expect(readExport(rows, { characters: 10 })).toEqual({
      kind: "too-large",
      characters: rows.length,
      most: 10,
    });
    expect(readExport(rows, { rows: 3 })).toEqual({ kind: "too-many-rows", most: 3 });
    expect(readExport(rows, { columns: 1 })).toEqual({
      kind: "too-many-columns",
      columns: 2,
      most: 1,
    });
  });

  test("in a few seconds at most, whatever is in 2 MB of it", () => {
    const junk = ['"', ",", "\n", '"a', "\t", "x;", "\u0000", "王"];
    for (const piece of junk) {
      const start = performance.now();
      const read = readExport(piece.repeat(2_000_000 / piece.length));
      expect(isExport(read)).toBe(false);
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  }, 300_000);

  test("without losing or making up a field, whatever the figures and separators", () => {
    const word = fc.stringMatching(/^[\p{Script=Han}a-zA-Z]{2,8}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 6 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 6, maxLength: 6 }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.constantFrom("\t", ",", ";"),
        (header, figures, separator) => {
          const cells = figures.map((row) => row.slice(0, header.length).map(String));
          const text = [header, ...cells].map((row) => row.join(separator)).join("\n");
          const read = exported(text);
          expect(read.headings.map(({ name }) => name)).toEqual(header);
          expect(read.rows.map(({ fields }) => fields)).toEqual(cells);
        },
      ),
    );
  });
});

describe("headings mean the same", () => {
  test.each([
    [
      "Calls answered",
      "calls_answered",
      "Number of calls answered",
      "CallsAnswered",
      "ANSWERED CALLS (Y/N)",
    ],
    ["平均通话时长(秒)", "通话时长", "平均通話時長", "通话时长/秒", "【通话时长】"],
    ["来电数", "来电量", "來電總數", " 来 电 数 ", "本月来电数"],
    [
      "Mean speed of answer",
      "Speed of answer in seconds",
      "avg. speed of answer (s)",
      "AvgSpeedOfAnswer",
    ],
    ["满意率", "滿意率(%)", "满意率％"],
  ])("%s", (...spellings) => {
    expect(new Set(spellings.map(headingWord)).size).toBe(1);
  });

  test.each([
    ["满意", "不满意"],
    ["满意", "非常满意"],
    ["satisfied (4)", "dissatisfied (2)"],
    ["投诉数", "投诉率"],
    ["Calls", "Call Id"],
    ["满意票数", "满意"],
  ])("but not %s and %s", (one, other) => {
    expect(headingWord(one)).not.toBe(headingWord(other));
  });

  test.each([
    ["talk time (s)", "seconds"],
    ["时长（分钟）", "minutes"],
    ["response time, hours", "hours"],
    ["处理周期/天", "days"],
    ["满意度(%)", "percent"],
    ["hours on service", undefined],
    ["得分(分)", undefined],
  ])("%s names its unit", (heading, unit) => {
    expect(readHeading(heading).unit).toBe(unit);
  });
});

describe("cells say", () => {
  test.each([
    ["1,034,000", { value: 1_034_000 }],
    ["９２％", { value: 0.92, unit: "fraction" }],
    ["18秒", { value: 18, unit: "seconds" }],
    ["2.5 h", { value: 2.5, unit: "hours" }],
    ["15 min", { value: 15, unit: "minutes" }],
    ["3天", { value: 3, unit: "days" }],
    ["3次", { value: 3 }],
    ["¥1,200.50", { value: 1_200.5, money: true }],
    ["95分", { value: 95, points: true }],
    ["1,034 通", { value: 1_034 }],
    ["1 034", { value: 1_034 }],
    ["3 05", null],
    ["+5", { value: 5 }],
    ["1天3小时", { value: 97_200, unit: "seconds" }],
    [`3'05"`, { value: 185, unit: "seconds" }],
    [":45", { value: 45, unit: "seconds" }],
    ["03:05.0", { value: 185, unit: "seconds" }],
    ["5 minutes 2 hours", null],
    ["9".repeat(400), null],
    ["00:02:23", { value: 143, unit: "seconds" }],
    ["02:23", { value: 143, unit: "seconds", clock: true }],
    ["125:00", { value: 7_500, unit: "seconds", clock: true }],
    ["1小时5分", { value: 3_900, unit: "seconds" }],
    ["2分23秒", { value: 143, unit: "seconds" }],
    ["2m 23s", { value: 143, unit: "seconds" }],
    ["", "blank"],
    ["--", "blank"],
    ["N/A", "blank"],
    ["暂无", "blank"],
    ["1,5", null],
    ["1.2万", { value: 12_000, rounded: true }],
    ["2021-01-05", null],
    ["#DIV/0!", null],
    ["00:99:00", null],
    ["abc", null],
  ])("%j", (text, amount) => {
    expect(readAmount(text)).toEqual(amount);
  });
});
