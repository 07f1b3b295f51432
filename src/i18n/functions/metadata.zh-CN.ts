import type { MetadataTexts } from "./metadata";

export const simplifiedChinese: MetadataTexts = {
  functions: {
    KPI_DEDUCT: {
      description:
        '一个考核项目扣分、加分之后的得分。区域里有空格时，每个区域都写成 IF(A2:A9="","",A2:A9)。',
      parameters: {
        actual: '实际完成的数值。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        target: "目标值（基准）。",
        points: "项目的分值，0 或以上。",
        step: "每一档的大小，用指标自己的单位：1% 写 0.01，5 元写 5，1 次写 1。",
        penalty: "差的一侧每一档扣几分，0 或以上：写 2，不要写 -2。",
        reward: "好的一侧每一档加几分，0 或以上。不填为 0；选“近”时不用。",
        better: "高于目标好、低于目标好，还是越接近目标越好：高（默认）、低或近。",
        partial: "不足一档怎么算：整（默认，只算满一档的）、进（不足一档也算一档）、比例。",
        floor: "最低得分。不填为 0。",
        cap: "最高得分。不填为不封顶。",
      },
    },
    KPI_BAND: {
      description:
        "按分段表计分：例如达到 98% 得 100 分，达到 95% 得 80 分，其余 0 分。没有界线的一行是“其余”。",
      parameters: {
        actual: '实际完成的数值。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        bands:
          '分段表，顺序不限：第一列是每一段的界线，右边是对应的分数。有空格时写成 IF(E2:F6="","",E2:F6)。',
        better: "高为好还是低为好：高（默认）或低。",
        column: "返回表里的第几列，从 1 数起。不填为 2。",
        edge: "正好等于界线时算不算达到这一段：含（默认）或不含。",
      },
    },
    KPI_SCALE: {
      description:
        "按直线计分：零分点得 0 分，满分点得满分，中间按比例；两点谁大谁小说明哪边为好。",
      parameters: {
        actual: '实际完成的数值。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        zero_at: "得 0 分的数值。",
        full_at: "得满分的数值。",
        points: "项目的分值，0 或以上。",
        floor: "最低得分。不填为 0。",
        cap: "最高得分。不填为分值。",
      },
    },
    KPI_RATIO: {
      description: "按与目标的比例计分：分值 × 实际 ÷ 目标；低为好时是分值 × 目标 ÷ 实际。",
      parameters: {
        actual: '实际完成的数值。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        target: "目标值，大于 0。",
        points: "正好达到目标时的得分，0 或以上。",
        better: "高为好还是低为好：高（默认）或低。",
        gate: "比例低于多少就得 0 分，0 到 1：60% 写 0.6。不填为 0。",
        cap: "最高得分，0 或以上。不填为分值。",
      },
    },
    WEIGHTED_SCORE: {
      description: "按权重计算的综合得分，与各项得分同一分制。权重合计为 1 或 100。",
      parameters: {
        scores:
          '各项得分：一行或一列，或每人一行（一列）的区域。有空格的区域写成 IF(A2:C9="","",A2:C9)。',
        weights: "权重，0 或以上：与得分一样多，或对应每一列（每一行）一个。",
        missing: "缺分怎么办：报错（默认）、零（按 0 分算）、跳过（权重分给其他项）。",
      },
    },
    BONUS_TIER: {
      description: "按得分查等级表，返回达到的最高一档对应的奖金、等级、系数或措施。",
      parameters: {
        score: '得分，一个或多个。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        tiers:
          '等级表，顺序不限：第一列是每一档的最低分，右边是对应内容。有空格时写成 IF(E2:F6="","",E2:F6)。',
        column: "返回表里的第几列，从 1 数起。不填为 2。",
      },
    },
    SURVEY_MEAN: {
      description: "按票数计算满意度调查的平均分，从最好的一档排起：五档依次为 5、4、3、2、1 分。",
      parameters: {
        votes:
          '各档票数，从最好的一档排起：一行或一列，或每份调查一行的区域。有空格时写成 IF(A2:E9="","",A2:E9)。',
        top: "最好一档的分数，其余各档依次少 1 分。不填为档数。",
      },
    },
    PERFORMANCE_PAY: {
      description: "绩效工资：工资 × 绩效占比 × 得分 ÷ 满分 × 系数，四舍五入到分。",
      parameters: {
        salary: '工资（元），0 或以上。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        share: "绩效部分占工资的比例，0 到 1：30% 写 0.3。",
        score: "得分，0 或以上。",
        full: "满分，大于 0。不填为 100。",
        coefficient: "部门系数或季度系数，0 或以上。不填为 1。",
      },
    },
    PROGRESSIVE_BONUS: {
      description: "分段累进提成：金额的每一段按这一段的比例提成，四舍五入到分。",
      parameters: {
        amount: '计提金额（元），一个或多个。有空格的区域写成 IF(A2:A9="","",A2:A9)。',
        tiers:
          '提成表，顺序不限：第一列是每一段的起点，第二列是比例，0 或以上：3% 写 0.03。有空格时写成 IF(E2:F6="","",E2:F6)。',
      },
    },
    BONUS_POOL: {
      description: "按份额分配奖金包，各人所得加起来正好等于总额。",
      parameters: {
        pool: '要分配的总额（元），0 或以上。可能为空的单元格写成 IF(D1="","",D1)。',
        shares:
          '每人的份额，0 或以上，一行或一列：得分，或得分 × 系数。空着的不参加分配：IF(B2:B9="","",B2:B9)。',
        digits: "各人所得保留几位小数：0、1 或 2。不填为 2。",
      },
    },
    QUOTA_TIER: {
      description: "强制分布：按名次评等级，名次最前的一部分人得第一个等级，依次类推。",
      parameters: {
        scores: '每人的得分，一行或一列。空着的不评等级：IF(A2:A9="","",A2:A9)。',
        quotas:
          '名额比例表，从最好的等级排起：第一列是人数比例，合计 1 或 100，第二列是等级。有空格时写成 IF(E2:F6="","",E2:F6)。',
        ties: "同分的人：从优（默认，都按其中最好的名次）或从严（都按最差的名次）。",
      },
    },
    FAIL_STREAK: {
      description: "最近连续几期没有达到及格分。末尾还没考核的各期不计。",
      parameters: {
        scores:
          '各期得分，从最早到最近：一行或一列，或每人一行的区域。有空格时写成 IF(B2:M9="","",B2:M9)。',
        pass: "及格分，达到即及格。",
      },
    },
  },
  enums: {
    Better: {
      higher: { name: "高", tooltip: "越高越好：营业额、满意度。默认。" },
      lower: { name: "低", tooltip: "越低越好：投诉、响应时间。" },
      nearest: { name: "近", tooltip: "越接近目标越好：高了低了都扣分。" },
    },
    Side: {
      higher: { name: "高", tooltip: "越高越好：营业额、满意度。默认。" },
      lower: { name: "低", tooltip: "越低越好：投诉、响应时间。" },
    },
    PartialStep: {
      whole: { name: "整", tooltip: "只算满一档的。默认。" },
      started: { name: "进", tooltip: "不足一档也算一档。" },
      prorata: { name: "比例", tooltip: "不足一档按比例算。" },
    },
    MissingScore: {
      error: { name: "报错", tooltip: "缺一项得分，结果就是 #N/A。默认。" },
      zero: { name: "零", tooltip: "缺的得分按 0 分算。" },
      skip: { name: "跳过", tooltip: "跳过缺的得分，它的权重分给其他项。" },
    },
    Edge: {
      at: { name: "含", tooltip: "正好等于界线，算达到这一段。默认。" },
      beyond: { name: "不含", tooltip: "正好等于界线，不算达到这一段。" },
    },
    Ties: {
      up: { name: "从优", tooltip: "同分的人都按其中最好的名次评。默认。" },
      down: { name: "从严", tooltip: "同分的人都按其中最差的名次评。" },
    },
  },
};
