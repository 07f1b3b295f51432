import {
  compareWith,
  isOldSheet,
  oldColumns,
  type OldPeople,
  readOldSheet,
} from "../../../src/scorecards/beside";
import { readingOf } from "../../support/readings";

const reading = readingOf([
  { id: "001", name: "张伟", total: 8.285714285714, scores: { satisfaction: 9, response: 10 } },
  { id: "002", name: "王芳", total: 7, scores: { satisfaction: 6, response: 8 } },
  { id: "003", name: "李娜", total: 9, scores: { satisfaction: 10, response: 8 } },
  { id: "004", name: "李娜", total: 5, scores: { satisfaction: 2, response: 8 } },
]);

function compare(text: string, said: OldPeople = {}) {
  const sheet = readOldSheet(text, reading);
  if (!isOldSheet(sheet)) throw new Error(sheet.kind);
  const columns = oldColumns(sheet, reading.system.items);
  return { columns, ...compareWith(sheet, columns, said, reading) };
}

test("totals and items of the old sheet stand beside ours, by the headings and the names", () => {
  const { columns, lines, unknown, without } = compare(
    [
      "1月考核汇总",
      "序号\t姓名\t客户满意度\t客户满意度得分\t平均响应时间得分\t总分",
      "1\t张伟\t95%\t9\t10\t8.29",
      "2\t王芳\t70%\t7\t8\t7.3",
      "3\t赵强\t70%\t7\t8\t7.3",
      "合计\t\t\t\t\t22.89",
    ].join("\n"),
  );
  expect(columns.total).toBe(5);
  expect(columns.items).toMatchObject({ satisfaction: 3, response: 4, cost: null });
  expect(lines).toMatchObject([
    {
      name: "张伟",
      total: { theirs: 8.29, ours: 8.285714285714, isSame: true },
      items: { satisfaction: { isSame: true }, response: { isSame: true } },
    },
    {
      name: "王芳",
      total: { theirs: 7.3, ours: 7, isSame: false },
      items: { satisfaction: { theirs: 7, ours: 6, isSame: false }, response: { isSame: true } },
    },
  ]);
  expect(unknown).toEqual(["赵强"]);
  expect(without).toEqual(["李娜", "李娜"]);
});

test("of two people of one name HR says whose row it is; by the ID it is clear", () => {
  const text = "姓名\t总分\n李娜\t9";
  const asked = compare(text);
  expect(asked.lines).toEqual([]);
  expect(asked.ambiguous).toMatchObject([{ match: { candidates: [2, 3] } }]);
  expect(asked.without).toEqual(["张伟", "王芳"]);
  const [group] = asked.ambiguous;
  const answered = compare(text, { [group!.key]: 3 });
  expect(answered.ambiguous).toEqual([]);
  expect(answered.lines).toMatchObject([{ id: "004", total: { theirs: 9, ours: 5 } }]);
  expect(compare(text, { [group!.key]: null })).toMatchObject({ lines: [], unknown: ["李娜"] });
  expect(compare("工号\t姓名\t总分\n3\t李娜\t9").lines).toMatchObject([
    { id: "003", total: { isSame: true } },
  ]);
});

test("what says no number is blank, and several rows of one person are told", () => {
  const { lines } = compare("ID,Name,Total score\n001,张伟,n/a\n002,王芳,7\n002,王芳,8");
  expect(lines).toMatchObject([
    { total: { theirs: null, isSame: false }, hasSeveral: false },
    { total: { theirs: 7, isSame: true }, hasSeveral: true },
  ]);
});

test("7 is not 7.4, though it would round to it", () => {
  const other = readingOf([{ id: "1", name: "Ann", total: 7.4 }]);
  const sheet = readOldSheet("Name\tTotal\nAnn\t7", other);
  if (!isOldSheet(sheet)) throw new Error(sheet.kind);
  const { lines } = compareWith(sheet, oldColumns(sheet, []), {}, other);
  expect(lines[0]!.total).toEqual({ theirs: 7, ours: 7.4, isSame: false });
});

test("what is no table is said as Import says it", () => {
  expect(readOldSheet("", reading)).toEqual({ kind: "blank" });
  expect(readOldSheet("姓名\t总分", reading)).toMatchObject({ kind: "no-rows" });
});
