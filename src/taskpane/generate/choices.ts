import type { Locale } from "../../i18n/locale";
import { systems, type SystemSummary } from "../../scorecards";
import { findSystem, type OwnSystem } from "../../scorecards/company";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { standardChanges, type Changes } from "./draft";
import { figureDrafts } from "./figures/figure-drafts";
import { tierDrafts } from "./figures/tier-drafts";
import { writePoints } from "./typed-points";

/** What HR can start from: the company's own systems, then ours. */
export interface Choice {
  readonly id: string;
  readonly system: SystemSummary;
  readonly described: ScorecardSystem;
  readonly own?: OwnSystem;
}

export const ownChoiceId = (id: string): string => `own:${id}`;

export function choicesOf(ownSystems: readonly OwnSystem[]): readonly Choice[] {
  return [
    ...ownSystems.flatMap((own) =>
      choiceOf(ownChoiceId(own.id), own.base).map((choice) => ({ ...choice, own })),
    ),
    ...systems.flatMap(({ id }) => choiceOf(id, id)),
  ];
}

function choiceOf(id: string, base: string): Choice[] {
  const system = systems.find((each) => each.id === base);
  const described = findSystem(base);
  return system === undefined || described === undefined ? [] : [{ id, system, described }];
}

/** As it is shown before HR changes anything: as the company saved it, or as the system has it. */
export function startOf({ system, described, own }: Choice, locale: Locale): Changes {
  if (own === undefined) return standardChanges(system);
  return {
    layout: own.layout,
    items: Object.fromEntries(
      own.items.map(({ item, on, points }) => [item, { on, points: writePoints(points) }]),
    ),
    figures: figureDrafts(described, own.parameters ?? {}, locale),
    tiers: own.tiers === undefined ? null : tierDrafts(own.tiers),
  };
}
