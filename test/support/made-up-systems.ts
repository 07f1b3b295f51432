/**
 * Systems that try the kinds of rules that no built-in system uses. Whoever imports this module has them among the systems: its
 * loops try them, and a request may ask for them. To be imported before anything that lists the systems.
 */
import type {
  Input,
  Item,
  Metric,
  Rule,
  ScorecardSystem,
} from "../../src/scorecards/system/description";
import { systems } from "../../src/scorecards/systems";
import { figure, inWords, least0, shareOf, stated } from "../../src/scorecards/systems/wording";

const item = (id: string, name: Item["name"], points: number, rule: Rule): Item => ({
  id,
  name,
  measured: name,
  points: stated(points),
  rule,
});

const resolved = least0("resolved", inWords("Resolved", "已解决数", "已解決數"), "count");
const contacts = least0("contacts", inWords("Contacts", "联系数", "聯絡數"), "count");
const firstContact = inWords("First contact", "首次解决率", "首次解決率");
const quality = inWords("Quality score", "质检得分", "質檢得分");
const waiting = inWords("Waiting time", "等待时长", "等待時長");

const cases = (id: string, en: string, simplified: string, traditional: string): Input =>
  least0(id, inWords(en, simplified, traditional), "times");

const rise: Metric = shareOf(firstContact, resolved, contacts);

/** Straight lines and ratios with bounds of their own, where scores are weighed on a scale. */
const weighedLines: ScorecardSystem = {
  id: "made-up-weighed-lines",
  name: inWords("Contact centre", "联络中心", "聯絡中心"),
  promise: inWords("Lines and gates.", "直线与门槛。", "直線與門檻。"),
  layouts: ["roster", "form"],
  period: "month",
  total: "weights",
  scale: 10,
  tiers: [
    { from: stated(8), grade: inWords("Good", "良好", "良好") },
    { from: stated(6), grade: inWords("Passed", "合格", "合格") },
  ],
  items: [
    item("firstContact", firstContact, 25, {
      kind: "scale",
      metric: rise,
      zeroAt: stated(0.6),
      fullAt: stated(0.85),
      floor: stated(-2),
      cap: stated(12),
    }),
    item("waiting", waiting, 50, {
      kind: "ratio",
      metric: figure("waiting", waiting, "seconds"),
      target: stated(20),
      better: "lower",
      cap: stated(15),
    }),
    item("quality", quality, 25, {
      kind: "ratio",
      metric: figure("quality", quality, "score", 100),
      target: stated(80),
      gate: stated(0.5),
      better: "higher",
      cap: stated(8),
    }),
  ],
  presets: [],
  remarks: [],
};

const bandOf = (limit: number, points: number) => ({
  limit: stated(limit),
  points: stated(points),
});
const otherwise = (points: number) => ({
  limit: { value: null, origin: "document" } as const,
  points: stated(points),
  otherwise: true as const,
});

const turnover = least0("turnover", inWords("Turnover", "销售额", "銷售額"), "yuan");
const planned = least0("planned", inWords("Planned turnover", "计划销售额", "計畫銷售額"), "yuan");
const sales = inWords("Sales against plan", "销售达成率", "銷售達成率");
const response = inWords("Mean response", "平均响应时间", "平均回應時間");
const attainment: Metric = {
  kind: "quotient",
  name: sales,
  numerator: turnover,
  denominator: planned,
  part: false,
};

/** Bands that earn points: in no order, with something outside them or nothing. */
const pointTables: ScorecardSystem = {
  ...weighedLines,
  id: "made-up-point-bands",
  total: "points",
  scale: 100,
  tiers: [
    { from: stated(80), grade: inWords("Good", "良好", "良好") },
    { from: stated(60), grade: inWords("Passed", "合格", "合格") },
  ],
  items: [
    item("sales", sales, 60, {
      kind: "bands",
      metric: attainment,
      better: "higher",
      bands: [bandOf(0.8, 40), bandOf(1, 60), bandOf(0.9, 50)],
    }),
    item("response", response, 40, {
      kind: "bands",
      metric: figure("response", response, "seconds"),
      better: "lower",
      bands: [otherwise(10), bandOf(30, 25), bandOf(15, 40)],
    }),
  ],
};

const sold = inWords("Turnover", "营业额", "營業額");
const training = inWords("Training hours", "培训时数", "培訓時數");
const stock = inWords("Stock", "库存天数", "庫存天數");

/** Scheme D: steps below a plan, and training hours that are best on their target. */
const onTarget: ScorecardSystem = {
  ...pointTables,
  id: "made-up-on-target",
  name: inWords("Shop staff", "门店员工", "門市員工"),
  total: "points",
  tiers: [
    { from: stated(98), grade: inWords("Gold", "金牌", "金牌") },
    { from: stated(94), grade: inWords("Silver", "银牌", "銀牌") },
    { from: stated(0), grade: inWords("None", "无", "無") },
  ],
  items: [
    item("turnover", sold, 95, {
      kind: "per-step",
      metric: figure("sold", sold, "yuan"),
      target: stated(120_000),
      step: stated(5_000),
      penalty: stated(2),
      better: "higher",
    }),
    item("training", training, 5, {
      kind: "nearest",
      metric: figure("trained", training, "hours"),
      target: stated(8),
      step: stated(1),
      penalty: stated(1),
    }),
  ],
};

/** The same where scores are weighed, with other ways to count steps, and bounds. */
const weighedOnTarget: ScorecardSystem = {
  ...onTarget,
  id: "made-up-weighed-on-target",
  tiers: [
    { from: stated(90), grade: inWords("Gold", "金牌", "金牌") },
    { from: stated(80), grade: inWords("Silver", "银牌", "銀牌") },
    { from: stated(70), grade: inWords("Bronze", "铜牌", "銅牌") },
  ],
  total: "weights",
  items: [
    item("stock", stock, 60, {
      kind: "nearest",
      metric: figure("stock", stock, "days"),
      target: stated(30),
      step: stated(2),
      penalty: stated(10),
      partial: "started",
      floor: stated(20),
      cap: stated(95),
    }),
    item("training", training, 40, {
      kind: "nearest",
      metric: figure("trained", training, "hours"),
      target: stated(8),
      step: stated(0.5),
      penalty: stated(8),
      partial: "prorata",
    }),
  ],
};

/** Scheme D, where people may have targets of their own, in a column that has a name or that of its item. */
const ownTargets: ScorecardSystem = {
  ...onTarget,
  id: "made-up-own-targets",
  items: onTarget.items.map((each, index) =>
    each.rule.kind === "per-step" || each.rule.kind === "nearest"
      ? {
          ...each,
          rule: {
            ...each.rule,
            ownTarget:
              index === 0
                ? { id: "plan", name: inWords("Turnover plan", "销售计划", "銷售計畫") }
                : { id: "trainingPlan" },
          },
        }
      : each,
  ),
};

/** The same of what is divided by a target, weighed. */
const ownDivisors: ScorecardSystem = {
  ...onTarget,
  id: "made-up-own-divisors",
  total: "weights",
  items: [
    item("waiting", waiting, 40, {
      kind: "ratio",
      metric: figure("waiting", waiting, "seconds"),
      target: stated(20),
      gate: stated(0.5),
      better: "lower",
      ownTarget: { id: "waitingPlan" },
    }),
    item("turnover", sold, 40, {
      kind: "proportion",
      metric: figure("sold", sold, "yuan"),
      full: stated(120_000),
      ownTarget: { id: "plan", name: inWords("Turnover plan", "销售计划", "銷售計畫") },
    }),
    item("training", training, 20, {
      kind: "nearest",
      metric: figure("trained", training, "hours"),
      target: stated(8),
      step: stated(1),
      penalty: stated(10),
      ownTarget: { id: "trainingPlan" },
    }),
  ],
};

const rude = cases("rude", "Rude words", "辱骂客户", "辱罵客戶");
const leaks = cases("leaks", "Leaks", "泄密", "洩密");
const serious = cases("serious", "Serious faults", "严重违规", "嚴重違規");
const late = cases("late", "Late reports", "迟报", "遲報");
const talkTime = inWords("Talk time", "通话时长", "通話時長");
const care = inWords("Care", "客户关怀", "客戶關懷");
const visits = inWords("Visits", "回访量", "回訪量");
const gifts = inWords("Gifts", "礼品量", "禮品量");
const order = inWords("Order", "工作秩序", "工作秩序");

/** Every kind of veto, several on one item, on the total and on the tier, and one count for two of them. */
const vetoes: ScorecardSystem = {
  ...pointTables,
  id: "made-up-vetoes",
  name: inWords("Vetoes", "一票否决", "一票否決"),
  total: "points",
  items: [
    item("talk", talkTime, 50, {
      kind: "per-step",
      metric: figure("talkTime", talkTime, "minutes"),
      target: stated(400),
      step: stated(10),
      penalty: stated(5),
      better: "higher",
    }),
    item("care", care, 30, {
      kind: "parts",
      parts: [
        {
          id: "visits",
          name: visits,
          points: stated(20),
          rule: {
            kind: "proportion",
            metric: figure("visitsMade", visits, "count"),
            full: stated(40),
          },
        },
        {
          id: "gifts",
          name: gifts,
          points: stated(10),
          rule: {
            kind: "proportion",
            metric: figure("giftsSent", gifts, "count"),
            full: stated(20),
          },
        },
      ],
    }),
    item("order", order, 20, {
      kind: "rating",
      questions: [order],
      most: 20,
      raters: 1,
      raterName: inWords("Superior", "上级", "上級"),
    }),
  ],
  tiers: [
    { from: stated(60), grade: inWords("Passed", "合格", "合格") },
    { from: stated(90), grade: inWords("Excellent", "优秀", "優秀") },
    { from: stated(0), grade: inWords("Failed", "不合格", "不合格") },
    { from: stated(80), grade: inWords("Good", "良好", "良好") },
  ],
  vetoes: [
    { id: "rude", cases: rude, from: stated(1), effect: { kind: "item", item: "talk" } },
    { id: "rudeCare", cases: rude, from: stated(2), effect: { kind: "item", item: "care" } },
    { id: "leak", cases: leaks, from: stated(1), effect: { kind: "item", item: "care" } },
    { id: "serious", cases: serious, from: stated(1), effect: { kind: "tier" } },
    { id: "lateTier", cases: late, from: stated(2), effect: { kind: "tier" } },
    {
      id: "seriousMost",
      cases: serious,
      from: stated(2),
      effect: { kind: "most", most: stated(70) },
    },
    { id: "lateMost", cases: late, from: stated(3), effect: { kind: "most", most: stated(50) } },
    { id: "seriousTotal", cases: serious, from: stated(3), effect: { kind: "total" } },
  ],
};

const praised = least0("praised", inWords("Praised", "好评", "好評"), "votes");
const judgedBy = least0("judgedBy", inWords("Judged", "评价", "評價"), "votes");
const praise = inWords("Praise", "好评率", "好評率");
const handling = inWords("Handling", "处理时长", "處理時長");
const tidiness = inWords("Tidiness", "整洁", "整潔");

/** What may not be too bad, beside cases that are counted: on the total, the tier and an item. */
const figureVetoes: ScorecardSystem = {
  ...vetoes,
  id: "made-up-figure-vetoes",
  name: inWords("Floors", "底线", "底線"),
  items: [
    item("praise", praise, 60, {
      kind: "per-step",
      metric: shareOf(praise, praised, judgedBy),
      target: stated(0.7),
      step: stated(0.1),
      penalty: stated(5),
      better: "higher",
    }),
    item("handling", handling, 30, {
      kind: "scale",
      metric: figure("handling", handling, "seconds"),
      zeroAt: stated(800),
      fullAt: stated(400),
    }),
    item("tidiness", tidiness, 10, {
      kind: "proportion",
      metric: figure("tidiness", tidiness, "score", 100),
      full: stated(100),
    }),
  ],
  vetoes: [
    {
      id: "lowPraise",
      figure: { item: "praise", beyond: "below" },
      from: stated(0.6),
      effect: { kind: "most", most: stated(60) },
    },
    {
      id: "slow",
      figure: { item: "handling", beyond: "above" },
      from: stated(600),
      effect: { kind: "tier" },
    },
    {
      id: "slower",
      figure: { item: "handling", beyond: "above" },
      from: stated(700),
      effect: { kind: "item", item: "praise" },
    },
    {
      id: "untidy",
      figure: { item: "tidiness", beyond: "below" },
      from: stated(60),
      effect: { kind: "total" },
    },
    { id: "rude", cases: rude, from: stated(1), effect: { kind: "most", most: stated(50) } },
  ],
};

/** Performance pay and bonuses, both for the days attended. */
const partMonths: ScorecardSystem = {
  ...pointTables,
  id: "made-up-part-months",
  name: inWords("Part months", "不满整月", "不滿整月"),
  total: "points",
  items: [
    item("calls", visits, 60, {
      kind: "proportion",
      metric: figure("callsMade", visits, "count"),
      full: stated(30),
    }),
    item("order", order, 40, {
      kind: "rating",
      questions: [order],
      most: 40,
      raters: 1,
      raterName: inWords("Superior", "上级", "上級"),
    }),
  ],
  tiers: [
    { from: stated(90), grade: inWords("Excellent", "优秀", "優秀"), amount: stated(500) },
    { from: stated(60), grade: inWords("Passed", "合格", "合格"), amount: stated(100) },
    { from: stated(0), grade: inWords("Failed", "不合格", "不合格"), amount: stated(0) },
  ],
  pay: { share: stated(0.3) },
  partMonths: { daysDue: stated(22), appraisedFrom: stated(5) },
};

/** What HR says that the rules must give, of every kind that takes it: one or two of a line, and of a part. */
const examples: ScorecardSystem = {
  ...vetoes,
  id: "made-up-examples",
  name: inWords("Examples", "算例", "算例"),
  vetoes: [],
  items: [
    {
      ...item("sales", sales, 40, {
        kind: "bands",
        metric: attainment,
        better: "higher",
        bands: [bandOf(0.8, 20), bandOf(1, 40), otherwise(5)],
      }),
      examples: [
        { figure: 0.95, score: 20 },
        { figure: 0.5, score: 5 },
      ],
    },
    {
      ...item("quality", quality, 10, {
        kind: "ratio",
        metric: figure("quality", quality, "score", 100),
        target: stated(95),
        better: "higher",
      }),
      // To the hundredth, as it is told.
      examples: [{ figure: 27, score: 2.84 }],
    },
    {
      ...item("talk", talkTime, 20, {
        kind: "per-step",
        metric: figure("talkTime", talkTime, "minutes"),
        target: stated(400),
        step: stated(10),
        penalty: stated(5),
        better: "higher",
      }),
      examples: [{ figure: 379, score: 10 }],
    },
    { ...vetoes.items[1]!, examples: [{ part: "gifts", figure: 15, score: 7.5 }] },
  ],
};

const good = least0("good", inWords("Good ratings", "好评数", "好評數"), "votes");
const ratings = least0("ratings", inWords("Ratings", "评价数", "評價數"), "votes");
const satisfaction = inWords("Satisfaction", "满意度", "滿意度");
const service = inWords("Service", "服务", "服務");

/** Scheme C: bad ratings one by one while there are few, else steps of their rate. */
const smallSamples: ScorecardSystem = {
  ...onTarget,
  id: "made-up-small-samples",
  name: inWords("Platform shop", "平台店铺", "平台店鋪"),
  tiers: [
    { from: stated(98), grade: inWords("Gold", "金牌", "金牌") },
    { from: stated(94), grade: inWords("Silver", "银牌", "銀牌") },
    { from: stated(80), grade: inWords("Bronze", "铜牌", "銅牌") },
    { from: stated(0), grade: inWords("None", "无", "無") },
  ],
  items: [
    item("satisfaction", satisfaction, 20, {
      kind: "small-sample",
      metric: shareOf(satisfaction, good, ratings),
      most: stated(50),
      each: stated(1),
      target: stated(0.97),
      step: stated(0.01),
      penalty: stated(2),
    }),
    item("service", service, 80, {
      kind: "rating",
      questions: [service],
      most: 80,
      raters: 1,
      raterName: inWords("Superior", "上级", "上級"),
    }),
  ],
};

/** The same weighed, with bounds, and parts of steps. */
const weighedSamples: ScorecardSystem = {
  ...smallSamples,
  id: "made-up-weighed-samples",
  total: "weights",
  items: [
    ...smallSamples.items.slice(1).map((each) => ({ ...each, points: stated(20) })),
    item("satisfaction", satisfaction, 80, {
      kind: "small-sample",
      metric: shareOf(satisfaction, good, ratings),
      most: stated(10),
      each: stated(20),
      target: stated(0.9),
      step: stated(0.05),
      penalty: stated(10),
      partial: "prorata",
      floor: stated(10),
      cap: stated(95),
    }),
  ],
};

const salesMade = least0("salesMade", inWords("Sales made", "销售实绩", "銷售實績"), "yuan");

/** Commissions by slices in no order, on a figure of their own. */
const commissions: ScorecardSystem = {
  ...partMonths,
  // As schemes of earlier versions have it.
  partMonths: { daysDue: stated(22) },
  id: "made-up-commissions",
  name: inWords("Commissions", "提成", "提成"),
  commission: {
    amount: salesMade,
    slices: [
      { from: stated(20_000), rate: stated(0.015) },
      { from: stated(0), rate: stated(0.01) },
      { from: stated(50_000), rate: stated(0.02) },
    ],
  },
};

/** Schemes C and E: everybody shares a sum of money by total, and gets a grade by rank. */
const shared: ScorecardSystem = {
  ...smallSamples,
  id: "made-up-shared-samples",
  name: inWords("Shared by all", "全员分配", "全員分配"),
  pool: { amount: stated(10_000) },
  quota: {
    grades: [
      { share: stated(0.2), grade: inWords("A", "A", "A") },
      { share: stated(0.7), grade: inWords("B", "B", "B") },
      { share: stated(0.1), grade: inWords("C", "C", "C") },
    ],
    ties: "up",
  },
};
const sharedWorse: ScorecardSystem = {
  ...shared,
  id: "made-up-worse-samples",
  name: inWords("Shared, the worse", "全员从严", "全員從嚴"),
  quota: { ...shared.quota!, ties: "down" },
};

const madeUpSystems: readonly ScorecardSystem[] = [
  weighedLines,
  pointTables,
  vetoes,
  figureVetoes,
  onTarget,
  weighedOnTarget,
  partMonths,
  ownTargets,
  ownDivisors,
  examples,
  smallSamples,
  weighedSamples,
  commissions,
  shared,
  sharedWorse,
];

(systems as ScorecardSystem[]).push(...madeUpSystems);
