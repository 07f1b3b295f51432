import { type RuleTexts } from "../../i18n/rules";
import { fill } from "../../i18n/sheets";
import type * as scoring from "../../scoring";
import { allOf, anyOf, call, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";
import type { LocalText } from "../system/description";

/** Where an item made of parts finds their scores. */
export interface PartsPlace {
  /** The item's points, to which the parts add; "0" where they have points of their own. */
  readonly base: string;
  readonly scores: readonly string[];
  /** On a form, cells whose own words stand beside the item; on a roster, columns or cells of people. */
  readonly onForm: boolean;
}

/** An item's score from its parts: added up and floored at 0, or a word while one of them has none. */
export function partsScore({ base, scores, onForm }: PartsPlace, words: StatusWords): string {
  if (onForm) {
    const all = scores.join(",");
    return call(
      "IF",
      `COUNT(${all})<${scores.length}`,
      quote(words.incomplete),
      `ROUND(MAX(0,${base}+SUM(${all})),10)`,
    );
  }
  const sum = `${base}+${scores.join("+")}`;
  return call(
    "IF",
    allOf(scores.map((score) => `ISNUMBER(${score})`)),
    `ROUND(IF(${sum}<0,0,${sum}),10)`,
    call(
      "IF",
      anyOf(scores.map((score) => `(${score}=${quote(words.missing)})`)),
      quote(words.missing),
      quote(words.incomplete),
    ),
  );
}

/** Parts with full marks of their own are added up; others add to, and take from, the item's points. */
export const partsCore = (
  parts: readonly scoring.Rule[],
  base: number | null,
): scoring.PartsRule => ({ kind: "parts", base, parts });

/** The parts' sentences as one text, with how they come together. */
export const saidTogether = (
  parts: readonly { readonly name: LocalText; readonly text: string }[],
  owned: boolean,
  { texts, locale }: { readonly texts: RuleTexts; readonly locale: keyof LocalText },
): string[] => [
  ...parts.map(({ name, text }) => fill(texts.part, { name: name[locale], rule: text })),
  owned ? texts.partsAdded : texts.partsFloored,
];
