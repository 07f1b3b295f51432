import { inShort, outcome } from "./support/outcome";

const of =
  (system: string) =>
  (text: string): ReturnType<typeof inShort> =>
    inShort({ system, text });
const calls = of("call-centre");
const tickets = of("after-sales");

describe("times that are not what they seem", () => {
  test("a cell that lost its format among seconds: asked", () => {
    const text = "Agent,Avg talk time (s)\nAnna,185\nBen,0.00214";
    expect(calls(text)).toEqual({ figures: {}, asked: ["talkSeconds"] });
    const [lost, plain] = outcome({ system: "call-centre", text }).questions[0]?.readings ?? [];
    expect(lost?.values).toEqual({ "003": 185, "004": 184.896 });
    expect(plain?.values).toEqual({ "003": 185, "004": 0.00214 });
  });

  test("185 minutes of talk on average: asked", () => {
    expect(calls("Agent,Avg talk time (min)\nAnna,185").asked).toEqual(["talkSeconds"]);
    expect(calls("Agent,Avg talk time (min)\nAnna,3.5").figures).toEqual({
      "003": { talkSeconds: 210 },
    });
  });

  test("when a call was answered is no time that it took", () => {
    const text =
      "通话编号,日期,坐席,来电时间,接听时间\nT1,2024-01-03,小美,09:00:00,09:00:12\nT2,2024-01-04,小美,14:00:00,14:00:08";
    expect(calls(text)).toEqual({ figures: { "001": { callsReceived: 2 } }, asked: [] });
    const { unused } = outcome({ system: "call-centre", text });
    expect(unused.find(({ heading }) => heading === "接听时间")?.why).toBe(
      "it holds dates and times of day, not how long something took",
    );
  });

  test("300 hours of solving are a mean or the total of 20 cases: asked", () => {
    const text = "客服\t受理数\t解决时长(小时)\n小美\t20\t300";
    expect(tickets(text)).toEqual({
      figures: { "001": { answered: 20 } },
      asked: ["resolutionHours"],
    });
    expect(tickets(text.replace("300", "30")).asked).toEqual([]);
    expect(tickets(text.replace("解决时长", "平均解决时长")).asked).toEqual([]);
  });

  test("hours of talk in a day are a total, where a row is a day", () => {
    const text =
      "日期,坐席,接听数,总通话时长\n2024-01-03,小美,100,06:30:00\n2024-01-04,小美,140,07:30:00";
    expect(calls(text)).toEqual({
      figures: { "001": { callsAnswered: 240, talkSeconds: 210 } },
      asked: [],
    });
  });

  test("6:10 of talk is six minutes on average, or six hours in all: asked", () => {
    const text = "Agent,Calls answered,Talk time\nAnna,120,6:10";
    expect(calls(text).asked).toEqual(["talkSeconds"]);
    const { readings = [] } = outcome({ system: "call-centre", text }).questions[0] ?? {};
    expect(readings.map(({ values }) => values["003"])).toEqual([370, 185]);
    expect(calls(text.replace("Talk time", "Avg talk time")).asked).toEqual([]);
  });

  test("a time beside its mean is the total, however it is called", () => {
    const text = "Agent,Calls answered,Talk time,Avg talk time\nAnna,210,10:33:30,0:03:01";
    expect(calls(text)).toEqual({
      figures: { "003": { callsAnswered: 210, talkSeconds: 181 } },
      asked: [],
    });
  });

  test("hours and minutes by their heading are no minutes and seconds, also where seconds are wanted", () => {
    expect(calls("Agent,Calls answered,Total talk time (hh:mm)\nAnna,120,6:10").figures).toEqual({
      "003": { callsAnswered: 120, talkSeconds: 185 },
    });
  });

  test.each([
    // Spreadsheets show three minutes as 0:03 where the format is h:mm.
    ["call-centre", "平均通话时长", "0:03", { talkSeconds: [180, 3] }],
    ["contact-centre", "平均处理时长", "0:06", { handlingSeconds: [360, 6] }],
    ["service-agent", "平均响应时间", "0:14", { responseMinutes: [14, 0.2333333333] }],
    ["service-agent", "平均响应时间", "14:30", 14.5],
    ["call-centre", "平均通话时长", "3:05", 185],
    ["call-centre", "平均通话时长(分:秒)", "0:03", 3],
    ["after-sales", "服务工时", "130:30", 130.5],
  ] as const)("clocks of two parts: %s, %s of %s", (system, heading, cell, expected) => {
    const text = `姓名\t${heading}\n小美\t${cell}`;
    const { figures, questions } = outcome({ system, text });
    const read = Object.fromEntries(
      questions.map(({ about, readings }) => [about, readings.map(({ values }) => values["001"])]),
    );
    expect(figures[0]?.value ?? read).toEqual(expected);
  });

  test("the 1st response is the first one", () => {
    const text = "Agent,Avg 1st response time,Avg response time\nAnna,00:30:00,00:45:00";
    expect(tickets(text)).toEqual({ figures: {}, asked: ["responseHours"] });
  });
});

test("Yes below a count of cases is one of them in a log, and asked of a person", () => {
  expect(tickets("客服\t受理数\t首次解决\n小美\t20\t是\n小丽\t10\t否")).toEqual({
    figures: { "001": { answered: 20 }, "002": { answered: 10 } },
    asked: ["resolvedFirst"],
  });
  expect(tickets("工单号\t客服\t首次解决\n1\t小美\t是\n2\t小美\t否").figures["001"]).toEqual({
    resolvedFirst: 1,
  });
});

describe("units and words of headings", () => {
  test("a count behind a stroke, seconds as ss, a count that was reached", () => {
    expect(calls("坐席\t接听数/通\t平均应答速度(ss)\n小美\t110\t12").figures["001"]).toEqual({
      callsAnswered: 110,
      answerSeconds: 12,
    });
    expect(calls("坐席\t接听数目标\t接听数完成\n小美\t100\t110").figures["001"]).toEqual({
      callsAnswered: 110,
    });
  });

  test("with and without something are two figures: asked", () => {
    expect(calls("姓名\t接听数(含转接)\t接听数(不含转接)\n小美\t12\t10").asked).toEqual([
      "callsAnswered",
    ]);
    expect(
      calls("Agent,Avg talk time incl. hold (s),Avg talk time excl. hold (s)\nAnna,205,185").asked,
    ).toEqual(["talkSeconds"]);
  });

  test("ten thousands of yuan are yuan, and none of another scale make a share", () => {
    expect(of("ecommerce-agent")("客服\t销售额(万元)\n小美\t8.65").figures["001"]).toEqual({
      agentTurnover: 86_500,
    });
    expect(tickets("姓名\t预算(万元)\t售后成本(元)\n小美\t1\t9500")).toEqual({
      figures: {},
      asked: [],
    });
    expect(tickets("姓名\t预算(万元)\t售后成本(万元)\n小美\t2\t1.9").figures["001"]).toEqual({
      costShare: 0.95,
    });
  });

  test("46 of 50 marks are 92 per cent", () => {
    expect(of("service-agent")("姓名\t产品知识(满分50)\n小美\t46\n小丽\t48").figures).toEqual({
      "001": { productTest: 0.92 },
      "002": { productTest: 0.96 },
    });
  });
});

describe("what is of the year so far", () => {
  test.each([
    ["ecommerce-agent", "累计满意率\t询单转化率", "97%\t60%", "satisfactionRate"],
    ["ecommerce-agent", "累计平均响应时长(秒)", "14", "responseSeconds"],
    ["service-agent", "Knowledge score YTD", "86", "knowledgeScore"],
    ["after-sales", "累计成本\t累计预算", "9800\t10000", "costShare"],
  ])("is asked about: %s, %s", (system, headings, cells, input) => {
    const { figures, asked } = of(system)(`姓名\t${headings}\n小美\t${cells}`);
    expect(asked).toEqual([input]);
    expect(Object.keys(figures["001"] ?? {})).not.toContain(input);
  });

  test("is a plain total of times where its cases are the month's", () => {
    const text = "坐席\t接听数\t累计通话时长(秒)\n小美\t400\t74000";
    expect(calls(text)).toEqual({
      figures: { "001": { callsAnswered: 400, talkSeconds: 185 } },
      asked: [],
    });
    expect(calls(text.replace("接听数", "累计接听数")).asked).toEqual([
      ...["callsAnswered", "talkSeconds"],
    ]);
  });
});

test("A rate of cases that are asked about is asked with them", () => {
  const text = "Agent,Tickets assigned,First contact resolution %\nAnna,200,81%";
  expect(tickets(text)).toEqual({ figures: {}, asked: ["answered", "resolvedFirst"] });
  const { questions } = outcome({ system: "after-sales", text });
  expect(questions.find(({ about }) => about === "resolvedFirst")).toEqual({
    about: "resolvedFirst",
    text: "Resolved at first contact: the export has a rate of it. Of which cases?",
    readings: [
      {
        text: "“First contact resolution %”, 81%, a rate of “Tickets assigned”, turned into cases",
        values: { "003": 162 },
      },
    ],
  });
});

describe("full marks that a heading names", () => {
  const score = (system: string, heading: string, cells: readonly [string, string]) => {
    const text = `姓名\t${heading}\n小美\t${cells[0]}\n小丽\t${cells[1]}`;
    const { figures, questions } = outcome({ system, text });
    return {
      given: figures.map(({ value }) => value),
      asked: questions.flatMap(({ readings }) => readings.map(({ values }) => values["001"])),
    };
  };

  test.each([
    ["质检得分（满分50分）", ["46", "44"], [92, 88], []],
    ["质检得分(满分100)", ["92", "88"], [92, 88], []],
    ["质检得分(总分120)", ["114分", "102分"], [95, 85], []],
    ["QA score (out of 50)", ["46", "44"], [92, 88], []],
    ["质检得分（50分制）", ["46", "44"], [92, 88], []],
    // What an item is worth, or what its marks go up to.
    ["质检得分（50分）", ["46", "44"], [], [92, 46]],
    ["质检得分（30分）", ["92", "88"], [92, 88], []],
    // Grades of a survey begin with 1.
    ["质检得分（5分制）", ["4.6", "4.4"], [], [92, 4.6]],
    ["质检得分(满分50)", ["92", "88"], [], [92]],
    ["质检得分", ["18分", "20分"], [], [18]],
  ] as const)("of a score: %s", (heading, cells, given, asked) => {
    expect(score("contact-centre", heading, cells)).toEqual({ given, asked });
  });

  test("in a row of their own below it", () => {
    const read = (full: string, mark: string) =>
      of("contact-centre")(`坐席\t受理量\t质检得分\n满分\t\t${full}\n小美\t400\t${mark}`);
    expect(read("50", "46").figures).toEqual({ "001": { answered: 400, qualityScore: 92 } });
    expect(read("100分", "96").figures).toEqual({ "001": { answered: 400, qualityScore: 96 } });
    expect(read("5", "4.6").asked).toEqual(["qualityScore"]);
  });

  test.each([
    ["service-agent", "产品知识(50分)", ["46", "48"], [], [0.92, 0.46]],
    ["service-agent", "产品知识(20分)", ["92", "96"], [0.92, 0.96], []],
    ["service-agent", "产品知识", ["91分", "96分"], [0.91, 0.96], []],
    ["service-agent", "产品知识", ["91分", "0.9"], [], [0.91, undefined]],
    ["ecommerce-agent", "满意度(满分5)", ["4.8", "4.6"], [], [0.96, 0.048, undefined]],
  ] as const)("of a share: %s, %s", (system, heading, cells, given, asked) => {
    expect(score(system, heading, cells)).toEqual({ given, asked });
  });
});

test("Means of months weighed by something else's count: asked", () => {
  const text =
    "月份\t客服\t订单数\tMTTR(小时)\n2024-01\t小美\t100\t2\n2024-02\t小美\t100\t4\n2024-03\t小美\t200\t4";
  expect(of("quarterly-after-sales")(text)).toEqual({
    figures: { "001": { orders: 400 } },
    asked: ["mttrHours"],
  });
});

describe("grades of which 1 is said to be the best are asked", () => {
  const votes = [1, 2, 3, 4, 5].map((grade) => `votes${grade}`);
  test.each([
    "通话编号\t坐席\t满意度(1非常满意-5非常不满意)\nT1\t小美\t5\nT2\t小美\t1",
    "说明：1=非常满意，5=非常不满意\n通话编号\t坐席\t满意度\nT1\t小美\t5\nT2\t小美\t1",
    "Call ID\tAgent\tRating (1 = best)\nT1\tAnna\t5\nT2\tAnna\t1",
  ])("%j", (text) => {
    expect(calls(text).asked).toEqual(votes);
  });

  test("and those of which 5 is, are not", () => {
    const text = "通话编号\t坐席\t满意度(5非常满意-1非常不满意)\nT1\t小美\t5\nT2\t小美\t1";
    expect(calls(text).figures["001"]).toMatchObject({ votes5: 1, votes1: 1 });
  });
});

test("Calls in all beside those that went out: asked whether they came in", () => {
  expect(calls("User,Total calls,Outbound calls,Calls answered\nAnna,160,40,110")).toEqual({
    figures: { "003": { callsAnswered: 110 } },
    asked: ["callsReceived"],
  });
});

test("What went out has a group of its own", () => {
  const text =
    "姓名\t呼入\t\t呼出\t\n\t接通数\t平均通话时长(秒)\t接通数\t平均通话时长(秒)\n小美\t110\t185\t40\t90";
  expect(calls(text)).toEqual({
    figures: { "001": { callsAnswered: 110, talkSeconds: 185 } },
    asked: [],
  });
});

describe("columns of a longer or shorter time than the scorecard is", () => {
  const monthly = (header: string) =>
    inShort({ system: "call-centre", text: `姓名\t${header}\n小美\t310\t300` });
  const quarterly = (text: string) => inShort({ system: "quarterly-after-sales", text });

  test.each([
    "本季度来电数\t本季度接听数",
    "季度来电数\t本季接听数",
    "来电数(季度)\t接听数（本季度）",
    "Calls received this quarter\tQuarterly calls answered",
  ])("a quarter's are not the month's: %s", (header) => {
    expect(monthly(header)).toEqual({ figures: {}, asked: [] });
  });

  test.each(["本月订单数", "月度订单数", "当月订单数", "Orders this month", "Monthly orders"])(
    "a month's are not the quarter's, unless rows are months: %s",
    (header) => {
      expect(quarterly(`姓名\t${header}\n小美\t100`).figures).toEqual({});
      const months = ["2024-01\t小美\t100", "2024-02\t小美\t110", "2024-03\t小美\t120"];
      expect(quarterly([`月份\t姓名\t${header}`, ...months].join("\n")).figures).toEqual({
        "001": { orders: 330 },
      });
    },
  );

  test("those of as long a time are", () => {
    expect(monthly("本月来电数\t月度接听数").figures["001"]).toMatchObject({ callsAnswered: 300 });
    expect(quarterly("姓名\t季度订单数\t本季度品质退款数\n小美\t100\t3").figures).toEqual({
      "001": { orders: 100, refundsQuality: 3 },
    });
  });
});

describe("weeks with their sum behind them", () => {
  const weeks = (sum: string) =>
    inShort({
      system: "call-centre",
      text: `姓名\t第1周\t\t第2周\t\t合计\t\n\t来电数\t接听数\t来电数\t接听数\t来电数\t接听数\n小美\t120\t110\t130\t121\t${sum}\n小丽\t100\t95\t\t\t100\t95`,
    });

  test("are what it says", () => {
    expect(weeks("250\t231")).toEqual({
      figures: {
        "001": { callsReceived: 250, callsAnswered: 231, callsAbandoned: 19 },
        "002": { callsReceived: 100, callsAnswered: 95, callsAbandoned: 5 },
      },
      asked: [],
    });
  });

  test("are asked about where it is another sum", () => {
    expect(weeks("260\t231")).toMatchObject({ asked: ["callsReceived"] });
  });
});

describe("a share of which the export has more than one part", () => {
  const share = (header: string, cells: string) =>
    inShort({ system: "ecommerce-agent", text: `客服\t${header}\n小美\t${cells}` });

  test("is asked: who ordered is not who paid", () => {
    expect(share("询单人数\t下单人数\t付款人数", "600\t300\t270")).toEqual({
      figures: {},
      asked: ["conversionRate"],
    });
  });

  test("is certain where both say the same", () => {
    expect(share("询单人数\t下单人数\t付款人数", "600\t300\t300").figures).toEqual({
      "001": { conversionRate: 0.5 },
    });
  });
});

test("How often quality was checked is no score, and weighs those of several rows", () => {
  const days = "日期\t客服\t质检平均分\t质检次数\n2024-01-01\t小美\t90\t1\n2024-01-02\t小美\t80\t3";
  expect(inShort({ system: "contact-centre", text: days })).toEqual({
    figures: { "001": { qualityScore: 82.5 } },
    asked: [],
  });
});

describe("a count with a rate of it beside it", () => {
  const both = (rate: string, header = "满意评价数\t评价数\t满意率") =>
    outcome({ system: "after-sales", text: `客服\t${header}\n小美\t40\t50\t${rate}` });

  test("is asked where the rate is another one", () => {
    const { figures, questions } = both("92%");
    expect(figures).toMatchObject([{ input: "votes", value: 50 }]);
    expect(questions.map(({ readings }) => readings.map(({ values }) => values["001"]))).toEqual([
      [40, 46],
    ]);
  });

  test.each(["80%", "80.4%", "79.6%", "0.8", "80", "", "-"])("is certain beside %j", (rate) => {
    const { figures, questions } = both(rate);
    expect(figures).toMatchObject([
      { input: "satisfiedVotes", value: 40 },
      { input: "votes", value: 50 },
    ]);
    expect(questions).toEqual([]);
  });
});

describe("full marks in a column behind a score", () => {
  const scores = (header: string, one: string, other: string, system = "contact-centre") =>
    inShort({ system, text: `客服\t${header}\n小美\t${one}\n小丽\t${other}` });

  test.each(["质检得分\t质检满分", "质检得分\t满分", "QA score\tMax score"])("%s", (header) => {
    expect(scores(header, "46\t50", "40\t50")).toEqual({
      figures: { "001": { qualityScore: 92 }, "002": { qualityScore: 80 } },
      asked: [],
    });
  });

  test("are each score's own", () => {
    const header = "产品知识测试\t满分\t故障诊断测试\t满分";
    expect(scores(header, "18\t20\t27\t30", "16\t20\t24\t30", "service-agent")).toEqual({
      figures: {
        "001": { productTest: 0.9, diagnosisTest: 0.9 },
        "002": { productTest: 0.8, diagnosisTest: 0.8 },
      },
      asked: [],
    });
  });

  test("of 100 change nothing", () => {
    expect(scores("质检得分\t满分", "92\t100", "80\t100").figures["001"]).toEqual({
      qualityScore: 92,
    });
  });
});
