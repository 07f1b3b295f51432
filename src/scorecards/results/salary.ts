import type { Input } from "../system/description";
import { inSheetWords } from "../system/local-text";
import type { Asked } from "./asked";

/** Salary in yuan; the header is the same wherever pay is computed. */
export const salaryInput: Input = {
  id: "salary",
  name: inSheetWords((texts) => texts.person.salary),
  unit: "yuan",
  min: 0,
  hint: inSheetWords((texts) => texts.data.salaryHint),
};

export const salary: Asked = { input: salaryInput, keeps: true };
