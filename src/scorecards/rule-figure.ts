import { sheetTexts } from "../i18n/sheets";
import type { FigureLimit } from "./calc/usable";
import { settingOf } from "./results";
import { lineFigures, ruleKind } from "./rules";
import type { Item, LocalText, ScorecardSystem, Unit } from "./system/description";
import { parseKey, type PlaceKey } from "./system/keys";
import { findLine } from "./system/lines";
import { inEach, inSheetWords, ofWhat } from "./system/local-text";

/** A figure or choice of the rules, for the words and the limits. */
export interface RuleFigureInfo {
  readonly name: LocalText;
  /** The same in pieces: whose it is, and what it is called in its column. */
  readonly path: readonly LocalText[];
  /** null: a plain number. */
  readonly unit: Unit | null;
  readonly limit: FigureLimit;
  /** May be blank. */
  readonly optional: boolean;
  /** One of some words, not a number. */
  readonly choice?: "better" | "partial";
}

type Column = keyof (typeof sheetTexts)["en"]["columns"];

const column = (name: Column): LocalText => inSheetWords(({ columns }) => columns[name]);

const named = (...path: readonly LocalText[]): Pick<RuleFigureInfo, "name" | "path"> => ({
  name: path.reduce(ofWhat),
  path,
});

/** What stands at a parameter's key (system/keys.ts); null for a text, and for what the system has not. */
export function ruleFigure(system: ScorecardSystem, key: PlaceKey): RuleFigureInfo | null {
  const parsed = parseKey(key);
  switch (parsed.kind) {
    case "setting":
      return parsed.text ? null : settingFigure(system, parsed.id);
    case "tier":
      return tierFigure(system, parsed.index, parsed.figure);
    case "figure": {
      const item = system.items.find(({ id }) => id === parsed.item);
      return item === undefined ? null : lineFigure(system, item, parsed.part, parsed.figure);
    }
    default:
      return null;
  }
}

function settingFigure(system: ScorecardSystem, id: string): RuleFigureInfo | null {
  const setting = settingOf(system, id);
  if (setting === undefined) return null;
  const { unit, limit, label, optional = false } = setting;
  const name = inEach((locale) =>
    label({ texts: sheetTexts[locale], local: (text) => text[locale] }),
  );
  return { ...named(name), unit, limit, optional };
}

function tierFigure(system: ScorecardSystem, index: number, figure: string): RuleFigureInfo | null {
  const tier = system.tiers[index];
  if (tier === undefined || (figure !== "from" && figure !== "amount")) return null;
  return {
    ...named(tier.grade, column(figure)),
    unit: figure === "amount" ? "yuan" : null,
    limit: "not-negative",
    optional: false,
  };
}

function lineFigure(
  system: ScorecardSystem,
  item: Item,
  partId: string | null,
  name: string,
): RuleFigureInfo | null {
  const line = findLine(item, partId);
  const part = line?.part ?? null;
  if (partId !== null && part === null) return null;
  const of = part === null ? [item.name] : [item.name, part.name];
  if (name === "points") {
    const title = column(system.total === "points" ? "points" : "weight");
    return { ...named(...of, title), unit: null, limit: "not-negative", optional: false };
  }
  if (line === undefined) return null;
  const choice = ruleKind(line.rule)
    .choices(line.rule)
    .find((each) => each.name === name);
  if (choice !== undefined) {
    const said = named(...of, column(choice.name));
    return { ...said, unit: null, limit: "any", optional: true, choice: choice.name };
  }
  const figure = lineFigures(system, line).find((each) => each.name === name);
  if (figure === undefined) return null;
  const { unit, limit, optional } = figure;
  const whose = figure.of === undefined ? of : [...of, figure.of];
  const inUnit = figure.column === "target" || figure.column === "step";
  return {
    ...named(...whose, column(figure.column)),
    unit: inUnit ? unit : null,
    limit,
    optional,
  };
}
