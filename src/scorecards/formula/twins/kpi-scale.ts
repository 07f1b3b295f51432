import { bounded, difference } from "./pieces";

/** Where the line finds its figures: references or literals. */
export interface ScalePlace {
  readonly actual: string;
  readonly zeroAt: string;
  readonly fullAt: string;
  readonly points: string;
  /** "0" unless told otherwise. */
  readonly floor?: string;
  /** The points unless told otherwise. */
  readonly cap?: string;
}

/** HR.KPI_SCALE: 0 points at one figure, all points at another, a straight line between. */
export function kpiScale(place: ScalePlace): string {
  const { actual, zeroAt, fullAt, points, floor = "0", cap = points } = place;
  const raw = `${points}*${difference(actual, zeroAt)}/${difference(fullAt, zeroAt)}`;
  return bounded(raw, floor, cap);
}
