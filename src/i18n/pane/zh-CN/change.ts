import type { Translated } from "..";
import type english from "../en/change";

export default {
  reading: "正在读取考核表…",
  gone: "本工作簿中已没有这份考核表，或缺少其中的工作表。请回到首页查看。",
  home: "返回首页",
  title: "修改“{{name}}”",
  note: "现在还不会改动表格。已填内容都会带到新表；没有位置的，会先列出来给您确认。",
  next: "下一步",
  back: "首页",
  confirm: {
    title: "人员与已填内容",
    items: "修改项目和规则",
    unchanged: "项目、规则和人员都还没有改动。",
    people: "在册人员",
    all_other: "{{count, number}} 人全部保留",
    some_other: "保留 {{stay, number}} 人，移除 {{count, number}} 人",
    peopleHint: "不再考核的人，请取消勾选。",
    more_other: "再显示 {{count, number}} 人",
    joiners: "新增人员",
    joinersHint: "每行一人：工号、姓名、部门，可直接从表格复制。",
    joining_other: "新增 {{count, number}} 人",
    nobody: "表上将没有人。请保留或新增人员。",
    carried: "其余已填内容按项目和人员全部带到新表。",
    nothingLost: "已填内容都有位置，全部带到新表。",
    lost: "以下内容在新表上没有位置，不会保留：",
    kept: "现有工作表会隐藏保留在本工作簿中，随时可以撤销这次修改。",
    keptBefore: "上一次修改前隐藏保留的工作表将被删除。",
    readers_other:
      "其他工作表上有 {{count, number}} 个公式引用本考核表（如 {{places}}）。修改后它们仍引用改前的工作表，请重新编写。",
    unlooked: "工作簿太大，无法查找引用本考核表的公式。这类公式修改后仍引用改前的工作表。",
    agree: "修改考核表，舍弃所列内容",
    change: "修改考核表",
  },
  reasons: {
    gone: "不再考核",
    unit: "单位已变",
    left: "已移除",
    "own-rule": "仅一张表单独设定，现改为统一",
    beside: "写在行列之外",
  },
  loss: {
    figures_other: "{{count, number}} 处已填",
    people_other: "涉及 {{count, number}} 人",
    entriesOf: "{{entries}}，{{people}}",
    line: "{{what}}（{{reason}}）：{{entries}}，例如：{{examples}}",
  },
  again: "工作簿刚有变动，请再看一遍下面的清单。",
  rulesChanged:
    "开始修改后，表上的规则又有变动。请按现在的表格重新开始；这里已改的内容将不再保留。",
  startAnew: "重新开始",
  made: {
    title: "考核表已修改",
    kept: "改前的工作表已隐藏保留：撤销即可完全恢复；确认无误后可以删除。",
  },
  kept: {
    title: "上次修改前",
    says: "改前的工作表隐藏保留在本工作簿中：{{sheets}}。",
    undo: "撤销修改",
    undoAnyway: "仍要撤销",
    forget: "删除改前的工作表",
    forgetQuestion:
      "彻底删除隐藏的工作表？删除后不能再撤销这次修改，仍引用它们的公式会显示 #REF!。",
    undone: "考核表已恢复到修改前。",
    forgotten: "改前的工作表已删除。",
  },
} satisfies Translated<typeof english>;
