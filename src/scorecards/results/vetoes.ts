import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import type { Entries } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import { anyOf, call } from "../calc/text";
import { metricInputs, metricUnit } from "../metrics";
import type { CasesVeto, Input, Item, ScorecardSystem, Veto } from "../system/description";
import { settingKey } from "../system/keys";
import type { Asked } from "./asked";
import {
  askedNumber,
  guarded,
  measuredMetric,
  measuredNumber,
  ofAsked,
  ofMeasured,
  type Operand,
  settingNumber,
} from "./calculation";
import type { ResultPlaces } from "./places";
import type { Explaining, Setting, SheetWords } from "./result";
import type { AppliedVeto, FieldStep } from "./steps";

type Kind = Veto["effect"]["kind"];

/** Whether HR counts cases for it; else it looks at what an item measures. */
export const isCounted = (veto: Veto): veto is CasesVeto => "cases" in veto;

/** The vetoes of a system, of some kinds: one on, or of, an item that is not on the scorecard has nothing to say. */
export const vetoesOf = (
  { vetoes = [], items }: Pick<ScorecardSystem, "vetoes" | "items">,
  ...kinds: readonly Kind[]
): readonly Veto[] =>
  vetoes.filter(
    (veto) =>
      (kinds.length === 0 || kinds.includes(veto.effect.kind)) &&
      (veto.effect.kind !== "item" || isAmong(items, veto.effect.item)) &&
      (isCounted(veto) || measuredMetric(items, veto.figure.item) !== null),
  );

const isAmong = (items: readonly Item[], id: string): boolean =>
  items.some((item) => item.id === id);

/** What HR enters so that a veto can be judged. */
export function vetoInputs(
  { items }: Pick<ScorecardSystem, "items">,
  veto: Veto,
): readonly Input[] {
  if (isCounted(veto)) return [veto.cases];
  const metric = measuredMetric(items, veto.figure.item);
  return metric === null ? [] : metricInputs(metric);
}

/** The number by which it is judged, among those that a result is made of. */
export const vetoOperand = (veto: Veto): Operand =>
  isCounted(veto) ? ofAsked({ input: veto.cases }) : ofMeasured(veto.figure.item);

/** The vetoes on an item. */
export const itemVetoes = (
  system: Pick<ScorecardSystem, "vetoes" | "items">,
  item: string,
): readonly Veto[] =>
  vetoesOf(system, "item").filter(({ effect }) => effect.kind === "item" && effect.item === item);

/** The same system without vetoes on items that HR has left out. */
export function withVetoesOn(system: ScorecardSystem, items: readonly Item[]): ScorecardSystem {
  const { vetoes } = system;
  return vetoes === undefined ? system : { ...system, vetoes: vetoesOf({ vetoes, items }) };
}

const fromId = ({ id }: Veto): string => `veto:${id}`;
const mostId = ({ id }: Veto): string => `veto:${id}:most`;

export const vetoSettings = (system: ScorecardSystem): readonly Setting[] =>
  vetoesOf(system).flatMap((veto) => settingsOfVeto(system, veto));

export function settingsOfVeto(system: ScorecardSystem, veto: Veto): readonly Setting[] {
  const { effect } = veto;
  const from: Setting = {
    id: fromId(veto),
    group: "vetoes",
    label: (words) => {
      const { rules } = words.texts;
      const when = fill(rules[whenOf(veto)], { name: nameOf(system, veto, words) });
      switch (effect.kind) {
        case "item":
          return fill(rules.vetoItem, { when, item: itemName(system, effect.item, words) });
        case "total":
          return fill(rules.vetoTotal, { when });
        case "most":
          return fill(rules.vetoMost, { when });
        case "tier":
          return fill(rules.vetoTier, { when });
      }
    },
    unit: unitOf(system, veto),
    limit: isCounted(veto) ? "whole-from-1" : "any",
    parameter: veto.from,
    set: (of, parameter) => withVeto(of, veto, (each) => ({ ...each, from: parameter })),
  };
  if (effect.kind !== "most") return [from];
  return [
    from,
    {
      id: mostId(veto),
      group: "vetoes",
      label: (words) =>
        fill(words.texts.rules.vetoMostValue, { name: nameOf(system, veto, words) }),
      unit: "score",
      limit: "not-negative",
      parameter: effect.most,
      set: (of, most) => withVeto(of, veto, (each) => ({ ...each, effect: { ...effect, most } })),
    },
  ];
}

const whenOf = (veto: Veto) =>
  isCounted(veto) ? "vetoFrom" : veto.figure.beyond === "below" ? "vetoBelow" : "vetoAbove";

const itemName = ({ items }: ScorecardSystem, id: string, { local }: SheetWords): string => {
  const item = items.find((each) => each.id === id);
  return item === undefined ? "" : local(item.name);
};

const nameOf = (system: ScorecardSystem, veto: Veto, words: SheetWords): string =>
  isCounted(veto) ? words.local(veto.cases.name) : itemName(system, veto.figure.item, words);

export function unitOf({ items }: Pick<ScorecardSystem, "items">, veto: Veto) {
  if (isCounted(veto)) return veto.cases.unit;
  const metric = measuredMetric(items, veto.figure.item);
  return metric === null ? "any" : metricUnit(metric);
}

const withVeto = (
  system: ScorecardSystem,
  { id }: Veto,
  change: (veto: Veto) => Veto,
): ScorecardSystem => ({
  ...system,
  vetoes: (system.vetoes ?? []).map((veto) => (veto.id === id ? change(veto) : veto)),
});

/** What HR counts for them, each once. */
export function vetoCases(system: ScorecardSystem): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { cases, effect } of vetoesOf(system).filter(isCounted)) {
    const known = asked.get(cases.id);
    const ofTotal = effect.kind === "item" && known?.ofTotal !== "itself" ? "item" : "itself";
    asked.set(cases.id, { input: cases, ofTotal });
  }
  return [...asked.values()];
}

/** What items would measure, by their ids, where that is asked; else what was entered holds. */
export type Otherwise = ReadonlyMap<string, number>;
const AS_ENTERED: Otherwise = new Map();

/** Those of some vetoes that apply, or what is wrong with the cases or the figures of one. */
export function appliedVetoes(
  system: ScorecardSystem,
  vetoes: readonly Veto[],
  entries: Entries,
  otherwise = AS_ENTERED,
): readonly AppliedVeto[] | scoring.Fault {
  const applied: AppliedVeto[] = [];
  for (const veto of vetoes) {
    const cases = numberFor(system, veto, entries, otherwise);
    if (scoring.isFault(cases)) return cases;
    const faulty = settingsOfVeto(system, veto).map(settingNumber).find(scoring.isFault);
    if (faulty !== undefined) return faulty;
    if (applies(veto, cases, veto.from.value)) applied.push({ veto, cases });
  }
  return applied;
}

const numberFor = (
  { items }: ScorecardSystem,
  veto: Veto,
  entries: Entries,
  otherwise: Otherwise,
): number | scoring.Fault =>
  isCounted(veto)
    ? askedNumber({ input: veto.cases }, { entries })
    : (otherwise.get(veto.figure.item) ?? measuredNumber(items, veto.figure.item, entries));

/** Whether so many cases, or so much that was measured, are what a veto follows from; as formula and as number. */
export function applies(veto: Veto, number: number, from: number | null): boolean {
  if (from === null) return false;
  if (isCounted(veto)) return number >= from;
  const [one, limit] = [number, from].map((each) =>
    scoring.roundDecimal(each, scoring.THRESHOLD_PLACES),
  ) as [number, number];
  return veto.figure.beyond === "below" ? one < limit : one > limit;
}

export function applyingTest(veto: Veto, number: string, from: string): string {
  if (isCounted(veto)) return `${number}>=${from}`;
  const sign = veto.figure.beyond === "below" ? "<" : ">";
  return `ROUND(${number},9)${sign}ROUND(${from},9)`;
}

/** Those that apply to an item; none while that cannot be told. */
export function appliedToItem(
  system: ScorecardSystem,
  { id }: Item,
  entries: Entries,
  otherwise = AS_ENTERED,
): readonly AppliedVeto[] {
  const applied = appliedVetoes(system, itemVetoes(system, id), entries, otherwise);
  return scoring.isFault(applied) ? [] : applied;
}

/** An item's score after its vetoes; its own fault comes first. */
export function vetoedScore(
  system: ScorecardSystem,
  { id }: Item,
  result: scoring.Explained | scoring.Fault,
  entries: Entries,
): scoring.Explained | scoring.Fault {
  if (scoring.isFault(result)) return result;
  const applied = appliedVetoes(system, itemVetoes(system, id), entries);
  if (scoring.isFault(applied)) return applied;
  return applied.length === 0 ? result : { ...result, score: 0 };
}

/** The most that a total may be; Infinity where no veto applies. */
export const mostOf = (applied: readonly AppliedVeto[]): number =>
  Math.min(
    ...applied.map(({ veto: { effect } }) =>
      effect.kind === "total" ? 0 : effect.kind === "most" ? (effect.most.value ?? 0) : Infinity,
    ),
  );

/** The total after the vetoes: it waits for every count that is its own. */
export function vetoedTotal(
  system: ScorecardSystem,
  total: number | scoring.Fault,
  entries: Entries,
  otherwise = AS_ENTERED,
): number | scoring.Fault {
  if (scoring.isFault(total)) return total;
  const waiting = vetoCases(system).filter(({ ofTotal }) => ofTotal === "itself");
  const missing = waiting.map((asked) => askedNumber(asked, { entries })).find(scoring.isFault);
  if (missing !== undefined) return missing;
  const applied = appliedVetoes(system, vetoesOf(system, "total", "most"), entries, otherwise);
  return scoring.isFault(applied) ? applied : Math.min(total, mostOf(applied));
}

/** Whatever keeps an item's vetoes, or those of the total, from being judged. */
export const vetoObstacles = (
  system: ScorecardSystem,
  vetoes: readonly Veto[],
  { ofInput, ofMeasured: ofItem, ofSetting }: VetoFinding & Pick<Explaining, "ofSetting">,
): readonly Obstacle[] =>
  vetoes.flatMap((veto) => [
    ...waitingFor(veto, { ofInput, ofMeasured: ofItem }),
    ...settingsOfVeto(system, veto).flatMap(({ id, parameter, limit }) =>
      ofSetting(settingKey(id), parameter.value, limit),
    ),
  ]);

type VetoFinding = Pick<Explaining, "ofInput" | "ofMeasured">;

/** What keeps the number from being there by which a veto is judged. */
export const waitingFor = (veto: Veto, found: VetoFinding): readonly Obstacle[] =>
  isCounted(veto) ? found.ofInput({ input: veto.cases }) : found.ofMeasured(veto.figure.item);

/** Which vetoes apply to somebody, and what they leave of a result. */
export function vetoStep(
  { system, entries, terms, outcome }: Explaining,
  field: "totalMost" | "tierScore",
  vetoes: readonly Veto[],
): readonly FieldStep[] {
  const applied = appliedVetoes(system, vetoes, entries);
  const result = outcome(field);
  if (scoring.isFault(applied) || scoring.isFault(result)) return [];
  const counted = distinctNumbers(vetoes).flatMap(
    (veto) =>
      (isCounted(veto) ? terms.input(veto.cases, "+") : terms.measured(veto.figure.item, "+")) ??
      [],
  );
  return [
    { kind: "vetoes", field, applied, counted, result: typeof result === "number" ? result : null },
  ];
}

const numberId = (veto: Veto): string =>
  isCounted(veto) ? `cases ${veto.cases.id}` : `figure ${veto.figure.item}`;

const distinctNumbers = (vetoes: readonly Veto[]): readonly Veto[] => [
  ...new Map(vetoes.map((veto) => [numberId(veto), veto])).values(),
];

/** A test that is true where one of some tests of vetoes is. */
export const anyApplies = (tests: readonly string[]): string =>
  tests.length === 1 ? (tests[0] ?? "FALSE") : anyOf(tests.map((test) => `(${test})`));

/** What the total waits for by itself, though the item that measures it does not count: its cell, and whether it is so. */
export const watchedAlone = (
  places: Pick<ResultPlaces, "system" | "target">,
): readonly { readonly actual: string; readonly isAlone: string }[] =>
  distinctNumbers(
    vetoesOf(places.system, "total", "most", "tier").filter((veto) => !isCounted(veto)),
  ).flatMap((veto) => {
    const place = isCounted(veto) ? null : places.target(veto.figure.item);
    return place === null ? [] : [{ actual: place.actual, isAlone: `(${place.share}=0)` }];
  });

/** An item's score after its vetoes, from its cell before them: nothing where one applies. */
export function vetoedFormula(
  item: Item,
  score: string,
  places: Pick<ResultPlaces, "system" | "typed" | "setting" | "target">,
): string {
  const vetoes = itemVetoes(places.system, item.id);
  const counts = vetoes.map((veto) => {
    const id = fromId(veto);
    const count = isCounted(veto)
      ? places.typed(veto.cases)
      : (places.target(veto.figure.item)?.actual ?? score);
    return { count, test: applyingTest(veto, count, places.setting(id)), id };
  });
  const applying = anyApplies(counts.map(({ test }) => test));
  return guarded(
    [
      [`ISNUMBER(${score})`, score],
      ...counts.flatMap(({ count, id }): (readonly [string, string])[] => {
        const state = places.setting(id, "state");
        return [
          [`ISNUMBER(${count})`, count],
          [`${state}=""`, state],
        ];
      }),
    ],
    call("IF", applying, "0", score),
  );
}
