import type { Translated } from "..";
import type english from "../en/year";

export default {
  title: "{{year}}年度彙總",
  facts_other: "已歸檔 {{count, number}} 期",
  reading: "正在讀取歸檔內容…",
  due: "年度考核應在 {{year}}年12月20日前完成。",
  none: "本年還沒有歸檔。",
  list: "全年成績",
  person: "姓名",
  mean: "平均",
  trend: "趨勢",
  trendHint: "趨勢：總分平均每期升降多少，滿三期才有。",
  rank: "名次",
  month: "{{period}} {{total}}",
  noTotal: "{{period}} –",
  blank: "–",
  more_other: "再顯示 {{count, number}} 人",
  copy: "複製表格",
  copied: "已複製，可貼到工作表。",
  copyFailed: "Excel 不允許使用剪貼簿；同樣的總分在歷史記錄表中。",
} satisfies Translated<typeof english>;
