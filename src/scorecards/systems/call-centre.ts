import type { Item, LocalText, Metric, ScorecardSystem } from "../system/description";
import { figure, inWords, least0, ours, shareOf } from "./wording";

/** A telephone call centre. No company's document: every figure is a default of ours. */

const received = least0("callsReceived", inWords("Calls received", "来电数", "來電數"), "calls");
const answered = least0("callsAnswered", inWords("Calls answered", "接听数", "接聽數"), "calls");

const answerRate = inWords("Answer rate", "接通率", "接通率");
const speed = inWords("Mean speed of answer", "平均应答速度", "平均應答速度");
const firstContact = inWords("First-contact resolution", "首次解决率", "首次解決率");
const abandonment = inWords("Abandonment rate", "放弃率", "放棄率");
const talk = inWords("Mean talk time", "平均通话时长", "平均通話時長");

function item(
  id: string,
  name: LocalText,
  measured: LocalText,
  metric: Metric,
  rule: {
    readonly points: number;
    readonly target: number;
    readonly step: number;
    readonly better: "higher" | "lower";
  },
): Item {
  return {
    id,
    name,
    measured,
    points: ours(rule.points),
    rule: {
      kind: "per-step",
      metric,
      target: ours(rule.target),
      step: ours(rule.step),
      penalty: ours(1),
      better: rule.better,
    },
  };
}

export const callCentre: ScorecardSystem = {
  id: "call-centre",
  name: inWords("Telephone call centre", "电话呼叫中心", "電話客服中心"),
  promise: inWords(
    "Calls answered, speed, first-contact resolution, survey and talk time, from the call system's own export.",
    "接通率、应答速度、首次解决率、满意度与通话时长，直接用话务系统导出的数据。",
    "接通率、應答速度、首次解決率、滿意度與通話時長，直接用話務系統匯出的資料。",
  ),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [
    item(
      "answerRate",
      answerRate,
      inWords("Calls answered ÷ calls received", "接听数 ÷ 来电数", "接聽數 ÷ 來電數"),
      shareOf(answerRate, answered, received),
      { points: 20, target: 0.9, step: 0.01, better: "higher" },
    ),
    item(
      "speed",
      speed,
      inWords(
        "Seconds until a call is answered, mean",
        "来电到接听的秒数，平均",
        "來電到接聽的秒數，平均",
      ),
      figure("answerSeconds", speed, "seconds"),
      { points: 20, target: 60, step: 5, better: "lower" },
    ),
    item(
      "firstContact",
      firstContact,
      inWords(
        "Calls resolved at first contact ÷ calls answered",
        "首次解决数 ÷ 接听数",
        "首次解決數 ÷ 接聽數",
      ),
      shareOf(
        firstContact,
        least0("callsResolved", inWords("Calls resolved", "首次解决数", "首次解決數"), "calls"),
        answered,
      ),
      { points: 25, target: 0.85, step: 0.01, better: "higher" },
    ),
    {
      id: "satisfaction",
      name: inWords("Customer satisfaction", "客户满意度", "客戶滿意度"),
      measured: inWords(
        "Mean of the survey after the call, grades 5 to 1, in proportion to full marks",
        "通话后满意度调查均分（5–1 分），按满分比例计分",
        "通話後滿意度調查均分（5–1 分），依滿分比例計分",
      ),
      points: ours(20),
      rule: {
        kind: "proportion",
        metric: {
          kind: "survey",
          name: inWords("Survey mean", "满意度均分", "滿意度均分"),
          votes: [
            least0("votes5", inWords("Very satisfied", "非常满意", "非常滿意"), "votes"),
            least0("votes4", inWords("Satisfied", "满意", "滿意"), "votes"),
            least0("votes3", inWords("Neutral", "一般", "一般"), "votes"),
            least0("votes2", inWords("Dissatisfied", "不满意", "不滿意"), "votes"),
            least0("votes1", inWords("Very dissatisfied", "非常不满意", "非常不滿意"), "votes"),
          ],
        },
        full: ours(5),
      },
    },
    item(
      "abandonment",
      abandonment,
      inWords(
        "Callers who hung up while waiting ÷ calls received",
        "排队中挂断的来电数 ÷ 来电数",
        "等候中掛斷的來電數 ÷ 來電數",
      ),
      shareOf(
        abandonment,
        least0("callsAbandoned", inWords("Calls abandoned", "放弃数", "放棄數"), "calls"),
        received,
      ),
      { points: 5, target: 0.05, step: 0.01, better: "lower" },
    ),
    item(
      "talk",
      talk,
      inWords(
        "Seconds of talk a call, mean",
        "每通电话的通话秒数，平均",
        "每通電話的通話秒數，平均",
      ),
      figure("talkSeconds", talk, "seconds"),
      { points: 10, target: 240, step: 15, better: "lower" },
    ),
  ],
  tiers: [
    { from: ours(90), grade: inWords("Excellent", "优秀", "優秀") },
    { from: ours(80), grade: inWords("Good", "良好", "良好") },
    { from: ours(60), grade: inWords("Pass", "合格", "合格") },
    { from: ours(0), grade: inWords("Fail", "不合格", "不合格") },
  ],
  presets: [],
  remarks: [
    {
      ...inWords(
        "Every figure here is a default: set targets from your own service levels.",
        "以上数值均为默认值，请按本公司服务水平设定目标。",
        "以上數值均為預設值，請依本公司服務水準設定目標。",
      ),
      tells: "every figure",
      forHr: true,
    },
  ],
};
