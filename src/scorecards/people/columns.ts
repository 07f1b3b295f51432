import { sameWord } from "./clean-field";
import type { PersonField } from "./people-fault";

/** Which column holds what, counted from 0. */
export type Columns = Readonly<Partial<Record<PersonField, number>>> & {
  /** Where first and last names have columns of their own, the last name's; `name` is the first name's then. */
  readonly lastName?: number;
};

/** Headers as HR's lists and other systems' exports write them, the surest first. Blanks, case and width do not count. */
const headers: Readonly<Record<PersonField, readonly string[]>> = {
  id: [
    ...[
      "工号",
      "工號",
      "员工编号",
      "員工編號",
      "员工工号",
      "員工工號",
      "员工号",
      "員工號",
      "員工代號",
    ],
    ...[
      "员工id",
      "員工id",
      "人员工号",
      "职工号",
      "職工號",
      "工牌号",
      "工牌號",
      "员工代码",
      "员工编码",
    ],
    ...[
      "坐席工号",
      "坐席编号",
      "坐席id",
      "座席工号",
      "客服工号",
      "客服编号",
      "客服id",
      "话务员工号",
    ],
    ...["客服工號", "客服編號", "座席工號", "账号", "帳號", "客服账号", "客服帐号"],
    ...["人员编号", "人員編號", "职员编号", "職員編號", "编号", "編號"],
    ...["employeeid", "employeeno", "employeenumber", "staffid", "staffno", "agentid", "agentno"],
    ...[
      "badgeid",
      "badgeno",
      "badgenumber",
      "badge",
      "personnelno",
      "personnelnumber",
      "personnelid",
    ],
    ...[
      "payrollid",
      "payrollno",
      "workerid",
      "userid",
      "empid",
      "empno",
      "empcode",
      "employeecode",
    ],
    ...["staffcode", "loginid", "login", "extension", "ext", "id"],
    ...["分机", "分机号", "分機", "分機號", "坐席分机"],
    ...["no", "序号", "序號"],
  ],
  name: [
    ...[
      "姓名",
      "员工姓名",
      "員工姓名",
      "客服姓名",
      "名字",
      "员工",
      "員工",
      "员工名称",
      "人员姓名",
      "人员",
    ],
    ...["中文名", "中文姓名", "全名", "真实姓名", "職員姓名", "职员姓名", "人員姓名"],
    ...["客服", "客服人员", "客服人員", "客服专员", "客服專員", "客服名称", "客服名稱", "客服名"],
    ...[
      "客服昵称",
      "客服账号昵称",
      "接待客服昵称",
      "客服子账号",
      "客服暱稱",
      "客服旺旺",
      "旺旺",
      "昵称",
      "暱稱",
      "客服花名",
      "花名",
      "子账号",
      "旺旺昵称",
    ],
    ...["坐席", "坐席姓名", "坐席名称", "座席", "座席姓名", "座席名稱", "话务员", "話務員"],
    ...["接待人员", "接待人員", "接待客服", "受理人", "受理人员", "受理客服"],
    ...["处理人", "處理人", "处理人员", "處理人員", "服务人员", "服務人員", "工程师", "工程師"],
    ...["责任人", "負責人", "负责人", "经办人", "跟进人", "行标签", "列標籤"],
    ...["legalname", "preferredname", "chinesename", "englishname"],
    ...["fullname", "employeename", "staffname", "agentname", "username", "displayname", "name"],
    ...["employee", "agent", "staff", "user", "worker", "workername", "personname", "rowlabels"],
    ...[
      "representative",
      "rep",
      "csr",
      "operator",
      "advisor",
      "advisorname",
      "technician",
      "engineer",
    ],
    ...["assignee", "assigneename", "handledby", "answeredby", "owner", "ticketassignee"],
  ],
  department: [
    ...[
      "部门",
      "部門",
      "所属部门",
      "所屬部門",
      "部门名称",
      "部門名稱",
      "团队",
      "團隊",
      "小组",
      "小組",
    ],
    ...[
      "组别",
      "組別",
      "班组",
      "班組",
      "所属组",
      "客服组",
      "客服分组",
      "分组",
      "技能组",
      "所在部门",
    ],
    ...[
      "department",
      "departmentname",
      "dept",
      "deptname",
      "team",
      "teamname",
      "group",
      "groupname",
    ],
  ],
};

const ofWhom = ["", "agent", "employee", "staff", "user", "worker"];
const withWhom = (names: readonly string[]) =>
  ofWhom.flatMap((whom) => names.map((name) => `${whom}${name}`));
const firstNames: readonly string[] = [...withWhom(["firstname", "givenname"]), "forename", "名"];
const lastNames: readonly string[] = [
  ...withWhom(["lastname", "surname"]),
  ...["familyname", "姓", "姓氏"],
];

const personFields = ["id", "name", "department"] as const satisfies readonly PersonField[];

/** "Employee #": its number, not its name. */
const numberOf =
  /^(?:employee|emp|staff|agent|badge|personnel|payroll|worker|operator)(?:#|№|nr\.?)$/;

/** "姓名（必填）", "Badge_ID:", "Name *" as their words stand above. */
const headerWord = (field: string): string =>
  field.length > 60
    ? ""
    : sameWord(field)
        .replace(numberOf, "employeeno")
        .replace(/[([{【〔<《].*$/u, (rest) =>
          /^[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]?$/u.test(rest) ? "" : rest,
        )
        .replace(/[:：*.。#_\-—/'"“”?？]/g, "");

/** Reads a header row; null for a row that is none: it names neither people nor their ids. */
export function readHeader(fields: readonly string[]): Columns | null {
  const words = fields.map(headerWord);
  const columns: { -readonly [Field in keyof Columns]: Columns[Field] } = {};
  for (const field of personFields) {
    const header = headers[field].find((synonym) => words.includes(synonym));
    if (header !== undefined) columns[field] = words.indexOf(header);
  }
  const first = words.findIndex((word) => firstNames.includes(word));
  const last = words.findIndex((word) => lastNames.includes(word));
  if (first >= 0 && last >= 0) Object.assign(columns, { name: first, lastName: last });
  return columns.id === undefined && columns.name === undefined ? null : columns;
}

/** First and last name as one: "Anna Reed", "王芳". */
export function wholeName(first: string, last: string): string {
  if (first === "" || last === "") return first || last;
  return /\p{Script=Han}/u.test(first + last) ? `${last}${first}` : `${first} ${last}`;
}

/**
 * Tells columns without a header apart: the first that holds nothing but ids, then the names, then the departments. Where
 * there is one column alone, ids stand for names as well.
 */
export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const indices = Array.from({ length: width }, (_, index) => index).filter(
    (index) =>
      rows.some((row) => row[index]) && !rows.every((row) => !row[index] || isPersonal(row[index])),
  );
  const id = indices.find((index) => rows.every((row) => !row[index] || looksLikeId(row[index])));
  const [name, department] = indices.filter((index) => index !== id);
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(department === undefined ? {} : { department }),
  };
}

/** What lists have of people besides: whether they are men, their telephone, address and days. */
const isPersonal = (field: string): boolean =>
  /^(?:[男女]性?|male|female|1[3-9]\d{9}|[^\s@]+@[^\s@]+|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)$/i.test(
    field,
  );

/** "001", "A-17", "KF2024001": a few letters at most, then digits. */
export function looksLikeId(field: string): boolean {
  return field.length <= 40 && /^[A-Za-z]{0,4}[-_]?\d+$/.test(field.normalize("NFKC"));
}
