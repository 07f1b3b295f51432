import type { Ties } from "../../../scoring";
import { areBeyond, areNumbers, call } from "../../calc/text";

/** Where one person's grade finds its figures. */
export interface QuotaPlace {
  readonly score: string;
  /** All scores, one column. */
  readonly scores: string;
  /** A cell a grade, best first: the share of people, together 1 or 100, and the grade. */
  readonly quotas: readonly { readonly share: string; readonly grade: string }[];
  readonly ties: Ties;
}

/** HR.QUOTA_TIER: the grade of a score's place among all scores. */
export function quotaTier({ score, scores, quotas, ties }: QuotaPlace): string {
  const above = `SUMPRODUCT(${areNumbers(scores)}*${areBeyond(scores, "above", score)})`;
  const notBelow = `SUMPRODUCT(${areNumbers(scores)}*(1-${areBeyond(scores, "below", score)}))`;
  const place = ties === "up" ? `${above}+1` : notBelow;
  const shares = quotas.map(({ share }) => share);
  const whole = `IF(SUM(${shares.join(",")})>50,100,1)`;
  const end = (grade: number) => {
    const together = `SUM(${shares.slice(0, grade + 1).join(",")})`;
    return `ROUND(ROUND(COUNT(${scores})*${together}/${whole},9),0)`;
  };
  const grades = quotas.reduceRight(
    (otherwise, { grade }, index) =>
      otherwise === "" ? grade : call("IF", `${place}<=${end(index)}`, grade, otherwise),
    "",
  );
  return call("IF", `ISNUMBER(${score})`, grades, '""');
}
