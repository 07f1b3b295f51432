import type { Translated } from "..";
import type english from "../en/change";

export default {
  reading: "正在讀取考核表…",
  gone: "本活頁簿中已沒有這份考核表，或缺少其中的工作表。請回到首頁查看。",
  home: "返回首頁",
  title: "修改「{{name}}」",
  note: "現在還不會變更表格。已填內容都會帶到新表；沒有位置的，會先列出來供您確認。",
  next: "下一步",
  back: "首頁",
  confirm: {
    title: "人員與已填內容",
    items: "修改項目和規則",
    unchanged: "項目、規則和人員都還沒有變更。",
    people: "在冊人員",
    all_other: "{{count, number}} 人全部保留",
    some_other: "保留 {{stay, number}} 人，移除 {{count, number}} 人",
    peopleHint: "不再考核的人，請取消勾選。",
    more_other: "再顯示 {{count, number}} 人",
    joiners: "新增人員",
    joinersHint: "每行一人：工號、姓名、部門，可直接從表格複製。",
    joining_other: "新增 {{count, number}} 人",
    nobody: "表上將沒有人。請保留或新增人員。",
    carried: "其餘已填內容按項目和人員全部帶到新表。",
    nothingLost: "已填內容都有位置，全部帶到新表。",
    lost: "以下內容在新表上沒有位置，不會保留：",
    kept: "現有工作表會隱藏保留在本活頁簿中，隨時可以復原這次修改。",
    keptBefore: "上一次修改前隱藏保留的工作表將被刪除。",
    readers_other:
      "其他工作表上有 {{count, number}} 個公式參照本考核表（如 {{places}}）。修改後它們仍參照變更前的工作表，請重新編寫。",
    unlooked: "活頁簿太大，無法尋找參照本考核表的公式。這類公式修改後仍參照變更前的工作表。",
    agree: "修改考核表，捨棄所列內容",
    change: "修改考核表",
  },
  reasons: {
    gone: "不再考核",
    unit: "單位已變",
    left: "已移除",
    "own-rule": "僅一張表單獨設定，現改為統一",
    beside: "寫在行列之外",
  },
  loss: {
    figures_other: "{{count, number}} 處已填",
    people_other: "涉及 {{count, number}} 人",
    entriesOf: "{{entries}}，{{people}}",
    line: "{{what}}（{{reason}}）：{{entries}}，例如：{{examples}}",
  },
  again: "活頁簿剛有變動，請再看一遍下面的清單。",
  rulesChanged:
    "開始修改後，表上的規則又有變動。請按現在的表格重新開始；這裡已改的內容將不再保留。",
  startAnew: "重新開始",
  made: {
    title: "考核表已修改",
    kept: "變更前的工作表已隱藏保留：復原即可完全恢復；確認無誤後可以刪除。",
  },
  kept: {
    title: "上次修改前",
    says: "變更前的工作表隱藏保留在本活頁簿中：{{sheets}}。",
    undo: "復原修改",
    undoAnyway: "仍要復原",
    forget: "刪除變更前的工作表",
    forgetQuestion:
      "徹底刪除隱藏的工作表？刪除後不能再復原這次修改，仍參照它們的公式會顯示 #REF!。",
    undone: "考核表已恢復到修改前。",
    forgotten: "變更前的工作表已刪除。",
  },
} satisfies Translated<typeof english>;
