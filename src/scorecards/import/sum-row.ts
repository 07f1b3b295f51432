import { sameWord } from "../people/clean-field";
import { folded } from "./folded";

/** What stands before the sums and means below a table. */
const words = new Set(
  "合计 总计 小计 共计 汇总 总和 平均 平均值 平均数 均值 全部 total totals grandtotal subtotal sum overall average avg mean all".split(
    " ",
  ),
);

/** Whether a row adds up the rows above it: one of its first fields says so. */
export function isSum(fields: readonly string[]): boolean {
  return fields
    .filter((field) => field !== "")
    .slice(0, 2)
    .some((field) => words.has(folded(sameWord(field)).replace(/[:：()]/g, "")));
}
