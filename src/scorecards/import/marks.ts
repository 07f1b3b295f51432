/**
 * Words of a heading that do not say what a column is about, but which of several it is: the target or the actual figure, last
 * month's or this one's, the total or the mean. Two headings that are alike but for such a word are two different columns.
 */
export type Mark =
  /** How single cases were put together. */
  | "mean"
  | "total"
  | "largest"
  | "smallest"
  | "median"
  | "rows-counted"
  /** Not what happened, or not a figure of its own. */
  | "target"
  | "change"
  | "rank"
  | "points"
  /** Of which time. */
  | "this"
  | "earlier"
  | "year-ago"
  /** How long that time is. */
  | "of-month"
  | "of-quarter"
  /** Of what it is a mean or a rate. */
  | "per-time"
  | "per-head"
  | "per-case"
  /** Of which cases. */
  | "inbound"
  | "outbound"
  | "all-cases"
  | "other-cases"
  | "automatic"
  /** In tens of thousands, per mille and the like. */
  | "scaled"
  /** Of the year so far, or since the beginning. */
  | "so-far"
  /** In money. */
  | "money"
  /** It says that cases are counted, or that it is a share. */
  | "number"
  | "rate";

/** Whether a heading says that its numbers are rates. */
export const saysRate = /%|率|百分比|占比|比例|\b(?:rate|percent|percentage|pct|ratio|share)\b/;

/** In the order in which they are looked for; what is found is taken out of the heading, except where `stays`. */
const patterns: readonly (readonly [Mark, RegExp, "stays"?])[] = [
  ["rows-counted", /^(?:计数项\s*[:：]|计数\s*-\s*|count of\s+(?=\S))/],
  ["largest", /^最大值项?\s*[:：-]\s*|^max of\s+/],
  ["smallest", /^最小值项?\s*[:：-]\s*|^min of\s+/],
  ["mean", /^(?:平均值项?|平均)\s*[:：-]\s*|^average of\s+/],
  ["total", /^(?:求和项?|加总|合计)\s*[:：-]\s*|^sum of\s+/],

  [
    "year-ago",
    /去年同期|上年同期|去年同月|去年|上年度?|year ago|a year ago|last year|prior year|\bly\b/,
  ],
  [
    "change",
    /环比|同比|增长率?|增幅|涨幅|降幅|变化率?|变动|差异|差值|较上[月期周季]|\b(?:change|growth|delta|variance|diff|difference|vs|yoy|mom|qoq|trend|gap)\b/,
  ],
  [
    "earlier",
    /上个?月度?|上一?期|上个?季度?|上周|前月|上一月|\b(?:last|previous|prev|prior) (?:month|period|quarter|week|mth)\b|\b(?:previous|prev|prior)\b/,
  ],
  ["of-quarter", /季度|[本当]季|\b(?:quarterly|qtd|(?:this|current) quarter)\b/, "stays"],
  ["of-month", /[本当]月|月度|这个月|\b(?:monthly|mtd|(?:this|current) (?:month|mth))\b/, "stays"],
  [
    "this",
    /本月度?|本期|当月|当期|本季度?|这个月|\bthis (?:month|period|quarter)\b|\bcurrent(?: month| period)?\b|\bmtd\b/,
  ],
  [
    "target",
    /目标值?|标准值?|阈值|指标值|计划值?|基准值?|参考值|要求|\b(?:target|goal|threshold|benchmark|standard|plan|planned|quota|sla|objective|required)\b/,
  ],
  ["this", /实际值?|实绩|完成值|(?<=[数量])完成$|\b(?:actual|achieved)\b/],
  ["rank", /排名|名次|\b(?:rank|ranking)\b/],
  ["largest", /最大值?|最长|最高|峰值|\b(?:max|maximum|longest|highest|peak)\b/],
  ["smallest", /最小值?|最短|最低|\b(?:minimum|shortest|lowest)\b/],
  ["median", /中位数?|\d+分位数?|\b(?:median|p\d\d|percentile|\d\d(?:st|nd|rd|th) percentile)\b/],
  [
    "per-time",
    /每小?时|每天|每日|每班|每周|日均|时均|小时均|周均|班均|\bper (?:working )?(?:hour|hr|day|week|shift|minute)\b|\b(?:hourly|daily|weekly)\b|\bby (?:hour|day|week)\b|\/ ?(?:hour|hr)\b/,
  ],
  [
    "per-head",
    /人均|每人|\bper (?:agent|person|head|employee|user|rep|customer|fte)\b|按(?:人|客户|顾客|买家)|\/\s*(?:人(?!次)|agent|person)/,
  ],
  [
    "per-case",
    /每通|每单|单通|次均|通均|单均|件均|每次|每个会话|按(?:会话|通|单)|(?<![数量])\/\s*(?:会话|通|单|call|ticket|chat|case)|\bper (?:call|ticket|case|conversation|chat|contact|order|session|interaction)\b/,
  ],
  ["outbound", /呼出|外呼|去电|拨出|\b(?:outbound|outgoing|ob|manual out)\b/],
  ["automatic", /机器人|自动回复|智能客服|\b(?:bot|chatbot|ivr|auto|automated|robot)\b/],
  [
    "all-cases",
    /\ball (?:calls|tickets|cases|chats|conversations|contacts)\b|所有(?:来电|会话|通话)|全部(?:来电|会话|通话)/,
  ],
  [
    "other-cases",
    /\b(?:transferred|transfers|missed|lost|unanswered|unresolved|reopened|internal|consult|conference)\b|转接|未解决|未接来电|转出|转入|内部|未接听来电|\b(?:abandoned|abandon) (?:calls?|chats?)? ?(?=\S* ?(?:time|wait))/,
  ],
  ["so-far", /累计|截至|至今|\b(?:ytd|qtd|cumulative|to date|year to date|lifetime)\b/],
  [
    "money",
    /[(（]\s*(?:元|人民币|rmb|cny|yuan|[¥$€£])\s*[)）]?$|金额|\b(?:amount|cny|rmb|usd)\b/,
    "stays",
  ],
  [
    "scaled",
    /‰|‱|千分|万分|基点|\b(?:per mille|permille|bps?)\b|[(（/]\s*(?:万元?|千元?|百万|亿|k|'000|000s?|thousands?|mln|millions?)\s*[)）]?$|\bin (?:thousands|millions)\b/,
  ],
  ["mean", /平均值?|均值|\b(?:avg|average|mean)\b\.?/],
  [
    "total",
    /(?:总|累计|合计)(?=通话|等待|处理|响应|解决|排队|振铃|应答|回复|接听时|时长|时间)|\b(?:total|sum)\b/,
  ],
  [
    "inbound",
    // "来电总数" are the calls themselves; "来电接听数" says of which calls.
    /呼入(?=.{2})|^\s*呼入\s*$|(?:来电|进线|来话)(?=(?:总|平均|人工|未|已)*(?:接听|接通|接起|应答|通话|等待|振铃|排队|放弃|处理))|\b(?:inbound|incoming)\b/,
  ],
  [
    "number",
    /[数量]$|[数量](?=[(（[])|^#|\b(?:number|count|qty|quantity|no) of\b|\b(?:count|qty|quantity|numbers?)\b|#/,
    "stays",
  ],
  ["rate", saysRate, "stays"],
  ["points", /得分|评分|分数|\b(?:score|points|pts)\b/, "stays"],
];

/** What is left of a heading without the words that only qualify it, and what these were. Text: lower case, simplified. */
export function takeMarks(text: string): {
  readonly rest: string;
  readonly marks: ReadonlySet<Mark>;
} {
  const marks = new Set<Mark>();
  let rest = text;
  for (const [mark, pattern, stays] of patterns) {
    if (!pattern.test(rest)) continue;
    marks.add(mark);
    if (stays) continue;
    // Chinese has no blanks between words: what the mark stood between belongs together again.
    rest = rest.replace(pattern, " ").replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  }
  return { rest, marks };
}
