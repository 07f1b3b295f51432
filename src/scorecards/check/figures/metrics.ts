import type { Metric, Rule } from "../../system/description";
import type { InputReading } from "../../calc/person";
import type { PersonReading } from "../../reading";
import { finding, type Finding } from "../finding";
import { nameOf } from "./missing";

/** Figures that are right by themselves, and wrong beside one another: a part above its whole, nothing to divide by. */
export function metricFindings(scorecard: string, person: PersonReading): Finding[] {
  const inputs = new Map(person.inputs.map((each) => [each.input.id, each]));
  return person.items
    .filter(({ points }) => points !== 0)
    .flatMap(({ item }) => metricsOf(item.rule))
    .flatMap((metric) => metricFinding(scorecard, person, metric, inputs) ?? []);
}

function metricFinding(
  scorecard: string,
  person: PersonReading,
  metric: Metric,
  inputs: ReadonlyMap<string, InputReading>,
): Finding | null {
  const place = ({ cell, value }: InputReading) => ({
    ...cell,
    person: nameOf(person),
    ...(typeof value === "number" ? { was: value } : {}),
  });
  if (metric.kind === "survey") {
    const votes = metric.votes.flatMap(({ id }) => inputs.get(id) ?? []);
    const [first] = votes;
    const none = votes.length === metric.votes.length && votes.every(({ value }) => value === 0);
    return none && first !== undefined
      ? finding(scorecard, { code: "zero-denominator", figure: metric.name }, [place(first)])
      : null;
  }
  if (metric.kind !== "quotient") return null;
  const part = inputs.get(metric.numerator.id);
  const whole = inputs.get(metric.denominator.id);
  if (whole?.value === 0) {
    return finding(scorecard, { code: "zero-denominator", figure: metric.denominator.name }, [
      place(whole),
    ]);
  }
  if (part === undefined || typeof part.value !== "number" || typeof whole?.value !== "number") {
    return null;
  }
  if (!metric.part || part.value <= whole.value) return null;
  const fact = {
    code: "part-above-whole",
    part: metric.numerator.name,
    whole: metric.denominator.name,
  } as const;
  const { was: _alone, ...where } = place(part);
  return finding(scorecard, fact, [{ ...where, about: `${part.value} > ${whole.value}` }]);
}

function metricsOf(rule: Rule): readonly Metric[] {
  switch (rule.kind) {
    case "parts":
      return rule.parts.flatMap((part) => metricsOf(part.rule));
    case "per-step":
    case "proportion":
      return [rule.metric];
    case "rating":
    case "per-person":
      return [];
  }
}
