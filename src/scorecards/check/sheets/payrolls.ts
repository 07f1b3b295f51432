import { finding, type Finding, type FoundPlace } from "../finding";
import type { CheckedPayroll, CheckedWorkbook } from "../workbook";

/** Payroll sheets that no longer say what is closed: an appeal, or a month opened again, has changed it since they were made. */
export const payrollFindings = ({ payrolls = [] }: CheckedWorkbook): Finding[] =>
  payrolls.flatMap(payrollFinding);

function payrollFinding({ sheet, isTraced, found }: CheckedPayroll): Finding[] {
  const top = { sheet, row: 0, column: 0 };
  if (found === null) return [finding(null, { code: "payroll-unknown" }, [top])];
  const { changed, added, gone } = found;
  const places = changed.map(({ name, was, now, cell }): FoundPlace => ({
    ...(cell ?? top),
    person: name,
    ...(was === null ? {} : { was }),
    ...(now === null ? {} : { becomes: now }),
  }));
  return [
    ...(places.length > 0 ? [finding(null, { code: "payroll-changed", isTraced }, places)] : []),
    ...added.map((person) => finding(null, { code: "payroll-lacks" }, [{ ...top, person }])),
    ...gone.map(({ name, cell }) =>
      finding(null, { code: "payroll-beyond" }, [{ ...cell, person: name }]),
    ),
  ];
}
