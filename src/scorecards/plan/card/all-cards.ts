import { fill, sheetTexts } from "../../../i18n/sheets";
import { freeSheetName } from "../free-names";
import type { ConditionalFormatPlan } from "../plan";
import { SHEET_PROPERTY, type SheetIdentity, writeIdentity } from "../properties";
import { wordSigns } from "../word-signs";

/** Everybody's card below one another: what is not already on the card that is copied. */
export interface AllCards {
  readonly name: string;
  readonly identity: { readonly key: string; readonly value: string };
  /** The number of the person in a cell of the given row, the same formula on every card: cards are all equally tall. */
  readonly numberFormula: string;
  /** The day on which the cards were made; it stands on every one, beside the period. */
  readonly asOf: string;
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
}

/**
 * @param card What the sheet says that is copied.
 * @param place `range` of all cards, from A1; the rows of one card.
 */
export function planAllCards(
  card: SheetIdentity,
  place: { readonly range: string; readonly rows: number; readonly now: Date },
  takenSheets: readonly string[],
): AllCards {
  const texts = sheetTexts[card.locale];
  return {
    name: freeSheetName(texts.sheetNames.cards, takenSheets),
    identity: {
      key: SHEET_PROPERTY,
      value: writeIdentity({ ...card, role: "cards" })[SHEET_PROPERTY] ?? "",
    },
    numberFormula: `=ROUNDUP(ROW()/${place.rows},0)`,
    asOf: fill(texts.card.asOf, {
      day: new Intl.DateTimeFormat(card.locale, { dateStyle: "long" }).format(place.now),
    }),
    conditionalFormats: wordSigns(texts, place.range, place.range.split(":")[0] ?? "A1"),
  };
}
