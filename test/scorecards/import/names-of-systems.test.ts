import { inShort } from "./support/outcome";

/** What the products call it: an export as each of them writes it, and what is read or asked. */
const cases: Readonly<
  Record<
    string,
    {
      readonly system: string;
      readonly text: string;
      readonly figures?: Readonly<Record<string, number>>;
      readonly asked?: readonly string[];
    }
  >
> = {
  "赤兔, sales": {
    system: "ecommerce-agent",
    text: "客服昵称\t询单人数\t最终付款人数\t询单->最终付款转化率\t客服销售额\t销售目标\t平均响应(秒)\t客户满意率\n小美\t600\t270\t45.00%\t￥86,532.50\t80000\t26.80\t96.5%\n汇总\t600\t270\t45.00%\t￥86,532.50\t80000\t26.80\t96.5%",
    figures: {
      ...{ agentTurnover: 86_532.5, agentPlan: 80_000, conversionRate: 0.45 },
      ...{ responseSeconds: 26.8, satisfactionRate: 0.965 },
    },
  },
  京东客服管家: {
    system: "ecommerce-agent",
    text: "客服账号昵称,咨询量,平均响应时间(s),30s应答率,满意度,售前转化率\n小美,1200,26.8,96.2%,96.50%,45%",
    figures: { responseSeconds: 26.8, satisfactionRate: 0.965 },
    asked: ["conversionRate"],
  },
  "conversion from its two counts": {
    system: "ecommerce-agent",
    text: "客服\t询单人数\t付款人数\t满意数\t参评数\n小美\t600\t270\t95\t100",
    figures: { conversionRate: 0.45, satisfactionRate: 0.95 },
  },
  "turnover of days is added up, a plan is asked": {
    system: "ecommerce-agent",
    text: "日期\t客服\t销售额\t销售任务\n2024-01-01\t小美\t100\t90\n2024-01-02\t小美\t200\t90",
    figures: { agentTurnover: 300 },
    asked: ["agentPlan"],
  },
  "净销售额 may be the turnover": {
    system: "ecommerce-agent",
    text: "客服\t净销售额\n小美\t80000",
    asked: ["agentTurnover"],
  },
  "满意数 alone is no rate": { system: "ecommerce-agent", text: "客服\t满意数\n小美\t95" },
  快手: {
    system: "service-agent",
    text: "客服昵称,人工接待会话量,平均响应时长(秒),好评率,参评会话数\n小美,1180,30,96%,200",
    figures: { responseMinutes: 0.5, surveys: 200, surveysSatisfied: 192 },
  },
  Udesk: {
    system: "call-centre",
    text: "客服,呼入总数,呼入接听数,呼出总数,呼出接通数,平均振铃时长,满意度-非常满意,满意度-满意,满意度-一般,满意度-不满意,满意度-非常不满意\n小美,217,210,50,40,00:00:12,60,30,5,3,2",
    figures: {
      ...{ callsReceived: 217, callsAnswered: 210, callsAbandoned: 7, answerSeconds: 12 },
      ...{ votes5: 60, votes4: 30, votes3: 5, votes2: 3, votes1: 2 },
    },
  },
  七鱼: {
    system: "after-sales",
    text: "客服\t接入会话量\t平均响应时长\t参评数\t满意数\n小美\t500\t00:00:36\t100\t90",
    figures: { responseHours: 0.01, votes: 100, satisfiedVotes: 90 },
    asked: ["answered"],
  },
  "five grades are no 满意数": {
    system: "after-sales",
    text: "客服\t非常满意数\t满意数\t一般数\t不满意数\t非常不满意数\n小美\t60\t30\t5\t3\t2",
    figures: { votes: 100, satisfiedVotes: 90 },
  },
  "Zendesk Explore": {
    system: "after-sales",
    text: "Assignee name,Good satisfaction ratings,Rated satisfaction tickets,% Satisfaction score\nAnna,38,40,95%",
    figures: { satisfiedVotes: 38, votes: 40 },
  },
  Zoho: {
    system: "after-sales",
    text: "Agent Name,Resolution Time [Avg],FCR Tickets\nAnna,12:18 hrs,97",
    figures: { resolutionHours: 12.3, resolvedFirst: 97 },
  },
  "Avaya CMS": {
    system: "call-centre",
    text: "Agent Name\tACD Calls\tAvg ACD Time\tACD Time\tAban Calls\nAnna\t210\t3:01\t10:33:30\t3\nTotals\t210\t3:01\t10:33:30\t3",
    figures: { callsAnswered: 210, callsAbandoned: 3 },
    asked: ["talkSeconds"],
  },
  "天润融通: 来电 and 外呼": {
    system: "call-centre",
    text: "座席姓名\t来电总数\t来电接听数\t来电未接听数\t来电总通话时长\t来电平均通话时长\t外呼总数\t外呼接通数\t外呼平均通话时长\n小美\t520\t501\t19\t25:53:06\t00:03:06\t120\t88\t00:02:11",
    figures: { callsReceived: 520, callsAnswered: 501, callsAbandoned: 19, talkSeconds: 186 },
  },
  "进线, with what was answered of it": {
    system: "call-centre",
    text: "坐席,进线总量,进线接起量,进线平均等待时长(秒)\n小美,520,501,9",
    figures: { callsReceived: 520, callsAnswered: 501, callsAbandoned: 19, answerSeconds: 9 },
  },
  "Avaya CMS, speed": {
    system: "call-centre",
    text: "Agent Name,ACD Calls,Avg Speed Ans\nAnna,210,0:12",
    figures: { callsAnswered: 210, answerSeconds: 12 },
  },
  "urgent complaints, by what is measured": {
    system: "service-agent",
    text: "Agent,Urgent: time to contact (min),Urgent: time to solve (min)\nAnna,9,29",
    figures: { urgentContactMinutes: 9, urgentSolveMinutes: 29 },
  },
  "咨询及时处理率 and what it is of": {
    system: "car-dealership",
    text: "姓名\t咨询总数\t咨询及时处理率\n小美\t250\t96.0%",
    figures: { enquiries: 250, enquiriesInTime: 240 },
  },
  "售后费用 and its budget": {
    system: "after-sales",
    text: "姓名\t售后费用预算(元)\t实际售后费用(元)\n小美\t10,000\t9,800",
    figures: { costShare: 0.98 },
  },
  "a cost as a share of its budget": {
    system: "after-sales",
    text: "姓名\t售后成本（占预算%）\n小美\t98%",
    figures: { costShare: 0.98 },
  },
  "a budget is no share": {
    system: "after-sales",
    text: "姓名\t售后成本（预算）\n小美\t98%",
    asked: ["costShare"],
  },
  "一次解决工单 beside all that were solved": {
    system: "after-sales",
    text: "客服\t工单总数\t已解决工单数\t一次解决工单数\n小美\t100\t95\t80",
    figures: { answered: 100, resolvedFirst: 80 },
  },
  ServiceNow: {
    system: "after-sales",
    text: "Assigned to,Incidents,Cases resolved at first contact\nAnna,180,144",
    figures: { answered: 180, resolvedFirst: 144 },
  },
  "Five9: accepted": {
    system: "call-centre",
    text: "AGENT NAME,CALLS OFFERED,CALLS ACCEPTED,ABANDONED\nAnna,410,389,12",
    figures: { callsReceived: 410, callsAnswered: 389, callsAbandoned: 12 },
  },
  "enquiries that were answered in time": {
    system: "car-dealership",
    text: "Advisor,Enquiries,Enquiries answered in time\nAnna,130,124",
    figures: { enquiries: 130, enquiriesInTime: 124 },
  },
  "seconds and minutes as part of the word": {
    system: "call-centre",
    text: "客服專員\t進線數\t接聽數\t平均應答秒數\t平均通話分鐘數\n小美\t480\t456\t12\t3.5",
    figures: {
      ...{ callsReceived: 480, callsAnswered: 456, callsAbandoned: 24 },
      ...{ answerSeconds: 12, talkSeconds: 210 },
    },
  },
  "what is done, with its unit": {
    system: "call-centre",
    text: "Agent,Answered,Avg answer (sec)\nAnna,456,12",
    figures: { callsAnswered: 456, answerSeconds: 12 },
  },
  "5 - Very satisfied": {
    system: "call-centre",
    text: "Agent,5 - Very satisfied,4 - Satisfied,3 - Neutral,2 - Dissatisfied,1 - Very dissatisfied\nAnna,5,4,3,2,1",
    figures: { votes5: 5, votes4: 4, votes3: 3, votes2: 2, votes1: 1 },
  },
};

test.each(Object.entries(cases))("%s", (_, { system, text, figures, asked = [] }) => {
  const given = inShort({ system, text });
  const person = text.includes("小美") ? "001" : "003";
  expect(given).toEqual({
    figures: figures === undefined ? {} : { [person]: figures },
    asked: [...asked].sort(),
  });
});

test("first and last names of agents are one name", () => {
  const text =
    "Agent name,Agent first name,Agent last name,Calls answered\nareed,Anna,Reed,210\nbcole,Ben,Cole,180";
  const people = [
    ["1", "Anna Reed"],
    ["2", "Ben Cole"],
  ] as const;
  expect(inShort({ system: "call-centre", text, people }).figures).toEqual({
    "1": { callsAnswered: 210 },
    "2": { callsAnswered: 180 },
  });
});

test("last month's figures are known by the names of this month's", () => {
  const text =
    "姓名,主动服务,政策执行率,产品知识,上月满意率,上月平均响应时长(秒),上月主动服务,上月政策执行率,上月产品知识\n小美,12,98%,92%,93%,150,10,97%,90%";
  expect(inShort({ system: "service-agent", text }).figures["001"]).toEqual({
    ...{ proactiveCases: 12, policyCorrect: 0.98, productTest: 0.92 },
    ...{ "satisfied:last": 0.93, "response:last": 2.5, "proactive:last": 10 },
    ...{ "policy:last": 0.97, "product:last": 0.9 },
  });
});
