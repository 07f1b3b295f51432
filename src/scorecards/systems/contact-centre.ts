import type { Input, Item, LocalText, Rule, ScorecardSystem } from "../system/description";
import { figure, inWords, least0, ours, shareOf } from "./wording";

/** A contact centre: straight lines and a gate, and errors that no good figure makes up for. Every figure is a default of ours. */

const firstContact = inWords("First-contact resolution", "首次解决率", "首次解決率");
const handling = inWords("Mean handling time", "平均处理时长", "平均處理時長");
const quality = inWords("Quality score", "质检得分", "質檢得分");
const system = inWords("Contact system", "客服系统", "客服系統");
const inspectors = inWords("Quality team", "质检组", "質檢組");

const item = (
  id: string,
  [name, measured, supplier]: readonly [LocalText, LocalText, LocalText],
  points: number,
  rule: Rule,
): Item => ({ id, name, measured, supplier, points: ours(points), rule });

const errors = (id: string, name: LocalText): Input => ({
  ...least0(id, name, "times"),
  source: inspectors,
  hint: inWords(
    "0 where there was none: a blank counts as not yet inspected.",
    "没有差错时填 0；留空视为尚未质检。",
    "沒有差錯時填 0；留空視為尚未質檢。",
  ),
});

export const contactCentre: ScorecardSystem = {
  id: "contact-centre",
  name: inWords("Contact centre with vetoes", "客服中心（一票否决）", "客服中心（一票否決）"),
  promise: inWords(
    "First-contact resolution and handling time on straight lines, quality with a gate; errors hold the total down.",
    "首次解决率与处理时长按直线计分，质检设门槛；致命差错一票否决，严重差错总分封顶。",
    "首次解決率與處理時長按直線計分，質檢設門檻；致命差錯一票否決，嚴重差錯總分封頂。",
  ),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [
    item(
      "firstContact",
      [
        firstContact,
        inWords(
          "Contacts resolved at first contact ÷ contacts handled",
          "首次解决数 ÷ 受理量",
          "首次解決數 ÷ 受理量",
        ),
        system,
      ],
      40,
      {
        kind: "scale",
        metric: shareOf(
          firstContact,
          least0(
            "resolvedFirst",
            inWords("Resolved at first contact", "首次解决数", "首次解決數"),
            "count",
          ),
          least0("answered", inWords("Contacts handled", "受理量", "受理量"), "count"),
        ),
        zeroAt: ours(0.6),
        fullAt: ours(0.85),
      },
    ),
    item(
      "handling",
      [
        handling,
        inWords(
          "Seconds a contact, after-work included, mean",
          "每次服务（含事后处理）的秒数，平均",
          "每次服務（含後續處理）的秒數，平均",
        ),
        system,
      ],
      30,
      {
        kind: "scale",
        metric: figure("handlingSeconds", handling, "seconds"),
        zeroAt: ours(600),
        fullAt: ours(300),
      },
    ),
    item(
      "quality",
      [
        quality,
        inWords(
          "Mean score of the contacts inspected, of 100 points",
          "抽检会话的平均得分，满分 100 分",
          "抽檢會話的平均得分，滿分 100 分",
        ),
        inspectors,
      ],
      30,
      {
        kind: "ratio",
        metric: figure("qualityScore", quality, "score", 100),
        target: ours(95),
        gate: ours(0.6),
        better: "higher",
      },
    ),
  ],
  tiers: [
    { from: ours(90), grade: inWords("Excellent", "优秀", "優秀") },
    { from: ours(80), grade: inWords("Good", "良好", "良好") },
    { from: ours(60), grade: inWords("Pass", "合格", "合格") },
    { from: ours(0), grade: inWords("Fail", "不合格", "不合格") },
  ],
  vetoes: [
    {
      id: "fatal",
      cases: errors("fatalErrors", inWords("Fatal errors", "致命差错", "致命差錯")),
      from: ours(1),
      effect: { kind: "total" },
    },
    {
      id: "serious",
      cases: errors("seriousErrors", inWords("Serious errors", "严重差错", "嚴重差錯")),
      from: ours(2),
      effect: { kind: "most", most: ours(60) },
    },
  ],
  presets: [],
  remarks: [
    inWords(
      "A fatal error is one such as customer data disclosed; which errors are serious is said by the quality team's own list.",
      "致命差错指泄露客户信息等；严重差错以质检组的差错清单为准。",
      "致命差錯指洩漏客戶資料等；嚴重差錯以質檢組的差錯清單為準。",
    ),
    {
      ...inWords(
        "Every figure here is a default: set points, targets and vetoes by your own service levels.",
        "以上数值均为默认值，请按本公司服务水平设定分值、目标与否决条件。",
        "以上數值均為預設值，請依本公司服務水準設定分值、目標與否決條件。",
      ),
      tells: "every figure",
      forHr: true,
    },
  ],
};
