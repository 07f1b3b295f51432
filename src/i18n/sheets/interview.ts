import type { Locale } from "../locale";

/** What the sheet for an interview says. Loaded with it alone. */
export interface InterviewWords {
  /** Of the sheet; the person's name comes behind it. */
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly department: string;
  readonly period: string;
  readonly total: string;
  readonly tier: string;
  readonly action: string;
  readonly causes: string;
  /** {period} {total} */
  readonly cause: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly goals: string;
  readonly item: string;
  readonly score: string;
  readonly full: string;
  readonly note: string;
  readonly reason: string;
  readonly goal: string;
  readonly now: string;
  readonly target: string;
  readonly by: string;
  readonly comment: string;
  readonly interviewer: string;
  readonly appraised: string;
  readonly date: string;
  /** {days} */
  readonly appeal: string;
}

export const interviewWords: Readonly<Record<Locale, InterviewWords>> = {
  en: {
    sheet: "Interview",
    title: "Performance interview",
    hint: "Filled in from the results as they stand; write what is agreed, then print it.",
    name: "Name",
    department: "Department",
    period: "Period",
    total: "Total",
    tier: "Tier",
    action: "What follows",
    causes: "Because of",
    cause: "{period}: {total}",
    strengths: "Strengths",
    weaknesses: "To improve",
    goals: "Agreed goals",
    item: "Item",
    score: "Score",
    full: "Full marks",
    note: "Remark",
    reason: "Reason",
    goal: "Goal",
    now: "Now",
    target: "Target",
    by: "By when",
    comment: "What the employee says",
    interviewer: "Interviewer",
    appraised: "Employee",
    date: "Date",
    appeal: "An appeal is in time within {days} working days after this interview.",
  },
  "zh-CN": {
    sheet: "面谈",
    title: "绩效面谈表",
    hint: "已按当前结果填好；写下商定的内容后打印。",
    name: "姓名",
    department: "部门",
    period: "考核周期",
    total: "总分",
    tier: "等级",
    action: "后续措施",
    causes: "依据",
    cause: "{period} {total} 分",
    strengths: "优势",
    weaknesses: "待改进",
    goals: "商定的改进目标",
    item: "考核项目",
    score: "得分",
    full: "满分",
    note: "说明",
    reason: "原因",
    goal: "目标",
    now: "现状",
    target: "目标值",
    by: "完成日期",
    comment: "员工意见",
    interviewer: "面谈人",
    appraised: "员工",
    date: "日期",
    appeal: "如有异议，请在面谈后 {days} 个工作日内申诉。",
  },
  "zh-TW": {
    sheet: "面談",
    title: "績效面談表",
    hint: "已按目前結果填好；寫下商定的內容後列印。",
    name: "姓名",
    department: "部門",
    period: "考核週期",
    total: "總分",
    tier: "等級",
    action: "後續措施",
    causes: "依據",
    cause: "{period} {total} 分",
    strengths: "優勢",
    weaknesses: "待改進",
    goals: "商定的改進目標",
    item: "考核項目",
    score: "得分",
    full: "滿分",
    note: "說明",
    reason: "原因",
    goal: "目標",
    now: "現況",
    target: "目標值",
    by: "完成日期",
    comment: "員工意見",
    interviewer: "面談人",
    appraised: "員工",
    date: "日期",
    appeal: "如有異議，請在面談後 {days} 個工作日內申訴。",
  },
};
