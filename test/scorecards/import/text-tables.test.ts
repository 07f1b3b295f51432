import { readPeople } from "../../../src/scorecards/people";
import { inShort, outcome } from "./support/outcome";

const calls = { "003": { callsAnswered: 110 }, "004": { callsAnswered: 1034 } };

describe("a table of text is read as it was drawn", () => {
  test.each([
    ["Markdown", "| Agent | Calls answered |\n|---|--:|\n| Anna | 110 |\n| Ben | 1,034 |"],
    [
      "a terminal",
      "+------+----------------+\n| Agent | Calls answered |\n+------+----------------+\n| Anna | 110 |\n| Ben | 1034 |\n+------+----------------+",
    ],
    ["strokes without a frame", "Agent|Calls answered\nAnna|110\nBen|1034"],
    ["blanks in columns", "Agent    Calls answered\nAnna     110\nBen      1034"],
    [
      "HTML",
      "<table><tr><th>Agent</th><th>Calls&nbsp;answered</th></tr><tr><td>Anna</td><td>1<b>10</b></td></tr><tr><td>Ben</td><td>1,034</td></tr></table>",
    ],
    ["CSV that says what parts it", "sep=^\r\nAgent^Calls answered\r\nAnna^110\r\nBen^1034"],
  ])("%s", (_, text) => {
    expect(inShort({ system: "call-centre", text })).toEqual({ figures: calls, asked: [] });
  });

  test("HTML with cells merged over rows and columns", () => {
    const text =
      "<TABLE><TR><TD rowspan=2>Agent<TD colspan='2'>Calls<TR><TD>Offered</TD><TD>Answered</TD></TR>" +
      '<TR><TD rowspan="2">Anna</TD><TD>60</TD><TD>50</TD></TR><TR><TD>60</TD><TD>60</TD></TR>' +
      "<TR><TD>Ben</TD><TD>1100</TD><TD>1034</TD></TR></TABLE>";
    const { figures, asked } = inShort({ system: "call-centre", text });
    // A name over two rows is asked about, as in any table.
    expect([figures, asked]).toEqual([{}, ["people"]]);
  });

  test("strokes within the fields of a CSV part nothing", () => {
    const text = "Agent,Team,Calls answered\nAnna,A|B,110\nBen,A|B,1034";
    expect(inShort({ system: "call-centre", text }).figures).toEqual(calls);
  });

  test("columns of blanks with a gap are not guessed", () => {
    const text =
      "Agent    Offered   Calls answered\nAnna     120       110\nBen                1034";
    expect(outcome({ system: "call-centre", text })).toMatchObject({ figures: [] });
  });

  test("a megabyte of brackets takes a moment", () => {
    const start = performance.now();
    outcome({ system: "call-centre", text: `<table><tr>${"<".repeat(1_000_000)}` });
    outcome({ system: "call-centre", text: `<table><tr>${"<td>".repeat(200_000)}` });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test.each([
  ["| 工号 | 姓名 | 部门 |\n|---|---|---|\n| KF001 | 张三 | 售后 |"],
  ["工号|姓名|部门\nKF001|张三|售后"],
  ["<table><tr><td>工号<td>姓名<td>部门<tr><td>KF001<td>张三<td>售后</table>"],
])("a list of people, too: %j", (text) => {
  expect(readPeople(text)).toEqual({
    people: [{ id: "KF001", name: "张三", department: "售后" }],
    faults: [],
  });
});
