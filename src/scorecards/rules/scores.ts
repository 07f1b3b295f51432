import type { Parameter } from "../system/description";

/** Scores that differ by less are equally good. */
export const SAME = 1e-9;

/** 0.95 − 2 × 0.01 as it is meant. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** A figure that the company has set. */
export const companyOwn = (value: number): Parameter => ({ value, origin: "company" });
