import type { Locale } from "../../i18n/locale";
import { ruleTexts } from "../../i18n/rules";
import { fill, sheetTexts } from "../../i18n/sheets";
import type {
  Item,
  LocalText,
  Parameter,
  PerPersonRule,
  PerStepRule,
  ProportionRule,
  ScorecardSystem,
  Unit,
} from "../system/description";
import type { Layout } from "../system/description";
import { metricUnit } from "../system/inputs";
import { type ParameterKey, ruleKey, settingKey } from "../system/keys";
import { systemParameters } from "../system/parameters";
import { type Setting, settingGroups } from "../plan/results/settings";

/** What a figure may be: as the functions and the sheets' own validation have it. */
export type FigureLimit = "any" | "positive" | "not-negative" | "share" | "whole-from-1";

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
  const { rule } = item;
  const figures = new LineFigures(item.id, locale);
  if (rule.kind === "rating") return [];
  if (rule.kind !== "parts") {
    return [{ part: null, name: item.name, figures: figures.ofRule(null, rule) }];
  }
  return rule.parts.map((part) => ({
    part: part.id,
    name: part.name,
    figures: [
      ...(part.points === undefined ? [] : [figures.points(part.id, part.points)]),
      ...figures.ofRule(part.id, part.rule),
    ],
  }));
}

/** Pay, pass mark, team reward, terms: what belongs to no item and to no tier. */
export function settingFigures(
  system: ScorecardSystem,
  layout: Layout,
  locale: Locale,
): readonly FigureGroup[] {
  // The team's reward is reckoned where the whole team stands, on a roster.
  const { teamReward: _ofTheTeam, ...ofOnePerson } = system;
  const groups = settingGroups(
    layout === "form" ? ofOnePerson : system,
    sheetTexts[locale],
    (text) => text[locale],
  );
  return groups.map(({ heading, settings }) => ({
    heading,
    figures: settings.map((setting) => ofSetting(setting, locale)),
  }));
}

function ofSetting(
  { id, label, text, parameter, unit, max }: Setting,
  locale: Locale,
): EditableFigure {
  // A term's label has its unit behind it already.
  const withUnit = unit === null ? "" : ` (${sheetTexts[locale].units[unit]})`;
  const name =
    withUnit !== "" && label.endsWith(withUnit) ? label.slice(0, -withUnit.length) : label;
  return {
    key: settingKey(id),
    label: text === undefined ? name : fill(ruleTexts[locale].part, { name, rule: text }),
    unit: unit ?? "ratio",
    standard: parameter,
    limit: unit === null ? "whole-from-1" : max === 1 ? "share" : "not-negative",
    optional: parameter.origin === "open" && parameter.value === null,
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
  const { teamReward: _ofTheTeam, ...ofOnePerson } = system;
  const onSheets = layout === "form" ? ofOnePerson : system;
  return [...systemParameters(onSheets)].flatMap(([key, { origin }]) =>
    origin === "open" ? [key] : [],
  );
}

class LineFigures {
  constructor(
    private readonly item: string,
    private readonly locale: Locale,
  ) {}

  private get columns() {
    return sheetTexts[this.locale].columns;
  }

  ofRule(
    part: string | null,
    rule: PerStepRule | ProportionRule | PerPersonRule,
  ): readonly EditableFigure[] {
    switch (rule.kind) {
      case "per-step":
        return this.perStep(part, rule);
      case "proportion":
        return [
          this.figure(part, "target", rule.full, metricUnit(rule.metric), {
            label: this.columns.target,
            limit: "positive",
          }),
        ];
      case "per-person":
        return this.perPerson(part, rule);
    }
  }

  points(part: string, points: Parameter): EditableFigure {
    return this.figure(part, "points", points, "score", {
      label: this.columns.points,
      limit: "not-negative",
    });
  }

  private perStep(part: string | null, rule: PerStepRule): EditableFigure[] {
    const { columns } = this;
    const unit = metricUnit(rule.metric);
    const none: Parameter = { value: null, origin: "default" };
    return [
      this.figure(part, "target", rule.target, unit, { label: columns.target, limit: "any" }),
      this.figure(part, "step", rule.step, unit, { label: columns.step, limit: "positive" }),
      this.figure(part, "penalty", rule.penalty, "score", {
        label: columns.penalty,
        limit: "not-negative",
      }),
      this.figure(part, "reward", rule.reward ?? none, "score", {
        label: columns.reward,
        limit: "not-negative",
        optional: true,
      }),
      ...(rule.cap === undefined
        ? []
        : [
            this.figure(part, "cap", rule.cap, "score", {
              label: columns.cap,
              limit: "any",
              optional: true,
            }),
          ]),
    ];
  }

  private perPerson(part: string | null, rule: PerPersonRule): EditableFigure[] {
    const { locale } = this;
    const { each, everyone, figure } = rule;
    return [
      ...each.flatMap(({ name, limit, penalty }, index) => [
        this.figure(part, `target:${index}`, limit, figure.unit, {
          label: name[locale],
          limit: "any",
        }),
        this.figure(part, `penalty:${index}`, penalty, "score", {
          label: ruleTexts[locale].penaltyEach,
          limit: "not-negative",
        }),
      ]),
      ...(everyone === undefined
        ? []
        : [
            this.figure(part, "reward", everyone.reward, "score", {
              label: everyone.name[locale],
              limit: "not-negative",
            }),
          ]),
    ];
  }

  private figure(
    part: string | null,
    name: string,
    standard: Parameter,
    unit: Unit,
    of: { readonly label: string; readonly limit: FigureLimit; readonly optional?: boolean },
  ): EditableFigure {
    return {
      key: ruleKey(this.item, part, name),
      unit,
      standard,
      optional: standard.origin === "open" && standard.value === null,
      ...of,
    };
  }
}
