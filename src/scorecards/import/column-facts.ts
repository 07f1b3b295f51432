import { sameWord } from "../people/clean-field";
import type { Row } from "../people/split-rows";
import { readAmount } from "./amount";
import { folded } from "./folded";

/** What the cells of a column are like. */
export interface ColumnFacts {
  /** Cells that are not blank, among those looked at. */
  readonly filled: number;
  /** How many of these can be read as numbers, shares or times. */
  readonly figures: number;
  /** The largest plain number. */
  readonly largest: number;
  /** The different texts, in the order in which they come; null where there are many. */
  readonly values: readonly string[] | null;
  /** Every row says something else: numbers of calls, of orders. */
  readonly distinct: boolean;
  /** For a column of yes and no: its yes and its no, as written; null where it has none of one. */
  readonly answers: { readonly yes: string | null; readonly no: string | null } | null;
}

/** Enough to know a column by. */
const sample = 5_000;
const mostValues = 12;

const yes = new Set(
  "y yes true t 是 √ ✓ ✔ 已 有 已解决 解决 已接听 接听 成功 已接通 接通 满意 及时 完成 已完成 达标 合格".split(
    " ",
  ),
);
const no = new Set(
  "n no false f 否 × ✗ x 未 无 未解决 没解决 未接听 漏接 失败 未接通 不满意 不及时 未完成 未达标 不合格 放弃".split(
    " ",
  ),
);

export function columnFacts(rows: readonly Row[], column: number): ColumnFacts {
  const values = new Map<string, string>();
  const all = new Set<string>();
  let filled = 0;
  let figures = 0;
  let largest = -Infinity;
  const looked = rows.slice(0, sample);
  for (const { fields } of looked) {
    const text = fields[column] ?? "";
    all.add(text);
    const amount = readAmount(text);
    if (amount === "blank") continue;
    filled += 1;
    if (amount !== null) {
      figures += 1;
      if (amount.unit === undefined) largest = Math.max(largest, amount.value);
    }
    const word = folded(sameWord(text));
    if (values.size <= mostValues && !values.has(word)) values.set(word, text);
  }
  return {
    filled,
    figures,
    largest,
    values: values.size > mostValues ? null : [...values.values()],
    distinct: filled === looked.length && all.size === looked.length && looked.length > 1,
    answers: answersOf(values),
  };
}

function answersOf(values: ReadonlyMap<string, string>): ColumnFacts["answers"] {
  const words = [...values.keys()];
  if (words.length === 0 || words.length > 2) return null;
  if (!words.every((word) => yes.has(word) || no.has(word))) return null;
  const first = (among: ReadonlySet<string>) => {
    const word = words.find((each) => among.has(each));
    return word === undefined ? null : (values.get(word) ?? null);
  };
  return { yes: first(yes), no: first(no) };
}

/** Whether nearly all that stands in a column are figures; the odd "n/a" or note does not make it text. */
export const isNumeric = ({ filled, figures }: ColumnFacts): boolean =>
  filled > 0 && figures >= filled * 0.8;
