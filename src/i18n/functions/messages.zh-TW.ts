import type { FunctionMessages, Place } from "./facts";

/** HR's words for the arguments; the name that Excel shows stands behind. */
export const words: Readonly<Record<string, string>> = {
  actual: "實際值",
  target: "目標值",
  points: "配分",
  step: "每檔",
  penalty: "每檔扣分",
  reward: "每檔加分",
  better: "哪邊為佳",
  partial: "不足一檔",
  floor: "最低分",
  cap: "最高分",
  scores: "得分",
  weights: "權重",
  missing: "缺分處理",
  score: "得分",
  tiers: "等級表",
  column: "取第幾欄",
  votes: "票數",
  top: "最高等級分",
  salary: "薪資",
  share: "績效占比",
  full: "滿分",
  coefficient: "係數",
  bands: "分段表",
  edge: "界線歸屬",
  zero_at: "零分點",
  full_at: "滿分點",
  gate: "起算門檻",
  amount: "計提金額",
  pool: "獎金總額",
  shares: "分配份額",
  digits: "小數位數",
  quotas: "名額比例",
  ties: "同分處理",
  pass: "及格分",
};

const at = ({ argument, row, column }: Place): string =>
  `${words[argument]} ${argument}${row ? `（第${row}列${column ? `第${column}欄` : ""}）` : ""}`;

export const traditionalChinese: FunctionMessages = {
  missing: (facts) => `${at(facts)} 尚未填寫：請填入數字。`,
  text: (facts) => `${at(facts)} 是文字「${facts.text}」：請填入數字，例如 0.92 或 92%。`,
  boolean: (facts) => `${at(facts)} 是 ${facts.text}：請改填數字。`,
  object: (facts) => `${at(facts)} 不是一般的數值：請填入數字。`,
  error: (facts) => `${at(facts)} 是錯誤值 ${facts.error}：請先修正那個儲存格。`,
  negative: (facts) => `${at(facts)} 是負數：請寫 ${-facts.value}，不要寫 ${facts.value}。`,
  "not-positive": (facts) => `${at(facts)} 是 ${facts.value}：請填入大於 0 的數字。`,
  "not-share": (facts) => `${at(facts)} 是 ${facts.value}：請填入 0 到 1（0% 到 100%）之間的比例。`,
  fractional: (facts) => `${at(facts)} 是 ${facts.value}：請填入整數。`,
  "too-low": (facts) => `${at(facts)} 是 ${facts.value}：請填入 ${facts.least} 或更大的數。`,
  "out-of-range": (facts) =>
    `${at(facts)} 是 ${facts.value}：請填入 ${facts.least} 到 ${facts.most} 的整數。`,
  "floor-above-cap": ({ floor, cap }) =>
    `最低分 floor 是 ${floor}，高於最高分 cap ${cap}：請讓最低分不超過最高分。`,
  "no-span": ({ value }) =>
    `零分點 zero_at 和滿分點 full_at 都是 ${value}：請填入兩個不同的數，例如 0.6 和 0.85。`,
  "too-fine": (facts) =>
    `${at(facts)} 是 ${facts.value}，比 digits 規定的更細：請最多寫 ${facts.digits} 位小數。`,
  "no-partner": (facts) =>
    `${at(facts)} 在這裡沒有對應的儲存格：請選同樣大小的範圍，或只給一個值。`,
  choice: (facts) =>
    `${at(facts)} 是「${facts.text}」：請填入${facts.choices
      .map(([english, , traditional], index) => `${traditional}（${english} 或 ${index + 1}）`)
      .join("、")}。`,
  "not-single": (facts) => `${at(facts)} 是 ${facts.size} 的範圍：請只給一個儲存格或一個值。`,
  "not-line": (facts) => `${at(facts)} 是 ${facts.size} 的範圍：請只選一列或一欄。`,
  "weights-shape": ({ weights, scores }) =>
    `權重 weights 有 ${weights} 格，得分有 ${scores} 格：請每欄給一個權重，或每列給一個權重。`,
  "weights-sum": (facts) => `${at(facts)} 合計是 ${facts.sum}：請改到合計為 1 或 100。`,
  "nothing-to-weigh": () => `得分 scores 裡沒有帶權重的分數了：請填入至少一個權重大於 0 的得分。`,
  "no-tiers": (facts) => `${at(facts)} 是空的：請給出表格，第一欄寫每一級的界線，右邊寫對應內容。`,
  "duplicate-tier": (facts) =>
    `${at(facts)} 裡 ${facts.threshold} 出現兩次：請給每一級不同的界線。`,
  "two-otherwise": (facts) => `${at(facts)} 又是沒有界線的一列：請填入界線，或清空這一列。`,
  "below-tiers": ({ score, lowest }) =>
    `得分 score 是 ${score}，低於最低一級 ${lowest}：如有對應獎金，請加上從 0 起的一級。`,
  "payout-not-set": (facts) =>
    `${at(facts)}${facts.limit === undefined ? "" : ` 裡 ${facts.limit} 這一級`}尚未設定：請填寫那個儲存格。`,
};
