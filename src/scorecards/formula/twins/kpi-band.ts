import type { Edge, Side } from "../../../scoring";
import { areAtMost, areBeyond, areNumbers, call } from "../../calc/text";

/** Where the bands stand, in any order: a column of limits, blank in the row "otherwise", and a column of what they earn. */
export interface BandPlace {
  readonly actual: string;
  readonly limits: string;
  readonly payouts: string;
  /** Rows of both. */
  readonly rows: number;
  readonly better: Side;
  readonly edge: Edge;
}

/** HR.KPI_BAND: what the best band earns that a figure belongs to, else the row without a limit, else 0. */
export function kpiBand(place: BandPlace): string {
  const { actual, limits, payouts, rows, better } = place;
  const reached = `SUMPRODUCT(${areNumbers(limits)}*${isReached(place)})`;
  // Limits that are not reached are the better ones: the best that is comes next behind them.
  const nth = better === "higher" ? "LARGE" : "SMALL";
  const limit = call(nth, limits, `COUNT(${limits})-${reached}+1`);
  const numbered = `{${Array.from({ length: rows }, (_, row) => row + 1).join(";")}}`;
  const otherwise = `(${limits}="")*(${payouts}<>"")`;
  return call(
    "IF",
    `ISNUMBER(${actual})`,
    call(
      "IF",
      `${reached}>0`,
      `INDEX(${payouts},MATCH(${limit},${limits},0))`,
      call(
        "IF",
        `SUMPRODUCT(${otherwise})>0`,
        `INDEX(${payouts},SUMPRODUCT(${otherwise}*${numbered}))`,
        "0",
      ),
    ),
    '""',
  );
}

/** The limits that the figure reaches, or goes beyond, both rounded to nine decimals. */
function isReached({ actual, limits, better, edge }: BandPlace): string {
  if (better === "higher") {
    return edge === "at" ? areAtMost(limits, actual) : areBeyond(limits, "below", actual);
  }
  return edge === "at"
    ? `(1-${areBeyond(limits, "below", actual)})`
    : areBeyond(limits, "above", actual);
}
