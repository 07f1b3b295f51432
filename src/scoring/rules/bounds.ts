import { RESULT_PLACES, roundDecimal } from "../exact/rounding";
import type { Fault } from "../fault";
import type { Explained, Trace, TraceStep } from "./trace";

/** Keeps a raw score within floor and cap and adds what was done to the trace. */
export function explainBounded(raw: number, floor: number, cap: number, trace: Trace): Explained {
  const steps: TraceStep[] = [...trace];
  if (raw < floor) steps.push({ kind: "floored", raw, floor });
  else if (raw > cap) steps.push({ kind: "capped", raw, cap });
  return { score: roundDecimal(clamp(raw, floor, cap), RESULT_PLACES), trace: steps };
}

export function clamp(raw: number, floor: number, cap: number): number {
  return raw < floor ? floor : raw > cap ? cap : raw;
}

export function boundsFault(floor: number, cap: number): Fault | null {
  return floor > cap ? { code: "floor-above-cap", floor, cap } : null;
}
