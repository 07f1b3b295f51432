import type { Locale } from "../locale";

/** Words of a sheet with a year's plan: {system}, {figure}, {year}, {last}. */
type YearlyPlanTexts = Readonly<
  Record<
    | "sheetName"
    | "title"
    | "hint"
    | "year"
    | "shares"
    | "sum"
    | "check"
    | "sharesOff"
    | "sumOff"
    | "yearPrompt"
    | "sharePrompt",
    string
  >
>;

/** Apart from the texts of all other sheets, which the pane starts with. */
export const yearlyPlanTexts: Readonly<Record<Locale, YearlyPlanTexts>> = {
  en: {
    sheetName: "Year plan",
    title: "{system} · {figure} · plan for {year}",
    hint: "Type each person's plan for the year and the share of each period; shares come to 100 %. {last} takes what rounding leaves, so that the periods add up. Type over a period that is agreed otherwise; type whoever joins below the last row.",
    year: "Plan for the year",
    shares: "Share of the year",
    sum: "Sum",
    check: "Check",
    sharesOff: "Shares do not come to 100 %",
    sumOff: "Periods do not add up to the year",
    yearPrompt: "What is planned for the whole year. Blank: no plan of their own.",
    sharePrompt: "Its part of the year, in per cent. All of them come to 100 %.",
  },
  "zh-CN": {
    sheetName: "年度计划",
    title: "{system} · {figure} · {year}年度计划",
    hint: "填写每人的全年计划和各期占比，占比合计须为 100%。{last}取余数，各期之和正好等于全年。某一期另有约定，直接改该格；新来的人，接着填在最后一行下面。",
    year: "全年计划",
    shares: "各期占比",
    sum: "合计",
    check: "核对",
    sharesOff: "占比合计不是 100%",
    sumOff: "各期之和不等于全年计划",
    yearPrompt: "全年的计划数。没有个人计划的留空。",
    sharePrompt: "该期占全年的比例（%），各期合计须为 100%。",
  },
  "zh-TW": {
    sheetName: "年度計畫",
    title: "{system} · {figure} · {year}年度計畫",
    hint: "填寫每人的全年計畫和各期占比，占比合計須為 100%。{last}取餘數，各期之和正好等於全年。某一期另有約定，直接改該格；新來的人，接著填在最後一列下面。",
    year: "全年計畫",
    shares: "各期占比",
    sum: "合計",
    check: "核對",
    sharesOff: "占比合計不是 100%",
    sumOff: "各期之和不等於全年計畫",
    yearPrompt: "全年的計畫數。沒有個人計畫的留空。",
    sharePrompt: "該期占全年的比例（%），各期合計須為 100%。",
  },
};
