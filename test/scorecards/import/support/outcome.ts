import type { Locale } from "../../../../src/i18n/locale";
import { outcomeOf, type Outcome } from "../../../../src/scorecards/import/outcome";
import { parsePeriod } from "../../../../src/scorecards/import/period-text";
import { findSystem } from "../../../../src/scorecards/systems";

export interface Trial {
  readonly system: string;
  readonly text: string | readonly (readonly string[])[];
  readonly period?: string;
  readonly people?: readonly (readonly [string, string])[];
  readonly locale?: Locale;
}

export const STAFF: readonly (readonly [string, string])[] = [
  ["001", "小美"],
  ["002", "小丽"],
  ["003", "Anna"],
  ["004", "Ben"],
];

/** What Import would make of an export. */
export function outcome({ system: id, text, period: when, people, locale = "en" }: Trial): Outcome {
  const system = findSystem(id);
  const quarterly = system?.period === "quarter";
  const period = parsePeriod(when ?? (quarterly ? "2024-Q1" : "2024-01"));
  if (system === undefined || period === null) throw new Error("no such trial");
  return outcomeOf({ text, system, period, people: people ?? STAFF, locale });
}

/** The same in short: figures by person and input, and what is asked about. */
export function inShort(trial: Trial) {
  const { figures, questions } = outcome(trial);
  const given: Record<string, Record<string, number>> = {};
  for (const { person, input, value } of figures) (given[person] ??= {})[input] = value;
  return { figures: given, asked: [...new Set(questions.map(({ about }) => about))].sort() };
}
