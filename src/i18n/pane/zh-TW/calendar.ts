import type { Translated } from "..";
import type english from "../en/calendar";

export default {
  title: "時程",
  hint: "{{period}}各項工作的截止日期，僅供檢視，不會傳送提醒。",
  reading: "正在讀取…",
  next: "下一項：{{day}}",
  list: "各項截止日期",
  what: "事項",
  until: "截止",
  kinds: {
    scores: "部門評分",
    filed: "結果歸檔",
    selfReport: "提交自評與下月計畫",
    yearly: "完成年度考核",
  },
  on: "{{day}}",
  before: "{{day}}前",
  latest: "逢休息日，最遲{{day}}辦完",
  today: "今天",
  left_other: "還有 {{count, number}} 天",
  passed_other: "已過 {{count, number}} 天",
  holidays: {
    title: "節假日",
    facts_other: "{{count, number}} 天放假",
    use: "截止日期和申訴期限都按此計算。",
    days: "放假日",
    workdays: "補班日",
    hint: "每行一天，或寫起訖：2026-02-15 ~ 2026-02-23",
    unread: "不是日期：{{pieces}}",
    save: "儲存到本活頁簿",
    saved: "已儲存。",
  },
} satisfies Translated<typeof english>;
