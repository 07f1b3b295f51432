/** Figures as they are typed, and what they come to. */
import type { Locale } from "../../../i18n/locale";
import type { CompanyFigures } from "../../../scorecards";
import {
  editableFigures,
  itemFigures,
  type EditableFigure,
  readFigure,
  writeFigure,
} from "../../../scorecards/company";
import type { Item, ScorecardSystem } from "../../../scorecards/system/description";
import { partPoints } from "../../../scorecards/system/lines";
import type { ParameterKey } from "../../../scorecards/system/keys";
import { readPoints, writePoints } from "../typed-points";

/** Figures as typed; those that HR has not touched are not there. */
export type FigureDrafts = Readonly<Partial<Record<ParameterKey, string>>>;

/** What a text in a figure's field comes to: NaN for what is no number, null for nothing. */
export const valueOf = ({ unit, standard }: EditableFigure, typed: string): number | null =>
  readFigure(typed, unit, standard.value);

/** What stands in a figure's field. */
export const textOf = ({ key, unit, standard }: EditableFigure, figures: FigureDrafts): string =>
  figures[key] ?? writeFigure(standard.value, unit);

/** A figure that the document leaves open, and that HR has neither set nor confirmed. */
export const isOpen = (figure: EditableFigure, figures: FigureDrafts): boolean =>
  figure.standard.origin === "open" && companyFigure(figure, figures) === undefined;

/** What HR made of a figure; undefined where it stays as the system has it. */
export function companyFigure(
  figure: EditableFigure,
  figures: FigureDrafts,
): number | null | undefined {
  const typed = figures[figure.key];
  if (typed === undefined) return undefined;
  const value = valueOf(figure, typed);
  if (figure.standard.origin === "open") {
    return value === null && figure.optional ? undefined : value;
  }
  // A reward that is taken away is one of 0; where there is none, a blank changes nothing.
  const meant = value === null && figure.optional && figure.standard.value !== null ? 0 : value;
  return meant === figure.standard.value ? undefined : meant;
}

const allFigures = (system: ScorecardSystem, locale: Locale): readonly EditableFigure[] => [
  ...new Map(
    system.layouts
      .flatMap((layout) => editableFigures(system, layout, locale))
      .map((figure) => [figure.key, figure]),
  ).values(),
];

export function companyFigures(
  system: ScorecardSystem,
  figures: FigureDrafts,
  locale: Locale,
): CompanyFigures {
  const set: Partial<Record<ParameterKey, number | null>> = {};
  if (Object.keys(figures).length === 0) return set;
  for (const figure of allFigures(system, locale)) {
    const value = companyFigure(figure, figures);
    if (value !== undefined) set[figure.key] = value;
  }
  return set;
}

/** As saved figures are put into their fields. */
export function figureDrafts(
  system: ScorecardSystem,
  figures: CompanyFigures,
  locale: Locale,
): FigureDrafts {
  const drafts: Partial<Record<ParameterKey, string>> = {};
  for (const { key, unit } of allFigures(system, locale)) {
    const value = figures[key];
    if (value !== undefined) drafts[key] = writeFigure(value, unit);
  }
  return drafts;
}

export function without(figures: FigureDrafts, keys: readonly ParameterKey[]): FigureDrafts {
  return Object.fromEntries(
    Object.entries(figures).filter(([key]) => !keys.includes(key as ParameterKey)),
  );
}

/** When HR leaves a field: a figure is written as it was understood, or forgotten where it is the system's own. */
export function tidied(figure: EditableFigure, figures: FigureDrafts): FigureDrafts {
  const typed = figures[figure.key];
  if (typed === undefined) return figures;
  const value = valueOf(figure, typed);
  if (value !== null && Number.isNaN(value)) return figures;
  return companyFigure(figure, figures) === undefined
    ? without(figures, [figure.key])
    : { ...figures, [figure.key]: writeFigure(value, figure.unit) };
}

const isPoints = ({ key }: EditableFigure): boolean => key.endsWith(".points");

/** Points that the parts of an item have of their own; none where they add to the item's. */
export const partFigures = (item: Item, locale: Locale): readonly EditableFigure[] =>
  itemFigures(item, locale).flatMap(({ figures }) => figures.filter(isPoints));

/**
 * What the fields of the parts' points show: as typed while that adds up to the item's points; else those points shared in
 * the proportion that was typed, or that the system has.
 */
export function partPointTexts(
  parts: readonly EditableFigure[],
  figures: FigureDrafts,
  points: string,
): ReadonlyMap<ParameterKey, string> {
  const texts = parts.map((figure) => textOf(figure, figures));
  const asTyped = new Map(parts.map(({ key }, index) => [key, texts[index] ?? ""]));
  const total = readPoints(points);
  const sum = readPoints(sumOfParts(texts) ?? "");
  if (Number.isNaN(total) || Number.isNaN(sum) || sum === total) return asTyped;
  const own = parts.map((figure, index) => ({
    points: { value: valueOf(figure, texts[index] ?? "") },
  }));
  const shares = partPoints(own, total);
  return new Map(parts.map(({ key }, index) => [key, writePoints(shares[index] ?? 0)]));
}

/** What the parts are worth together, as it is written into the item's field; null where one is no number. */
export function sumOfParts(texts: readonly string[]): string | null {
  const sum = texts.reduce((total, text) => total + (readFigure(text, "score", null) ?? NaN), 0);
  return Number.isNaN(sum) ? null : writePoints(Number(sum.toFixed(9)));
}
