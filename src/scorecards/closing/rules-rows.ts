import type { Locate } from "../calc/place";
import type { ScorecardReading } from "../reading";
import { isBlank } from "../reading/grid";
import { lineFigures, ruleKind } from "../rules";
import { systemParameters } from "../parameters";
import { choiceWord } from "../system/choices";
import type { ScorecardSystem } from "../system/description";
import { parseKey, ruleKey } from "../system/keys";
import { systemLines } from "../system/lines";
import { periodCode } from "../system/period";
import { type LedgerCell, type LedgerRow, RULES_HISTORY_COLUMNS, ruleColumn } from "./ledger";

/**
 * The figures by which a period was scored, as they stand on the sheets: a row a line, a tier, a figure of pay and procedure.
 * Each form has its own.
 */
export function rulesRowsOf(reading: ScorecardReading): readonly LedgerRow[] {
  if (reading.layout === "roster") return rowsOf(reading, reading.system, reading.rules, "");
  return reading.people.flatMap(({ system, results, name }) =>
    rowsOf(reading, system, results, name),
  );
}

function rowsOf(
  { period, standard, scorecard, locale }: ScorecardReading,
  system: ScorecardSystem,
  rules: Locate,
  person: string,
): readonly LedgerRow[] {
  const rows: LedgerRow[] = [];
  const add = (line: string, name: string, figures: readonly (readonly [string, unknown])[]) => {
    const row = new Map<string, LedgerCell>();
    const put = (column: string, value: unknown) => {
      const isThere = typeof value === "number" ? Number.isFinite(value) : !isBlank(value);
      if (isThere && (typeof value === "number" || typeof value === "string")) {
        row.set(column, value);
      }
    };
    put(RULES_HISTORY_COLUMNS.period, periodCode(period));
    put(RULES_HISTORY_COLUMNS.system, standard.id);
    put(RULES_HISTORY_COLUMNS.scorecard, scorecard);
    put(RULES_HISTORY_COLUMNS.person, person);
    put(RULES_HISTORY_COLUMNS.line, line);
    put(RULES_HISTORY_COLUMNS.name, name);
    for (const [figure, value] of figures) put(ruleColumn(figure), value);
    rows.push(row);
  };
  for (const item of system.items) {
    const points = ruleKey(item.id, null, "points");
    const lines = systemLines({ items: [item] });
    const isOwnLine = lines[0]?.part == null;
    // What an item made of parts is worth stands on a line of its own, or is the sum of its parts.
    if (!isOwnLine) {
      add(item.id, item.name[locale], [["points", rules.value(points) ?? item.points.value]]);
    }
    for (const line of lines) {
      const { part, rule } = line;
      // What has no cell of its own, as forms show only what is described, holds as it is.
      const held = new Map<string, unknown>([
        ...lineFigures(system, line).map(({ name, parameter }) => [name, parameter.value] as const),
        ...ruleKind(rule)
          .choices(rule)
          .map(({ name, value }) => [name, choiceWord(name, value, locale)] as const),
        ["points", (part ?? item).points?.value],
      ]);
      const of = part?.id ?? null;
      add(
        part === null ? item.id : `${item.id}/${part.id}`,
        (part ?? item).name[locale],
        [...held].map(([name, value]) => [name, rules.value(ruleKey(item.id, of, name)) ?? value]),
      );
    }
  }
  system.tiers.forEach(({ from, grade, amount, action }, index) => {
    add(`tier:${index}`, grade[locale], [
      ["from", from.value],
      ["amount", amount?.value],
      ["action", action?.[locale]],
    ]);
  });
  for (const [key, parameter] of systemParameters(system)) {
    const parsed = parseKey(key);
    if (parsed.kind !== "setting") continue;
    add(key, parsed.id, [
      ["value", rules.value(key) ?? parameter.value],
      ["text", rules.value(`${key}.text`)],
    ]);
  }
  return rows;
}
