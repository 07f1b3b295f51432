import type { PlaceKey } from "../system/keys";
import type { Locate } from "../calc/place";
import { textOf } from "../calc/typed-obstacles";
import type { Standing } from "./explanation";

/** As the sheets round their results. */
const SAME = 1e-9;

/**
 * Where a result stands, and what stands there where that is not what the rules and figures give. Where neither has a
 * number, the sheet's own word is right.
 */
export function standing(results: Locate, key: PlaceKey, own: number | string | null): Standing {
  const cell = results.place(key);
  const shown = results.value(key);
  if (cell === null || shown === undefined) return { cell };
  if (typeof own === "string") return shown === own ? { cell } : { cell, differs: asShown(shown) };
  if (own === null) return typeof shown === "number" ? { cell, differs: shown } : { cell };
  const same =
    typeof shown === "number" && Math.abs(shown - own) <= SAME * Math.max(1, Math.abs(own));
  return same ? { cell } : { cell, differs: asShown(shown) };
}

const asShown = (value: unknown): number | string =>
  typeof value === "number" ? value : textOf(value);
