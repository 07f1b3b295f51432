/**
 * The sample as columns that can be pasted: each knows the headers under which a sheet may ask for
 * it. The people are invented and their figures made up; they fit an after-sales team's month.
 */
import people from "./people.json";

type Person = (typeof people)[number];

export interface SampleColumn {
  /** In English, simplified and traditional Chinese, as the add-in's sheets have it; then synonyms. */
  headers: readonly [english: string, simplified: string, traditional: string, ...string[]];
  /** As a person would type it. */
  text(person: Person): string;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Who, as against what was measured: a sheet that already names its people keeps them. */
export const identityColumns: readonly SampleColumn[] = [
  {
    headers: ["ID", "编号", "編號", "工号", "工號", "员工编号", "員工編號"],
    text: (person) => person.id,
  },
  { headers: ["Name", "姓名", "姓名"], text: (person) => person.name },
  { headers: ["Department", "部门", "部門"], text: (person) => person.department },
];

export const figureColumns: readonly SampleColumn[] = [
  {
    headers: ["Satisfied votes", "满意票数", "滿意票數"],
    text: (person) => String(person.satisfied),
  },
  { headers: ["Votes", "参评票数", "參評票數"], text: (person) => String(person.votes) },
  {
    headers: ["Customer satisfaction", "客户满意度", "客戶滿意度", "满意度", "滿意度"],
    text: (person) => percent(person.satisfied / person.votes),
  },
  {
    headers: ["Mean response time", "平均响应时间", "平均回應時間"],
    text: (person) => String(person.responseHours),
  },
  {
    headers: ["Resolved at first contact", "首次解决数", "首次解決數"],
    text: (person) => String(person.resolved),
  },
  { headers: ["Answered", "受理数", "受理數"], text: (person) => String(person.answered) },
  {
    headers: ["First-contact resolution", "首次解决率", "首次解決率"],
    text: (person) => percent(person.resolved / person.answered),
  },
  {
    headers: ["Mean resolution time", "平均解决时长", "平均解決時長"],
    text: (person) => String(person.resolutionHours),
  },
  {
    headers: ["Cost against budget", "售后成本", "售後成本"],
    text: (person) => percent(person.cost),
  },
  {
    headers: ["Complaints resolved", "已解决投诉数", "已解決客訴數"],
    text: (person) => String(person.complaintsResolved),
  },
  { headers: ["Complaints", "投诉数", "客訴數"], text: (person) => String(person.complaints) },
  {
    headers: ["Complaint resolution rate", "客户投诉解决率", "客訴解決率"],
    text: (person) => percent(person.complaintsResolved / person.complaints),
  },
  {
    headers: ["Fixed at first visit", "一次修复数", "一次修復數"],
    text: (person) => String(person.repairsFirstTime),
  },
  { headers: ["Repairs", "维修数", "維修數"], text: (person) => String(person.repairs) },
  {
    headers: ["First-time fix rate", "一次修复率", "一次修復率"],
    text: (person) => percent(person.repairsFirstTime / person.repairs),
  },
  {
    headers: ["Hours on service", "服务工时", "服務工時"],
    text: (person) => String(person.serviceHours),
  },
  {
    headers: ["Hours on duty", "出勤工时", "出勤工時"],
    text: (person) => String(person.dutyHours),
  },
  {
    headers: ["Staff utilisation", "售后人员利用率", "售後人員利用率"],
    text: (person) => percent(person.serviceHours / person.dutyHours),
  },
  {
    headers: ["Salary", "月薪", "月薪", "工资", "薪資"],
    text: (person) => person.salary.toLocaleString("en-US"),
  },
];

/** The cells of one column, person by person. */
export function cellsOf(column: SampleColumn): string[] {
  return people.map((person) => column.text(person));
}
