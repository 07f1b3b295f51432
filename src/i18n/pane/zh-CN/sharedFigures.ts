import type { Translated } from "..";
import type english from "../en/sharedFigures";

export default {
  title: "各表共用的数值",
  hint: "在这里填一次，写入每张表各自的单元格。填写的数值写入空白单元格和尚未确认处，留空的不变；您在表上填过的保留，除非另行勾选。灰色数字是各表现有的数值。",
  reading: "正在读取各张表…",
  none: "所有表上的数值都已设定。",
  fault: "请填写适用于此项的数字。",
  over_other: "另有 {{count, number}} 个单元格已填其他内容，一并改写",
  write_other: "写入全部 {{count, number}} 张表",
  done_other: "已写入 {{count, number}} 张表。",
  undo: "撤销",
  undone_other: "{{count, number}} 张表已恢复原样。",
  undoRest: "撤销其余部分",
} satisfies Translated<typeof english>;
