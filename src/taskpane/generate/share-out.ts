/**
 * Brings points to a total in proportion, in whole points: each is rounded down, then the largest remainders get one more,
 * the first of equals first. All 0: returned as they are.
 */
export function shareOut(points: readonly number[], total: number): number[] {
  const sum = points.reduce((all, each) => all + each, 0);
  if (sum === 0) {
    return [...points];
  }
  const exact = points.map((each) => (each * total) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, each) => all + each, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - Math.floor(each) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, left);
  const rounded = new Set(byRemainder.map(({ index }) => index));
  return whole.map((each, index) => (rounded.has(index) ? each + 1 : each));
}
