import type { MetadataTexts } from "./metadata";

export const traditionalChinese: MetadataTexts = {
  functions: {
    KPI_DEDUCT: {
      description:
        '一個考核項目扣分、加分之後的得分。範圍裡有空白時，每個範圍都寫成 IF(A2:A9="","",A2:A9)。',
      parameters: {
        actual: '實際達成的數值。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        target: "目標值（基準）。",
        points: "項目的配分，0 或以上。",
        step: "每一檔的大小，用指標自己的單位：1% 寫 0.01，5 元寫 5，1 次寫 1。",
        penalty: "差的一側每一檔扣幾分，0 或以上：寫 2，不要寫 -2。",
        reward: "好的一側每一檔加幾分，0 或以上。不填為 0；選「近」時不用。",
        better: "高於目標為佳、低於目標為佳，還是越接近目標越好：高（預設）、低或近。",
        partial: "不足一檔怎麼算：整（預設，只算滿一檔的）、進（不足一檔也算一檔）、比例。",
        floor: "最低得分。不填為 0。",
        cap: "最高得分。不填為不設上限。",
      },
    },
    KPI_BAND: {
      description:
        "依分段表計分：例如達到 98% 得 100 分，達到 95% 得 80 分，其餘 0 分。沒有界線的一列是「其餘」。",
      parameters: {
        actual: '實際達成的數值。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        bands:
          '分段表，順序不限：第一欄是每一段的界線，右邊是對應的分數。有空白時寫成 IF(E2:F6="","",E2:F6)。',
        better: "高為佳還是低為佳：高（預設）或低。",
        column: "傳回表裡的第幾欄，從 1 數起。不填為 2。",
        edge: "正好等於界線時算不算達到這一段：含（預設）或不含。",
      },
    },
    KPI_SCALE: {
      description:
        "依直線計分：零分點得 0 分，滿分點得滿分，中間依比例；兩點孰大孰小說明哪邊為佳。",
      parameters: {
        actual: '實際達成的數值。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        zero_at: "得 0 分的數值。",
        full_at: "得滿分的數值。",
        points: "項目的配分，0 或以上。",
        floor: "最低得分。不填為 0。",
        cap: "最高得分。不填為配分。",
      },
    },
    KPI_RATIO: {
      description: "依與目標的比例計分：配分 × 實際 ÷ 目標；低為佳時是配分 × 目標 ÷ 實際。",
      parameters: {
        actual: '實際達成的數值。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        target: "目標值，大於 0。",
        points: "正好達到目標時的得分，0 或以上。",
        better: "高為佳還是低為佳：高（預設）或低。",
        gate: "比例低於多少就得 0 分，0 到 1：60% 寫 0.6。不填為 0。",
        cap: "最高得分，0 或以上。不填為配分。",
      },
    },
    WEIGHTED_SCORE: {
      description: "依權重計算的總評分，與各項得分同一分制。權重合計為 1 或 100。",
      parameters: {
        scores:
          '各項得分：一列或一欄，或每人一列（一欄）的範圍。有空白的範圍寫成 IF(A2:C9="","",A2:C9)。',
        weights: "權重，0 或以上：與得分一樣多，或對應每一欄（每一列）一個。",
        missing: "缺分怎麼辦：報錯（預設）、零（以 0 分計）、跳過（權重分給其他項）。",
      },
    },
    BONUS_TIER: {
      description: "依得分查等級表，傳回達到的最高一級所對應的獎金、等第、係數或措施。",
      parameters: {
        score: '得分，一個或多個。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        tiers:
          '等級表，順序不限：第一欄是每一級的最低分，右邊是對應內容。有空白時寫成 IF(E2:F6="","",E2:F6)。',
        column: "傳回表裡的第幾欄，從 1 數起。不填為 2。",
      },
    },
    SURVEY_MEAN: {
      description: "依票數計算滿意度調查的平均分，從最好的一級排起：五級依序為 5、4、3、2、1 分。",
      parameters: {
        votes:
          '各級票數，從最好的一級排起：一列或一欄，或每份問卷一列的範圍。有空白時寫成 IF(A2:E9="","",A2:E9)。',
        top: "最好一級的分數，其餘各級依序少 1 分。不填為級數。",
      },
    },
    PERFORMANCE_PAY: {
      description: "績效獎金：薪資 × 績效占比 × 得分 ÷ 滿分 × 係數，四捨五入到小數第二位。",
      parameters: {
        salary: '薪資（元），0 或以上。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        share: "績效部分占薪資的比例，0 到 1：30% 寫 0.3。",
        score: "得分，0 或以上。",
        full: "滿分，大於 0。不填為 100。",
        coefficient: "部門係數或季度係數，0 或以上。不填為 1。",
      },
    },
    PROGRESSIVE_BONUS: {
      description: "分段累進獎金：金額的每一段依該段的比例計算，四捨五入到小數第二位。",
      parameters: {
        amount: '計提金額（元），一個或多個。有空白的範圍寫成 IF(A2:A9="","",A2:A9)。',
        tiers:
          '級距表，順序不限：第一欄是每一段的起點，第二欄是比例，0 或以上：3% 寫 0.03。有空白時寫成 IF(E2:F6="","",E2:F6)。',
      },
    },
    BONUS_POOL: {
      description: "依份額分配獎金總額，各人所得加起來正好等於總額。",
      parameters: {
        pool: '要分配的總額（元），0 或以上。可能空白的儲存格寫成 IF(D1="","",D1)。',
        shares:
          '每人的份額，0 或以上，一列或一欄：得分，或得分 × 係數。空白的不參加分配：IF(B2:B9="","",B2:B9)。',
        digits: "各人所得保留幾位小數：0、1 或 2。不填為 2。",
      },
    },
    QUOTA_TIER: {
      description: "強制分布：依名次評等第，名次最前的一部分人得第一個等第，依此類推。",
      parameters: {
        scores: '每人的得分，一列或一欄。空白的不評等第：IF(A2:A9="","",A2:A9)。',
        quotas:
          '名額比例表，從最好的等第排起：第一欄是人數比例，合計 1 或 100，第二欄是等第。有空白時寫成 IF(E2:F6="","",E2:F6)。',
        ties: "同分的人：從優（預設，都依其中最好的名次）或從嚴（都依最差的名次）。",
      },
    },
    FAIL_STREAK: {
      description: "最近連續幾期沒有達到及格分。末尾尚未考核的各期不計。",
      parameters: {
        scores:
          '各期得分，從最早到最近：一列或一欄，或每人一列的範圍。有空白時寫成 IF(B2:M9="","",B2:M9)。',
        pass: "及格分，達到即及格。",
      },
    },
  },
  enums: {
    Better: {
      higher: { name: "高", tooltip: "越高越好：營業額、滿意度。預設。" },
      lower: { name: "低", tooltip: "越低越好：投訴、回應時間。" },
      nearest: { name: "近", tooltip: "越接近目標越好：高了低了都扣分。" },
    },
    Side: {
      higher: { name: "高", tooltip: "越高越好：營業額、滿意度。預設。" },
      lower: { name: "低", tooltip: "越低越好：投訴、回應時間。" },
    },
    PartialStep: {
      whole: { name: "整", tooltip: "只算滿一檔的。預設。" },
      started: { name: "進", tooltip: "不足一檔也算一檔。" },
      prorata: { name: "比例", tooltip: "不足一檔按比例算。" },
    },
    MissingScore: {
      error: { name: "報錯", tooltip: "缺一項得分，結果就是 #N/A。預設。" },
      zero: { name: "零", tooltip: "缺的得分以 0 分計。" },
      skip: { name: "跳過", tooltip: "跳過缺的得分，它的權重分給其他項。" },
    },
    Edge: {
      at: { name: "含", tooltip: "正好等於界線，算達到這一段。預設。" },
      beyond: { name: "不含", tooltip: "正好等於界線，不算達到這一段。" },
    },
    Ties: {
      up: { name: "從優", tooltip: "同分的人都依其中最好的名次評。預設。" },
      down: { name: "從嚴", tooltip: "同分的人都依其中最差的名次評。" },
    },
  },
};
