import * as scoring from "../../scoring";
import type { Item, ScorecardSystem, Tier } from "../system/description";
import { type ParameterKey, ruleKey, settingKey } from "../system/keys";
import { fieldPlace, scorePlace } from "../system/keys";
import type { Locate } from "../calc/place";
import { isUnnamed, type PersonReading } from "../reading";
import type { Gain } from "../calc/aim";
import { parameterObstacle } from "../calc/typed-obstacles";
import type { AppliedVeto, TierReached } from "../results/steps";
import type { Entries } from "../calc/entries";
import { judged } from "../results/as-printed";
import { loweredTiers } from "../results/tier-score";
import { unappraised } from "../results/attendance";
import { totalOf } from "../results/total";
import {
  appliedToItem,
  appliedVetoes,
  type Otherwise,
  vetoedTotal,
  vetoesOf,
} from "../results/vetoes";
import type { Contribution, Hints, TotalExplanation, TotalLine } from "./explanation";
import type { Obstacle } from "../calc/obstacle";
import { type CoreCard, scoreItem } from "../core-card";
import { explainLine, fullOf, type PersonItem } from "./lines";
import { hasOwnPoints, linesOf } from "../system/lines";
import {
  distinct,
  itemObstacles,
  itemVetoObstacles,
  scoreOf,
  totalVetoObstacles,
} from "./obstacles";
import { standing } from "./standing";
import { gainsOf, hintsOf, nextTier, tierAbove, type WhatIf } from "./what-if";

/** What one score is worth in the total; null while there is none. */
export function contributionOf(
  person: PersonReading,
  of: PersonItem,
  score: number | null,
): Contribution | null {
  if (score === null) return null;
  const full = fullOf(person, of);
  if (person.system.total === "points") {
    return { weight: null, weights: 0, points: score, lost: tidy(full - score) };
  }
  const weights = tidy(person.items.reduce((sum, { points }) => sum + points, 0));
  const worth = (value: number) => (weights === 0 ? 0 : (value * of.points) / weights);
  return {
    weight: of.points,
    weights,
    points: tidy(worth(score)),
    lost: tidy(worth(full - score)),
  };
}

/** To the decimals of a result. */
const tidy = (value: number): number => Number(value.toFixed(scoring.RESULT_PLACES));

/** The total, or what keeps it from being one, with other scores, before their vetoes, and other figures of some items. */
function totalWith(
  { system, items, entries }: PersonReading,
  scores: ReadonlyMap<string, number | scoring.Fault>,
  otherwise: Otherwise,
): number | scoring.Fault {
  const sum = totalOf(
    system,
    items.map(({ item, points }) => {
      const score = scores.get(item.id) ?? { code: "missing", argument: item.id };
      const isVetoed =
        !scoring.isFault(score) && appliedToItem(system, item, entries, otherwise).length > 0;
      return { points, score: isVetoed ? 0 : score };
    }),
  );
  return vetoedTotal(system, sum, entries, otherwise);
}

/** What would raise a person's total; nothing while there is none. */
export function personGains(
  person: PersonReading,
  card: CoreCard,
): { lost: Gain[]; rewards: Gain[] } {
  const { total } = card;
  if (scoring.isFault(total)) return { lost: [], rewards: [] };
  const scores = new Map(
    person.items.map(({ item, points }) => {
      const before = scoreItem({ ...person.system, vetoes: [] }, { item, points }, person.entries);
      return [item.id, scoring.isFault(before) ? before : before.score] as const;
    }),
  );
  const whatIf: WhatIf = {
    total,
    wanted:
      tierAbove(person.system, tiersFor(person.system, person.entries), total)?.missing ?? Infinity,
    with: (item, score, measured) => {
      const otherwise = new Map(measured === null ? [] : [[item, measured]]);
      const changed = totalWith(person, new Map([...scores, [item, score]]), otherwise);
      return scoring.isFault(changed) ? total : changed;
    },
  };
  return gainsOf(person, whatIf);
}

/** The tiers as somebody reaches them: where a veto takes one, each by the threshold of the one above it. */
function tiersFor(system: ScorecardSystem, entries: Entries): readonly Tier[] {
  const lowered = appliedVetoes(system, vetoesOf(system, "tier"), entries);
  // What is wrong with a veto leaves no tier.
  if (scoring.isFault(lowered)) return [];
  return lowered.length > 0 ? loweredTiers(system.tiers) : system.tiers;
}

/** The tier that a total reaches and the one above it; null without tiers. */
export function tierReached(
  system: ScorecardSystem,
  entries: Entries,
  total: number | scoring.Fault,
  gains: readonly Gain[],
): TierReached | null {
  if (scoring.isFault(total)) return null;
  const tiers = tiersFor(system, entries);
  const bands = tiers.flatMap((tier) =>
    tier.from.value === null ? [] : [{ from: tier.from.value, payout: tier }],
  );
  const reached = scoring.bonusTier<Tier>(judged(system, total), bands);
  return scoring.isFault(reached)
    ? null
    : { tier: reached.payout, next: nextTier(system, tiers, total, gains) };
}

export function explainTotal(
  person: PersonReading,
  rules: Locate,
  card: CoreCard,
): Omit<TotalExplanation, "subject" | "earned"> {
  const { system, items, results, entries } = person;
  const { total, sum } = card;
  const applied = appliedVetoes(system, vetoesOf(system, "total", "most"), entries);
  const vetoes = scoring.isFault(applied) ? [] : applied;
  const lines = items.map((of, index): TotalLine => {
    const result = card.items[index]?.result ?? { code: "missing", argument: of.item.id };
    const score = scoreOf(result);
    return {
      item: of.item,
      full: fullOf(person, of),
      result,
      contribution: contributionOf(person, of, score),
      share: of.points,
      ...standing(results, scorePlace(of.item.id), score),
    };
  });
  const gains = personGains(person, card);
  const known = !scoring.isFault(total);
  return {
    kind: "total",
    kindOfTotal: system.total,
    scale: system.scale,
    total,
    sum: vetoes.length === 0 || scoring.isFault(sum) ? null : sum,
    vetoes,
    lines,
    hints: known ? hintsUnder(vetoes, hintsOf(gains)) : null,
    tier: tierReached(system, entries, total, gains.lost),
    obstacles: known ? [] : totalObstacles(person, rules, total),
    ...standing(results, fieldPlace("total"), known ? total : null),
  };
}

/** Where a veto holds the total down, nothing else raises it, and that is no full score. */
const hintsUnder = (vetoes: readonly AppliedVeto[], hints: Hints): Hints | null =>
  vetoes.length > 0 && hints.best.length === 0 ? null : hints;

/** Where the points or weight of an item is set: its own line, or that of its first part. */
export function shareKey({ id, rule }: Item): ParameterKey {
  const [first] = rule.kind === "parts" && hasOwnPoints(rule) ? rule.parts : [];
  return ruleKey(id, first?.id ?? null, "points");
}

function totalObstacles(person: PersonReading, rules: Locate, fault: scoring.Fault): Obstacle[] {
  const { system, items, own } = person;
  if (isUnnamed(person)) return [{ kind: "no-name", cell: own.name ?? own.id }];
  const few = unappraised(system, person.entries);
  if (few !== null) {
    return [{ kind: "not-appraised", ...few, cell: rules.place(settingKey("appraisedFrom")) }];
  }
  const [first] = items;
  if (fault.code === "weights-sum" || fault.code === "points-sum") {
    const cell = first === undefined ? null : rules.place(shareKey(first.item));
    return [{ kind: "sum", of: system.total, sum: fault.sum, cell }];
  }
  const below = items.filter(({ points }) => points < 0);
  if (below.length > 0) {
    return below.flatMap(({ item, points }) =>
      parameterObstacle(rules, shareKey(item), points, "not-negative"),
    );
  }
  const found = items
    .filter(({ points }) => points !== 0)
    .flatMap((of) =>
      itemObstacles(
        person,
        rules,
        of.item,
        linesOf(of.item).map((line) => explainLine(person, of, line)),
      ).concat(itemVetoObstacles(person, rules, of.item)),
    )
    .concat(totalVetoObstacles(person, rules));
  return found.length > 0 ? distinct(found) : [{ kind: "other", code: fault.code, cell: null }];
}
