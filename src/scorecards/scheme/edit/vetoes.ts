import * as scoring from "../../../scoring";
import type { Entries } from "../../calc/entries";
import { judged } from "../../results/as-printed";
import { loweredTiers } from "../../results/tier-score";
import { tierReached } from "../../results/tier";
import { measuredMetric } from "../../results/calculation";
import { appliedVetoes, isCounted, vetoedTotal, vetoesOf } from "../../results/vetoes";
import { companyOwn } from "../../rules/scores";
import type {
  Beyond,
  CasesVeto,
  Input,
  Item,
  Parameter,
  ScorecardSystem,
  Tier,
  Veto,
  VetoEffect,
} from "../../system/description";
import { linesOf } from "../../system/lines";
import { sameInAll } from "../../system/local-text";
import { inWords } from "../../systems/wording";
import { usedIds } from "./ids";
import { cleanText, isBlank, sameText } from "./names";
import { retold } from "./retell";

/** Vetoes as HR makes them: an event that is counted, or an item's figure, and what follows from it however good the rest is. */

export const MOST_VETOES = 20;

export const EFFECTS: readonly VetoEffect["kind"][] = ["total", "most", "tier", "item"];

/** Of the full marks, where HR first says that the total is at most so much. */
const SOME_SHARE = 0.6;

const withVetoes = (system: ScorecardSystem, vetoes: readonly Veto[]): ScorecardSystem => {
  const { vetoes: _before, ...others } = system;
  return retold(system, vetoes.length === 0 ? others : { ...others, vetoes });
};

const withVeto = (
  system: ScorecardSystem,
  id: string,
  change: (veto: Veto) => Veto,
): ScorecardSystem =>
  withVetoes(
    system,
    (system.vetoes ?? []).map((veto) => (veto.id === id ? change(veto) : veto)),
  );

const withCases = (
  system: ScorecardSystem,
  id: string,
  change: (veto: CasesVeto) => CasesVeto,
): ScorecardSystem => withVeto(system, id, (veto) => (isCounted(veto) ? change(veto) : veto));

const countedIn = ({ vetoes = [] }: Pick<ScorecardSystem, "vetoes">): readonly CasesVeto[] =>
  vetoes.filter(isCounted);

const casesId = (veto: string): string => `${veto}Cases`;

/** One more veto, behind the others; `id` is the new one's. */
export function addVeto(system: ScorecardSystem): { system: ScorecardSystem; id: string } {
  const vetoes = system.vetoes ?? [];
  const used = new Set([...vetoes.map((veto) => veto.id), ...usedIds(system)]);
  let number = 1;
  while (used.has(`veto${number}`) || used.has(casesId(`veto${number}`))) number += 1;
  const id = `veto${number}`;
  const veto: Veto = { id, ...beginCases(casesId(id)), effect: { kind: "total" } };
  return { system: withVetoes(system, [...vetoes, veto]), id };
}

const beginCases = (id: string): Pick<CasesVeto, "cases" | "from"> => ({
  cases: {
    id,
    name: sameInAll(""),
    unit: "times",
    min: 0,
    hint: inWords(
      "0 where there was none: a blank counts as not yet known.",
      "没有发生时填 0；留空视为尚未统计。",
      "沒有發生時填 0；留空視為尚未統計。",
    ),
  },
  from: companyOwn(1),
});

/** Items whose figure a veto may look at. */
export const watchable = ({ items }: Pick<ScorecardSystem, "items">): readonly Item[] =>
  items.filter(({ id }) => measuredMetric(items, id) !== null);

/** The item whose figure a veto looks at; null: it counts an event. */
export const looksAt = (veto: Veto): string | null => (isCounted(veto) ? null : veto.figure.item);

/** What a veto looks at: an item's figure, or, null, an event that is counted; as it was before, where HR comes back to it. */
export const withWatched = (
  system: ScorecardSystem,
  id: string,
  item: string | null,
  before?: Veto,
): ScorecardSystem =>
  withVeto(system, id, (veto) => {
    const { effect } = veto;
    if (item === null) {
      if (isCounted(veto)) return veto;
      if (before !== undefined && isCounted(before)) {
        const { cases, from } = before;
        return { id, cases, from, effect };
      }
      return { id, ...beginCases(freeCases(system, veto)), effect };
    }
    if (!isCounted(veto) && veto.figure.item === item) return veto;
    if (before !== undefined && !isCounted(before) && before.figure.item === item) {
      const { figure, from } = before;
      return { id, figure, from, effect };
    }
    return { id, figure: { item, beyond: badSide(system, item) }, from: own(null), effect };
  });

/** On which side of a limit an item's figure is bad. */
function badSide({ items }: ScorecardSystem, id: string): Beyond {
  const item = items.find((each) => each.id === id);
  const [rule] = item === undefined ? [] : linesOf(item).map((line) => line.rule);
  if (rule?.kind === "scale") {
    return (rule.zeroAt.value ?? 0) > (rule.fullAt.value ?? 0) ? "above" : "below";
  }
  return rule !== undefined && "better" in rule && rule.better === "lower" ? "above" : "below";
}

export const withBeyond = (system: ScorecardSystem, id: string, beyond: Beyond) =>
  withVeto(system, id, (veto) =>
    isCounted(veto) ? veto : { ...veto, figure: { ...veto.figure, beyond } },
  );

export const removeVeto = (system: ScorecardSystem, id: string): ScorecardSystem =>
  withVetoes(
    system,
    (system.vetoes ?? []).filter((veto) => veto.id !== id),
  );

/** A veto that was removed stands where it was. */
export function putBackVeto(system: ScorecardSystem, veto: Veto, at: number): ScorecardSystem {
  const vetoes = system.vetoes ?? [];
  if (vetoes.some(({ id }) => id === veto.id)) return system;
  return withVetoes(system, [...vetoes.slice(0, at), veto, ...vetoes.slice(at)]);
}

/** Another event: what another veto counts as well stays as it is there. */
export const withEventName = (system: ScorecardSystem, id: string, name: string) =>
  withCases(system, id, (veto) => {
    const others = new Set(
      countedIn(system).flatMap((each) => (each.id === id ? [] : [each.cases.id])),
    );
    const free = others.has(veto.cases.id) ? freeCases(system, veto) : veto.cases.id;
    return { ...veto, cases: { ...veto.cases, id: free, name: sameInAll(name) } };
  });

function freeCases(system: ScorecardSystem, { id }: Pick<Veto, "id">): string {
  const used = new Set(usedIds(system));
  let free = casesId(id);
  for (let number = 2; used.has(free); number += 1) free = `${casesId(id)}${number}`;
  return free;
}

/** Who counts an event is said once, for every veto that follows from it. */
export function withEventSupplier(system: ScorecardSystem, id: string, supplier: string) {
  const counted = countedIn(system).find((veto) => veto.id === id)?.cases;
  const change = ({ source: _before, ...cases }: Input): Input => ({
    ...cases,
    ...(supplier === "" ? {} : { source: sameInAll(supplier) }),
  });
  return withVetoes(
    system,
    (system.vetoes ?? []).map((veto) =>
      isCounted(veto) && (veto.id === id || veto.cases.id === counted?.id)
        ? { ...veto, cases: change(veto.cases) }
        : veto,
    ),
  );
}

const own = (value: number | null): Parameter => ({ value, origin: "company" });

export const withVetoFrom = (system: ScorecardSystem, id: string, from: number | null) =>
  withVeto(system, id, (veto) => ({ ...veto, from: own(from) }));

/** @param before What the veto did of that kind before, where HR comes back to it. */
export const withEffect = (
  system: ScorecardSystem,
  id: string,
  kind: VetoEffect["kind"],
  before?: VetoEffect,
) =>
  withVeto(system, id, (veto) =>
    veto.effect.kind === kind ? veto : { ...veto, effect: before ?? beginEffect(system, kind) },
  );

function beginEffect(system: ScorecardSystem, kind: VetoEffect["kind"]): VetoEffect {
  switch (kind) {
    case "item":
      return { kind, item: system.items[0]?.id ?? "" };
    case "most":
      return { kind, most: companyOwn(system.scale * SOME_SHARE) };
    case "total":
    case "tier":
      return { kind };
  }
}

export const withVetoedItem = (system: ScorecardSystem, id: string, item: string) =>
  withVeto(system, id, (veto) => ({ ...veto, effect: { kind: "item", item } }));

export const withVetoMost = (system: ScorecardSystem, id: string, most: number | null) =>
  withVeto(system, id, (veto) => ({ ...veto, effect: { kind: "most", most: own(most) } }));

/** Totals that vetoes leave go along with the scale. */
export const scaledVetoes = (
  { vetoes, scale: from }: Pick<ScorecardSystem, "vetoes" | "scale">,
  to: ScorecardSystem["scale"],
): Pick<ScorecardSystem, "vetoes"> =>
  vetoes === undefined || from === to
    ? {}
    : {
        vetoes: vetoes.map((veto) => {
          const { effect } = veto;
          if (effect.kind !== "most" || effect.most.value === null) return veto;
          const most = Number(((effect.most.value / from) * to).toPrecision(12));
          return { ...veto, effect: { ...effect, most: companyOwn(most) } };
        }),
      };

/** As they are kept: an event that two vetoes follow from is counted once, and two events are two figures. */
export function finishedVetoes({ vetoes }: ScorecardSystem): Pick<ScorecardSystem, "vetoes"> {
  if (vetoes === undefined) return {};
  const clean = vetoes.map((veto) =>
    isCounted(veto) ? { ...veto, cases: cleanCases(veto.cases) } : veto,
  );
  const counted: Input[] = [];
  for (const { cases } of countedIn({ vetoes: clean })) {
    const at = counted.findIndex(({ name }) => sameText(name, cases.name));
    const known = counted[at];
    if (known === undefined) counted.push(cases);
    else if (known.source === undefined && cases.source !== undefined) {
      counted[at] = { ...known, source: cases.source };
    }
  }
  return {
    vetoes: clean.map((veto) =>
      isCounted(veto)
        ? {
            ...veto,
            cases: counted.find(({ name }) => sameText(name, veto.cases.name)) ?? veto.cases,
          }
        : veto,
    ),
  };
}

const cleanCases = ({ source, ...cases }: Input): Input => ({
  ...cases,
  name: cleanText(cases.name),
  ...(source === undefined || isBlank(source) ? {} : { source: cleanText(source) }),
});

/** What a total that HR tries comes to, and its tier; null: it belongs to none. */
export function triedVetoes(
  system: ScorecardSystem,
  sum: number,
  entries: Entries,
): { readonly total: number; readonly tier: Tier | null } | scoring.Fault {
  const total = vetoedTotal(system, sum, entries);
  if (scoring.isFault(total)) return total;
  const lowering = appliedVetoes(system, vetoesOf(system, "tier"), entries);
  if (scoring.isFault(lowering)) return lowering;
  const tiers = lowering.length > 0 ? loweredTiers(system.tiers) : system.tiers;
  const reached = tierReached({ ...system, tiers }, judged(system, total));
  return { total, tier: scoring.isFault(reached) ? null : (tiers[reached] ?? null) };
}
