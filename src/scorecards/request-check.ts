import * as scoring from "../scoring";
import { type FigureLimit, itemFigures, settingFigures } from "./company/figures";
import { POINTS_TOTAL, type ScorecardSystem } from "./system/description";
import type { GenerationRequest, ItemChoice, TierChoice } from "./generation-request";
import type { ParameterKey } from "./system/keys";
import { findSystem } from "./systems";

/** What keeps a scorecard from being generated, as facts; the pane says it in words. */
export type RequestFault =
  | { readonly code: "unknown-system"; readonly system: string }
  | { readonly code: "no-such-layout"; readonly layout: string }
  | { readonly code: "no-items" }
  | { readonly code: "bad-points"; readonly item: string }
  /** `suspect`: the one item that would mend the sum by its `usual` points, where there is exactly one that stands out. */
  | {
      readonly code: "points-sum";
      readonly sum: number;
      readonly suspect?: string;
      readonly usual?: number;
    }
  | FigureFault
  | TierFault
  | { readonly code: "no-people" }
  | { readonly code: "duplicate-id"; readonly id: string }
  | { readonly code: "bad-period" };

/** A figure that the functions would refuse; `item` is null where it belongs to none. */
export interface FigureFault {
  readonly code: "bad-figure";
  readonly key: ParameterKey;
  readonly item: string | null;
  readonly problem: FigureLimit | "blank";
}

/** Tiers count from 1, in the order in which they were written. */
export type TierFault =
  | { readonly code: "tier-from"; readonly tier: number }
  | { readonly code: "tier-grade"; readonly tier: number }
  | { readonly code: "tier-amount"; readonly tier: number }
  | { readonly code: "duplicate-tier"; readonly tier: number; readonly from: number }
  /** A score below the lowest tier would have none. */
  | { readonly code: "tiers-start"; readonly tier: number; readonly lowest: number };

type Points = ReadonlyMap<string, number>;

/**
 * All faults of a request, none when it can be generated.
 *
 * @param saved The points of the company's own system, where it is one: by them a wrong sum is judged.
 */
export function checkRequest(
  request: GenerationRequest,
  saved?: readonly ItemChoice[],
): RequestFault[] {
  const system = findSystem(request.system);
  if (system === undefined) return [{ code: "unknown-system", system: request.system }];
  const faults: RequestFault[] = [];
  if (!system.layouts.includes(request.layout)) {
    faults.push({ code: "no-such-layout", layout: request.layout });
  }
  faults.push(
    ...checkPoints(request, usualPoints(system, saved)),
    ...checkFigures(request, system),
    ...tierFaults(request.tiers ?? []),
    ...checkPeople(request),
  );
  const { period } = request;
  const part = period.kind === "month" ? period.month : period.quarter;
  const most = period.kind === "month" ? 12 : 4;
  const whole = Number.isInteger(period.year) && Number.isInteger(part);
  if (!whole || period.year < 1900 || period.year > 9999 || part < 1 || part > most) {
    faults.push({ code: "bad-period" });
  }
  return faults;
}

/** What HR may have started from: what it saved or the standard, then each preset. */
function usualPoints(system: ScorecardSystem, saved?: readonly ItemChoice[]): readonly Points[] {
  const standard = system.items.map(({ id, points }) => [id, points.value ?? 0] as const);
  return [
    new Map(saved?.map(({ item, points }) => [item, points]) ?? standard),
    ...system.presets.map(({ points }) => new Map(Object.entries(points))),
  ];
}

function checkPoints(request: GenerationRequest, usual: readonly Points[]): RequestFault[] {
  const on = request.items.filter((choice) => choice.on);
  if (on.length === 0) return [{ code: "no-items" }];
  const bad = on.filter(({ points }) => !Number.isFinite(points) || points < 0);
  if (bad.length > 0) return bad.map(({ item }) => ({ code: "bad-points", item }));
  const sum = Number(on.reduce((total, { points }) => total + points, 0).toFixed(9));
  return sum === POINTS_TOTAL ? [] : [{ code: "points-sum", sum, ...suspectOf(on, sum, usual) }];
}

/** Only an item that HR changed can be the wrong one, and only if its usual points would set the sum right. */
function suspectOf(
  on: readonly ItemChoice[],
  sum: number,
  usual: readonly Points[],
): { readonly suspect?: string; readonly usual?: number } {
  const changed = usual.map((points) =>
    on.flatMap((choice) => {
      const before = points.get(choice.item) ?? 0;
      return before === choice.points ? [] : [{ ...choice, before }];
    }),
  );
  // What HR started from is what the fewest items differ from.
  const [nearest = []] = [...changed].sort((one, other) => one.length - other.length);
  const mends = nearest.filter(
    ({ points, before }) => Number((sum - points + before).toFixed(9)) === POINTS_TOTAL,
  );
  const [mend] = mends;
  return mend === undefined || mends.length > 1 ? {} : { suspect: mend.item, usual: mend.before };
}

/** What the company set, held to what the functions take; an item that is off may say anything. */
function checkFigures(request: GenerationRequest, system: ScorecardSystem): FigureFault[] {
  const { parameters = {}, layout, locale } = request;
  const off = new Set(request.items.flatMap(({ item, on }) => (on ? [] : [item])));
  const figures = [
    ...system.items
      .filter(({ id }) => !off.has(id))
      .flatMap((item) =>
        itemFigures(item, locale).flatMap((line) =>
          line.figures.map((figure) => ({ figure, item: item.id })),
        ),
      ),
    ...settingFigures(system, layout, locale).flatMap((group) =>
      group.figures.map((figure) => ({ figure, item: null })),
    ),
  ];
  return figures.flatMap(({ figure: { key, limit, optional }, item }): FigureFault[] => {
    const value = parameters[key];
    if (value === undefined) return [];
    const problem = figureProblem(value, limit, optional);
    return problem === null ? [] : [{ code: "bad-figure", key, item, problem }];
  });
}

/** What is wrong with a figure of the rules; null: nothing. */
export function figureProblem(
  value: number | null,
  limit: FigureLimit,
  optional: boolean,
): FigureFault["problem"] | null {
  if (value === null) return optional ? null : "blank";
  return keeps(value, limit) ? null : limit;
}

function keeps(value: number, limit: FigureLimit): boolean {
  if (!Number.isFinite(value)) return false;
  if (limit === "whole-from-1") return value >= 1 && scoring.isWhole(value);
  return scoring.limitFault("", value, limit) === null;
}

/** What is wrong with tiers as HR has written them. */
export function tierFaults(tiers: readonly TierChoice[]): TierFault[] {
  const faults = tiers.flatMap(({ from, grade, amount }, index): TierFault[] => {
    const tier = index + 1;
    return [
      ...(Number.isFinite(from) && from >= 0 ? [] : [{ code: "tier-from", tier } as const]),
      ...(grade.trim() === "" ? [{ code: "tier-grade", tier } as const] : []),
      ...(typeof amount !== "number" || amount >= 0
        ? []
        : [{ code: "tier-amount", tier } as const]),
    ];
  });
  if (tiers.length === 0 || faults.length > 0) return faults;
  const table = scoring.tierTable(tiers.map(({ from }) => from));
  if (scoring.isFault(table)) {
    const from = "threshold" in table ? table.threshold : 0;
    const thresholds = tiers.map((tier) =>
      scoring.roundDecimal(tier.from, scoring.THRESHOLD_PLACES),
    );
    const last = thresholds.lastIndexOf(from);
    return [{ code: "duplicate-tier", tier: last + 1, from }];
  }
  const lowest = table.at(-1);
  return lowest === undefined || lowest.threshold <= 0
    ? []
    : [{ code: "tiers-start", tier: lowest.position + 1, lowest: lowest.threshold }];
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
