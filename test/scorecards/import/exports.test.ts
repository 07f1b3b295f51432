import { figuresTexts } from "../../../src/i18n/figures";
import { inShort, outcome } from "./support/outcome";

/**
 * Exports as systems in the field write them, with invented names and figures: a case is what is given as certain, and what is
 * asked. Whatever is in neither is not read; nothing else may be given.
 */
interface Case {
  readonly text: string;
  /** Person → input → value. */
  readonly gives?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly asks?: readonly string[];
  readonly period?: string;
  readonly people?: readonly (readonly [string, string])[];
}

function tried(system: string, cases: Readonly<Record<string, Case>>): void {
  test.each(Object.entries(cases))("%s", (_, { text, gives = {}, asks = [], ...rest }) => {
    expect(inShort({ system, text, ...rest })).toEqual({
      figures: gives,
      asked: [...asks].sort(),
    });
  });
}

describe("units in headings: after-sales", () => {
  tried("after-sales", {
    "in hrs": {
      text: "Agent,Avg resolution time in hrs\nAnna,1.5",
      gives: { "003": { resolutionHours: 1.5 } },
    },
    "(Min.)": {
      text: "Agent,Avg resolution time (Min.)\nAnna,90",
      gives: { "003": { resolutionHours: 1.5 } },
    },
    "（分）": {
      text: "姓名\t平均解决时长（分）\n小美\t90",
      gives: { "001": { resolutionHours: 1.5 } },
    },
    "(单位:分钟)": {
      text: "姓名\t平均解决时长(单位:分钟)\n小美\t90",
      gives: { "001": { resolutionHours: 1.5 } },
    },
    "（單位：分鐘）, zh-TW": {
      text: "姓名\t平均解決時長（單位：分鐘）\n小美\t90",
      gives: { "001": { resolutionHours: 1.5 } },
    },
    "(in days)": {
      text: "Agent,Avg resolution time (in days)\nAnna,1.5",
      gives: { "003": { resolutionHours: 36 } },
    },
    天数: {
      text: "姓名\t平均解决天数\n小美\t1.5",
      gives: { "001": { resolutionHours: 36 } },
    },
    "[h]:mm": {
      text: "Agent,Avg resolution time [h]:mm\nAnna,26:30",
      gives: { "003": { resolutionHours: 26.5 } },
    },
    "hh:mm:ss": {
      text: "Agent,Avg resolution time (hh:mm:ss)\nAnna,26:30:00",
      gives: { "003": { resolutionHours: 26.5 } },
    },
    "mm:ss": {
      text: "Agent,Avg response time (mm:ss)\nAnna,36:00",
      gives: { "003": { responseHours: 0.6 } },
    },
    "hrs:min": {
      text: "Agent,Avg resolution time (hrs:min)\nAnna,26:30",
      gives: { "003": { resolutionHours: 26.5 } },
    },
    "min:sec": {
      text: "Agent,Avg response time (min:sec)\nAnna,36:00",
      gives: { "003": { responseHours: 0.6 } },
    },
    "时:分": {
      text: "姓名\t平均解决时长(时:分)\n小美\t26:30",
      gives: { "001": { resolutionHours: 26.5 } },
    },
    "a line of units below": {
      text: "姓名\t平均响应时长\t平均解决时长\n\t秒\t小时\n小美\t36\t2",
      gives: { "001": { responseHours: 0.01, resolutionHours: 2 } },
    },
    "a line of units in brackets": {
      text: "客服,平均响应时长,满意票数,参评票数\n,(秒),(票),(票)\n小美,72,9,10",
      gives: { "001": { responseHours: 0.02, satisfiedVotes: 9, votes: 10 } },
    },
    snake_case: {
      text: "agent_name,avg_first_response_time_sec,avg_resolution_time_mins\nAnna,36,90",
      gives: { "003": { responseHours: 0.01, resolutionHours: 1.5 } },
    },
    "none: asked": { text: "Agent,Avg resolution time\nAnna,90", asks: ["resolutionHours"] },
    "two parts without a word: asked": {
      text: "Agent,Avg first response time\nAnna,3:05",
      asks: ["responseHours"],
    },
    "parts of a day under hh:mm:ss: asked": {
      text: "Agent,Avg resolution time (hh:mm:ss)\nAnna,0.0086",
      asks: ["resolutionHours"],
    },
    "parts of a day in seconds: asked": {
      text: "姓名\t平均响应时长(秒)\n小美\t0.00041667",
      asks: ["responseHours"],
    },
  });
});

describe("durations in words: after-sales", () => {
  const of = (cell: string, hours: number): [string, Case] => [
    cell,
    { text: `姓名\t平均解决时长\n小美\t${cell}`, gives: { "001": { resolutionHours: hours } } },
  ];
  tried(
    "after-sales",
    Object.fromEntries([
      of("2 hours 15 minutes", 2.25),
      of("2 hours and 15 minutes", 2.25),
      of("2 hrs, 15 mins", 2.25),
      of("5 mins", 0.0833333333),
      of("90 secs", 0.025),
      of("1d 2h", 26),
      of("1d2h30m", 26.5),
      of("1天3小时", 27),
      of("1天 3小時 30分", 27.5),
      of("1 day, 3:00:00", 27),
      of("1.03:00:00", 27),
      of("2小时5分30秒", 2.0916666667),
      of("３小时", 3),
      of("1个小时30分钟", 1.5),
      of("PT2H30M", 2.5),
      of("1 week", 168),
      of("26:30:00", 26.5),
      of("36分", 0.6),
    ]),
  );
});

describe("calls, and talk in every way it is written", () => {
  const talk = (cell: string, seconds: number): [string, Case] => [
    cell,
    { text: `Agent\tAvg Talk Time\nAnna\t${cell}`, gives: { "003": { talkSeconds: seconds } } },
  ];
  tried(
    "call-centre",
    Object.fromEntries([
      talk("3:05", 185),
      talk("03:05", 185),
      talk("0:03:05", 185),
      talk("00:03:05.50", 185.5),
      talk(":45", 45),
      talk(`3'05"`, 185),
      talk("3分5秒", 185),
      talk("3分05秒", 185),
      talk("3m05s", 185),
      talk("185s", 185),
      talk("185000 ms", 185),
      talk("03:05.0", 185),
      talk("3 min 5 sec", 185),
    ]),
  );
  tried("call-centre", {
    "no unit at all: asked": { text: "Agent\tAvg Talk Time\nAnna\t185", asks: ["talkSeconds"] },
    "a mean of 185 in a column of minutes is what it says": {
      text: "Agent\tAvg Talk Time (mins)\nAnna\t3.5",
      gives: { "003": { talkSeconds: 210 } },
    },
    "a total without a word, of many calls: asked": {
      text: "姓名\t接听数\t通话时长(秒)\n小美\t120\t22200",
      gives: { "001": { callsAnswered: 120 } },
      asks: ["talkSeconds"],
    },
    "通话总时长 is divided by the calls": {
      text: "姓名\t接听数\t通话总时长(秒)\n小美\t120\t22200",
      gives: { "001": { callsAnswered: 120, talkSeconds: 185 } },
    },
    "a total and a mean: the mean": {
      text: "姓名\t接听数\t总通话时长(秒)\t平均通话时长(秒)\n小美\t120\t22200\t190",
      gives: { "001": { callsAnswered: 120, talkSeconds: 190 } },
    },
    "a total without calls is nothing": { text: "Agent,Total Talk Time (s)\nAnna,22200" },
    "the longest and the median are no means": {
      text: "坐席,最长通话时长(秒),通话时长中位数(秒),接听数\n小美,900,100,12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "通话分钟数 of a month: asked": {
      text: "姓名\t接听数\t通话分钟数\n小美\t120\t370",
      gives: { "001": { callsAnswered: 120 } },
      asks: ["talkSeconds"],
    },
    "人均, 日均 and per hour are no counts": {
      text: "坐席,日均来电数,人均接听量,每小时接听数,Calls per hour\n小美,12,30,4,5",
    },
    "outbound alone is asked": {
      text: "Agent,Average Talk Time (outbound)\nAnna,8:00",
      asks: ["talkSeconds"],
    },
    "呼入 and 呼出": {
      text: "坐席,呼入平均通话时长(秒),呼出平均通话时长(秒),呼入量,呼出量\n小美,180,480,90,20",
      gives: { "001": { talkSeconds: 180, callsReceived: 90 } },
    },
    "average talk per call": {
      text: "Agent,Calls Answered,Talk time per call (s)\nAnna,100,185",
      gives: { "003": { callsAnswered: 100, talkSeconds: 185 } },
    },
    "words in brackets that nobody knows are asked": {
      text: "Agent,Calls answered (queue B)\nAnna,12",
      asks: ["callsAnswered"],
    },
    "target and actual as groups": {
      text: "Agent,Answer time (s),\n,Target,Actual\nAnna,20,35",
      gives: { "003": { answerSeconds: 35 } },
    },
    "target alone is nothing": { text: "Agent,Answer time target (s)\nAnna,20" },
    "two that both fit are asked": {
      text: "Agent,Calls offered,Incoming calls,Calls answered\nAnna,100,90,80",
      gives: { "003": { callsAnswered: 80 } },
      asks: ["callsReceived"],
    },
    "two that say the same are one": {
      text: "Agent,Calls offered,Incoming calls,Calls answered\nAnna,90,90,80",
      gives: { "003": { callsAnswered: 80, callsReceived: 90, callsAbandoned: 10 } },
    },
    "in tens of thousands": { text: "坐席,来电数(万),接听数(千)\n小美,1.2,11" },
    "more answered than received: asked": {
      text: "Agent,Calls offered,Calls answered\nAnna,80,95",
      gives: { "003": { callsReceived: 80 } },
      asks: ["callsAnswered"],
    },
  });
});

describe("a rate, or a number of cases", () => {
  tried("after-sales", {
    "FCR with 81 beside 204 tickets": {
      text: "Agent,Tickets,FCR\nAnna,204,81",
      gives: { "003": { answered: 204 } },
      asks: ["resolvedFirst"],
    },
    "FCR 81%": {
      text: "Agent,Tickets,FCR\nAnna,200,81%",
      gives: { "003": { answered: 200, resolvedFirst: 162 } },
    },
    "% resolved first contact": {
      text: "Agent,Tickets,% FCR\nAnna,200,81",
      gives: { "003": { answered: 200, resolvedFirst: 162 } },
    },
    "客户满意率 of the votes": {
      text: "姓名\t评价数\t客户满意率\n小美\t50\t88%",
      gives: { "001": { votes: 50, satisfiedVotes: 44 } },
    },
    "a rate whose cases are not there is no count": { text: "Agent,FCR %\nAnna,81" },
    "a rate beside its count": {
      text: "姓名\t满意票数\t参评票数\t满意率\n小美\t40\t45\t88.9%",
      gives: { "001": { satisfiedVotes: 40, votes: 45 } },
    },
    "满意度 as a mean of 4.8 is no rate that is certain": {
      text: "姓名\t评价数\t满意度\n小美\t100\t4.8",
      gives: { "001": { votes: 100 } },
      asks: ["satisfiedVotes"],
    },
    "上月, 环比 and 目标 are not this month's": {
      text: "姓名\t评价数\t满意率\t上月满意率\t满意率环比\t满意率目标\n小美\t100\t95%\t80%\t15%\t90%",
      gives: { "001": { votes: 100, satisfiedVotes: 95 } },
    },
    "only last month's": { text: "姓名\t评价数(上月)\t满意率(上月)\n小美\t100\t80%" },
    "Zendesk: good and bad ratings": {
      text: "Assignee name,Solved tickets,Good satisfaction ratings,Bad satisfaction ratings,% Satisfaction rated good\nAnna,90,45,5,90%",
      gives: { "003": { satisfiedVotes: 45, votes: 50 } },
    },
  });
});

describe("per cent or a fraction", () => {
  tried("service-agent", {
    "all above ten": {
      text: "姓名\t政策执行准确率\n小美\t95\n小丽\t88.5",
      gives: { "001": { policyCorrect: 0.95 }, "002": { policyCorrect: 0.885 } },
    },
    "all below one": {
      text: "姓名\t政策执行准确率\n小美\t0.95\n小丽\t0.88",
      gives: { "001": { policyCorrect: 0.95 }, "002": { policyCorrect: 0.88 } },
    },
    "1 alone": { text: "姓名\t政策执行准确率\n小美\t1", asks: ["policyCorrect"] },
    signs: {
      text: "姓名\t政策执行准确率\n小美\t95%\n小丽\t８８％",
      gives: { "001": { policyCorrect: 0.95 }, "002": { policyCorrect: 0.88 } },
    },
    "signs and plain": {
      text: "姓名\t政策执行准确率\n小美\t95%\n小丽\t88",
      asks: ["policyCorrect"],
    },
    "(%) above numbers below one": {
      text: "姓名\t政策执行准确率(%)\n小美\t0.95\n小丽\t0.88",
      asks: ["policyCorrect"],
    },
    "(%) above numbers": {
      text: "姓名\t政策执行准确率(%)\n小美\t95\n小丽\t88",
      gives: { "001": { policyCorrect: 0.95 }, "002": { policyCorrect: 0.88 } },
    },
    "last month's beside this month's": {
      text: "姓名\t政策执行准确率\t上月政策执行准确率\n小美\t95%\t90%",
      gives: { "001": { policyCorrect: 0.95, "policy:last": 0.9 } },
    },
    "a score of 4.5 of 100 is asked": {
      text: "姓名\t专业知识得分\n小美\t4.5",
      asks: ["knowledgeScore"],
    },
    "a score": {
      text: "姓名\t专业知识得分\n小美\t92.5分",
      gives: { "001": { knowledgeScore: 92.5 } },
    },
  });
  tried("quarterly-after-sales", {
    "two per cent of refunds": {
      text: "客服\t订单数\t品质退款率(%)\n小美\t400\t0.5\n小丽\t500\t2",
      gives: {
        "001": { orders: 400, refundsQuality: 2 },
        "002": { orders: 500, refundsQuality: 10 },
      },
    },
    "with signs": {
      text: "客服\t订单数\t品质退款率\n小美\t400\t0.5%",
      gives: { "001": { orders: 400, refundsQuality: 2 } },
    },
    "0.005: asked": {
      text: "客服\t订单数\t品质退款率\n小美\t400\t0.005",
      gives: { "001": { orders: 400 } },
      asks: ["refundsQuality"],
    },
  });
});

describe("what is no share, no count and no month of its own", () => {
  tried("after-sales", {
    "a cost in yuan is no share": { text: "姓名,售后成本(元)\n小美,9500" },
    "a cost without a unit is none that is certain": {
      text: "姓名,售后成本\n小美,95",
      asks: ["costShare"],
    },
    "a share of costs that says so, above 1": {
      text: "Agent,Cost share\nAnna,0.98\nBen,1.05",
      gives: { "003": { costShare: 0.98 }, "004": { costShare: 1.05 } },
    },
    "cost and budget are one": {
      text: "姓名,售后成本,预算\n小美,9500,10000",
      gives: { "001": { costShare: 0.95 } },
    },
    "last month's cost before this month's is none of it": {
      text: "姓名,上月售后成本,售后成本,目标预算,预算\n小美,1,9500,2,10000",
      gives: { "001": { costShare: 0.95 } },
    },
    "first and mean response are asked": {
      text: "Agent,Avg. first response time (in hrs),Avg. response time (in hrs)\nAnna,0.2,0.5",
      asks: ["responseHours"],
    },
    "hours on service are added up, and a mean of them is none": {
      text: "日期,姓名,服务工时,出勤工时(分钟)\n2024-01-01,小美,7,480\n2024-01-02,小美,6,480",
      gives: { "001": { serviceHours: 13, dutyHours: 16 } },
    },
  });
  tried("service-agent", {
    "a mean by conversation and one by customer are asked": {
      text: "客服,平均响应时间(按会话)(秒),平均响应时间(按客户)(秒)\n小美,30,40",
      asks: ["responseMinutes"],
    },
    "a mean behind a stroke: /人 and /会话": {
      text: "客服,平均响应时间(秒)/会话,平均响应时间(秒)/人\n小美,30,40",
      asks: ["responseMinutes"],
    },
  });
  tried("quarterly-after-sales", {
    "per mille is no per cent": {
      text: "客服,订单数,纠纷退款率(‰)\n小美,1000,5",
      gives: { "001": { orders: 1000 } },
    },
  });
  tried("service-agent", {
    "18 of 20 marks is no 18 per cent": {
      text: "姓名,产品知识测试\n小美,18\n小丽,20",
      asks: ["productTest"],
    },
  });
  tried("call-centre", {
    "so far this year is not this month": {
      text: "坐席,累计接听数\n小美,300",
      asks: ["callsAnswered"],
    },
    "a month beside one without": {
      text: "姓名,接听数,接听数(2月),接听数(1月)\n小美,30,20,10",
      gives: { "001": { callsAnswered: 10 } },
    },
    "one without a month beside another month: asked": {
      text: "姓名,接听数,接听数(2月)\n小美,30,20",
      asks: ["callsAnswered"],
    },
    "an unclosed quote swallows no rows": {
      text: `Agent,Calls answered\n"Anna,10\nBen,12\n"小美",5`,
      gives: { "004": { callsAnswered: 12 }, "001": { callsAnswered: 5 } },
    },
    "a rate of a figure that is found later": {
      text: "坐席,来电总量,接通率\n小美,100,90%",
      gives: { "001": { callsReceived: 100, callsAnswered: 90 } },
    },
  });
});

describe("months", () => {
  const calls = (head: string, rows: string): string => `${head},Agent,Calls answered\n${rows}`;
  tried("call-centre", {
    "Jan-24": {
      text: calls("Month", "Jan-24,Anna,120\nFeb-24,Anna,130"),
      gives: { "003": { callsAnswered: 120 } },
    },
    "2024年1月": {
      text: calls("月份", "2024年1月,小美,120\n2024年2月,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    一月: {
      text: calls("月份", "一月,小美,120\n二月,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    "1 and 2 below 月份": {
      text: calls("月份", "1,小美,120\n2,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    "a year in a column of its own": {
      text: "年份,月份,姓名,接听数\n2023,1月,小美,99\n2024,1月,小美,120",
      gives: { "001": { callsAnswered: 120 } },
    },
    "1月15日": {
      text: calls("日期", "1月15日,小美,12\n1月16日,小美,13\n2月1日,小美,99"),
      gives: { "001": { callsAnswered: 25 } },
    },
    "15-Jan-24": {
      text: calls("Date", "15-Jan-24,Anna,12\n01-Feb-24,Anna,99"),
      gives: { "003": { callsAnswered: 12 } },
    },
    "1/15/24 settles the order": {
      text: calls("Date", "1/2/24,Anna,12\n1/15/24,Anna,13\n2/1/24,Anna,99"),
      gives: { "003": { callsAnswered: 25 } },
    },
    "15/1/2024 settles the other": {
      text: calls("Date", "2/1/2024,Anna,12\n15/1/2024,Anna,13\n1/2/2024,Anna,99"),
      gives: { "003": { callsAnswered: 25 } },
    },
    "nothing settles it": {
      text: calls("Date", "1/2/2024,Anna,12\n2/1/2024,Anna,13"),
      asks: ["period"],
    },
    "the same in either order": {
      text: calls("Date", "1/1/2024,Anna,12\n2/2/2024,Anna,13"),
      gives: { "003": { callsAnswered: 12 } },
    },
    "months of the Republic": {
      text: calls("月份", "民國113年1月,小美,120\n民國113年2月,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    "113/01": {
      text: calls("月份", "113/01,小美,120\n113/02,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    "113/1/5": {
      text: calls("日期", "113/1/5,小美,12\n113/1/6,小美,13\n113/2/1,小美,99"),
      gives: { "001": { callsAnswered: 25 } },
    },
    "11301 and 1130105": {
      text: calls("年月", "11301,小美,120\n11302,小美,130"),
      gives: { "001": { callsAnswered: 120 } },
    },
    "a year of the Republic in a column of its own": {
      text: "年度,月份,姓名,接听数\n112,1月,小美,99\n113,1月,小美,120",
      gives: { "001": { callsAnswered: 120 } },
    },
    "a column a month of the Republic": {
      text: "姓名,民國113年1月接聽數,民國113年2月接聽數,113/01 來電數\n小美,12,99,20",
      gives: { "001": { callsAnswered: 12, callsReceived: 20, callsAbandoned: 8 } },
    },
    "a title of another month of the Republic": {
      text: "民國113年2月客服報表\n姓名,接聽數\n小美,12",
      asks: ["period"],
    },
    "a span of another month of the Republic": {
      text: "統計期間：113/02/01～113/02/29\n姓名,接聽數\n小美,12",
      asks: ["period"],
    },
    "a span of this month of the Republic": {
      text: "統計期間：113/01/01～113/01/31\n姓名,接聽數\n小美,12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "100/12 without a word is no month": {
      text: "姓名,接听数,其他\n小美,12,100/12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "other months only": {
      text: calls("Month", "Feb-24,Anna,130\nMar-24,Anna,140"),
      asks: ["period"],
    },
    "Jan-01 to Jan-05 are days": {
      text: calls(
        "Date",
        "Jan-01,Anna,1\nJan-02,Anna,2\nJan-03,Anna,3\nJan-04,Anna,4\nFeb-01,Anna,99",
      ),
      gives: { "003": { callsAnswered: 10 } },
    },
    "quarters for a month": {
      text: calls("Quarter", "2024Q1,Anna,130\n2024Q2,Anna,140"),
      asks: ["period"],
    },
    "a title that says another month": {
      text: "2024年2月客服话务月报\n姓名,接听数\n小美,12",
      asks: ["period"],
    },
    "a title that says this month": {
      text: "2024年1月客服话务月报\n姓名,接听数\n小美,12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "a title's span of another month": {
      text: "统计周期：2024-02-01 至 2024-02-29\n姓名,接听数\n小美,12",
      asks: ["period"],
    },
    "a title's span of three months": {
      text: "统计周期：2024-01-01 至 2024-03-31\n姓名,接听数\n小美,12",
      asks: ["period"],
    },
    "a span of three months in a column": {
      text: "统计周期,姓名,接听数\n2024-01-01至2024-03-31,小美,12",
      asks: ["period"],
    },
    "a span within the month": {
      text: "统计周期,姓名,接听数\n2024-01-01至2024-01-31,小美,12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "when it was printed does not matter": {
      text: "导出时间：2024-02-03\n姓名,接听数\n小美,12",
      gives: { "001": { callsAnswered: 12 } },
    },
    "a column a month": {
      text: "姓名,1月接听数,2月接听数\n小美,12,99",
      gives: { "001": { callsAnswered: 12 } },
    },
    "a group a month": {
      text: "姓名,1月,,2月,\n,来电数,接听数,来电数,接听数\n小美,20,12,99,98",
      gives: { "001": { callsReceived: 20, callsAnswered: 12, callsAbandoned: 8 } },
    },
  });
  tried("quarterly-after-sales", {
    "2024Q1": {
      text: "季度,客服,订单数\n2023Q4,小美,99\n2024Q1,小美,400",
      gives: { "001": { orders: 400 } },
    },
    "quarters of the Republic": {
      text: "季度,客服,訂單數\n113年第1季,小美,400\n113Q2,小美,500\n民國113年第三季度,小美,600",
      gives: { "001": { orders: 400 } },
    },
    第一季度: {
      text: "季度,客服,订单数\n第一季度,小美,400\n第二季度,小美,500",
      gives: { "001": { orders: 400 } },
    },
    "three months make a quarter": {
      text: "月份,客服,订单数\n2024-01,小美,1\n2024-02,小美,2\n2024-03,小美,3\n2024-04,小美,4",
      gives: { "001": { orders: 6 } },
    },
    "a column a month make a quarter": {
      text: "客服,1月订单数,2月订单数,3月订单数,4月订单数\n小美,1,2,3,4",
      gives: { "001": { orders: 6 } },
    },
  });
});

describe("headers", () => {
  tried("call-centre", {
    "English pivot": {
      text: "Row Labels,Sum of Calls answered,Average of Talk time (s)\nAnna,110,185\nGrand Total,110,185",
      gives: { "003": { callsAnswered: 110, talkSeconds: 185 } },
    },
    "zh-TW pivot": {
      text: "列標籤\t加總 - 來電數\t加總 - 接聽數\n小美\t120\t110\n總計\t120\t110",
      gives: { "001": { callsReceived: 120, callsAnswered: 110, callsAbandoned: 10 } },
    },
    "a pivot's mean of a count is no count": {
      text: "行标签\t平均值项:来电数\t计数项:接听数\n小美\t12\t31",
    },
    "a pivot's sum of times is a total": {
      text: "行标签\t求和项:接听数\t求和项:通话时长(秒)\n小美\t120\t22200",
      gives: { "001": { callsAnswered: 120, talkSeconds: 185 } },
    },
    "5星 to 1星": {
      text: "姓名\t5星\t4星\t3星\t2星\t1星\n小美\t5\t4\t3\t2\t1",
      gives: { "001": { votes5: 5, votes4: 4, votes3: 3, votes2: 2, votes1: 1 } },
    },
    "很满意 to 很不满意": {
      text: "姓名\t很满意\t满意\t一般\t不满意\t很不满意\n小美\t5\t4\t3\t2\t1",
      gives: { "001": { votes5: 5, votes4: 4, votes3: 3, votes2: 2, votes1: 1 } },
    },
    "three grades: asked": {
      text: "姓名\t满意\t一般\t不满意\n小美\t5\t4\t3",
      asks: ["votes4", "votes3", "votes2"],
    },
    "a title of two cells and a header of two rows": {
      text: "报表名称：,话务统计\n,呼入,,满意度,\n坐席,来电数,接听数,满意,不满意\n小美,20,18,5,1",
      gives: { "001": { callsReceived: 20, callsAnswered: 18, callsAbandoned: 2 } },
      asks: ["votes2", "votes4"],
    },
    "names merged over both header rows": {
      text: "姓名\t来电\t\t满意度\t\t\t\t\n\t总数\t接听\t5分\t4分\t3分\t2分\t1分\n小美\t20\t18\t5\t4\t3\t2\t1",
      gives: {
        "001": {
          ...{ callsReceived: 20, callsAnswered: 18, callsAbandoned: 2 },
          ...{ votes5: 5, votes4: 4, votes3: 3, votes2: 2, votes1: 1 },
        },
      },
    },
    "first and last name": {
      text: "First Name,Last Name,Calls answered\nAnna,Reed,12",
      people: [["1", "Anna Reed"]],
      gives: { "1": { callsAnswered: 12 } },
    },
    "the header again on every page": {
      text: "姓名,接听数\n小美,12\n姓名,接听数\n小丽,13",
      gives: { "001": { callsAnswered: 12 }, "002": { callsAnswered: 13 } },
    },
  });
  tried("after-sales", {
    "赤兔: totals of the shop above": {
      text: "客服昵称\t接待人数\t平均响应时长(秒)\n汇总\t300\t54\n均值\t150\t54\n小美\t160\t36",
      gives: { "001": { responseHours: 0.01, answered: 160 } },
    },
  });
});

describe("rows", () => {
  tried("call-centre", {
    "sums by any usual word": {
      text: "姓名,接听数\n小美,1\n小丽,2\n小计,3\n全部,3\n平均,1.5\n均值,1.5\nTotal,3\nTeam average,1.5\n总计：,3",
      gives: { "001": { callsAnswered: 1 }, "002": { callsAnswered: 2 } },
    },
    "a sum that is named elsewhere": {
      text: "日期,姓名,接听数\n2024-01-01,小美,1\n合计,,1",
      gives: { "001": { callsAnswered: 1 } },
    },
    "a team of 全部 beside its parts is a sum": {
      text: "渠道,姓名,接听数\n全部,小美,30\n北线,小美,10\n南线,小美,20",
      gives: { "001": { callsAnswered: 30 } },
    },
    "somebody who is called Total": {
      text: "Agent,Calls answered\nTotal,3\nAnna,2",
      people: [
        ["1", "Total"],
        ["003", "Anna"],
      ],
      gives: { "1": { callsAnswered: 3 }, "003": { callsAnswered: 2 } },
    },
    "remarks below": {
      text: "姓名,接听数\n小美,1\n制表人：赵六,\n备注：以上为系统数据,",
      gives: { "001": { callsAnswered: 1 } },
    },
    "a person twice, and nothing tells why": {
      text: "姓名,接听数\n小美,1\n小美,2",
      asks: ["people"],
    },
    "a person in two channels": {
      text: "姓名,渠道,接听数\n小美,北线,1\n小美,南线,2",
      gives: { "001": { callsAnswered: 3 } },
    },
    "a name alone at the end": {
      text: "姓名,日期,接听数\n小美,2024-01-01,1\n,2024-01-02,2",
      asks: ["people"],
    },
    "a log whose calls nobody took": {
      text: "通话编号,坐席,是否接听\nT1,小美,是\nT2,小美,否\nT3,,否",
      gives: { "001": { callsReceived: 2, callsAnswered: 1, callsAbandoned: 1 } },
    },
    "two people of one name": {
      text: "姓名,接听数\n小美,1",
      people: [
        ["1", "小美"],
        ["2", "小美"],
      ],
      asks: ["people"],
    },
    "ids without their zeros": {
      text: "工号,接听数\n1,5\n2.0,6",
      gives: { "001": { callsAnswered: 5 }, "002": { callsAnswered: 6 } },
    },
    "ids below Agent": {
      text: "Agent,Calls answered\n003,5",
      gives: { "003": { callsAnswered: 5 } },
    },
    "numbers of rows beside nicknames are nobody's ids": {
      text: "编号,客服昵称,接听数\n1,阿花,5\n2,阿草,6",
    },
    '="007"': { text: '工号,接听数\n="001",5', gives: { "001": { callsAnswered: 5 } } },
    "separators, signs and widths of numbers": {
      text: '姓名\t来电数\t接听数\n小美\t1,034 通\t１０３３\n小丽\t1 200\t"1,199"',
      gives: {
        "001": { callsReceived: 1034, callsAnswered: 1033, callsAbandoned: 1 },
        "002": { callsReceived: 1200, callsAnswered: 1199, callsAbandoned: 1 },
      },
    },
    "what is no count": {
      text: "姓名\t来电数\t接听数\n小美\t-3\t12.5\n小丽\t¥30\t3 05",
    },
    "a comma in a number without quotes shifts what is behind it": {
      text: "Agent,Calls offered,Calls answered\nAnna,1,034,110\nBen,100,90",
      gives: { "004": { callsReceived: 100, callsAnswered: 90, callsAbandoned: 10 } },
    },
    "another table below is left alone": {
      text: "姓名,来电数,接听数\n小美,20,18\n姓名,满意,不满意\n小美,5,1",
      gives: { "001": { callsReceived: 20, callsAnswered: 18, callsAbandoned: 2 } },
    },
    "one's id and another's name": {
      text: "工号,姓名,接听数\n001,小丽,5\n003,Anna,6\n004,Ben,7",
      gives: { "003": { callsAnswered: 6 }, "004": { callsAnswered: 7 } },
      asks: ["people"],
    },
    "dates as numbers of days": {
      text: "日期,姓名,接听数\n45292,小美,5\n45323,小美,99",
      gives: { "001": { callsAnswered: 5 } },
    },
    "years of the Republic": {
      text: "月份,姓名,接听数\n民國113年1月,小美,5\n民國113年2月,小美,99",
      gives: { "001": { callsAnswered: 5 } },
    },
    "years of the Republic without its name, and days": {
      text: "日期,姓名,接听数\n113年1月5日,小美,5\n113年2月5日,小美,99",
      gives: { "001": { callsAnswered: 5 } },
    },
    "weeks say no month": {
      text: "周次,姓名,接听数\n第1周,小美,5\n第2周,小美,6",
      asks: ["period"],
    },
    "a mean grade a person is no vote": { text: "姓名,评分\n小美,5\n小丽,4" },
    "decimal commas: asked where they matter": {
      text: "Agent;Calls answered;Avg Talk Time (s)\nAnna;110;185,5\nBen;100;1.234",
      gives: { "003": { callsAnswered: 110 }, "004": { callsAnswered: 100 } },
      asks: ["talkSeconds"],
    },
    "means of days without their calls: asked": {
      text: "日期,姓名,平均通话时长(秒)\n2024-01-01,小美,100\n2024-01-02,小美,200",
      asks: ["talkSeconds"],
    },
    "means of days weighed by their calls": {
      text: "日期,姓名,接听数,平均通话时长(秒)\n2024-01-01,小美,10,100\n2024-01-02,小美,30,200",
      gives: { "001": { callsAnswered: 40, talkSeconds: 175 } },
    },
    "case numbers that come again: asked": {
      text: `通话编号,坐席\n${Array.from({ length: 20 }, (_, index) => `T${index === 3 ? 2 : index},小美`).join("\n")}`,
      asks: ["callsReceived"],
    },
  });
});

describe("surveys, a grade a row", () => {
  const log = (grades: readonly string[], heading = "满意度") =>
    `通话编号,坐席,${heading}\n${grades.map((grade, index) => `T${index},小美,${grade}`).join("\n")}`;
  const calls = (count: number) => ({ callsReceived: count });
  const votes = ["votes1", "votes2", "votes3", "votes4", "votes5"];
  tried("call-centre", {
    "5 is the best where it is given": {
      text: log(["5", "5", "4", "1"]),
      gives: { "001": { ...calls(4), votes5: 2, votes4: 1, votes3: 0, votes2: 0, votes1: 1 } },
    },
    "0 is not rated": {
      text: log(["5", "0", "4", "0"]),
      gives: { "001": { ...calls(4), votes5: 1, votes4: 1, votes3: 0, votes2: 0, votes1: 0 } },
    },
    "1 comes more often than 5: asked": {
      text: log(["1", "1", "2", "5"]),
      gives: { "001": calls(4) },
      asks: votes,
    },
    "no 5 at all: asked": { text: log(["4", "3", "4"]), gives: { "001": calls(3) }, asks: votes },
    "three words: asked": {
      text: log(["满意", "一般", "不满意"]),
      gives: { "001": calls(3) },
      asks: votes,
    },
    "six words: asked": {
      text: log(["非常满意", "满意", "基本满意", "一般", "不满意", "非常不满意"]),
      gives: { "001": { ...calls(6) } },
      asks: votes,
    },
    "six numbers: asked": {
      text: log(["6", "5", "4", "3", "2", "1", "6"]),
      gives: { "001": { ...calls(7) } },
      asks: votes,
    },
    "columns of six grades: asked": {
      text: "姓名,6分,5分,4分,3分,2分,1分\n小美,9,5,4,3,2,1",
      asks: votes,
    },
    未参评: {
      text: log(["非常满意", "未参评", "满意", "很不满意"]),
      gives: { "001": { ...calls(4), votes5: 1, votes4: 1, votes3: 0, votes2: 0, votes1: 1 } },
    },
  });
  tried("after-sales", {
    "three words: satisfied and all are certain": {
      text: "工单号,客服,评价结果\nG1,小美,满意\nG2,小美,一般\nG3,小美,未评价\nG4,小美,不满意",
      gives: { "001": { satisfiedVotes: 1, votes: 3 } },
    },
    "1 and nothing else: satisfied is asked": {
      text: "工单号,客服,满意度\nG1,小美,1\nG2,小美,0\nG3,小美,1",
      asks: ["satisfiedVotes", "votes"],
    },
    "satisfied of six numbers is asked": {
      text: "工单号,客服,满意度\nG1,小美,6\nG2,小美,5\nG3,小美,1",
      gives: { "001": { votes: 3 } },
      asks: ["satisfiedVotes"],
    },
    "1 and 2 of three: satisfied is asked, all is certain": {
      text: "工单号,客服,满意度\nG1,小美,1\nG2,小美,2\nG3,小美,1",
      gives: { "001": { votes: 3 } },
      asks: ["satisfiedVotes"],
    },
  });
});

test("three words of a survey are asked once, with what they may be of five grades", () => {
  const { questions } = outcome({
    system: "call-centre",
    text: "通话编号,坐席,评价\nT1,小美,满意\nT2,小美,一般\nT3,小美,不满意",
  });
  const [first, ...others] = questions.filter(({ about }) => about.startsWith("votes"));
  expect(first).toMatchObject({
    about: "votes5",
    readings: [
      { text: "“满意” is 5, “一般” is 3, “不满意” is 1", values: { "001": 1 } },
      { text: "“满意” is 4, “一般” is 3, “不满意” is 2", values: { "001": 0 } },
    ],
  });
  const texts = (readings: readonly { readonly text: string }[]) =>
    readings.map(({ text }) => text);
  for (const other of others) expect(texts(other.readings)).toEqual(texts(first?.readings ?? []));
});

test.each([
  [
    "姓名,接听数,5分,备注\n小美,5,,",
    [
      ["5分", "empty"],
      ["备注", "empty"],
    ],
  ],
  ["姓名,接听数,\n小美,5,", []],
])("columns without a cell are named as such: %j", (text, expected) => {
  const { unused } = outcome({ system: "call-centre", text });
  expect(unused.map(({ heading, why }) => [heading, why])).toEqual(
    expected.map(([column]) => [column, figuresTexts.en.unused.empty]),
  );
});

describe("whatever stands in 2 MB", () => {
  test.each([
    [
      "a cell of 300,000 characters",
      `Agent,Calls answered,Note\nAnna,10,"${'x,""\n'.repeat(60_000)}"`,
    ],
    ["a heading of 80,000 brackets", `Agent,Calls answered,${"(".repeat(80_000)}\nAnna,10,1`],
    [
      "32,000 combining marks",
      `Agent,Calls answered,a${"\u0301".repeat(32_000)}\nAnna,10,b${"\u0301".repeat(32_000)}`,
    ],
    [
      "a figure of 300,000 digits",
      `Agent,Calls answered,Calls offered\nAnna,10,${"9".repeat(300_000)}`,
    ],
    ["a row of quotes", `Agent,Calls answered,Note\nAnna,10,${'"'.repeat(200_000)}`],
    ["three kinds of line ends", "Agent,Calls answered\rAnna,10\r\nBen,12\n"],
    ["tabs in quotes", 'Agent\tCalls answered\tNote\nAnna\t10\t"a\tb\tc"'],
  ])("%s is read in a moment", (_, text) => {
    const start = performance.now();
    expect(inShort({ system: "call-centre", text }).figures["003"]).toEqual({ callsAnswered: 10 });
    // Linear, however busy the machine: it takes a fraction of a second.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
