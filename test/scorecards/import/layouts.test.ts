/** Tables that are laid out otherwise than a row a person: people side by side, and a row a figure. */
import { isExport, readExport } from "../../../src/scorecards/import";
import { somebodyOf } from "../../../src/scorecards/import/is-somebody";
import { inShort, outcome, STAFF } from "./support/outcome";

const system = "call-centre";
const table = (...rows: string[]) => rows.join("\n");

const calls = {
  "001": { callsReceived: 120, callsAnswered: 110, callsAbandoned: 10 },
  "002": { callsReceived: 100, callsAnswered: 95, callsAbandoned: 5 },
};

describe("people side by side", () => {
  const rows = ["来电数,120,100", "接听数,110,95"];

  test.each([
    ["below what names the figures", ["指标,小美,小丽", ...rows]],
    ["below nothing", [",小美,小丽", ...rows]],
    ["below their own heading", ["姓名,小美,小丽", ...rows]],
    ["with their ids above", ["工号,001,002", "姓名,小美,小丽", ...rows]],
    ["below a title", ["2024年1月客服数据", "指标,小美,小丽", ...rows]],
  ])("%s are read as rows", (_what, lines) => {
    expect(inShort({ system, text: table(...lines) })).toEqual({ figures: calls, asked: [] });
  });

  test("units in a column of their own are those of the figures", () => {
    const text = table(
      "指标,单位,小美,小丽",
      "来电数,通,120,100",
      "接听数,通,110,95",
      "平均通话时长,分钟,3,2",
    );
    const { figures } = inShort({ system, text });
    expect(figures["001"]).toEqual({ ...calls["001"], talkSeconds: 180 });
    expect(figures["002"]).toEqual({ ...calls["002"], talkSeconds: 120 });
  });

  test("groups of figures stand beside them, sums, weights and targets are nobody's", () => {
    const text = table(
      "类别,指标,权重,目标,小美,小丽,合计",
      "话务,来电数,10%,100,120,100,220",
      ",接听数,10%,90,110,95,205",
      "质量,非常满意,30%,,30,20,50",
      ",满意,,,20,10,30",
      ",一般,,,3,2,5",
      ",不满意,,,1,0,1",
      ",非常不满意,,,0,1,1",
    );
    const { figures, people } = outcome({ system, text });
    expect(inShort({ system, text }).figures["001"]).toEqual({
      ...calls["001"],
      ...{ votes5: 30, votes4: 20, votes3: 3, votes2: 1, votes1: 0 },
    });
    expect(new Set(figures.map(({ person }) => person))).toEqual(new Set(["001", "002"]));
    expect(people.unknown).toEqual([]);
    expect(people.leftOut.map(({ line, text: said }) => [line, said.slice(0, 2)])).toEqual([
      [3, "权重"],
      [4, "目标"],
      [7, "合计"],
    ]);
  });

  test("months beside them tell which is which", () => {
    const text = table(
      "月份,指标,小美,小丽",
      "1月,来电数,120,100",
      "1月,接听数,110,95",
      "2月,来电数,990,990",
      "2月,接听数,980,980",
    );
    expect(inShort({ system, text })).toEqual({ figures: calls, asked: [] });
  });

  test("what stands above the people is called in the table's language", () => {
    const isSomebody = somebodyOf(STAFF.map(([id, name]) => ({ id, name })));
    const above = (text: string) => {
      const read = readExport(text, {}, isSomebody);
      return isExport(read) ? read.headings.map(({ name }) => name) : [];
    };
    expect(above("KPI,Anna,Ben\nCalls,120,100")).toEqual(["Name", "Calls"]);
    expect(above("指标,小美,小丽\n来电数,120,100")).toEqual(["姓名", "来电数"]);
  });

  test("somebody new among them is asked about, as in any table", () => {
    const text = table("指标,小美,小丽,小明", "来电数,120,100,80", "接听数,110,95,70");
    expect(outcome({ system, text }).people.unknown).toEqual(["小明"]);
  });

  test("who stands there twice is of two times: nothing is read", () => {
    const text = table("指标,小美,小丽,小美,小丽", "来电数,120,100,130,90");
    expect(inShort({ system, text })).toEqual({ figures: {}, asked: [] });
  });

  test("a supervisor beside an agent turns no list", () => {
    const text = table("序号,姓名,组长,来电数,接听数", "1,小美,小丽,120,110", "2,小丽,小丽,100,95");
    expect(inShort({ system, text })).toEqual({ figures: calls, asked: [] });
  });

  test("figures that are like ids turn no list", () => {
    const people = [
      ["1", "小美"],
      ["2", "小丽"],
    ] as const;
    const text = table("客服,来电数,接听数", "甲,2,1", "小美,2,1");
    expect(inShort({ system, text, people }).figures).toEqual({
      "1": { callsReceived: 2, callsAnswered: 1, callsAbandoned: 1 },
    });
  });

  test("it is said, for lines are columns then", () => {
    const people = STAFF.map(([id, name]) => ({ id, name }));
    const read = readExport(table("指标,小美,小丽", ...rows), {}, somebodyOf(people));
    expect(isExport(read) && [read.laidOut, read.rows.map(({ line }) => line)]).toEqual([
      "people-across",
      [2, 3],
    ]);
  });
});

describe("a row a figure", () => {
  const rows = ["小美,来电数,120", "小美,接听数,110", "小丽,来电数,100", "小丽,接听数,95"];

  test.each([
    ["named person first", ["姓名,指标,数值", ...rows]],
    ["in any order", ["姓名,指标,数值", ...[...rows].reverse()]],
    [
      "with merged names",
      ["姓名,指标,数值", ...rows.map((row, at) => (at % 2 ? row.slice(2) : row))],
    ],
    ["with another heading", ["客服,考核项目,实际值", ...rows]],
    ["with a sum below", ["姓名,指标,数值", ...rows, "合计,来电数,220"]],
  ])("%s is read as a column a figure", (_what, lines) => {
    expect(inShort({ system, text: table(...lines) })).toEqual({ figures: calls, asked: [] });
  });

  test("a department that is merged with the name is carried down with it", () => {
    const text = table(
      "部门,姓名,指标,数值",
      "一组,小美,来电数,120",
      ",,接听数,110",
      "二组,小丽,来电数,100",
      ",,接听数,95",
    );
    expect(inShort({ system, text })).toEqual({ figures: calls, asked: [] });
    expect(outcome({ system, text }).people.leftOut).toEqual([]);
  });

  test("units in a column of their own are those of the figures", () => {
    const text = table(
      "Agent,Metric,Value,Unit",
      "Anna,Calls offered,120,calls",
      "Anna,Calls answered,110,calls",
      "Anna,Average talk time,3,min",
    );
    expect(inShort({ system, text }).figures["003"]).toEqual({
      ...calls["001"],
      talkSeconds: 180,
    });
  });

  test("targets beside the figures are none, other months stay out", () => {
    const text = table(
      "月份,姓名,指标,目标值,实际值",
      "2024-01,小美,来电数,100,120",
      "2024-01,小美,接听数,100,110",
      "2024-02,小美,来电数,100,990",
      "2024-02,小美,接听数,100,980",
    );
    const { unused } = outcome({ system, text });
    expect(inShort({ system, text })).toEqual({ figures: { "001": calls["001"] }, asked: [] });
    expect(unused.map(({ heading }) => heading)).toEqual(["来电数 目标值", "接听数 目标值"]);
  });

  test("days are added up", () => {
    const text = table(
      "日期,姓名,指标,数值",
      "2024-01-05,小美,来电数,60",
      "2024-01-05,小美,接听数,50",
      "2024-01-06,小美,来电数,60",
      "2024-01-06,小美,接听数,60",
    );
    expect(inShort({ system, text }).figures).toEqual({ "001": calls["001"] });
  });

  test("two values of one figure of somebody are not chosen between", () => {
    const text = table("姓名,指标,数值", "小美,来电数,120", "小美,来电数,110", "小美,接听数,95");
    expect(inShort({ system, text }).figures).toEqual({});
  });

  test("points are no figures", () => {
    const text = table("姓名,指标,得分", "小美,来电数,18", "小美,接听数,19");
    expect(inShort({ system, text })).toEqual({ figures: {}, asked: [] });
  });
});
