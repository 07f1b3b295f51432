import type { Locale } from "../../i18n/locale";
import type { SavedScheme, WorkbookSchemes } from "../../excel";
import { summarise, systems, type SystemSummary } from "../../scorecards";
import { findSystem, type OwnSystem } from "../../scorecards/company";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { isAsPrinted, ratesIn } from "../../scorecards/systems";
import { standardChanges, type Changes } from "./draft";
import { figureDrafts } from "./figures/figure-drafts";
import { tierDrafts } from "./figures/tier-drafts";
import { writePoints } from "./typed-points";

/** What HR can start from: the company's own systems, then ours, then the schemes of the workbook. */
export interface Choice {
  readonly id: string;
  readonly system: SystemSummary;
  readonly described: ScorecardSystem;
  readonly own?: OwnSystem;
  /** The scheme, where the workbook keeps it; null for one that its sheets alone have. */
  readonly scheme?: SavedScheme | null;
}

export const ownChoiceId = (id: string): string => `own:${id}`;

export const schemeChoiceId = (key: string): string => `scheme:${key}`;

export function choicesOf(
  ownSystems: readonly OwnSystem[],
  { saved, onSheets }: WorkbookSchemes,
): readonly Choice[] {
  return [
    ...ownSystems.flatMap((own) =>
      choiceOf(ownChoiceId(own.id), own.base).map((choice) => ({ ...choice, own })),
    ),
    ...systems.flatMap(({ id }) => choiceOf(id, id)),
    ...saved.flatMap((scheme) =>
      choiceOf(schemeChoiceId(scheme.key), scheme.system.id).map((choice) => ({
        ...choice,
        scheme,
      })),
    ),
    ...onSheets.flatMap(({ id }) =>
      choiceOf(id, id).map((choice) => ({ ...choice, scheme: null })),
    ),
  ];
}

function choiceOf(id: string, base: string): Choice[] {
  const described = findSystem(base);
  return described === undefined ? [] : [{ id, system: summarise(described), described }];
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
    rates: ratesIn(system.id).items,
    asPrinted: isAsPrinted(system.id),
  };
}
