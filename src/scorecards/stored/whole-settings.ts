import { readStoredAccepted } from "./accepted";
import { readStoredMemory } from "./memory";
import { isPayLimits } from "./pay-limits";
import { readStoredQuotas } from "./quota";
import { SETTING_KEYS, type SettingKind } from "./setting-keys";
import { readStoredSuppliers } from "./suppliers";
import { isCalendar } from "./work-calendar";

/** Whether all of what a setting holds can be read. */
const isWhole: Readonly<Record<SettingKind, (value: unknown) => boolean>> = {
  import: (value) => readStoredMemory(value).isWhole,
  quota: (value) => readStoredQuotas(value).isWhole,
  accepted: (value) => readStoredAccepted(value).isWhole,
  suppliers: (value) => readStoredSuppliers(value).isWhole,
  payLimits: isPayLimits,
  calendar: isCalendar,
  company: (value) => typeof value === "string",
};

/** Which of the settings a key is of, where part of what it holds cannot be read; null for all others. */
export function damagedSetting(key: string, value: unknown): SettingKind | null {
  const kinds = Object.keys(SETTING_KEYS) as SettingKind[];
  const kind = kinds.find((each) => SETTING_KEYS[each] === key);
  return kind === undefined || isWhole[kind](value) ? null : kind;
}
