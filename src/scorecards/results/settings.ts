import type { SheetTexts } from "../../i18n/sheets";
import type { LocalText, Parameter, ScorecardSystem, Unit } from "../system/description";
import { type ParameterKey, settingKey } from "../system/keys";
import type { FigureLimit } from "../calc/usable";
import { results } from "./registry";
import { type Setting, SETTING_GROUPS, type SettingGroupName, type SheetWords } from "./result";
import { teamRewardSettings } from "./team-reward";
import { termSettings } from "./terms";

/** All figures of a system's rules that are no item's and no tier's, in the order of its sheets. */
export function settingsOf(system: ScorecardSystem): readonly Setting[] {
  const all = [
    ...results.flatMap(({ settings }) => settings?.(system) ?? []),
    ...teamRewardSettings(system),
    ...termSettings(system),
  ];
  return SETTING_GROUPS.flatMap((name) => all.filter(({ group }) => group === name));
}

/** The same system with other figures of that kind. */
export const mapSettings = (
  system: ScorecardSystem,
  change: (key: ParameterKey, parameter: Parameter) => Parameter,
): ScorecardSystem =>
  settingsOf(system).reduce(
    (made, { id, parameter, set }) => set(made, change(settingKey(id), parameter)),
    system,
  );

/** The same system with other texts beside its figures; undefined: as it is. */
export const mapSettingTexts = (
  system: ScorecardSystem,
  textOf: (key: ParameterKey) => LocalText | undefined,
): ScorecardSystem =>
  settingsOf(system).reduce((made, { id, setText }) => {
    const text = setText === undefined ? undefined : textOf(settingKey(id));
    return setText === undefined || text === undefined ? made : setText(made, text);
  }, system);

/** Such a figure in the words of a sheet. */
export interface SheetSetting {
  readonly id: string;
  readonly label: string;
  readonly parameter: Parameter;
  readonly unit: Unit | null;
  readonly limit: FigureLimit;
  readonly optional?: true;
  readonly text?: string;
}

export interface SettingGroup {
  readonly name: SettingGroupName;
  readonly heading: string;
  readonly hint?: string;
  readonly settings: readonly SheetSetting[];
}

/** Group by group, as the sheets have them. */
export function settingGroups(
  system: ScorecardSystem,
  texts: SheetTexts,
  local: (text: LocalText) => string,
): readonly SettingGroup[] {
  const said = headings(system, texts);
  const words: SheetWords = { texts, local };
  const all = settingsOf(system);
  return SETTING_GROUPS.flatMap((name): SettingGroup[] => {
    const settings = all
      .filter(({ group }) => group === name)
      .map(({ id, label, parameter, unit, limit, optional, text }): SheetSetting => {
        const mayBeBlank = optional === undefined ? {} : { optional };
        const of = { id, label: label(words), parameter, unit, limit, ...mayBeBlank };
        return text === undefined ? of : { ...of, text: local(text) };
      });
    return settings.length === 0 ? [] : [{ name, ...said[name], settings }];
  });
}

const headings = (
  { quota }: Pick<ScorecardSystem, "quota">,
  { rules }: SheetTexts,
): Readonly<Record<SettingGroupName, { heading: string; hint?: string }>> => ({
  vetoes: { heading: rules.vetoes, hint: rules.vetoesHint },
  failure: { heading: rules.failure, hint: rules.failureHint },
  teamReward: { heading: rules.teamReward, hint: rules.teamRewardHint },
  pay: { heading: rules.pay },
  partMonths: { heading: rules.partMonths, hint: rules.partMonthsHint },
  commission: { heading: rules.commission, hint: rules.commissionHint },
  pool: { heading: rules.pool, hint: rules.poolHint },
  quota: {
    heading: rules.quota,
    hint: quota?.ties === "down" ? rules.quotaHintDown : rules.quotaHint,
  },
  pointMoney: { heading: rules.pointMoney, hint: rules.pointMoneyHint },
  terms: { heading: rules.terms },
});
