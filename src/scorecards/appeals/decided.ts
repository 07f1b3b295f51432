import type { LedgerCell } from "../closing/ledger";
import { resultColumn, scoreColumn } from "../history/table";
import type { Locale } from "../../i18n/locale";
import type { ResultField } from "../system/result-fields";
import { afterColumn, APPEAL_COLUMNS, beforeColumn, type KeptNumber } from "./appeal";
import type { AppealPlan, RowChange } from "./plan-appeal";

/** What is paid, the last word first. */
const PAY: readonly ResultField[] = ["pay", "adjustedPay", "performancePay"];
const BONUS: readonly ResultField[] = ["attendedBonus", "bonus"];

/** What an accepted appeal says of itself: what was corrected, and what was before and after it. */
export function decidedCells(
  plan: AppealPlan,
  item: string,
  locale: Locale,
): ReadonlyMap<string, LedgerCell> {
  const cells = new Map<string, LedgerCell>();
  const [change, ...followed] = plan.rows;
  if (change === undefined) return cells;
  const put = (column: string, value: LedgerCell | null | undefined) => {
    if (value !== null && value !== undefined && value !== "") cells.set(column, value);
  };
  put(APPEAL_COLUMNS.figure, plan.input.id);
  put(APPEAL_COLUMNS.figureName, plan.input.name[locale]);
  put(APPEAL_COLUMNS.followed, followed.map(({ period }) => period).join(", "));
  put(beforeColumn("figure"), plan.before);
  put(afterColumn("figure"), plan.after);
  const last = (fields: readonly ResultField[]) =>
    fields.map(resultColumn).find((column) => valueAfter(change, column) !== undefined);
  const columns: readonly (readonly [KeptNumber, string | undefined])[] = [
    ["score", scoreColumn(item)],
    ["total", resultColumn("total")],
    ["bonus", last(BONUS)],
    ["pay", last(PAY)],
  ];
  for (const [kept, column] of columns) {
    if (column === undefined) continue;
    put(beforeColumn(kept), numberOnly(change.before.get(column)));
    put(afterColumn(kept), numberOnly(valueAfter(change, column)));
  }
  const tier = resultColumn("tier");
  put(APPEAL_COLUMNS.tierBefore, change.before.get(tier));
  put(APPEAL_COLUMNS.tierAfter, valueAfter(change, tier));
  return cells;
}

function valueAfter({ before, cells }: RowChange, column: string): LedgerCell | undefined {
  const value = cells.has(column) ? cells.get(column) : before.get(column);
  return value ?? undefined;
}

const numberOnly = (cell: LedgerCell | undefined): number | undefined =>
  typeof cell === "number" ? cell : undefined;
