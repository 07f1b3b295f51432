import type { Locate } from "../calc/place";
import { type LedgerRow, RULES_HISTORY_COLUMNS, ruleColumn } from "../closing/ledger";
import { isOwnItem, ownItems } from "../plan/roster/own-items";
import { asSet } from "../reading/as-set";
import type { Item, ScorecardSystem } from "../system/description";
import { lastPlace, parseKey, type PlaceKey, settingKey, tierKey } from "../system/keys";

/*
 * The rules by which a period was scored, out of Rules history: read as a Rules sheet is read, so that whatever HR may change
 * on a sheet comes back from what was kept of it.
 */

const FIRST_TIER = tierKey(0, "from");
/** Where tiers stand on the sheet that Rules history plays. */
const TIER_COLUMNS = { from: 0, grade: 1, amount: 2, action: 3 } as const;
const TIER = /^tier:(\d+)$/;

/** null where nothing is kept of these rules. `rows`: those of one closing; of a form, one person's. */
export function rulesAsClosed(
  standard: ScorecardSystem,
  rows: readonly LedgerRow[],
): ScorecardSystem | null {
  const lines = new Map(rows.map((row) => [lineOf(row), row]));
  const isKept = ({ id }: Item) =>
    [...lines.keys()].some((line) => line === id || line.startsWith(`${id}/`));
  const items = [...standard.items, ...ownItems].filter(isKept);
  return items.length === 0 ? null : asSet({ ...standard, items }, locateRules(lines));
}

const lineOf = (row: LedgerRow): string => String(row.get(RULES_HISTORY_COLUMNS.line) ?? "").trim();

function locateRules(lines: ReadonlyMap<string, LedgerRow>): Locate {
  const tiers = [...lines]
    .flatMap(([line, row]) => {
      const [, index] = TIER.exec(line) ?? [];
      return index === undefined ? [] : [{ index: Number(index), row }];
    })
    .sort((one, other) => one.index - other.index)
    .map(({ row }) => row);
  const hasAmounts = tiers.some((row) => row.has(ruleColumn("amount")));
  const tierPlace = (row: number, column: number) => ({ sheet: "", row, column });
  return {
    place: (key) => {
      if (tiers.length === 0) return null;
      if (key === lastPlace(FIRST_TIER)) return tierPlace(tiers.length - 1, TIER_COLUMNS.from);
      const parsed = parseKey(key);
      if (parsed.kind !== "tier" || parsed.index !== 0) return null;
      if (parsed.figure === "amount" && !hasAmounts) return null;
      const column = TIER_COLUMNS[parsed.figure as keyof typeof TIER_COLUMNS] as number | undefined;
      return column === undefined ? null : tierPlace(0, column);
    },
    at: ({ row, column }) => {
      const tier = tiers[row];
      switch (column) {
        case TIER_COLUMNS.from:
          return tier?.get(ruleColumn("from")) ?? "";
        case TIER_COLUMNS.grade:
          return tier?.get(RULES_HISTORY_COLUMNS.name) ?? "";
        case TIER_COLUMNS.amount:
          return tier?.get(ruleColumn("amount")) ?? "";
        default:
          return tier?.get(ruleColumn("action")) ?? "";
      }
    },
    value: (key) => valueIn(lines, key),
  };
}

/** A blank stands for what was blank; what has no line was not there. */
function valueIn(lines: ReadonlyMap<string, LedgerRow>, key: PlaceKey): unknown {
  const parsed = parseKey(key);
  if (parsed.kind === "setting") {
    const row = lines.get(settingKey(parsed.id));
    return row && (row.get(ruleColumn(parsed.text ? "text" : "value")) ?? "");
  }
  if (parsed.kind !== "figure") return undefined;
  const { item, part, figure } = parsed;
  const row = lines.get(part === null ? item : `${item}/${part}`);
  if (row === undefined) return undefined;
  if (figure === "name") return row.get(RULES_HISTORY_COLUMNS.name);
  // What HR calls the measure of an item of its own, and its unit, are not kept.
  if (isOwnItem({ id: item }) && (figure === "measured" || figure === "unit")) return undefined;
  return row.get(ruleColumn(figure)) ?? "";
}
