import type { Translated } from "..";
import type english from "../en/calendar";

export default {
  title: "时间安排",
  hint: "{{period}}各项工作的截止日期，仅供查看，不会发送提醒。",
  reading: "正在读取…",
  next: "下一项：{{day}}",
  list: "各项截止日期",
  what: "事项",
  until: "截止",
  kinds: {
    scores: "部门评分",
    filed: "结果归档",
    selfReport: "提交自评与下月计划",
    yearly: "完成年度考核",
  },
  on: "{{day}}",
  before: "{{day}}前",
  latest: "逢休息日，最迟{{day}}办完",
  today: "今天",
  left_other: "还有 {{count, number}} 天",
  passed_other: "已过 {{count, number}} 天",
  holidays: {
    title: "节假日",
    facts_other: "{{count, number}} 天放假",
    use: "截止日期和申诉期限都按此计算。",
    days: "放假日",
    workdays: "调休上班日",
    hint: "每行一天，或写起止：2026-02-15 ~ 2026-02-23",
    unread: "不是日期：{{pieces}}",
    save: "保存到本工作簿",
    saved: "已保存。",
  },
} satisfies Translated<typeof english>;
