import { headingWord } from "./heading";

/**
 * What other systems call the figures that the scorecards want, by the id of the input; the input's own names are known
 * from its description. Simplified Chinese stands for both scripts; blanks, case, brackets, units and filler words such as
 * "total", "平均" or "数" do not count (heading.ts).
 */
const verySatisfied = [
  "very satisfied",
  "extremely satisfied",
  "5 stars",
  "五星",
  "5星",
  "很满意",
  "十分满意",
  "非常好",
  "极满意",
  "excellent",
  "好评",
  "good",
  "positive",
  "rated good",
];
const satisfied = ["satisfied", "4 stars", "四星", "4星", "比较满意", "较满意", "基本满意"];
const neutral = ["neutral", "3 stars", "三星", "3星", "一般", "普通", "中立", "中评"];
const dissatisfied = [
  "dissatisfied",
  "unsatisfied",
  "2 stars",
  "二星",
  "2星",
  "不太满意",
  "较不满意",
];
const veryDissatisfied = [
  "very dissatisfied",
  "very unsatisfied",
  "1 star",
  "一星",
  "1星",
  "很不满意",
  "十分不满意",
  "极不满意",
  "terrible",
  "差评",
  "bad",
  "negative",
  "rated bad",
];

/** The five grades of a survey, best first. */
export const gradeNames: readonly (readonly string[])[] = [
  [...verySatisfied, "非常满意"],
  [...satisfied, "满意"],
  neutral,
  [...dissatisfied, "不满意"],
  [...veryDissatisfied, "非常不满意"],
];

const votes = [
  "votes",
  "ratings received",
  "surveys",
  "survey responses",
  "评价数",
  "评价总数",
  "评分数",
  "参评数",
  "参评人数",
  "问卷数",
  "csat responses",
  "csat surveys",
  "回收问卷",
  "满意度评价量",
  "评价量",
  ...["参评", "参评会话", "参评人次", "评价人数", "评价会话", "有效评价", "收到评价", "评分人数"],
  ...["rated tickets", "rated satisfaction tickets", "rated conversations", "surveys answered"],
  ...["surveys completed", "surveys returned"],
];
const satisfiedVotes = [
  "satisfied votes",
  "satisfied responses",
  "positive ratings",
  "满意票",
  "满意评价数",
  "满意评价",
  "好评数",
  ...["满意会话", "满意问卷", "满意人次", "满意评价量"],
  ...["csat positive", "positive surveys"],
  ...["good satisfaction ratings", "good ratings", "satisfied ratings", "satisfied surveys"],
  ...[
    "satisfied tickets",
    "good satisfaction tickets",
    "satisfied customers",
    "positive responses",
  ],
];
const responseTime = [
  "response time",
  "first response time",
  "first response",
  "response",
  "first reply time",
  "time to first response",
  "reply time",
  "frt",
  "响应时间",
  "响应时长",
  "首次响应时间",
  "首次响应时长",
  "首响时间",
  "首响时长",
  "首响",
  "平响",
  "首次响应",
  "响应",
  "首次回复时长",
  "回复时长",
  "响应速度",
  "回应时间",
  ...["首次回复", "回复", "平均响应", "首次应答时长", "人工响应时长"],
  ...["first reply", "first agent response", "agent response time", "time to reply"],
];
const ofFirst = /first|frt|首/;
const resolutionTime = [
  "resolution time",
  "full resolution time",
  "first resolution time",
  "handling time",
  "time to resolution",
  "time to resolve",
  "handle time",
  "解决时长",
  "解决时间",
  "处理时长",
  "处理时间",
  "处理周期",
  "结案时长",
  "结案时间",
  ...["工单处理时长", "工单解决时长", "完结时长", "关闭时长", "办结时长", "解决用时"],
  ...["time to close", "close time", "time to solve", "ticket resolution time"],
];
const answered = [
  "answered",
  "calls answered",
  "calls handled",
  "handled",
  "handled calls",
  "calls taken",
  "接听",
  "接听量",
  "接听来电",
  "接通",
  "接通量",
  "接起",
  "接起量",
  "人工接听量",
  "应答",
  "应答量",
  ...["acd calls", "answered calls", "inbound answered", "inbound calls answered"],
  ...["接通来电", "接听电话", "接通电话", "已接来电", "已接听", "已接通", "已接", "接通通话"],
  ...["accepted", "calls accepted"],
  ...["应答来电", "接起来电", "成功接听", "呼入接听", "呼入接通", "呼入接起", "呼入应答"],
];
/** Solved, whether at the first contact or later. */
const solvedWords = [
  ...["resolved", "calls resolved", "resolved calls", "solved", "解决", "已解决"],
  ...["tickets resolved", "cases resolved", "cases solved"],
  ...["解决工单", "已解决工单", "已解决会话", "解决会话", "解决问题"],
];
const resolved = [
  ...solvedWords,
  "resolved first contact",
  "first call resolved",
  "resolved first call",
  "fcr",
  "首次解决",
  "一次解决",
  "一次性解决",
  "是否解决",
  "是否首次解决",
  ...["fcr tickets", "fcr cases", "fcr count", "first contact resolved", "首次解决工单"],
  ...["首次解决会话", "首次解决问题", "一次解决工单", "一次解决会话", "一次性解决工单"],
  ...["resolved on first contact", "tickets resolved on first contact", "首次联系解决"],
  ...["cases resolved at first contact", "calls resolved at first contact"],
];

/** Figures of which a scorecard asks for last month's as well. */
const compared = {
  proactiveCases: ["proactive cases", "proactive services", "主动服务", "主动外呼", "主动回访"],
  policyCorrect: [
    "policy accuracy",
    "policy compliance",
    "政策执行",
    "政策执行率",
    "政策准确率",
    "执行准确率",
  ],
  urgentContactMinutes: [
    "urgent contact time",
    "urgent time to contact",
    "urgent complaints contact time",
    "紧急投诉联系",
    "紧急投诉响应时间",
    "紧急联系时间",
  ],
  urgentSolveMinutes: [
    "urgent resolution time",
    "urgent time to solve",
    "urgent time to resolve",
    "urgent solving time",
    "urgent complaints resolution time",
    "紧急投诉解决",
    "紧急投诉处理时间",
    "紧急解决时间",
  ],
  complexMinutes: [
    "complex case time",
    "complex cases response time",
    "复杂问题响应",
    "复杂问题处理时间",
    "复杂问题时间",
  ],
  knowledgeScore: ["knowledge score", "专业知识", "知识得分", "知识考试", "专业知识考试"],
  productTest: ["product knowledge", "product test", "产品知识", "产品测试"],
  diagnosisTest: ["fault diagnosis", "diagnosis test", "故障诊断", "诊断测试"],
  solutionsTest: ["solutions", "solutions test", "解决方案", "方案测试"],
  communicationScore: ["communication score", "沟通能力", "沟通得分", "沟通评分"],
} satisfies Readonly<Record<string, readonly string[]>>;

export const synonyms: Readonly<Record<string, readonly string[]>> = {
  verySatisfied,
  satisfied,
  neutral,
  dissatisfied,
  veryDissatisfied,
  votes5: verySatisfied,
  votes4: satisfied,
  votes3: neutral,
  votes2: dissatisfied,
  votes1: veryDissatisfied,
  votes,
  satisfiedVotes,
  surveys: [...votes, "surveys collected"],
  surveysSatisfied: satisfiedVotes,

  callsReceived: [
    "calls received",
    "calls",
    "inbound calls",
    "calls offered",
    "offered",
    "incoming calls",
    "来电",
    "呼入",
    "呼入量",
    "呼入总量",
    "进线",
    "进线量",
    "来电总量",
    "话务量",
    ...["来话", "呼入电话", "呼入来电", "进线电话", "电话呼入", "总来电", "来电次数"],
    ...["inbound calls received", "calls presented", "inbound", "total inbound calls"],
  ],
  callsAnswered: answered,
  callsResolved: resolved,
  callsAbandoned: [
    "abandoned",
    "calls abandoned",
    "abandon",
    "aban calls",
    "abandoned calls",
    "放弃",
    "放弃来电",
    "呼损",
    "排队放弃",
    "未接听",
    "未接",
    "漏接",
    ...["aban", "abandon cnt", "呼入放弃", "放弃电话", "客户放弃"],
  ],
  answerSeconds: [
    "speed of answer",
    "answer speed",
    "asa",
    "wait time",
    "waiting time",
    "time to answer",
    "answer time",
    "ring time",
    "应答速度",
    "接听速度",
    "等待时长",
    "等待时间",
    "排队时长",
    "振铃时长",
    "应答时长",
    "接听时长",
    ...[
      "avg speed answer",
      "speed ans",
      "speed to answer",
      "answer delay",
      "呼入应答时长",
      "平均等待",
    ],
  ],
  handlingSeconds: [
    "handling time",
    "handle time",
    "average handling time",
    "average handle time",
    "aht",
    "处理时长",
    "处理时间",
    "服务时长",
    ...["handle", "处理均时", "处理均长", "通话处理时长"],
  ],
  qualityScore: [
    "quality",
    "qa score",
    "qa",
    "quality assurance score",
    "inspection score",
    "质检",
    "质检分",
    "质检均分",
    "质检成绩",
    "质检评分",
    "质量得分",
  ],
  fatalErrors: ["critical errors", "fatal mistakes", "致命错误", "一票否决", "红线"],
  seriousErrors: ["major errors", "serious mistakes", "严重错误", "重大差错"],
  talkSeconds: [
    "talk time",
    "talk",
    "talk duration",
    "call duration",
    "call length",
    "conversation time",
    "att",
    "通话时长",
    "通话时间",
    "通话",
    "通话均长",
    ...["通话均时", "均通话时长", "人工通话时长", "呼入通话时长"],
  ],

  answered: [
    ...answered,
    "cases",
    "tickets",
    "tickets answered",
    "tickets handled",
    "incidents",
    "incidents handled",
    "受理",
    "受理量",
    "工单数",
    "接待",
    "接待量",
    ...["工单", "工单量", "受理工单", "处理工单", "接单", "contacts handled", "contacts"],
    ...["cases handled", "cases answered", "interactions handled", "conversations handled"],
  ],
  resolvedFirst: resolved,
  // On the telephone an answer is the response.
  responseHours: [...responseTime, "speed of answer", "应答速度"],
  responseMinutes: responseTime,
  resolutionHours: resolutionTime,
  costShare: [
    "cost share",
    "cost to budget",
    "budget used",
    "成本占比",
    "费用率",
    "预算执行率",
    "成本执行率",
    "费用执行率",
    "成本率",
    "成本占预算",
  ],
  complaints: ["complaints", "complaints received", "投诉", "投诉量", "客诉", "客户投诉"],
  complaintsResolved: [
    "complaints resolved",
    "complaints closed",
    "resolved complaints",
    "投诉解决",
    "投诉已解决",
    "解决投诉",
    "已结案投诉",
    "投诉结案",
  ],
  repairs: ["repairs", "repair orders", "维修", "维修单", "维修量", "修理"],
  fixedFirst: [
    "fixed first time",
    "first time fixes",
    "first visit fixes",
    "一次修复",
    "一次修好",
    "首次修复",
  ],
  serviceHours: [
    "service hours",
    "hours worked on service",
    "productive hours",
    "服务工时",
    "有效工时",
    "作业工时",
  ],
  dutyHours: [
    "duty hours",
    "hours on shift",
    "attendance hours",
    "paid hours",
    "出勤工时",
    "上班工时",
    "总工时",
    "考勤工时",
  ],
  salary: ["salary", "wage", "monthly pay", "月薪", "工资", "基本工资", "薪资", "月工资"],
  failuresBefore: [],

  customersReceived: [
    "customers received",
    "customers served",
    "visitors",
    "接待客户",
    "来店客户",
    "接待",
    "进店客户",
    "来访客户",
    "来客",
  ],
  customersComplaining: [
    "complaining customers",
    "customers complaining",
    "complaints",
    "投诉客户",
    "投诉",
    "客诉",
  ],
  customersRepurchasing: [
    "repeat customers",
    "repurchases",
    "returning customers",
    "重购客户",
    "再购客户",
    "复购客户",
    "回购客户",
    ...["重购", "复购", "回购", "repurchase"],
  ],
  customersFirstTime: [
    "first time customers",
    "new customers",
    "first purchases",
    "首购客户",
    "新客户",
    "首次购买客户",
    ...["首购", "首次购买"],
  ],
  purchasesReferred: [
    "referred purchases",
    "referrals",
    "referred customers",
    "转介绍",
    "转介绍客户",
    "转介绍成交",
  ],
  enquiries: [
    "enquiries",
    "inquiries",
    "chats",
    "conversations",
    "咨询",
    "咨询量",
    "咨询客户",
    "会话量",
    "会话",
  ],
  enquiriesInTime: [
    "enquiries solved in time",
    "answered in time",
    ...["enquiries answered in time", "enquiries handled in time", "handled in time"],
    "及时处理",
    "及时回复",
    "及时答复",
    "及时处理咨询",
  ],

  mttrHours: ["mttr", "repair time", "time to repair", "维修时长", "修复时间", "修复时长"],
  orders: ["orders", "paid orders", "订单", "订单量", "成交订单", "支付订单"],
  refundsDispute: ["dispute refunds", "disputed refunds", "纠纷退款", "纠纷退款单"],
  refundsQuality: ["quality refunds", "品质退款", "质量退款", "品质退款单"],
  interventions: [
    "interventions",
    "platform interventions",
    "介入",
    "平台介入",
    "小二介入",
    "客服介入",
  ],
  cycleDays: [
    "complaint cycle",
    "complaint handling days",
    "投诉处理周期",
    "投诉处理天数",
    "投诉周期",
  ],
  discipline: [
    "discipline",
    "discipline score",
    "纪律",
    "工作纪律",
    "纪律评分",
    "纪律得分",
    "纪律分",
  ],
  customersKept: ["customers kept", "retained customers", "留存客户", "留存"],
  customersAtStart: ["customers at start", "opening customers", "期初客户", "期初"],
  agentTurnover: [
    ...["sales", "sales amount", "turnover amount", "sales turnover"],
    ...["客服销售额", "个人销售额", "销售金额", "客服销售金额", "销售业绩", "客服成交额"],
  ],
  agentPlan: [...["assigned", "sales task", "任务额", "销售任务额", "任务销售额", "销售指标"]],
  conversionRate: [
    ...["enquiry conversion rate", "inquiry conversion rate", "enquiry to order rate"],
    ...["询单转化", "询单成功率", "询单->最终付款转化率", "询单->最终付款成功率"],
    ...["询单->最终下单成功率", "询单->下单转化率", "询单下单率", "询单付款转化率"],
  ],
  // In chats of a shop the first answer takes a third of the mean.
  responseSeconds: responseTime.filter((name) => !ofFirst.test(name)),
  satisfactionRate: [
    ...["satisfaction rate", "satisfied rate", "csat", "csat score", "customer satisfaction"],
    ...["满意率", "满意度", "客户满意度", "客户满意率", "好评率", "满意占比", "服务满意率"],
    ...["客服满意率", "客服满意度", "评价满意率", "买家满意率"],
  ],
  returnsInTime: [
    ...["returns on time", "returns in time rate", "timely returns rate"],
    ...["退换及时率", "退换货处理及时率", "退换货及时", "退货及时率"],
  ],
  departmentCoefficient: ["department coefficient", "部门系数", "部门绩效系数"],
  ...compared,
  "satisfied:last": [
    "满意率",
    "客户满意度",
    "满意度",
    "好评率",
    "satisfaction rate",
    "share satisfied",
    "csat",
  ],
  "response:last": responseTime,
  "proactive:last": compared.proactiveCases,
  "proactive:year-ago": compared.proactiveCases,
  "policy:last": compared.policyCorrect,
  "urgentContacted:last": compared.urgentContactMinutes,
  "urgentSolved:last": compared.urgentSolveMinutes,
  "complex:last": compared.complexMinutes,
  "knowledge:last": compared.knowledgeScore,
  "product:last": compared.productTest,
  "diagnosis:last": compared.diagnosisTest,
  "solutions:last": compared.solutionsTest,
  "communication:last": compared.communicationScore,
};

/** What may stand for a figure and may stand for another one: it is asked, where nothing surer is there. By the input. */
export const perhaps: Readonly<Record<string, readonly string[]>> = {
  callsAnswered: ["contacts handled", "contacts handled incoming", "interactions answered"],
  callsReceived: ["contacts offered", "contacts queued", "contacts", "calls count", "acd offered"],
  callsAbandoned: ["contacts abandoned", "abandons"],
  answerSeconds: ["queue answer time", "queue wait time", "queue time", "排队等待时长"],
  talkSeconds: ["acd time", "agent interaction time", "interaction time", "engage time"],
  answered: [
    ...["conversations", "chats", "interactions", "tickets assigned", "assigned tickets"],
    ...["conversations assigned", "tickets closed", "replied conversations"],
    ...["会话", "会话量", "对话", "对话量", "接入会话", "有效会话", "人工会话", "接待会话"],
    ...[
      "人工接待会话",
      "有效对话",
      "接起会话",
      "结束会话",
      "咨询",
      "咨询人数",
      "结案",
      "已处理工单",
    ],
  ],
  resolvedFirst: ["one touch tickets", "one touch", "one touch resolutions"],
  callsResolved: ["one touch", "one call resolutions"],
  votes: ["feedback received"],
  surveys: ["feedback received"],
  agentTurnover: [
    ...["revenue", "gmv", "净销售额", "成交金额", "成交额", "付款金额", "支付金额", "落实金额"],
    ...["业绩", "最终付款金额", "落实付款金额", "实际销售额", "支付销售额", "订单金额"],
  ],
  agentPlan: ["任务", "本月任务"],
  conversionRate: [
    ...["转化率", "咨询转化率", "售前转化率", "支付转化率", "下单转化率", "客服转化率", "成交率"],
    ...["询单->次日付款成功率", "询单->次日付款转化率", "询单->当日付款转化率", "conversion"],
    ...["conversion rate", "咨询支付转化率"],
  ],
  returnsInTime: ["售后及时率", "售后处理及时率", "退款及时率", "及时率"],
  responseSeconds: responseTime.filter((name) => ofFirst.test(name)),
  resolutionHours: ["closing time", "handling duration", "完成时长"],
};

/** Plans that a scorecard asks for, by what they are called with a word that elsewhere says that a column is no figure. */
export const planNames: Readonly<Record<string, readonly string[]>> = {
  agentPlan: [
    ...["sales target", "sales plan", "sales quota", "target", "plan", "quota"],
    ...["销售目标", "目标销售额", "计划销售额", "目标销售", "目标", "计划"],
  ],
};

/** Amounts that rows of days add up to. */
export const addedUp: ReadonlySet<string> = new Set(["agentTurnover"]);

/** "满意数": how many were satisfied, where no column counts the very satisfied beside it. */
export const satisfiedInputs: ReadonlySet<string> = new Set([
  ...["satisfiedVotes", "surveysSatisfied", "satisfactionRate"],
]);
export const satisfiedCount =
  /^(?:(?:客户|用户|评价)?满意(?:人|次|会话|评价|问卷|单|票)?[数量]|satisfied)$/i;

/** Calls that were given up, wherever; and those of them that were in the queue. */
export const givenUp = /放弃|弃呼|abandon/i;
export const inQueue = /排队|queue/i;

/** Columns that grade each case: 5 is the best of five. */
export const ratingNames: readonly string[] = [
  "rating",
  "satisfaction",
  "satisfaction rating",
  "satisfaction score",
  "customer rating",
  "survey score",
  "score",
  "stars",
  "满意度",
  "满意度评分",
  "满意度打分",
  "评分",
  "服务评分",
  "评价",
  "评价分",
  "评价结果",
  "客户评分",
  "客户评价",
  "星级",
  "满意度调查",
  ...["满意度评价", "满意度结果", "满意度等级", "满意程度", "客户满意度", "服务满意度", "服务评价"],
  ...["评价等级", "评价星级", "评分等级", "评级", "星级评价", "满意度星级", "打分"],
  ...["star rating", "customer satisfaction", "satisfaction level", "csat rating", "feedback"],
];

/** What a column is called that says of each case, yes or no, whether somebody was satisfied. */
export const satisfiedNames: readonly string[] = [
  ...["是否满意", "客户是否满意", "顾客是否满意", "用户是否满意", "是否好评"],
  ...["satisfied", "satisfied?", "customer satisfied", "is satisfied"],
];

/** What a rate is called, by the input that counts its cases; times what it is a rate of, it is those cases. */
export const rateNames: Readonly<Record<string, readonly string[]>> = {
  satisfiedVotes: [
    "satisfaction rate",
    "satisfied rate",
    "satisfied",
    "csat",
    "csat score",
    "满意占比",
    "满意率",
    "满意度",
    "客户满意度",
    "客户满意率",
    "好评率",
  ],
  surveysSatisfied: [
    "satisfaction rate",
    "satisfied rate",
    "share satisfied",
    "satisfied",
    "csat",
    "csat score",
    ...["满意占比", "满意问卷占比", "满意问卷率"],
    "满意率",
    "满意度",
    "客户满意率",
    "好评率",
  ],
  callsAnswered: ["answer rate", "接通率", "接听率", "应答率"],
  callsResolved: [
    "resolution rate",
    "first contact resolution",
    "fcr rate",
    "首次解决率",
    "一次解决率",
    "解决率",
  ],
  resolvedFirst: [
    "resolution rate",
    "first contact resolution",
    "fcr rate",
    "首次解决率",
    "一次解决率",
    "解决率",
  ],
  callsAbandoned: ["abandonment rate", "abandon rate", "放弃率", "呼损率"],
  complaintsResolved: ["complaint resolution rate", "投诉解决率", "客诉解决率"],
  fixedFirst: ["first time fix rate", "一次修复率", "首次修复率"],
  customersComplaining: ["complaint rate", "投诉率", "客户投诉率"],
  enquiriesInTime: [
    ...["timely rate", "及时率", "咨询处理及时率", "咨询及时处理率", "咨询及时率", "及时处理率"],
    ...["回复及时率", "咨询回复及时率", "及时回复率"],
  ],
  refundsDispute: ["dispute refund rate", "纠纷退款率"],
  refundsQuality: ["quality refund rate", "品质退款率", "质量退款率"],
  interventions: ["intervention rate", "platform intervention rate", "介入率", "平台介入率"],
  customersKept: ["retention", "retention rate", "留存率"],
};

/** Rates that a scorecard takes as they are, and of what an export may have the parts. */
export const quotientNames: Readonly<
  Record<string, { readonly numerator: readonly string[]; readonly denominator: readonly string[] }>
> = {
  costShare: {
    numerator: [
      "cost",
      "costs",
      "after sales cost",
      "actual cost",
      "成本",
      "售后成本",
      "费用",
      "售后费用",
    ],
    denominator: [
      ...["budget", "cost budget", "after sales budget", "预算", "成本预算", "费用预算"],
      ...["售后预算", "售后费用预算", "售后成本预算"],
    ],
  },
  conversionRate: {
    numerator: [
      ...["询单后下单人数", "询单下单人数", "最终下单人数", "下单人数", "询单付款人数"],
      ...["最终付款人数", "付款人数", "成交人数", "customers who ordered", "paying customers"],
    ],
    denominator: ["询单人数", "询单", "询单客户", "enquiring customers", "customers who asked"],
  },
  satisfactionRate: { numerator: satisfiedVotes, denominator: votes },
  policyCorrect: {
    numerator: ["policy correct", "correct cases", "政策执行正确", "正确执行", "执行正确"],
    denominator: ["cases checked", "checks", "抽检", "抽查", "检查", "质检"],
  },
};

/** Names that stand for a rate in one export and for a number of cases in the other. */
export const eitherNames: ReadonlySet<string> = new Set(
  [
    ...["fcr", "csat", "first contact resolution", "first call resolution", "one call resolution"],
    ...[
      "satisfaction",
      "customer satisfaction",
      "满意度",
      "客户满意度",
      "首次解决",
      "一次解决",
      "retention",
    ],
  ].map(headingWord),
);

/** Counts of what was solved at the first contact, and the words that do not say that it was: then it is asked. */
export const solvedAtAnyTime: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  ["callsResolved", "resolvedFirst"].map((id) => [
    id,
    new Set([...solvedWords, "resolution rate", "解决率"].map(headingWord)),
  ]),
);

/** Headings of an export whose cases are calls. */
export const ofCalls = /\bcalls?\b|来电|接听|接通|接起|呼入|通话|话务/i;

/** Times that no case that was taken has 0 of. */
export const neverZero: ReadonlySet<string> = new Set(["talkSeconds", "handlingSeconds"]);

/** Times of an answer, of which exports have the first one and the mean of all. */
export const firstOrMean: ReadonlySet<string> = new Set([
  ...["responseHours", "responseMinutes", "responseSeconds"],
]);

/** Of how many cases a time is the total, by the figure that is its mean. */
export const casesOf: Readonly<Record<string, readonly string[]>> = {
  talkSeconds: ["callsAnswered"],
  handlingSeconds: ["answered"],
  answerSeconds: ["callsAnswered"],
  responseHours: ["answered"],
  resolutionHours: ["answered"],
  mttrHours: ["repairs"],
};

/**
 * Times that exports have as totals as often as means, without saying so; and the seconds below which what a total would be per
 * case is too short to be true.
 */
export const shortestMean: Readonly<Record<string, number>> = {
  talkSeconds: 10,
  answerSeconds: 1,
  handlingSeconds: 10,
};

/** In seconds; no call takes longer on average, so that the unit in the heading is another one. */
export const longestMean: Readonly<Record<string, number>> = {
  talkSeconds: 7_200,
  answerSeconds: 3_600,
  handlingSeconds: 7_200,
};

/** In seconds; no team needs longer on average for a case, so that a longer time that says neither may be the total of all. */
export const longestLikely: Readonly<Record<string, number>> = {
  resolutionHours: 604_800,
  mttrHours: 604_800,
  responseHours: 86_400,
  responseMinutes: 86_400,
};

/** Cases that somebody took, which took their time: the surest first. Ratings and orders are of some of them, or of others. */
const casesTaken = [
  ...answered,
  ...["calls", "calls received", "来电", "进线", "受理", "受理量", "接待", "接待量"],
  ...["咨询", "咨询量", "会话", "会话量", "cases", "tickets", "工单", "chats", "conversations"],
  ...["enquiries", "cases handled", "tickets handled", "contacts handled"],
];
const tests = ["tests", "tests taken", "exams", "测试", "考试", "测验"];
const urgent = ["urgent complaints", "紧急投诉"];

/** What means of several rows are of, where a count beside them may be of something else; by the figure, the surest first. */
export const weightsOf: Readonly<Record<string, readonly string[]>> = {
  responseHours: casesTaken,
  responseMinutes: casesTaken,
  responseSeconds: casesTaken,
  answerSeconds: casesTaken,
  talkSeconds: casesTaken,
  handlingSeconds: casesTaken,
  resolutionHours: [...solvedWords, ...casesTaken],
  mttrHours: ["repairs", "repair orders", "维修", "维修单", "维修量", "修理", "报修"],
  cycleDays: ["complaints", "投诉", "投诉量", "客诉", "投诉单"],
  urgentContactMinutes: urgent,
  urgentSolveMinutes: urgent,
  complexMinutes: ["complex cases", "复杂问题"],
  // Whom somebody served is not who asked what to buy, of whom the rate is.
  conversionRate: ["enquiries", "询单", "询单人数", "询单客户"],
  satisfactionRate: [...votes, "satisfaction responses"],
  communicationScore: [...votes, "satisfaction responses"],
  returnsInTime: ["returns", "退换货", "退货", "退换"],
  costShare: ["budget", "cost budget", "预算", "成本预算", "费用预算", "售后预算"],
  policyCorrect: ["checks", "cases checked", "抽检", "抽查", "检查", "质检"],
  qualityScore: ["checks", "cases checked", "抽检", "抽查", "检查", "质检", "evaluations"],
  knowledgeScore: tests,
  productTest: tests,
  diagnosisTest: tests,
  solutionsTest: tests,
};

/** Where an export does not say how many calls there were, a total is taken to be of at least so many. */
export const fewCases = 100;

/** Words that are never said of a total. */
export const alwaysMeans: ReadonlySet<string> = new Set(
  [
    ...[
      "asa",
      "att",
      "aht",
      "speed of answer",
      "answer speed",
      "call length",
      "time to answer",
      "answer time",
    ],
    ...["应答速度", "接听速度", "通话均长"],
  ].map(headingWord),
);

/** Which grades a count of votes is made of, where the export has them one by one; 0 is the best. */
export const gradesOf: Readonly<Record<string, readonly number[]>> = {
  satisfiedVotes: [0, 1],
  surveysSatisfied: [0, 1],
  votes: [0, 1, 2, 3, 4],
  surveys: [0, 1, 2, 3, 4],
};

/** What each row of a log is one of, by what the heading of its number speaks of. */
export const logOf: Readonly<Record<string, readonly string[]>> = {
  callsReceived: ["call", "来电", "通话", "呼叫", "话单"],
  orders: ["order", "订单"],
  complaints: ["complaint", "投诉", "客诉"],
  repairs: ["repair", "维修", "报修"],
  enquiries: ["enquiry", "chat", "conversation", "咨询", "会话"],
};

/** What logs have a row a case of, whether or not a scorecard counts them. */
export const caseWords: readonly string[] = [
  ...Object.values(logOf).flat(),
  "ticket",
  "case",
  "工单",
];

/** What the one of two counts leaves of the other: calls received that nobody answered. */
export const remainderOf: Readonly<Record<string, readonly [whole: string, part: string]>> = {
  callsAbandoned: ["callsReceived", "callsAnswered"],
};

/** Counts that means may be weighed by, the surest first. */
export const weightNames: readonly string[] = [
  ...answered,
  ...votes,
  "calls",
  "calls received",
  "来电",
  "进线",
  "接待",
  "接待量",
  "受理",
  "受理量",
  "咨询",
  "咨询量",
  "会话",
  "会话量",
  "orders",
  "订单",
  "cases",
  "tickets",
  "工单",
  "chats",
  "conversations",
  "enquiries",
  "投诉",
  "complaints",
];
