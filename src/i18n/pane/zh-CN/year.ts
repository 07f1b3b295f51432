import type { Translated } from "..";
import type english from "../en/year";

export default {
  title: "{{year}}年度汇总",
  facts_other: "已归档 {{count, number}} 期",
  reading: "正在读取归档内容…",
  due: "年度考核应在 {{year}}年12月20日前完成。",
  none: "本年还没有归档。",
  list: "全年成绩",
  person: "姓名",
  mean: "平均",
  trend: "趋势",
  trendHint: "趋势：总分平均每期升降多少，满三期才有。",
  rank: "名次",
  month: "{{period}} {{total}}",
  noTotal: "{{period}} –",
  blank: "–",
  more_other: "再显示 {{count, number}} 人",
  copy: "复制表格",
  copied: "已复制，可粘贴到工作表。",
  copyFailed: "Excel 不允许使用剪贴板；同样的总分在历史记录表中。",
} satisfies Translated<typeof english>;
