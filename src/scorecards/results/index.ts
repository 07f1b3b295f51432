import type { Input, Item, ScorecardSystem } from "../system/description";
import { RESULT_FIELDS, type ResultField } from "../system/result-fields";
import { results } from "./registry";
import type { Asked } from "./asked";
import type { Result } from "./result";
import { settingsOf } from "./settings";

export { failuresInput } from "./failures";
export type { Asked } from "./asked";
export type { Result } from "./result";
export {
  mapSettings,
  mapSettingTexts,
  type SettingGroup,
  settingGroups,
  type SheetSetting,
} from "./settings";

const byField: ReadonlyMap<ResultField, Result> = new Map(
  results.map((result) => [result.field, result]),
);

export function resultOf(field: ResultField): Result {
  const result = byField.get(field);
  if (result === undefined) throw new RangeError(`No result ${field}`);
  return result;
}

/**
 * What a system says of a person, whatever the sheet.
 *
 * @param items Those that are scored.
 */
export const fieldsOf = (
  system: ScorecardSystem,
  items: readonly Item[],
): ReadonlySet<ResultField> =>
  new Set(RESULT_FIELDS.filter((field) => resultOf(field).has(system, items)));

/** What a roster says beside that: it takes everybody's totals. */
export const sharedFieldsOf = (system: ScorecardSystem): readonly ResultField[] =>
  RESULT_FIELDS.filter((field) => resultOf(field).ofEverybody?.(system) === true);

/** A system without what is reckoned where everybody stands, on a roster. */
export function ofOnePerson(system: ScorecardSystem): ScorecardSystem {
  const { teamReward: _team, pool: _pool, quota: _quota, ...rest } = system;
  return rest;
}

/** What is asked of a person beside the metrics: for pay, and for what follows from failing again. */
export const askedOf = (system: ScorecardSystem): readonly Asked[] =>
  results.flatMap(({ asks }) => asks?.(system) ?? []);

export const personInputs = (system: ScorecardSystem): readonly Input[] =>
  askedOf(system).map(({ input }) => input);

/** The result to which a figure of the rules leads, or one that HR enters; null: to none. */
export const fieldOfSetting = (system: ScorecardSystem, id: string): ResultField | null =>
  results.find(({ settings }) => settings?.(system).some((setting) => setting.id === id))?.field ??
  null;

export const fieldOfInput = (system: ScorecardSystem, id: string): ResultField | null =>
  results.find(({ asks }) => asks?.(system).some(({ input }) => input.id === id))?.field ?? null;

/** What a figure of the rules is called; the id of one that the system has not. */
export const settingOf = (system: ScorecardSystem, id: string) =>
  settingsOf(system).find((setting) => setting.id === id);
