import * as scoring from "../../scoring";
import { type Entries, figureOf } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import { call, quote } from "../calc/text";
import { fits } from "../calc/usable";
import { lineMetric, metricValue, ruleKind } from "../rules";
import type { Item, Metric, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { linesOf } from "../system/lines";
import type { ResultField } from "../system/result-fields";
import type { ResultPlaces } from "./places";
import type { Asked } from "./asked";
import type { Earning, Explaining, Result, Setting } from "./result";

/** A number that a result is made of. */
export type Operand =
  | {
      readonly kind: "result";
      readonly field: ResultField;
      /** Below this nothing is made of it. */
      readonly least?: number;
    }
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "metric"; readonly item: string }
  /** The same where it need not have a target; what is wrong with it is said. */
  | { readonly kind: "measured"; readonly item: string }
  | { readonly kind: "setting"; readonly setting: Setting };

export const ofResult = (field: ResultField, least?: number): Operand => ({
  kind: "result",
  field,
  ...(least === undefined ? {} : { least }),
});
export const ofAsked = (asked: Asked): Operand => ({ kind: "asked", asked });
export const ofMetric = (item: string): Operand => ({ kind: "metric", item });
export const ofMeasured = (item: string): Operand => ({ kind: "measured", item });
export const ofSetting = (setting: Setting): Operand => ({ kind: "setting", setting });

/** One calculation, read as a formula, as a number and as what stands in its way. */
export interface Calculation {
  readonly operands: readonly Operand[];
  /** By the scoring core, from the operands' numbers. */
  readonly value: (...numbers: number[]) => number | scoring.Fault;
  /** From the operands' references, all of which hold numbers where it counts. */
  readonly formula: (places: ResultPlaces, ...references: string[]) => string;
}

/** A result that is a calculation. What the calculation does not say stands in `rest`. */
export const calculated = (
  calculation: (system: ScorecardSystem) => Calculation,
  rest: Omit<Result, "formula" | "outcome" | "obstacles">,
): Result => ({
  ...rest,
  formula: (places) => formulaOf(calculation(places.system), places),
  outcome: (earning) => valueOf(calculation(earning.system), earning),
  obstacles: (explaining) => obstaclesOf(calculation(explaining.system), explaining),
});

/** Of a test and what is said where it fails, one after the other; at last what is made. */
type Guard = readonly [sound: string, otherwise: string];
export const guarded = (guards: readonly Guard[], made: string): string =>
  guards.reduceRight((rest, [sound, otherwise]) => call("IF", sound, rest, otherwise), made);

const NAMES = ["x", "y", "z", "u", "v", "w", "p", "q"] as const;

/**
 * Where every operand is a number that can be used, what is made of them; else in words why there is nothing: a dash where
 * another result is missing, whose own cell says why, the word of a checked figure, or that of a line of Rules. Functions get
 * numbers alone, in one call.
 */
function formulaOf({ operands, formula }: Calculation, places: ResultPlaces): string {
  const lets: string[] = [];
  const guards: Guard[] = [];
  const ofRules: Guard[] = [];
  const clean: string[] = [];
  const references = new Set<string>();
  const named = operands.map((operand): string => {
    if (operand.kind === "setting") {
      const { id } = operand.setting;
      const state = places.setting(id, "state");
      ofRules.push([`${state}=""`, state]);
      clean.push(places.setting(id));
      return places.setting(id);
    }
    const name = NAMES[lets.length / 2] ?? "";
    const reference = referenceOf(operand, places);
    const isNamed = places.spelling === "hr" && reference.length > name.length + 2 && name !== "";
    if (isNamed) lets.push(name, reference);
    const own = isNamed ? name : reference;
    const made = guardsOf(operand, own, places);
    // What several parts of a calculation go by is asked for once.
    const isAsked = references.has(reference);
    references.add(reference);
    if (!isAsked) guards.push(...made);
    // One test within the other: beside one another, an error among the cells would be handed on.
    clean.push(
      guarded(
        made.map(([sound]): Guard => [sound, "0"]),
        own,
      ),
    );
    return own;
  });
  const one = formula(places, ...named);
  const made = places.spilled && one.includes("HR.") ? formula(places, ...clean) : one;
  const body = guarded([...together(guards), ...ofRules], made);
  return lets.length === 0 ? body : call("LET", ...lets, body);
}

/** Neighbouring tests for numbers that are answered by the same word, as one. */
function together(guards: readonly Guard[]): readonly Guard[] {
  const made: Guard[] = [];
  for (const [sound, otherwise] of guards) {
    const [before, word] = made.at(-1) ?? [];
    const join = before?.startsWith("ISNUMBER(") === true && sound.startsWith("ISNUMBER(");
    if (join && word === otherwise) made[made.length - 1] = [`${before}*${sound}`, word];
    else made.push([sound, otherwise]);
  }
  return made;
}

function referenceOf(
  operand: Exclude<Operand, { readonly kind: "setting" }>,
  places: ResultPlaces,
): string {
  switch (operand.kind) {
    case "result":
      return places.field(operand.field);
    case "asked":
      return places.typed(operand.asked.input);
    case "metric":
    case "measured":
      return places.target(operand.item)?.actual ?? quote("");
  }
}

function guardsOf(operand: Operand, reference: string, { texts }: ResultPlaces): Guard[] {
  const none = quote(texts.status.none);
  const isNumber = `ISNUMBER(${reference})`;
  switch (operand.kind) {
    case "result": {
      const { least } = operand;
      const beyond: Guard[] =
        least === undefined ? [] : [[`${reference}>=${least}`, quote(texts.status.outOfRange)]];
      return [[isNumber, none], ...beyond];
    }
    case "asked":
    case "measured":
      return [[isNumber, reference]];
    case "metric":
      return [[isNumber, none]];
    case "setting":
      return [];
  }
}

/** By the scoring core: the first fault among the operands, or what is made of their numbers. */
function valueOf({ operands, value }: Calculation, earning: Earning): number | scoring.Fault {
  const numbers: number[] = [];
  for (const operand of operands) {
    const found = numberOf(operand, earning);
    if (typeof found !== "number") return found;
    numbers.push(found);
  }
  return value(...numbers);
}

function numberOf(operand: Operand, earning: Earning): number | scoring.Fault {
  switch (operand.kind) {
    case "result": {
      const { field, least } = operand;
      const outcome = earning.outcome(field);
      if (scoring.isFault(outcome)) return outcome;
      if (typeof outcome !== "number") return { code: "missing", argument: field };
      return least !== undefined && outcome < least
        ? { code: "negative", argument: field, value: outcome }
        : outcome;
    }
    case "asked":
      return askedNumber(operand.asked, earning);
    case "metric":
      return metricOf(operand.item, earning);
    case "measured":
      return measuredNumber(earning.system.items, operand.item, earning.entries);
    case "setting":
      return settingNumber(operand.setting);
  }
}

export function askedNumber(
  { input, blank }: Asked,
  { entries }: Pick<Earning, "entries">,
): number | scoring.Fault {
  const value = figureOf(input, entries) ?? blank ?? null;
  if (value === null) return { code: "missing", argument: input.id };
  return typeof value === "number" && Number.isNaN(value) ? scoring.OVERFLOW : value;
}

export function settingNumber({ id, parameter, limit }: Setting): number | scoring.Fault {
  const { value } = parameter;
  if (value === null) return { code: "missing", argument: id };
  if (fits(value, limit)) return value;
  return limit === "share"
    ? { code: "not-share", argument: id, value }
    : { code: "negative", argument: id, value };
}

function metricOf(id: string, { system, entries }: Earning): number | scoring.Fault {
  const metric = aimed(system.items, id)?.metric;
  const value = metric === undefined ? null : metricValue(metric, entries);
  return value ?? { code: "missing", argument: id };
}

/** What an item measures by one rule; null where that is no single figure. */
export function measuredMetric(items: readonly Item[], id: string): Metric | null {
  const item = items.find((each) => each.id === id);
  const [line, ...others] = item === undefined ? [] : linesOf(item);
  return line === undefined || others.length > 0 ? null : lineMetric(line.rule);
}

export function measuredNumber(
  items: readonly Item[],
  id: string,
  entries: Entries,
): number | scoring.Fault {
  const metric = measuredMetric(items, id);
  const value = metric === null ? null : metricValue(metric, entries);
  if (value === null) return { code: "missing", argument: id };
  return typeof value === "number" && Number.isNaN(value) ? scoring.OVERFLOW : value;
}

/** What an item measures and what that has to reach; null where nothing can be missed. */
export function aimed(items: readonly Item[], id: string) {
  const item = items.find((each) => each.id === id);
  const [line] = item === undefined ? [] : linesOf(item);
  if (item === undefined || line === undefined) return null;
  const { rule } = line;
  const [metric, target] = [lineMetric(rule), ruleKind(rule).target(rule)];
  return metric === null || target === null ? null : { item, metric, target };
}

function obstaclesOf({ operands }: Calculation, explaining: Explaining): Obstacle[] {
  return operands.flatMap((operand): readonly Obstacle[] => {
    switch (operand.kind) {
      case "result":
        return explaining.obstacles(operand.field);
      case "asked":
        return explaining.ofInput(operand.asked);
      case "setting": {
        const { id, parameter, limit } = operand.setting;
        return explaining.ofSetting(settingKey(id), parameter.value, limit);
      }
      case "metric":
        return [];
      case "measured":
        return explaining.ofMeasured(operand.item);
    }
  });
}
