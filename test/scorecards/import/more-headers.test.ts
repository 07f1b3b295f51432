import { inShort, outcome } from "./support/outcome";

const calls = (text: string) => inShort({ system: "call-centre", text });
const jan = { figures: { "001": { callsAnswered: 110 } }, asked: [] };

describe("months in a second header row", () => {
  test("below the same name twice", () => {
    expect(calls("姓名\t接听数\t接听数\n\t2024年1月\t2024年2月\n小美\t110\t120")).toEqual(jan);
  });

  test.each([["列标签"], ["欄標籤"], ["Column Labels"]])(
    "of a pivot table whose figure stands in the corner: %s",
    (labels) => {
      expect(
        calls(
          `求和项:接听数\t${labels}\t\t\n行标签\t2024-01\t2024-02\t总计\n小美\t110\t120\t230\n总计\t110\t120\t230`,
        ),
      ).toEqual(jan);
    },
  );
});

test("Hours of business and of the calendar are asked about", () => {
  const text =
    "Agent,Full resolution time (hrs) - Calendar,Full resolution time (hrs) - Business\nAnna,26.5,8";
  expect(inShort({ system: "after-sales", text }).asked).toEqual(["resolutionHours"]);
});

describe("a rate times what it is no rate of", () => {
  test.each([
    ["7", "90%"],
    ["7", "0.9"],
    ["40", "88.8%"],
  ])("%s votes and %s satisfied are named", (votes, rate) => {
    const text = `客服\t参评数\t满意率\n小美\t${votes}\t${rate}`;
    const { figures, faults } = outcome({ system: "after-sales", text });
    expect(figures.map(({ input }) => input)).toEqual(["votes"]);
    expect(JSON.stringify(faults)).toMatch("is not a whole number");
  });

  test.each([
    ["7", "85.7%", 6],
    ["7", "86%", 6],
    ["3", "66.66%", 2],
    ["200", "81", 162],
  ])("%s votes and %s satisfied are %d", (votes, rate, satisfied) => {
    const text = `客服\t参评数\t满意率(%)\n小美\t${votes}\t${rate}`;
    expect(inShort({ system: "after-sales", text }).figures["001"]).toEqual({
      votes: Number(votes),
      satisfiedVotes: satisfied,
    });
  });
});

test("The first answer is not the mean of all where a shop's agents are scored", () => {
  const trial = (text: string) => inShort({ system: "ecommerce-agent", text });
  expect(trial("客服\t首次响应时长(秒)\n小美\t8")).toEqual({
    figures: {},
    asked: ["responseSeconds"],
  });
  expect(trial("客服\t首次响应(秒)\t平均响应(秒)\n小美\t8\t26").figures).toEqual({
    "001": { responseSeconds: 26 },
  });
});

describe("headings in two languages", () => {
  test.each([
    "坐席 Agent\t接听数 Calls answered\t平均通话时长 Avg talk (s)\n小美\t110\t185",
    "坐席/Agent\t接听数/Calls answered\t平均通话时长（秒）/Avg talk\n小美\t110\t185",
    '"坐席\nAgent"\t"接听数\nCalls answered"\t"平均通话时长(秒)\nAvg talk"\n小美\t110\t185',
  ])("%j", (text) => {
    expect(calls(text)).toEqual({
      figures: { "001": { callsAnswered: 110, talkSeconds: 185 } },
      asked: [],
    });
  });

  test("a word of another language that is no translation is another column", () => {
    expect(calls("坐席\tEnglish 接听数\n小美\t50").figures).toEqual({});
  });
});

test("Figures beside their points in a second header row", () => {
  const text =
    "坐席\t接听数\t\t平均通话时长(秒)\t\n\t数值\t得分\t数值\t得分\n小美\t110\t90\t185\t85";
  expect(calls(text)).toEqual({
    figures: { "001": { callsAnswered: 110, talkSeconds: 185 } },
    asked: [],
  });
});

test("Numbered columns", () => {
  expect(calls("1.姓名\t2.接听数\n小美\t110")).toEqual(jan);
});
