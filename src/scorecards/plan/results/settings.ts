import { fill, type SheetTexts } from "../../../i18n/sheets";
import type { LocalText, Parameter, ScorecardSystem, Unit } from "../../system/description";
import { withUnit } from "../unit-label";

/** A figure of the rules that belongs to no item and no tier: a line of its own on the Rules sheet. */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly parameter: Parameter;
  /** null: a plain number. */
  readonly unit: Unit | null;
  readonly min?: number;
  readonly max?: number;
  /** A text beside it that HR may change and that Results show: an action. */
  readonly text?: string;
}

export interface SettingGroup {
  readonly heading: string;
  readonly hint?: string;
  readonly settings: readonly Setting[];
}

export interface PlacedSetting extends Setting {
  readonly row: number;
}

/** All such figures of a system, group by group. */
export function settingGroups(
  system: ScorecardSystem,
  texts: SheetTexts,
  local: (text: LocalText) => string,
): readonly SettingGroup[] {
  return [
    ...failureGroup(system, texts, local),
    ...teamRewardGroup(system, texts, local),
    ...payGroup(system, texts),
    ...pointMoneyGroup(system, texts),
    ...termGroup(system, texts, local),
  ];
}

function failureGroup(
  { failure }: ScorecardSystem,
  texts: SheetTexts,
  local: (text: LocalText) => string,
): SettingGroup[] {
  if (failure === undefined) return [];
  return [
    {
      heading: texts.rules.failure,
      hint: texts.rules.failureHint,
      settings: [
        { id: "pass", label: texts.rules.pass, parameter: failure.pass, unit: "score", min: 0 },
        ...failure.actions.map(({ periods, action }, index) => ({
          id: `failures:${index}`,
          label: texts.rules.inARow,
          parameter: periods,
          unit: null,
          min: 1,
          text: local(action),
        })),
      ],
    },
  ];
}

function teamRewardGroup(
  { teamReward }: ScorecardSystem,
  texts: SheetTexts,
  local: (text: LocalText) => string,
): SettingGroup[] {
  if (teamReward === undefined) return [];
  return [
    {
      heading: texts.rules.teamReward,
      hint: texts.rules.teamRewardHint,
      settings: [
        ...teamReward.conditions.map(({ item, name, comparison, bound }) => ({
          id: `team:${item}`,
          label: fill(texts.rules[comparison === "at-least" ? "atLeast" : "atMost"], {
            name: local(name),
          }),
          parameter: bound,
          unit: "percent" as const,
          min: 0,
          max: 1,
        })),
        {
          id: "teamReward",
          label: texts.rules.teamAmount,
          parameter: teamReward.amount,
          unit: "yuan",
          min: 0,
        },
      ],
    },
  ];
}

function payGroup({ pay }: ScorecardSystem, texts: SheetTexts): SettingGroup[] {
  if (pay === undefined) return [];
  const { escalation, quarter, share } = pay;
  const percent = { unit: "percent", min: 0, max: 1 } as const;
  const points = { unit: "score", min: 0 } as const;
  const { rules } = texts;
  const settings: Setting[] = [
    {
      id: "share",
      label: escalation === undefined ? rules.share : rules.startShare,
      parameter: share,
      ...percent,
    },
  ];
  if (escalation !== undefined) {
    settings.push({
      id: "shareIncrease",
      label: rules.shareIncrease,
      parameter: escalation.increase,
      ...percent,
    });
  }
  if (quarter !== undefined) {
    settings.push(
      {
        id: "excellentFrom",
        label: rules.excellentFrom,
        parameter: quarter.excellentFrom,
        ...points,
      },
      {
        id: "excellentShare",
        label: rules.excellentShare,
        parameter: quarter.excellentShare,
        ...percent,
      },
      {
        id: "unqualifiedBelow",
        label: rules.unqualifiedBelow,
        parameter: quarter.unqualifiedBelow,
        ...points,
      },
      {
        id: "unqualifiedShare",
        label: rules.unqualifiedShare,
        parameter: quarter.unqualifiedShare,
        ...percent,
      },
    );
  }
  return [{ heading: rules.pay, settings }];
}

function pointMoneyGroup({ pointMoney }: ScorecardSystem, texts: SheetTexts): SettingGroup[] {
  if (pointMoney === undefined) return [];
  return [
    {
      heading: texts.rules.pointMoney,
      hint: texts.rules.pointMoneyHint,
      settings: [
        {
          id: "pointMoney",
          label: texts.rules.pointMoneyAmount,
          parameter: pointMoney,
          unit: "yuan",
          min: 0,
        },
      ],
    },
  ];
}

function termGroup(
  { terms = [] }: ScorecardSystem,
  texts: SheetTexts,
  local: (text: LocalText) => string,
): SettingGroup[] {
  if (terms.length === 0) return [];
  return [
    {
      heading: texts.rules.terms,
      settings: terms.map(({ id, name, figure, unit }) => ({
        id: `term:${id}`,
        label: withUnit(local(name), unit, texts),
        parameter: figure,
        unit,
        min: 0,
      })),
    },
  ];
}

/** Groups one below the other from a row on, a free row between them. */
export function placeSettings(
  groups: readonly SettingGroup[],
  firstRow: number,
): {
  readonly settingGroups: readonly (SettingGroup & { readonly row: number })[];
  readonly settings: readonly PlacedSetting[];
} {
  let row = firstRow;
  const placedGroups: (SettingGroup & { row: number })[] = [];
  const settings: PlacedSetting[] = [];
  for (const group of groups) {
    placedGroups.push({ ...group, row });
    row += 1;
    for (const setting of group.settings) settings.push({ ...setting, row: row++ });
    row += 1;
  }
  return { settingGroups: placedGroups, settings };
}
