/** What follows from one change that HR makes of a system. */
import type { Locale } from "../../i18n/locale";
import { itemFigures, type EditableFigure } from "../../scorecards/company";
import type { Item } from "../../scorecards/system/description";
import type { Changes, ItemDraft } from "./draft";
import {
  companyFigure,
  partFigures,
  partPointTexts,
  sumOfParts,
  tidied,
  without,
} from "./figures/figure-drafts";

const draftOf = (changes: Changes, item: string): ItemDraft =>
  changes.items[item] ?? { on: false, points: "" };

/** An item is switched, or given other points. */
export const withItem = (changes: Changes, item: string, part: Partial<ItemDraft>): Changes => ({
  ...changes,
  items: { ...changes.items, [item]: { ...draftOf(changes, item), ...part } },
});

/** A figure of an item's rule is typed; points of its parts add up to the item's. */
export function withItemFigure(
  changes: Changes,
  item: Item,
  figure: EditableFigure,
  typed: string,
  locale: Locale,
): Changes {
  const parts = partFigures(item, locale);
  if (!parts.some(({ key }) => key === figure.key)) return withFigure(changes, figure, typed);
  // Once one of them is typed, the others stand as they are shown.
  const draft = draftOf(changes, item.id);
  const texts = new Map(partPointTexts(parts, changes.figures, draft.points));
  texts.set(figure.key, typed);
  const points = sumOfParts([...texts.values()]) ?? draft.points;
  return {
    ...withItem(changes, item.id, { points }),
    figures: { ...changes.figures, ...Object.fromEntries(texts) },
  };
}

/** A figure that belongs to no item. */
export const withFigure = (changes: Changes, figure: EditableFigure, typed: string): Changes => ({
  ...changes,
  figures: { ...changes.figures, [figure.key]: typed },
});

/** HR leaves the field of a figure. */
export function withTidied(changes: Changes, figure: EditableFigure): Changes {
  const figures = figure.key.endsWith(".points")
    ? changes.figures
    : tidied(figure, changes.figures);
  return figures === changes.figures ? changes : { ...changes, figures };
}

const keysOf = (item: Item, locale: Locale) =>
  itemFigures(item, locale).flatMap(({ figures }) => figures);

/** Whether the figures of an item's rule are others than the system's. */
export const isChanged = (changes: Changes, item: Item, locale: Locale): boolean =>
  keysOf(item, locale).some((figure) => companyFigure(figure, changes.figures) !== undefined);

export const withStandardFigures = (changes: Changes, item: Item, locale: Locale): Changes => ({
  ...changes,
  figures: without(
    changes.figures,
    keysOf(item, locale).map(({ key }) => key),
  ),
});

/** Everything as in another state but the layout, which is no figure. */
export const withAllOf = (changes: Changes, other: Changes): Changes => ({
  ...other,
  layout: changes.layout,
});

/** Two states that ask for the same system. */
export const sameChanges = (one: Changes, other: Changes): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** An item is entered as the rate itself, or as the two counts of it. */
export const withRate = (changes: Changes, item: string, isRate: boolean): Changes => {
  const others = changes.rates.filter((each) => each !== item);
  return { ...changes, rates: isRate ? [...others, item] : others };
};

const sorted = ({ layout, items, figures, tiers, rates, asPrinted }: Changes) => [
  layout,
  Object.entries(items).sort(([left], [right]) => (left < right ? -1 : 1)),
  Object.entries(figures).sort(([left], [right]) => (left < right ? -1 : 1)),
  tiers,
  [...rates].sort(),
  asPrinted,
];
