/** How cells say what a case was rated: digits, stars, words, and yes or no. */
import { writtenGrade } from "../../../src/scorecards/import/grades";
import { inShort } from "./support/outcome";

const votes = (text: string) => inShort({ system: "call-centre", text });
const noVotes = { votes5: 0, votes4: 0, votes3: 0, votes2: 0, votes1: 0 };

test.each([
  ["5", 5, false],
  ["4.0", 4, false],
  ["4分", 4, false],
  ["5 stars", 5, false],
  ["1 star", 1, false],
  ["五星", 5, false],
  ["满意度：3分", 3, false],
  ["4/5", 4, true],
  ["４/５", 4, true],
  ["5分/5分", 5, true],
  ["4 out of 5", 4, true],
  ["★★★", 3, true],
  ["★★☆☆☆", 2, true],
  ["⭐⭐⭐⭐⭐", 5, true],
])("%s is grade %i", (text, digit, ofFive) => {
  expect(writtenGrade(text)).toEqual({ digit, ofFive });
});

test.each(["7", "0", "8/10", "6/5", "★★★★★☆", "☆☆☆☆☆", "4.5", "五", "5月", "1/2", "★".repeat(41)])(
  "%s is none",
  (text) => {
    expect(writtenGrade(text)).toBeNull();
  },
);

test("one grade written in several ways is counted in all of them, and each once", () => {
  const text = "单号,坐席,评分\nA1,小美,5\nA2,小美,5分\nA3,小美,5.0\nA4,小美,五星\nA5,小美,4";
  expect(votes(text).figures["001"]).toMatchObject({ ...noVotes, votes5: 4, votes4: 1 });
});

test("a word in the two scripts is one word", () => {
  const text = "坐席,满意度\n小美,满意\n小美,滿意\n小美,非常满意\n小丽,非常不满意";
  expect(votes(text).figures["001"]).toEqual({ ...noVotes, votes5: 1, votes4: 2 });
});

test("words decide where numbers run the other way", () => {
  const text = "姓名,满意度评价\n小美,1-非常满意\n小美,2-满意\n小丽,5-非常不满意";
  expect(votes(text)).toEqual({
    figures: {
      "001": { ...noVotes, votes5: 1, votes4: 1 },
      "002": { ...noVotes, votes1: 1 },
    },
    asked: [],
  });
});

test("numbers of five say that more is better, bare ones do not", () => {
  const ofFive = "坐席,评分\n小美,1/5\n小美,2/5\n小丽,1/5";
  expect(votes(ofFive).figures["001"]).toEqual({ ...noVotes, votes2: 1, votes1: 1 });
  expect(votes(ofFive).asked).toEqual([]);
  const bare = "单号,坐席,评分\nA1,小美,1分\nA2,小美,2分\nA3,小丽,1分";
  expect(votes(bare).asked).toEqual(["votes1", "votes2", "votes3", "votes4", "votes5"]);
});

test("two grades of somebody that nothing tells apart are cases or months: asked", () => {
  expect(votes("坐席,评分\n小美,5\n小美,4\n小丽,3").asked).toContain("people");
});

test("grades of ten are not put on five", () => {
  expect(votes("坐席,评分\n小美,10/10\n小美,8/10\n小丽,6/10")).toEqual({ figures: {}, asked: [] });
});

describe("whether somebody was satisfied", () => {
  const asked = (text: string, system = "after-sales") => inShort({ system, text });

  test.each([
    "姓名,是否满意\n小美,是\n小美,否\n小丽,是",
    "姓名,是否滿意\n小美,是\n小美,否\n小丽,是",
    "单号,姓名,客户是否满意\nA1,小美,满意\nA2,小美,不满意\nA3,小丽,满意",
  ])("is counted by its yes and its no: %j", (text) => {
    expect(asked(text)).toEqual({
      figures: { "001": { satisfiedVotes: 1, votes: 2 }, "002": { satisfiedVotes: 1, votes: 1 } },
      asked: [],
    });
  });

  test("two answers alike are two cases", () => {
    expect(asked("姓名,是否满意\n小美,是\n小美,是\n小丽,是").figures["001"]).toEqual({
      satisfiedVotes: 2,
      votes: 2,
    });
  });

  test("a row of figures that comes twice was pasted twice", () => {
    const text = "姓名,满意票数,参评票数\n小美,40,45\n小美,40,45\n小丽,30,31";
    expect(asked(text).figures["001"]).toEqual({ satisfiedVotes: 40, votes: 45 });
  });

  test("on five grades it is asked", () => {
    const { figures, asked: open } = asked(
      "姓名,是否满意\n小美,是\n小美,否\n小丽,是",
      "call-centre",
    );
    expect(figures).toEqual({});
    expect(open).toEqual(["votes1", "votes2", "votes3", "votes4", "votes5"]);
  });
});

describe("what a survey asks, as its tool heads the answers", () => {
  const answers = (heading: string, ...cells: readonly string[]) =>
    inShort({
      system: "after-sales",
      text: ["客服", "您的建议"]
        .concat(heading)
        .join("\t")
        .concat(...cells.map((cell) => `\n小美\t无\t${cell}`)),
    });

  test.each([
    "2、您对本次服务是否满意",
    "您对我们的服务满意吗？",
    "3. 您对客服小美的满意度如何？",
    "请对本次服务进行评价",
    "How satisfied were you with our service?",
    "Please rate our service",
  ])("%s", (heading) => {
    expect(answers(heading, "满意", "不满意", "非常满意", "非常不满意")).toEqual({
      figures: { "001": { satisfiedVotes: 2, votes: 4 } },
      asked: [],
    });
  });

  test.each(["您对商品质量是否满意？", "您的建议是什么？", "满意的地方有哪些？"])(
    "%s is not about the service",
    (heading) => {
      expect(answers(heading, "满意", "不满意", "非常满意")).toEqual({ figures: {}, asked: [] });
    },
  );

  test("two questions: asked which", () => {
    const text =
      "客服\t1、您对服务态度是否满意\t2、您对处理结果是否满意\n小美\t满意\t不满意\n小美\t满意\t满意";
    expect(inShort({ system: "after-sales", text })).toEqual({
      figures: {},
      asked: ["satisfiedVotes", "votes"],
    });
  });
});

describe("two columns that rate each case", () => {
  const rated = (...rows: readonly string[]) =>
    inShort({ system: "after-sales", text: ["客服\t评价\t满意度", ...rows].join("\n") });

  test("and say the same are one", () => {
    expect(rated("小美\t满意\t4", "小美\t非常满意\t5", "小美\t不满意\t2").figures["001"]).toEqual({
      satisfiedVotes: 2,
      votes: 3,
    });
  });

  test("and do not: asked which", () => {
    expect(rated("小美\t满意\t2", "小美\t非常满意\t5", "小美\t不满意\t5")).toEqual({
      figures: {},
      asked: ["satisfiedVotes", "votes"],
    });
  });
});
