import type { Item, LocalText, Metric, ScorecardSystem } from "../system/description";
import { inWords, leftOpen, ours, stated } from "./wording";

/** System 3 of docs/rules.md: after-sales management KPIs on a ten-point scale. */

function rate(
  name: LocalText,
  numerator: { id: string; name: LocalText },
  denominator: { id: string; name: LocalText },
  unit: "count" | "votes" | "people" | "hours" = "count",
): Metric {
  const least = { unit, min: 0 } as const;
  return {
    kind: "quotient",
    name,
    numerator: { ...numerator, ...least },
    denominator: { ...denominator, ...least },
    part: true,
  };
}

const satisfaction: LocalText = {
  en: "Customer satisfaction",
  "zh-CN": "客户满意度",
  "zh-TW": "客戶滿意度",
};
const response: LocalText = {
  en: "Mean response time",
  "zh-CN": "平均响应时间",
  "zh-TW": "平均回應時間",
};
const firstContact: LocalText = {
  en: "First-contact resolution",
  "zh-CN": "首次解决率",
  "zh-TW": "首次解決率",
};
const resolution: LocalText = {
  en: "Mean resolution time",
  "zh-CN": "平均解决时长",
  "zh-TW": "平均解決時長",
};
const cost: LocalText = { en: "Cost against budget", "zh-CN": "售后成本", "zh-TW": "售後成本" };
const complaints: LocalText = {
  en: "Complaint resolution rate",
  "zh-CN": "客户投诉解决率",
  "zh-TW": "客訴解決率",
};
const firstFix: LocalText = {
  en: "First-time fix rate",
  "zh-CN": "一次修复率",
  "zh-TW": "一次修復率",
};
const utilisation: LocalText = {
  en: "Staff utilisation",
  "zh-CN": "售后人员利用率",
  "zh-TW": "售後人員利用率",
};

const items: readonly Item[] = [
  {
    id: "satisfaction",
    name: satisfaction,
    measured: {
      en: "Satisfied votes ÷ votes in the survey",
      "zh-CN": "满意票数 ÷ 参评票数",
      "zh-TW": "滿意票數 ÷ 參評票數",
    },
    points: ours(30),
    rule: {
      kind: "per-step",
      metric: rate(
        satisfaction,
        {
          id: "satisfiedVotes",
          name: { en: "Satisfied votes", "zh-CN": "满意票数", "zh-TW": "滿意票數" },
        },
        { id: "votes", name: { en: "Votes", "zh-CN": "参评票数", "zh-TW": "參評票數" } },
        "votes",
      ),
      target: stated(0.9),
      step: stated(0.05),
      penalty: stated(1),
      better: "higher",
    },
  },
  {
    id: "response",
    name: response,
    measured: {
      en: "Hours until the first answer, mean of the month",
      "zh-CN": "首次响应所需小时数，当月平均（电商可把目标设为 1 小时、每档 0.5 小时）",
      "zh-TW": "首次回應所需小時數，當月平均（電商可將目標設為 1 小時、每檔 0.5 小時）",
    },
    points: stated(10),
    rule: {
      kind: "per-step",
      metric: {
        kind: "figure",
        input: { id: "responseHours", name: response, unit: "hours", min: 0, feeds: "response" },
      },
      target: stated(24),
      step: ours(4),
      penalty: stated(1),
      better: "lower",
    },
  },
  {
    id: "firstContact",
    name: firstContact,
    measured: {
      en: "Resolved at first contact ÷ answered; below 60 %: review the process",
      "zh-CN": "首次解决数 ÷ 受理数；低于 60% 须检讨流程",
      "zh-TW": "首次解決數 ÷ 受理數；低於 60% 須檢討流程",
    },
    points: ours(25),
    rule: {
      kind: "per-step",
      metric: rate(
        firstContact,
        {
          id: "resolvedFirst",
          name: { en: "Resolved at first contact", "zh-CN": "首次解决数", "zh-TW": "首次解決數" },
        },
        { id: "answered", name: { en: "Answered", "zh-CN": "受理数", "zh-TW": "受理數" } },
      ),
      target: ours(0.8),
      step: ours(0.05),
      penalty: stated(1),
      better: "higher",
    },
  },
  {
    id: "resolution",
    name: resolution,
    measured: {
      en: "Hours until the case is closed, mean of the month",
      "zh-CN": "从受理到结案的小时数，当月平均",
      "zh-TW": "從受理到結案的小時數，當月平均",
    },
    points: ours(20),
    rule: {
      kind: "per-step",
      metric: {
        kind: "figure",
        input: { id: "resolutionHours", name: resolution, unit: "hours", min: 0 },
      },
      target: ours(48),
      step: ours(8),
      penalty: stated(1),
      better: "lower",
    },
  },
  {
    id: "cost",
    name: cost,
    measured: {
      en: "Labour and spare parts against the budget",
      "zh-CN": "人工与备件成本占预算的百分比",
      "zh-TW": "人工與備件成本占預算的百分比",
    },
    points: ours(15),
    rule: {
      kind: "per-step",
      metric: { kind: "figure", input: { id: "costShare", name: cost, unit: "percent", min: 0 } },
      target: ours(1),
      step: ours(0.05),
      penalty: stated(1),
      better: "lower",
    },
  },
  {
    id: "complaints",
    name: complaints,
    measured: {
      en: "Complaints resolved ÷ complaints",
      "zh-CN": "已解决投诉数 ÷ 投诉数",
      "zh-TW": "已解決客訴數 ÷ 客訴數",
    },
    points: ours(0),
    rule: {
      kind: "per-step",
      metric: rate(
        complaints,
        {
          id: "complaintsResolved",
          name: { en: "Complaints resolved", "zh-CN": "已解决投诉数", "zh-TW": "已解決客訴數" },
        },
        { id: "complaints", name: { en: "Complaints", "zh-CN": "投诉数", "zh-TW": "客訴數" } },
      ),
      target: ours(0.95),
      step: ours(0.05),
      penalty: stated(1),
      better: "higher",
    },
  },
  {
    id: "firstFix",
    name: firstFix,
    measured: {
      en: "Repaired at the first visit ÷ repairs",
      "zh-CN": "一次修复数 ÷ 维修数",
      "zh-TW": "一次修復數 ÷ 維修數",
    },
    points: ours(0),
    rule: {
      kind: "per-step",
      metric: rate(
        firstFix,
        {
          id: "fixedFirst",
          name: { en: "Fixed at first visit", "zh-CN": "一次修复数", "zh-TW": "一次修復數" },
        },
        { id: "repairs", name: { en: "Repairs", "zh-CN": "维修数", "zh-TW": "維修數" } },
      ),
      target: ours(0.85),
      step: ours(0.05),
      penalty: stated(1),
      better: "higher",
    },
  },
  {
    id: "utilisation",
    name: utilisation,
    measured: {
      en: "Hours on service ÷ hours on duty",
      "zh-CN": "服务工时 ÷ 出勤工时",
      "zh-TW": "服務工時 ÷ 出勤工時",
    },
    points: ours(0),
    rule: {
      kind: "per-step",
      metric: rate(
        utilisation,
        {
          id: "serviceHours",
          name: { en: "Hours on service", "zh-CN": "服务工时", "zh-TW": "服務工時" },
        },
        {
          id: "dutyHours",
          name: { en: "Hours on duty", "zh-CN": "出勤工时", "zh-TW": "出勤工時" },
        },
        "hours",
      ),
      target: ours(0.8),
      step: ours(0.05),
      penalty: stated(1),
      better: "higher",
    },
  },
];

/** Weights in the order of the items above, so that a preset reads like the document's column. */
const weights = (...values: number[]): Record<string, number> =>
  Object.fromEntries(items.map((item, index) => [item.id, values[index] ?? 0]));

export const afterSales: ScorecardSystem = {
  id: "after-sales",
  name: {
    en: "After-sales KPIs, ten-point scale",
    "zh-CN": "售后管理 KPI（十分制）",
    "zh-TW": "售後管理 KPI（十分制）",
  },
  promise: {
    en: "Satisfaction, response, resolution and cost, weighed by your business goal; 70 % base and 30 % performance pay.",
    "zh-CN": "满意度、响应、解决与成本，按经营目标设权重；七成固定、三成绩效工资。",
    "zh-TW": "滿意度、回應、解決與成本，依經營目標設權重；七成固定、三成績效薪資。",
  },
  layouts: ["roster", "form"],
  period: "month",
  total: "weights",
  scale: 10,
  items,
  tiers: [
    { from: ours(9), grade: { en: "Excellent", "zh-CN": "优秀", "zh-TW": "優秀" } },
    { from: ours(8), grade: { en: "Good", "zh-CN": "良好", "zh-TW": "良好" } },
    { from: ours(7), grade: { en: "Fair", "zh-CN": "中等", "zh-TW": "中等" } },
    { from: stated(6), grade: { en: "Pass", "zh-CN": "合格", "zh-TW": "合格" } },
    {
      from: ours(0),
      grade: { en: "Fail", "zh-CN": "不合格", "zh-TW": "不合格" },
    },
  ],
  failure: {
    pass: stated(6),
    actions: [
      {
        periods: leftOpen(2),
        action: inWords("Training or a warning", "培训或警告", "訓練或警告"),
      },
    ],
  },
  pay: { share: stated(0.3) },
  presets: [
    {
      id: "balanced",
      name: { en: "Balanced", "zh-CN": "均衡", "zh-TW": "均衡" },
      points: weights(30, 10, 25, 20, 15),
    },
    {
      id: "cost",
      name: { en: "Cut costs", "zh-CN": "降低成本", "zh-TW": "降低成本" },
      points: weights(25, 15, 15, 10, 35),
    },
    {
      id: "brand",
      name: { en: "Build the brand", "zh-CN": "提升品牌", "zh-TW": "提升品牌" },
      points: weights(40, 20, 15, 15, 10),
    },
    {
      id: "response",
      name: { en: "Answer faster", "zh-CN": "加快响应", "zh-TW": "加快回應" },
      points: weights(30, 20, 20, 15, 15),
    },
  ],
  remarks: [
    {
      en: "Base pay 70 %, performance pay 30 %: performance pay = salary × 30 % × score ÷ 10; a score of 8 pays 80 % of it.",
      "zh-CN": "固定工资 70%，绩效工资 30%：绩效工资 = 月薪 × 30% × 得分 ÷ 10；得 8 分发放其 80%。",
      "zh-TW": "固定薪資 70%，績效薪資 30%：績效薪資 = 月薪 × 30% × 得分 ÷ 10；得 8 分發放其 80%。",
      tells: ["setting:share"],
    },
  ],
};
