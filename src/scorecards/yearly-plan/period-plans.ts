import type { Person } from "../generation-request";
import type { DataTable } from "../import/data-table";
import { matchPeople } from "../import/match-people";
import { type Change, kindOfChange } from "../import/preview";
import { isBlank } from "../reading/grid";
import type { Input } from "../system/description";
import { isCount } from "../system/units";
import type { PlanRow } from "./read-plan";

/** Why a person's plan is not taken from the sheet. */
export type PlanFault =
  /** Nobody in the scorecard is called so; several are; or two rows say that they are the same person. */
  | "unknown"
  | "ambiguous"
  | "twice"
  /** The year or the period is no number, or none that can be planned. */
  | "not-number"
  | "out-of-range"
  /** The periods come to something else than the year. */
  | "sum";

export interface PlanRefusal {
  readonly person: Person;
  /** Of the sheet, counted from 1. */
  readonly row: number;
  readonly fault: PlanFault;
}

/** What a year's plan means for one period. */
export interface PeriodPlans {
  readonly changes: readonly Change[];
  /** Those in the scorecard who have no plan on the sheet, whether their row is blank or not there. */
  readonly without: readonly Person[];
  readonly refusals: readonly PlanRefusal[];
}

/** Less than half a cent is rounding. */
const SAME = 0.005;

/**
 * The plans of one period, for the column of the scorecard's figures that takes them; null where HR has deleted it.
 *
 * @param at The place of the period in its year, from 0.
 */
export function periodPlans(
  rows: readonly PlanRow[],
  at: number,
  input: Input,
  table: DataTable,
): PeriodPlans | null {
  const target = table.columns.find((each) => each.input.id === input.id);
  if (target === undefined) return null;
  const { column } = target;
  const planned = rows.filter(({ year, periods }) => year !== null || !periods.every(isBlank));
  const { groups } = matchPeople(
    planned.map(({ row, person }) => ({
      line: row + 1,
      fields: [person.id, person.name, person.department],
    })),
    { id: 0, name: 1, department: 2 },
    table.people,
  );
  const byLine = new Map(planned.map((row) => [row.row + 1, row]));
  const changes: Change[] = [];
  const refusals: PlanRefusal[] = [];
  const seen = new Set<number>();
  for (const { match, rows: lines, person: said } of groups) {
    const line = lines[0]?.line ?? 0;
    const refuse = (fault: PlanFault) => refusals.push({ person: said, row: line, fault });
    if (match.kind === "person") seen.add(match.row);
    else for (const row of match.kind === "ambiguous" ? match.candidates : []) seen.add(row);
    const plan = byLine.get(line);
    if (plan === undefined) continue;
    if (match.kind !== "person") {
      refuse(match.kind);
      continue;
    }
    if (lines.length > 1) {
      refuse("twice");
      continue;
    }
    const value = planOf(plan, at, input);
    if (typeof value !== "number") {
      refuse(value);
      continue;
    }
    const { row } = match;
    if (table.forms?.lacks(row, column)) continue;
    const before = table.cells[row]?.[column] ?? { kind: "blank" };
    const person = table.people[row] ?? said;
    changes.push({ row, column, person, input, before, value, kind: kindOfChange(before, value) });
  }
  const without = table.people.filter(
    ({ id, name }, row) =>
      (id !== "" || name !== "") && !seen.has(row) && table.forms?.lacks(row, column) !== true,
  );
  return { changes, without, refusals };
}

function planOf({ year, periods }: PlanRow, at: number, input: Input): number | PlanFault {
  const value = periods[at];
  if (!isAmount(year) || !periods.every(isAmount) || !isAmount(value)) return "not-number";
  const sum = periods.reduce((before, each) => before + each, 0);
  if (Math.abs(sum - year) > SAME) return "sum";
  const { min = 0, max = Infinity, unit } = input;
  const fits = value >= min && value <= max && (!isCount(unit) || Number.isInteger(value));
  return fits ? value : "out-of-range";
}

const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);
