import type { Translated } from "..";
import type english from "../en/followUp";

export default {
  title: "後續措施與面談",
  facts_other: "{{count, number}} 人需要處理",
  reading: "正在讀取…",
  nobody: "沒有人不及格，無需處理。",
  noRule: "這套方案沒有規定不及格之後的措施。",
  list: "需要處理的人員",
  person: "姓名",
  action: "措施與依據",
  cause: "{{period}} {{total}} 分",
  typed: "{{period}}（未歸檔）",
  inARow_other: "連續 {{count, number}} 期",
  more_other: "再顯示 {{count, number}} 人",
  interview: {
    title: "面談表",
    hint: "一頁：總分、優勢、失分最多的項目，以及填寫改進目標和日期的位置。",
    person: "面談對象",
    make: "產生面談表",
    busy: "正在產生…",
    made: "{{name}} 的面談表已產生。",
    nobody: "{{name}} 已不在考核表上，沒有產生。",
    sheet: "面談表",
    undo: "復原",
    undone: "已移除剛產生的面談表。",
    anyway: "仍然移除",
  },
} satisfies Translated<typeof english>;
