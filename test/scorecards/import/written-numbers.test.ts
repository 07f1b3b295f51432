import { readAmount } from "../../../src/scorecards/import/amount";
import { inShort, outcome } from "./support/outcome";

const seconds = (value: number) => ({ value, unit: "seconds" });

test.each([
  ["1 02:30:00", seconds(95_400)],
  ["1.02:30:00", seconds(95_400)],
  ["1.02:30", seconds(95_400)],
  ["12:18 hrs", seconds(44_280)],
  ["12:18h", seconds(44_280)],
  ["3:05 min", seconds(185)],
  ["0:03:05 hrs", seconds(185)],
  ["12:03:05 AM", seconds(185)],
  ["上午 12:03:05", seconds(185)],
  ["1900-01-00 00:03:05", seconds(185)],
  ["1/0/1900 12:03:05 AM", seconds(185)],
  ["1899-12-30T00:03:05", seconds(185)],
  ["12,34,567.50", { value: 1_234_567.5 }],
  ["1'034", { value: 1_034 }],
  ["1’034’567.5", { value: 1_034_567.5 }],
  ["8.65万", { value: 86_500, rounded: true }],
  ["￥8.65万元", { value: 86_500, rounded: true, money: true }],
  ["1.2亿", { value: 120_000_000, rounded: true }],
  ["6k", { value: 6_000, rounded: true }],
])("%s is read in the one way that it can be", (text, amount) => {
  expect(readAmount(text)).toEqual(amount);
});

test.each([
  "1 2 hours",
  "12 34:00:00:00",
  "1 26:30",
  "9:05:12 AM",
  "1900-01-02 00:03:05",
  "1'34.5",
  "1,23,45",
  "8.65万人",
  "(1,200)",
  "100-110",
  "110*",
])("%s is named, not guessed", (text) => {
  expect(readAmount(text)).toBeNull();
});

test("A column of decimal commas beside whole numbers is certain", () => {
  const text =
    "Agent;Calls answered;Avg talk time (s);Speed of answer\nAnna;110;185,5;9,5\nBen;90;165;8";
  expect(inShort({ system: "call-centre", text })).toEqual({
    figures: {
      "003": { callsAnswered: 110, talkSeconds: 185.5 },
      "004": { callsAnswered: 90, talkSeconds: 165 },
    },
    asked: ["answerSeconds"],
  });
});

test("A sum among the days of a person is no day, and not the person's", () => {
  const text = "日期\t坐席\t接听数\n2024-01-01\t小美\t10\n2024-01-02\t小美\t30\n合计\t小美\t40";
  expect(inShort({ system: "call-centre", text })).toEqual({
    figures: { "001": { callsAnswered: 40 } },
    asked: [],
  });
});

test("What is written short is an amount of money, and no exact number of cases", () => {
  const turnover = "客服\t销售额\n小美\t8.65万\n小丽\t7万";
  expect(inShort({ system: "ecommerce-agent", text: turnover }).figures).toEqual({
    "001": { agentTurnover: 86_500 },
    "002": { agentTurnover: 70_000 },
  });
  const { figures, faults } = outcome({
    system: "call-centre",
    text: "坐席\t接听数\n小美\t1.2万\n小丽\t900",
  });
  expect(figures.map(({ person }) => person)).toEqual(["002"]);
  expect(faults).toHaveLength(1);
});
