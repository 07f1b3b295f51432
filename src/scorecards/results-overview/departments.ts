import type { PersonReading, ScorecardReading } from "../reading";
import { isNobody } from "../reading";
import type { ResultField } from "../system/result-fields";
import { bandFinder, bandsOf } from "./tiers";

/** Sums of money that departments are compared by: the last word on each, as it is paid. */
export const DEPARTMENT_SUMS = {
  bonus: ["attendedBonus", "bonus"],
  performance: ["attendedPay", "adjustedPay", "performancePay"],
} as const satisfies Record<string, readonly ResultField[]>;
export type DepartmentSum = keyof typeof DEPARTMENT_SUMS;

/** How the people of a department stand. */
export interface DepartmentLine {
  /** As it is first written on the sheet; "": those without one. */
  readonly department: string;
  readonly people: number;
  /** People with a total; what follows is about them. */
  readonly complete: number;
  readonly mean: number | null;
  readonly highest: number | null;
  readonly lowest: number | null;
  /** How many are in each band, best first. */
  readonly bands: readonly number[];
  readonly belowAll: number;
  /** Yuan, whole cents; null where nobody has such an amount. */
  readonly sums: Readonly<Record<DepartmentSum, number | null>>;
}

/** A line a department in the order of the sheet, those without one last. Empty where nobody has a department. */
export function departmentsOf({
  people,
  system,
}: Pick<ScorecardReading, "people" | "system">): readonly DepartmentLine[] {
  const groups = new Map<string, PersonReading[]>();
  for (const person of people) {
    if (isNobody(person)) continue;
    // Excel's formulas compare texts without regard to case: sheet and pane agree.
    const key = person.department.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  const without = groups.get("");
  groups.delete("");
  if (groups.size === 0) return [];
  const bands = bandsOf(system);
  const find = bandFinder(bands, system);
  const lineOf = (group: readonly PersonReading[]): DepartmentLine => {
    const totals = group
      .map(({ results }) => results.value("field:total"))
      .filter((total) => typeof total === "number");
    const found = totals.map(find);
    const sum = (which: DepartmentSum) => sumOf(group, DEPARTMENT_SUMS[which]);
    return {
      department: group[0]?.department ?? "",
      people: group.length,
      complete: totals.length,
      mean: totals.length === 0 ? null : totals.reduce((all, total) => all + total) / totals.length,
      highest: totals.length === 0 ? null : totals.reduce((one, other) => Math.max(one, other)),
      lowest: totals.length === 0 ? null : totals.reduce((one, other) => Math.min(one, other)),
      bands: bands.map((_, index) => found.filter((band) => band === index).length),
      belowAll: found.filter((band) => band === null).length,
      sums: { bonus: sum("bonus"), performance: sum("performance") },
    };
  };
  return [...groups.values(), ...(without === undefined ? [] : [without])].map(lineOf);
}

/** In whole cents, so that nothing is lost by adding them up. */
function sumOf(people: readonly PersonReading[], fields: readonly ResultField[]): number | null {
  const amounts = people.flatMap(({ results }) => {
    const values = fields.map((field) => results.value(`field:${field}`));
    const last = values.find((value) => value !== undefined);
    return typeof last === "number" ? [Math.round(last * 100)] : [];
  });
  return amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents) / 100;
}
