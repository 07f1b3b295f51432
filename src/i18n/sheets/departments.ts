import type { Locale } from "../locale";

type DepartmentTexts = Readonly<
  Record<
    | "sheetName"
    | "title"
    | "hint"
    | "people"
    | "complete"
    | "mean"
    | "highest"
    | "lowest"
    | "noDepartment"
    | "all"
    | "others",
    string
  >
>;

/** Words of a sheet of departments, apart from the texts of all other sheets, which the pane starts with. */
export const departmentTexts: Readonly<Record<Locale, DepartmentTexts>> = {
  en: {
    sheetName: "Departments",
    title: "By department",
    hint: "All formulas: the figures follow the results. Departments are named as on Data; add a line by copying one and typing its name.",
    people: "People",
    complete: "With a total",
    mean: "Mean",
    highest: "Highest",
    lowest: "Lowest",
    noDepartment: "(no department)",
    all: "All",
    others: "In none of the lines above",
  },
  "zh-CN": {
    sheetName: "部门结果",
    title: "部门结果",
    hint: "本表全是公式，随结果更新。部门名称与“数据”表一致；新增部门时复制一行，再改部门名称。",
    people: "人数",
    complete: "已有总分",
    mean: "平均分",
    highest: "最高分",
    lowest: "最低分",
    noDepartment: "（未填部门）",
    all: "合计",
    others: "不在以上部门",
  },
  "zh-TW": {
    sheetName: "部門結果",
    title: "部門結果",
    hint: "本表全是公式，隨結果更新。部門名稱與「資料」表一致；新增部門時複製一列，再改部門名稱。",
    people: "人數",
    complete: "已有總分",
    mean: "平均分",
    highest: "最高分",
    lowest: "最低分",
    noDepartment: "（未填部門）",
    all: "合計",
    others: "不在以上部門",
  },
};
