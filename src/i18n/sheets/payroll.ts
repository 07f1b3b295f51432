import type { Locale } from "../locale";

/** Words of a payroll sheet: {system}, {period}; of a month {period}; of who lacks something {periods}. */
type PayrollTexts = Readonly<
  Record<
    | "sheetName"
    | "title"
    | "hint"
    | "quarterHint"
    | "totalOf"
    | "performanceOf"
    | "performanceSum"
    | "notPaid"
    | "paidWithout"
    | "fines"
    | "finesHint"
    | "termHint"
    | "sum"
    | "preparedBy"
    | "checkedBy"
    | "approvedBy",
    string
  >
>;

/** Apart from the texts of all other sheets, which the pane starts with. */
export const payrollTexts: Readonly<Record<Locale, PayrollTexts>> = {
  en: {
    sheetName: "Payroll",
    title: "{system} · {period} · payroll",
    hint: "Out of the closed period, as it was closed.",
    quarterHint: "Out of the three closed months, as they were closed.",
    totalOf: "Total {period}",
    performanceOf: "Performance pay {period}",
    performanceSum: "Performance pay of the months",
    notPaid: "no pay closed for {periods}: not paid here",
    paidWithout: "no pay closed for {periods}: paid without",
    fines: "Deductions on forms (fines), not taken off",
    finesHint:
      "Deductions typed on forms (fines) stand in a column of their own and are not taken off pay: the company decides on them.",
    termHint: "Yours to change: what follows from it are formulas.",
    sum: "Sum",
    preparedBy: "Prepared by:",
    checkedBy: "Checked by:",
    approvedBy: "Approved by:",
  },
  "zh-CN": {
    sheetName: "工资",
    title: "{system} · {period} · 工资表",
    hint: "取自已归档的周期，与归档时一致。",
    quarterHint: "取自已归档的三个月，与归档时一致。",
    totalOf: "{period}总分",
    performanceOf: "{period}绩效工资",
    performanceSum: "三个月绩效工资合计",
    notPaid: "{periods}没有已归档的工资，本表不发",
    paidWithout: "{periods}没有已归档的工资，其余月份照发",
    fines: "表上绩效扣减（罚款），未扣",
    finesHint:
      "考核表上填写的绩效扣减（罚款）单独列出，未从应发工资中扣除，是否扣、扣多少由公司决定。",
    termHint: "可以修改，由此得出的均为公式。",
    sum: "合计",
    preparedBy: "制表：",
    checkedBy: "审核：",
    approvedBy: "批准：",
  },
  "zh-TW": {
    sheetName: "薪資",
    title: "{system} · {period} · 薪資表",
    hint: "取自已歸檔的週期，與歸檔時一致。",
    quarterHint: "取自已歸檔的三個月，與歸檔時一致。",
    totalOf: "{period}總分",
    performanceOf: "{period}績效薪資",
    performanceSum: "三個月績效薪資合計",
    notPaid: "{periods}沒有已歸檔的薪資，本表不發",
    paidWithout: "{periods}沒有已歸檔的薪資，其餘月份照發",
    fines: "表上績效扣減（罰款），未扣",
    finesHint:
      "考核表上填寫的績效扣減（罰款）單獨列出，未從應發薪資中扣除，是否扣、扣多少由公司決定。",
    termHint: "可以修改，由此得出的均為公式。",
    sum: "合計",
    preparedBy: "製表：",
    checkedBy: "審核：",
    approvedBy: "核准：",
  },
};
