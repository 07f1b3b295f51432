import type { Band, Item, LocalText, Metric, Rule, ScorecardSystem } from "../system/description";
import { figure, inWords, least0, ours } from "./wording";

/** An agent of an online shop, scored by tables of bands. No company's document: every figure is a default of ours. */

const shop = inWords("Shop's back office", "店铺后台", "商店後台");
const superior = inWords("Superior", "直接上级", "直屬上級");

const sales = inWords("Sales against plan", "销售达成率", "銷售達成率");
const conversion = inWords("Enquiry conversion", "询单转化率", "詢單轉化率");
const response = inWords("Mean response", "平均响应时间", "平均回應時間");
const satisfaction = inWords("Satisfaction", "满意率", "滿意率");
const returns = inWords("Returns in time", "退换货及时率", "退換貨及時率");
const discipline = inWords("Discipline", "工作纪律", "工作紀律");

/** From the best band to the worst, and what is earned outside them. */
const bands = (limits: readonly (readonly [limit: number, points: number])[]): Band[] => [
  ...limits.map(([limit, points]) => ({ limit: ours(limit), points: ours(points) })),
  { limit: { value: null, origin: "default" }, points: ours(0), otherwise: true },
];

const item = (
  id: string,
  name: LocalText,
  measured: LocalText,
  weight: number,
  rule: Rule,
  supplier = shop,
): Item => ({ id, name, measured, points: ours(weight), rule, supplier });

const attainment: Metric = {
  kind: "quotient",
  name: sales,
  numerator: least0("agentTurnover", inWords("Turnover", "销售额", "銷售額"), "yuan"),
  denominator: least0("agentPlan", inWords("Assigned sales", "销售任务", "銷售任務"), "yuan"),
  part: false,
};

export const ecommerceAgent: ScorecardSystem = {
  id: "ecommerce-agent",
  name: inWords(
    "E-commerce agent, tables of bands",
    "电商客服（分段计分）",
    "電商客服（分段計分）",
  ),
  promise: inWords(
    "Sales, conversion, response, satisfaction and returns, each scored by a table of bands; gold, silver and bronze.",
    "销售达成、询单转化、响应、满意率与退换货，按分段表计分，评金牌、银牌、铜牌。",
    "銷售達成、詢單轉化、回應、滿意率與退換貨，依分段表計分，評金牌、銀牌、銅牌。",
  ),
  layouts: ["roster", "form"],
  period: "month",
  total: "weights",
  scale: 100,
  items: [
    item(
      "sales",
      sales,
      inWords("Turnover ÷ assigned sales", "销售额 ÷ 销售任务", "銷售額 ÷ 銷售任務"),
      30,
      {
        kind: "bands",
        metric: attainment,
        better: "higher",
        bands: bands([
          [1, 100],
          [0.9, 85],
          [0.8, 70],
          [0.7, 50],
        ]),
      },
    ),
    item(
      "conversion",
      conversion,
      inWords(
        "Customers who ordered after asking ÷ customers who asked",
        "询单后下单人数 ÷ 询单人数",
        "詢單後下單人數 ÷ 詢單人數",
      ),
      20,
      {
        kind: "bands",
        metric: figure("conversionRate", conversion, "percent", 1),
        better: "higher",
        bands: bands([
          [0.6, 100],
          [0.55, 80],
          [0.5, 60],
        ]),
      },
    ),
    item(
      "response",
      response,
      inWords(
        "Seconds until a customer is answered, mean",
        "回复顾客所用的秒数，平均",
        "回覆顧客所用的秒數，平均",
      ),
      20,
      {
        kind: "bands",
        metric: figure("responseSeconds", response, "seconds"),
        better: "lower",
        bands: bands([
          [15, 100],
          [20, 80],
          [30, 60],
        ]),
      },
    ),
    item(
      "satisfaction",
      satisfaction,
      inWords(
        "Satisfied ratings ÷ all ratings",
        "满意评价数 ÷ 全部评价数",
        "滿意評價數 ÷ 全部評價數",
      ),
      20,
      {
        kind: "bands",
        metric: figure("satisfactionRate", satisfaction, "percent", 1),
        better: "higher",
        bands: bands([
          [0.98, 100],
          [0.95, 80],
          [0.9, 60],
        ]),
      },
    ),
    item(
      "returns",
      returns,
      inWords(
        "Returns and exchanges handled in time ÷ all of them",
        "及时处理的退换货 ÷ 全部退换货",
        "及時處理的退換貨 ÷ 全部退換貨",
      ),
      5,
      {
        kind: "proportion",
        metric: figure("returnsInTime", returns, "percent", 1),
        full: ours(1),
      },
    ),
    item(
      "discipline",
      discipline,
      inWords("Rated from 0 to 100", "按 0–100 分评分", "依 0–100 分評分"),
      5,
      {
        kind: "rating",
        questions: [discipline],
        most: 100,
        raters: 1,
        raterName: superior,
      },
      superior,
    ),
  ],
  tiers: [
    { from: ours(90), grade: inWords("Gold", "金牌", "金牌") },
    { from: ours(80), grade: inWords("Silver", "银牌", "銀牌") },
    { from: ours(70), grade: inWords("Bronze", "铜牌", "銅牌") },
    { from: ours(0), grade: inWords("None", "无等级", "無等級") },
  ],
  presets: [],
  remarks: [
    {
      ...inWords(
        "Every figure here is a default: set bands and weights from your own service levels.",
        "以上数值均为默认值，请按本公司服务水平设定分段与权重。",
        "以上數值均為預設值，請依本公司服務水準設定分段與權重。",
      ),
      tells: "every figure",
      forHr: true,
    },
  ],
};
