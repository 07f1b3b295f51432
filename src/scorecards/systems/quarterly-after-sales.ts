import type { Input, Item, LocalText, Metric, ScorecardSystem } from "../system/description";
import { figure, inWords, least0, ours, shareOf, stated } from "./wording";

/** System 5 of docs/rules.md: quarterly after-sales KPIs with performance pay. */

/** 100 at the target; all figures are ours. */
function item(
  id: string,
  name: LocalText,
  measured: LocalText,
  metric: Metric,
  rule: {
    readonly weight: number;
    readonly target: number;
    readonly step: number;
    readonly penalty: number;
    readonly better: "higher" | "lower";
  },
): Item {
  return {
    id,
    name,
    measured,
    points: ours(rule.weight),
    rule: {
      kind: "per-step",
      metric,
      target: ours(rule.target),
      step: ours(rule.step),
      penalty: ours(rule.penalty),
      better: rule.better,
    },
  };
}

const orders = least0("orders", inWords("Orders", "订单数", "訂單數"), "count");
const ofOrders = (name: LocalText, cases: Input): Metric => shareOf(name, cases, orders);

const mttr = inWords("Mean time to repair", "平均修复时间", "平均修復時間");
const response = inWords("Response time", "响应时间", "回應時間");
const dispute = inWords("Dispute refund rate", "纠纷退款率", "糾紛退款率");
const qualityRefund = inWords("Quality refund rate", "品质退款率", "品質退款率");
const intervention = inWords("Platform intervention rate", "介入率", "介入率");
const cycle = inWords("Complaint handling cycle", "投诉处理周期", "投訴處理週期");
const satisfaction = inWords("Satisfaction", "满意度", "滿意度");
const discipline = inWords("Work discipline", "工作纪律", "工作紀律");
const retention = inWords("Retention", "留存率", "留存率");
const resolution = inWords("Resolution time", "解决时间", "解決時間");

const month = (id: string, en: string, simplified: string, traditional: string): Input =>
  least0(id, inWords(en, simplified, traditional), "score");

const audit = (number: number): Input => ({
  ...least0(
    `audit${number}`,
    inWords(`Special audit ${number}`, `专项考核${number}`, `專項考核${number}`),
    "ratio",
  ),
  hint: inWords(
    "Department heads only: the audit's result as a coefficient, such as 0.95. Blank: no such audit.",
    "仅部门负责人填写：专项考核结果，以系数表示，如 0.95；没有则留空。",
    "僅部門主管填寫：專項考核結果，以係數表示，如 0.95；沒有則留空。",
  ),
});

export const quarterlyAfterSales: ScorecardSystem = {
  id: "quarterly-after-sales",
  name: inWords(
    "Quarterly after-sales KPIs and pay",
    "售后季度 KPI 与绩效工资",
    "售後季度 KPI 與績效薪資",
  ),
  promise: inWords(
    "Weighted items from 0 to 100; department × individual coefficient, months that add or take off, a share that grows.",
    "各项 0–100 分加权；部门系数 × 个人系数，月度优劣增减，绩效比例递增。",
    "各項 0–100 分加權；部門係數 × 個人係數，月度優劣增減，績效比例遞增。",
  ),
  layouts: ["roster", "form"],
  period: "quarter",
  total: "weights",
  scale: 100,
  items: [
    item(
      "mttr",
      mttr,
      inWords(
        "MTTR: hours from the recorded start to the recorded end of a repair, mean of the quarter",
        "MTTR：从记录的起始事件到结束事件的小时数，当季平均",
        "MTTR：從記錄的起始事件到結束事件的小時數，當季平均",
      ),
      figure("mttrHours", mttr, "hours"),
      { weight: 15, target: 24, step: 1, penalty: 2, better: "lower" },
    ),
    item(
      "response",
      response,
      inWords(
        "Hours until the first answer, mean",
        "首次响应所需小时数，平均",
        "首次回應所需小時數，平均",
      ),
      figure("responseHours", response, "hours"),
      { weight: 10, target: 1, step: 0.5, penalty: 5, better: "lower" },
    ),
    item(
      "dispute",
      dispute,
      inWords("Refunds after disputes ÷ orders", "纠纷退款数 ÷ 订单数", "糾紛退款數 ÷ 訂單數"),
      ofOrders(
        dispute,
        least0("refundsDispute", inWords("Dispute refunds", "纠纷退款数", "糾紛退款數"), "count"),
      ),
      { weight: 10, target: 0.005, step: 0.001, penalty: 5, better: "lower" },
    ),
    item(
      "qualityRefund",
      qualityRefund,
      inWords("Refunds for quality ÷ orders", "品质退款数 ÷ 订单数", "品質退款數 ÷ 訂單數"),
      ofOrders(
        qualityRefund,
        least0("refundsQuality", inWords("Quality refunds", "品质退款数", "品質退款數"), "count"),
      ),
      { weight: 15, target: 0.02, step: 0.005, penalty: 5, better: "lower" },
    ),
    item(
      "intervention",
      intervention,
      inWords(
        "Cases in which the platform stepped in ÷ orders",
        "平台介入数 ÷ 订单数",
        "平台介入數 ÷ 訂單數",
      ),
      ofOrders(
        intervention,
        least0(
          "interventions",
          inWords("Platform interventions", "平台介入数", "平台介入數"),
          "count",
        ),
      ),
      { weight: 10, target: 0.005, step: 0.001, penalty: 5, better: "lower" },
    ),
    item(
      "cycle",
      cycle,
      inWords(
        "Days until a complaint is closed, mean",
        "投诉结案所需天数，平均",
        "投訴結案所需天數，平均",
      ),
      figure("cycleDays", cycle, "days"),
      { weight: 10, target: 3, step: 1, penalty: 5, better: "lower" },
    ),
    item(
      "satisfaction",
      satisfaction,
      inWords(
        "Satisfied votes ÷ votes in the survey",
        "满意票数 ÷ 参评票数",
        "滿意票數 ÷ 參評票數",
      ),
      shareOf(
        satisfaction,
        least0("satisfiedVotes", inWords("Satisfied votes", "满意票数", "滿意票數"), "votes"),
        least0("votes", inWords("Votes", "参评票数", "參評票數"), "votes"),
      ),
      { weight: 10, target: 0.9, step: 0.01, penalty: 2, better: "higher" },
    ),
    {
      id: "discipline",
      name: discipline,
      measured: inWords(
        "Rated 0–100 by the superior",
        "由上级按 0–100 分评定",
        "由上級依 0–100 分評定",
      ),
      points: ours(20),
      rule: {
        kind: "rating",
        questions: [discipline],
        most: 100,
        raters: 1,
        raterName: inWords("Superior", "上级", "上級"),
      },
    },
    item(
      "retention",
      retention,
      inWords(
        "Customers kept ÷ customers at the start",
        "留存客户数 ÷ 期初客户数",
        "留存客戶數 ÷ 期初客戶數",
      ),
      shareOf(
        retention,
        least0("customersKept", inWords("Customers kept", "留存客户数", "留存客戶數"), "people"),
        least0(
          "customersAtStart",
          inWords("Customers at start", "期初客户数", "期初客戶數"),
          "people",
        ),
      ),
      { weight: 0, target: 0.8, step: 0.01, penalty: 2, better: "higher" },
    ),
    item(
      "resolution",
      resolution,
      inWords(
        "Hours until the case is closed, mean",
        "结案所需小时数，平均",
        "結案所需小時數，平均",
      ),
      figure("resolutionHours", resolution, "hours"),
      { weight: 0, target: 48, step: 1, penalty: 2, better: "lower" },
    ),
  ],
  tiers: [],
  pay: {
    share: stated(0.1),
    coefficient: {
      department: {
        ...least0(
          "departmentCoefficient",
          inWords("Department coefficient", "部门系数", "部門係數"),
          "ratio",
        ),
        hint: inWords(
          "The department's score ÷ 100, the same for all its people.",
          "部门得分 ÷ 100，同一部门的人相同。",
          "部門得分 ÷ 100，同一部門的人相同。",
        ),
      },
      audits: [audit(1), audit(2), audit(3)],
    },
    escalation: {
      share: {
        ...least0(
          "shareThisQuarter",
          inWords("Performance share this quarter", "本季绩效比例", "本季績效比例"),
          "percent",
          1,
        ),
        hint: inWords(
          "From the last quarter's results. Blank: the share that everybody starts from.",
          "取自上季结果；留空则按起始比例。",
          "取自上季結果；留空則依起始比例。",
        ),
      },
      items: ["qualityRefund", "intervention"],
      increase: stated(0.05),
    },
    quarter: {
      months: [
        month("firstMonth", "First month total", "第一个月总分", "第一個月總分"),
        month("secondMonth", "Second month total", "第二个月总分", "第二個月總分"),
        month("thirdMonth", "Third month total", "第三个月总分", "第三個月總分"),
      ],
      excellentFrom: ours(90),
      excellentShare: stated(0.02),
      unqualifiedBelow: ours(60),
      unqualifiedShare: stated(0.04),
    },
  },
  pointMoney: stated(1000),
  presets: [],
  remarks: [
    inWords(
      "Pay coefficient = department × individual coefficient; the individual one is score ÷ 100, for a department head times the result of each special audit.",
      "绩效系数 = 部门系数 × 个人系数；个人系数 = 得分 ÷ 100，部门负责人再乘以各专项考核结果。",
      "績效係數 = 部門係數 × 個人係數；個人係數 = 得分 ÷ 100，部門主管再乘以各專項考核結果。",
    ),
    inWords(
      "The two KPIs that raise the next quarter's share when both miss their targets: quality refund rate and platform intervention rate.",
      "决定下季绩效比例的两项 KPI：品质退款率与介入率，均未达标则增加。",
      "決定下季績效比例的兩項 KPI：品質退款率與介入率，均未達標則增加。",
    ),
    inWords(
      "Calendar: department scores on the 20th, results filed by the 25th; self-report with next month's plan by the 1st; yearly appraisal before 20 December.",
      "时间安排：20 日部门评分，25 日前结果归档；次月 1 日前提交自评与下月计划；年度考核于 12 月 20 日前完成。",
      "時程：20 日部門評分，25 日前結果歸檔；次月 1 日前提交自評與下月計畫；年度考核於 12 月 20 日前完成。",
    ),
    {
      ...inWords(
        "Results serve promotion, dismissal, transfer, pay and training. They must be traceable to their data; calculation errors and falsified figures are the named risks.",
        "结果用于晋升、辞退、调岗、薪酬与培训；须可追溯到数据，防止计算错误与数据造假。",
        "結果用於晉升、解僱、調職、薪酬與訓練；須可追溯到資料，防止計算錯誤與資料造假。",
      ),
      forHr: true,
    },
  ],
};
