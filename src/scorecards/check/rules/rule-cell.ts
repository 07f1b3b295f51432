import { sheetTexts } from "../../../i18n/sheets";
import type {
  Item,
  LocalText,
  PerPersonRule,
  Rule,
  ScorecardSystem,
  Unit,
} from "../../system/description";
import { metricUnit } from "../../system/inputs";
import { settingGroups } from "../../plan/results/settings";
import { inEach, ofWhat } from "../local-text";

/** What a figure of the rules may be. */
export type ParameterLimit = "any" | "not-negative" | "positive" | "share";

/** A figure of the rules, for the words and the limits. */
export interface RuleCell {
  readonly name: LocalText;
  /** null: a plain number. */
  readonly unit: Unit | null;
  readonly limit: ParameterLimit;
}

type Column = keyof (typeof sheetTexts)["en"]["columns"];

const column = (name: Column): LocalText => inEach((locale) => sheetTexts[locale].columns[name]);

/** What stands at a parameter's key (parameters.ts); null for a text, and for what the system has not. */
export function ruleCell(system: ScorecardSystem, key: string): RuleCell | null {
  if (key.startsWith("setting:")) return settingCell(system, key.slice("setting:".length));
  if (key.startsWith("tier:")) return tierCell(system, key);
  const [, id = "", part, figure = ""] = /^([^./:]+)(?:\/([^.]+))?\.(.+)$/.exec(key) ?? [];
  const item = system.items.find((each) => each.id === id);
  return item === undefined ? null : lineCell(system, item, part, figure);
}

function settingCell(system: ScorecardSystem, id: string): RuleCell | null {
  const find = (locale: keyof LocalText) =>
    settingGroups(system, sheetTexts[locale], (text) => text[locale])
      .flatMap(({ settings }) => settings)
      .find((setting) => setting.id === id);
  const setting = find("en");
  if (setting === undefined) return null;
  const { unit, min, max } = setting;
  return {
    name: inEach((locale) => find(locale)?.label ?? setting.label),
    unit,
    limit: max === 1 ? "share" : min === 1 ? "positive" : "not-negative",
  };
}

function tierCell(system: ScorecardSystem, key: string): RuleCell | null {
  const [, index = "", figure = ""] = /^tier:(\d+)\.(.+)$/.exec(key) ?? [];
  const tier = system.tiers[Number(index)];
  if (tier === undefined || (figure !== "from" && figure !== "amount")) return null;
  return {
    name: ofWhat(tier.grade, column(figure)),
    unit: figure === "amount" ? "yuan" : null,
    limit: "not-negative",
  };
}

const COLUMNS: Readonly<Record<string, Column>> = {
  target: "target",
  step: "step",
  penalty: "penalty",
  reward: "reward",
  better: "better",
  partial: "partial",
  fullMarks: "fullMarks",
  floor: "floor",
  cap: "cap",
};

function lineCell(
  system: ScorecardSystem,
  item: Item,
  partId: string | undefined,
  figure: string,
): RuleCell | null {
  const part =
    item.rule.kind === "parts" ? item.rule.parts.find(({ id }) => id === partId) : undefined;
  if (partId !== undefined && part === undefined) return null;
  const of = part === undefined ? item.name : ofWhat(item.name, part.name);
  if (figure === "points") {
    const name = column(system.total === "points" ? "points" : "weight");
    return { name: ofWhat(of, name), unit: null, limit: "not-negative" };
  }
  const [word = "", index] = figure.split(":");
  const title = COLUMNS[word];
  if (title === undefined) return null;
  const rule = part?.rule ?? item.rule;
  const limited = rule.kind === "per-person" && index !== undefined ? each(rule, index) : undefined;
  return {
    name: ofWhat(limited === undefined ? of : ofWhat(of, limited.name), column(title)),
    unit: word === "target" || word === "step" ? ruleUnit(rule) : null,
    limit: limitOf(word, rule),
  };
}

const each = (rule: PerPersonRule, index: string) => rule.each[Number(index)];

function limitOf(figure: string, rule: Rule): ParameterLimit {
  if (figure === "step") return "positive";
  if (figure === "target")
    return rule.kind === "proportion" || rule.kind === "rating" ? "positive" : "any";
  return figure === "penalty" || figure === "reward" || figure === "fullMarks"
    ? "not-negative"
    : "any";
}

function ruleUnit(rule: Rule): Unit | null {
  switch (rule.kind) {
    case "per-step":
    case "proportion":
      return metricUnit(rule.metric);
    case "per-person":
      return rule.figure.unit;
    case "rating":
      return "score";
    case "parts":
      return null;
  }
}
