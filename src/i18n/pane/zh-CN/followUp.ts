import type { Translated } from "..";
import type english from "../en/followUp";

export default {
  title: "后续措施与面谈",
  facts_other: "{{count, number}} 人需要处理",
  reading: "正在读取…",
  nobody: "没有人不及格，无需处理。",
  noRule: "这套方案没有规定不及格之后的措施。",
  list: "需要处理的人员",
  person: "姓名",
  action: "措施与依据",
  cause: "{{period}} {{total}} 分",
  typed: "{{period}}（未归档）",
  inARow_other: "连续 {{count, number}} 期",
  more_other: "再显示 {{count, number}} 人",
  interview: {
    title: "面谈表",
    hint: "一页：总分、优势、失分最多的项目，以及填写改进目标和日期的位置。",
    person: "面谈对象",
    make: "生成面谈表",
    busy: "正在生成…",
    made: "{{name}} 的面谈表已生成。",
    nobody: "{{name}} 已不在考核表上，没有生成。",
    sheet: "面谈表",
    undo: "撤销",
    undone: "已撤销生成。",
    anyway: "仍然删除",
  },
} satisfies Translated<typeof english>;
