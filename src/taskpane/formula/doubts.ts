/** What can be calculated, but is hardly meant: asked beside the field, never in the way. */
import type { FieldValue, FieldValues } from "./evaluate";

/** A step of 1 among percentages is a step of 100 %: one point is 1 %, or 0.01. */
export interface Doubt {
  readonly argument: "step";
  readonly step: number;
}

export function doubtOf(values: FieldValues): Doubt | null {
  const [step, target] = [single(values["step"]), single(values["target"])];
  if (step === null || target === null || step.isPercent || step.value < 1) return null;
  const isAmongPercentages =
    target.isPercent ||
    (target.value > 0 && target.value < 1) ||
    (target.value === 1 && values["actual"]?.kind === "value" && values["actual"].isPercent);
  return isAmongPercentages ? { argument: "step", step: step.value } : null;
}

function single(value: FieldValue | undefined): { value: number; isPercent: boolean } | null {
  if (value?.kind !== "value") return null;
  const only = value.rows.length === 1 && value.rows[0]?.length === 1 ? value.rows[0][0] : null;
  return typeof only === "number" ? { value: only, isPercent: value.isPercent } : null;
}
