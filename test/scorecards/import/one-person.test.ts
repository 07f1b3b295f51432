import { readExport, somebodyOf, isExport } from "../../../src/scorecards/import";
import { inShort, outcome } from "./support/outcome";

const one = [["001", "小美"]] as const;
const many = [...one, ["002", "小丽"], ["003", "小红"]] as const;
const given = { "001": { callsReceived: 120, callsAnswered: 110, callsAbandoned: 10 } };

describe("a table of one person, figures below each other", () => {
  test.each([
    ["a name above the figures", "指标\t小美\n来电数\t120\n接听数\t110"],
    ["targets between", "指标\t目标\t小美\n来电数\t130\t120\n接听数\t125\t110"],
    ["a sum beside", "指标\t小美\t合计\n来电数\t120\t120\n接听数\t110\t110"],
    ["a card", "姓名：\t小美\n部门\t售后\n来电数\t120\n接听数\t110"],
    ["a card that begins with the id", "工号\t001\n姓名\t小美\n来电数\t120\n接听数\t110"],
    [
      "a title above and a remark below",
      "客服月报\n指标\t小美\n来电数\t120\n接听数\t110\n备注：\t",
    ],
  ])("%s", (_, text) => {
    for (const people of [one, many]) {
      expect(inShort({ system: "call-centre", text, people })).toEqual({
        figures: given,
        asked: [],
      });
    }
  });

  test.each([
    ["rows of days", "日期\t小美\n2024-01-01\t120\n2024-01-02\t110"],
    ["two cards below each other", "姓名\t小美\n来电数\t120\n姓名\t小丽\n来电数\t110"],
    ["a list without figures", "姓名\t小美\n组长\t小丽\n部门\t售后"],
    ["a list whose header is called like somebody", "Agent\t小美\n小丽\t110\n小红\t120"],
  ])("%s is none", (_, text) => {
    const exported = readExport(text, {}, somebodyOf(many.map(([id, name]) => ({ id, name }))));
    expect(isExport(exported) ? exported.laidOut : undefined).toBeUndefined();
    expect(outcome({ system: "call-centre", text, people: many }).figures).toEqual([]);
  });

  test("a roster of one is read from a row a person as well", () => {
    const text = "姓名\t来电数\t接听数\n小美\t120\t110";
    expect(inShort({ system: "call-centre", text, people: one }).figures).toEqual(given);
  });
});

describe("names with what stands around them", () => {
  const people = [
    ["1", "Anna Reed"],
    ["2", "王芳"],
  ] as const;
  const figures = (names: readonly string[]) =>
    inShort({
      system: "call-centre",
      text: `Agent\tCalls answered\n${names.map((name) => `${name}\t5`).join("\n")}`,
      people,
    });

  test.each([["Ms. Anna Reed"], ["王芳女士"], ["旗舰店:王芳"]])("%s is found", (name) => {
    expect(Object.keys(figures([name]).figures)).toHaveLength(1);
  });

  test("accounts of one name in two shops are asked about", () => {
    expect(figures(["一店:王芳", "二店:王芳"])).toEqual({ figures: {}, asked: ["people"] });
  });
});
