import type { Input, LocalText, ScorecardSystem, TeamFigure } from "../system/description";
import type { CountUnit } from "../system/units";
import { decided, stated } from "./wording";

/** System 1 of docs/rules.md: the monthly form of an e-commerce customer-service supervisor. */

const supervisedBy: LocalText = {
  en: "General manager's office",
  "zh-CN": "总经办",
  "zh-TW": "總經理室",
};

const count = (
  id: string,
  en: string,
  simplified: string,
  traditional: string,
  unit: CountUnit = "count",
): Input => ({ id, name: { en, "zh-CN": simplified, "zh-TW": traditional }, unit, min: 0 });

/** Each case costs points: a step of 1 off a target of 0. */
const perCase = (input: Input, penalty: number) =>
  ({
    kind: "per-step",
    metric: { kind: "figure", input },
    target: stated(0),
    step: stated(1),
    penalty: stated(penalty),
    better: "lower",
  }) as const;

const memberScore: TeamFigure = {
  id: "memberScore",
  name: { en: "Monthly KPI score", "zh-CN": "月度KPI得分", "zh-TW": "月度KPI得分" },
  unit: "score",
  min: 0,
  fedBy: "total",
};
const memberResponse: TeamFigure = {
  id: "memberResponse",
  name: { en: "Chat response time", "zh-CN": "旺旺反应时间", "zh-TW": "旺旺反應時間" },
  unit: "seconds",
  min: 0,
  fedBy: "response",
};

const conversion = (id: string, name: LocalText, target: number, points: number) => ({
  id,
  name,
  rule: {
    kind: "per-step",
    metric: { kind: "figure", input: { id, name, unit: "percent", min: 0, max: 1 } },
    target: stated(target),
    step: stated(0.01),
    penalty: stated(points),
    reward: stated(points),
    better: "higher",
  } as const,
});

const orderValue = (id: string, name: LocalText) => ({
  id,
  name,
  rule: {
    kind: "per-step",
    metric: { kind: "figure", input: { id, name, unit: "yuan", min: 0 } },
    target: stated(85),
    step: stated(5),
    penalty: stated(2),
    reward: stated(2),
    better: "higher",
  } as const,
});

export const ecommerceSupervisor: ScorecardSystem = {
  id: "ecommerce-supervisor",
  name: {
    en: "E-commerce service supervisor",
    "zh-CN": "电商客服主管",
    "zh-TW": "電商客服主管",
  },
  promise: {
    en: "80 points of KPIs, 10 from the superior, 10 from the team; rewards can carry the total above 100.",
    "zh-CN": "KPI 80 分，上级评分 10 分，下级评分 10 分；有加分，总分可超过 100。",
    "zh-TW": "KPI 80 分，上級評分 10 分，下級評分 10 分；有加分，總分可超過 100。",
  },
  layouts: ["form"],
  period: "month",
  total: "points",
  scale: 100,
  // The document's table is flattened: the KPI points are read in the order in which they stand there.
  items: [
    {
      id: "turnover",
      name: { en: "Turnover attainment", "zh-CN": "营业额达成度", "zh-TW": "營業額達成度" },
      measured: {
        en: "Turnover ÷ the month's plan (the year's plan broken down), against 100 %: −2 per full point below, +2 per full point above",
        "zh-CN":
          "实际营业额 ÷ 月度计划（年度计划分解），以 100% 为基准：每低一个百分点扣 2 分，每高一个百分点加 2 分",
        "zh-TW":
          "實際營業額 ÷ 月度計畫（年度計畫分解），以 100% 為基準：每低一個百分點扣 2 分，每高一個百分點加 2 分",
      },
      tellsFigures: true,
      points: decided(15),
      supplier: supervisedBy,
      rule: {
        kind: "per-step",
        metric: {
          kind: "quotient",
          name: { en: "Attainment", "zh-CN": "达成率", "zh-TW": "達成率" },
          numerator: {
            id: "turnover",
            name: { en: "Turnover", "zh-CN": "实际营业额", "zh-TW": "實際營業額" },
            unit: "yuan",
            min: 0,
          },
          denominator: {
            id: "plan",
            name: { en: "Month's plan", "zh-CN": "月度计划", "zh-TW": "月度計畫" },
            unit: "yuan",
            min: 0,
          },
          part: false,
        },
        target: stated(1),
        step: stated(0.01),
        penalty: stated(2),
        reward: stated(2),
        better: "higher",
      },
    },
    {
      id: "complaints",
      name: { en: "Complaints and disputes", "zh-CN": "投诉维权", "zh-TW": "投訴維權" },
      measured: {
        en: "−2 per complaint not handled in time or correctly; where that caused a loss, also a fine of 50–100 yuan each",
        "zh-CN":
          "未及时或未正确处理的投诉，每件扣 2 分；因未处理造成损失的，每件另处 50–100 元罚款",
        "zh-TW":
          "未及時或未正確處理的投訴，每件扣 2 分；因未處理造成損失的，每件另處 50–100 元罰款",
      },
      tellsFigures: true,
      points: decided(10),
      supplier: supervisedBy,
      rule: perCase(
        count("complaintsMishandled", "Mishandled complaints", "处理不当投诉", "處理不當投訴"),
        2,
      ),
      fine: {
        cases: count(
          "complaintsWithLoss",
          "…of which caused a loss",
          "其中造成损失",
          "其中造成損失",
        ),
        amount: {
          id: "finePerComplaint",
          name: { en: "Fine per case", "zh-CN": "每件罚款", "zh-TW": "每件罰款" },
          unit: "yuan",
          min: 50,
          max: 100,
          hint: {
            en: "Chinese law gives employers no ground for fines; deductions for damage are at most 20% of the month's pay, the rest not below the local minimum.",
            "zh-CN":
              "用人单位罚款没有法律依据；赔偿损失的扣减每月不得超过工资的 20%，余额不得低于当地最低工资，请自行决定是否使用。",
            "zh-TW":
              "大陸法規未授權用人單位罰款；賠償損失的扣減每月不得超過工資的 20%，餘額不得低於當地最低工資，請自行決定是否使用。",
          },
        },
      },
    },
    {
      id: "reviews",
      name: {
        en: "Negative-review handling rate",
        "zh-CN": "中差评处理率",
        "zh-TW": "中差評處理率",
      },
      measured: {
        en: "Reviews amended ÷ neutral-or-bad reviews of the month (own assigned ones first), against 95 %: ±2 per full point",
        "zh-CN":
          "已修改中差评 ÷ 当月中差评（先处理分配给本人的），以 95% 为基准：每低／高一个百分点扣／加 2 分",
        "zh-TW":
          "已修改中差評 ÷ 當月中差評（先處理分配給本人的），以 95% 為基準：每低／高一個百分點扣／加 2 分",
      },
      tellsFigures: true,
      points: decided(10),
      supplier: supervisedBy,
      rule: {
        kind: "per-step",
        metric: {
          kind: "quotient",
          name: { en: "Handling rate", "zh-CN": "处理率", "zh-TW": "處理率" },
          numerator: count("reviewsAmended", "Reviews amended", "已修改中差评", "已修改中差評"),
          denominator: count("reviewsBad", "Neutral or bad reviews", "当月中差评", "當月中差評"),
          part: true,
        },
        target: stated(0.95),
        step: stated(0.01),
        penalty: stated(2),
        reward: stated(2),
        better: "higher",
      },
    },
    {
      id: "teamwork",
      name: {
        en: "Teamwork and execution",
        "zh-CN": "团队配合度与执行度",
        "zh-TW": "團隊配合度與執行度",
      },
      measured: {
        en: "−2 per confirmed complaint from another department; −1 per person and activity or training delayed without special reason",
        "zh-CN": "其他部门投诉经核实，每次扣 2 分；无特殊原因拖延活动或培训，每人次扣 1 分",
        "zh-TW": "其他部門投訴經核實，每次扣 2 分；無特殊原因拖延活動或訓練，每人次扣 1 分",
      },
      tellsFigures: true,
      points: decided(5),
      supplier: supervisedBy,
      rule: {
        kind: "parts",
        parts: [
          {
            id: "departmentComplaints",
            name: { en: "Confirmed complaints", "zh-CN": "部门投诉", "zh-TW": "部門投訴" },
            rule: perCase(
              count(
                "departmentComplaints",
                "Complaints from departments",
                "部门投诉次数",
                "部門投訴次數",
                "times",
              ),
              2,
            ),
          },
          {
            id: "delays",
            name: { en: "Delays", "zh-CN": "拖延", "zh-TW": "拖延" },
            rule: perCase(count("delays", "Persons delayed", "拖延人次", "拖延人次", "times"), 1),
          },
        ],
      },
    },
    {
      id: "passingOn",
      name: {
        en: "Passing on new products and rules",
        "zh-CN": "新产品与新规则传达",
        "zh-TW": "新產品與新規則傳達",
      },
      measured: {
        en: "−2 per error caused by late product news; −2 per error caused by late platform-rule news",
        "zh-CN":
          "因新产品传达不及时造成的失误，每次扣 2 分；因平台规则传达不及时造成的失误，每次扣 2 分",
        "zh-TW":
          "因新產品傳達不及時造成的失誤，每次扣 2 分；因平台規則傳達不及時造成的失誤，每次扣 2 分",
      },
      tellsFigures: true,
      points: decided(5),
      supplier: supervisedBy,
      rule: {
        kind: "parts",
        parts: [
          {
            id: "productErrors",
            name: { en: "Product news", "zh-CN": "新产品", "zh-TW": "新產品" },
            rule: perCase(
              count("productErrors", "Errors, product news", "新产品失误", "新產品失誤", "times"),
              2,
            ),
          },
          {
            id: "ruleErrors",
            name: { en: "Platform rules", "zh-CN": "平台规则", "zh-TW": "平台規則" },
            rule: perCase(
              count(
                "ruleErrors",
                "Errors, platform rules",
                "平台规则失误",
                "平台規則失誤",
                "times",
              ),
              2,
            ),
          },
        ],
      },
    },
    {
      id: "training",
      name: { en: "Training", "zh-CN": "客服培训", "zh-TW": "客服訓練" },
      measured: {
        en: "−2 per new hire lost for want of training",
        "zh-CN": "因培训不到位流失的新员工，每人扣 2 分",
        "zh-TW": "因訓練不到位流失的新進員工，每人扣 2 分",
      },
      tellsFigures: true,
      points: decided(5),
      supplier: supervisedBy,
      rule: perCase(
        count("newHiresLost", "New hires lost", "流失新员工", "流失新進員工", "people"),
        2,
      ),
    },
    {
      id: "problems",
      name: { en: "Problem handling", "zh-CN": "问题处理", "zh-TW": "問題處理" },
      measured: {
        en: "Rated 0–5 by the superior: coordination and rotas, spot checks of chats, emergencies",
        "zh-CN": "上级按 0–5 分评定：协调与排班、聊天抽查、突发事件",
        "zh-TW": "上級依 0–5 分評定：協調與排班、對話抽查、突發事件",
      },
      points: decided(5),
      supplier: supervisedBy,
      rule: {
        kind: "rating",
        questions: [
          {
            en: "Problem handling",
            "zh-CN": "问题处理",
            "zh-TW": "問題處理",
          },
        ],
        most: 5,
        raters: 1,
        raterName: { en: "Superior", "zh-CN": "上级", "zh-TW": "上級" },
      },
    },
    {
      id: "team",
      name: { en: "Team KPI", "zh-CN": "团队绩效考核指标", "zh-TW": "團隊績效考核指標" },
      measured: {
        en: "Department's mean score, members who failed, conversion, order value and chat response; added, never below 0",
        "zh-CN": "部门平均分、不及格人数、询单转化率、客单价与旺旺反应时间，相加后不低于 0 分",
        "zh-TW": "部門平均分、不及格人數、詢單轉化率、客單價與旺旺反應時間，相加後不低於 0 分",
      },
      tellsFigures: true,
      points: decided(25),
      supplier: supervisedBy,
      rule: {
        kind: "parts",
        parts: [
          {
            id: "teamMean",
            name: {
              en: "Department's mean KPI score",
              "zh-CN": "部门平均KPI得分",
              "zh-TW": "部門平均KPI得分",
            },
            rule: {
              kind: "per-step",
              metric: {
                kind: "team-mean",
                name: {
                  en: "Mean score of the team",
                  "zh-CN": "团队平均得分",
                  "zh-TW": "團隊平均得分",
                },
                figure: memberScore,
              },
              target: stated(70),
              step: stated(1),
              penalty: stated(2),
              reward: stated(2),
              better: "higher",
            },
          },
          {
            id: "teamFailed",
            name: { en: "Members who failed", "zh-CN": "不及格成员", "zh-TW": "不及格成員" },
            rule: {
              kind: "per-person",
              figure: memberScore,
              beyond: "below",
              each: [
                {
                  name: { en: "Below", "zh-CN": "低于", "zh-TW": "低於" },
                  limit: decided(60),
                  penalty: stated(5),
                },
              ],
            },
          },
          conversion(
            "conversionShop",
            {
              en: "Enquiry conversion, C-shop",
              "zh-CN": "询单转化率C店",
              "zh-TW": "詢單轉化率C店",
            },
            0.6,
            2,
          ),
          conversion(
            "conversionMall",
            {
              en: "Enquiry conversion, mall",
              "zh-CN": "询单转化率商城",
              "zh-TW": "詢單轉化率商城",
            },
            0.95,
            1,
          ),
          orderValue("orderValueShop", {
            en: "Order value, C-shop",
            "zh-CN": "客单价C店",
            "zh-TW": "客單價C店",
          }),
          orderValue("orderValueMall", {
            en: "Order value, mall",
            "zh-CN": "客单价商城",
            "zh-TW": "客單價商城",
          }),
          {
            id: "chatResponse",
            name: {
              en: "Chat response time",
              "zh-CN": "旺旺反应时间",
              "zh-TW": "旺旺反應時間",
            },
            rule: {
              kind: "per-person",
              figure: memberResponse,
              beyond: "above",
              each: [
                {
                  name: { en: "Over", "zh-CN": "超过", "zh-TW": "超過" },
                  limit: stated(18),
                  penalty: stated(1),
                },
                {
                  name: { en: "Further over", "zh-CN": "再超过", "zh-TW": "再超過" },
                  limit: stated(20),
                  penalty: stated(1),
                },
              ],
              everyone: {
                name: { en: "Everyone under", "zh-CN": "全员低于", "zh-TW": "全員低於" },
                reward: stated(2),
              },
            },
          },
        ],
      },
    },
    {
      id: "superior",
      name: { en: "Superior's rating", "zh-CN": "上级评分", "zh-TW": "上級評分" },
      measured: {
        en: "7 questions, 0–5 each: sum ÷ 35 × 10",
        "zh-CN": "7 题，每题 0–5 分：合计 ÷ 35 × 10",
        "zh-TW": "7 題，每題 0–5 分：合計 ÷ 35 × 10",
      },
      tellsFigures: true,
      points: stated(10),
      supplier: { en: "Superior", "zh-CN": "直接上级", "zh-TW": "直屬上級" },
      rule: {
        kind: "rating",
        most: 5,
        raters: 1,
        raterName: { en: "Superior", "zh-CN": "上级", "zh-TW": "上級" },
        questions: [
          { en: "Amount of work done", "zh-CN": "工作量", "zh-TW": "工作量" },
          { en: "Quality", "zh-CN": "工作质量", "zh-TW": "工作品質" },
          { en: "Timeliness", "zh-CN": "及时性", "zh-TW": "及時性" },
          { en: "Problem solving", "zh-CN": "解决问题", "zh-TW": "解決問題" },
          { en: "Efficiency", "zh-CN": "工作效率", "zh-TW": "工作效率" },
          { en: "Organising ability", "zh-CN": "组织能力", "zh-TW": "組織能力" },
          { en: "Initiative", "zh-CN": "主动性", "zh-TW": "主動性" },
        ],
      },
    },
    {
      id: "subordinates",
      name: { en: "Subordinates' rating", "zh-CN": "下级评分", "zh-TW": "下級評分" },
      measured: {
        en: "8 questions, 0–5 each, averaged over all raters: sum ÷ 40 × 10",
        "zh-CN": "8 题，每题 0–5 分，取全部评分人的平均：合计 ÷ 40 × 10",
        "zh-TW": "8 題，每題 0–5 分，取全部評分人的平均：合計 ÷ 40 × 10",
      },
      tellsFigures: true,
      points: stated(10),
      supplier: { en: "Team members", "zh-CN": "下属员工", "zh-TW": "部屬" },
      rule: {
        kind: "rating",
        most: 5,
        raters: 8,
        raterName: { en: "Rater", "zh-CN": "评分人", "zh-TW": "評分人" },
        questions: [
          { en: "Willingness to follow", "zh-CN": "追随意愿", "zh-TW": "追隨意願" },
          { en: "Communication", "zh-CN": "沟通", "zh-TW": "溝通" },
          { en: "Objectivity", "zh-CN": "客观公正", "zh-TW": "客觀公正" },
          { en: "Clarity of expression", "zh-CN": "表达清晰", "zh-TW": "表達清晰" },
          { en: "Listening", "zh-CN": "倾听", "zh-TW": "傾聽" },
          { en: "Involvement", "zh-CN": "参与度", "zh-TW": "參與度" },
          { en: "Organising ability", "zh-CN": "组织能力", "zh-TW": "組織能力" },
          { en: "Handling emergencies", "zh-CN": "处理突发事件", "zh-TW": "處理突發事件" },
        ],
      },
    },
  ],
  tiers: [],
  presets: [],
  signedByOffice: true,
  remarks: [
    {
      en: "KPI items are supervised by the general manager's office. Fines are money and never points.",
      "zh-CN": "KPI 各项由总经办监督考核。罚款为金额，不计入分值。",
      "zh-TW": "KPI 各項由總經理室監督考核。罰款為金額，不計入分值。",
    },
  ],
};
