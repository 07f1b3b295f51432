import type { FunctionMessages, Place } from "./facts";

/** HR's words for the arguments; the name that Excel shows stands behind. */
export const words: Readonly<Record<string, string>> = {
  actual: "实际值",
  target: "目标值",
  points: "分值",
  step: "每档",
  penalty: "每档扣分",
  reward: "每档加分",
  better: "哪边为好",
  partial: "不足一档",
  floor: "最低分",
  cap: "最高分",
  scores: "得分",
  weights: "权重",
  missing: "缺分处理",
  score: "得分",
  tiers: "等级表",
  column: "取第几列",
  votes: "票数",
  top: "最高等级分",
  salary: "工资",
  share: "绩效占比",
  full: "满分",
  coefficient: "系数",
  bands: "分段表",
  edge: "界线归属",
  zero_at: "零分点",
  full_at: "满分点",
  gate: "起计门槛",
  amount: "计提金额",
  pool: "奖金包",
  shares: "分配份额",
  digits: "小数位数",
  quotas: "名额比例",
  ties: "同分处理",
  pass: "及格分",
};

const at = ({ argument, row, column }: Place): string =>
  `${words[argument]} ${argument}${row ? `（第${row}行${column ? `第${column}列` : ""}）` : ""}`;

export const simplifiedChinese: FunctionMessages = {
  missing: (facts) => `${at(facts)} 还没有填：请填写数字。`,
  text: (facts) => `${at(facts)} 是文字“${facts.text}”：请填写数字，例如 0.92 或 92%。`,
  boolean: (facts) => `${at(facts)} 是 ${facts.text}：请改填数字。`,
  object: (facts) => `${at(facts)} 不是普通的数值：请填写数字。`,
  error: (facts) => `${at(facts)} 是错误值 ${facts.error}：请先改好那个单元格。`,
  negative: (facts) => `${at(facts)} 是负数：请写 ${-facts.value}，不要写 ${facts.value}。`,
  "not-positive": (facts) => `${at(facts)} 是 ${facts.value}：请填写大于 0 的数字。`,
  "not-share": (facts) => `${at(facts)} 是 ${facts.value}：请填写 0 到 1（0% 到 100%）之间的比例。`,
  fractional: (facts) => `${at(facts)} 是 ${facts.value}：请填写整数。`,
  "too-low": (facts) => `${at(facts)} 是 ${facts.value}：请填写 ${facts.least} 或更大的数。`,
  "out-of-range": (facts) =>
    `${at(facts)} 是 ${facts.value}：请填写 ${facts.least} 到 ${facts.most} 的整数。`,
  "floor-above-cap": ({ floor, cap }) =>
    `最低分 floor 是 ${floor}，高于最高分 cap ${cap}：请让最低分不超过最高分。`,
  "no-span": ({ value }) =>
    `零分点 zero_at 和满分点 full_at 都是 ${value}：请填写两个不同的数，例如 0.6 和 0.85。`,
  "too-fine": (facts) =>
    `${at(facts)} 是 ${facts.value}，比 digits 规定的更细：请最多写 ${facts.digits} 位小数。`,
  "no-partner": (facts) =>
    `${at(facts)} 在这里没有对应的单元格：请选同样大小的区域，或只给一个值。`,
  choice: (facts) =>
    `${at(facts)} 是“${facts.text}”：请填写${facts.choices
      .map(([english, simplified], index) => `${simplified}（${english} 或 ${index + 1}）`)
      .join("、")}。`,
  "not-single": (facts) => `${at(facts)} 是 ${facts.size} 的区域：请只给一个单元格或一个值。`,
  "not-line": (facts) => `${at(facts)} 是 ${facts.size} 的区域：请只选一行或一列。`,
  "weights-shape": ({ weights, scores }) =>
    `权重 weights 有 ${weights} 格，得分有 ${scores} 格：请每列给一个权重，或每行给一个权重。`,
  "weights-sum": (facts) => `${at(facts)} 合计是 ${facts.sum}：请改到合计为 1 或 100。`,
  "nothing-to-weigh": () => `得分 scores 里没有带权重的分数了：请填写至少一个权重大于 0 的得分。`,
  "no-tiers": (facts) => `${at(facts)} 是空的：请给出表格，第一列写每一档的界线，右边写对应内容。`,
  "duplicate-tier": (facts) =>
    `${at(facts)} 里 ${facts.threshold} 出现两次：请给每一档不同的界线。`,
  "two-otherwise": (facts) => `${at(facts)} 又是没有界线的一行：请填写界线，或清空这一行。`,
  "below-tiers": ({ score, lowest }) =>
    `得分 score 是 ${score}，低于最低一档 ${lowest}：如有对应奖金，请加上从 0 起的一档。`,
  "payout-not-set": (facts) =>
    `${at(facts)}${facts.limit === undefined ? "" : ` 里 ${facts.limit} 这一档`}还没有设定：请填写那个单元格。`,
};
