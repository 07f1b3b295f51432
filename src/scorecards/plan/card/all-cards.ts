import { fill, sheetTexts } from "../../../i18n/sheets";
import { freeSheetName } from "../free-names";
import type { ConditionalFormatPlan } from "../plan";
import { identityText, SHEET_PROPERTY, type SheetIdentity } from "../properties";
import { wordSigns } from "../word-signs";

/** Everybody's card below one another: what is not already on the card that is copied. */
export interface AllCards {
  readonly name: string;
  readonly identity: { readonly key: string; readonly value: string };
  /** The person's row on Data in a cell of the given row, the same formula on every card: cards are all equally tall. */
  readonly numberFormula: string;
  /** The day on which the cards were made; it stands on every one, beside the period. */
  readonly asOf: string;
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
}

/**
 * @param card What the sheet says that is copied.
 * @param place `range` of all cards, from A1; the rows of one card; on which rows of Data people stand, from 1.
 */
export function planAllCards(
  card: SheetIdentity,
  place: {
    readonly range: string;
    readonly rows: number;
    readonly people: readonly number[];
    readonly now: Date;
  },
  takenSheets: readonly string[],
): AllCards {
  const texts = sheetTexts[card.locale];
  return {
    name: freeSheetName(texts.sheetNames.cards, takenSheets),
    identity: {
      key: SHEET_PROPERTY,
      value: identityText({ ...card, role: "cards" }),
    },
    numberFormula: `=${rowOf(`ROUNDUP(ROW()/${place.rows},0)`, place.people)}`,
    asOf: fill(texts.card.asOf, {
      day: new Intl.DateTimeFormat(card.locale, { dateStyle: "long" }).format(place.now),
    }),
    conditionalFormats: wordSigns(texts, place.range, place.range.split(":")[0] ?? "A1"),
  };
}

/** Where rows between people are blank, the cards go on with the next person. */
const rowOf = (card: string, people: readonly number[]): string =>
  people.every((row, index) => row === index + 1) ? card : `INDEX({${people.join(";")}},${card})`;
