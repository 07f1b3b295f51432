import * as scoring from "../../../scoring";
import type { Entries } from "../../calc/entries";
import { judged } from "../../results/as-printed";
import { loweredTiers } from "../../results/tier-score";
import { tierReached } from "../../results/tier";
import { appliedVetoes, vetoedTotal, vetoesOf } from "../../results/vetoes";
import { companyOwn } from "../../rules/scores";
import type {
  Input,
  Parameter,
  ScorecardSystem,
  Tier,
  Veto,
  VetoEffect,
} from "../../system/description";
import { sameInAll } from "../../system/local-text";
import { inWords } from "../../systems/wording";
import { usedIds } from "./ids";
import { cleanText, isBlank, sameText } from "./names";
import { retold } from "./retell";

/** Vetoes as HR makes them: an event that is counted, and what follows from it however good the rest is. */

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

const casesId = (veto: string): string => `${veto}Cases`;

/** One more veto, behind the others; `id` is the new one's. */
export function addVeto(system: ScorecardSystem): { system: ScorecardSystem; id: string } {
  const vetoes = system.vetoes ?? [];
  const used = new Set([...vetoes.map((veto) => veto.id), ...usedIds(system)]);
  let number = 1;
  while (used.has(`veto${number}`) || used.has(casesId(`veto${number}`))) number += 1;
  const id = `veto${number}`;
  const veto: Veto = {
    id,
    cases: {
      id: casesId(id),
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
    effect: { kind: "total" },
  };
  return { system: withVetoes(system, [...vetoes, veto]), id };
}

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
  withVeto(system, id, (veto) => {
    const others = new Set(
      (system.vetoes ?? []).flatMap((each) => (each.id === id ? [] : [each.cases.id])),
    );
    const free = others.has(veto.cases.id) ? freeCases(system, veto) : veto.cases.id;
    return { ...veto, cases: { ...veto.cases, id: free, name: sameInAll(name) } };
  });

function freeCases(system: ScorecardSystem, { id }: Veto): string {
  const used = new Set(usedIds(system));
  let free = casesId(id);
  for (let number = 2; used.has(free); number += 1) free = `${casesId(id)}${number}`;
  return free;
}

/** Who counts an event is said once, for every veto that follows from it. */
export function withEventSupplier(system: ScorecardSystem, id: string, supplier: string) {
  const counted = (system.vetoes ?? []).find((veto) => veto.id === id)?.cases;
  const change = ({ source: _before, ...cases }: Input): Input => ({
    ...cases,
    ...(supplier === "" ? {} : { source: sameInAll(supplier) }),
  });
  return withVetoes(
    system,
    (system.vetoes ?? []).map((veto) =>
      veto.id === id || veto.cases.id === counted?.id
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
  const clean = vetoes.map((veto) => ({ ...veto, cases: cleanCases(veto.cases) }));
  const counted: Input[] = [];
  for (const { cases } of clean) {
    const at = counted.findIndex(({ name }) => sameText(name, cases.name));
    const known = counted[at];
    if (known === undefined) counted.push(cases);
    else if (known.source === undefined && cases.source !== undefined) {
      counted[at] = { ...known, source: cases.source };
    }
  }
  return {
    vetoes: clean.map((veto) => ({
      ...veto,
      cases: counted.find(({ name }) => sameText(name, veto.cases.name)) ?? veto.cases,
    })),
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
