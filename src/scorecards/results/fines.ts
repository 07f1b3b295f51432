import { call } from "../calc/text";
import type { Item } from "../system/description";

/** Fines in money beside the points: they stand on forms, and are never points. */
export const hasFines = (items: readonly Item[]): boolean =>
  items.some(({ fine }) => fine !== undefined);

export const finesInAll = (fines: readonly string[]): string =>
  fines.length === 1 ? (fines[0] ?? "0") : call("SUM", ...fines);
