import type {
  EarlierPeriod,
  Item,
  LocalText,
  Metric,
  ScorecardSystem,
} from "../system/description";
import { figure, inWords, least0, ours, shareOf, stated } from "./wording";

/** System 4 of docs/rules.md: the monthly score sheet of an after-sales service agent, this month beside last month. */

const quality = inWords("Service quality", "服务质量", "服務品質");
const speed = inWords("Response speed", "响应速度", "回應速度");
const knowledge = inWords("Professional knowledge", "专业知识", "專業知識");
const communication = inWords("Communication", "沟通能力", "溝通能力");

/** The targets are the document's figures of its month; points, steps and penalties are ours. */
function item(
  id: string,
  section: LocalText,
  name: LocalText,
  measured: LocalText,
  metric: Metric,
  rule: {
    readonly points: number;
    readonly target: number;
    readonly step: number;
    readonly better: "higher" | "lower";
  },
  comparedWith: readonly EarlierPeriod[] = ["last"],
): Item {
  return {
    id,
    section,
    name,
    measured,
    points: ours(rule.points),
    rule: {
      kind: "per-step",
      metric,
      target: stated(rule.target),
      step: ours(rule.step),
      penalty: ours(1),
      better: rule.better,
    },
    comparedWith,
  };
}

const satisfied = inWords("Share satisfied", "客户满意率", "客戶滿意率");
const proactive = inWords("Proactive service cases", "主动服务次数", "主動服務次數");
const policy = inWords("Policy applied correctly", "政策执行准确率", "政策執行準確率");
const response = inWords("Mean response", "平均响应时间", "平均回應時間");
const contacted = inWords("Urgent complaints contacted", "紧急投诉联系时间", "緊急投訴聯繫時間");
const solved = inWords("Urgent complaints solved", "紧急投诉解决时间", "緊急投訴解決時間");
const complex = inWords("Complex cases response", "复杂问题响应时间", "複雜問題回應時間");
const score = inWords("Knowledge score", "专业知识得分", "專業知識得分");
const product = inWords("Test of product knowledge", "产品知识测试", "產品知識測驗");
const diagnosis = inWords("Test of fault diagnosis", "故障诊断测试", "故障診斷測驗");
const solutions = inWords("Test of solutions", "解决方案测试", "解決方案測驗");
const survey = inWords("Communication survey score", "沟通能力调查得分", "溝通能力調查得分");

export const serviceAgent: ScorecardSystem = {
  id: "service-agent",
  name: inWords("After-sales service agent", "售后服务专员", "售後服務專員"),
  promise: inWords(
    "Four sections of 25 points: quality, speed, knowledge, communication; every figure beside last month's.",
    "服务质量、响应速度、专业知识、沟通能力四部分，各 25 分；每项指标与上月对比。",
    "服務品質、回應速度、專業知識、溝通能力四部分，各 25 分；每項指標與上月對照。",
  ),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [
    item(
      "satisfied",
      quality,
      satisfied,
      inWords(
        "Satisfied surveys ÷ surveys collected",
        "满意问卷数 ÷ 回收问卷数",
        "滿意問卷數 ÷ 回收問卷數",
      ),
      shareOf(
        satisfied,
        least0(
          "surveysSatisfied",
          inWords("Satisfied surveys", "满意问卷数", "滿意問卷數"),
          "surveys",
        ),
        least0("surveys", inWords("Surveys collected", "回收问卷数", "回收問卷數"), "surveys"),
      ),
      { points: 10, target: 0.9, step: 0.01, better: "higher" },
    ),
    item(
      "proactive",
      quality,
      proactive,
      inWords(
        "Cases in which the agent came forward unasked (goal: +30 % on the same month last year)",
        "主动提供服务的次数（目标：较去年同月增加 30%）",
        "主動提供服務的次數（目標：較去年同月增加 30%）",
      ),
      figure("proactiveCases", proactive, "times"),
      { points: 8, target: 80, step: 5, better: "higher" },
      ["last", "year-ago"],
    ),
    item(
      "policy",
      quality,
      policy,
      inWords(
        "Share of cases in which the after-sales policy was applied correctly",
        "正确执行售后政策的比例",
        "正確執行售後政策的比例",
      ),
      figure("policyCorrect", policy, "percent", 1),
      { points: 7, target: 0.95, step: 0.01, better: "higher" },
    ),
    item(
      "response",
      speed,
      response,
      inWords(
        "Minutes until the first answer, mean of the month (goal: 20 % better than last month)",
        "首次响应所需分钟数，当月平均（目标：较上月缩短 20%）",
        "首次回應所需分鐘數，當月平均（目標：較上月縮短 20%）",
      ),
      figure("responseMinutes", response, "minutes"),
      { points: 10, target: 15, step: 1, better: "lower" },
    ),
    item(
      "urgentContacted",
      speed,
      contacted,
      inWords(
        "Minutes until an urgent complaint's customer is contacted",
        "紧急投诉联系到客户所需分钟数",
        "緊急投訴聯繫到客戶所需分鐘數",
      ),
      figure("urgentContactMinutes", contacted, "minutes"),
      { points: 5, target: 10, step: 1, better: "lower" },
    ),
    item(
      "urgentSolved",
      speed,
      solved,
      inWords(
        "Minutes until an urgent complaint is solved",
        "紧急投诉解决所需分钟数",
        "緊急投訴解決所需分鐘數",
      ),
      figure("urgentSolveMinutes", solved, "minutes"),
      { points: 5, target: 30, step: 5, better: "lower" },
    ),
    item(
      "complex",
      speed,
      complex,
      inWords(
        "Minutes until a complex case is answered",
        "复杂问题答复所需分钟数",
        "複雜問題答覆所需分鐘數",
      ),
      figure("complexMinutes", complex, "minutes"),
      { points: 5, target: 25, step: 5, better: "lower" },
    ),
    item(
      "knowledge",
      knowledge,
      score,
      inWords(
        "Knowledge score of the month (goal: 5 points more)",
        "当月专业知识得分（目标：提高 5 分）",
        "當月專業知識得分（目標：提高 5 分）",
      ),
      figure("knowledgeScore", score, "score", 100),
      { points: 10, target: 85, step: 1, better: "higher" },
    ),
    item(
      "product",
      knowledge,
      product,
      inWords("Right answers in the test", "测试正确率", "測驗正確率"),
      figure("productTest", product, "percent", 1),
      { points: 5, target: 0.9, step: 0.02, better: "higher" },
    ),
    item(
      "diagnosis",
      knowledge,
      diagnosis,
      inWords("Right answers in the test", "测试正确率", "測驗正確率"),
      figure("diagnosisTest", diagnosis, "percent", 1),
      { points: 5, target: 0.9, step: 0.02, better: "higher" },
    ),
    item(
      "solutions",
      knowledge,
      solutions,
      inWords("Right answers in the test", "测试正确率", "測驗正確率"),
      figure("solutionsTest", solutions, "percent", 1),
      { points: 5, target: 0.9, step: 0.02, better: "higher" },
    ),
    item(
      "communication",
      communication,
      survey,
      inWords(
        "Score of the communication survey (goal: 3 points more)",
        "沟通能力调查得分（目标：提高 3 分）",
        "溝通能力調查得分（目標：提高 3 分）",
      ),
      figure("communicationScore", survey, "score", 100),
      { points: 25, target: 88, step: 1, better: "higher" },
    ),
  ],
  tiers: [],
  presets: [],
  remarks: [
    inWords(
      "Changes against last month (proactive cases also against the same month last year) are shown, not scored: in points for rates and scores, in per cent for counts and times.",
      "与上月的增减（主动服务另与去年同月比较）仅供参考，不计分：比率与得分按百分点／分，次数与时间按百分比。",
      "與上月的增減（主動服務另與去年同月比較）僅供參考，不計分：比率與得分以百分點／分計，次數與時間以百分比計。",
    ),
    {
      ...inWords(
        "The targets are the document's figures of its month; points, steps and penalties are defaults.",
        "目标为文件当月数值；分值、每档与扣分为默认值，可修改。",
        "目標為文件當月數值；配分、每檔與扣分為預設值，可修改。",
      ),
      tells: "every figure",
      forHr: true,
    },
  ],
};
