/** Exports that could be read wrongly without anybody noticing: what is certain of them, and what is asked. */
import { readAmount } from "../../../src/scorecards/import/amount";
import type { Memory } from "../../../src/scorecards/import/memory";
import { readStoredMemory } from "../../../src/scorecards/stored/memory";
import { inShort, outcome } from "./support/outcome";

const log = (header: string, ...rows: string[]) => [header, ...rows].join("\n");

describe("times of a log of calls", () => {
  const header = "Call ID,Agent,Answered,Talk seconds,Waiting time (s)";

  test("are those of the calls that were answered: an unanswered one has 0 seconds of talk", () => {
    const text = log(header, "1,Anna,Y,100,10", "2,Anna,Y,200,20", "3,Anna,N,0,60");
    const { figures, asked } = inShort({ system: "call-centre", text });
    expect(figures["003"]).toMatchObject({ talkSeconds: 150, answerSeconds: 15 });
    expect(asked).toEqual([]);
  });

  test("of more calls than those that were answered are asked about", () => {
    const talk = (text: string) => {
      const { questions } = outcome({ system: "call-centre", text });
      return questions.map(({ about, readings }) => [about, readings[0]?.values]);
    };
    const received = "Agent,Inbound calls,Talk time (total)\nAnna,200,10:00:00";
    expect(talk(received)).toEqual([["talkSeconds", { "003": 180 }]]);
    const both = "坐席,接听数,呼出数,通话总时长\n小美,200,40,10:00:00";
    expect(talk(both)).toEqual([["talkSeconds", { "001": 180 }]]);
    expect(talk(both.replace("通话总时长", "呼入通话总时长"))).toEqual([]);
    expect(talk("坐席,接听数,通话总时长\n小美,200,10:00:00")).toEqual([]);
  });

  test("somebody who answered nothing has none", () => {
    const text = log(header, "1,Anna,Y,100,10", "2,Ben,N,0,60");
    const { figures } = inShort({ system: "call-centre", text });
    expect(figures["004"]).toEqual({ callsReceived: 1, callsAnswered: 0, callsAbandoned: 1 });
  });

  test("of 0 are asked about where nothing says which calls were answered", () => {
    const text = log("Call ID,Agent,Talk seconds", "1,Anna,100", "2,Anna,200", "3,Anna,0");
    const { questions, figures } = outcome({ system: "call-centre", text });
    expect(figures.map(({ input }) => input)).toEqual(["callsReceived"]);
    const [question] = questions;
    expect(question?.about).toBe("talkSeconds");
    expect(question?.readings.map(({ text: says, values }) => [says, values])).toEqual([
      ["“Talk seconds”, 0 is left out of the mean", { "003": 150 }],
      ["“Talk seconds”, 0 counts in the mean", { "003": 100 }],
    ]);
  });

  test.each(["通话结果", "接听状态", "Call status"])(
    "that were taken, as %s says of each of them, are not asked about",
    (heading) => {
      const text = log(
        `通话ID,坐席,${heading},等待时长(秒),通话时长(秒)`,
        "1,小美,已接听,5,100",
        "2,小美,已接听,9,200",
        "3,小美,未接听,30,0",
      );
      expect(inShort({ system: "call-centre", text })).toEqual({
        figures: {
          "001": {
            ...{ callsReceived: 3, callsAnswered: 2, callsAbandoned: 1 },
            ...{ answerSeconds: 7, talkSeconds: 150 },
          },
        },
        asked: [],
      });
    },
  );

  test.each(["Survey", "回拨"])("are not those of which %s was answered", (heading) => {
    const text = log(`Call ID,Agent,${heading}`, "1,Anna,answered", "2,Anna,unanswered");
    expect(inShort({ system: "call-centre", text })).toEqual({
      figures: { "003": { callsReceived: 2 } },
      asked: [],
    });
  });

  test("are those of the one word for calls that were taken, among several for others", () => {
    const text = log(
      "Call ID,Agent,Call Outcome,Wait time (s),Talk seconds",
      ...["1,Anna,Answered,10,100", "2,Anna,No answer,40,0", "3,Anna,Busy,0,0"],
    );
    expect(inShort({ system: "call-centre", text })).toEqual({
      figures: {
        "003": {
          ...{ callsReceived: 3, callsAnswered: 1, callsAbandoned: 2 },
          ...{ answerSeconds: 10, talkSeconds: 100 },
        },
      },
      asked: [],
    });
  });

  test("of callers who hung up are told from calls that nobody took", () => {
    const text = log(
      "通话编号,坐席,通话结果,等待时长(秒)",
      ...["1,小美,接通,10", "2,小美,客户放弃,40", "3,小美,未接,60", "4,小丽,未接,60"],
    );
    const { figures, asked } = inShort({ system: "call-centre", text });
    expect(figures["001"]).toMatchObject({
      callsAnswered: 1,
      callsAbandoned: 1,
      answerSeconds: 10,
    });
    expect(figures["002"]).toMatchObject({ callsAnswered: 0, callsAbandoned: 0 });
    expect(asked).toEqual([]);
  });

  test.each([
    ["Talk seconds", "100", "0", "rows in which “Talk seconds” is not 0"],
    ["Talk seconds", "100", "", "rows in which “Talk seconds” is not 0"],
    ["Call status", "Answered", "Voicemail", "counts “Answered”"],
  ])(
    "of waiting are asked about where %s shows that some were not taken",
    (heading, yes, no, says) => {
      const text = log(
        `Call ID,Agent,Waiting time (s),${heading}`,
        `1,Anna,10,${yes}`,
        `2,Anna,60,${no}`,
      );
      const { figures, questions } = outcome({ system: "call-centre", text });
      expect(figures.map(({ input }) => input)).not.toContain("answerSeconds");
      const question = questions.find(({ about }) => about === "answerSeconds");
      const readings = question?.readings.map(({ text: said, values }) => [said, values["003"]]);
      expect(readings?.[0]).toEqual([`“Waiting time (s)”, ${says}`, 10]);
      expect(readings?.at(-1)).toEqual(["“Waiting time (s)”, all rows", 35]);
    },
  );

  test("without a 0 are plain means", () => {
    const text = log("Call ID,Agent,Talk seconds", "1,Anna,100", "2,Anna,200");
    expect(inShort({ system: "call-centre", text })).toEqual({
      figures: { "003": { callsReceived: 2, talkSeconds: 150 } },
      asked: [],
    });
  });
});

describe("what was solved", () => {
  test("is asked about among tickets: not every one of them at the first contact", () => {
    for (const text of [
      "Agent,Solved,Tickets\nAnna,90,110",
      "姓名,解决量,受理量\n小美,90,110",
      "姓名,解决率,受理量\n小美,90%,110",
    ]) {
      const { figures, asked } = inShort({ system: "after-sales", text });
      expect(asked).toEqual(["resolvedFirst"]);
      expect(Object.values(figures)).toEqual([{ answered: 110 }]);
    }
  });

  test("is certain where it is of the first contact, or of calls", () => {
    for (const text of [
      "Agent,Resolved on first contact,Tickets\nAnna,90,110",
      "Agent,Resolved,Calls answered\nAnna,90,110",
      "Agent,一次解决数,受理量\nAnna,90,110",
    ]) {
      expect(inShort({ system: "after-sales", text })).toEqual({
        figures: { "003": { resolvedFirst: 90, answered: 110 } },
        asked: [],
      });
    }
  });

  test("at any time does not stand for the first contacts, of which the rate is beside it", () => {
    const text = "姓名,首次解决率,解决量,受理量\n小美,81%,190,200";
    const { figures, asked } = inShort({ system: "after-sales", text });
    expect(figures["001"]).toEqual({ answered: 200, resolvedFirst: 162 });
    expect(asked).toEqual([]);
  });
});

describe("a row a ticket", () => {
  test("counts what was solved at first; whether these are all tickets is asked", () => {
    const text = log("工单号,客服,是否首次解决", "G1,小美,是", "G2,小美,否", "G3,小美,");
    const { figures, questions } = outcome({ system: "after-sales", text, locale: "zh-CN" });
    expect(figures).toMatchObject([{ person: "001", input: "resolvedFirst", value: 1 }]);
    expect(questions).toEqual([
      {
        about: "answered",
        text: "受理数：报表一行一件，是否就是全部？",
        readings: [
          { text: "一行即一件", values: { "001": 3 } },
          { text: "计入“是”、“否”", values: { "001": 2 } },
        ],
      },
    ]);
  });

  test("says nothing of how many there were where it counts nothing", () => {
    const text = log("工单号,客服,解决时长(小时)", "G1,小美,2", "G2,小美,4");
    expect(inShort({ system: "after-sales", text })).toEqual({
      figures: { "001": { resolutionHours: 3 } },
      asked: [],
    });
  });
});

describe("a quarter by months", () => {
  const text = (...months: string[]) =>
    log("姓名,月份,订单数", ...months.map((month) => `小美,${month},100`));

  test("is added up where all its months are there", () => {
    const { figures, asked } = inShort({
      system: "quarterly-after-sales",
      text: text("2024-01", "2024-02", "2024-03"),
    });
    expect([figures, asked]).toEqual([{ "001": { orders: 300 } }, []]);
  });

  test("is asked about where one is missing", () => {
    const { figures, questions } = outcome({
      system: "quarterly-after-sales",
      text: text("2024-01", "2024-02"),
    });
    expect(figures).toEqual([]);
    expect(questions.map(({ about, text: asked }) => [about, asked])).toEqual([
      ["period", expect.stringContaining("2024-03") as string],
    ]);
    expect(questions[0]?.readings.map(({ text: answer }) => answer)).toEqual([
      "Take the months that there are",
    ]);
  });

  test("in a column each is added up, also where two months are alike", () => {
    const { figures, asked } = inShort({
      system: "quarterly-after-sales",
      text: "客服\t1月订单数\t2月订单数\t3月订单数\n小美\t100\t150\t150",
    });
    expect([figures, asked]).toEqual([{ "001": { orders: 400 } }, []]);
  });
});

describe("a title that says of when the table is", () => {
  const rows = "\n姓名,来电数\n小美,60";
  const asked = (title: string) => inShort({ system: "call-centre", text: title + rows }).asked;

  test("of the whole month asks nothing", () => {
    for (const title of [
      "统计时间：2024年1月1日-2024年1月31日",
      "Period: 01/01/2024 - 31/01/2024",
      "Period: 01/01/2024 - 01/31/2024",
      "統計期間：113/01/01～113/01/31",
    ]) {
      expect(asked(title)).toEqual([]);
    }
  });

  test("of half of it, or of two months, is asked about", () => {
    for (const title of [
      "统计时间：2024年1月1日-2024年1月15日",
      "Period: 01/12/2023 - 31/01/2024",
      "Period: 01/01/2024 - 29/02/2024",
      "統計期間：113/01/01～113/01/20",
    ]) {
      expect(asked(title)).toEqual(["period"]);
    }
  });
});

describe("numbers of tickets", () => {
  test("are not added up as tickets, nor weigh anything", () => {
    const { figures, unused } = outcome({
      system: "after-sales",
      text: log("Ticket,Agent,First response time (h)", "10234,Anna,0.5", "10235,Anna,1.5"),
      locale: "en",
    });
    expect(figures.map(({ input, value }) => [input, value])).toEqual([["responseHours", 1]]);
    expect(unused.map(({ heading, why }) => [heading, why])).toContainEqual([
      "Ticket",
      "it numbers cases, it does not count them",
    ]);
  });

  test("one row a person, a column of that name counts them", () => {
    const text = log("Agent,Ticket", "Anna,20", "Ben,15");
    expect(inShort({ system: "after-sales", text }).figures).toEqual({
      "003": { answered: 20 },
      "004": { answered: 15 },
    });
  });

  test("are no repairs", () => {
    const text = log(
      "工单号,处理人,创建时间,解决时间",
      "T1,小美,2024-01-02 10:00,2024-01-02 12:00",
      "T2,小美,2024-01-03 09:00,2024-01-04 10:00",
    );
    const { figures, unused } = outcome({ system: "after-sales", text, locale: "zh-CN" });
    expect(figures).toEqual([]);
    expect(unused.map(({ heading, why }) => [heading, why])).toContainEqual([
      "解决时间",
      "是日期和时刻，不是时长",
    ]);
  });
});

test("Of two tables side by side, the second is not the first one's people's", () => {
  const { figures, unused } = outcome({
    system: "call-centre",
    text: log("姓名,来电数,姓名,接听数", "小美,120,小丽,90"),
    locale: "zh-CN",
  });
  expect(figures.map(({ person, input, value }) => [person, input, value])).toEqual([
    ["001", "callsReceived", 120],
  ]);
  expect(unused.map(({ heading, why }) => [heading, why])).toEqual([
    ["姓名 (2)", "属于旁边另一张表，请分开粘贴"],
    ["接听数", "属于旁边另一张表，请分开粘贴"],
  ]);
});

test("A line of units below the names says so in the column of the names", () => {
  const text = log("姓名,响应时长", "单位,秒", "小美,36");
  expect(inShort({ system: "after-sales", text })).toEqual({
    figures: { "001": { responseHours: 0.01 } },
    asked: [],
  });
});

test("A note's number is no digit: 100① is not 1001", () => {
  for (const cell of ["100①", "100²", "12½", "100⑴"]) expect(readAmount(cell)).toBeNull();
  expect(readAmount("１００")).toEqual({ value: 100 });
});

describe("whose a row is", () => {
  test("the id beside the name, or the family name first, says so", () => {
    const people = [
      ["001", "小美"],
      ["002", "Anna Smith"],
    ] as const;
    for (const name of ["小美（001）", "小美(1)", "001-小美", "001 小美"]) {
      const text = `姓名\t来电数\n${name}\t10`;
      expect(inShort({ system: "call-centre", people, text }).figures).toEqual({
        "001": { callsReceived: 10 },
      });
    }
    expect(
      inShort({ system: "call-centre", people, text: 'Agent,Calls\n"Smith, Anna",10' }).figures,
    ).toEqual({ "002": { callsReceived: 10 } });
  });

  test.each([
    ["售后部-小美", "001"],
    ["售后一组 | 小美", "001"],
    ["客服中心（二部）_小美", "001"],
    ["Support - Anna", "003"],
    // A hyphen is a part of names, two names are two people, and what stands behind a name is no name.
    ["Marie-Anna", null],
    ["小丽-小美", null],
    ["小美-早班", null],
  ])("a team before the name does not hide it: %s", (name, id) => {
    const text = `姓名\t来电数\n${name}\t10`;
    const { figures, people } = outcome({ system: "call-centre", text });
    expect(figures.map(({ person }) => person)).toEqual(id === null ? [] : [id]);
    expect(people.unknown).toEqual(id === null ? [name] : []);
  });

  test("a name with somebody else's id, or with a shift, is nobody's", () => {
    for (const name of ["小美（002）", "小美（早班）", "小美（009）"]) {
      const text = `姓名\t来电数\n${name}\t10`;
      const { figures, people } = outcome({ system: "call-centre", text });
      expect([figures, people.unknown]).toEqual([[], [name]]);
    }
  });
});

test("How last month's export was read is kept whole: clock times, decimals and milliseconds too", () => {
  const sources = {
    clock: { kind: "mean", column: "A", weight: null, clock: "h:mm" },
    commas: { kind: "mean", column: "B", weight: "C", decimals: "comma" },
    fine: { kind: "mean", column: "D", weight: null, unit: "milliseconds" },
    taken: {
      kind: "mean",
      column: "D",
      weight: null,
      among: { kind: "answer", column: "E", value: "Y" },
    },
    some: { kind: "mean", column: "D", weight: null, among: { kind: "not-zero" } },
    // Forgotten, 9.6 below 万元 would be 9.6 yuan next month.
    scaled: { kind: "mean", column: "D", weight: null, scale: 10_000 },
    lost: { kind: "mean", column: "D", weight: null, unit: "seconds", lostFormats: true },
    other: { kind: "mean", column: "D", weight: null, among: { kind: "not-zero", column: "E" } },
  } as const;
  const memory: Memory = {
    "call-centre": [
      {
        headings: ["A", "B", "C", "D", "E"],
        ...{ id: null, name: "A", department: null, period: null },
        ...{ sources, unwanted: [], aliases: {} },
      },
    ],
  };
  expect(readStoredMemory(JSON.stringify(memory))).toEqual({ memory, isWhole: true });
});

describe("means of several rows", () => {
  const days = (header: string, one: string, other: string) =>
    log(`日期\t客服\t${header}`, `2024-01-01\t小美\t${one}`, `2024-01-02\t小美\t${other}`);

  test.each([
    // Not by who gave a rating, which is one in five of them.
    ["ecommerce-agent", "接待人数\t收到评价数\t平均响应(秒)", "60\t10\t20", "80\t40\t26"],
    ["contact-centre", "受理量\t评价数\t平均处理时长(秒)", "60\t10\t20", "80\t40\t26"],
    ["call-centre", "来电数\t评价数\t平均通话时长(秒)", "60\t10\t20", "80\t40\t26"],
  ])("are weighed by the cases that took the time: %s, %s", (system, header, one, other) => {
    const { figures, asked } = inShort({ system, text: days(header, one, other) });
    const times = ["responseSeconds", "handlingSeconds", "talkSeconds"];
    const [time] = times.flatMap((id) => figures["001"]?.[id] ?? []);
    expect(time).toBeCloseTo((60 * 20 + 80 * 26) / 140, 9);
    expect(asked).toEqual([]);
  });

  test("of a conversion are weighed by those who asked what to buy, not by all who were served", () => {
    const text = days("接待人数\t询单人数\t询单转化率", "60\t10\t50%", "80\t40\t60%");
    expect(inShort({ system: "ecommerce-agent", text })).toEqual({
      figures: { "001": { conversionRate: 0.58 } },
      asked: [],
    });
  });

  test.each([
    ["ecommerce-agent", "接待人数\t询单转化率", "60\t50%", "80\t60%", "conversionRate"],
    ["service-agent", "受理量\t产品知识测试", "60\t50%", "80\t60%", "productTest"],
    ["service-agent", "受理量\t紧急投诉联系时间(分钟)", "60\t5", "80\t9", "urgentContactMinutes"],
    ["after-sales", "投诉数\t平均响应时间(分钟)", "6\t10", "8\t40", "responseHours"],
    ["after-sales", "投诉数\t预算执行率", "6\t90%", "8\t80%", "costShare"],
  ])("beside counts of something else are asked: %s, %s", (system, header, one, other, id) => {
    const { figures, asked } = inShort({ system, text: days(header, one, other) });
    expect(figures["001"]?.[id]).toBeUndefined();
    expect(asked).toEqual([id]);
  });

  test("make no time a case of a total of times beside ratings", () => {
    const text = "坐席\t评价数\t总通话时长\n小美\t10\t1:00:00";
    expect(inShort({ system: "call-centre", text })).toEqual({ figures: {}, asked: [] });
  });
});

test("Calls given up in the queue are not all where others are given up elsewhere", () => {
  const text = "坐席,来电数,接听数,排队放弃数,振铃放弃数\n小美,200,190,6,4";
  const { figures, asked } = inShort({ system: "call-centre", text });
  expect(asked).toEqual(["callsAbandoned"]);
  expect(figures).toEqual({ "001": { callsReceived: 200, callsAnswered: 190 } });
  const alone = inShort({ system: "call-centre", text: text.replace(/,[^,]*(?=\n|$)/g, "") });
  expect(alone.figures["001"]).toMatchObject({ callsAbandoned: 6 });
});

describe("who is satisfied", () => {
  const votes = (text: string) => inShort({ system: "after-sales", text });

  test.each(["Satisfied %", "% satisfied", "Satisfied rate"])("is known by %s", (heading) => {
    expect(votes(`Agent,Votes,${heading}\nAnna,50,92%\nBen,25,80%`)).toEqual({
      figures: {
        "003": { votes: 50, satisfiedVotes: 46 },
        "004": { votes: 25, satisfiedVotes: 20 },
      },
      asked: [],
    });
  });

  test.each(["满意占比", "满意问卷占比"])("of the surveys is known by %s", (heading) => {
    const text = `姓名,回收问卷数,${heading}\n小美,50,92%`;
    expect(inShort({ system: "service-agent", text })).toEqual({
      figures: { "001": { surveys: 50, surveysSatisfied: 46 } },
      asked: [],
    });
  });

  test("as a plain number may be cases or per cent", () => {
    const { questions } = outcome({
      system: "after-sales",
      text: "Agent,Votes,Satisfied\nAnna,50,40\nBen,25,20",
    });
    expect(questions.map(({ readings }) => readings.map(({ values }) => values))).toEqual([
      [
        { "003": 40, "004": 20 },
        { "003": 20, "004": 5 },
      ],
    ]);
  });

  test.each([
    ["姓名,参评票数,非常满意率,满意率", "小美,100,60%,30%"],
    ["姓名,参评票数,非常满意占比,满意率", "小美,100,60%,30%"],
    ["姓名,参评票数,非常满意占比,满意占比,一般占比", "小美,100,60%,30%,10%"],
    ["Agent,Votes,% Very satisfied,% Satisfied", "Anna,100,60%,30%"],
  ])("may leave out who is very satisfied: %s", (header, row) => {
    const { asked, figures } = votes(log(header, row));
    expect(asked).toEqual(["satisfiedVotes"]);
    expect(Object.values(figures)).toEqual([{ votes: 100 }]);
  });

  test("leaves nothing out beside a rate of something else", () => {
    const { asked } = votes("姓名,参评票数,非常满意,满意率\n小美,100,30,90%");
    expect(asked).toEqual([]);
  });
});

describe("a rate of so many cases is taken for the only number that is shown so", () => {
  test.each([
    ["50", "92%", 46],
    ["14", "92%", 13],
    ["14", "93%", 13],
    ["14", "0.928571428571429", 13],
    ["70", "22%", 16],
    ["150", "33.3%", 50],
    ["50", "100%", 50],
    ["50", "0%", 0],
  ])("%s at %s are %d", (repairs, rate, fixed) => {
    const text = `姓名,维修数,一次修复率\n小美,${repairs},${rate}`;
    expect(inShort({ system: "after-sales", text }).figures).toEqual({
      "001": { repairs: Number(repairs), fixedFirst: fixed },
    });
  });

  test.each([
    ["7", "90%"],
    ["40", "36%"],
    ["50", "45%"],
    ["14", "92.1%"],
  ])("%s at %s are none: it is named", (repairs, rate) => {
    const text = `姓名,维修数,一次修复率\n小美,${repairs},${rate}`;
    const { figures, faults } = outcome({ system: "after-sales", text });
    expect(figures.map(({ input }) => input)).toEqual(["repairs"]);
    expect(faults).toHaveLength(1);
  });
});
