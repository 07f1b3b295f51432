import type { InputReading } from "../../calc/person";
import { metricKind } from "../../metrics";
import type { PersonReading } from "../../reading";
import { lineMetric } from "../../rules";
import type { Metric } from "../../system/description";
import { linesOf } from "../../system/lines";
import { finding, type Finding } from "../finding";
import { nameOf } from "./missing";

/** Figures that are right by themselves, and wrong beside one another: a part above its whole, nothing to divide by. */
export function metricFindings(scorecard: string, person: PersonReading): Finding[] {
  const inputs = new Map(person.inputs.map((each) => [each.input.id, each]));
  return person.items
    .filter(({ points }) => points !== 0)
    .flatMap(({ item }) => linesOf(item).flatMap(({ rule }) => lineMetric(rule) ?? []))
    .flatMap((metric) => metricFinding(scorecard, person, metric, inputs) ?? []);
}

function metricFinding(
  scorecard: string,
  person: PersonReading,
  metric: Metric,
  inputs: ReadonlyMap<string, InputReading>,
): Finding | null {
  const odd = metricKind(metric).odd(metric, ({ id }) => inputs.get(id)?.value);
  const place = odd === null ? undefined : inputs.get(odd.input.id);
  if (odd === null || place === undefined) return null;
  const { input: _input, ...fact } = odd;
  const where = { ...place.cell, person: nameOf(person) };
  if (fact.code === "part-above-whole") {
    const { about, ...facts } = fact;
    return finding(scorecard, facts, [{ ...where, about }]);
  }
  const was = typeof place.value === "number" ? { was: place.value } : {};
  return finding(scorecard, fact, [{ ...where, ...was }]);
}
