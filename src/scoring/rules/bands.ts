import { isFinite } from "../exact/globals";
import { RESULT_PLACES, roundDecimal, THRESHOLD_PLACES } from "../exact/rounding";
import { faultAt, isFault, OVERFLOW, type Fault } from "../fault";
import { limitFault, type Figure } from "../limits";
import { tierTable, type TierTable } from "../totals/tier";
import type { Edge, Explained, Side } from "./trace";

/** Points from a table of bands: from 98 % on 100 points, from 95 % on 80, otherwise 0. */
export interface BandsRule {
  readonly kind: "bands";
  /** In any order; a limit of null is "otherwise", at most one. */
  readonly bands: readonly { readonly limit: Figure; readonly points: Figure }[];
  /** Default higher. */
  readonly better?: Side;
  /** Default at. */
  readonly edge?: Edge;
}

/** Bands ready for look-ups, the best first, from their limits in any order; no bands, or two with one limit, is a fault. */
export function bandTable(limits: readonly number[], better: Side): TierTable | Fault {
  const table = tierTable(limits);
  return isFault(table) || better === "higher" ? table : [...table].reverse();
}

/**
 * The position, in the table that was given, of the best band that a figure belongs to: the highest limit that it reaches, or
 * the lowest that it does not exceed where lower is better; by `edge` "beyond" the limit itself does not belong. Both rounded
 * to 9 decimals. -1 outside every band.
 */
export function bandPosition(table: TierTable, actual: number, better: Side, edge: Edge): number {
  const rounded = roundDecimal(actual, THRESHOLD_PLACES);
  const isHigher = better === "higher";
  for (let index = 0; index < table.length; index++) {
    const { threshold, position } = table[index]!;
    const isBeyond = isHigher ? rounded > threshold : rounded < threshold;
    if (isBeyond || (rounded === threshold && edge === "at")) return position;
  }
  return -1;
}

/** The points of one figure by its band, to 10 decimals, with that step. */
export function explainBands(rule: BandsRule, actual: Figure): Explained | Fault {
  const { bands, better = "higher", edge = "at" } = rule;
  const others = bands.filter(({ limit }) => limit === null);
  const limited = bands.filter(
    (band): band is { limit: number; points: Figure } => band.limit !== null,
  );
  const table = bandTable(
    limited.map(({ limit }) => limit),
    better,
  );
  if (isFault(table)) return table;
  if (others.length > 1) return { code: "two-otherwise" };
  if (actual === null) return { code: "missing", argument: "actual" };
  if (!isFinite(actual)) return OVERFLOW;
  const position = bandPosition(table, actual, better, edge);
  const band = limited[position];
  const earned = (band ?? others[0] ?? { points: 0 }).points;
  const at = bands.indexOf(band ?? others[0] ?? { limit: null, points: null });
  const fault: Fault | null =
    earned === null ? { code: "missing", argument: "points" } : limitFault("points", earned, "any");
  if (fault || earned === null) return faultAt(fault ?? OVERFLOW, at);
  const reached = band ? table.findIndex((each) => each.position === position) : table.length;
  const points = roundDecimal(earned, RESULT_PLACES);
  const limit = band ? table[reached]!.threshold : null;
  const next = table[reached - 1]?.threshold ?? null;
  return { score: points, trace: [{ kind: "banded", actual, better, edge, limit, next, points }] };
}
