/** What some totals have in common and how far they lie apart, as Excel's functions of these names compute it. */
export interface Spread {
  readonly count: number;
  /** AVERAGE */
  readonly mean: number;
  /** MEDIAN */
  readonly median: number;
  /** STDEV.P: these people are all there are, not a sample of more. */
  readonly deviation: number;
  readonly lowest: number;
  readonly highest: number;
  /** QUARTILE.INC 1 and 3: the middle half of the people lies between them. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** null where nobody has a total. */
export function spreadOf(totals: readonly number[]): Spread | null {
  const sorted = [...totals].sort((one, other) => one - other);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const count = sorted.length;
  const mean = sum(sorted) / count;
  return {
    count,
    mean,
    median: quantile(sorted, 0.5),
    deviation: Math.sqrt(sum(sorted.map((total) => (total - mean) ** 2)) / count),
    lowest,
    highest,
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Between two neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
