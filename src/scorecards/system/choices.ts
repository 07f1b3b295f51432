import { sheetTexts } from "../../i18n/sheets";
import type { Better, ChoiceName, Partial } from "./description";

/**
 * Every word by which a choice is taken (docs/functions.md, named choices): English in any case, both Chinese spellings, the
 * number. Sheets write one of them in their language; the plain twins know them all, whatever languages the sheets have.
 */
export const CHOICE_WORDS = {
  better: {
    higher: ["higher", "高", "1", "越高越好"],
    lower: ["lower", "低", "2", "越低越好"],
  },
  partial: {
    whole: ["whole", "整", "1", "不计", "不計"],
    started: ["started", "进", "進", "2", "按一档计", "按一檔計"],
    prorata: ["prorata", "比例", "3", "按比例"],
  },
} as const satisfies {
  readonly [Name in ChoiceName]: Record<
    Name extends "better" ? Better : Partial,
    readonly string[]
  >;
};

/** What a blank cell stands for (docs/functions.md). */
export const DEFAULT_CHOICE = { better: "higher", partial: "whole" } as const satisfies {
  readonly [Name in ChoiceName]: keyof (typeof CHOICE_WORDS)[Name];
};

/** All words of a choice, and those of one value. */
export const choiceWords = (name: ChoiceName): readonly string[] =>
  Object.values<readonly string[]>(CHOICE_WORDS[name]).flat();
export const wordsOf = (name: ChoiceName, value: string): readonly string[] =>
  (CHOICE_WORDS[name] as Readonly<Record<string, readonly string[]>>)[value] ?? [];

/** The value that a cell's content stands for; undefined where it is none of the words. A number is as good as its text. */
export function choiceOf(content: unknown, name: ChoiceName): string | undefined {
  if (typeof content !== "string" && typeof content !== "number") return undefined;
  const said = String(content).toLowerCase();
  const found = Object.entries<readonly string[]>(CHOICE_WORDS[name]).find(([, words]) =>
    words.includes(said),
  );
  return found?.[0];
}

/** The words among which HR chooses on a sheet, in the order of the values. */
export const choiceOptions = (name: ChoiceName, locale: keyof typeof sheetTexts): string[] =>
  Object.keys(CHOICE_WORDS[name]).map((value) => choiceWord(name, value, locale));

export const choiceWord = (
  name: ChoiceName,
  value: string,
  locale: keyof typeof sheetTexts,
): string => (sheetTexts[locale].choices[name] as Readonly<Record<string, string>>)[value] ?? value;
