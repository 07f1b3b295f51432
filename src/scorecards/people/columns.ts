import { sameWord } from "./clean-field";
import type { PersonField } from "./people-fault";

/** Which column holds what, counted from 0. */
export type Columns = Readonly<Partial<Record<PersonField, number>>>;

/** Headers as HR's lists and other systems' exports write them, the surest first. Blanks, case and width do not count. */
const headers: Readonly<Record<PersonField, readonly string[]>> = {
  id: [
    ...["工号", "工號", "员工编号", "員工編號", "员工工号", "員工工號", "员工号", "員工代號"],
    ...["坐席工号", "坐席编号", "客服工号", "客服编号", "话务员工号", "客服工號", "客服編號"],
    ...["人员编号", "人員編號", "职员编号", "職員編號", "编号", "編號"],
    ...["employeeid", "employeeno", "employeenumber", "staffid", "staffno", "agentid", "agentno"],
    ...["id"],
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
      "客服",
      "客服人员",
      "客服人員",
      "客服专员",
      "客服專員",
      "客服昵称",
      "客服暱稱",
      "客服旺旺",
      "旺旺",
    ],
    ...["坐席", "坐席姓名", "座席", "座席姓名", "话务员", "話務員", "接待人员", "接待人員"],
    ...["处理人", "處理人", "处理人员", "處理人員", "服务人员", "服務人員", "工程师", "工程師"],
    ...["fullname", "employeename", "staffname", "agentname", "name", "employee", "agent", "staff"],
    ...["representative", "csr", "operator", "advisor", "technician", "engineer", "assignee"],
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
    ...["组别", "組別", "班组", "班組", "department", "dept", "team", "group"],
  ],
};

const personFields = ["id", "name", "department"] as const satisfies readonly PersonField[];

/** Reads a header row; null for a row that is none: it names neither people nor their ids. */
export function readHeader(fields: readonly string[]): Columns | null {
  const words = fields.map((field) => sameWord(field).replace(/[:：*.。#]/g, ""));
  const columns: Partial<Record<PersonField, number>> = {};
  for (const field of personFields) {
    const header = headers[field].find((synonym) => words.includes(synonym));
    if (header !== undefined) columns[field] = words.indexOf(header);
  }
  return columns.id === undefined && columns.name === undefined ? null : columns;
}

/**
 * Tells columns without a header apart: the first that holds nothing but ids, then the names, then the departments. Where
 * there is one column alone, ids stand for names as well.
 */
export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const indices = [0, 1, 2].filter((index) => rows.some((row) => row[index]));
  const id = indices.find((index) => rows.every((row) => !row[index] || looksLikeId(row[index])));
  const [name, department] = indices.filter((index) => index !== id);
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(department === undefined ? {} : { department }),
  };
}

/** "001", "A-17", "KF2024001": a few letters at most, then digits. */
export function looksLikeId(field: string): boolean {
  return /^[A-Za-z]{0,4}[-_]?\d+$/.test(field.normalize("NFKC"));
}
