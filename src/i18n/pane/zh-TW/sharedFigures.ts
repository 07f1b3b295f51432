import type { Translated } from "..";
import type english from "../en/sharedFigures";

export default {
  title: "各表共用的數值",
  hint: "在這裡填一次，寫入每張表各自的儲存格。填寫的數值寫入空白儲存格與尚未確認處，留空的不變；您在表上填過的保留，除非另行勾選。灰色數字是各表現有的數值。",
  reading: "正在讀取各張表…",
  none: "所有表上的數值都已設定。",
  fault: "請填寫適用於此項的數字。",
  over_other: "另有 {{count, number}} 個儲存格已填其他內容，一併改寫",
  write_other: "寫入全部 {{count, number}} 張表",
  done_other: "已寫入 {{count, number}} 張表。",
  undo: "復原",
  undone_other: "{{count, number}} 張表已恢復原樣。",
  undoRest: "復原其餘部分",
} satisfies Translated<typeof english>;
