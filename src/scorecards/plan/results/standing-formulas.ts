import { failureAction, failuresInARow } from "../../formula/failure";
import { tierOf } from "../../formula/totals";
import { failuresInput } from "./person-inputs";
import type { ResultFormula, ResultPlaces } from "./places";

/** The tier that the total reaches, and what it earns. */
export function tierFormulas(places: ResultPlaces): readonly ResultFormula[] {
  const wanted = [
    ["tier", 2],
    ["bonus", 3],
  ] as const;
  return wanted.flatMap(([field, column]): ResultFormula[] => {
    if (!places.fields.has(field)) return [];
    const place = {
      score: places.field("total"),
      tiers: places.tiers(1, column),
      thresholds: places.tiers(1),
      payouts: places.tiers(column),
      column,
      faults: places.tierFaults(),
    };
    return [[field, tierOf(place, places.spelling, places.texts.status)]];
  });
}

/** How often in a row the total has fallen short, and what follows. */
export function failureFormulas(places: ResultPlaces): readonly ResultFormula[] {
  const { failure } = places.system;
  if (failure === undefined) return [];
  const words = places.texts.status;
  const place = {
    total: places.field("total"),
    before: places.typed(failuresInput),
    pass: places.setting("pass"),
  };
  const actions = failure.actions.map((_, index) => ({
    periods: places.setting(`failures:${index}`),
    action: places.setting(`failures:${index}`, "text"),
  }));
  return [
    ["failures", failuresInARow(place, words)],
    ["action", failureAction({ failures: places.field("failures"), actions }, words)],
  ];
}
