import { sheetTexts } from "../../i18n/sheets";
import type { HistoryRow } from "../history/table";
import { resultColumn } from "../history/table";
import { isSamePerson } from "../people/same-person";
import type { Person } from "../generation-request";
import { isBlank, isErrorText, isSomebody, type ScorecardReading } from "../reading";
import { fieldPlace } from "../system/keys";
import { lineageOf } from "../system/lineage";
import { neighbouringPeriod, periodCode } from "../system/period";

/** A period that counts towards an action. */
export interface Cause {
  /** As a code. */
  readonly period: string;
  /** null: nothing is closed for it, the count was typed. */
  readonly total: number | null;
}

/** Somebody of whom something follows, and why. */
export interface FollowUp extends Person {
  readonly action: string;
  /** Periods in a row below the pass mark, this one included. */
  readonly failures: number;
  /** The latest first. */
  readonly causes: readonly Cause[];
}

/** However long a streak is, no more of its periods are named. */
const MOST_CAUSES = 12;

type NamedRow = Pick<HistoryRow, "period" | "system" | "id" | "name" | "figures">;

/** Everybody of whom something follows, whoever has failed longest first. */
export function followUps(
  reading: ScorecardReading,
  history: readonly NamedRow[],
): readonly FollowUp[] {
  const { none } = sheetTexts[reading.locale].status;
  const lineage = lineageOf(reading.standard);
  const own = history.filter(({ system }) => lineage.includes(system));
  return reading.people
    .filter(isSomebody)
    .flatMap(({ id, name, department, results }): FollowUp[] => {
      const action = results.value(fieldPlace("action"));
      const failures = results.value(fieldPlace("failures"));
      const isAction =
        typeof action === "string" && !isBlank(action) && !isErrorText(action) && action !== none;
      if (!isAction || typeof failures !== "number" || failures < 1) return [];
      const total = results.value(fieldPlace("total"));
      const first = { period: periodCode(reading.period), total: numberOr(total) };
      const before = earlierCauses(reading, { id, name, department }, failures - 1, own);
      return [{ id, name, department, action, failures, causes: [first, ...before] }];
    })
    .sort((one, other) => other.failures - one.failures);
}

const numberOr = (value: unknown): number | null => (typeof value === "number" ? value : null);

function earlierCauses(
  { period }: ScorecardReading,
  person: Person,
  count: number,
  history: readonly NamedRow[],
): readonly Cause[] {
  const causes: Cause[] = [];
  let earlier = period;
  for (let index = 0; index < Math.min(count, MOST_CAUSES - 1); index++) {
    earlier = neighbouringPeriod(earlier, -1);
    const code = periodCode(earlier);
    // A row further down was written later.
    const row = history.filter((each) => each.period === code && isSamePerson(each, person)).at(-1);
    causes.push({ period: code, total: row?.figures.get(resultColumn("total")) ?? null });
  }
  return causes;
}
