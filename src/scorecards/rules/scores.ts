/** Scores that differ by less are equally good. */
export const SAME = 1e-9;

/** 0.95 − 2 × 0.01 as it is meant. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
