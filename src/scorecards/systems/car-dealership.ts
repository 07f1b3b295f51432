import type { Input, ScorecardSystem } from "../system/description";
import { inWords, least0, leftOpen, shareOf, stated } from "./wording";

/** System 2 of docs/rules.md: the customer-service department of a car dealership (4S). Its document is Traditional Chinese. */

const received = least0(
  "customersReceived",
  inWords("Customers received", "接待客户数", "接待客戶數"),
  "people",
);

const votes = (id: string, en: string, simplified: string, traditional: string): Input =>
  least0(id, inWords(en, simplified, traditional), "votes");

const satisfaction = inWords("Customer satisfaction", "客户满意度", "客戶滿意度");
const complaintRate = inWords("Complaint rate", "客户投诉率", "客戶投訴率");

export const carDealership: ScorecardSystem = {
  id: "car-dealership",
  name: inWords("Car dealership customer service", "4S店客户服务部", "4S店客戶服務部"),
  promise: inWords(
    "Survey, complaints, loyalty and timely answers; a bonus by tier, a team reward and what follows below 60.",
    "满意度调查、投诉率、忠诚度与咨询及时率；按等级发奖金，设团队奖励与 60 分以下处理。",
    "滿意度調查、投訴率、忠誠度與諮詢及時率；依等級發獎金，設團隊獎勵與 60 分以下處理。",
  ),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [
    {
      id: "satisfaction",
      name: satisfaction,
      measured: inWords(
        "Survey mean = (5 × very satisfied + 4 × satisfied + 3 × neutral + 2 × dissatisfied + 1 × very dissatisfied) ÷ votes; mean ÷ 5 × points",
        "调查均分 =（非常满意×5 + 满意×4 + 一般×3 + 不满意×2 + 非常不满意×1）÷ 总票数；均分 ÷ 5 × 分值",
        "調查均分 =（非常滿意×5 + 滿意×4 + 一般×3 + 不滿意×2 + 非常不滿意×1）÷ 總票數；均分 ÷ 5 × 配分",
      ),
      points: stated(40),
      rule: {
        kind: "proportion",
        metric: {
          kind: "survey",
          name: inWords("Survey mean", "满意度均分", "滿意度均分"),
          votes: [
            votes("verySatisfied", "Very satisfied", "非常满意", "非常滿意"),
            votes("satisfied", "Satisfied", "满意", "滿意"),
            votes("neutral", "Neutral", "一般", "一般"),
            votes("dissatisfied", "Dissatisfied", "不满意", "不滿意"),
            votes("veryDissatisfied", "Very dissatisfied", "非常不满意", "非常不滿意"),
          ],
        },
        full: leftOpen(5),
      },
    },
    {
      id: "complaints",
      name: complaintRate,
      measured: inWords(
        "Complaining customers ÷ customers received",
        "投诉客户数 ÷ 接待客户总数",
        "投訴客戶數 ÷ 接待客戶總數",
      ),
      points: stated(30),
      rule: {
        kind: "per-step",
        metric: shareOf(
          complaintRate,
          least0(
            "customersComplaining",
            inWords("Complaining customers", "投诉客户数", "投訴客戶數"),
            "people",
          ),
          received,
        ),
        target: leftOpen(0.01),
        step: leftOpen(0.005),
        penalty: leftOpen(3),
        better: "lower",
      },
    },
    {
      id: "loyalty",
      name: inWords("Loyalty", "客户忠诚度", "客戶忠誠度"),
      measured: inWords(
        "Repurchase and referral rates, each in proportion to its target and never more than its points",
        "重购率与转介绍率，各按目标比例计分，不超过各自分值",
        "再購率與轉介紹率，各依目標比例計分，不超過各自配分",
      ),
      points: stated(15),
      rule: {
        kind: "parts",
        parts: [
          {
            id: "repurchase",
            name: inWords("Repurchase rate", "重购率", "再購率"),
            points: leftOpen(7.5),
            rule: {
              kind: "proportion",
              metric: {
                kind: "quotient",
                name: inWords("Repurchase rate", "重购率", "再購率"),
                numerator: least0(
                  "customersRepurchasing",
                  inWords("Repurchasing customers", "重购客户数", "再購客戶數"),
                  "people",
                ),
                denominator: least0(
                  "customersFirstTime",
                  inWords("First time customers", "首购客户数", "首購客戶數"),
                  "people",
                ),
                // Those who buy again need not have bought first in the same month.
                part: false,
              },
              full: leftOpen(0.2),
            },
          },
          {
            id: "referral",
            name: inWords("Referral rate", "转介绍率", "轉介紹率"),
            points: leftOpen(7.5),
            rule: {
              kind: "proportion",
              metric: {
                kind: "quotient",
                name: inWords("Referral rate", "转介绍率", "轉介紹率"),
                numerator: least0(
                  "purchasesReferred",
                  inWords("Referred purchases", "转介绍成交客户数", "轉介紹成交客戶數"),
                  "people",
                ),
                denominator: received,
                part: false,
              },
              full: leftOpen(0.1),
            },
          },
        ],
      },
    },
    {
      id: "timeliness",
      name: inWords("Enquiries answered in time", "咨询处理及时率", "諮詢處理及時率"),
      measured: inWords(
        "Enquiries answered and solved in time ÷ all enquiries; rate × points",
        "及时答复并解决的咨询数 ÷ 咨询总数；及时率 × 分值",
        "及時答覆並解決的諮詢數 ÷ 諮詢總數；及時率 × 配分",
      ),
      points: stated(15),
      rule: {
        kind: "proportion",
        metric: shareOf(
          inWords("Timely rate", "及时率", "及時率"),
          least0(
            "enquiriesInTime",
            inWords("Enquiries solved in time", "及时处理咨询数", "及時處理諮詢數"),
            "count",
          ),
          least0("enquiries", inWords("All enquiries", "咨询总数", "諮詢總數"), "count"),
        ),
        full: leftOpen(1),
      },
    },
  ],
  tiers: [
    {
      from: stated(90),
      grade: inWords("90 and above", "90分以上", "90分以上"),
      amount: leftOpen(null),
    },
    {
      from: stated(80),
      grade: inWords("80 to under 90", "80（含）至 90 分", "80（含）至 90 分"),
      amount: leftOpen(null),
    },
    {
      from: stated(70),
      grade: inWords("70 to under 80", "70（含）至 80 分", "70（含）至 80 分"),
      amount: leftOpen(null),
    },
    {
      from: stated(60),
      grade: inWords("60 to under 70", "60（含）至 70 分", "60（含）至 70 分"),
      amount: leftOpen(null),
    },
    { from: stated(0), grade: inWords("Below 60", "60分以下", "60分以下"), amount: stated(0) },
  ],
  failure: {
    pass: stated(60),
    actions: [
      {
        periods: stated(1),
        action: inWords(
          "Interview, improvement plan and a warning",
          "面谈、制定改进计划并予以警告",
          "面談、擬訂改善計畫並予以警告",
        ),
      },
      {
        periods: stated(2),
        action: inWords("Demotion or transfer", "降职或调岗", "降職或調職"),
      },
    ],
  },
  teamReward: {
    conditions: [
      {
        item: "satisfaction",
        name: inWords("Team's satisfaction", "团队满意度", "團隊滿意度"),
        comparison: "at-least",
        bound: leftOpen(null),
      },
      {
        item: "complaints",
        name: inWords("Team's complaint rate", "团队投诉率", "團隊投訴率"),
        comparison: "at-most",
        bound: stated(0),
      },
    ],
    amount: leftOpen(null),
  },
  terms: [
    {
      id: "appealDays",
      name: inWords(
        "Appeal after the interview, within working days",
        "面谈后可申诉的工作日数",
        "面談後可申訴的工作日數",
      ),
      figure: leftOpen(5),
      unit: "days",
    },
  ],
  presets: [],
  remarks: [
    inWords(
      "Appraised in the last week of each month. Satisfaction as a percentage is mean ÷ 5.",
      "每月最后一周考核。满意度以百分比表示时为均分 ÷ 5。",
      "每月最後一週考核。滿意度以百分比表示時為均分 ÷ 5。",
    ),
    inWords(
      "Data are collected with their source; the score is fed back to each person; a one-to-one interview agrees strengths, weaknesses, improvement goals and dates.",
      "数据连同来源一并收集；得分反馈本人；一对一面谈，明确优点、不足、改进目标与期限。",
      "資料連同來源一併蒐集；得分回饋本人；一對一面談，明確優點、不足、改善目標與期限。",
    ),
    inWords(
      "Appeals are investigated; where justified, the result is adjusted and the person told. The plan is revised from time to time, and a monitoring group checks it.",
      "申诉须调查；属实则调整结果并告知本人。方案定期修订，由监督小组检查。",
      "申訴須調查；屬實則調整結果並告知本人。方案定期修訂，由監督小組檢查。",
    ),
    inWords(
      "Outstanding staff: certificates, promotion or training; certificates gained are rewarded. Many complaints that harm the company: a fine or dismissal.",
      "表现优秀者：颁发证书、晋升或培训；取得证书给予奖励。投诉多且损害公司者：罚款或辞退。",
      "表現優秀者：頒發證書、晉升或訓練；取得證照給予獎勵。投訴多且損害公司者：罰款或解僱。",
    ),
    inWords(
      "A training plan follows from the results; the team's result is tied to the individual's.",
      "依考核结果制定培训计划；团队绩效与个人绩效挂钩。",
      "依考核結果擬訂訓練計畫；團隊績效與個人績效連動。",
    ),
  ],
};
