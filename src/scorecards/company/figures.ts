import type { Locale } from "../../i18n/locale";
import { ruleTexts } from "../../i18n/rules";
import { fill, sheetTexts } from "../../i18n/sheets";
import type { FigureLimit } from "../calc/usable";
import { systemParameters } from "../parameters";
import { ofOnePerson, settingGroups, type SheetSetting } from "../results";
import { type RuleFigure, ruleKind } from "../rules";
import type {
  Item,
  Layout,
  LineRule,
  LocalText,
  Parameter,
  ScorecardSystem,
  Unit,
} from "../system/description";
import { type ParameterKey, ruleKey, settingKey } from "../system/keys";
import { type Line, linesOf } from "../system/lines";

export type { FigureLimit } from "../calc/usable";

/** A figure that HR may set before the sheets are made. */
export interface EditableFigure {
  readonly key: ParameterKey;
  /** "Target", "Penalty per step": as the sheets call it. */
  readonly label: string;
  readonly unit: Unit;
  /** As the system has it. */
  readonly standard: Parameter;
  readonly limit: FigureLimit;
  /** May be left blank: the figure is open, or a reward that there need not be. */
  readonly optional: boolean;
}

/** The figures of an item's rule, or of one of its parts. */
export interface FigureLine {
  readonly part: string | null;
  readonly name: LocalText;
  readonly figures: readonly EditableFigure[];
}

export interface FigureGroup {
  readonly heading: string;
  readonly figures: readonly EditableFigure[];
}

/** What may be set of an item, a line a rule; none for one that is only rated. */
export function itemFigures(item: Item, locale: Locale): readonly FigureLine[] {
  return linesOf(item).flatMap((line): FigureLine[] => {
    const { part } = line;
    const points = part?.points === undefined ? [] : [pointsOf(item, part.id, part.points, locale)];
    // Full marks are set as points: how they come about is of no matter here.
    const figures = ruleKind(line.rule)
      .figures(line.rule, "points", 0)
      .filter(({ editable }) => editable)
      .map((figure) => editableFigure(line, figure, locale));
    const all = [...points, ...figures];
    if (all.length === 0 && part === null) return [];
    return [{ part: part?.id ?? null, name: part?.name ?? item.name, figures: all }];
  });
}

const pointsOf = (
  item: Item,
  part: string,
  standard: Parameter,
  locale: Locale,
): EditableFigure => ({
  key: ruleKey(item.id, part, "points"),
  label: sheetTexts[locale].columns.points,
  unit: "score",
  standard,
  limit: "not-negative",
  optional: isOpenAndBlank(standard),
});

function editableFigure(
  { item, part }: Line,
  { name, column, label, parameter, unit, limit, optional, described }: RuleFigure<LineRule>,
  locale: Locale,
): EditableFigure {
  return {
    key: ruleKey(item.id, part?.id ?? null, name),
    label: figureName({ label, column }, locale),
    unit,
    // Nobody has said anything of it yet.
    standard: described ? parameter : { ...parameter, value: null },
    limit,
    optional: optional || isOpenAndBlank(parameter),
  };
}

/** What a figure of a rule is called beside the others of its line. */
export function figureName(
  { label, column }: Pick<RuleFigure<LineRule>, "label" | "column">,
  locale: Locale,
): string {
  if (label === undefined) return sheetTexts[locale].columns[column];
  return label === "penaltyEach" ? ruleTexts[locale].penaltyEach : label[locale];
}

const isOpenAndBlank = ({ origin, value }: Parameter): boolean =>
  origin === "open" && value === null;

/** Pay, pass mark, team reward, terms: what belongs to no item and to no tier. */
export function settingFigures(
  system: ScorecardSystem,
  layout: Layout,
  locale: Locale,
): readonly FigureGroup[] {
  // The team's reward is reckoned where the whole team stands, on a roster.
  const groups = settingGroups(
    layout === "form" ? ofOnePerson(system) : system,
    sheetTexts[locale],
    (text) => text[locale],
  );
  return groups.map(({ heading, settings }) => ({
    heading,
    figures: settings.map((setting) => ofSetting(setting, locale)),
  }));
}

function ofSetting(
  { id, label: name, text, parameter, unit, limit }: SheetSetting,
  locale: Locale,
): EditableFigure {
  return {
    key: settingKey(id),
    label: text === undefined ? name : fill(ruleTexts[locale].part, { name, rule: text }),
    unit: unit ?? "ratio",
    standard: parameter,
    limit,
    optional: isOpenAndBlank(parameter),
  };
}

/** Every figure that HR may set before the sheets are made, tiers and items' points apart. */
export const editableFigures = (
  system: ScorecardSystem,
  layout: Layout,
  locale: Locale,
): readonly EditableFigure[] => [
  ...system.items.flatMap((item) => itemFigures(item, locale).flatMap(({ figures }) => figures)),
  ...settingFigures(system, layout, locale).flatMap(({ figures }) => figures),
];

/** What a figure is called where it stands alone: "Repurchase rate · Target". The item is not named. */
export function figureLabel(system: ScorecardSystem, key: ParameterKey, locale: Locale): string {
  for (const item of system.items) {
    for (const { part, name, figures } of itemFigures(item, locale)) {
      const found = figures.find((figure) => figure.key === key);
      if (found !== undefined) {
        return part === null ? found.label : `${name[locale]} · ${found.label}`;
      }
    }
  }
  const settings = settingFigures(system, "roster", locale).flatMap(({ figures }) => figures);
  return settings.find((figure) => figure.key === key)?.label ?? key;
}

/** Figures of a system that its sheets will call open. */
export function openKeys(system: ScorecardSystem, layout: Layout): readonly ParameterKey[] {
  const onSheets = layout === "form" ? ofOnePerson(system) : system;
  return [...systemParameters(onSheets)].flatMap(([key, { origin }]) =>
    origin === "open" ? [key] : [],
  );
}
