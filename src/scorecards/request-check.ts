import { POINTS_TOTAL } from "./description";
import type { GenerationRequest } from "./generation-request";
import { findSystem } from "./systems";

/** What keeps a scorecard from being generated, as facts; the pane says it in words. */
export type RequestFault =
  | { readonly code: "unknown-system"; readonly system: string }
  | { readonly code: "no-such-layout"; readonly layout: string }
  | { readonly code: "no-items" }
  | { readonly code: "bad-points"; readonly item: string }
  /** `suspect`: the one item whose change alone would mend the sum, where there is exactly one that stands out. */
  | { readonly code: "points-sum"; readonly sum: number; readonly suspect?: string }
  | { readonly code: "no-people" }
  | { readonly code: "duplicate-id"; readonly id: string }
  | { readonly code: "bad-period" };

/** All faults of a request, none when it can be generated. */
export function checkRequest(request: GenerationRequest): RequestFault[] {
  const system = findSystem(request.system);
  if (system === undefined) return [{ code: "unknown-system", system: request.system }];
  const faults: RequestFault[] = [];
  if (!system.layouts.includes(request.layout)) {
    faults.push({ code: "no-such-layout", layout: request.layout });
  }
  faults.push(...checkPoints(request, system.items), ...checkPeople(request));
  const { period } = request;
  const part = period.kind === "month" ? period.month : period.quarter;
  const most = period.kind === "month" ? 12 : 4;
  const whole = Number.isInteger(period.year) && Number.isInteger(part);
  if (!whole || period.year < 1900 || period.year > 9999 || part < 1 || part > most) {
    faults.push({ code: "bad-period" });
  }
  return faults;
}

function checkPoints(
  request: GenerationRequest,
  items: readonly { id: string; points: { value: number | null } }[],
): RequestFault[] {
  const on = request.items.filter((choice) => choice.on);
  if (on.length === 0) return [{ code: "no-items" }];
  const bad = on.filter(({ points }) => !Number.isFinite(points) || points < 0);
  if (bad.length > 0) return bad.map(({ item }) => ({ code: "bad-points", item }));
  const sum = Number(on.reduce((total, { points }) => total + points, 0).toFixed(9));
  if (sum === POINTS_TOTAL) return [];
  // Only an item that HR changed can be the wrong one, and only if its old points would set the sum right.
  const standard = new Map(items.map((item) => [item.id, item.points.value ?? 0]));
  const mends = on.filter(
    ({ item, points }) =>
      points !== standard.get(item) &&
      Number((sum - points + (standard.get(item) ?? 0)).toFixed(9)) === POINTS_TOTAL,
  );
  const suspect = mends.length === 1 ? mends[0]?.item : undefined;
  return [{ code: "points-sum", sum, ...(suspect === undefined ? {} : { suspect }) }];
}

function checkPeople(request: GenerationRequest): RequestFault[] {
  if (request.people.length === 0) return [{ code: "no-people" }];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of request.people) {
    const key = id.normalize("NFKC").trim().toLowerCase();
    if (key !== "" && seen.has(key)) twice.add(id);
    seen.add(key);
  }
  return [...twice].map((id) => ({ code: "duplicate-id", id }));
}
