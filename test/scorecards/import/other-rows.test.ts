import { inShort, outcome } from "./support/outcome";

const calls = (text: string, period?: string) =>
  inShort({ system: "call-centre", text, ...(period === undefined ? {} : { period }) });
const asked = (about: string) => ({ figures: {}, asked: [about] });

describe("rows that are no rows of what was reached", () => {
  test("a target below or beside each figure is not added to it", () => {
    const figures = { "001": { callsAnswered: 110 }, "002": { callsAnswered: 95 } };
    expect(
      calls(
        "姓名\t类型\t接听数\n小美\t目标\t120\n小美\t实际\t110\n小丽\t目标\t120\n小丽\t实际\t95",
      ),
    ).toEqual({ figures, asked: [] });
    const across =
      "指标\t小美\t\t小丽\t\n\t目标\t实际\t目标\t实际\n接听数\t120\t110\t120\t95\n来电数\t120\t120\t130\t100";
    expect(calls(across).figures["001"]).toMatchObject({ callsAnswered: 110, callsReceived: 120 });
    expect(
      outcome({ system: "call-centre", text: across }).people.leftOut.map(({ why }) => why),
    ).toEqual(Array(2).fill("a target, an earlier time or a change, not what was reached"));
  });

  test("last month's rows are left out beside this month's", () => {
    expect(calls("Agent,When,Calls answered\nAnna,Last month,90\nAnna,This month,110")).toEqual({
      figures: { "003": { callsAnswered: 110 } },
      asked: [],
    });
  });

  test("what is called so among other things is a kind of case", () => {
    const { figures } = calls("Agent,Priority,Calls answered\nAnna,Plan,90\nAnna,Standard,20");
    expect(figures).toEqual({ "003": { callsAnswered: 110 } });
    expect(calls("坐席,优先级,接听数\n小美,最高,10\n小美,普通,20").figures).toEqual({
      "001": { callsAnswered: 30 },
    });
  });

  test("all queues together are a sum of the others", () => {
    const { figures } = calls(
      "Agent,Queue,Calls answered\nAnna,Sales,90\nAnna,Support,30\nAnna,All queues,120",
    );
    expect(figures).toEqual({ "003": { callsAnswered: 120 } });
    expect(
      inShort({
        system: "after-sales",
        text: "渠道\t客服\t受理数\n全部渠道\t小美\t30\n电话\t小美\t10\n在线\t小美\t20",
      }).figures,
    ).toEqual({ "001": { answered: 30 } });
  });

  test.each(["Summary", "2人", "共2人", "共3位客服"])("%s is nobody", (name) => {
    const { figures, people } = outcome({
      system: "call-centre",
      text: `坐席,接听数\n小美,10\n小丽,20\n${name},30`,
    });
    expect([figures.length, people.unknown]).toEqual([2, []]);
  });
});

describe("what stands below a sheet made by hand", () => {
  const sheet = (below: string) =>
    outcome({
      system: "call-centre",
      text: `工号\t姓名\t来电数\t接听数\t放弃数\n001\t小美\t10\t9\t1\n002\t小丽\t20\t18\t2\n${below}`,
    });

  test.each([
    "审核：\t\t制表：\t王五\t2024年2月1日",
    "制表：\t\t复核：\t李四\t",
    "核准：\t審核：\t製表：\t林主任\t",
    "部门负责人签字：\t\t\t财务：\t",
    "主管簽章：__________\t\t\t\t",
    "Manager's signature:\t\tDate:\t\t",
    "平均分\t\t15\t13.5\t1.5",
    "\t平均分\t15\t13.5\t1.5",
    "最高分\t\t20\t18\t2",
    "及格率\t\t100%\t100%\t",
    "\tTeam\t30\t27\t3",
  ])("%j is nobody's, and nothing is asked about it", (below) => {
    const { figures, questions, people } = sheet(below);
    expect(figures).toHaveLength(6);
    expect([questions, people.unknown]).toEqual([[], []]);
    expect(people.leftOut.map(({ line }) => line)).toEqual([4]);
  });

  test("财务 with figures is somebody", () => {
    expect(sheet("财务\t\t1\t1\t0").people.unknown).toEqual(["财务"]);
  });
});

describe("calls beside others", () => {
  const log = "通话编号,方向,坐席,是否接听\n1,呼入,小美,是\n2,呼出,小美,是\n3,呼入,小美,否";

  test("that came in and that went out: asked", () => {
    expect(calls(log)).toEqual(asked("people"));
    expect(calls("坐席,呼叫类型,接听数\n小美,inbound,9\n小美,outbound,5")).toEqual(asked("people"));
  });

  test("and chats in one log: asked", () => {
    expect(
      calls("Call ID,Media type,Agent,Answered\n1,voice,Anna,Y\n2,chat,Anna,Y\n3,voice,Anna,N"),
    ).toEqual(asked("people"));
  });

  test.each([
    "Agent,Media type,Answered\nAnna,voice,90\nAnna,chat,200\nBen,voice,70",
    "坐席,渠道,接听量\n小美,全部,290\n小美,电话,90\n小美,在线,200",
  ])("and chats, summed up a row a channel: asked, as a chat is no call", (text) => {
    expect(calls(text)).toEqual(asked("people"));
    expect(outcome({ system: "call-centre", text }).questions[0]?.readings).toHaveLength(2);
  });

  test("where contacts are counted, chats are some of them", () => {
    const text = "坐席,渠道,受理量\n小美,电话,90\n小美,在线,200";
    expect(inShort({ system: "contact-centre", text }).figures).toEqual({
      "001": { answered: 290 },
    });
  });

  test("all of one kind: nothing to ask", () => {
    expect(calls(log.replace("呼出", "呼入"))).toMatchObject({ asked: [] });
  });
});

test("A row of the month among rows of its days adds these up", () => {
  const text = (month: string) =>
    `日期\t坐席\t接听数\n2024-01-01\t小美\t9\n2024-01-02\t小美\t11\n${month}\t小美\t20`;
  for (const month of ["2024-01", "2024年1月", "1月", "202401", "1月合计"]) {
    expect(calls(text(month))).toEqual({ figures: { "001": { callsAnswered: 20 } }, asked: [] });
  }
  // The days that are there have less: is it of others, too?
  expect(calls(text("2024-01").replace(/20$/, "25"))).toEqual(asked("people"));
  expect(calls("月份\t坐席\t接听数\n2024-01\t小美\t9\n2024-02\t小美\t11").figures).toEqual({
    "001": { callsAnswered: 9 },
  });
});

test.each(["一季度", "2024Q1", "2024年第一季度"])(
  "%s among its months adds these up",
  (quarter) => {
    const rows = ["2024-01", "2024-02", "2024-03"].map((month) => `${month}\t小美\t100\t1`);
    const text = ["月份\t客服\t订单数\t品质退款数", ...rows, `${quarter}\t小美\t300\t3`].join("\n");
    expect(inShort({ system: "quarterly-after-sales", text })).toEqual({
      figures: { "001": { orders: 300, refundsQuality: 3 } },
      asked: [],
    });
  },
);

describe("a last row without a name", () => {
  const table = (last: string) =>
    `Agent,Calls,Answered,Avg talk (s)\nAnna,120,110,180\nBen,100,90,200\n${last}`;

  test("that adds up the others is a sum", () => {
    const { figures, people, questions } = outcome({
      system: "call-centre",
      text: table(",220,200,189"),
    });
    expect(questions).toEqual([]);
    expect(figures.filter(({ input }) => input === "callsAnswered")).toMatchObject([
      { person: "003", value: 110 },
      { person: "004", value: 90 },
    ]);
    expect(people.leftOut).toEqual([{ line: 4, text: "220 200 189", why: "adds up other rows" }]);
  });

  test.each([",220,201,189", ",220,200,500", ",50,40,190"])(
    "that does not is asked about: %s",
    (last) => {
      expect(calls(table(last))).toEqual(asked("people"));
    },
  );

  test("is somebody's second day where it says one", () => {
    const text = "Agent,Day,Answered\nAnna,2024-01-01,60\nBen,2024-01-01,50\n,2024-01-02,110";
    expect(calls(text)).toEqual(asked("people"));
  });
});

describe("two columns that say when", () => {
  const tickets = (rows: string) => `Ticket ID,Agent,Created,Closed,Resolution time (h)\n${rows}`;
  const trial = (text: string) => inShort({ system: "after-sales", text });

  test("and not of the same month: asked", () => {
    const text = tickets("1,Anna,2023-12-30,2024-01-02,72\n2,Anna,2024-01-05,2024-01-06,24");
    expect(trial(text)).toEqual(asked("period"));
    const { questions } = outcome({ system: "after-sales", text });
    expect(questions[0]?.readings.map(({ text: reading }) => reading)).toEqual([
      "“Created”",
      "“Closed”",
    ]);
  });

  test("of the same month, or within a day: nothing to ask", () => {
    const days = "1,Anna,2024-01-02,2024-01-03,24\n2,Anna,2024-01-31 23:50,2024-02-01 0:10,0.3";
    expect(trial(tickets(days)).asked).toEqual([]);
  });

  test("from the first of January to the last of March is no January", () => {
    const text = "From,To,Agent,Calls answered\n2024-01-01,2024-03-31,Anna,310";
    expect(calls(text)).toEqual(asked("period"));
    expect(calls(text.replace("03-31", "01-31"))).toMatchObject({ asked: [] });
  });

  test("from the first of January to the first of February is January", () => {
    const text = (from: string, to: string) =>
      `From,To,Agent,Calls answered\n${from},${to},Anna,310`;
    expect(calls(text("2024-01-01T00:00Z", "2024-02-01T00:00Z"))).toEqual({
      figures: { "003": { callsAnswered: 310 } },
      asked: [],
    });
    expect(calls(text("2024-01-02", "2024-02-01"))).toEqual(asked("period"));
    expect(calls(text("2024-01-01", "2024-02-02"))).toEqual(asked("period"));
  });

  test("when somebody joined says nothing of it", () => {
    const text = "日期,入职日期,坐席,接听数\n2024-01-02,2020-03-01,小美,5";
    expect(calls(text)).toEqual({ figures: { "001": { callsAnswered: 5 } }, asked: [] });
  });
});

describe("titles and remarks that say of when a table is", () => {
  test.each([
    "Date range: Feb 1, 2024 - Feb 29, 2024",
    "Period: 1 Jan 2024 to 31 Mar 2024",
    "统计时间：1月1日-1月15日",
    "统计时间：1月1日至15日",
    "1-3月客服话务统计",
    "2024年1月-3月话务统计",
    "2024年度客服话务统计",
    "2024上半年客服话务统计",
    "Annual agent report 2024",
    "2024年1月上旬客服话务统计",
    "1月上半月客服话务统计",
    "2024年1月第2周客服话务统计",
    "客服话务统计（截至1月20日）",
    "数据截至 2024-01-20 18:00",
  ])("of another time: %s", (title) => {
    expect(calls(`${title}\nAgent\tCalls answered\nAnna\t310`)).toEqual(asked("period"));
  });

  test.each([
    "Date range: Jan 1, 2024 - Jan 31, 2024",
    "Period: 01-Jan-2024 to 31-Jan-2024",
    "统计时间：1月1日-1月31日",
    "统计时间：1月1日至31日",
    "2024年度1月客服话务统计",
    "2024年客服话务统计",
    "Agent report 2024",
    "数据截至2024-01-31",
    "2024年1月客服话务统计（截至2月5日）",
  ])("of this one: %s", (title) => {
    expect(calls(`${title}\nAgent\tCalls answered\nAnna\t310`)).toMatchObject({ asked: [] });
  });

  test("below the table, too", () => {
    const text = "姓名,接听数\n小美,110\n统计日期：2024-02-01至2024-02-29,";
    expect(calls(text)).toEqual(asked("period"));
    expect(outcome({ system: "call-centre", text }).people.unknown).toEqual([]);
  });

  test("three months are a quarter", () => {
    const text = "2024年1-3月\n客服,订单数\n小美,400";
    expect(inShort({ system: "quarterly-after-sales", text }).asked).toEqual([]);
  });
});

test.each(["人均", "最高", "目标", "Max", "Median", "Unassigned", "(blank)", "-", "#N/A"])(
  "%s is nobody, unless somebody of the roster is called so",
  (name) => {
    const text = `姓名,接听数\n${name},15\n小美,10`;
    const { people } = outcome({ system: "call-centre", text });
    expect([people.unknown, people.matched]).toEqual([[], [["001", "小美"]]]);
    expect(
      outcome({ system: "call-centre", text, people: [["9", name]] }).figures[0],
    ).toMatchObject({ person: "9", value: 15 });
  },
);

describe("titles of a part of the period", () => {
  test.each(["2月客服报表", "第3周客服周报", "2024-01-15 客服日报", "Weekly agent report: Week 3"])(
    "%s is asked about",
    (title) => {
      expect(calls(`${title}\n姓名\t接听数\n小美\t25`)).toEqual(asked("period"));
    },
  );

  test("a month of a quarter is not the quarter", () => {
    const text = "2024年3月售后数据\n客服\t订单数\n小美\t400";
    expect(inShort({ system: "quarterly-after-sales", text })).toEqual(asked("period"));
  });
});
