import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import type { Entries } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import { anyOf, call } from "../calc/text";
import type { Item, Parameter, ScorecardSystem, Veto } from "../system/description";
import { settingKey } from "../system/keys";
import type { Asked } from "./asked";
import { askedNumber, guarded, settingNumber } from "./calculation";
import type { ResultPlaces } from "./places";
import type { Explaining, Setting } from "./result";
import type { AppliedVeto, FieldStep } from "./steps";

type Kind = Veto["effect"]["kind"];

/** The vetoes of a system, of some kinds: one on an item that is not on the scorecard has nothing to say. */
export const vetoesOf = (
  { vetoes = [], items }: Pick<ScorecardSystem, "vetoes" | "items">,
  ...kinds: readonly Kind[]
): readonly Veto[] =>
  vetoes.filter(
    ({ effect }) =>
      (kinds.length === 0 || kinds.includes(effect.kind)) &&
      (effect.kind !== "item" || items.some(({ id }) => id === effect.item)),
  );

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
  const { cases, effect } = veto;
  const from: Setting = {
    id: fromId(veto),
    group: "vetoes",
    label: ({ texts: { rules }, local }) => {
      const name = local(cases.name);
      switch (effect.kind) {
        case "item": {
          const item = system.items.find(({ id }) => id === effect.item);
          return fill(rules.vetoItem, { name, item: item === undefined ? "" : local(item.name) });
        }
        case "total":
          return fill(rules.vetoTotal, { name });
        case "most":
          return fill(rules.vetoMost, { name });
        case "tier":
          return fill(rules.vetoTier, { name });
      }
    },
    unit: cases.unit,
    limit: "whole-from-1",
    parameter: veto.from,
    set: (of, parameter) => withVeto(of, veto, (each) => ({ ...each, from: parameter })),
  };
  if (effect.kind !== "most") return [from];
  return [
    from,
    {
      id: mostId(veto),
      group: "vetoes",
      label: ({ texts: { rules }, local }) =>
        fill(rules.vetoMostValue, { name: local(cases.name) }),
      unit: "score",
      limit: "not-negative",
      parameter: effect.most,
      set: (of, most) => withVeto(of, veto, (each) => ({ ...each, effect: { ...effect, most } })),
    },
  ];
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
  for (const { cases, effect } of vetoesOf(system)) {
    const known = asked.get(cases.id);
    const ofTotal = effect.kind === "item" && known?.ofTotal !== "itself" ? "item" : "itself";
    asked.set(cases.id, { input: cases, ofTotal });
  }
  return [...asked.values()];
}

export const askedFor = ({ cases }: Veto): Asked => ({ input: cases });

/** Those of some vetoes that apply, or what is wrong with the cases or the figures of one. */
export function appliedVetoes(
  system: ScorecardSystem,
  vetoes: readonly Veto[],
  entries: Entries,
): readonly AppliedVeto[] | scoring.Fault {
  const applied: AppliedVeto[] = [];
  for (const veto of vetoes) {
    const cases = askedNumber(askedFor(veto), { entries });
    if (scoring.isFault(cases)) return cases;
    const faulty = settingsOfVeto(system, veto).map(settingNumber).find(scoring.isFault);
    if (faulty !== undefined) return faulty;
    if (applies(cases, veto.from)) applied.push({ veto, cases });
  }
  return applied;
}

export const applies = (cases: number, { value }: Parameter): boolean =>
  value !== null && cases >= value;

/** Those that apply to an item; none while that cannot be told. */
export function appliedToItem(
  system: ScorecardSystem,
  { id }: Item,
  entries: Entries,
): readonly AppliedVeto[] {
  const applied = appliedVetoes(system, itemVetoes(system, id), entries);
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
): number | scoring.Fault {
  if (scoring.isFault(total)) return total;
  const waiting = vetoCases(system).filter(({ ofTotal }) => ofTotal === "itself");
  const missing = waiting.map((asked) => askedNumber(asked, { entries })).find(scoring.isFault);
  if (missing !== undefined) return missing;
  const applied = appliedVetoes(system, vetoesOf(system, "total", "most"), entries);
  return scoring.isFault(applied) ? applied : Math.min(total, mostOf(applied));
}

/** Whatever keeps an item's vetoes, or those of the total, from being judged. */
export const vetoObstacles = (
  system: ScorecardSystem,
  vetoes: readonly Veto[],
  { ofInput, ofSetting }: Pick<Explaining, "ofInput" | "ofSetting">,
): readonly Obstacle[] =>
  vetoes.flatMap((veto) => [
    ...ofInput(askedFor(veto)),
    ...settingsOfVeto(system, veto).flatMap(({ id, parameter, limit }) =>
      ofSetting(settingKey(id), parameter.value, limit),
    ),
  ]);

/** Which vetoes apply to somebody, and what they leave of a result. */
export function vetoStep(
  { system, entries, terms, outcome }: Explaining,
  field: "totalMost" | "tierScore",
  vetoes: readonly Veto[],
): readonly FieldStep[] {
  const applied = appliedVetoes(system, vetoes, entries);
  const result = outcome(field);
  if (scoring.isFault(applied) || scoring.isFault(result)) return [];
  const counted = distinctCases(vetoes).flatMap((cases) => terms.input(cases, "+") ?? []);
  return [
    { kind: "vetoes", field, applied, counted, result: typeof result === "number" ? result : null },
  ];
}

const distinctCases = (vetoes: readonly Veto[]): readonly Veto["cases"][] => [
  ...new Map(vetoes.map(({ cases }) => [cases.id, cases])).values(),
];

/** A test that is true where one of some vetoes applies, whose cases are numbers. */
export const anyApplies = (cases: readonly (readonly [count: string, from: string])[]): string => {
  const tests = cases.map(([count, from]) => `${count}>=${from}`);
  return tests.length === 1 ? (tests[0] ?? "FALSE") : anyOf(tests.map((test) => `(${test})`));
};

/** An item's score after its vetoes, from its cell before them: nothing where one applies. */
export function vetoedFormula(
  item: Item,
  score: string,
  places: Pick<ResultPlaces, "system" | "typed" | "setting">,
): string {
  const vetoes = itemVetoes(places.system, item.id);
  const counts = vetoes.map((veto) => {
    const id = fromId(veto);
    return { count: places.typed(veto.cases), from: places.setting(id), id };
  });
  const applying = anyApplies(counts.map(({ count, from }) => [count, from]));
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
